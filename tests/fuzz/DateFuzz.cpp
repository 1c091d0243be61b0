// A date as people write it.

#include "Target.h"

#include "core/Facts.h"

using namespace ventanilla;

bool fuzz::take(QByteArrayView given)
{
    const auto read = parseDate(typed(given));
    if (!read)
        return false;
    demand(read.value().isValid(), "a date that was read exists");
    const auto again = parseDate(read.value().toString(QStringLiteral("dd/MM/yyyy")));
    demand(again && again.value() == read.value(), "a date that was read reads the same again");
    return true;
}
