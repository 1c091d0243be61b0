#pragma once

#include "core/Result.h"
#include "core/Secret.h"
#include "crypto/Box.h"
#include "storage/AuditEvent.h"

namespace ventanilla::storage {

/// Seals a field's bytes for one place: the associated data is `table|pseudonym|column|1`, so a record moved elsewhere does not open.
Result<QByteArray> sealField(const Secret& key, Table table, QByteArrayView pseudonym, QByteArrayView column, QByteArrayView plain);
/// Errors: CryptoOpenFailed.
Result<Secret> openField(const Secret& key, Table table, QByteArrayView pseudonym, QByteArrayView column, QByteArrayView sealed);

/// The same with a box: for the holder of the private half of `publicKey` alone. Errors: as crypto::sealTo.
Result<QByteArray> boxField(QByteArrayView publicKey, Table table, QByteArrayView pseudonym, QByteArrayView column, QByteArrayView plain);
/// Errors: CryptoOpenFailed.
Result<Secret> unboxField(const crypto::BoxKey& key, Table table, QByteArrayView pseudonym, QByteArrayView column, QByteArrayView box);

/// What a leaf's commitment opens with (salt ‖ value), sealed under its subject's key for this entry and field (`email.after`) alone.
Result<QByteArray> sealCommitment(const Secret& key, qint64 log, qint64 seq, QByteArrayView field, QByteArrayView opening);
/// Errors: CryptoOpenFailed.
Result<Secret> openCommitment(const Secret& key, qint64 log, qint64 seq, QByteArrayView field, QByteArrayView sealed);

} // namespace ventanilla::storage
