#pragma once

#include "core/Result.h"
#include "core/Secret.h"
#include "storage/AuditEvent.h"

namespace ventanilla::storage {

/// Seals a field's bytes for one place: the associated data is `table|pseudonym|column|1`, so a record moved elsewhere does not open.
Result<QByteArray> sealField(const Secret& key, Table table, QByteArrayView pseudonym, QByteArrayView column, QByteArrayView plain);
/// Errors: CryptoOpenFailed.
Result<Secret> openField(const Secret& key, Table table, QByteArrayView pseudonym, QByteArrayView column, QByteArrayView sealed);

} // namespace ventanilla::storage
