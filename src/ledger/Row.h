#pragma once

#include "core/Result.h"
#include "core/Secret.h"

#include <QByteArray>
#include <QMap>

namespace ventanilla::ledger {

/// One stored value of a business row, by SQLite's storage class.
struct Cell
{
    enum class Kind { Null, Integer, Text, Blob };
    Kind kind = Kind::Null;
    qint64 integer = 0;
    QByteArray bytes{}; ///< UTF-8 of a text, or the blob's bytes
};

/// A mutable business row, by column name. `rh` is no column: it lives in the leaf.
using Row = QMap<QByteArray, Cell>;

/// The row as bytes that are unique for it: `{"<column>":…}` with columns ascending, integers as
/// digits (with - when negative), text as `"t:<hex of UTF-8>"`, blobs as `"b:<hex>"`, null as
/// `"n"`; the table first, as `"":"<table>"`.
QByteArray canonicalRow(QByteArrayView table, const Row& row);

/// `rh`: HMAC-SHA256(row key, canonical row), 64 lower-case hexadecimal digits. Errors:
/// CryptoKeyEmpty.
Result<QByteArray> rowMac(const Secret& rowKey, QByteArrayView table, const Row& row);

} // namespace ventanilla::ledger
