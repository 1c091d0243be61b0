#include "storage/LogScan.h"

namespace ventanilla::storage {

Result<ledger::Report> scanLog(const ScanRequest&)
{
    return ErrorCode::Cancelled;
}

} // namespace ventanilla::storage
