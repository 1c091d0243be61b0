#include "crypto/Crypto.h"
#include "ledger/Entry.h"
#include "ledger/EntryFacts.h"
#include "storage/Eras.h"
#include "storage/LogHead.h"
#include "storage/Query.h"
#include "storage/Tables.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace ventanilla::storage {

using ledger::Entry;
using ledger::Key;

namespace {

// A failure is cleared by a later success: within one log `n` says what is later, so that setting
// the clock back clears nothing; across logs the leaf's era, its time, then the log's number. Of a
// log's successes only the last one can clear what another log has.
#define FAILURES_WHERE(failedWhere, clearedWhere)                                                  \
    "WITH cleared (log, seq, t) AS (SELECT log, max(seq), t FROM audit_index WHERE o = 'ok' "      \
    "AND " clearedWhere " GROUP BY log) SELECT log, seq, t, " ERA_OF("failed.log", "failed.seq")   \
    " FROM audit_index AS failed WHERE o = "                                                       \
                        "'fail' AND a = ? AND " failedWhere                                        \
    " AND NOT EXISTS (SELECT 1 FROM cleared WHERE (cleared.log = failed.log AND cleared.seq > "    \
    "failed.seq) OR ("                                                                             \
    "cleared.log <> failed.log AND (" ERA_OF("cleared.log", "cleared.seq") ", cleared.t, "         \
    "cleared.log) > (" ERA_OF("failed.log", "failed.seq") ", failed.t, failed.log))) LIMIT 1000"

/// Where a leaf stands, and when: compared by era, time, then log; entries of one log are compared
/// by seq before.
struct Place
{
    qint64 log;
    qint64 seq;
    qint64 t = 0;
    qint64 era = 0;
};

// The latest of all: each log's last by seq, then the greatest of these.
std::optional<Place> latest(const QList<Place>& places)
{
    QHash<qint64, Place> lastOf;
    for (const Place& place : places) {
        const auto known = lastOf.constFind(place.log);
        if (known == lastOf.cend() || known->seq < place.seq)
            lastOf.insert(place.log, place);
    }
    std::optional<Place> found;
    for (const Place& place : std::as_const(lastOf)) {
        if (!found || std::tie(place.era, place.t, place.log) > std::tie(found->era, found->t, found->log))
            found = place;
    }
    return found;
}

Result<Entry> readEntry(const Database& database, const Place& place)
{
    TRY(leaf, readLeaf(database, place.log, place.seq));
    auto entry = Entry::parse(leaf);
    if (!entry)
        return Error{ErrorCode::LogAltered, QStringLiteral("an entry cannot be read"), place.seq};
    return entry;
}

Result<Failures> failuresFrom(const Database& database, Query& query)
{
    QList<Place> places;
    for (;;) {
        TRY(found, query.next());
        if (!found)
            break;
        places.append({query.numberAt(0), query.numberAt(1), query.numberAt(2), query.numberAt(3)});
    }
    Failures failures{int(places.size())};
    if (const auto last = latest(places)) {
        TRY(entry, readEntry(database, *last));
        TRY(eras, erasOf(database));
        // A time of an earlier era says nothing beside one of the present: it was before that began.
        const qint64 utcMs = last->era < eras.present ? eras.beganMs : entry.number(Key::UtcMs);
        failures.last = Moment{utcMs, entry.number(Key::BootMs), entry.text(Key::BootHash)};
    }
    return failures;
}

} // namespace

Result<Failures> failuresOfHandle(const Database& database, const QByteArray& action,
                                  const QByteArray& clearedBy, const QByteArray& handle)
{
    TRY(query, Query::on(database, FAILURES_WHERE("e = ?", "e = ? AND (a = ? OR a = ?)")));
    query.text(handle).text(action).text(clearedBy).text(action).text(handle);
    return failuresFrom(database, query);
}

Result<Failures> failuresOnPerson(const Database& database, const QByteArray& action,
                                  const QByteArray& clearedBy, const PersonId& person,
                                  const StaffId& clerk)
{
    // A success clears when it is the same clerk's; what `clearedBy` names is somebody else's act
    // and clears for every clerk.
    TRY(query, Query::on(database, FAILURES_WHERE("s = ? AND c = ?",
                                                  "s = ? AND ((a = ? AND c = ?) OR a = ?)")));
    query.text(person.hex())
        .text(action)
        .text(clerk.hex())
        .text(clearedBy)
        .text(action)
        .text(person.hex())
        .text(clerk.hex());
    return failuresFrom(database, query);
}

Result<Failures> failuresInVisit(const Database& database, const QByteArray& action,
                                 const QByteArray& clearedBy, const VisitId& visit)
{
    TRY(query, Query::on(database, FAILURES_WHERE("r = ?", "r = ? AND (a = ? OR a = ?)")));
    query.text(visit.hex()).text(action).text(clearedBy).text(action).text(visit.hex());
    return failuresFrom(database, query);
}

Result<QSet<QByteArray>> actionsInVisit(const Database& database, const VisitId& visit)
{
    TRY(query, Query::on(database, "SELECT DISTINCT a FROM audit_index WHERE r = ? AND o = 'ok' "
                                   "LIMIT 1000"));
    query.text(visit.hex());
    QSet<QByteArray> actions;
    for (;;) {
        TRY(found, query.next());
        if (!found)
            return actions;
        actions.insert(query.textAt(0));
    }
}

Result<std::optional<QByteArray>> roleInLog(const Database& database, const StaffId& staff)
{
    TRY(query, Query::on(database, "SELECT log, seq, t, " ERA_OF("leaf.log", "leaf.seq")
                                   " FROM audit_index AS leaf WHERE e = ? AND o = 'ok' AND a IN "
                                   "('staff.add', 'staff.role') LIMIT 10000"));
    query.text(tableName(Table::Staff) + ':' + staff.hex());
    QList<Place> places;
    QHash<std::pair<qint64, qint64>, QByteArray> roles;
    for (;;) {
        TRY(found, query.next());
        if (!found)
            break;
        const Place place{query.numberAt(0), query.numberAt(1), query.numberAt(2), query.numberAt(3)};
        TRY(entry, readEntry(database, place));
        if (const auto role = ledger::factIn(entry.text(Key::Facts), "role")) {
            places.append(place);
            roles.insert({place.log, place.seq}, *role);
        }
    }
    const auto last = latest(places);
    return last ? std::optional(roles.value({last->log, last->seq})) : std::nullopt;
}

Result<qint64> lastSignIn(const Database& database, const StaffId& staff)
{
    TRY(eras, erasOf(database));
    {
        // Of one era the index of times has the last one first.
        TRY(query, Query::on(database, "SELECT t FROM audit_index AS leaf WHERE c = ? AND a = "
                                       "'login' AND o = 'ok' AND " ERA_OF("leaf.log", "leaf.seq")
                                       " = ? ORDER BY t DESC LIMIT 1"));
        query.text(staff.hex()).number(eras.present);
        TRY(found, query.next());
        if (found || eras.present == 0)
            return found ? query.numberAt(0) : 0;
    }
    TRY(query, Query::on(database, "SELECT t FROM audit_index AS leaf WHERE c = ? AND a = 'login' "
                                   "AND o = 'ok' ORDER BY " ERA_OF("leaf.log", "leaf.seq")
                                   " DESC, t DESC LIMIT 1"));
    query.text(staff.hex());
    TRY(found, query.next());
    return found ? query.numberAt(0) : 0;
}

Result<std::optional<Entry>> lastOf(const Database& database, const QByteArray& action)
{
    const qint64 log = database.writer().log;
    TRY(query, Query::on(database, "SELECT seq FROM audit_index INDEXED BY audit_index_a WHERE a = "
                                   "? AND o = 'ok' AND log = ? ORDER BY seq DESC LIMIT 1"));
    query.text(action).number(log);
    TRY(found, query.next());
    if (!found)
        return std::optional<Entry>();
    TRY(entry, readEntry(database, Place{log, query.numberAt(0)}));
    return std::optional(std::move(entry));
}

Result<std::optional<Entry>> newestOf(const Database& database, const QByteArray& action)
{
    const qint64 log = database.writer().log;
    TRY(query, Query::on(database, "SELECT seq FROM audit_index INDEXED BY audit_index_a WHERE a = "
                                   "? AND o <> 'deny' AND log = ? ORDER BY seq DESC LIMIT 1"));
    query.text(action).number(log);
    TRY(found, query.next());
    if (!found)
        return std::optional<Entry>();
    TRY(entry, readEntry(database, Place{log, query.numberAt(0)}));
    return std::optional(std::move(entry));
}

Result<QList<ActRow>> actsOf(const Database& database, const StaffId& staff, qint64 sinceMs,
                             int rowsMax)
{
    constexpr int actRowsMax = 500;
    TRY(query,
        Query::on(database,
                  "SELECT acts.seq, acts.t, acts.a, acts.o, visit.folio FROM audit_index AS acts "
                  "LEFT JOIN visit ON visit.pseudonym = acts.r WHERE acts.c = ? AND acts.t >= ? "
                  "ORDER BY acts.t DESC, acts.log DESC, acts.seq DESC LIMIT ?"));
    query.text(staff.hex()).number(sinceMs).number(std::clamp(rowsMax, 0, actRowsMax));
    QList<ActRow> acts;
    for (;;) {
        TRY(found, query.next());
        if (!found)
            return acts;
        acts.append({query.numberAt(0), query.numberAt(1), query.textAt(2), query.textAt(3),
                     query.numberAt(4)});
    }
}

QByteArray bootHash(QByteArrayView bootId, qint64 log)
{
    constexpr qsizetype bytesKept = 16;
    return crypto::sha256("AL1|boot|" + QByteArray::number(log) + '|' + bootId.toByteArray())
        .left(bytesKept)
        .toHex();
}

} // namespace ventanilla::storage
