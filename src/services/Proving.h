#pragma once

#include "services/Passwords.h"
#include "storage/Tables.h"

namespace ventanilla {

struct Context;

/// A member of staff whose password was right just now.
struct Proved {
    storage::StaffRow row;
    PasswordHash hash;
    QByteArray handle;      ///< of the sign-in name, for the leaf that clears its failures
};

/// Name and password are right, the account is on, and its row and role are what the log says. Somebody unknown costs the same time.
/// Errors: SignInFailed (number: tries left before a wait), SignInWait (seconds), SignInLocked, StaffDisabled, NotPermitted.
Result<Proved> provePassword(Context& context, const QByteArray& login, const Secret& password);

/// The password of who is signed in, asked again; the leaf that says so is to be committed with what it was asked for.
Result<Proved> proveOwnPassword(Context& context, const Secret& password);
storage::AuditEvent provedAgain(const Proved& proved);

/// An account's row is judged by the newest leaf about it, and leaves of several logs are ordered by their times: none is changed while the
/// clock is behind the log, or its owner would be turned away. Errors: ClockBehind (number: UTC ms of the newest entry).
Result<void> checkClock(const Context& context);

} // namespace ventanilla
