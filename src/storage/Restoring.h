#pragma once

#include "storage/Database.h"

#include <QList>

namespace ventanilla::storage {

/// The tables whose rows are bound to the log, all of them.
QList<Table> boundTables();
/// Their rows by pseudonym, those behind `after`, at most `rowsMax`.
Result<QList<RowRef>> boundRowsAfter(const Database& database, Table table, const QByteArray& after, int rowsMax);

/// What of a row does not outlive a restore: a visit that was open or put off ends, what it had prepared is dropped with its code, mail that
/// was to leave does not (nobody knows whether it has). Marks the row as changed, whatever it is: an event of the same commit must speak of it.
Result<void> settleRestored(Transaction& transaction, const RowRef& row, qint64 nowMs);

} // namespace ventanilla::storage
