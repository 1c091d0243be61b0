#include "services/Sessions.h"

#include "services/Context.h"
#include "services/Passwords.h"
#include "services/SealedRecords.h"
#include "storage/Sealing.h"

namespace ventanilla {

using ledger::Outcome;
using storage::AuditEvent;
using storage::StaffRow;
using storage::StaffState;

namespace {

constexpr const char* signInAction = "login";
constexpr const char* unlockedAction = "staff.unlock";

/// Seconds between the failure `last` and now, on the boot clock within one start of the machine, else on the greatest time seen.
qint64 secondsSince(const Context& context, const storage::Moment& last)
{
    const bool sameStart = last.bootHash == storage::bootHash(context.clock.bootId(), context.database->writer().log);
    const qint64 elapsed = sameStart ? context.clock.bootMs() - last.bootMs : context.now() - last.utcMs;
    return qMax<qint64>(0, elapsed) / 1000;
}

/// 30 s after the fifth failure, doubling, at most 15 min.
qint64 waitAfter(const Policy& policy, int failures)
{
    if (failures < policy.signInTriesBeforeWait)
        return 0;
    const int doublings = qMin(failures - policy.signInTriesBeforeWait, 16);
    return qMin<qint64>(qint64(policy.signInWaitSeconds) << doublings, policy.signInWaitSecondsMax);
}

/// Refuses while a name must wait, or is locked. The refusal is a leaf and counts as no try.
Result<void> mayTry(Context& context, const QByteArray& handle, const storage::Failures& failures)
{
    const Policy& policy = context.policy;
    if (failures.count >= policy.signInTriesMax) {
        TRY(done, context.record(AuditEvent(signInAction, Outcome::Deny).handle(handle).fact("why", "locked")));
        return ErrorCode::SignInLocked;
    }
    const qint64 wait = waitAfter(policy, failures.count);
    const qint64 left = failures.last ? wait - secondsSince(context, *failures.last) : 0;
    if (left > 0) {
        TRY(done, context.record(AuditEvent(signInAction, Outcome::Deny).handle(handle).fact("why", "wait")));
        return Error {ErrorCode::SignInWait, {}, left};
    }
    return {};
}

/// The failed try's leaf stands before anybody is told.
Result<void> failed(Context& context, const QByteArray& handle, const std::optional<StaffRow>& row, int failuresBefore)
{
    AuditEvent event(signInAction, Outcome::Fail);
    event.handle(handle);
    if (row)
        event.by(row->id);
    TRY(done, context.record(std::move(event)));
    const int count = failuresBefore + 1;
    if (count >= context.policy.signInTriesMax)
        return ErrorCode::SignInLocked;
    if (const qint64 wait = waitAfter(context.policy, count); wait > 0)
        return Error {ErrorCode::SignInWait, {}, wait};
    return Error {ErrorCode::SignInFailed, {}, context.policy.signInTriesBeforeWait - count};
}

struct Proved {
    StaffRow row;
    PasswordHash hash;
    QByteArray handle;
};

/// Name and password are right, the account is active and its role is the one the log gives it.
Result<Proved> prove(Context& context, const QByteArray& login, const Secret& password)
{
    TRY(handle, context.counterKeys.loginHandle(login));
    TRY(failures, failuresOfHandle(*context.database, signInAction, unlockedAction, handle));
    TRY_DO(mayTry(context, handle, failures));
    TRY(row, staffByLogin(*context.database, login));
    const bool known = row && row->state != StaffState::New;
    // Somebody unknown costs the same run: the answer's time says nothing about the name.
    const QByteArray salt = known ? row->salt : QByteArray(16, 's');
    TRY(hash, hashPassword(password, salt, known ? row->argon : argon2Parameters(context.office->demonstration)));
    const bool right = known && hash.verifier.equals(row->verifier);
    if (!right)
        return [&] { auto failure = failed(context, handle, known ? row : std::nullopt, failures.count); return failure.error(); }();
    if (row->state == StaffState::Disabled) {
        TRY(done, context.record(AuditEvent(signInAction, Outcome::Deny).by(row->id).handle(handle).fact("why", "disabled")));
        return ErrorCode::StaffDisabled;
    }
    TRY(role, roleInLog(*context.database, row->id));
    if (role != roleName(row->role)) {
        TRY(done, context.record(AuditEvent(signInAction, Outcome::Deny).by(row->id).handle(handle).fact("why", "role-not-in-log")));
        return Error {ErrorCode::NotPermitted, QStringLiteral("the role in the table is not the one the log gave")};
    }
    return Proved {std::move(*row), std::move(hash), handle};
}

} // namespace

Result<SignIn::Reply> execute(Context& context, const SignIn& command)
{
    TRY(proved, prove(context, command.login, command.password));
    StaffRow& row = proved.row;
    Session session {row.id, row.login, QString::fromLatin1(row.login), row.role, std::nullopt, row.identifierIndex, context.clock.bootMs()};
    if (opensPersonalData(row.role) && !row.wrap.isEmpty()) {
        TRY(master, MasterKey::unwrap(proved.hash.wrappingKey, storage::Table::Staff, row.id.hex(), row.wrap));
        if (!row.sealed.isEmpty()) {
            TRY(dataKey, master.openDataKey(storage::Table::Staff, row.id.hex(), row.dataKey));
            TRY(bytes, storage::openField(dataKey, storage::Table::Staff, row.id.hex(), "sealed", row.sealed));
            TRY(record, readStaff(bytes));
            session.name = record.name;
        }
        session.master = std::move(master);
    }
    TRY_DO(closeSession(context, "logout", Reason::AnotherUnlocked));
    TRY(done, context.record(AuditEvent(signInAction).by(row.id).handle(proved.handle).fact("role", roleName(row.role))));
    context.session = std::move(session);
    if (context.mailQueued)
        context.mailQueued();
    const bool serves = allows(row.role, Permission::ServeVisit) && context.session->master.has_value();
    return SignIn::Reply {context.session->name, row.role, serves};
}

Result<SignOut::Reply> execute(Context& context, const SignOut&)
{
    TRY_DO(closeSession(context, "logout", Reason::SessionEnded));
    TRY(waiting, storage::mailWaiting(*context.database));
    return SignOut::Reply {waiting};
}

Result<LockSession::Reply> execute(Context& context, const LockSession& command)
{
    if (context.session->locked)
        return LockSession::Reply {};
    auto event = context.event(LockSession::action).fact("why", command.visitor ? "visitor" : command.idle ? "idle" : "hand");
    if (context.visit)
        event.in(context.visit->row.id);
    TRY(done, context.record(std::move(event)));
    context.session->locked = true;
    return LockSession::Reply {};
}

Result<UnlockSession::Reply> execute(Context& context, const UnlockSession& command)
{
    Session& session = *context.session;
    TRY(proved, prove(context, session.login, command.password));
    // The same handle as at sign-in: an unlock clears the failures that were counted.
    auto event = AuditEvent(signInAction).by(proved.row.id).handle(proved.handle).fact("unlock", "yes");
    if (context.visit)
        event.in(context.visit->row.id);
    TRY(done, context.record(std::move(event)));
    session.locked = false;
    return UnlockSession::Reply {};
}

} // namespace ventanilla
