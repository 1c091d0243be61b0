#include "services/Desk.h"

#include "services/Context.h"
#include "services/Verification.h"

#include <QDateTime>

namespace ventanilla {

using storage::VisitState;

namespace {

constexpr int visitsMax = 200;

TodaysVisits::State publicState(VisitState state)
{
    switch (state) {
    case VisitState::Open:
    case VisitState::Validated:
        return TodaysVisits::State::Open;
    case VisitState::Confirmed:
        return TodaysVisits::State::Confirmed;
    case VisitState::Abandoned:
        return TodaysVisits::State::Abandoned;
    case VisitState::Refused:
        return TodaysVisits::State::Refused;
    case VisitState::Expired:
        return TodaysVisits::State::Expired;
    case VisitState::Interrupted:
        return TodaysVisits::State::Interrupted;
    case VisitState::Pending:
        return TodaysVisits::State::Pending;
    case VisitState::Parked:
        return TodaysVisits::State::Parked;
    }
    Q_UNREACHABLE_RETURN(TodaysVisits::State::Interrupted);
}

} // namespace

Result<DeskState::Reply> execute(Context& context, const DeskState&)
{
    TRY(entries, context.database->logSize());
    TRY(waiting, storage::mailWaiting(*context.database));
    // A log in which it cannot be read is no reason to say nothing.
    const auto verified = lastVerification(context);
    const auto backups = backupNews(context);
    return DeskState::Reply {entries, waiting, context.mailAvailable, context.database->isReadOnly(), verified ? verified.value() : std::nullopt,
                             backups ? backups.value() : BackupNews(), context.disk ? context.disk->last() : DiskRoom()};
}

Result<TodaysVisits::Reply> execute(Context& context, const TodaysVisits&)
{
    const qint64 midnight = QDateTime::fromMSecsSinceEpoch(context.now()).date().startOfDay().toMSecsSinceEpoch();
    TRY(rows, visitsSince(*context.database, context.database->writer().log, midnight, visitsMax));
    TodaysVisits::Reply reply;
    for (const storage::VisitRow& row : rows) {
        TRY(done, actionsInVisit(*context.database, row.id));
        reply.visits.append({row.folio, row.openedMs, publicState(row.state), row.reason, done.contains("email.update"), done.contains("image.update"),
                             done.contains("channels.update") || done.contains("answer.update"), row.openedMs < midnight});
    }
    return reply;
}

} // namespace ventanilla
