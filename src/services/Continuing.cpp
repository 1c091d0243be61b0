#include "services/Continuing.h"

#include "services/Codes.h"
#include "services/Enrolments.h"
#include "services/Ready.h"
#include "services/SealedRecords.h"

namespace ventanilla {

using storage::AuditEvents;
using storage::Table;
using storage::VisitRow;
using storage::VisitState;

namespace {

constexpr qint64 waitHourMs = 3'600'000;
constexpr int overdueMax = 500; ///< ended at a time; the next look ends the rest

Result<void> endLate(Context& context, const VisitRow& row)
{
    TRY(transaction, context.database->begin());
    AuditEvents events(
        context.event("visit.interrupt").about(row.person).in(row.id).on(Table::Visit, row.id.hex()).fact("reason", reasonCode(Reason::NotContinued)));
    TRY_DO(endVisit(context, transaction, events, row, VisitState::Interrupted, Reason::NotContinued));
    TRY(committed, context.told(transaction.commit(std::move(events))));
    return {};
}

} // namespace

qint64 waitsUntil(const Context& context, const VisitRow& visit)
{
    return visit.endedMs + context.policy.pendingHours * waitHourMs;
}

Result<void> endOverdue(Context& context, bool later)
{
    for (bool more = true; more;) {
        TRY(rows, waitingVisits(*context.database, overdueMax));
        more = false;
        for (const VisitRow& row : rows) {
            if (context.now() > waitsUntil(context, row) || (later && row.endedMs > context.now())) {
                TRY_DO(endLate(context, row));
                more = later && rows.size() == overdueMax; // no other look would find these
            }
        }
    }
    return {};
}

Result<std::optional<VisitRow>> visitToContinue(Context& context, const PersonId& person)
{
    TRY(row, waitingVisitOf(*context.database, person));
    if (row && context.now() > waitsUntil(context, *row)) {
        TRY_DO(endLate(context, *row));
        row.reset();
    }
    return row;
}

VisitRow continuedRow(const Context& context, const VisitRow& waiting, bool oneScreen)
{
    VisitRow row = waiting;
    row.clerk = context.session->staff;
    row.state = VisitState::Open;
    row.oneScreen = oneScreen;
    row.endedMs = 0;
    row.reason.reset();
    row.evidence.clear();
    return row;
}

Result<Prepared> preparedIn(const Context& context)
{
    const ServedVisit& visit = *context.visit;
    Prepared prepared;
    TRY(email, stagedEmail(*context.database, visit.row.id));
    if (isLive(email)) {
        TRY(address, stagedAddress(visit, *email));
        prepared.email = address.masked();
        prepared.emailStagedMs = email->sentMs;
        prepared.emailProved = email->state == storage::StagedState::Proved;
    }
    TRY(rows, stagedEnrolments(*context.database, visit.row.id));
    for (const storage::StagedEnrolmentRow& row : rows) {
        prepared.image = prepared.image || row.kind == storage::EnrolmentKind::Image;
        if (row.kind == storage::EnrolmentKind::Channels) {
            TRY(bytes, openStaged(visit, row));
            TRY(choice, readChannels(bytes));
            prepared.channels = true;
            prepared.link = choice.linkByEmail;
            prepared.linkCounts = choice.linkByEmail && linkCounts(visit, email);
            prepared.inPerson = choice.inPerson;
            prepared.mobile = choice.mobile.isEmpty() ? QString() : maskedMobile(choice.mobile);
        }
        prepared.answers += row.kind == storage::EnrolmentKind::Question;
    }
    return prepared;
}

} // namespace ventanilla
