#include "services/Context.h"

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
    return event;
}

Result<ServedVisit*> served(Context& context, const VisitId& visit)
{
    if (!context.visit || context.visit->row.id != visit)
        return ErrorCode::VisitNotOpen;
    return &*context.visit;
}

Result<void> endVisit(Context& context, storage::Transaction& transaction, storage::AuditEvents& events, VisitState state, std::optional<Reason> reason)
{
    Q_ASSERT(context.visit);
    storage::VisitRow row = context.visit->row;
    row.state = state;
    row.endedMs = context.now();
    row.reason = reason;
    TRY_DO(updateVisit(transaction, row));
    TRY(staged, stagedEmail(transaction.database(), row.id));
    const bool dropped = staged && (staged->state == StagedState::Waiting || staged->state == StagedState::Proved);
    if (dropped && state != VisitState::Confirmed) {
        staged->state = StagedState::Dropped;
        TRY_DO(putStagedEmail(transaction, *staged));
        events.add(context.event("email.drop").about(row.person).in(row.id).on(Table::StagedEmail, row.id.hex()));
    }
    return {};
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
        TRY_DO(endVisit(context, transaction, events, VisitState::Interrupted, reason));
        events.add(context.event("visit.interrupt").about(row.person).in(row.id).on(Table::Visit, row.id.hex()).fact("reason", reasonCode(reason)));
    }
    TRY(committed, context.told(transaction.commit(std::move(events))));
    context.tickets.revoke();
    context.visit.reset();
    context.session.reset();
    return {};
}

} // namespace ventanilla
