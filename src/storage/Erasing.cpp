#include "storage/Erasing.h"

#include "core/Reason.h"
#include "storage/Query.h"

#include <array>

namespace ventanilla::storage {

namespace {

struct Holding
{
    Table table;
    const char* find; ///< pseudonyms, by a person's
};

// The states are those of the tables' own files; what is blank already is not found again.
constexpr std::array holdings{
    Holding{Table::Person,
            "SELECT pseudonym FROM person WHERE pseudonym = ? AND state <> 'borrado'"},
    Holding{Table::Visit,
            "SELECT pseudonym FROM visit WHERE person = ? AND (evidence IS NOT NULL OR state IN "
            "('open', 'validated', 'pending', 'parked')) ORDER BY pseudonym"},
    Holding{Table::StagedEmail,
            "SELECT pseudonym FROM staged_email WHERE pseudonym IN (SELECT pseudonym FROM visit "
            "WHERE person = ?) AND (sealed <> x'' OR idx_email <> x'' OR code_mac <> x'') "
            "ORDER BY pseudonym"},
    Holding{Table::Outbox,
            "SELECT pseudonym FROM outbox WHERE visit IN (SELECT pseudonym FROM visit WHERE person "
            "= ?) AND (sealed <> x'' OR state IN ('queued', 'sending')) ORDER BY pseudonym"},
    Holding{Table::MailAnswer,
            "SELECT pseudonym FROM mail_answer WHERE sealed <> x'' AND pseudonym IN (SELECT "
            "pseudonym FROM outbox WHERE visit IN (SELECT pseudonym FROM visit WHERE person = ?)) "
            "ORDER BY pseudonym"},
    Holding{Table::Enrolment,
            "SELECT pseudonym FROM enrolment WHERE person = ? AND (sealed <> x'' OR state = "
            "'active') ORDER BY pseudonym"},
    Holding{Table::StagedEnrolment,
            "SELECT pseudonym FROM staged_enrolment WHERE person = ? AND (sealed <> x'' OR state = "
            "'staged') ORDER BY pseudonym"},
    Holding{Table::Arrival, "SELECT pseudonym FROM arrival WHERE turno IS NOT NULL AND pseudonym "
                            "IN (SELECT pseudonym FROM visit WHERE person = ?) ORDER BY pseudonym"},
};

Result<void> blank(Transaction& transaction, const char* sql, const QByteArray& pseudonym)
{
    TRY(query, Query::on(transaction.database(), sql));
    query.text(pseudonym);
    return query.runOnOne();
}

Result<void> blankPerson(Transaction& transaction, const QByteArray& pseudonym)
{
    TRY(query,
        Query::on(transaction.database(),
                  "UPDATE person SET idx_identifier = ?, idx_email = NULL, idx_mobile = NULL, "
                  "state = 'borrado', data_key = x'', sealed = x'', email_changed = NULL "
                  "WHERE pseudonym = ?"));
    query.blob(QByteArray::fromHex(pseudonym)).text(pseudonym);
    return query.runOnOne();
}

Result<void> blankVisit(Transaction& transaction, const QByteArray& pseudonym, qint64 nowMs)
{
    TRY(waiting, Query::on(transaction.database(),
                           "UPDATE visit SET state = 'interrupted', ended = ?, reason = ? WHERE "
                           "pseudonym = ? AND state IN ('open', 'validated', 'pending', 'parked')"));
    waiting.number(nowMs).text(reasonCode(Reason::PersonErased)).text(pseudonym);
    TRY_DO(waiting.run());
    return blank(transaction, "UPDATE visit SET evidence = NULL WHERE pseudonym = ?", pseudonym);
}

} // namespace

Result<QList<RowRef>> rowsHolding(const Database& database, const PersonId& person)
{
    QList<RowRef> rows;
    for (const Holding& holding : holdings) {
        TRY(query, Query::on(database, holding.find));
        query.text(person.hex());
        for (;;) {
            TRY(found, query.next());
            if (!found)
                break;
            rows.append({holding.table, query.textAt(0)});
        }
    }
    return rows;
}

Result<void> blankRow(Transaction& transaction, const RowRef& ref, qint64 nowMs)
{
    const QByteArray& pseudonym = ref.pseudonym;
    transaction.changes(ref.table, pseudonym);
    switch (ref.table) {
    case Table::Person:
        return blankPerson(transaction, pseudonym);
    case Table::Visit:
        return blankVisit(transaction, pseudonym, nowMs);
    case Table::StagedEmail:
        return blank(transaction,
                     "UPDATE staged_email SET state = CASE WHEN state IN ('waiting', 'proved') "
                     "THEN 'dropped' ELSE state END, idx_email = x'', sealed = x'', code_mac = x'' "
                     "WHERE pseudonym = ?",
                     pseudonym);
    case Table::Outbox:
        return blank(transaction,
                     "UPDATE outbox SET state = CASE state WHEN 'queued' THEN 'failed' WHEN "
                     "'sending' THEN 'unknown' ELSE state END, sealed = x'' WHERE pseudonym = ?",
                     pseudonym);
    case Table::MailAnswer:
        return blank(transaction, "UPDATE mail_answer SET sealed = x'' WHERE pseudonym = ?",
                     pseudonym);
    case Table::Enrolment:
        return blank(
            transaction,
            "UPDATE enrolment SET state = 'revoked', sealed = x'' WHERE pseudonym = ?",
            pseudonym);
    case Table::StagedEnrolment:
        return blank(transaction,
                     "UPDATE staged_enrolment SET state = CASE state WHEN 'staged' THEN 'dropped' "
                     "ELSE state END, sealed = x'' WHERE pseudonym = ?",
                     pseudonym);
    case Table::Arrival:
        return blank(transaction, "UPDATE arrival SET turno = NULL WHERE pseudonym = ?", pseudonym);
    case Table::Office:
    case Table::Staff:
    case Table::Recovery:
    case Table::KeyGeneration:
    case Table::OfficeMail:
    case Table::Channel:
        break;
    }
    return Error{ErrorCode::RowMissing, QStringLiteral("a row that is of no person")};
}

} // namespace ventanilla::storage
