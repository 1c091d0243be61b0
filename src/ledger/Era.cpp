#include "ledger/Era.h"

namespace ventanilla::ledger::era {

namespace {
constexpr qsizetype digitsMax = 15;
} // namespace

QByteArray handleOf(qint64 number)
{
    return handlePrefix + QByteArray::number(number);
}

std::optional<qint64> numberOf(QByteArrayView handle)
{
    const QByteArrayView prefix(handlePrefix);
    if (!handle.startsWith(prefix) || handle.size() > prefix.size() + digitsMax)
        return std::nullopt;
    bool number = false;
    const qint64 era = handle.sliced(prefix.size()).toLongLong(&number);
    return number && era > 0 && handleOf(era) == handle ? std::optional(era) : std::nullopt;
}

} // namespace ventanilla::ledger::era
