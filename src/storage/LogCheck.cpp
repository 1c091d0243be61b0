#include "ledger/KeyChain.h"
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
// among them against its own hash. None after `epochBegan` ends an epoch: that one would have no
// closing checkpoint.
Result<void> checkLastEntries(const Database& database, qint64 log, qint64 size, qint64 epochBegan)
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
        if (seq >= epochBegan && entry.value().text(ledger::Key::Action) == ledger::KeyChain::action)
            return Error{ErrorCode::LogHeadInvalid,
                         QStringLiteral("an epoch ends and has no closing checkpoint"), seq};
    }
    return {};
}

} // namespace

// The public key that signs the head of `size` entries, as the leaf says that began its epoch.
Result<QByteArray> Database::keyAt(qint64 size) const
{
    const LogWriter& writer = m_state->writer;
    TRY(closing, closingAt(*this, writer.log, size));
    if (closing.size == 0)
        return writer.epochs.firstPublicKey.isEmpty() ? writer.key.publicKey() : writer.epochs.firstPublicKey;
    TRY(leaf, readLeaf(*this, writer.log, closing.size - 1));
    const auto entry = ledger::Entry::parse(leaf);
    const auto key = entry && entry.value().text(ledger::Key::Action) == ledger::KeyChain::action
                         ? ledger::KeyChain::nextKey(entry.value().text(ledger::Key::Facts))
                         : Error{ErrorCode::KeyMalformed};
    if (!key)
        return Error{ErrorCode::LogHeadInvalid,
                     QStringLiteral("a closing checkpoint stands where no entry names the next key"),
                     closing.size - 1};
    return key;
}

// How the last epoch ended: the tree at its end is the signed one, so the leaf that names the
// present key is too; and what is before was sealed by another key than the present one.
Result<void> Database::checkLastEpoch(qint64 size) const
{
    const LogWriter& writer = m_state->writer;
    TRY(present, keyAt(size));
    if (present != writer.key.publicKey())
        return Error{ErrorCode::LogHeadInvalid, QStringLiteral("the log names another key than this one")};
    TRY(closing, closingAt(*this, writer.log, size));
    if (closing.size == 0)
        return {};
    TRY(before, keyAt(closing.size - 1));
    const auto opened = ledger::Checkpoint::open(closing.note, ledger::VerifierKey(writer.origin, before));
    if (!opened || opened.value().size != closing.size)
        return Error{ErrorCode::LogHeadInvalid,
                     QStringLiteral("the last closing checkpoint is not signed by its epoch's key"),
                     closing.size - 1};
    TRY(root, rootFromTiles(*this, writer.log, closing.size));
    TRY(leaf, readLeaf(*this, writer.log, closing.size - 1));
    TRY(tile, readTile(*this, writer.log, 0, (closing.size - 1) / TileGrowth::hashesMax));
    const qsizetype at = (closing.size - 1) % TileGrowth::hashesMax * TileGrowth::hashBytes;
    if (root != opened.value().root || ledger::toBytes(ledger::leafHash(leaf)) != tile.mid(at, TileGrowth::hashBytes))
        return altered(closing.size - 1, "the log is not as it was when its last epoch ended");
    return {};
}

Result<void> Database::checkLog(QByteArrayView remembered) const
{
    const LogWriter& writer = m_state->writer;
    const ledger::VerifierKey key(writer.origin, writer.key.publicKey());
    TRY(head, readHead(*this, writer.log));
    const qint64 size = head.frontier.size();

    ledger::Checkpoint signedHead;
    if (size > 0) {
        const auto opened = ledger::Checkpoint::open(head.note, key);
        // One of an earlier epoch is another key's: whoever put the database back is told that it is behind.
        if (const auto kept = ledger::Checkpoint::read(remembered);
            !opened && kept && kept.value().origin == writer.origin && kept.value().size > size)
            return Error{ErrorCode::LogTruncated,
                         QStringLiteral("%1 entries are remembered").arg(kept.value().size), size};
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
        const auto read = ledger::Checkpoint::read(remembered);
        if (!read || read.value().origin != writer.origin)
            return Error{ErrorCode::LogHeadInvalid,
                         QStringLiteral("the remembered head is not of this log")};
        kept = read.value();
        // Of a later epoch than there is: who signed it cannot be known, nor needs to be.
        if (kept->size > size)
            return Error{ErrorCode::LogTruncated,
                         QStringLiteral("%1 entries are remembered").arg(kept->size), entries};
        TRY(signer, keyAt(kept->size));
        if (!ledger::Checkpoint::open(remembered, ledger::VerifierKey(writer.origin, signer)))
            return Error{ErrorCode::LogHeadInvalid,
                         QStringLiteral("the remembered head is not signed by its epoch's key")};
    }
    if (size > 0) {
        TRY(closing, closingAt(*this, writer.log, size));
        TRY_DO(checkLastEntries(*this, writer.log, size, closing.size));
        TRY(root, rootFromTiles(*this, writer.log, size));
        if (root != signedHead.root)
            return altered((size - 1) / TileGrowth::hashesMax * TileGrowth::hashesMax,
                           "the tiles do not fold to the signed root");
        TRY_DO(checkLastEpoch(size));
    }
    if (kept && kept->size > 0) {
        TRY(then, rootFromTiles(*this, writer.log, kept->size));
        if (then != kept->root)
            return altered(0, "the log does not begin as it is remembered");
    }
    return {};
}

} // namespace ventanilla::storage
