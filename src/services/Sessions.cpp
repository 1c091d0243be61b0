#include "services/Sessions.h"

#include "services/ClockDoubt.h"
#include "services/Context.h"
#include "services/Keyholding.h"
#include "services/Proving.h"

namespace ventanilla {

using storage::AuditEvent;
using storage::StaffRow;

namespace {

/// The master key was wrapped under the password before there were boxes: into one, now that the password is at hand.
Result<void> putIntoBox(Context& context, StaffRow& row, const PasswordHash& hash)
{
    TRY(master, MasterKey::unwrapOfOld(hash.wrappingKey, storage::Table::Staff, row.id.hex(), row.wrap));
    TRY(ownKey, hash.ownKey());
    TRY(wrap, master.wrapFor(ownKey.publicKey(), storage::Table::Staff, row.id.hex()));
    row.wrap = wrap;
    TRY_DO(checkClock(context));
    TRY(transaction, context.database->begin());
    TRY_DO(updateStaff(transaction, row));
    TRY(done, context.told(transaction.commit(AuditEvent("key.wrap").by(row.id).on(storage::Table::Staff, row.id.hex()))));
    return {};
}

} // namespace

Result<SignIn::Reply> execute(Context& context, const SignIn& command)
{
    TRY(proved, provePassword(context, command.login, command.password));
    StaffRow& row = proved.row;
    if (context.still && !allows(row.role, Permission::ReadLog))
        return ErrorCode::DatabaseBehind;
    TRY_DO(mayComeInDoubt(context, proved, command.confirmsClock));
    Session session {row.id, row.login, QString::fromLatin1(row.login), row.role, std::nullopt, row.identifierIndex, context.clock.bootMs()};
    TRY(ownKey, proved.hash.ownKey());
    session.ownKey = std::move(ownKey);
    if (opensPersonalData(row.role) && !row.wrap.isEmpty()) {
        if (MasterKey::isOfOld(row.wrap))
            TRY_DO(putIntoBox(context, row, proved.hash));
        TRY_DO(holdMaster(context, session, row));
    }
    TRY_DO(closeSession(context, "logout", Reason::AnotherUnlocked));
    // Whoever took the key before cannot write about this session with it.
    TRY(transaction, context.database->begin());
    transaction.endsEpoch(storage::EpochEnd::SignIn);
    AuditEvent in = AuditEvent(SignIn::action).by(row.id).handle(proved.handle).fact("role", roleName(row.role));
    if (context.doubt) {
        TRY(clockSet, confirmClock(context, transaction, row.id));
        TRY(committed, context.told(transaction.commit(std::move(clockSet), std::move(in))));
        TRY_DO(settleAfterDoubt(context));
    } else {
        TRY(committed, context.told(transaction.commit(std::move(in))));
    }
    context.session = std::move(session);
    if (context.mailQueued)
        context.mailQueued();
    const bool serves = allows(row.role, Permission::ServeVisit) && context.session->master.has_value();
    TRY(due, keysAreDue(*context.database));
    const bool changesKeys = allows(row.role, Permission::RotateKeys) && context.session->master.has_value();
    return SignIn::Reply {context.session->name, row.role, serves, row.state == storage::StaffState::Temporary, due && changesKeys};
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
    auto event = context.event(LockSession::action).fact("why", command.visitor ? "visitor" : command.idle ? "idle" : command.system ? "system" : "hand");
    if (context.visit)
        event.in(context.visit->row.id);
    TRY(done, context.record(std::move(event)));
    context.session->locked = true;
    context.session->present.reset();
    return LockSession::Reply {};
}

Result<UnlockSession::Reply> execute(Context& context, const UnlockSession& command)
{
    Session& session = *context.session;
    TRY(proved, proveOwnPassword(context, command.password));
    // The same handle as at sign-in: an unlock clears the failures that were counted.
    auto event = AuditEvent(SignIn::action).by(proved.row.id).handle(proved.handle).fact("unlock", "yes");
    if (context.visit)
        event.in(context.visit->row.id);
    TRY(done, context.record(std::move(event)));
    session.locked = false;
    session.provedBootMs = context.clock.bootMs();
    session.present = std::make_shared<const bool>(true);
    return UnlockSession::Reply {};
}

Result<ProvePassword::Reply> execute(Context& context, const ProvePassword& command)
{
    TRY(proved, proveOwnPassword(context, command.password));
    TRY(done, context.record(provedAgain(proved)));
    context.session->provedBootMs = context.clock.bootMs();
    return ProvePassword::Reply {};
}

} // namespace ventanilla
