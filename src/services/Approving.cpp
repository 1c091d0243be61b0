#include "services/Approving.h"

#include "crypto/Crypto.h"
#include "services/Context.h"
#include "services/PolicyChange.h"
#include "services/Proving.h"
#include "services/Tries.h"

namespace ventanilla {

using ledger::Outcome;
using storage::AuditEvent;
using storage::StaffState;

namespace {

/// What the one who asks must be allowed to do, as the command itself will be asked for it.
Permission permissionOf(const Asked& asked)
{
    if (std::holds_alternative<ErasureAsked>(asked))
        return ErasePerson::permission;
    if (std::holds_alternative<RestoreAsked>(asked))
        return DecideRestore::permission;
    return ApprovePolicy::permission;
}

AuditEvent eventOf(const Context& context, const char* action, Outcome outcome, const Described& described)
{
    AuditEvent event = context.event(action, outcome);
    event.handle("approval:" + described.matter.subject).fact("what", described.matter.action);
    if (described.person)
        event.about(*described.person);
    return event;
}

Error refused(Context& context, AuditEvent event, ErrorCode why, const char* word)
{
    event.fact("why", word);
    if (auto recorded = context.record(std::move(event)); !recorded)
        return recorded.error();
    return Error {why};
}

Result<void> checkAsker(Context& context, const char* action, const Asked& asked)
{
    const Session& session = *context.session;
    const bool opensPeople = std::holds_alternative<ErasureAsked>(asked);
    if (allows(session.role, permissionOf(asked)) && (!opensPeople || session.master))
        return {};
    return refused(context, context.event(action, Outcome::Deny), ErrorCode::NotPermitted, "role");
}

/// Letters are taken in either case.
Secret upperCase(const Secret& typed)
{
    Secret upper = typed.clone();
    for (std::size_t i = 0; i < upper.size(); ++i) {
        char& c = upper.data()[i];
        if (c >= 'a' && c <= 'z')
            c = char(c - 'a' + 'A');
    }
    return upper;
}

bool isOwn(const storage::StaffRow& approver, const Described& described)
{
    bool own = false;
    for (const QByteArray& index : described.ownIndexes)
        own = (!index.isEmpty() && crypto::equalInConstantTime(approver.identifierIndex, index)) || own;
    return own;
}

} // namespace

QByteArray digestOf(const QByteArrayList& fields)
{
    QByteArray all;
    for (const QByteArray& field : fields)
        all += QByteArray::number(field.size()) + ':' + field;
    const QByteArray digest = crypto::sha256(all);
    wipe(all);
    return digest;
}

Result<Described> describe(const Context& context, const Asked& asked)
{
    return std::visit([&context](const auto& what) { return describe(context, what); }, asked);
}

Result<AskApproval::Reply> execute(Context& context, const AskApproval& command)
{
    TRY_DO(checkAsker(context, AskApproval::action, command.what));
    TRY(described, describe(context, command.what));
    TRY(done, context.record(eventOf(context, AskApproval::action, Outcome::Ok, described)));
    return AskApproval::Reply {std::move(described.summary), described.matter.digest};
}

Result<Approve::Reply> execute(Context& context, const Approve& command)
{
    TRY_DO(checkAsker(context, Approve::action, command.what));
    TRY(described, describe(context, command.what));
    const auto deny = [&](ErrorCode why, const char* word) { return refused(context, eventOf(context, Approve::action, Outcome::Deny, described), why, word); };
    if (!crypto::equalInConstantTime(described.matter.digest, command.shown))
        return deny(ErrorCode::ApprovalChanged, "changed");
    if (command.login == context.session->login)
        return deny(ErrorCode::ApproverIsAsker, "asker");

    const Guarded lastFour {Approve::action, {}, "approval:" + described.matter.subject, ErrorCode::LastFourWrong, Approve::lastFourTries, false};
    TRY(failures, mayTry(context, lastFour));
    // What opens the approver's box lives to the end of this and no longer: nothing is opened with it.
    TRY(proved, provePassword(context, command.login, command.password));
    const storage::StaffRow& approver = proved.row;
    if (approver.id == context.session->staff)
        return deny(ErrorCode::ApproverIsAsker, "asker");
    if (approver.state != StaffState::Active || !allows(approver.role, Permission::Approve))
        return deny(ErrorCode::ApproverNotAllowed, "role");
    if (isOwn(approver, described))
        return deny(ErrorCode::ApproverNotAllowed, "own-person");
    if (!described.lastFour.equals(upperCase(command.lastFour).view()))
        return wrongTry(context, lastFour, approver.id, failures);

    AuditEvent event = eventOf(context, Approve::action, Outcome::Ok, described);
    event.approver = approver.id;
    TRY(done, context.record(provedAgain(proved), std::move(event)));
    return Approve::Reply {context.approvals.issue(std::move(described.matter), context.session->staff, approver.id), approver.login};
}

} // namespace ventanilla
