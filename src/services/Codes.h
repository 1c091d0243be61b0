#pragma once

#include "core/Email.h"
#include "services/Context.h"
#include "storage/Tables.h"

namespace ventanilla {

/// Whether a staged address is neither dropped nor applied.
bool isLive(const std::optional<storage::StagedEmailRow>& staged);
/// The address in it. Errors: CryptoOpenFailed.
Result<Email> stagedAddress(const ServedVisit& visit, const storage::StagedEmailRow& staged);
/// The row that holds `email` in the served visit, sealed, without a code yet.
Result<storage::StagedEmailRow> stagedRow(const ServedVisit& visit, const Email& email, const QByteArray& index);
/// Puts a new six-digit code in `staged` and its message in the outbox, in one transaction with the leaf that says why; an earlier code is void.
Result<storage::Committed> sendCode(Context& context, storage::StagedEmailRow& staged, const Email& email, storage::AuditEvent cause);

} // namespace ventanilla
