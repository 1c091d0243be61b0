#include "ledger/Row.h"

#include "crypto/Crypto.h"

#include <algorithm>

namespace ventanilla::ledger {

namespace {

/// A name as it stands; one with other characters (only a strange schema has them) in hexadecimal,
/// so that no name can pass for another.
QByteArray writtenName(QByteArrayView name)
{
    const bool plain = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    });
    return plain ? name.toByteArray() : "x:" + name.toByteArray().toHex();
}

QByteArray writtenCell(const Cell& cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        return "\"n\"";
    case Cell::Kind::Integer:
        return QByteArray::number(cell.integer);
    case Cell::Kind::Text:
        return "\"t:" + cell.bytes.toHex() + '"';
    case Cell::Kind::Blob:
        return "\"b:" + cell.bytes.toHex() + '"';
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QByteArray canonicalRow(QByteArrayView table, const Row& row)
{
    QByteArray bytes = "{\"\":\"" + writtenName(table) + '"';
    for (const auto& [column, cell] : row.asKeyValueRange())
        bytes += ",\"" + writtenName(column) + "\":" + writtenCell(cell);
    return bytes + '}';
}

Result<QByteArray> rowMac(const Secret& rowKey, QByteArrayView table, const Row& row)
{
    TRY(mac, crypto::hmacSha256(rowKey, canonicalRow(table, row)));
    return mac.toHex();
}

} // namespace ventanilla::ledger
