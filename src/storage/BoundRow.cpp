#include "storage/BoundRow.h"

#include "ledger/Row.h"
#include "storage/Query.h"

namespace ventanilla::storage {

namespace {

struct RowStatements
{
    const char* mark;
    const char* read;
};

#define STATEMENTS_OF(table)                                                                       \
    RowStatements{"UPDATE " table " SET last_log = ?, last_seq = ? WHERE pseudonym = ?",           \
                  "SELECT * FROM " table " WHERE pseudonym = ?"}

RowStatements statementsOf(Table table)
{
    switch (table) {
    case Table::Office:
        return STATEMENTS_OF("office");
    case Table::Staff:
        return STATEMENTS_OF("staff");
    case Table::Recovery:
        return STATEMENTS_OF("recovery");
    case Table::Person:
        return STATEMENTS_OF("person");
    case Table::Visit:
        return STATEMENTS_OF("visit");
    case Table::StagedEmail:
        return STATEMENTS_OF("staged_email");
    case Table::Outbox:
        return STATEMENTS_OF("outbox");
    case Table::Enrolment:
        return STATEMENTS_OF("enrolment");
    case Table::StagedEnrolment:
        return STATEMENTS_OF("staged_enrolment");
    case Table::Arrival:
        return STATEMENTS_OF("arrival");
    case Table::KeyGeneration:
        return STATEMENTS_OF("key_generation");
    case Table::OfficeMail:
        return STATEMENTS_OF("office_mail");
    case Table::Channel:
        return STATEMENTS_OF("channel");
    case Table::MailAnswer:
        return STATEMENTS_OF("mail_answer");
    }
    Q_UNREACHABLE_RETURN({});
}

#undef STATEMENTS_OF

Result<ledger::Cell> cellOf(const QVariant& value)
{
    using Kind = ledger::Cell::Kind;
    if (value.isNull())
        return ledger::Cell{Kind::Null};
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
        return ledger::Cell{Kind::Integer, value.toLongLong()};
    case QMetaType::QString:
        return ledger::Cell{Kind::Text, 0, value.toString().toUtf8()};
    case QMetaType::QByteArray:
        return ledger::Cell{Kind::Blob, 0, value.toByteArray()};
    default:
        return Error{ErrorCode::DatabaseFailed,
                     QStringLiteral("a column holds what no STRICT table of ours can")};
    }
}

} // namespace

QByteArray tableName(Table table)
{
    switch (table) {
    case Table::Office:
        return QByteArrayLiteral("office");
    case Table::Staff:
        return QByteArrayLiteral("staff");
    case Table::Recovery:
        return QByteArrayLiteral("recovery");
    case Table::Person:
        return QByteArrayLiteral("person");
    case Table::Visit:
        return QByteArrayLiteral("visit");
    case Table::StagedEmail:
        return QByteArrayLiteral("staged_email");
    case Table::Outbox:
        return QByteArrayLiteral("outbox");
    case Table::Enrolment:
        return QByteArrayLiteral("enrolment");
    case Table::StagedEnrolment:
        return QByteArrayLiteral("staged_enrolment");
    case Table::Arrival:
        return QByteArrayLiteral("arrival");
    case Table::KeyGeneration:
        return QByteArrayLiteral("key_generation");
    case Table::OfficeMail:
        return QByteArrayLiteral("office_mail");
    case Table::Channel:
        return QByteArrayLiteral("channel");
    case Table::MailAnswer:
        return QByteArrayLiteral("mail_answer");
    }
    Q_UNREACHABLE_RETURN({});
}

QByteArray handleOf(const RowRef& ref)
{
    return tableName(ref.table) + ':' + ref.pseudonym;
}

Result<QByteArray> bindRow(const Database& database, const RowRef& ref, qint64 log, qint64 seq)
{
    {
        TRY(mark, Query::on(database, statementsOf(ref.table).mark));
        mark.number(log).number(seq).text(ref.pseudonym);
        TRY_DO(mark.runOnOne());
    }
    TRY(bound, readBound(database, ref));
    return bound.mac;
}

Result<ReadBound> readBound(const Database& database, const RowRef& ref)
{
    TRY(read, Query::on(database, statementsOf(ref.table).read));
    read.text(ref.pseudonym);
    TRY(found, read.next());
    if (!found)
        return ErrorCode::RowMissing;
    ledger::Row row;
    for (int column = 0; column < read.columns(); ++column) {
        TRY(cell, cellOf(read.valueAt(column)));
        row.insert(read.columnName(column), cell);
    }
    TRY(mac, ledger::rowMac(database.writer().rowKey, tableName(ref.table), row));
    return ReadBound{row.value("last_log").integer, row.value("last_seq").integer, mac};
}

} // namespace ventanilla::storage
