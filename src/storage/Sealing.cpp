#include "storage/Sealing.h"

#include "crypto/Crypto.h"

namespace ventanilla::storage {

namespace {

QByteArray placeOf(Table table, QByteArrayView pseudonym, QByteArrayView column)
{
    return tableName(table) + '|' + pseudonym.toByteArray() + '|' + column.toByteArray() + "|1";
}

QByteArray placeOfCommitment(qint64 log, qint64 seq, QByteArrayView field)
{
    return "audit_personal|" + QByteArray::number(log) + '.' + QByteArray::number(seq) + '|' +
           field.toByteArray() + "|1";
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

Result<QByteArray> sealCommitment(const Secret& key, qint64 log, qint64 seq, QByteArrayView field,
                                  QByteArrayView opening)
{
    return crypto::seal(key, opening, placeOfCommitment(log, seq, field));
}

Result<Secret> openCommitment(const Secret& key, qint64 log, qint64 seq, QByteArrayView field,
                              QByteArrayView sealed)
{
    return crypto::open(key, sealed, placeOfCommitment(log, seq, field));
}

} // namespace ventanilla::storage
