#include "services/Anchoring.h"

#include "services/Context.h"

#include <algorithm>

namespace ventanilla {

QByteArray anchorKindName(AnchorKind kind)
{
    switch (kind) {
    case AnchorKind::Print:
        return "print";
    case AnchorKind::Mail:
        return "mail";
    }
    Q_UNREACHABLE_RETURN({});
}

Result<Anchor> recordAnchor(Context& context, storage::Transaction& transaction, storage::AuditEvents events, const QList<AnchorKind>& kinds)
{
    QByteArrayList names;
    for (const AnchorKind kind : kinds)
        names.append(anchorKindName(kind));
    std::ranges::sort(names);
    events.add(context.event("anchor.record").fact("kinds", names.join('+')));
    TRY(committed, context.told(transaction.commit(std::move(events))));
    TRY(checkpoint, ledger::Checkpoint::read(committed.note));
    const bool kept = context.keepAnchor && context.keepAnchor(committed.note).ok();
    return Anchor(committed.note, checkpoint, kept);
}

} // namespace ventanilla
