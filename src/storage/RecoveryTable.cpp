#include "storage/RowReading.h"
#include "storage/Tables.h"

namespace ventanilla::storage {

namespace {

Result<RecoveryRow> readRow(const Query& query)
{
    return RecoveryRow{query.textAt(0), query.blobAt(1)};
}

} // namespace

Result<void> insertRecovery(Transaction& transaction, const RecoveryRow& row)
{
    transaction.changes(Table::Recovery, row.pseudonym);
    TRY(query,
        Query::on(
            transaction.database(),
            "INSERT INTO recovery (pseudonym, wrap, last_log, last_seq) VALUES (?, ?, 0, -1)"));
    query.text(row.pseudonym).blob(row.wrap);
    return query.runOnOne();
}

Result<void> updateRecovery(Transaction& transaction, const RecoveryRow& row)
{
    transaction.changes(Table::Recovery, row.pseudonym);
    TRY(query,
        Query::on(transaction.database(), "UPDATE recovery SET wrap = ? WHERE pseudonym = ?"));
    query.blob(row.wrap).text(row.pseudonym);
    return query.runOnOne();
}

Result<QList<RecoveryRow>> allRecoveries(const Database& database)
{
    TRY(query,
        Query::on(database, "SELECT pseudonym, wrap FROM recovery ORDER BY pseudonym LIMIT 100"));
    return readAll(query, readRow);
}

} // namespace ventanilla::storage
