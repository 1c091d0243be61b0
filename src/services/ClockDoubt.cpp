#include "services/ClockDoubt.h"

#include "ledger/Era.h"
#include "services/Context.h"
#include "services/Continuing.h"
#include "storage/Eras.h"

namespace ventanilla {

using ledger::Outcome;
using storage::AuditEvent;

namespace {

/// The wall clock of a machine that runs drifts by seconds a day and is set by hours; by more than a day only where its battery or somebody's
/// hand failed it.
constexpr qint64 behindMsMax = 24LL * 3'600'000;
/// No counter stays closed for longer than a month of holidays; the entries of a month are missed by somebody.
constexpr qint64 aheadMsMax = 31LL * 24 * 3'600'000;

bool isFar(qint64 wallMs, qint64 newestMs)
{
    return wallMs < newestMs - behindMsMax || wallMs > newestMs + aheadMsMax;
}

/// What the machine says is no longer the time that was shown when the office was opened, and that somebody would confirm.
bool hasMoved(const Context& context)
{
    constexpr qint64 slackMs = 60'000;
    const qint64 shown = context.doubt->wallMs + (context.clock.bootMs() - context.openedBootMs);
    return qAbs(context.clock.wallMs() - shown) > slackMs;
}

void goBy(Context& context, qint64 utcMs)
{
    context.openedUtcMs = utcMs;
    context.openedBootMs = context.clock.bootMs();
}

} // namespace

Result<void> judgeClock(Context& context, const storage::Database& database)
{
    TRY(eras, storage::erasOf(database));
    TRY(newest, database.greatestTime());
    const qint64 wall = context.clock.wallMs();
    context.era = eras.present;
    context.clock.release();
    context.doubt.reset();
    // Without entries there is nothing that says otherwise.
    if (newest > 0 && isFar(wall, newest)) {
        context.doubt = ClockInDoubt {wall, newest};
        context.clock.hold(newest);
        goBy(context, newest);
    } else {
        goBy(context, qMax(wall, newest));
    }
    return {};
}

Result<void> followEra(Context& context)
{
    TRY(eras, storage::erasOf(*context.database));
    return eras.present == context.era ? Result<void>() : judgeClock(context, *context.database);
}

Result<void> mayComeInDoubt(Context& context, const Proved& proved, bool confirms)
{
    if (!context.doubt)
        return {};
    const bool moved = hasMoved(context);
    if (moved) {
        TRY(newest, context.database->greatestTime());
        if (!isFar(context.clock.wallMs(), newest)) { // it was put right meanwhile
            TRY_DO(judgeClock(context, *context.database));
            return endOverdue(context);
        }
    }
    const bool may = proved.row.state == storage::StaffState::Active && allows(proved.row.role, Permission::ConfirmClock);
    const char* why = !may ? "clock-role" : moved ? "clock-moved" : !confirms ? "clock" : nullptr;
    if (why == nullptr)
        return {};
    TRY(done, context.record(AuditEvent("login", Outcome::Deny).by(proved.row.id).handle(proved.handle).fact("why", why)));
    return Error {ErrorCode::ClockUnconfirmed, {}, context.doubt->newestMs, may && moved ? QStringLiteral("moved") : QString()};
}

Result<AuditEvent> confirmClock(Context& context, const storage::Transaction& transaction, const StaffId& confirmer)
{
    TRY(eras, storage::erasOf(transaction.database()));
    TRY(newest, transaction.database().greatestTime());
    context.era = eras.present + 1;
    context.clock.release();
    context.doubt.reset();
    goBy(context, context.clock.wallMs());
    return AuditEvent(ledger::era::action).by(confirmer).handle(ledger::era::handleOf(context.era)).fact("was", QByteArray::number(newest)).fact("why", "confirmed");
}

Result<void> settleAfterDoubt(Context& context)
{
    return endOverdue(context, true);
}

} // namespace ventanilla
