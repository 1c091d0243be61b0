// A taxpayer's number, and the number of an office of theirs.

#include "Target.h"

#include "core/Ruc.h"

using namespace ventanilla;

bool fuzz::take(QByteArrayView given)
{
    const QString text = typed(given);
    if (const auto branch = Ruc::parseBranch(text)) {
        const auto again = Ruc::parseBranch(branch.value());
        demand(again && again.value() == branch.value() && branch.value().size() == 4,
               "a branch has four digits");
    }
    const auto read = Ruc::parse(text);
    if (!read)
        return false;
    const auto again = Ruc::parse(read.value().digits());
    demand(again && again.value() == read.value(), "a RUC that was read reads the same again");
    demand(read.value().digits().size() == Ruc::digitsCount, "its length");
    return true;
}
