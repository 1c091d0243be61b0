#include "storage/Backing.h"

#include "crypto/Crypto.h"
#include "ledger/Entry.h"
#include "storage/BoundRow.h"
#include "storage/Eras.h"
#include "storage/LogHead.h"
#include "storage/Query.h"

#include <algorithm>

namespace ventanilla::storage {

namespace {

struct Leaf
{
    qint64 log;
    qint64 seq;
};

/// The newest leaf about a row: within a log its order counts, across logs the era, then time, then
/// the log. The last one of a commit is the one that vouches for the row.
Result<std::optional<Leaf>> newestLeafAbout(const Database& database, const QByteArray& handle)
{
    TRY(query, Query::on(database,
                         "SELECT log, seq FROM audit_index AS leaf WHERE (log, seq) IN (SELECT "
                         "log, max(seq) FROM audit_index WHERE e = ? GROUP BY log) ORDER "
                         "BY " ERA_OF("leaf.log", "leaf.seq") " DESC, t DESC, log DESC LIMIT 1"));
    query.text(handle);
    TRY(found, query.next());
    if (!found)
        return std::optional<Leaf>();
    return std::optional(Leaf{query.numberAt(0), query.numberAt(1)});
}

} // namespace

Result<bool> isBacked(const Database& database, const RowRef& ref)
{
    TRY(leaf, newestLeafAbout(database, handleOf(ref)));
    if (!leaf)
        return false;
    TRY(row, readBound(database, ref));
    if (row.lastLog != leaf->log || row.lastSeq != leaf->seq)
        return false;
    TRY(bytes, readLeaf(database, leaf->log, leaf->seq));
    const auto entry = ledger::Entry::parse(bytes);
    return entry && entry.value().text(ledger::Key::Row) == handleOf(ref) &&
           crypto::equalInConstantTime(entry.value().text(ledger::Key::RowMac), row.mac);
}

Result<qint64> newestElsewhere(const Database& database, const RowRef& ref)
{
    // What another log said in an earlier era is older than whatever is written now.
    TRY(eras, erasOf(database));
    TRY(query, Query::on(database, "SELECT max(t) FROM audit_index AS leaf WHERE e = ? AND log <> ? AND "
                                   ERA_OF("leaf.log", "leaf.seq") " = ?"));
    query.text(handleOf(ref)).number(database.writer().log).number(eras.present);
    TRY(found, query.next());
    const qint64 named = found && !query.isNullAt(0) ? query.numberAt(0) : 0;
    // An entry that speaks of many rows does not name each: the row itself says which it was.
    const auto row = readBound(database, ref);
    if (!row && row.error().code == ErrorCode::RowMissing)
        return named;
    if (!row)
        return row.error();
    if (row.value().lastLog == database.writer().log)
        return named;
    TRY(own, Query::on(database, "SELECT t FROM audit_index AS leaf WHERE log = ? AND seq = ? AND " ERA_OF("leaf.log", "leaf.seq") " = ?"));
    own.number(row.value().lastLog).number(row.value().lastSeq).number(eras.present);
    TRY(there, own.next());
    return there ? std::max(named, own.numberAt(0)) : named;
}

} // namespace ventanilla::storage
