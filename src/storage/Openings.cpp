#include "crypto/Crypto.h"
#include "storage/LogReader.h"
#include "storage/Query.h"
#include "storage/Sealing.h"
#include "storage/Tables.h"

namespace ventanilla::storage {

namespace {
constexpr std::size_t openingSaltBytes = 32;
} // namespace

Result<QList<OpeningRow>> openingsOf(const Database& database, qint64 log, qint64 seq)
{
    TRY(query, Query::on(database, "SELECT field, blob FROM audit_personal WHERE log = ? AND seq = ? LIMIT 10"));
    query.number(log).number(seq);
    QList<OpeningRow> rows;
    for (;;) {
        TRY(found, query.next());
        if (!found)
            return rows;
        rows.append({query.textAt(0), query.blobAt(1)});
    }
}

Result<Opening> openCommitted(const Secret& dataKey, qint64 log, qint64 seq, const OpeningRow& row)
{
    TRY(bytes, openCommitment(dataKey, log, seq, row.field, row.sealed));
    if (bytes.size() < openingSaltBytes)
        return ErrorCode::CryptoOpenFailed;
    return Opening {bytes.slice(0, openingSaltBytes), bytes.slice(openingSaltBytes, bytes.size() - openingSaltBytes)};
}

Result<QList<LogHeadline>> logHeadlines(const Database& database)
{
    TRY(query, Query::on(database, "SELECT log, size, note FROM audit_head ORDER BY log LIMIT 1000"));
    QList<LogHeadline> logs;
    for (;;) {
        TRY(found, query.next());
        if (!found)
            return logs;
        const auto head = ledger::Checkpoint::read(query.blobAt(2));
        logs.append({query.numberAt(0), query.numberAt(1), head ? head.value().origin : QByteArray()});
    }
}

} // namespace ventanilla::storage
