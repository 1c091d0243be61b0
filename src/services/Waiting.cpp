#include "services/Waiting.h"

#include "services/Continuing.h"
#include "services/Outbox.h"
#include "services/PersonRecords.h"

#include <QDateTime>

namespace ventanilla {

using storage::AuditEvents;
using storage::MailState;
using storage::StagedState;
using storage::Table;
using storage::VisitRow;
using storage::VisitState;

namespace {

constexpr int listedMax = 200;

QByteArray mailWord(MailState state)
{
    switch (state) {
    case MailState::Queued:
        return "queued";
    case MailState::Sending:
        return "sending";
    case MailState::Sent:
        return "sent";
    case MailState::Failed:
        return "failed";
    case MailState::Unknown:
        return "unknown";
    }
    Q_UNREACHABLE_RETURN({});
}

bool waits(const VisitRow& row)
{
    return row.state == VisitState::Pending || row.state == VisitState::Parked;
}

/// The number of the person whose visit this is.
Result<Identifier> identifierOf(const Context& context, const PersonId& id)
{
    TRY(person, personById(*context.database, id));
    if (!person)
        return Error {ErrorCode::RowMissing, QStringLiteral("a visit of nobody")};
    TRY(opened, openPerson(context, *person));
    return Identifier::parse(opened.record.kind, opened.record.identifier);
}

} // namespace

Result<ParkVisit::Reply> execute(Context& context, const ParkVisit& command)
{
    TRY(visit, served(context, command.visit));
    VisitRow row = visit->row;
    TRY(transaction, context.database->begin());
    AuditEvents events(
        context.event(ParkVisit::action).about(row.person).in(row.id).on(Table::Visit, row.id.hex()).fact("reason", reasonCode(Reason::SetAside)));
    TRY_DO(endVisit(context, transaction, events, VisitState::Parked, Reason::SetAside));
    TRY(committed, context.told(transaction.commit(std::move(events))));
    context.tickets.revoke();
    context.visit.reset();
    row.endedMs = context.now();
    return ParkVisit::Reply {committed.first, waitsUntil(context, row)};
}

Result<ContinueVisit::Reply> execute(Context& context, const ContinueVisit& command)
{
    if (context.visit)
        return ErrorCode::VisitAlreadyOpen;
    TRY(row, visitById(*context.database, command.visit));
    if (!row || !waits(*row) || context.now() > waitsUntil(context, *row))
        return ErrorCode::VisitNotWaiting;
    // The rules of opening hold here as well, and opening continues what waits.
    TRY(identifier, identifierOf(context, row->person));
    return execute(context, OpenVisit {std::move(identifier), command.oneScreen});
}

Result<WaitingWork::Reply> execute(Context& context, const WaitingWork&)
{
    TRY_DO(endOverdue(context));
    TRY(rows, waitingVisits(*context.database, listedMax));
    WaitingWork::Reply reply;
    const qint64 midnight = QDateTime::fromMSecsSinceEpoch(context.now()).date().startOfDay().toMSecsSinceEpoch();
    for (const VisitRow& row : rows) {
        TRY(staged, stagedEmail(*context.database, row.id));
        const bool awaited = staged && staged->state == StagedState::Waiting;
        reply.visits.append({row.id, row.folio, awaited, row.reason, row.endedMs, waitsUntil(context, row), row.openedMs, row.openedMs < midnight});
    }
    TRY(mails, mailNotSent(*context.database, midnight, listedMax));
    for (const storage::MailRow& mail : mails) {
        TRY(visit, visitById(*context.database, mail.visit));
        TRY(answer, lastAnswer(context, mail.id));
        reply.mails.append({visit ? visit->folio : 0, mail.kind, mailWord(mail.state), mail.tries, mail.queuedMs, answer ? answer->obstacle : channels::Obstacle::None});
    }
    TRY(own, officeMailNotSent(*context.database, midnight, listedMax));
    for (const storage::OfficeMailRow& mail : own) {
        TRY(answer, lastAnswer(context, mail.id));
        reply.mails.append({0, mail.kind, mailWord(mail.state), mail.tries, mail.queuedMs, answer ? answer->obstacle : channels::Obstacle::None});
    }
    return reply;
}

} // namespace ventanilla
