#pragma once

#include "core/Result.h"
#include "services/Proving.h"

namespace ventanilla {

struct Context;

// A clock that is far from the log: found when the office is opened, confirmed by a supervisor who signs in.

/// The time that the office goes by from now on: the wall clock's where it can be, with what is in the log; else `Context::doubt` says what is
/// to be confirmed, and time goes on from the newest entry. To be asked before anything is written.
Result<void> judgeClock(Context& context, const storage::Database& database);

/// Another program has gone over to a later era of time since the clock was judged: it is judged anew. Before each command.
Result<void> followEra(Context& context);

/// While the clock is in doubt: may who has just proved a password come in? Only who may confirm it, and says so, while it goes on from the
/// time that was shown at the opening; everybody once it was put right. A refusal is a `deny` leaf. Errors: ClockUnconfirmed.
Result<void> mayComeInDoubt(Context& context, const Proved& proved, bool confirms);

/// The leaf that begins an era, for the commit in which who confirmed signs in; the office goes by the wall clock from this call on.
/// In a transaction.
Result<storage::AuditEvent> confirmClock(Context& context, const storage::Transaction& transaction, const StaffId& confirmer);

/// What waited for the time, once confirmClock's leaf is committed: visits that waited too long end, and so do those that were put off at a
/// time which is not there yet. Not inside a transaction.
Result<void> settleAfterDoubt(Context& context);

} // namespace ventanilla
