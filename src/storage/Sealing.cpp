#include "storage/Sealing.h"

#include "crypto/Crypto.h"

namespace ventanilla::storage {

namespace {

QByteArray placeOf(Table table, QByteArrayView pseudonym, QByteArrayView column)
{
    return tableName(table) + '|' + pseudonym.toByteArray() + '|' + column.toByteArray() + "|1";
}

} // namespace

Result<QByteArray> sealField(const Secret& key, Table table, QByteArrayView pseudonym,
                             QByteArrayView column, QByteArrayView plain)
{
    return crypto::seal(key, plain, placeOf(table, pseudonym, column));
}

Result<Secret> openField(const Secret& key, Table table, QByteArrayView pseudonym,
                         QByteArrayView column, QByteArrayView sealed)
{
    return crypto::open(key, sealed, placeOf(table, pseudonym, column));
}

Result<QByteArray> boxField(QByteArrayView publicKey, Table table, QByteArrayView pseudonym,
                            QByteArrayView column, QByteArrayView plain)
{
    return crypto::sealTo(publicKey, plain, placeOf(table, pseudonym, column));
}

Result<Secret> unboxField(const crypto::BoxKey& key, Table table, QByteArrayView pseudonym,
                          QByteArrayView column, QByteArrayView box)
{
    return key.open(box, placeOf(table, pseudonym, column));
}

} // namespace ventanilla::storage
