#pragma once

#include "core/Result.h"
#include "ledger/Tree.h"
#include "storage/Database.h"

#include <map>

namespace ventanilla::storage {

/// The row of audit_head: how far a log has come. Size 0 and an empty note where there is none yet.
struct LogHead
{
    ledger::Frontier frontier{};
    QByteArray note{};
};

/// Errors: LogHeadInvalid when size, frontier and note contradict each other (the signature is not
/// looked at).
Result<LogHead> readHead(const Database& database, qint64 log);
Result<void> writeHead(const Database& database, qint64 log, const LogHead& head);

/// Hashes by tile (level, index), to be put behind what the tiles hold: C2SP tlog-tiles, 256 hashes
/// of tree level 8·level each.
class TileGrowth
{
public:
    static constexpr qint64 hashesMax = 256;
    static constexpr int levelsPerTile = 8;
    static constexpr qsizetype hashBytes = 32;

    /// A complete subtree, as Frontier::append tells it; levels between those of tiles are let go.
    void add(int treeLevel, qint64 index, const ledger::Hash& hash);
    /// Errors: LogAltered when a tile does not end where the log does.
    Result<void> write(const Database& database, qint64 log) const;

private:
    struct Growth
    {
        qint64 from; ///< hashes that the tile must already hold
        QByteArray hashes;
    };
    std::map<std::pair<int, qint64>, Growth> m_tiles;
};

/// The hashes of one tile; empty when it is not there.
Result<QByteArray> readTile(const Database& database, qint64 log, int level, qint64 index);
/// Root of the first `size` entries out of the stored tiles. Errors: LogAltered (number: first
/// entry under the missing hashes).
Result<ledger::Hash> rootFromTiles(const Database& database, qint64 log, qint64 size);
/// Hash of the complete subtree over whole hashes (their number a power of two, asserted).
Result<ledger::Hash> foldHashes(QByteArrayView hashes);
/// A closing checkpoint: where an epoch ended. Size 0 where there is none.
struct Closing
{
    qint64 size = 0;
    QByteArray note{};
};

/// The last one at `size` entries or before. The note is not looked at.
Result<Closing> closingAt(const Database& database, qint64 log, qint64 size);
Result<void> insertClosing(const Database& database, qint64 log, const Closing& closing);

/// Bytes of one leaf; empty when it is not there.
Result<QByteArray> readLeaf(const Database& database, qint64 log, qint64 seq);

} // namespace ventanilla::storage
