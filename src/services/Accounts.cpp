#include "services/Accounts.h"

#include "core/Password.h"
#include "services/Context.h"
#include "services/Keyholding.h"
#include "services/Proving.h"
#include "services/Tries.h"
#include "storage/Backing.h"

#include <array>

namespace ventanilla {

using ledger::Outcome;
using storage::StaffRow;
using storage::StaffState;
using storage::Table;

namespace {

struct NamedLeave {
    LeaveReason reason;
    const char* name;
};

constexpr std::array leaves {
    NamedLeave {LeaveReason::Left, "left"},
    NamedLeave {LeaveReason::OtherWork, "other-work"},
    NamedLeave {LeaveReason::LongAbsence, "long-absence"},
    NamedLeave {LeaveReason::Misuse, "misuse"},
    NamedLeave {LeaveReason::MadeByMistake, "by-mistake"},
};

/// Somebody else's account: nobody does these things to their own. Errors: StaffUnknown, OwnAccount.
Result<StaffRow> otherAccount(const Context& context, const QByteArray& login)
{
    TRY(row, staffByLogin(*context.database, login));
    if (!row)
        return ErrorCode::StaffUnknown;
    if (row->id == context.session->staff)
        return ErrorCode::OwnAccount;
    return std::move(*row);
}

Result<void> checkNew(const Context& context, const Secret& password, const QByteArray& login)
{
    return checkPassword(password, context.policy.passwordLengthMin, {QString::fromLatin1(login), context.office->name});
}

/// A search by a supervisor that found nobody is an entry too; what was typed is sealed.
Error nobodyToUnlock(Context& context, const Identifier& identifier)
{
    auto event = context.event(UnlockPerson::action, Outcome::Fail);
    QString digits = identifier.indexText();
    digits.detach();
    event.changes({"identifier", std::nullopt, Secret::fromText(std::move(digits)), context.session->master->logOpening().clone()});
    if (auto recorded = context.record(std::move(event)); !recorded)
        return recorded.error();
    return Error {ErrorCode::PersonNotFound};
}

/// Whether nobody else of this role could work: the last supervisor and the last administrator stay.
Result<bool> isLastOfRole(const Context& context, const StaffRow& row)
{
    if (row.role != Role::Supervisor && row.role != Role::Administrator)
        return false;
    TRY(staff, allStaff(*context.database));
    for (const StaffRow& other : staff) {
        if (other.id == row.id || other.role != row.role || (other.state != StaffState::Active && other.state != StaffState::Temporary))
            continue;
        // An account that somebody wrote into the table is nobody's: it could not sign in.
        TRY(backed, isBacked(*context.database, {Table::Staff, other.id.hex()}));
        if (backed)
            return false;
    }
    return true;
}

/// Whether some clerk has failed so often with this person that only a supervisor helps.
Result<bool> isLocked(const Context& context, const PersonId& person)
{
    TRY(staff, allStaff(*context.database));
    for (const StaffRow& clerk : staff) {
        TRY(failures, failuresOnPerson(*context.database, "identity.validate", UnlockPerson::action, person, clerk.id));
        if (failures.count >= context.policy.validationTriesMax)
            return true;
    }
    return false;
}

} // namespace

QByteArray leaveReasonName(LeaveReason reason)
{
    for (const NamedLeave& named : leaves) {
        if (named.reason == reason)
            return named.name;
    }
    Q_UNREACHABLE_RETURN({});
}

QList<LeaveReason> leaveReasons()
{
    QList<LeaveReason> reasons;
    for (const NamedLeave& named : leaves)
        reasons.append(named.reason);
    return reasons;
}

Result<LeaveReason> leaveReasonNamed(QByteArrayView name)
{
    for (const NamedLeave& named : leaves) {
        if (name == QByteArrayView(named.name))
            return named.reason;
    }
    return ErrorCode::ReasonUnknown;
}

Result<ChangePassword::Reply> execute(Context& context, const ChangePassword& command)
{
    Session& session = *context.session;
    TRY_DO(checkClock(context));
    TRY(proved, proveOwnPassword(context, command.present));
    if (command.present.equals(command.next.view()))
        return ErrorCode::PasswordSame;
    TRY_DO(checkNew(context, command.next, session.login));
    StaffRow& row = proved.row;
    TRY(ownKey, setPassword(row, command.next, context.office->demonstration, session.master ? &*session.master : nullptr));
    TRY(transaction, context.database->begin());
    TRY_DO(updateStaff(transaction, row));
    TRY(done, context.told(transaction.commit(provedAgain(proved), context.event(ChangePassword::action).on(Table::Staff, row.id.hex()))));
    session.ownKey = std::move(ownKey);
    session.wrap = row.wrap;
    session.provedBootMs = context.clock.bootMs();
    return ChangePassword::Reply {};
}

Result<ResetPassword::Reply> execute(Context& context, const ResetPassword& command)
{
    TRY(row, otherAccount(context, command.login));
    if (row.state == StaffState::New)
        return ErrorCode::StaffUnknown;
    if (row.state == StaffState::Disabled)
        return ErrorCode::AccountClosed;
    TRY_DO(checkNew(context, command.temporary, command.login));
    TRY_DO(checkClock(context));
    TRY(ownKey, setPassword(row, command.temporary, context.office->demonstration, opensPersonalData(row.role) ? &*context.session->master : nullptr));
    row.state = StaffState::Temporary;
    TRY(handle, context.counterKeys.loginHandle(row.login));
    TRY(transaction, context.database->begin());
    TRY_DO(updateStaff(transaction, row));
    TRY(done,
        context.told(transaction.commit(context.event(ResetPassword::action).on(Table::Staff, row.id.hex()).fact("staff", row.id.hex()),
                                        context.event(UnlockStaff::action).handle(handle).fact("staff", row.id.hex()))));
    return ResetPassword::Reply {};
}

Result<UnlockStaff::Reply> execute(Context& context, const UnlockStaff& command)
{
    TRY(row, otherAccount(context, command.login));
    TRY(handle, context.counterKeys.loginHandle(row.login));
    TRY(tries, triesState(context, passwordOf(handle)));
    if (tries == TriesState::Free)
        return ErrorCode::StaffNotLocked;
    TRY(done, context.record(context.event(UnlockStaff::action).handle(handle).fact("staff", row.id.hex())));
    return UnlockStaff::Reply {};
}

Result<UnlockPerson::Reply> execute(Context& context, const UnlockPerson& command)
{
    const Session& session = *context.session;
    TRY(index, session.master->identifierIndex(command.identifier.indexText()));
    if (!session.identifierIndex.isEmpty() && crypto::equalInConstantTime(session.identifierIndex, index))
        return ErrorCode::PersonIsClerk;
    TRY(person, personByIdentifier(*context.database, index));
    if (!person)
        return nobodyToUnlock(context, command.identifier);
    TRY(locked, isLocked(context, person->id));
    if (!locked)
        return ErrorCode::PersonNotLocked;
    TRY(done, context.record(context.event(UnlockPerson::action).about(person->id)));
    return UnlockPerson::Reply {};
}

Result<DisableStaff::Reply> execute(Context& context, const DisableStaff& command)
{
    TRY_DO(checkClock(context));
    TRY(transaction, context.database->begin());
    TRY(row, otherAccount(context, command.login));
    if (row.state == StaffState::Disabled)
        return ErrorCode::AccountClosed;
    TRY(last, isLastOfRole(context, row));
    if (last)
        return ErrorCode::LastOfRole;
    const bool hadAccess = !row.wrap.isEmpty();
    row.state = StaffState::Disabled;
    row.wrap.clear();
    TRY_DO(updateStaff(transaction, row));
    storage::AuditEvents events(context.event(DisableStaff::action).on(Table::Staff, row.id.hex()).fact("reason", leaveReasonName(command.reason)).fact("staff", row.id.hex()));
    // What the leaver has in memory or in an old copy of the database must not open anything for long.
    if (hadAccess)
        TRY_DO(putKeysDue(context, transaction, events));
    TRY(done, context.told(transaction.commit(std::move(events))));
    return DisableStaff::Reply {};
}

} // namespace ventanilla
