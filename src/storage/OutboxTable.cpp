#include "storage/RowReading.h"
#include "storage/Tables.h"

#include <algorithm>
#include <limits>

namespace ventanilla::storage {

namespace {

constexpr Words<MailState, 5> stateWords({"queued", "sending", "sent", "failed", "unknown"});

#define OUTBOX_COLUMNS "pseudonym, visit, person, kind, state, queued, tries, next, sealed"

Query& bindValues(Query& query, const MailRow& row)
{
    query.text(row.visit.hex())
        .text(row.person.hex())
        .text(row.kind)
        .text(stateWords.of(row.state))
        .number(row.queuedMs);
    return query.number(row.tries).number(row.nextMs).blob(row.sealed);
}

Result<MailRow> readRow(const Query& query)
{
    TRY(id, MailId::parse(query.textAt(0)));
    TRY(visit, VisitId::parse(query.textAt(1)));
    TRY(person, PersonId::parse(query.textAt(2)));
    TRY(state, stateWords.parse(query.textAt(4)));
    const qint64 tries = query.numberAt(6);
    if (tries < 0 || tries > std::numeric_limits<int>::max())
        return Error{ErrorCode::DatabaseFailed, QStringLiteral("a count of tries is out of range")};
    return MailRow{id,
                   visit,
                   person,
                   query.textAt(3),
                   state,
                   query.numberAt(5),
                   int(tries),
                   query.numberAt(7),
                   query.blobAt(8)};
}

} // namespace

Result<void> insertMail(Transaction& transaction, const MailRow& row)
{
    transaction.changes(Table::Outbox, row.id.hex());
    TRY(query,
        Query::on(transaction.database(), "INSERT INTO outbox (visit, person, kind, state, queued, "
                                          "tries, next, sealed, pseudonym, last_log, last_seq) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, -1)"));
    bindValues(query, row).text(row.id.hex());
    return query.runOnOne();
}

Result<void> updateMail(Transaction& transaction, const MailRow& row)
{
    transaction.changes(Table::Outbox, row.id.hex());
    TRY(query,
        Query::on(transaction.database(), "UPDATE outbox SET visit = ?, person = ?, kind = ?, "
                                          "state = ?, queued = ?, tries = ?, next = ?, sealed = ? "
                                          "WHERE pseudonym = ?"));
    bindValues(query, row).text(row.id.hex());
    return query.runOnOne();
}

Result<std::optional<MailRow>> mailById(const Database& database, const MailId& id)
{
    TRY(query, Query::on(database, "SELECT " OUTBOX_COLUMNS " FROM outbox WHERE pseudonym = ?"));
    query.text(id.hex());
    return readOne(query, readRow);
}

// The first condition is that of the partial index: with it SQLite never looks at mail that is
// done.

Result<std::optional<MailRow>> dueMail(const Database& database, qint64 nowMs, qint64 noneAfterMs)
{
    TRY(query,
        Query::on(
            database,
            "SELECT " OUTBOX_COLUMNS
            " FROM outbox WHERE state IN ('queued', 'sending') AND state = 'queued' AND (next <= ? "
            "OR next > ?) ORDER BY queued, pseudonym LIMIT 1"));
    query.number(nowMs).number(noneAfterMs);
    return readOne(query, readRow);
}

Result<QList<MailRow>> mailInFlight(const Database& database)
{
    TRY(query, Query::on(database,
                         "SELECT " OUTBOX_COLUMNS
                         " FROM outbox WHERE state IN ('queued', 'sending') AND state = 'sending' "
                         "ORDER BY queued, pseudonym LIMIT 10000"));
    return readAll(query, readRow);
}

Result<qint64> mailWaiting(const Database& database)
{
    TRY(query,
        Query::on(database, "SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending')"));
    TRY_DO(query.next());
    return query.numberAt(0);
}

Result<QList<MailRow>> mailOfVisit(const Database& database, const VisitId& visit)
{
    TRY(query,
        Query::on(database, "SELECT " OUTBOX_COLUMNS
                            " FROM outbox WHERE visit = ? ORDER BY queued, pseudonym LIMIT 1000"));
    query.text(visit.hex());
    return readAll(query, readRow);
}

Result<QList<MailRow>> mailNotSent(const Database& database, qint64 sinceMs, int rowsMax)
{
    constexpr int mailRowsMax = 500;
    TRY(query, Query::on(database, "SELECT " OUTBOX_COLUMNS
                                   " FROM outbox WHERE state IN ('queued', 'sending') OR "
                                   "(state IN ('failed', 'unknown') AND queued >= ?) "
                                   "ORDER BY queued, pseudonym LIMIT ?"));
    query.number(sinceMs).number(std::clamp(rowsMax, 0, mailRowsMax));
    return readAll(query, readRow);
}

} // namespace ventanilla::storage
