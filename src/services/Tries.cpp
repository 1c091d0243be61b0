#include "services/Tries.h"

#include "services/Context.h"

namespace ventanilla {

using ledger::Outcome;
using storage::AuditEvent;
using storage::Failures;

namespace {

/// Seconds between the failure `last` and now, on the boot clock within one start of the machine, else on the greatest time seen.
qint64 secondsSince(const Context& context, const storage::Moment& last)
{
    const bool sameStart = last.bootHash == storage::bootHash(context.clock.bootId(), context.database->writer().log);
    const qint64 elapsed = sameStart ? context.clock.bootMs() - last.bootMs : context.now() - last.utcMs;
    return qMax<qint64>(0, elapsed) / 1000;
}

/// 30 s after the fifth failure, doubling, at most 15 min.
qint64 waitAfter(const Policy& policy, const Guarded& guarded, int failures)
{
    if (guarded.freeTries > 0)
        return failures < guarded.freeTries ? 0 : policy.signInWaitSecondsMax;
    if (failures < policy.signInTriesBeforeWait)
        return 0;
    const int doublings = qMin(failures - policy.signInTriesBeforeWait, 16);
    return qMin<qint64>(qint64(policy.signInWaitSeconds) << doublings, policy.signInWaitSecondsMax);
}

} // namespace

Guarded passwordOf(const QByteArray& handle)
{
    return {"login", "staff.unlock", handle, ErrorCode::SignInFailed};
}

Result<Failures> mayTry(Context& context, const Guarded& guarded)
{
    const Policy& policy = context.policy;
    TRY(failures, failuresOfHandle(*context.database, guarded.action, guarded.clearedBy, guarded.handle));
    if (guarded.locks && failures.count >= policy.signInTriesMax) {
        TRY(done, context.record(AuditEvent(guarded.action, Outcome::Deny).handle(guarded.handle).fact("why", "locked")));
        return ErrorCode::SignInLocked;
    }
    const qint64 wait = waitAfter(policy, guarded, failures.count);
    const qint64 left = failures.last ? wait - secondsSince(context, *failures.last) : 0;
    if (left > 0) {
        TRY(done, context.record(AuditEvent(guarded.action, Outcome::Deny).handle(guarded.handle).fact("why", "wait")));
        return Error {ErrorCode::SignInWait, {}, left};
    }
    return failures;
}

Error wrongTry(Context& context, const Guarded& guarded, const std::optional<StaffId>& whose, const Failures& before)
{
    AuditEvent event(guarded.action, Outcome::Fail);
    event.handle(guarded.handle);
    if (whose)
        event.by(*whose);
    if (auto done = context.record(std::move(event)); !done)
        return done.error();
    const int count = before.count + 1;
    if (guarded.locks && count >= context.policy.signInTriesMax)
        return Error {ErrorCode::SignInLocked};
    if (const qint64 wait = waitAfter(context.policy, guarded, count); wait > 0)
        return Error {ErrorCode::SignInWait, {}, wait};
    return Error {guarded.wrong, {}, (guarded.freeTries > 0 ? guarded.freeTries : context.policy.signInTriesBeforeWait) - count};
}

Result<TriesState> triesState(const Context& context, const Guarded& guarded)
{
    TRY(failures, failuresOfHandle(*context.database, guarded.action, guarded.clearedBy, guarded.handle));
    if (guarded.locks && failures.count >= context.policy.signInTriesMax)
        return TriesState::Locked;
    return failures.count >= context.policy.signInTriesBeforeWait ? TriesState::Waits : TriesState::Free;
}

} // namespace ventanilla
