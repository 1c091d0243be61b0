#include "storage/RowReading.h"
#include "storage/Tables.h"

namespace ventanilla::storage {

namespace {

constexpr Words<StagedState, 4> stateWords({"waiting", "proved", "applied", "dropped"});

Result<StagedEmailRow> readRow(const Query& query)
{
    TRY(visit, VisitId::parse(query.textAt(0)));
    TRY(person, PersonId::parse(query.textAt(1)));
    TRY(state, stateWords.parse(query.textAt(2)));
    return StagedEmailRow{visit,
                          person,
                          state,
                          query.blobAt(3),
                          query.blobAt(4),
                          query.blobAt(5),
                          query.numberAt(6),
                          query.numberAt(7)};
}

} // namespace

Result<void> putStagedEmail(Transaction& transaction, const StagedEmailRow& row)
{
    transaction.changes(Table::StagedEmail, row.visit.hex());
    TRY(query, Query::on(transaction.database(),
                         "INSERT INTO staged_email (pseudonym, person, state, idx_email, sealed, "
                         "code_mac, sent, expires, last_log, last_seq) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, -1) ON CONFLICT (pseudonym) DO UPDATE "
                         "SET person = excluded.person, "
                         "state = excluded.state, idx_email = excluded.idx_email, sealed = "
                         "excluded.sealed, code_mac = excluded.code_mac, "
                         "sent = excluded.sent, expires = excluded.expires"));
    query.text(row.visit.hex())
        .text(row.person.hex())
        .text(stateWords.of(row.state))
        .blob(row.emailIndex)
        .blob(row.sealed);
    query.blob(row.codeMac).number(row.sentMs).number(row.expiresMs);
    return query.runOnOne();
}

Result<std::optional<StagedEmailRow>> stagedEmail(const Database& database, const VisitId& visit)
{
    TRY(query, Query::on(database, "SELECT pseudonym, person, state, idx_email, sealed, code_mac, "
                                   "sent, expires FROM staged_email WHERE pseudonym = ?"));
    query.text(visit.hex());
    return readOne(query, readRow);
}

} // namespace ventanilla::storage
