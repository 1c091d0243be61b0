#pragma once

#include <QString>

namespace ventanilla {

/// A text as searches compare it: without accents and capitals, so that «nunez» finds «NÚÑEZ».
QString folded(QStringView text);

} // namespace ventanilla
