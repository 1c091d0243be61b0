#include "storage/RowReading.h"
#include "storage/Tables.h"

namespace ventanilla::storage {

namespace {

constexpr Words<GenerationState, 3> stateWords({"due", "rotating", "done"});

Result<KeyGenerationRow> readRow(const Query& query)
{
    TRY(state, stateWords.parse(query.textAt(2)));
    return KeyGenerationRow{query.textAt(0), query.numberAt(1), state, query.blobAt(3)};
}

} // namespace

Result<void> putKeyGeneration(Transaction& transaction, const KeyGenerationRow& row)
{
    transaction.changes(Table::KeyGeneration, row.pseudonym);
    TRY(query,
        Query::on(transaction.database(),
                  "INSERT INTO key_generation (pseudonym, number, state, sealed, last_log, "
                  "last_seq) VALUES (?, ?, ?, ?, 0, -1) ON CONFLICT (pseudonym) DO UPDATE SET "
                  "state = excluded.state, sealed = excluded.sealed"));
    query.text(row.pseudonym)
        .number(row.number)
        .text(stateWords.of(row.state))
        .blob(row.sealed);
    return query.runOnOne();
}

Result<QList<KeyGenerationRow>> keyGenerations(const Database& database)
{
    TRY(query, Query::on(database, "SELECT pseudonym, number, state, sealed FROM key_generation "
                                   "ORDER BY number LIMIT 1000"));
    return readAll(query, readRow);
}

} // namespace ventanilla::storage
