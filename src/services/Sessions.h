#pragma once

#include "core/Result.h"
#include "core/Role.h"
#include "core/Secret.h"

#include <QByteArray>
#include <QString>

namespace ventanilla {

struct Context;

/// Opens a session. An unknown user costs the time of a wrong password and is answered alike.
/// While the clock is in doubt only who may confirm it and does so is let in; the office goes by its time from then on.
/// Errors: SignInFailed (number: tries left before a wait), SignInWait (seconds), SignInLocked, StaffDisabled, ClockUnconfirmed (UTC ms of the
/// newest entry).
struct SignIn {
    static constexpr Permission permission = Permission::Anybody;
    static constexpr const char* action = "login";
    static constexpr bool whileBehind = true;
    struct Reply {
        QString name;          ///< full name; the sign-in name where no personal data may be opened
        Role role;
        bool servesVisits;
        bool passwordMustChange = false; ///< nothing but ChangePassword and SignOut is admitted until then
        bool keysDue = false;            ///< a change of the master key waits to be done or finished by this supervisor
    };
    QByteArray login;          ///< as parseLogin() gives it
    Secret password;
    bool confirmsClock = false; ///< the time of this machine is right, although the log is far from it (OpeningReport::clockInDoubt)
};

/// Ends the session; an open visit ends with it, unchanged.
struct SignOut {
    static constexpr Permission permission = Permission::Session;
    static constexpr const char* action = "logout";
    static constexpr bool whileBehind = true;
    static constexpr bool whileLocked = true;
    static constexpr bool withGivenPassword = true;
    struct Reply {
        qint64 mailWaiting;
    };
};

/// Hides everything until the same person's password comes back. The visit stays.
struct LockSession {
    static constexpr Permission permission = Permission::Session;
    static constexpr const char* action = "session.lock";
    static constexpr bool whileBehind = true;
    static constexpr bool whileLocked = true;
    static constexpr bool withGivenPassword = true;
    struct Reply {};
    bool idle = false;         ///< by lack of use, not by hand
    bool visitor = false;      ///< because the only screen is the visitor's for now
    bool system = false;       ///< the machine sleeps, or its screen is somebody else's
};

/// Errors: as SignIn.
struct UnlockSession {
    static constexpr Permission permission = Permission::Session;
    static constexpr const char* action = "session.unlock";
    static constexpr bool whileBehind = true;
    static constexpr bool whileLocked = true;
    static constexpr bool withGivenPassword = true;
    struct Reply {};
    Secret password;
};

/// The same person's password once more, which some commands want (see wantsPasswordAgain()). A wrong one counts like a failed unlock.
/// Errors: as SignIn.
struct ProvePassword {
    static constexpr Permission permission = Permission::Session;
    static constexpr const char* action = "password.prove";
    static constexpr bool whileBehind = true;
    struct Reply {};
    Secret password;
};

Result<SignIn::Reply> execute(Context&, const SignIn&);
Result<SignOut::Reply> execute(Context&, const SignOut&);
Result<LockSession::Reply> execute(Context&, const LockSession&);
Result<UnlockSession::Reply> execute(Context&, const UnlockSession&);
Result<ProvePassword::Reply> execute(Context&, const ProvePassword&);

} // namespace ventanilla
