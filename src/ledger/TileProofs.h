#pragma once

#include "ledger/LogVerifier.h"

#include <QHash>

namespace ventanilla::ledger {

/// Makes proofs of a log out of its stored tiles, and asks for those only that a proof needs: O(log
/// n) of them. It keeps one tile a level. A proof out of tiles that somebody changed does not
/// verify; whoever is handed it finds out.
class TileProofs
{
public:
    explicit TileProofs(TileSource tiles) : m_source(std::move(tiles)) {}

    /// Root of the first `size` entries. Errors of all three: LogAltered (number: the first entry
    /// under hashes that are missing), EntryMalformed (number: the size) for an index or size that
    /// no such tree has.
    Result<Hash> root(qint64 size);
    /// That entry `index` is in the tree of `size` entries (RFC 9162 §2.1.3).
    Result<QList<Hash>> inclusion(qint64 index, qint64 size);
    /// That the tree of `size2` entries begins with that of `size1` ≥ 1 (RFC 9162 §2.1.4).
    Result<QList<Hash>> consistency(qint64 size1, qint64 size2);

private:
    struct Kept
    {
        qint64 index = -1;
        QByteArray hashes{};
    };

    Result<Hash> complete(qint64 first, int treeLevel);
    Result<Hash> range(qint64 first, qint64 end);

    TileSource m_source;
    QHash<int, Kept> m_kept;
};

/// Where C2SP tlog-tiles puts a tile: `tile/0/x001/x234/067`, with `.p/<width>` behind it when it
/// holds fewer than 256 hashes.
QByteArray tilePath(int level, qint64 index, int width);
/// A C2SP tlog-proof: that the entry at `index` is in the tree that the signed `note` speaks of.
QByteArray writeLogProof(qint64 index, const QList<Hash>& inclusion, QByteArrayView note);
/// One hash a line, in base64.
QByteArray writeHashes(const QList<Hash>& hashes);

} // namespace ventanilla::ledger
