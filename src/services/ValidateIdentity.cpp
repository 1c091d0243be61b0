#include "services/ValidateIdentity.h"

#include "core/Identifier.h"
#include "services/Answers.h"
#include "services/Context.h"
#include "storage/Sealing.h"

#include <QCborMap>
#include <QDateTime>

namespace ventanilla {

using ledger::Outcome;
using storage::AuditEvents;
using storage::Table;
using storage::VisitState;

namespace {

constexpr const char* evidenceAction = "evidence.check";
constexpr const char* clearedBy = "person.unlock";

/// What does not let the clerk go on, though nobody has failed: recorded, not counted.
Error notAccepted(Context& context, const ServedVisit& visit, DocumentKind document, const char* why, Error error)
{
    auto event = context.event(evidenceAction, Outcome::Fail).about(visit.row.person).in(visit.row.id);
    event.fact("document", documentKindName(document)).fact("why", why);
    if (auto recorded = context.record(std::move(event)); !recorded)
        return recorded.error();
    return error;
}

/// What does not let the clerk go on: `why` as the log says it, and the words' code.
struct Obstacle {
    const char* why;
    Error error;
};

/// Whether a document of this kind can be this person's at all. Who is known by the institute's code may show any: none bears it.
bool isTheirs(DocumentKind document, IdentifierKind known)
{
    return known == IdentifierKind::ForeignCode || (document == DocumentKind::Passport) == (known == IdentifierKind::Passport);
}

/// The number of the document, printed or read, as the record's kind of number.
bool isNumberOf(const PersonRecord& record, const QString& number)
{
    const auto identifier = Identifier::parse(record.kind, number);
    return identifier && identifier.value().text() == record.identifier;
}

std::optional<Obstacle> againstTheZone(const Mrz& zone, const ValidateIdentity& command, const PersonRecord& record, QDate today)
{
    const bool passport = command.document == DocumentKind::Passport;
    if (passport != (zone.format() == Mrz::Format::Passport) || zone.expires(today) != command.documentExpiry)
        return Obstacle {"zone-print", {ErrorCode::ZoneDiffers, {}, 0, QStringLiteral("print")}};
    const QString number = zone.cedula() ? zone.cedula()->digits() : zone.documentNumber();
    const bool known = record.kind == IdentifierKind::ForeignCode || number == record.identifier;
    if (!known || !zone.agreesWithBirth(record.born) || !zone.agreesWithNames(record.surnames, record.givenNames))
        return Obstacle {"zone-record", {ErrorCode::ZoneDiffers, {}, 0, QStringLiteral("record")}};
    return {};
}

std::optional<Obstacle> obstacle(const ValidateIdentity& command, const PersonRecord& record, const Policy& policy, QDate today)
{
    const bool older = command.zone && command.zone->older() && command.document != DocumentKind::CardOlder;
    if (!policy.documentsAccepted.contains(command.document) || !isTheirs(command.document, record.kind) || older)
        return Obstacle {"kind", {ErrorCode::DocumentNeedsSecondPerson}};
    if (command.documentExpiry < today)
        return Obstacle {"expired", {ErrorCode::DocumentExpired}};
    const bool code = record.kind == IdentifierKind::ForeignCode;
    const bool wanted = !command.documentNumber.trimmed().isEmpty() || (policy.numberTwice && (code || !command.zone));
    if (wanted && !isNumberOf(record, command.documentNumber))
        return Obstacle {"number", {code ? ErrorCode::IdentifierDiffers : ErrorCode::DocumentNumberDiffers}};
    return command.zone ? againstTheZone(*command.zone, command, record, today) : std::nullopt;
}

int missing(const ValidateIdentity& command, const ServedVisit& visit, const Policy& policy)
{
    int count = 0;
    // No document bears the institute's code: a zone does not stand for it.
    const bool read = command.zone && visit.record.kind != IdentifierKind::ForeignCode;
    count += policy.numberTwice && !read && command.documentNumber.trimmed().isEmpty();
    count += !command.documentExpiry.isValid();
    count += policy.photoNeeded && !command.photoMatches;
    count += policy.factsNeeded > 0 && !visit.factsAgreed;
    return count;
}

/// The facts were wrong: counted from the log; at the last try the visit ends refused.
Error failedFacts(Context& context, ServedVisit& visit)
{
    visit.factsAgreed.reset();
    const PersonId person = visit.row.person;
    const VisitId id = visit.row.id;
    auto before = failuresOnPerson(*context.database, ValidateIdentity::action, clearedBy, person, context.session->staff);
    if (!before)
        return before.error();
    const int left = qMax(0, context.policy.validationTriesMax - before.value().count - 1);
    auto transaction = context.database->begin();
    if (!transaction)
        return transaction.error();
    AuditEvents events(context.event(ValidateIdentity::action, Outcome::Fail).about(person).in(id).fact("reason", reasonCode(Reason::FactsMismatch)));
    if (left == 0) {
        events.add(context.event("visit.refuse").about(person).in(id).on(Table::Visit, id.hex()).fact("reason", reasonCode(Reason::FactsMismatch)));
        if (auto ended = endVisit(context, transaction.value(), events, VisitState::Refused, Reason::FactsMismatch); !ended)
            return ended.error();
    }
    if (auto committed = context.told(transaction.value().commit(std::move(events))); !committed)
        return committed.error();
    if (left > 0)
        return Error {ErrorCode::EvidenceRefused, {}, left};
    context.tickets.revoke();
    context.visit.reset();
    return Error {ErrorCode::PersonNeedsSupervisor};
}

Result<QByteArray> sealedEvidence(const ServedVisit& visit, const ValidateIdentity& command)
{
    QByteArray plain = QCborValue(QCborMap {{QStringLiteral("document"), QString::fromLatin1(documentKindName(command.document))},
                                            {QStringLiteral("expiry"), command.documentExpiry.toString(Qt::ISODate)},
                                            {QStringLiteral("photo"), command.photoMatches},
                                            {QStringLiteral("zone"), command.zone.has_value()},
                                            {QStringLiteral("facts"), visit.factsAgreed.value_or(0)}})
                           .toCbor();
    return storage::sealField(visit.dataKey, Table::Visit, visit.row.id.hex(), "evidence", plain);
}

} // namespace

Result<GiveFacts::Reply> execute(Context& context, const GiveFacts& command)
{
    TRY(visit, served(context, command.visit));
    // Only the count is kept: the answers end here.
    int agreed = factsThatAgree(visit->record, command.answers);
    if (!command.question.isEmpty()) {
        TRY(matches, answerMatches(context, *visit, command.question, command.answer));
        agreed = factsThatAgree(visit->record, {command.answers.born, QString()}) + int(matches);
    }
    visit->factsAgreed = agreed;
    return GiveFacts::Reply {};
}

Result<ValidateIdentity::Reply> execute(Context& context, const ValidateIdentity& command)
{
    TRY(visit, served(context, command.visit));
    const Policy& policy = context.policy;
    if (const int count = missing(command, *visit, policy); count > 0)
        return Error {ErrorCode::EvidenceMissing, {}, count};
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.now()).date();
    if (const auto found = obstacle(command, visit->record, policy, today))
        return notAccepted(context, *visit, command.document, found->why, found->error);
    if (visit->factsAgreed.value_or(0) < policy.factsNeeded)
        return failedFacts(context, *visit);

    storage::VisitRow row = visit->row;
    row.state = VisitState::Validated;
    TRY(evidence, sealedEvidence(*visit, command));
    TRY(staged, stagedEmail(*context.database, row.id));
    row.evidence = evidence;
    TRY(transaction, context.database->begin());
    TRY_DO(updateVisit(transaction, row));
    TRY(committed,
        context.told(transaction.commit(context.event(ValidateIdentity::action)
                                            .about(row.person)
                                            .in(row.id)
                                            .on(Table::Visit, row.id.hex())
                                            .fact("document", documentKindName(command.document))
                                            .fact("facts", QByteArray::number(policy.factsNeeded))
                                            .fact("number", command.zone ? "zone" : "twice")
                                            .fact("photo", "yes"))));
    visit->row = std::move(row);
    visit->factsAgreed.reset();
    IdentityTicket ticket = context.tickets.issue(visit->row.id, visit->row.person, context.session->staff);
    // A code that was sent before may still be on its way.
    context.tickets.awaitCode(staged && staged->state == storage::StagedState::Waiting);
    return ValidateIdentity::Reply {std::move(ticket), context.tickets.remainingMs().value_or(0)};
}

Result<ExpireTicket::Reply> execute(Context& context, const ExpireTicket& command)
{
    TRY(visit, served(context, command.visit));
    const auto left = context.tickets.remainingMs();
    if (!left)
        return ErrorCode::TicketInvalid;
    if (*left > 0)
        return ErrorCode::TicketStillValid;
    storage::VisitRow row = visit->row;
    row.state = VisitState::Open;
    TRY(transaction, context.database->begin());
    TRY_DO(updateVisit(transaction, row));
    TRY(committed,
        context.told(transaction.commit(
            context.event(ExpireTicket::action).about(row.person).in(row.id).on(Table::Visit, row.id.hex()).fact("reason", reasonCode(Reason::TicketExpired)))));
    visit->row = std::move(row);
    context.tickets.revoke();
    return ExpireTicket::Reply {};
}

Result<TouchTicket::Reply> execute(Context& context, const TouchTicket& command)
{
    TRY(visit, served(context, command.visit));
    Q_UNUSED(visit)
    if (command.used)
        context.tickets.touch();
    return TouchTicket::Reply {context.tickets.remainingMs().value_or(0)};
}

} // namespace ventanilla
