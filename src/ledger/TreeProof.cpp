#include "ledger/TreeProof.h"

#include <bit>

namespace ventanilla::ledger {

namespace {

/// Root over the leaves [from, to), which are at the right edge or a complete subtree.
Result<Hash> rootOver(qint64 from, qint64 to, const Subtree& subtree)
{
    const auto width = quint64(to - from);
    if (std::has_single_bit(width)) {
        const int level = std::countr_zero(width);
        return subtree(level, from >> level);
    }
    const qint64 middle = from + qint64(std::bit_floor(width));
    TRY(left, rootOver(from, middle, subtree));
    TRY(right, rootOver(middle, to, subtree));
    return nodeHash(left, right);
}

} // namespace

Result<QList<Hash>> inclusionProof(qint64 index, qint64 size, const Subtree& subtree)
{
    Q_ASSERT(index >= 0 && index < size);
    QList<Hash> path;
    qint64 from = 0;
    qint64 to = size;
    // From the root down; the proof is written from the leaf up.
    while (to - from > 1) {
        const qint64 middle = from + qint64(std::bit_floor(quint64(to - from - 1)));
        const bool left = index < middle;
        TRY(sibling, left ? rootOver(middle, to, subtree) : rootOver(from, middle, subtree));
        path.prepend(sibling);
        (left ? to : from) = middle;
    }
    return path;
}

QByteArray writeProof(qint64 index, const QList<Hash>& path, QByteArrayView checkpointNote)
{
    QByteArray text = "c2sp.org/tlog-proof@v1\nindex " + QByteArray::number(index) + '\n';
    for (const Hash& hash : path)
        text += toBytes(hash).toBase64() + '\n';
    return text + '\n' + checkpointNote.toByteArray();
}

} // namespace ventanilla::ledger
