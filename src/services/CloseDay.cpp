#include "services/CloseDay.h"

#include "services/Context.h"
#include "services/Outbox.h"

namespace ventanilla {

Result<CloseDay::Reply> execute(Context& context, const CloseDay& command)
{
    if (context.visit)
        return ErrorCode::VisitAlreadyOpen;
    const QString closedBy = context.session->name;
    const qint64 closedMs = context.clock.utcMs();
    TRY(waiting, storage::mailWaiting(*context.database));
    TRY(transaction, context.database->begin());
    transaction.endsEpoch(storage::EpochEnd::Close);
    storage::AuditEvents events(context.event(CloseDay::action));
    if (command.signsOut)
        events.add(context.event("logout").fact("reason", reasonCode(Reason::SessionEnded)));
    auto backup = command.backsUp ? backupAtClose(context) : nullptr;
    // Begun in the same commit: so the copy has the whole day, and only how it came out is an entry behind the checkpoint.
    if (backup)
        events.add(context.event(MakeBackup::action).fact("source", "close"));
    TRY_DO(queueCheckpoints(context, transaction, events));
    TRY(anchor, recordAnchor(context, transaction, std::move(events), {AnchorKind::Print}));
    if (command.signsOut)
        forgetSession(context);
    if (context.mailQueued)
        context.mailQueued();
    const storage::LogWriter& writer = context.database->writer();
    const QByteArray& first = writer.epochs.firstPublicKey;
    return CloseDay::Reply {anchor, context.office->name, closedBy, closedMs, ledger::VerifierKey(writer.origin, first.isEmpty() ? writer.key.publicKey() : first).write(), waiting, context.policy.auditAddresses.size(), std::move(backup)};
}

} // namespace ventanilla
