#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QList>

struct sqlite3;

namespace ventanilla::storage {

/// The statements that make the schema of `version` out of the one before it.
QByteArray migration(int version);

/// Every row of sqlite_schema (type, name, table, statement with its white space made even),
/// sorted. Errors: DatabaseFailed.
Result<QList<QByteArray>> schemaOf(sqlite3* native);
/// The same of a database in memory that the migrations up to `version` made.
Result<QList<QByteArray>> expectedSchema(int version);
/// The names of what is only in one of the two, at most five.
QString schemaDifference(const QList<QByteArray>& expected, const QList<QByteArray>& found);

} // namespace ventanilla::storage
