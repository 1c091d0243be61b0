#pragma once

#include "core/Result.h"

#include <QString>

// Files that are there after a power cut too: made under names that are nobody's, synced, and then named.

namespace ventanilla::storage {

/// An empty file, 0600, where there was none. Errors: `whenThere`, DatabaseFull, DatabaseFailed.
Result<void> makeEmptyFile(const QString& path, ErrorCode whenThere);
/// An empty file of a name that is nobody's (`….parcial-XXXXXX`), 0600, beside the one that it will be. Errors: DatabaseFull, FileFailed.
Result<QString> makePartialFile(const QString& wanted);
/// A rename that takes the place of nothing. Errors: FileExists, DatabaseFull, DatabaseFailed.
Result<void> giveName(const QString& from, const QString& to);
/// Without it a power cut may forget the name of a file whose contents are safe. Errors: DatabaseFull, DatabaseFailed.
Result<void> syncWithDirectory(const QString& path);
/// The folder that `path` stands in.
Result<void> syncDirectoryOf(const QString& path);
/// Looks at a database before SQLite does, which makes a missing one and takes an empty one for new. The file is never opened here: closing
/// any descriptor of a file gives up all the locks that this process has on it, those of its other connections too, and whoever closes the
/// database next would then take the write-ahead log away beneath them. Errors: DatabaseMissing, DatabaseNotOurs, DatabaseFailed.
Result<void> checkDatabaseFile(const QString& path);

} // namespace ventanilla::storage
