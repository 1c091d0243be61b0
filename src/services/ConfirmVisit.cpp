#include "services/ConfirmVisit.h"

#include "services/Context.h"
#include "services/Letters.h"
#include "services/Outbox.h"
#include "services/SealedRecords.h"
#include "storage/Sealing.h"

namespace ventanilla {

using storage::AuditEvents;
using storage::StagedEmailRow;
using storage::StagedState;
using storage::Table;
using storage::VisitState;

namespace {

struct ProvedEmail {
    StagedEmailRow row;
    Email email;
};

Result<ProvedEmail> proved(const Context& context)
{
    const ServedVisit& visit = *context.visit;
    TRY(staged, stagedEmail(*context.database, visit.row.id));
    if (!staged || staged->state == StagedState::Dropped || staged->state == StagedState::Applied)
        return ErrorCode::NothingStaged;
    if (staged->state != StagedState::Proved)
        return ErrorCode::CodeNotConfirmed;
    TRY(bytes, storage::openField(visit.dataKey, Table::StagedEmail, visit.row.id.hex(), "sealed", staged->sealed));
    TRY(email, Email::parse(QString::fromUtf8(bytes.view())));
    return ProvedEmail {std::move(*staged), std::move(email)};
}

std::optional<Secret> asSecret(const QString& text)
{
    if (text.isEmpty())
        return std::nullopt;
    QByteArray utf8 = text.toUtf8();
    Secret secret = Secret::fromBytes(utf8);
    wipe(utf8);
    return secret;
}

} // namespace

Result<SummariseVisit::Reply> execute(Context& context, const SummariseVisit&)
{
    TRY(staged, proved(context));
    return SummariseVisit::Reply {staged.email.address(), false, false, false, false, false, {}, 0};
}

Result<ConfirmVisit::Reply> execute(Context& context, const ConfirmVisit&)
{
    ServedVisit& visit = *context.visit;
    TRY(staged, proved(context));
    const PersonId personId = visit.row.person;
    const VisitId visitId = visit.row.id;
    const qint64 now = context.now();
    const auto old = Email::parse(visit.record.email);

    PersonRecord record = visit.record;
    record.email = staged.email.address();
    const Secret plain = writePerson(record);
    TRY(sealed, storage::sealField(visit.dataKey, Table::Person, personId.hex(), "sealed", plain.view()));
    storage::PersonRow person = visit.person;
    person.sealed = sealed;
    person.emailIndex = staged.row.emailIndex;
    person.emailChangedMs = now;

    TRY(transaction, context.database->begin());
    TRY(used, emailUsedByAnother(transaction.database(), staged.row.emailIndex, personId));
    if (used)
        return ErrorCode::EmailInUse;
    TRY_DO(updatePerson(transaction, person));
    staged.row.state = StagedState::Applied;
    TRY_DO(putStagedEmail(transaction, staged.row));
    AuditEvents events(context.event("email.update")
                           .about(personId)
                           .in(visitId)
                           .on(Table::Person, personId.hex())
                           .changes({"email", asSecret(visit.record.email), asSecret(record.email), visit.dataKey.clone()}));
    events.add(context.event("email.apply").about(personId).in(visitId).on(Table::StagedEmail, visitId.hex()));
    TRY_DO(endVisit(context, transaction, events, VisitState::Confirmed, std::nullopt));
    events.add(context.event(ConfirmVisit::action).about(personId).in(visitId).on(Table::Visit, visitId.hex()));
    int notices = 0;
    if (old) {
        TRY_DO(queueMail(context, transaction, events, visit, "notice", oldAddressLetter(old.value(), now, context.office->name, visit.row.folio)));
        ++notices;
    }
    TRY_DO(queueMail(context, transaction, events, visit, "notice", newAddressLetter(staged.email, now, context.office->name, visit.row.folio)));
    ++notices;
    TRY(committed, context.told(transaction.commit(std::move(events))));
    context.tickets.revoke();
    context.visit.reset();
    if (context.mailQueued)
        context.mailQueued();
    return ConfirmVisit::Reply {committed.first, committed.last, old ? old.value().masked() : QString(), staged.email.masked(), notices, now};
}

} // namespace ventanilla
