#pragma once

#include "core/Identifier.h"
#include "core/Result.h"
#include "core/Role.h"
#include "core/Secret.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace ventanilla {

struct Context;

/// One's own password; the session stays. The only thing, besides signing out, that a password given by somebody else opens.
/// Errors: SignInFailed, SignInWait, SignInLocked (the present one is wrong), ClockBehind, Password….
struct ChangePassword {
    static constexpr Permission permission = Permission::Session;
    static constexpr const char* action = "password.change";
    static constexpr bool withGivenPassword = true;
    struct Reply {};
    Secret present;
    Secret next;
};

/// A password was forgotten: a supervisor gives another, which must be changed at the first sign-in. Clears a lock-out.
/// Errors: StaffUnknown, OwnAccount, AccountClosed, ClockBehind, Password….
struct ResetPassword {
    static constexpr Permission permission = Permission::EnrolStaff;
    static constexpr const char* action = "password.reset";
    static constexpr bool asksPasswordAgain = true;
    struct Reply {};
    QByteArray login;
    Secret temporary;
};

/// Errors: StaffUnknown, StaffNotLocked, OwnAccount.
struct UnlockStaff {
    static constexpr Permission permission = Permission::Unlock;
    static constexpr const char* action = "staff.unlock";
    static constexpr bool asksPasswordAgain = true;
    struct Reply {};
    QByteArray login;
};

/// Lets a person be validated again after too many failures. Errors: PersonNotFound, PersonNotLocked.
struct UnlockPerson {
    static constexpr Permission permission = Permission::Unlock;
    static constexpr const char* action = "person.unlock";
    static constexpr bool asksPasswordAgain = true;
    struct Reply {};
    Identifier identifier;
};

/// Why an account is closed. A closed list, in the log as its name.
enum class LeaveReason { Left, OtherWork, LongAbsence, Misuse, MadeByMistake };
QByteArray leaveReasonName(LeaveReason reason); ///< `left`, …
QList<LeaveReason> leaveReasons();
/// Errors: ReasonUnknown.
Result<LeaveReason> leaveReasonNamed(QByteArrayView name);

/// A leaver: the account is off at their next action, their way to the master key is taken away, and a change of the key is due.
/// Errors: StaffUnknown, OwnAccount, AccountClosed, LastOfRole.
struct DisableStaff {
    static constexpr Permission permission = Permission::ManageAccounts;
    static constexpr const char* action = "staff.disable";
    static constexpr bool asksPasswordAgain = true;
    struct Reply {};
    QByteArray login;
    LeaveReason reason;
};

/// Changes the master key, in steps that a stop does not undo: each call does one step. Nobody is locked out meanwhile. Goes on by itself at
/// the desk while a supervisor is signed in and a change is due. Errors: LogAltered (a row that would get the key is not the one that the log
/// speaks of), KeysOfOld (somebody's way to the key is of before there were boxes: a sign-in, a reset or RenewRecovery makes another),
/// KeysRotating (it was begun elsewhere just now: ask again), ClockBehind, as the database.
struct RotateKeys {
    static constexpr Permission permission = Permission::RotateKeys;
    static constexpr const char* action = "key.rotate";
    struct Reply {
        qint64 done;          ///< rows so far
        qint64 all;
        bool finished;        ///< or: nothing was due
        bool waits = false;   ///< all that is left belongs to people who are being served: ask again later
    };
    /// What was begun, or is due, goes on without being asked.
    bool asksPasswordAgain() const { return begin; }
    bool begin = false;       ///< also when none is due
};

/// An office whose staff is gone: a printed recovery code makes a supervisor's or an administrator's account. The code is used up and another is
/// given. Tries are counted and slowed down as those of a sign-in, but never locked for good. Errors: RecoveryCodeWrong, SignInWait, LoginTaken,
/// NotPermitted (another role), NameMalformed, LogAltered (the code's row is not the one that the log speaks of), Password….
struct RecoverOffice {
    static constexpr Permission permission = Permission::Anybody;
    static constexpr const char* action = "recovery.use";
    struct Reply {
        Secret nextCode;      ///< to be printed in place of the one that was used
    };
    Secret code;
    QByteArray login;
    QString name;
    Role role;                ///< Supervisor or Administrator
    Secret password;
};

/// Two new printed codes in place of the ones that are out. Errors: ClockBehind.
struct RenewRecovery {
    static constexpr Permission permission = Permission::RotateKeys;
    static constexpr const char* action = "recovery.renew";
    static constexpr bool asksPasswordAgain = true;
    struct Reply {
        std::vector<Secret> codes;
    };
};

Result<ChangePassword::Reply> execute(Context&, const ChangePassword&);
Result<ResetPassword::Reply> execute(Context&, const ResetPassword&);
Result<UnlockStaff::Reply> execute(Context&, const UnlockStaff&);
Result<UnlockPerson::Reply> execute(Context&, const UnlockPerson&);
Result<DisableStaff::Reply> execute(Context&, const DisableStaff&);
Result<RotateKeys::Reply> execute(Context&, const RotateKeys&);
Result<RecoverOffice::Reply> execute(Context&, const RecoverOffice&);
Result<RenewRecovery::Reply> execute(Context&, const RenewRecovery&);

} // namespace ventanilla
