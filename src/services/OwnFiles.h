#pragma once

#include <QString>

namespace ventanilla {

/// Whether it is a file and nothing else; where it is a link, what it leads to.
bool isPlainFile(const QString& path);
/// Whether it is the database or one of the files beside it, by any name. Those are never opened besides: closing a file lets go of all locks that
/// this process has on it.
bool isOneOfDatabase(const QString& path, const QString& database);

} // namespace ventanilla
