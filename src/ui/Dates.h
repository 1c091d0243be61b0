#pragma once

#include <QString>

namespace ventanilla {

/// 29062033 becomes 29/06/2033 while it is typed.
QString withSlashes(const QString& typed);

} // namespace ventanilla
