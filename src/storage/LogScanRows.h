#pragma once

#include "ledger/Batches.h"
#include "storage/LogScanFile.h"
#include "storage/LogScanIndexes.h"

#include <functional>
#include <map>

namespace ventanilla::storage {

/// Hands the rows of a table that is bound to the log to `checker`, and what its search indexes have to hold to `indexes`; whether they came in
/// the order of their key. Errors: Cancelled (`goOn` said no), as the file.
Result<bool> readRows(const ScanFile& file, const ScanTable& table, ScanIndexes& indexes, ledger::RowChecker& checker, const std::function<bool()>& goOn);

/// Hands the stored lists of rows (`audit_batch`) to their logs' Batches, in order. `stray` is told of a row of a log that is not among them.
/// Errors: as readRows().
Result<void> readBatches(const ScanFile& file, std::map<qint64, ledger::Batches>& logs, const std::function<void(qint64 log)>& stray, const std::function<bool()>& goOn);

} // namespace ventanilla::storage
