#include "storage/RowReading.h"
#include "storage/Tables.h"

namespace ventanilla::storage {

namespace {

constexpr Words<EnrolmentKind, 3> kindWords({"image", "channels", "question"});
constexpr Words<EnrolmentState, 2> stateWords({"active", "revoked"});

Result<EnrolmentRow> readRow(const Query& query)
{
    TRY(id, EnrolmentId::parse(query.textAt(0)));
    TRY(person, PersonId::parse(query.textAt(1)));
    TRY(kind, kindWords.parse(query.textAt(2)));
    TRY(state, stateWords.parse(query.textAt(4)));
    return EnrolmentRow{id,    person,          kind, query.textAt(3),
                        state, query.numberAt(5), query.blobAt(6)};
}

} // namespace

Result<void> putEnrolment(Transaction& transaction, const EnrolmentRow& row)
{
    transaction.changes(Table::Enrolment, row.id.hex());
    TRY(query, Query::on(transaction.database(),
                         "INSERT INTO enrolment (pseudonym, person, kind, item, state, enrolled, "
                         "sealed, last_log, last_seq) VALUES (?, ?, ?, ?, ?, ?, ?, 0, -1) "
                         "ON CONFLICT (pseudonym) DO UPDATE SET state = excluded.state"));
    query.text(row.id.hex())
        .text(row.person.hex())
        .text(kindWords.of(row.kind))
        .text(row.item)
        .text(stateWords.of(row.state))
        .number(row.enrolledMs)
        .blob(row.sealed);
    return query.runOnOne();
}

Result<QList<EnrolmentRow>> activeEnrolments(const Database& database, const PersonId& person)
{
    TRY(query, Query::on(database, "SELECT pseudonym, person, kind, item, state, enrolled, sealed "
                                   "FROM enrolment WHERE person = ? AND state = 'active' "
                                   "ORDER BY kind, item LIMIT 100"));
    query.text(person.hex());
    return readAll(query, readRow);
}

} // namespace ventanilla::storage
