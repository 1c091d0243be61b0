#include "storage/Restoring.h"

#include "core/Reason.h"
#include "storage/Query.h"

namespace ventanilla::storage {

namespace {

const char* rowsAfter(Table table)
{
#define ROWS_AFTER(table) "SELECT pseudonym FROM " table " WHERE pseudonym > ? ORDER BY pseudonym LIMIT ?"
    switch (table) {
    case Table::Office:
        return ROWS_AFTER("office");
    case Table::Staff:
        return ROWS_AFTER("staff");
    case Table::Recovery:
        return ROWS_AFTER("recovery");
    case Table::Person:
        return ROWS_AFTER("person");
    case Table::Visit:
        return ROWS_AFTER("visit");
    case Table::StagedEmail:
        return ROWS_AFTER("staged_email");
    case Table::Outbox:
        return ROWS_AFTER("outbox");
    case Table::Enrolment:
        return ROWS_AFTER("enrolment");
    case Table::StagedEnrolment:
        return ROWS_AFTER("staged_enrolment");
    case Table::Arrival:
        return ROWS_AFTER("arrival");
    case Table::KeyGeneration:
        return ROWS_AFTER("key_generation");
    case Table::OfficeMail:
        return ROWS_AFTER("office_mail");
    case Table::Channel:
        return ROWS_AFTER("channel");
    case Table::MailAnswer:
        return ROWS_AFTER("mail_answer");
    }
#undef ROWS_AFTER
    Q_UNREACHABLE_RETURN(nullptr);
}

Result<void> settle(Transaction& transaction, const char* sql, const QByteArray& pseudonym)
{
    TRY(query, Query::on(transaction.database(), sql));
    query.text(pseudonym);
    TRY_DO(query.run());
    return {};
}

} // namespace

QList<Table> boundTables()
{
    return {Table::Office,          Table::Staff,       Table::Recovery,      Table::Person,
            Table::Visit,           Table::StagedEmail, Table::Outbox,        Table::Enrolment,
            Table::StagedEnrolment, Table::Arrival,     Table::KeyGeneration, Table::OfficeMail,
            Table::Channel,         Table::MailAnswer};
}

Result<QList<RowRef>> boundRowsAfter(const Database& database, Table table, const QByteArray& after, int rowsMax)
{
    TRY(query, Query::on(database, rowsAfter(table)));
    query.text(after).number(rowsMax);
    QList<RowRef> rows;
    for (;;) {
        TRY(found, query.next());
        if (!found)
            return rows;
        rows.append({table, query.textAt(0)});
    }
}

Result<void> settleRestored(Transaction& transaction, const RowRef& row, qint64 nowMs)
{
    transaction.changes(row.table, row.pseudonym);
    switch (row.table) {
    case Table::Visit: {
        TRY(query, Query::on(transaction.database(), "UPDATE visit SET state = 'interrupted', ended = ?, reason = ? WHERE pseudonym = ? AND state IN "
                                                     "('open', 'validated', 'pending', 'parked')"));
        query.number(nowMs).text(reasonCode(Reason::OfficeRestored)).text(row.pseudonym);
        TRY_DO(query.run());
        return {};
    }
    case Table::StagedEmail:
        return settle(transaction, "UPDATE staged_email SET state = 'dropped' WHERE pseudonym = ? AND state IN ('waiting', 'proved')", row.pseudonym);
    case Table::StagedEnrolment:
        return settle(transaction, "UPDATE staged_enrolment SET state = 'dropped' WHERE pseudonym = ? AND state = 'staged'", row.pseudonym);
    case Table::Outbox:
        return settle(transaction, "UPDATE outbox SET state = CASE state WHEN 'queued' THEN 'failed' ELSE 'unknown' END WHERE pseudonym = ? AND state IN ('queued', 'sending')",
                      row.pseudonym);
    case Table::OfficeMail:
        return settle(transaction, "UPDATE office_mail SET state = CASE state WHEN 'queued' THEN 'failed' ELSE 'unknown' END WHERE pseudonym = ? AND state IN ('queued', 'sending')",
                      row.pseudonym);
    case Table::Office:
    case Table::Staff:
    case Table::Recovery:
    case Table::Person:
    case Table::Enrolment:
    case Table::Arrival:
    case Table::KeyGeneration:
    case Table::Channel:
    case Table::MailAnswer:
        break;
    }
    return {};
}

} // namespace ventanilla::storage
