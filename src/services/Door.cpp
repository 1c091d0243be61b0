#include "services/Door.h"

#include "services/ClockDoubt.h"
#include "services/Context.h"
#include "services/Keyholding.h"
#include "storage/Backing.h"

namespace ventanilla {

using ledger::Outcome;

namespace {

constexpr qint64 hourMs = 3'600'000;

/// The refusal's leaf comes first: an error that could not be recorded is the greater error.
Error refused(Context& context, const Knock& knock, ErrorCode why, const char* word)
{
    auto event = context.event(knock.action, Outcome::Deny);
    if (context.visit)
        event.in(context.visit->row.id).about(context.visit->row.person);
    event.fact("why", word);
    if (auto recorded = context.record(std::move(event)); !recorded)
        return recorded.error();
    return Error {why};
}

bool needsMaster(Permission permission)
{
    switch (permission) {
    case Permission::ServeVisit:
    case Permission::ChangePerson:
    case Permission::Reveal:
    case Permission::EnrolStaff:
    case Permission::Unlock:
    case Permission::RotateKeys:
    case Permission::ErasePerson:
    case Permission::ReadLog: // a person is looked for by blind index, names are sealed
    case Permission::ImportPeople:
    case Permission::ExportPerson:
    case Permission::ExportLog: // persons are found through it, and openings opened
        return true;
    case Permission::Anybody:
    case Permission::Session:
    case Permission::VerifyLog:
    case Permission::ManageAccounts:
    case Permission::Backup:
    case Permission::SeeStaff:
    case Permission::SeePolicy:
    case Permission::AskApproval:
    case Permission::Approve:
    case Permission::ChangePolicy:
    case Permission::RestoreOffice:
    case Permission::ConfirmClock:
    case Permission::ManageChannels:
    case Permission::TendMail:
        return false;
    }
    return true;
}

} // namespace

Result<void> admit(Context& context, const Knock& knock)
{
    if (!context.database)
        return Error {ErrorCode::DatabaseFailed, QStringLiteral("the office is not open")};
    if (context.still && !knock.whileBehind)
        return ErrorCode::DatabaseBehind;
    TRY_DO(followEra(context));
    if (knock.permission == Permission::Anybody)
        return {};
    if (!context.session)
        return refused(context, knock, ErrorCode::NotSignedIn, "no-session");
    Session& session = *context.session;
    if (context.clock.bootMs() - session.startedBootMs > context.policy.sessionHoursMax * hourMs) {
        Error error = refused(context, knock, ErrorCode::SessionEnded, "session-over");
        TRY_DO(closeSession(context, "logout", Reason::SessionEnded));
        return error;
    }
    if (session.locked && !knock.fromVisitor && !knock.whileLocked)
        return refused(context, knock, ErrorCode::SessionLocked, "locked");
    // Read anew each time: who was disabled is out at the next action.
    TRY(staff, storage::staffById(*context.database, session.staff));
    const bool given = staff && staff->state == storage::StaffState::Temporary;
    if (!staff || (!given && staff->state != storage::StaffState::Active)) {
        Error error = refused(context, knock, ErrorCode::StaffDisabled, "disabled");
        TRY_DO(closeSession(context, "logout", Reason::SessionEnded));
        return error;
    }
    // The table is a cache: a row that was put back by hand, or made up, is worth nothing.
    TRY(backed, isBacked(*context.database, {storage::Table::Staff, staff->id.hex()}));
    if (!backed) {
        Error error = refused(context, knock, ErrorCode::StaffDisabled, "row-not-in-log");
        TRY_DO(closeSession(context, "logout", Reason::SessionEnded));
        return error;
    }
    if (const auto kept = keepMaster(context, session, *staff); !kept) {
        Error error = refused(context, knock, kept.error().code, "other-key");
        TRY_DO(closeSession(context, "logout", Reason::SessionEnded));
        return error;
    }
    if (given && !knock.withGivenPassword)
        return refused(context, knock, ErrorCode::PasswordMustChange, "given-password");
    if (staff->role != session.role || !allows(session.role, knock.permission))
        return refused(context, knock, ErrorCode::NotPermitted, "role");
    if (needsMaster(knock.permission)) {
        if (!session.master)
            return refused(context, knock, ErrorCode::NotPermitted, "no-access");
    }
    if (knock.asksPasswordAgain && context.clock.bootMs() - session.provedBootMs > passwordAgainMsMax)
        return refused(context, knock, ErrorCode::PasswordAgain, "password-again");
    if (knock.ticket) {
        if (!context.visit || context.visit->row.id != knock.ticket->visit())
            return refused(context, knock, ErrorCode::VisitNotOpen, "visit");
        const auto valid = context.tickets.check(*knock.ticket, context.visit->row.id, context.visit->row.person, session.staff);
        if (!valid)
            return refused(context, knock, valid.error().code, valid.error().code == ErrorCode::TicketExpired ? "ticket-expired" : "ticket");
    }
    return {};
}

namespace {

const char* wordOf(ErrorCode refusal)
{
    switch (refusal) {
    case ErrorCode::ApprovalExpired:
        return "approval-expired";
    case ErrorCode::ApprovalChanged:
        return "approval-changed";
    default:
        return "approval";
    }
}

} // namespace

Result<void> admitApproved(Context& context, const Knock& knock, const Approval& approval, const Result<Matter>& matter)
{
    if (!matter)
        return refused(context, knock, matter.error().code, "matter");
    const auto approver = context.approvals.redeem(approval, matter.value(), context.session->staff);
    if (!approver)
        return refused(context, knock, approver.error().code, wordOf(approver.error().code));
    // Disabling works at the next action, the second person's too.
    TRY(row, storage::staffById(*context.database, approver.value()));
    if (!row || row->state != storage::StaffState::Active || !allows(row->role, Permission::Approve))
        return refused(context, knock, ErrorCode::ApproverNotAllowed, "approver");
    context.approver = approver.value();
    return {};
}

void endApproved(Context& context)
{
    context.approver.reset();
}

} // namespace ventanilla
