#pragma once

#include "ledger/Batches.h"
#include "storage/LogScanFile.h"

#include <functional>
#include <map>

namespace ventanilla::storage {

/// Hands the stored lists of rows (`audit_batch`) to their logs' Batches, in order. `stray` is told of a row of a log that is not among them.
/// Errors: Cancelled (`goOn` said no), as the file.
Result<void> readBatches(const ScanFile& file, std::map<qint64, ledger::Batches>& logs, const std::function<void(qint64 log)>& stray, const std::function<bool()>& goOn);

} // namespace ventanilla::storage
