#include "services/OpenVisit.h"

#include "crypto/Crypto.h"
#include "services/Context.h"
#include "core/Turno.h"
#include "services/Continuing.h"
#include "services/Enrolments.h"
#include "services/PersonRecords.h"
#include "services/ValidateIdentity.h"
#include "storage/Sealing.h"

#include <QDateTime>

namespace ventanilla {

using ledger::Outcome;
using storage::AuditEvents;
using storage::PersonRow;
using storage::Table;
using storage::VisitRow;
using storage::VisitState;

namespace {

constexpr int adultYears = 18;

/// Records that this person is not served, and why; then the words' code.
Error notServed(Context& context, const std::optional<PersonRow>& person, Reason reason, ErrorCode code)
{
    auto event = context.event(OpenVisit::action, Outcome::Deny).fact("reason", reasonCode(reason));
    if (person)
        event.about(person->id);
    if (auto recorded = context.record(std::move(event)); !recorded)
        return recorded.error();
    return Error {code};
}

/// A search that found nobody is an entry too; what was typed is sealed, so that only who may read it can.
Error notFound(Context& context, const Identifier& identifier)
{
    auto event = context.event(OpenVisit::action, Outcome::Fail);
    QString digits = identifier.indexText();
    digits.detach();
    event.changes({"identifier", std::nullopt, Secret::fromText(std::move(digits)), context.session->master->logOpening().clone()});
    if (auto recorded = context.record(std::move(event)); !recorded)
        return recorded.error();
    return Error {ErrorCode::PersonNotFound};
}

Result<VisitRow> newRow(const Context& context, const PersonId& person, bool oneScreen)
{
    const qint64 log = context.database->writer().log;
    TRY(folio, nextFolio(*context.database, log));
    return VisitRow {VisitId::fromBytes(crypto::randomBytes(VisitId::bytesCount)), log, folio, person, context.session->staff, VisitState::Open, oneScreen, context.now()};
}

/// How the person came, as it is kept: the ticket in one way of writing. Errors: TurnoMalformed, ReasonUnknown (no such group).
Result<Arrival> checked(const Arrival& arrival, const Policy& policy)
{
    Arrival known = arrival;
    const auto named = [&](const PriorityGroup& group) { return group.name == arrival.priority; };
    if (!arrival.priority.isEmpty() && std::ranges::none_of(policy.priorities, named))
        return ErrorCode::ReasonUnknown;
    if (!arrival.turno.trimmed().isEmpty()) {
        TRY(turno, Turno::parse(arrival.turno));
        known.turno = turno.text();
    } else {
        known.turno.clear();
    }
    return known;
}

/// Notes it in the visit's transaction, the ticket sealed; nothing when the person came without either.
Result<void> noteArrival(const Context& context, storage::Transaction& transaction, AuditEvents& events, const VisitRow& visit, const Arrival& arrival, const Secret& dataKey)
{
    if (arrival.turno.isEmpty() && arrival.priority.isEmpty())
        return {};
    storage::ArrivalRow row {visit.id, arrival.priority};
    if (!arrival.turno.isEmpty()) {
        TRY(sealed, storage::sealField(dataKey, Table::Arrival, visit.id.hex(), "turno", arrival.turno.toUtf8()));
        row.turno = sealed;
    }
    TRY_DO(putArrival(transaction, row));
    auto event = context.event("visit.arrival").about(visit.person).in(visit.id).on(Table::Arrival, visit.id.hex());
    if (!arrival.priority.isEmpty())
        event.fact("priority", arrival.priority);
    event.fact("turno", arrival.turno.isEmpty() ? "no" : "yes");
    events.add(std::move(event));
    return {};
}

/// One of the questions the person has answered before, at random; empty when there is none that the policy still asks.
QByteArray anyQuestion(const QList<QByteArray>& enrolled, const Policy& policy)
{
    QList<QByteArray> asked;
    for (const SecurityQuestion& question : policy.questions) {
        if (enrolled.contains(question.name))
            asked.append(question.name);
    }
    return asked.isEmpty() ? QByteArray() : asked.at(crypto::randomBelow(quint32(asked.size())));
}

MaskedPerson masked(const PersonRecord& record, const PersonRow& row, const Identifier& identifier, QDate today, int failed)
{
    const auto email = Email::parse(record.email);
    return MaskedPerson {record.fullName(), identifier.masked(), email ? email.value().masked() : QString(), maskedMobile(record.mobile), record.ageOn(today), row.emailChangedMs, identifier.unusual(), failed};
}

/// Ends the served visit without a change; the entry that says so.
Result<qint64> endServed(Context& context, const char* action, VisitState state, Reason reason, bool countsAsFailure)
{
    const VisitRow row = context.visit->row;
    TRY(transaction, context.database->begin());
    AuditEvents events(context.event(action).about(row.person).in(row.id).on(Table::Visit, row.id.hex()).fact("reason", reasonCode(reason)));
    if (countsAsFailure)
        events.add(context.event(ValidateIdentity::action, Outcome::Fail).about(row.person).in(row.id).fact("reason", reasonCode(reason)));
    TRY_DO(endVisit(context, transaction, events, state, reason));
    TRY(committed, context.told(transaction.commit(std::move(events))));
    context.tickets.revoke();
    context.visit.reset();
    return committed.first;
}

} // namespace

Result<OpenVisit::Reply> execute(Context& context, const OpenVisit& command)
{
    const Session& session = *context.session;
    const Policy& policy = context.policy;
    if (context.visit)
        return ErrorCode::VisitAlreadyOpen;
    TRY_DO(checkRoom(context, OpenVisit::action));
    TRY(arrival, checked(command.arrival, policy));
    TRY(index, session.master->identifierIndex(command.identifier.indexText()));
    TRY(person, personByIdentifier(*context.database, index));
    if (!session.identifierIndex.isEmpty() && crypto::equalInConstantTime(session.identifierIndex, index))
        return notServed(context, person, Reason::ClerksOwn, ErrorCode::PersonIsClerk);
    if (!person)
        return notFound(context, command.identifier);
    if (command.oneScreen && policy.oneScreen != OneScreen::Allow)
        return notServed(context, person, Reason::OneScreen, ErrorCode::OneScreenRefused);
    if (person->state == PersonState::Deceased)
        return notServed(context, person, Reason::Deceased, ErrorCode::PersonDeceased);
    if (person->state == PersonState::Blocked)
        return notServed(context, person, Reason::Blocked, ErrorCode::PersonBlocked);
    TRY(opened, openPerson(context, *person));
    auto& [record, dataKey] = opened;
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.now()).date();
    if (record.ageOn(today) < adultYears)
        return notServed(context, person, Reason::Minor, ErrorCode::PersonMinor);
    TRY(failures, failuresOnPerson(*context.database, ValidateIdentity::action, "person.unlock", person->id, session.staff));
    if (failures.count >= policy.validationTriesMax)
        return notServed(context, person, Reason::FactsMismatch, ErrorCode::PersonNeedsSupervisor);

    TRY(waiting, visitToContinue(context, person->id));
    TRY(transaction, context.database->begin());
    // What was read before the database was held may have been changed by the administration meanwhile.
    TRY(now, personById(*context.database, person->id));
    if (!now || now->state != person->state || now->sealed != person->sealed || now->dataKey != person->dataKey)
        return ErrorCode::DatabaseBusy;
    TRY(open, openVisits(*context.database));
    for (const VisitRow& other : open) {
        if (other.person == person->id)
            return Error {ErrorCode::PersonBeingServed, {}, 0, QString::fromUtf8(context.office->counter)};
    }
    TRY(row, waiting ? Result<VisitRow>(continuedRow(context, *waiting, command.oneScreen)) : newRow(context, person->id, command.oneScreen));
    TRY_DO(waiting ? updateVisit(transaction, row) : insertVisit(transaction, row));
    AuditEvents events(context.event(waiting ? "visit.continue" : OpenVisit::action)
                           .about(person->id)
                           .in(row.id)
                           .on(Table::Visit, row.id.hex())
                           .fact("folio", QByteArray::number(row.folio))
                           .fact("screen", command.oneScreen ? "one" : "two"));
    TRY_DO(noteArrival(context, transaction, events, row, arrival, dataKey));
    events.add(context.event("view.person").about(person->id).in(row.id));
    TRY(enrolled, enrolledBy(context, person->id));
    TRY(committed, context.told(transaction.commit(std::move(events))));
    OpenVisit::Reply reply {row.id, row.folio, masked(record, *person, command.identifier, today, failures.count), waiting.has_value()};
    reply.person.kind = command.identifier.kind();
    reply.person.imageEnrolled = enrolled.image;
    reply.person.channelsEnrolled = enrolled.channels;
    reply.person.question = anyQuestion(enrolled.questions, policy);
    context.visit = ServedVisit {std::move(row), std::move(*person), std::move(record), std::move(dataKey)};
    TRY(prepared, preparedIn(context));
    reply.prepared = std::move(prepared);
    return reply;
}

Result<AbandonVisit::Reply> execute(Context& context, const AbandonVisit& command)
{
    TRY(visit, served(context, command.visit));
    Q_UNUSED(visit)
    if (!abandonReasons().contains(command.reason))
        return ErrorCode::ReasonUnknown;
    TRY(entry, endServed(context, AbandonVisit::action, VisitState::Abandoned, command.reason, false));
    return AbandonVisit::Reply {entry};
}

Result<RefuseVisit::Reply> execute(Context& context, const RefuseVisit& command)
{
    TRY(visit, served(context, command.visit));
    if (!refuseReasons().contains(command.reason))
        return ErrorCode::ReasonUnknown;
    const PersonId person = visit->row.person;
    TRY(entry, endServed(context, RefuseVisit::action, VisitState::Refused, command.reason, true));
    TRY(failures, failuresOnPerson(*context.database, ValidateIdentity::action, "person.unlock", person, context.session->staff));
    return RefuseVisit::Reply {entry, qMax(0, context.policy.validationTriesMax - failures.count)};
}

Result<NoteScreen::Reply> execute(Context& context, const NoteScreen& command)
{
    TRY(visit, served(context, command.visit));
    if (visit->row.oneScreen == command.oneScreen)
        return NoteScreen::Reply {};
    VisitRow row = visit->row;
    row.oneScreen = command.oneScreen;
    TRY(transaction, context.database->begin());
    TRY_DO(updateVisit(transaction, row));
    TRY(committed,
        context.told(transaction.commit(
            context.event(NoteScreen::action).about(row.person).in(row.id).on(Table::Visit, row.id.hex()).fact("screen", row.oneScreen ? "one" : "two"))));
    visit->row = std::move(row);
    return NoteScreen::Reply {};
}

} // namespace ventanilla
