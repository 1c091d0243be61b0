#include "storage/LogScanRows.h"

#include "storage/LogScanSchema.h"

namespace ventanilla::storage {

namespace {
constexpr qint64 rowsBetweenAsking = 4096;
}

Result<bool> readRows(const ScanFile& file, const ScanTable& table, ScanIndexes& indexes, ledger::RowChecker& checker, const std::function<bool()>& goOn)
{
    TRY(query, file.query(indexes.select()));
    const qsizetype pseudonym = table.columns.indexOf("pseudonym");
    const qsizetype lastLog = table.columns.indexOf("last_log");
    const qsizetype lastSeq = table.columns.indexOf("last_seq");
    bool ordered = true;
    for (qint64 n = 0;; ++n) {
        TRY(there, query.step());
        if (!there)
            return ordered;
        if (n % rowsBetweenAsking == 0 && !goOn())
            return ErrorCode::Cancelled;
        ledger::BoundRow row{table.name, query.bytes(int(pseudonym)).toByteArray(), integer(query, int(lastLog)), integer(query, int(lastSeq)), {}};
        for (qsizetype column = 0; column < table.columns.size(); ++column)
            row.row.insert(table.columns.at(column), scanCell(query, int(column)));
        checker.row(row);
        ordered = indexes.add(query) && ordered;
    }
}

Result<void> readBatches(const ScanFile& file, std::map<qint64, ledger::Batches>& logs, const std::function<void(qint64 log)>& stray, const std::function<bool()>& goOn)
{
    TRY(query, file.query("SELECT log, seq, i, mac FROM audit_batch ORDER BY log, seq, i"));
    for (qint64 n = 0;; ++n) {
        TRY(row, query.step());
        if (!row)
            return {};
        if (n % rowsBetweenAsking == 0 && !goOn())
            return ErrorCode::Cancelled;
        const qint64 log = integer(query, 0);
        if (const auto list = logs.find(log); list != logs.end())
            list->second.item(integer(query, 1), integer(query, 2), blob(query, 3));
        else
            stray(log);
    }
}

} // namespace ventanilla::storage
