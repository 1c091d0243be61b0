#include "storage/RowReading.h"
#include "storage/Tables.h"

#include <algorithm>

namespace ventanilla::storage {

namespace {

constexpr Words<VisitState, 9> stateWords({"open", "validated", "confirmed", "abandoned", "refused",
                                           "expired", "interrupted", "pending", "parked"});
constexpr Words<bool, 2> screenWords({"two", "one"});
constexpr int visitRowsMax = 500;

#define VISIT_COLUMNS                                                                              \
    "pseudonym, log, folio, person, clerk, state, screen, opened, ended, reason, evidence"

Query& bindValues(Query& query, const VisitRow& row)
{
    query.number(row.log)
        .number(row.folio)
        .text(row.person.hex())
        .text(row.clerk.hex())
        .text(stateWords.of(row.state));
    query.text(screenWords.of(row.oneScreen)).number(row.openedMs).numberOrNull(row.endedMs);
    return query.textOrNull(row.reason ? reasonCode(*row.reason) : QByteArray())
        .blobOrNull(row.evidence);
}

Result<VisitRow> readRow(const Query& query)
{
    TRY(id, VisitId::parse(query.textAt(0)));
    TRY(person, PersonId::parse(query.textAt(3)));
    TRY(clerk, StaffId::parse(query.textAt(4)));
    TRY(state, stateWords.parse(query.textAt(5)));
    TRY(oneScreen, screenWords.parse(query.textAt(6)));
    std::optional<Reason> reason;
    if (!query.isNullAt(9)) {
        TRY(parsed, parseReason(query.textAt(9)));
        reason = parsed;
    }
    return VisitRow{id,        query.numberAt(1), query.numberAt(2), person, clerk,           state,
                    oneScreen, query.numberAt(7), query.numberAt(8), reason, query.blobAt(10)};
}

} // namespace

Result<void> insertVisit(Transaction& transaction, const VisitRow& row)
{
    transaction.changes(Table::Visit, row.id.hex());
    TRY(query, Query::on(transaction.database(),
                         "INSERT INTO visit (log, folio, person, clerk, state, screen, opened, "
                         "ended, reason, evidence, pseudonym, last_log, last_seq) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, -1)"));
    bindValues(query, row).text(row.id.hex());
    return query.runOnOne();
}

Result<void> updateVisit(Transaction& transaction, const VisitRow& row)
{
    transaction.changes(Table::Visit, row.id.hex());
    TRY(query, Query::on(transaction.database(),
                         "UPDATE visit SET log = ?, folio = ?, person = ?, clerk = ?, state = ?, "
                         "screen = ?, opened = ?, ended = ?, reason = ?, "
                         "evidence = ? WHERE pseudonym = ?"));
    bindValues(query, row).text(row.id.hex());
    return query.runOnOne();
}

Result<std::optional<VisitRow>> visitById(const Database& database, const VisitId& id)
{
    TRY(query, Query::on(database, "SELECT " VISIT_COLUMNS " FROM visit WHERE pseudonym = ?"));
    query.text(id.hex());
    return readOne(query, readRow);
}

Result<std::optional<VisitRow>> visitByFolio(const Database& database, qint64 log, qint64 folio)
{
    TRY(query, Query::on(database, "SELECT " VISIT_COLUMNS " FROM visit WHERE log = ? AND folio = ?"));
    query.number(log).number(folio);
    return readOne(query, readRow);
}

Result<QList<VisitRow>> openVisits(const Database& database)
{
    TRY(query, Query::on(database,
                         "SELECT " VISIT_COLUMNS " FROM visit WHERE state IN ('open', 'validated') "
                                                 "ORDER BY opened, log, folio LIMIT 10000"));
    return readAll(query, readRow);
}

Result<std::optional<VisitRow>> waitingVisitOf(const Database& database, const PersonId& person)
{
    TRY(query, Query::on(database, "SELECT " VISIT_COLUMNS
                                   " FROM visit WHERE person = ? AND state IN ('pending', 'parked') "
                                   "ORDER BY opened DESC LIMIT 1"));
    query.text(person.hex());
    return readOne(query, readRow);
}

Result<QList<VisitRow>> waitingVisits(const Database& database, int rowsMax)
{
    TRY(query, Query::on(database, "SELECT " VISIT_COLUMNS
                                   " FROM visit WHERE state IN ('pending', 'parked') "
                                   "ORDER BY opened, log, folio LIMIT ?"));
    query.number(std::clamp(rowsMax, 0, visitRowsMax));
    return readAll(query, readRow);
}

Result<QList<VisitRow>> visitsSince(const Database& database, qint64 log, qint64 sinceMs,
                                    int rowsMax)
{
    // Visits are put off for hours, not for months: older ones are not looked through.
    constexpr qint64 lookBackMs = 31LL * 24 * 3'600'000;
    TRY(query,
        Query::on(database, "SELECT " VISIT_COLUMNS
                            " FROM visit WHERE log = ? AND opened >= ? AND (opened >= ? OR ended >= ? "
                            "OR state IN ('open', 'validated')) "
                            "ORDER BY opened DESC, folio DESC LIMIT ?"));
    query.number(log)
        .number(sinceMs - lookBackMs)
        .number(sinceMs)
        .number(sinceMs)
        .number(std::clamp(rowsMax, 0, visitRowsMax));
    return readAll(query, readRow);
}

Result<QList<VisitRow>> visitsOfFolio(const Database& database, qint64 folio)
{
    TRY(query, Query::on(database, "SELECT " VISIT_COLUMNS
                                   " FROM visit WHERE folio = ? ORDER BY log LIMIT 500"));
    query.number(folio);
    return readAll(query, readRow);
}

Result<qint64> nextFolio(const Database& database, qint64 log)
{
    TRY(query, Query::on(database, "SELECT coalesce(max(folio), 0) + 1 FROM visit WHERE log = ?"));
    query.number(log);
    TRY_DO(query.next());
    return query.numberAt(0);
}

} // namespace ventanilla::storage
