#include "storage/LogScanBatches.h"

namespace ventanilla::storage {

namespace {
constexpr qint64 rowsBetweenAsking = 4096;
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
