#pragma once

#include "storage/Database.h"

namespace ventanilla::storage {

/// `table:pseudonym`, as `e` has it.
QByteArray handleOf(const RowRef& ref);

/// Makes the row say which leaf speaks of its present state, reads it back as stored and returns
/// its MAC, the leaf's `rh`. Errors: RowMissing, CryptoKeyEmpty, as the database.
Result<QByteArray> bindRow(const Database& database, const RowRef& ref, qint64 log, qint64 seq);

/// The leaf a row says it was last changed by, and the MAC of the row as it is stored now.
struct ReadBound
{
    qint64 lastLog;
    qint64 lastSeq;
    QByteArray mac;
};
/// Errors: RowMissing, CryptoKeyEmpty, as the database.
Result<ReadBound> readBound(const Database& database, const RowRef& ref);

} // namespace ventanilla::storage
