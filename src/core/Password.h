#pragma once

#include "core/Result.h"
#include "core/Secret.h"

#include <QStringList>

namespace ventanilla {

constexpr std::size_t passwordBytesMax = 256;

/// Whether a password may be set. No rules of composition: length, nothing common, nothing of its
/// surroundings. `lengthMin` counts characters, not bytes; bytes that are no UTF-8 count as no
/// characters. `context` holds the sign-in name, the office's name and the like: none of them, nor
/// a part of four letters or more between dots, hyphens and blanks, may occur in it, whatever the
/// case. Errors: PasswordTooShort (number: characters demanded), PasswordTooLong (over 256 bytes),
/// PasswordCommon (a well-known password, also with digits and signs around it; one piece repeated;
/// a sequence of the alphabet, the digits or the keyboard), PasswordContext.
Result<void> checkPassword(const Secret& password, int lengthMin, const QStringList& context);

} // namespace ventanilla
