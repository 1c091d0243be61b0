#include "services/Reopening.h"

#include "services/Backups.h"
#include "services/ClockDoubt.h"
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

/// The log that ends in the same 8 digits as its origin; none: it is no origin of ours.
std::optional<qint64> logOf(const QByteArray& origin)
{
    bool number = false;
    const qint64 log = qint64(origin.last(qMin<qsizetype>(origin.size(), 8)).toUInt(&number, 16));
    return number ? std::optional(log) : std::nullopt;
}

/// Where the database has fewer entries than are remembered; of several logs the one that misses most. Who signed is not looked at here:
/// a later epoch's key is not known, and whoever writes into the state folder can stop this desk anyway.
Result<std::optional<Behind>> behindOf(const storage::Database& database, const QList<storage::GivenAnchor>& memories)
{
    std::optional<Behind> most;
    for (const storage::GivenAnchor& memory : memories) {
        const auto kept = ledger::Checkpoint::read(memory.note);
        const auto log = kept ? logOf(kept.value().origin) : std::nullopt;
        if (!log)
            continue;
        TRY(entries, database.sizeOf(*log));
        const qint64 missing = kept.value().size - entries;
        if (missing > 0 && (!most || missing > most->remembered - most->entries))
            most = Behind {kept.value().origin, entries, kept.value().size, memory.place};
    }
    return most;
}

/// Against all that is remembered of this program's log.
Result<void> checkMemories(const storage::Database& database, const OfficeParts& parts)
{
    TRY_DO(database.checkLog(parts.rememberedHead));
    for (const storage::GivenAnchor& memory : parts.memories) {
        const auto kept = ledger::Checkpoint::read(memory.note);
        if (kept && kept.value().origin == parts.origin && memory.note != parts.rememberedHead)
            TRY_DO(database.checkLog(memory.note));
    }
    return {};
}

/// Nothing is put in order, because nothing is written.
Result<OpeningReport> openStill(Context& context, Behind behind)
{
    context.database->holdStill();
    context.still = Stillness {behind};
    TRY(entries, context.database->logSize());
    TRY(newest, context.database->greatestTime());
    // Nothing that is written hangs on the time, and nobody confirms it.
    context.doubt.reset();
    context.clock.release();
    context.openedUtcMs = qMax(context.clock.utcMs(), newest);
    return OpeningReport {context.office->name, context.office->counter, context.office->demonstration, entries, {}, 0, false, newest, context.policy.version, std::move(behind)};
}

} // namespace

Result<OpeningReport> openOffice(Context& context, OfficeParts parts)
{
    storage::LogWriter writer {parts.origin, parts.counter, parts.log, std::move(parts.epochKey), context.counterKeys.rowKey().clone(), &context.clock, std::move(parts.remember),
                               std::move(parts.epochs)};
    auto opened = storage::Database::open(parts.databasePath, std::move(writer), parts.rememberedHead, [&](const storage::Database& looked) { return judgeClock(context, looked); });
    if (!opened) {
        // Of an older schema besides, which only who writes could bring up to date.
        const bool older = opened.error().code == ErrorCode::LogTruncated;
        const bool lost = opened.error().code == ErrorCode::DatabaseMissing && !parts.memories.isEmpty();
        return older ? Error {ErrorCode::DatabaseBehind} : lost ? Error {ErrorCode::DatabaseLost} : opened.error();
    }
    storage::Database database = std::move(opened).value();
    TRY(behind, behindOf(database, parts.memories));
    TRY(ownEntries, database.logSize());
    if (behind && ownEntries == 0 && !parts.rememberedHead.isEmpty())
        return ErrorCode::DatabaseBehind; // another office's: nobody here could sign in
    if (!behind)
        TRY_DO(checkMemories(database, parts));
    TRY(office, readOffice(database));
    if (!office)
        return Error {ErrorCode::DatabaseNotOurs, QStringLiteral("there is no office in the database")};
    if (!behind && !context.policy.builtIn && office->policyHash != context.policy.hash.toHex())
        return ErrorCode::PolicyNotApproved;
    TRY(newest, database.greatestTime());
    context.keepAnchor = std::move(parts.keepAnchor);
    context.noteErasure = std::move(parts.noteErasure);
    context.database = std::move(database);
    context.office = std::move(office);
    context.verification = std::move(parts.verification);
    // Mail is simulated in a demonstration only: a real office never writes messages into a folder.
    if (context.office->demonstration)
        context.mail.folder = parts.mailFolder;
    if (behind)
        return openStill(context, std::move(*behind));
    TRY_DO(lookAtChannel(context));

    if (!context.doubt)
        TRY_DO(endOverdue(context));
    TRY(folios, parkCutVisits(context));
    TRY_DO(reconcileMail(context));
    TRY_DO(reconcileBackup(context));
    TRY(entries, context.database->logSize());
    TRY(waiting, storage::mailWaiting(*context.database));
    return OpeningReport {context.office->name, context.office->counter, context.office->demonstration, entries, folios, waiting, context.mailAvailable, newest, context.policy.version, {}, context.doubt, context.mail.isVoid, context.disk ? context.disk->last() : DiskRoom()};
}

} // namespace ventanilla
