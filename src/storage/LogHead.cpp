#include "storage/LogHead.h"

#include "ledger/Checkpoint.h"
#include "storage/Query.h"

#include <bit>

namespace ventanilla::storage {

Result<LogHead> readHead(const Database& database, qint64 log)
{
    TRY(query, Query::on(database, "SELECT size, frontier, note FROM audit_head WHERE log = ?"));
    query.number(log);
    TRY(found, query.next());
    if (!found)
        return LogHead{};
    const auto frontier = ledger::Frontier::fromBytes(query.numberAt(0), query.blobAt(1));
    const auto checkpoint = ledger::Checkpoint::read(query.blobAt(2));
    if (!frontier || !checkpoint)
        return Error{ErrorCode::LogHeadInvalid, QStringLiteral("the stored head cannot be read")};
    if (checkpoint.value().size != frontier.value().size() ||
        checkpoint.value().root != frontier.value().root())
        return Error{ErrorCode::LogHeadInvalid, QStringLiteral("frontier and note differ")};
    return LogHead{frontier.value(), query.blobAt(2)};
}

Result<void> writeHead(const Database& database, qint64 log, const LogHead& head)
{
    TRY(query, Query::on(database,
                         "INSERT INTO audit_head (log, size, frontier, note) VALUES (?, ?, ?, ?) "
                         "ON CONFLICT (log) DO UPDATE SET size = excluded.size, frontier = "
                         "excluded.frontier, note = excluded.note"));
    query.number(log).number(head.frontier.size()).blob(head.frontier.toBytes()).blob(head.note);
    return query.runOnOne();
}

void TileGrowth::add(int treeLevel, qint64 index, const ledger::Hash& hash)
{
    if (treeLevel % levelsPerTile != 0)
        return;
    const auto place = std::pair(treeLevel / levelsPerTile, index / hashesMax);
    const auto [growth, isNew] = m_tiles.try_emplace(place, Growth{index % hashesMax, {}});
    growth->second.hashes += ledger::toBytes(hash);
}

Result<void> TileGrowth::write(const Database& database, qint64 log) const
{
    for (const auto& [place, growth] : m_tiles) {
        QByteArray hashes;
        if (growth.from > 0) {
            TRY(stored, readTile(database, log, place.first, place.second));
            if (stored.size() != growth.from * hashBytes)
                return Error{ErrorCode::LogAltered,
                             QStringLiteral("tile %1/%2 has %3 bytes")
                                 .arg(place.first)
                                 .arg(place.second)
                                 .arg(stored.size()),
                             (place.second * hashesMax) << (levelsPerTile * place.first)};
            hashes = stored;
        }
        hashes += growth.hashes;
        TRY(query,
            Query::on(database,
                      "INSERT INTO audit_tile (log, level, idx, hashes) VALUES (?, ?, ?, ?) "
                      "ON CONFLICT (log, level, idx) DO UPDATE SET hashes = excluded.hashes"));
        query.number(log).number(place.first).number(place.second).blob(hashes);
        TRY_DO(query.runOnOne());
    }
    return {};
}

Result<QByteArray> readTile(const Database& database, qint64 log, int level, qint64 index)
{
    TRY(query, Query::on(database,
                         "SELECT hashes FROM audit_tile WHERE log = ? AND level = ? AND idx = ?"));
    query.number(log).number(level).number(index);
    TRY(found, query.next());
    return found ? query.blobAt(0) : QByteArray();
}

Result<ledger::Hash> foldHashes(QByteArrayView hashes)
{
    const qsizetype count = hashes.size() / TileGrowth::hashBytes;
    Q_ASSERT(count > 0 && std::has_single_bit(size_t(count)));
    if (count == 1)
        return ledger::hashFromBytes(hashes);
    TRY(left, foldHashes(hashes.first(hashes.size() / 2)));
    TRY(right, foldHashes(hashes.sliced(hashes.size() / 2)));
    return ledger::nodeHash(left, right);
}

Result<ledger::Hash> rootFromTiles(const Database& database, qint64 log, qint64 size)
{
    QByteArray frontier;
    qint64 covered = 0;
    for (int level = std::bit_width(quint64(size)) - 1; level >= 0; --level) {
        if ((size & (qint64(1) << level)) == 0)
            continue;
        // The subtree over [covered, covered + 2^level): so many hashes of one tile's row, folded.
        const int tileLevel = level / TileGrowth::levelsPerTile;
        const qint64 first = covered >> (tileLevel * TileGrowth::levelsPerTile);
        const qsizetype count = qsizetype(1) << (level % TileGrowth::levelsPerTile);
        TRY(tile, readTile(database, log, tileLevel, first / TileGrowth::hashesMax));
        const qsizetype from = (first % TileGrowth::hashesMax) * TileGrowth::hashBytes;
        if (tile.size() < from + count * TileGrowth::hashBytes)
            return Error{ErrorCode::LogAltered,
                         QStringLiteral("hashes are missing in a tile of level %1").arg(tileLevel),
                         covered};
        TRY(hash, foldHashes(QByteArrayView(tile).sliced(from, count * TileGrowth::hashBytes)));
        frontier += ledger::toBytes(hash);
        covered += qint64(1) << level;
    }
    TRY(folded, ledger::Frontier::fromBytes(size, frontier));
    return folded.root();
}

Result<Closing> closingAt(const Database& database, qint64 log, qint64 size)
{
    TRY(query, Query::on(database, "SELECT size, note FROM audit_checkpoint WHERE log = ? AND size <= ? "
                                   "AND kind = ? ORDER BY size DESC LIMIT 1"));
    query.number(log).number(size).text(ledger::KeyChain::closingKind);
    TRY(found, query.next());
    return found ? Closing{query.numberAt(0), query.blobAt(1)} : Closing{};
}

Result<void> insertClosing(const Database& database, qint64 log, const Closing& closing)
{
    TRY(query, Query::on(database, "INSERT INTO audit_checkpoint (log, size, kind, note) VALUES (?, ?, ?, ?)"));
    query.number(log).number(closing.size).text(ledger::KeyChain::closingKind).blob(closing.note);
    return query.runOnOne();
}

Result<QByteArray> readLeaf(const Database& database, qint64 log, qint64 seq)
{
    TRY(query, Query::on(database, "SELECT leaf FROM audit_entry WHERE log = ? AND seq = ?"));
    query.number(log).number(seq);
    TRY(found, query.next());
    return found ? query.blobAt(0) : QByteArray();
}

} // namespace ventanilla::storage
