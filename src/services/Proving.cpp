#include "services/Proving.h"

#include "services/Context.h"
#include "services/Tries.h"
#include "storage/Backing.h"

namespace ventanilla {

using ledger::Outcome;
using storage::AuditEvent;
using storage::StaffState;

namespace {

constexpr int stillFailures = 5;
constexpr qint64 stillWaitMs = 30'000;

/// Where nothing can be written, tries are counted in memory, for all names together. Seconds to wait.
qint64 stillWaits(const Context& context)
{
    if (!context.still || context.still->failures < stillFailures)
        return 0;
    return qMax<qint64>(0, stillWaitMs - (context.clock.bootMs() - context.still->failedBootMs) + 999) / 1000;
}

/// The password was right, and yet: a leaf that says why not, then the error.
Error turnedAway(Context& context, const storage::StaffRow& row, const QByteArray& handle, const char* why, Error error)
{
    if (auto done = context.record(AuditEvent("login", Outcome::Deny).by(row.id).handle(handle).fact("why", why)); !done)
        return done.error();
    return error;
}

} // namespace

Result<Proved> provePassword(Context& context, const QByteArray& login, const Secret& password)
{
    TRY(handle, context.counterKeys.loginHandle(login));
    const Guarded guarded = passwordOf(handle);
    if (const qint64 seconds = stillWaits(context); seconds > 0)
        return Error {ErrorCode::SignInWait, {}, seconds};
    TRY(failures, mayTry(context, guarded));
    TRY(row, staffByLogin(*context.database, login));
    const bool known = row && row->state != StaffState::New;
    // Somebody unknown costs the same run: the answer's time says nothing about the name.
    const QByteArray salt = known ? row->salt : QByteArray(16, 's');
    TRY(hash, hashPassword(password, salt, known ? row->argon : argon2Parameters(context.office->demonstration)));
    const bool right = known && hash.verifier.equals(row->verifier);
    if (!right && context.still) {
        context.still->failedBootMs = context.clock.bootMs();
        ++context.still->failures;
    }
    if (!right)
        return wrongTry(context, guarded, known ? std::optional(row->id) : std::nullopt, failures);
    if (row->state == StaffState::Disabled)
        return turnedAway(context, *row, handle, "disabled", {ErrorCode::StaffDisabled});
    TRY(role, roleInLog(*context.database, row->id));
    if (role != roleName(row->role))
        return turnedAway(context, *row, handle, "role-not-in-log", {ErrorCode::NotPermitted, QStringLiteral("the role in the table is not the one the log gave")});
    // A password, a state or a way to the master key that somebody wrote into the table is nobody's.
    TRY(backed, isBacked(*context.database, {storage::Table::Staff, row->id.hex()}));
    if (!backed)
        return turnedAway(context, *row, handle, "row-not-in-log", {ErrorCode::NotPermitted, QStringLiteral("the account's row is not the one the log speaks of")});
    return Proved {std::move(*row), std::move(hash), handle};
}

Result<Proved> proveOwnPassword(Context& context, const Secret& password)
{
    return provePassword(context, context.session->login, password);
}

Result<void> checkClock(const Context& context)
{
    TRY(newest, context.database->greatestTime());
    if (context.clock.utcMs() < newest)
        return Error {ErrorCode::ClockBehind, {}, newest};
    return {};
}

AuditEvent provedAgain(const Proved& proved)
{
    // The same handle as at sign-in: what was counted is cleared.
    return AuditEvent("login").by(proved.row.id).handle(proved.handle).fact("again", "yes");
}

} // namespace ventanilla
