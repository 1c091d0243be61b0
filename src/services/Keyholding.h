#pragma once

#include "core/Result.h"
#include "services/Accounts.h"
#include "storage/Database.h"
#include "storage/Tables.h"

namespace ventanilla {

struct Context;
class MasterKey;
struct Session;

/// Opens the master key out of `row`'s box with the session's own key, with what is known of earlier keys, the name and the own cédula's index.
/// Errors: CryptoOpenFailed, as the database.
Result<void> holdMaster(const Context& context, Session& session, const storage::StaffRow& row);

/// Gives a master key that came out of a box what the newest generation keeps of the keys before it.
Result<void> recallEarlierKeys(const storage::Database& database, MasterKey& master);

/// At each action: whether the box is still the one that was opened; when somebody has changed the master key meanwhile the session goes on
/// with the new one. Errors: SessionEnded (the box is no longer for this session's password, or not the one that the log speaks of).
Result<void> keepMaster(const Context& context, Session& session, const storage::StaffRow& row);

/// Inside the transaction: nobody has begun another change elsewhere since the session's key was looked at. The next action takes theirs up.
/// Errors: KeysRotating.
Result<void> checkOwnKey(const storage::Transaction& transaction, const Session& session);

/// Whether a change of the master key waits to be begun or finished.
Result<bool> keysAreDue(const storage::Database& database);
/// Makes one due, unless one is. Adds the event; the caller commits.
Result<void> putKeysDue(const Context& context, storage::Transaction& transaction, storage::AuditEvents& events);

/// Whether a step of a change that is due can be done in this session; and one step, by the desk itself. After an error nothing is tried again
/// before the next sign-in.
bool mayWorkOnKeys(const Context& context);
Result<RotateKeys::Reply> workOnKeysOnce(Context& context);

} // namespace ventanilla
