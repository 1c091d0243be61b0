#include "services/Erasure.h"

#include "services/Approving.h"
#include "services/Context.h"
#include "services/PersonRecords.h"
#include "services/Proving.h"
#include "storage/Erasing.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace ventanilla {

using ledger::Outcome;
using storage::AuditEvent;
using storage::AuditEvents;
using storage::PersonRow;
using storage::RowRef;
using storage::Table;

namespace {

constexpr qsizetype lastCount = 4;

struct NamedErasure {
    ErasureReason reason;
    const char* name;
};
constexpr std::array erasures {
    NamedErasure {ErasureReason::PersonAsks, "person-asks"},
    NamedErasure {ErasureReason::CourtOrder, "court-order"},
    NamedErasure {ErasureReason::RegisteredTwice, "registered-twice"},
    NamedErasure {ErasureReason::KeptLongEnough, "kept-long-enough"},
};

/// The first characters alone.
QString beginningOf(const QString& number)
{
    const qsizetype shown = std::clamp<qsizetype>(number.size() - lastCount, 0, 3);
    return number.first(shown) + QString(number.size() - shown, QChar(0x2022));
}

/// Errors: PersonBeingServed.
Result<void> checkNotServed(const Context& context, const PersonId& person)
{
    TRY(open, openVisits(*context.database));
    for (const storage::VisitRow& visit : open) {
        if (visit.person == person)
            return Error {ErrorCode::PersonBeingServed, {}, 0, QString::fromUtf8(context.office->counter)};
    }
    return {};
}

/// Errors: PersonNotFound, also when there is nothing left of the person.
Result<PersonRow> toErase(const storage::Database& database, const PersonId& id)
{
    TRY(person, personById(database, id));
    if (!person || person->state == PersonState::Erased)
        return ErrorCode::PersonNotFound;
    return std::move(*person);
}

/// Blanks the rows, and says so of each: `first` of the person's own, `next` makes the others' events.
Result<AuditEvents> blankAll(storage::Transaction& transaction, const PersonId& person, qint64 nowMs, AuditEvent first, const std::function<AuditEvent()>& next)
{
    TRY(rows, storage::rowsHolding(transaction.database(), person));
    AuditEvents events(std::move(first.about(person).on(Table::Person, person.hex())));
    for (const RowRef& row : rows) {
        TRY_DO(storage::blankRow(transaction, row, nowMs));
        if (row.table == Table::Person)
            continue;
        AuditEvent event = next();
        event.about(person).on(row.table, row.pseudonym);
        if (row.table == Table::Visit || row.table == Table::StagedEmail || row.table == Table::Arrival) {
            TRY(visit, VisitId::parse(row.pseudonym));
            event.in(visit);
        }
        events.add(std::move(event));
    }
    return events;
}

constexpr char blankAction[] = "row.erase";

} // namespace

QByteArray erasureReasonName(ErasureReason reason)
{
    for (const NamedErasure& named : erasures) {
        if (named.reason == reason)
            return named.name;
    }
    Q_UNREACHABLE_RETURN({});
}

QList<ErasureReason> erasureReasons()
{
    QList<ErasureReason> reasons;
    for (const NamedErasure& named : erasures)
        reasons.append(named.reason);
    return reasons;
}

Result<Described> describe(const Context& context, const ErasureAsked& asked)
{
    TRY(person, toErase(*context.database, asked.person));
    TRY(opened, openPerson(context, person));
    const PersonRecord& record = opened.record;
    TRY(index, context.session->master->identifierIndex(record));
    if (isOwnNumber(*context.session, index))
        return ErrorCode::PersonIsClerk;
    TRY_DO(checkNotServed(context, person.id));
    TRY(waiting, waitingVisitOf(*context.database, person.id));
    const auto email = Email::parse(record.email);
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.now()).date();
    ErasureSummary summary {record.fullName(), beginningOf(record.identifier), email ? email.value().masked() : QString(), maskedMobile(record.mobile),
                            record.ageOn(today), waiting.has_value(), asked.reason};
    const QByteArray action = ErasePerson::action;
    // Of the whole record, not of what is shown of it: another address is another person's data, whatever its mask.
    const QByteArray digest = digestOf({action, person.id.hex(), record.fullName().toUtf8(), record.identifier.toUtf8(), record.email.toUtf8(), record.mobile.toUtf8(),
                                        summary.visitWaits ? "waits" : "", erasureReasonName(asked.reason)});
    return Described {Matter {action, person.id.hex(), digest}, std::move(summary), Secret::fromBytes(record.identifier.last(qMin(lastCount, record.identifier.size())).toUpper().toUtf8()),
                      person.id, {index.present(), index.earlier()}};
}

Result<Matter> matterOf(const Context& context, const ErasePerson& command)
{
    TRY(described, describe(context, ErasureAsked {command.person, command.reason}));
    return std::move(described.matter);
}

Result<SeekErasure::Reply> execute(Context& context, const SeekErasure& command)
{
    TRY(person, seekPerson(context, command.identifier, SeekErasure::action));
    TRY_DO(checkNotServed(context, person.id));
    TRY(opened, openPerson(context, person));
    TRY(done, context.record(context.event("view.person").about(person.id).fact("why", "erase")));
    return SeekErasure::Reply {person.id, opened.record.fullName(), beginningOf(opened.record.identifier)};
}

Result<ErasePerson::Reply> execute(Context& context, const ErasePerson& command)
{
    if (!context.noteErasure)
        return Error {ErrorCode::FileFailed, QStringLiteral("there is no list of erasures")};
    TRY_DO(checkClock(context));
    TRY(transaction, context.database->begin());
    TRY(person, toErase(transaction.database(), command.person));
    TRY_DO(checkNotServed(context, person.id));
    TRY(events, blankAll(transaction, person.id, context.now(), context.event(ErasePerson::action).fact("reason", erasureReasonName(command.reason)),
                         [&context] { return context.event(blankAction); }));
    // The list first: a backup of before must not bring back whom the log says is gone.
    TRY_DO(context.noteErasure(person.id.hex()));
    TRY(committed, context.told(transaction.commit(std::move(events))));
    return ErasePerson::Reply {committed.first, context.database->settleFile().ok()};
}

Result<qint64> replayErasures(storage::Database& database, const QList<PersonId>& erased, qint64 nowMs)
{
    qint64 count = 0;
    for (const PersonId& id : erased) {
        // The backup may be older than the person's record.
        TRY(person, personById(database, id));
        if (!person || person->state == PersonState::Erased)
            continue;
        TRY(transaction, database.begin());
        TRY(events, blankAll(transaction, id, nowMs, AuditEvent(ErasePerson::action).fact("source", "replay"), [] { return AuditEvent(blankAction); }));
        TRY(committed, transaction.commit(std::move(events)));
        ++count;
    }
    if (count > 0)
        TRY_DO(database.settleFile());
    return count;
}

} // namespace ventanilla
