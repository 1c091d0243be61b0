#include "services/Reveal.h"

#include "services/Context.h"

namespace ventanilla {

QByteArray revealReasonName(RevealReason reason)
{
    switch (reason) {
    case RevealReason::ReadBack:
        return QByteArrayLiteral("read-back");
    case RevealReason::CompareDocument:
        return QByteArrayLiteral("compare-document");
    case RevealReason::PersonAsks:
        return QByteArrayLiteral("person-asks");
    case RevealReason::Complaint:
        return QByteArrayLiteral("complaint");
    case RevealReason::Review:
        return QByteArrayLiteral("review");
    }
    Q_UNREACHABLE_RETURN({});
}

QList<RevealReason> revealReasons()
{
    return {RevealReason::ReadBack, RevealReason::CompareDocument, RevealReason::PersonAsks, RevealReason::Complaint};
}

QList<RevealReason> logRevealReasons()
{
    return {RevealReason::Complaint, RevealReason::PersonAsks, RevealReason::Review};
}

Result<RevealPerson::Reply> execute(Context& context, const RevealPerson& command)
{
    // The visit being served is the session's own: another's is not open here.
    TRY(visit, served(context, command.visit));
    const QByteArray reason = revealReasonName(command.reason);
    TRY(done, context.record(context.event(RevealPerson::action).about(visit->row.person).in(visit->row.id).fact("reason", reason)));
    return RevealPerson::Reply {visit->record, context.policy.revealSeconds};
}

} // namespace ventanilla
