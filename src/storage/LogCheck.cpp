#include "ledger/Checkpoint.h"
#include "ledger/Entry.h"
#include "storage/DatabaseState.h"
#include "storage/LogHead.h"
#include "storage/Query.h"

#include <algorithm>
#include <optional>

namespace ventanilla::storage {

namespace {

constexpr qint64 entriesLookedAt = 256;

Error altered(qint64 entry, const char* what)
{
    return {ErrorCode::LogAltered, QLatin1StringView(what), entry};
}

// The last entries one by one against the stored leaf hashes, and every full tile of leaf hashes
// among them against its own hash.
Result<void> checkLastEntries(const Database& database, qint64 log, qint64 size)
{
    QByteArray tile;
    qint64 tileIndex = -1;
    for (qint64 seq = std::max<qint64>(0, size - entriesLookedAt); seq < size; ++seq) {
        const qint64 index = seq / TileGrowth::hashesMax;
        const qint64 start = index * TileGrowth::hashesMax;
        if (index != tileIndex) {
            TRY(stored, readTile(database, log, 0, index));
            const qint64 hashes = std::min(TileGrowth::hashesMax, size - start);
            if (stored.size() != hashes * TileGrowth::hashBytes)
                return altered(start, "a tile of leaf hashes has the wrong length");
            if (hashes == TileGrowth::hashesMax) {
                TRY(above, readTile(database, log, 1, index / TileGrowth::hashesMax));
                TRY(folded, foldHashes(stored));
                const qsizetype at = (index % TileGrowth::hashesMax) * TileGrowth::hashBytes;
                if (above.mid(at, TileGrowth::hashBytes) != ledger::toBytes(folded))
                    return altered(start,
                                   "a tile of leaf hashes does not fold to the hash above it");
            }
            tile = stored;
            tileIndex = index;
        }
        TRY(leaf, readLeaf(database, log, seq));
        if (leaf.isEmpty())
            return altered(seq, "the entry is not there");
        if (ledger::toBytes(ledger::leafHash(leaf)) !=
            tile.mid((seq - start) * TileGrowth::hashBytes, TileGrowth::hashBytes))
            return altered(seq, "the entry is not the one that was hashed");
        const auto entry = ledger::Entry::parse(leaf);
        if (!entry || entry.value().number(ledger::Key::Index) != seq)
            return altered(seq, "the entry does not follow the grammar or says another position");
    }
    return {};
}

} // namespace

Result<void> Database::checkLog(QByteArrayView remembered) const
{
    const LogWriter& writer = m_state->writer;
    const ledger::VerifierKey key(writer.origin, writer.key.publicKey());
    TRY(head, readHead(*this, writer.log));
    const qint64 size = head.frontier.size();

    ledger::Checkpoint signedHead;
    if (size > 0) {
        const auto opened = ledger::Checkpoint::open(head.note, key);
        if (!opened || opened.value().origin != writer.origin)
            return Error{ErrorCode::LogHeadInvalid,
                         QStringLiteral("the head is not signed by this log's key")};
        signedHead = opened.value();
    }

    TRY(query, Query::on(*this, "SELECT max(seq) FROM audit_entry WHERE log = ?"));
    query.number(writer.log);
    TRY_DO(query.next());
    const qint64 entries = query.isNullAt(0) ? 0 : query.numberAt(0) + 1;
    if (entries < size)
        return Error{ErrorCode::LogTruncated, QStringLiteral("the head says %1 entries").arg(size),
                     entries};
    if (entries > size)
        return altered(size, "there are entries beyond the head");

    std::optional<ledger::Checkpoint> kept;
    if (!remembered.isEmpty()) {
        const auto opened = ledger::Checkpoint::open(remembered, key);
        if (!opened || opened.value().origin != writer.origin)
            return Error{ErrorCode::LogHeadInvalid,
                         QStringLiteral("the remembered head is not signed by this log's key")};
        kept = opened.value();
        if (kept->size > size)
            return Error{ErrorCode::LogTruncated,
                         QStringLiteral("%1 entries are remembered").arg(kept->size), entries};
    }
    if (size > 0) {
        TRY_DO(checkLastEntries(*this, writer.log, size));
        TRY(root, rootFromTiles(*this, writer.log, size));
        if (root != signedHead.root)
            return altered((size - 1) / TileGrowth::hashesMax * TileGrowth::hashesMax,
                           "the tiles do not fold to the signed root");
    }
    if (kept && kept->size > 0) {
        TRY(then, rootFromTiles(*this, writer.log, kept->size));
        if (then != kept->root)
            return altered(0, "the log does not begin as it is remembered");
    }
    return {};
}

} // namespace ventanilla::storage
