#include "storage/RowReading.h"
#include "storage/Tables.h"

#include <algorithm>
#include <limits>

namespace ventanilla::storage {

namespace {

constexpr Words<MailState, 5> stateWords({"queued", "sending", "sent", "failed", "unknown"});

constexpr int mailRowsMax = 500;

Result<int> triesOf(qint64 stored)
{
    if (stored < 0 || stored > std::numeric_limits<int>::max())
        return Error{ErrorCode::DatabaseFailed, QStringLiteral("a count of tries is out of range")};
    return int(stored);
}

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
    TRY(tries, triesOf(query.numberAt(6)));
    return MailRow{id,
                   visit,
                   person,
                   query.textAt(3),
                   state,
                   query.numberAt(5),
                   tries,
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
                         "AND last_log = ? ORDER BY queued, pseudonym LIMIT 10000"));
    query.number(database.writer().log);
    return readAll(query, readRow);
}

Result<qint64> mailWaiting(const Database& database)
{
    TRY(query,
        Query::on(database, "SELECT (SELECT count(*) FROM outbox WHERE state IN ('queued', "
                            "'sending')) + (SELECT count(*) FROM office_mail WHERE state IN "
                            "('queued', 'sending'))"));
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
    TRY(query, Query::on(database, "SELECT " OUTBOX_COLUMNS
                                   " FROM outbox WHERE state IN ('queued', 'sending') OR "
                                   "(state IN ('failed', 'unknown') AND queued >= ?) "
                                   "ORDER BY state IN ('queued', 'sending') DESC, queued, pseudonym LIMIT ?"));
    query.number(sinceMs).number(std::clamp(rowsMax, 0, mailRowsMax));
    return readAll(query, readRow);
}

// The office's own, about nobody.

namespace {

#define OFFICE_MAIL_COLUMNS "pseudonym, kind, address, state, queued, tries, next"

Query& bindOfficeValues(Query& query, const OfficeMailRow& row)
{
    return query.text(row.kind)
        .text(row.address)
        .text(stateWords.of(row.state))
        .number(row.queuedMs)
        .number(row.tries)
        .number(row.nextMs);
}

Result<OfficeMailRow> readOfficeRow(const Query& query)
{
    TRY(id, MailId::parse(query.textAt(0)));
    TRY(state, stateWords.parse(query.textAt(3)));
    TRY(tries, triesOf(query.numberAt(5)));
    return OfficeMailRow{
        id, query.textAt(1), query.textAt(2), state, query.numberAt(4), tries, query.numberAt(6)};
}

} // namespace

Result<void> insertOfficeMail(Transaction& transaction, const OfficeMailRow& row)
{
    transaction.changes(Table::OfficeMail, row.id.hex());
    TRY(query, Query::on(transaction.database(),
                         "INSERT INTO office_mail (kind, address, state, queued, tries, next, "
                         "pseudonym, last_log, last_seq) VALUES (?, ?, ?, ?, ?, ?, ?, 0, -1)"));
    bindOfficeValues(query, row).text(row.id.hex());
    return query.runOnOne();
}

Result<void> updateOfficeMail(Transaction& transaction, const OfficeMailRow& row)
{
    transaction.changes(Table::OfficeMail, row.id.hex());
    TRY(query, Query::on(transaction.database(),
                         "UPDATE office_mail SET kind = ?, address = ?, state = ?, queued = ?, "
                         "tries = ?, next = ? WHERE pseudonym = ?"));
    bindOfficeValues(query, row).text(row.id.hex());
    return query.runOnOne();
}

Result<std::optional<OfficeMailRow>> officeMailById(const Database& database, const MailId& id)
{
    TRY(query, Query::on(database, "SELECT " OFFICE_MAIL_COLUMNS
                                   " FROM office_mail WHERE pseudonym = ?"));
    query.text(id.hex());
    return readOne(query, readOfficeRow);
}

Result<std::optional<OfficeMailRow>> dueOfficeMail(const Database& database, qint64 nowMs,
                                                   qint64 noneAfterMs)
{
    TRY(query,
        Query::on(database,
                  "SELECT " OFFICE_MAIL_COLUMNS
                  " FROM office_mail WHERE state IN ('queued', 'sending') AND state = 'queued' "
                  "AND (next <= ? OR next > ?) ORDER BY queued, pseudonym LIMIT 1"));
    query.number(nowMs).number(noneAfterMs);
    return readOne(query, readOfficeRow);
}

Result<QList<OfficeMailRow>> officeMailInFlight(const Database& database)
{
    TRY(query, Query::on(database, "SELECT " OFFICE_MAIL_COLUMNS
                                   " FROM office_mail WHERE state IN ('queued', 'sending') AND "
                                   "state = 'sending' AND last_log = ? ORDER BY queued, "
                                   "pseudonym LIMIT 10000"));
    query.number(database.writer().log);
    return readAll(query, readOfficeRow);
}

Result<QList<OfficeMailRow>> officeMailNotSent(const Database& database, qint64 sinceMs,
                                               int rowsMax)
{
    TRY(query, Query::on(database, "SELECT " OFFICE_MAIL_COLUMNS
                                   " FROM office_mail WHERE state IN ('queued', 'sending') OR "
                                   "(state IN ('failed', 'unknown') AND queued >= ?) "
                                   "ORDER BY state IN ('queued', 'sending') DESC, queued, pseudonym LIMIT ?"));
    query.number(sinceMs).number(std::clamp(rowsMax, 0, mailRowsMax));
    return readAll(query, readOfficeRow);
}

} // namespace ventanilla::storage
