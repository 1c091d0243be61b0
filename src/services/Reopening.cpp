#include "services/Reopening.h"

#include "services/Continuing.h"
#include "services/Office.h"
#include "services/Outbox.h"

namespace ventanilla {

using storage::AuditEvent;
using storage::AuditEvents;
using storage::Table;
using storage::VisitRow;
using storage::VisitState;

namespace {

constexpr qint64 clockBehindMsMax = 24LL * 3'600'000;

/// Visits that were open when the program stopped: nothing of them is true, and they wait to be continued.
Result<QList<qint64>> parkCutVisits(Context& context)
{
    QList<qint64> folios;
    TRY(open, openVisits(*context.database));
    for (const VisitRow& row : open) {
        if (row.log != context.database->writer().log)
            continue;
        TRY(transaction, context.database->begin());
        AuditEvents events(AuditEvent("visit.park").about(row.person).in(row.id).on(Table::Visit, row.id.hex()).fact("reason", reasonCode(Reason::DeskStopped)));
        TRY_DO(endVisit(context, transaction, events, row, VisitState::Parked, Reason::DeskStopped));
        TRY(committed, context.told(transaction.commit(std::move(events))));
        folios.append(row.folio);
    }
    return folios;
}

} // namespace

Result<OpeningReport> openOffice(Context& context, OfficeParts parts)
{
    storage::LogWriter writer {parts.origin, parts.counter, parts.log, std::move(parts.epochKey), context.counterKeys.rowKey().clone(), &context.clock, std::move(parts.remember),
                               std::move(parts.epochs)};
    TRY(database, storage::Database::open(parts.databasePath, std::move(writer), parts.rememberedHead));
    TRY_DO(database.checkLog(parts.rememberedHead));
    TRY(office, readOffice(database));
    if (!office)
        return Error {ErrorCode::DatabaseNotOurs, QStringLiteral("there is no office in the database")};
    if (!context.policy.builtIn && office->policyHash != context.policy.hash.toHex())
        return ErrorCode::PolicyNotApproved;
    TRY(newest, database.greatestTime());
    const qint64 wall = context.clock.utcMs();
    if (wall < newest - clockBehindMsMax)
        return Error {ErrorCode::ClockBehind, {}, newest};
    context.openedUtcMs = qMax(wall, newest);
    context.openedBootMs = context.clock.bootMs();
    context.noteErasure = std::move(parts.noteErasure);
    context.database = std::move(database);
    context.office = std::move(office);
    context.verification = std::move(parts.verification);
    // Mail is simulated in a demonstration only: a real office never writes messages into a folder.
    context.mailAvailable = context.mailAvailable && context.office->demonstration;

    TRY_DO(endOverdue(context));
    TRY(folios, parkCutVisits(context));
    TRY_DO(reconcileMail(context));
    TRY(entries, context.database->logSize());
    TRY(waiting, storage::mailWaiting(*context.database));
    return OpeningReport {context.office->name, context.office->counter, context.office->demonstration, entries, folios, waiting, context.mailAvailable, newest, context.policy.version};
}

} // namespace ventanilla
