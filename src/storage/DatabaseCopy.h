#pragma once

#include "core/Result.h"

#include <QString>

#include <functional>

namespace ventanilla::storage {

class Connection;

/// Asked now and then while a copy is written: bytes so far, of about how many; whether to go on.
using CopyProgress = std::function<bool(qint64 done, qint64 total)>;

/// A consistent copy beside whoever writes (VACUUM INTO), 0600, synced and looked at under a name of its own (`.parcial-…` behind) before it
/// gets its name, which nobody may have. Outside transactions only.
/// Errors: FileExists, FileFailed (no such folder, or none that may be written), DatabaseFull, DatabaseFailed, Cancelled.
Result<void> copyDatabase(const Connection& from, const QString& path, const CopyProgress& progress = {});
/// The same through a connection of its own that only reads, from any thread.
Result<void> copyDatabase(const QString& from, const QString& path, const CopyProgress& progress);

} // namespace ventanilla::storage
