#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QStringView>

namespace ventanilla {

constexpr qsizetype loginMin = 3;  ///< characters
constexpr qsizetype loginMax = 32; ///< characters

/// A member of staff's sign-in name as stored: lower case, `a-z`, `0-9`, `.` and `-`, beginning
/// with a letter, 3–32 characters. Capitals and blanks around it are let go. Errors:
/// LoginMalformed.
Result<QByteArray> parseLogin(QStringView typed);

} // namespace ventanilla
