#include "services/Sessions.h"

#include "services/Context.h"
#include "services/Proving.h"
#include "services/SealedRecords.h"
#include "storage/Sealing.h"

namespace ventanilla {

using storage::AuditEvent;
using storage::StaffRow;

Result<SignIn::Reply> execute(Context& context, const SignIn& command)
{
    TRY(proved, provePassword(context, command.login, command.password));
    StaffRow& row = proved.row;
    Session session {row.id, row.login, QString::fromLatin1(row.login), row.role, std::nullopt, row.identifierIndex, context.clock.bootMs()};
    if (opensPersonalData(row.role) && !row.wrap.isEmpty()) {
        TRY(master, MasterKey::unwrap(proved.hash.wrappingKey, storage::Table::Staff, row.id.hex(), row.wrap));
        if (!row.sealed.isEmpty()) {
            TRY(dataKey, master.openDataKey(storage::Table::Staff, row.id.hex(), row.dataKey));
            TRY(bytes, storage::openField(dataKey, storage::Table::Staff, row.id.hex(), "sealed", row.sealed));
            TRY(record, readStaff(bytes));
            session.name = record.name;
        }
        session.master = std::move(master);
    }
    TRY_DO(closeSession(context, "logout", Reason::AnotherUnlocked));
    TRY(done, context.record(AuditEvent(SignIn::action).by(row.id).handle(proved.handle).fact("role", roleName(row.role))));
    context.session = std::move(session);
    if (context.mailQueued)
        context.mailQueued();
    const bool serves = allows(row.role, Permission::ServeVisit) && context.session->master.has_value();
    return SignIn::Reply {context.session->name, row.role, serves, row.state == storage::StaffState::Temporary};
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
    auto event = context.event(LockSession::action).fact("why", command.visitor ? "visitor" : command.idle ? "idle" : "hand");
    if (context.visit)
        event.in(context.visit->row.id);
    TRY(done, context.record(std::move(event)));
    context.session->locked = true;
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
    return UnlockSession::Reply {};
}

} // namespace ventanilla
