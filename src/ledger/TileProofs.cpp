#include "ledger/TileProofs.h"

#include <bit>

namespace ventanilla::ledger {

namespace {

constexpr int levelsPerTile = 8;
constexpr qsizetype hashBytes = 32;
constexpr qint64 sizeMax = (qint64(1) << 53) - 1;

Error noSuchTree(qint64 size)
{
    return Error{ErrorCode::EntryMalformed, QStringLiteral("no proof has such an index or size"),
                 size};
}

/// Where RFC 6962 splits a tree of `size` ≥ 2 leaves.
qint64 split(qint64 size)
{
    return qint64(std::bit_floor(quint64(size - 1)));
}

} // namespace

Result<Hash> TileProofs::complete(qint64 first, int treeLevel)
{
    const int level = treeLevel / levelsPerTile;
    const qsizetype count = qsizetype(1) << (treeLevel % levelsPerTile);
    const qint64 position = first >> (level * levelsPerTile);
    const qint64 index = position / TileTree::width;
    Kept& kept = m_kept[level];
    if (kept.index != index)
        kept = {index, m_source(level, index)};
    const qsizetype from = qsizetype(position % TileTree::width);
    if (kept.hashes.size() < (from + count) * hashBytes) {
        return Error{ErrorCode::LogAltered,
                     QStringLiteral("hashes are missing in the tile %1/%2").arg(level).arg(index),
                     first};
    }
    QList<Hash> hashes;
    for (qsizetype i = 0; i < count; ++i) {
        TRY(hash, hashFromBytes(QByteArrayView(kept.hashes).sliced((from + i) * hashBytes, hashBytes)));
        hashes.append(hash);
    }
    return TileTree::fold({hashes.constData(), std::size_t(hashes.size())});
}

Result<Hash> TileProofs::range(qint64 first, qint64 end)
{
    const qint64 size = end - first;
    if (std::has_single_bit(quint64(size)))
        return complete(first, std::countr_zero(quint64(size)));
    const qint64 k = split(size);
    TRY(left, complete(first, std::countr_zero(quint64(k))));
    TRY(right, range(first + k, end));
    return nodeHash(left, right);
}

Result<Hash> TileProofs::root(qint64 size)
{
    if (size < 0 || size > sizeMax)
        return noSuchTree(size);
    if (size == 0)
        return emptyRoot();
    return range(0, size);
}

Result<QList<Hash>> TileProofs::inclusion(qint64 index, qint64 size)
{
    if (index < 0 || index >= size || size > sizeMax)
        return noSuchTree(size);
    QList<Hash> proof;
    qint64 first = 0;
    qint64 end = size;
    while (end - first > 1) {
        const qint64 middle = first + split(end - first);
        const bool inLeft = index < middle;
        TRY(other, inLeft ? range(middle, end) : range(first, middle));
        proof.prepend(other);
        (inLeft ? end : first) = middle;
    }
    return proof;
}

Result<QList<Hash>> TileProofs::consistency(qint64 size1, qint64 size2)
{
    if (size1 < 1 || size1 > size2 || size2 > sizeMax)
        return noSuchTree(size1);
    QList<Hash> proof;
    qint64 first = 0;
    qint64 end = size2;
    // Down to the subtree that ends with the smaller tree; it is known to the asker when it is
    // that whole tree.
    while (end != size1) {
        const qint64 middle = first + split(end - first);
        const bool inLeft = size1 <= middle;
        TRY(other, inLeft ? range(middle, end) : range(first, middle));
        proof.prepend(other);
        (inLeft ? end : first) = middle;
    }
    if (first > 0) {
        TRY(own, range(first, end));
        proof.prepend(own);
    }
    return proof;
}

QByteArray tilePath(int level, qint64 index, int width)
{
    constexpr qint64 group = 1000;
    QByteArray number = QByteArray::number(index % group).rightJustified(3, '0');
    for (qint64 left = index / group; left > 0; left /= group)
        number.prepend('x' + QByteArray::number(left % group).rightJustified(3, '0') + '/');
    QByteArray path = "tile/" + QByteArray::number(level) + '/' + number;
    if (width < TileTree::width)
        path += ".p/" + QByteArray::number(width);
    return path;
}

QByteArray writeHashes(const QList<Hash>& hashes)
{
    QByteArray lines;
    for (const Hash& hash : hashes)
        lines += toBytes(hash).toBase64() + '\n';
    return lines;
}

QByteArray writeLogProof(qint64 index, const QList<Hash>& inclusion, QByteArrayView note)
{
    return "c2sp.org/tlog-proof@v1\nindex " + QByteArray::number(index) + '\n' +
           writeHashes(inclusion) + '\n' + note.toByteArray();
}

} // namespace ventanilla::ledger
