#pragma once

#include "services/Context.h"
#include "services/OpenVisit.h"
#include "storage/Tables.h"

namespace ventanilla {

// Visits that wait: what parking, listing, continuing and the office's opening share.

/// Until when a waiting visit may be continued, UTC ms.
qint64 waitsUntil(const Context& context, const storage::VisitRow& visit);
/// Ends every visit that has waited too long: unchanged, and what it had prepared is dropped; with `later` those besides that were put off
/// at a later time than now, as there are once the clock was set back. Not inside a transaction.
Result<void> endOverdue(Context& context, bool later = false);
/// The visit of this person that waits to be continued; one whose time has run out is ended on the way. Not inside a transaction.
Result<std::optional<storage::VisitRow>> visitToContinue(Context& context, const PersonId& person);
/// The row as it is when the visit goes on: open, this clerk's, without the evidence of before.
storage::VisitRow continuedRow(const Context& context, const storage::VisitRow& waiting, bool oneScreen);
/// What the visit being served has prepared.
Result<Prepared> preparedIn(const Context& context);

} // namespace ventanilla
