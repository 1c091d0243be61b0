#include "services/Context.h"

#include "services/Codes.h"
#include "services/Enrolments.h"

namespace ventanilla {

using ledger::Outcome;
using storage::AuditEvent;
using storage::StagedState;
using storage::Table;
using storage::VisitState;

AuditEvent Context::event(QByteArray action, Outcome outcome) const
{
    AuditEvent event(std::move(action), outcome);
    if (session)
        event.by(session->staff);
    event.approver = approver;
    return event;
}

Result<ServedVisit*> served(Context& context, const VisitId& visit)
{
    if (!context.visit || context.visit->row.id != visit)
        return ErrorCode::VisitNotOpen;
    return &*context.visit;
}

Result<void> endVisit(Context& context, storage::Transaction& transaction, storage::AuditEvents& events, storage::VisitRow visit, VisitState state,
                      std::optional<Reason> reason)
{
    visit.state = state;
    visit.endedMs = context.now();
    visit.reason = reason;
    TRY_DO(updateVisit(transaction, visit));
    if (state == VisitState::Pending || state == VisitState::Parked)
        return {};
    TRY(staged, stagedEmail(transaction.database(), visit.id));
    if (isLive(staged)) {
        staged->state = StagedState::Dropped;
        TRY_DO(putStagedEmail(transaction, *staged));
        events.add(context.event("email.drop").about(visit.person).in(visit.id).on(Table::StagedEmail, visit.id.hex()));
    }
    return dropStagedEnrolments(context, transaction, events, visit);
}

Result<void> endVisit(Context& context, storage::Transaction& transaction, storage::AuditEvents& events, VisitState state, std::optional<Reason> reason)
{
    Q_ASSERT(context.visit);
    return endVisit(context, transaction, events, context.visit->row, state, reason);
}

void forgetSession(Context& context)
{
    context.tickets.revoke();
    context.approvals.revoke();
    context.visit.reset();
    context.session.reset();
}

Result<void> checkRoom(Context& context, const char* action)
{
    if (!context.disk || context.disk->look().stage != DiskStage::Spent)
        return {};
    const qint64 free = context.disk->last().freeBytes;
    TRY(committed, context.record(context.event(action, ledger::Outcome::Deny).fact("why", "disk-short")));
    return Error {ErrorCode::DiskShort, {}, free};
}

Result<void> closeSession(Context& context, const char* action, Reason reason)
{
    if (!context.session)
        return {};
    TRY(transaction, context.database->begin());
    AuditEvent out = context.event(action);
    if (context.visit)
        out.in(context.visit->row.id);
    out.fact("reason", reasonCode(reason));
    storage::AuditEvents events(std::move(out));
    if (context.visit) {
        const storage::VisitRow& row = context.visit->row;
        TRY_DO(endVisit(context, transaction, events, VisitState::Parked, reason));
        events.add(context.event("visit.park").about(row.person).in(row.id).on(Table::Visit, row.id.hex()).fact("reason", reasonCode(reason)));
    }
    TRY(committed, context.told(transaction.commit(std::move(events))));
    forgetSession(context);
    return {};
}

} // namespace ventanilla
