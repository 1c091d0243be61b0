#include "ledger/EntryFacts.h"

namespace ventanilla::ledger {

QList<std::pair<QByteArray, QByteArray>> factsIn(QByteArrayView facts)
{
    QList<std::pair<QByteArray, QByteArray>> found;
    if (facts.isEmpty())
        return found;
    for (const QByteArray& fact : facts.toByteArray().split('/')) {
        const qsizetype colon = fact.indexOf(':');
        found.append({fact.first(qMax<qsizetype>(colon, 0)), fact.sliced(colon + 1)});
    }
    return found;
}

std::optional<QByteArray> factIn(QByteArrayView facts, QByteArrayView name)
{
    for (const QByteArray& fact : facts.toByteArray().split('/')) {
        if (fact.startsWith(name) && fact.size() > name.size() && fact.at(name.size()) == ':')
            return fact.sliced(name.size() + 1);
    }
    return std::nullopt;
}

} // namespace ventanilla::ledger
