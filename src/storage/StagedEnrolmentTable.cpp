#include "storage/RowReading.h"
#include "storage/Tables.h"

namespace ventanilla::storage {

namespace {

constexpr Words<EnrolmentKind, 3> kindWords({"image", "channels", "question"});
constexpr Words<StagedEnrolmentState, 3> stateWords({"staged", "applied", "dropped"});

Result<StagedEnrolmentRow> readRow(const Query& query)
{
    TRY(id, EnrolmentId::parse(query.textAt(0)));
    TRY(visit, VisitId::parse(query.textAt(1)));
    TRY(person, PersonId::parse(query.textAt(2)));
    TRY(kind, kindWords.parse(query.textAt(3)));
    TRY(state, stateWords.parse(query.textAt(5)));
    return StagedEnrolmentRow{id, visit, person, kind, query.textAt(4), state, query.blobAt(6)};
}

} // namespace

Result<void> putStagedEnrolment(Transaction& transaction, const StagedEnrolmentRow& row)
{
    transaction.changes(Table::StagedEnrolment, row.id.hex());
    TRY(query,
        Query::on(transaction.database(),
                  "INSERT INTO staged_enrolment (pseudonym, visit, person, kind, item, state, "
                  "sealed, last_log, last_seq) VALUES (?, ?, ?, ?, ?, ?, ?, 0, -1) "
                  "ON CONFLICT (pseudonym) DO UPDATE SET state = excluded.state, "
                  "sealed = excluded.sealed"));
    query.text(row.id.hex())
        .text(row.visit.hex())
        .text(row.person.hex())
        .text(kindWords.of(row.kind))
        .text(row.item)
        .text(stateWords.of(row.state))
        .blob(row.sealed);
    return query.runOnOne();
}

Result<QList<StagedEnrolmentRow>> stagedEnrolments(const Database& database, const VisitId& visit)
{
    TRY(query, Query::on(database, "SELECT pseudonym, visit, person, kind, item, state, sealed "
                                   "FROM staged_enrolment WHERE visit = ? AND state = 'staged' "
                                   "ORDER BY kind, item LIMIT 100"));
    query.text(visit.hex());
    return readAll(query, readRow);
}

} // namespace ventanilla::storage
