#include "storage/RowReading.h"
#include "storage/Tables.h"

namespace ventanilla::storage {

namespace {

Result<ArrivalRow> readRow(const Query& query)
{
    TRY(visit, VisitId::parse(query.textAt(0)));
    return ArrivalRow{visit, query.textAt(1), query.blobAt(2)};
}

} // namespace

Result<void> putArrival(Transaction& transaction, const ArrivalRow& row)
{
    transaction.changes(Table::Arrival, row.visit.hex());
    TRY(query,
        Query::on(transaction.database(),
                  "INSERT INTO arrival (pseudonym, priority, turno, last_log, last_seq) VALUES "
                  "(?, ?, ?, 0, -1) ON CONFLICT (pseudonym) DO UPDATE SET priority = "
                  "excluded.priority, turno = excluded.turno"));
    query.text(row.visit.hex()).textOrNull(row.priority).blobOrNull(row.turno);
    return query.runOnOne();
}

Result<std::optional<ArrivalRow>> arrivalOf(const Database& database, const VisitId& visit)
{
    TRY(query,
        Query::on(database, "SELECT pseudonym, priority, turno FROM arrival WHERE pseudonym = ?"));
    query.text(visit.hex());
    return readOne(query, readRow);
}

} // namespace ventanilla::storage
