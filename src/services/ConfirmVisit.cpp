#include "services/ConfirmVisit.h"

#include "services/Context.h"
#include "services/Enrolments.h"
#include "services/Letters.h"
#include "services/Outbox.h"
#include "services/Ready.h"
#include "storage/Backing.h"
#include "storage/Sealing.h"

namespace ventanilla {

using storage::AuditEvents;
using storage::StagedState;
using storage::Table;
using storage::Transaction;
using storage::VisitState;

namespace {

std::optional<Secret> asSecret(const QString& text)
{
    if (text.isEmpty())
        return std::nullopt;
    QByteArray utf8 = text.toUtf8();
    Secret secret = Secret::fromBytes(utf8);
    wipe(utf8);
    return secret;
}

/// The ways of recovering as a commitment says them, always of one length.
QByteArray channelWords(const ChannelChoice& choice)
{
    return QByteArray("link=") + (choice.linkByEmail ? '1' : '0') + ",person=" + (choice.inPerson ? '1' : '0');
}

/// The person's own row: a new address, the registered one now proved, a mobile.
Result<void> changeRecord(Context& context, Transaction& transaction, AuditEvents& events, const Ready& ready)
{
    const ServedVisit& visit = *context.visit;
    const MasterKey& master = *context.session->master;
    const PersonId& id = visit.person.id;
    PersonRecord record = visit.record;
    storage::PersonRow person = visit.person;
    const auto event = [&](const char* action) { return context.event(action).about(id).in(visit.row.id).on(Table::Person, id.hex()); };
    bool changed = false;
    if (ready.proved) {
        record.emailConfirmedMs = context.now();
        changed = true;
        if (ready.proved->isNew) {
            // Made anew, not taken from what was prepared: the master key may have changed since.
            TRY(index, master.emailIndex(ready.proved->email.normal()));
            TRY(used, emailUsedByAnother(transaction.database(), index, id));
            if (used)
                return ErrorCode::EmailInUse;
            record.email = ready.proved->email.address();
            person.emailIndex = index;
            person.emailChangedMs = context.now();
            events.add(event("email.update").changes({"email", asSecret(visit.record.email), asSecret(record.email), visit.dataKey.clone()}));
        } else {
            events.add(event("email.confirm"));
        }
    }
    if (ready.channels && !ready.choice.mobile.isEmpty() && ready.choice.mobile != visit.record.mobile) {
        TRY(index, master.mobileIndex(ready.choice.mobile));
        TRY(used, mobileUsedByAnother(transaction.database(), index, id));
        if (used)
            return ErrorCode::PhoneInUse;
        record.mobile = ready.choice.mobile;
        person.mobileIndex = index;
        changed = true;
        events.add(event("mobile.update").changes({"mobile", asSecret(visit.record.mobile), asSecret(record.mobile), visit.dataKey.clone()}));
    }
    if (!changed)
        return {};
    const Secret plain = writePerson(record);
    TRY(sealed, storage::sealField(visit.dataKey, Table::Person, id.hex(), "sealed", plain.view()));
    person.sealed = sealed;
    // The administration's log may have changed the row since the clock went back: then the verifier would take that for the newer state.
    TRY(elsewhere, newestElsewhere(transaction.database(), {Table::Person, id.hex()}));
    if (context.clock.utcMs() <= elsewhere)
        return Error {ErrorCode::ClockBehind, {}, elsewhere};
    return updatePerson(transaction, person);
}

Result<void> applyAddress(Context& context, Transaction& transaction, AuditEvents& events, const Ready& ready)
{
    if (!ready.proved)
        return {};
    storage::StagedEmailRow staged = ready.proved->row;
    staged.state = StagedState::Applied;
    TRY_DO(putStagedEmail(transaction, staged));
    events.add(context.event("email.apply").about(staged.person).in(staged.visit).on(Table::StagedEmail, staged.visit.hex()));
    return {};
}

/// The contents of the person's active one of a kind, for a leaf to commit to.
Result<std::optional<Secret>> activeContents(const Context& context, storage::EnrolmentKind kind)
{
    TRY(rows, activeEnrolments(*context.database, context.visit->row.person));
    for (const storage::EnrolmentRow& row : rows) {
        if (row.kind == kind) {
            TRY(bytes, openEnrolment(*context.visit, row));
            return std::optional<Secret>(std::move(bytes));
        }
    }
    return std::optional<Secret>();
}

Result<void> applyEnrolments(Context& context, Transaction& transaction, AuditEvents& events, const Ready& ready)
{
    const ServedVisit& visit = *context.visit;
    if (ready.image) {
        TRY(before, activeContents(context, storage::EnrolmentKind::Image));
        TRY(image, openStaged(visit, *ready.image));
        TRY_DO(revokeEnrolments(context, transaction, events, storage::EnrolmentKind::Image));
        TRY_DO(enrol(context, transaction, events, *ready.image, image, storage::Change {"image", std::move(before), image.clone(), visit.dataKey.clone()}));
    }
    if (ready.channels) {
        TRY(earlier, activeContents(context, storage::EnrolmentKind::Channels));
        std::optional<Secret> before;
        if (earlier) {
            TRY(choice, readChannels(*earlier));
            before = Secret::fromBytes(channelWords(choice));
        }
        TRY_DO(revokeEnrolments(context, transaction, events, storage::EnrolmentKind::Channels));
        // The mobile goes into the person's record.
        const ChannelChoice choice {ready.choice.linkByEmail, ready.choice.inPerson, {}};
        TRY_DO(enrol(context, transaction, events, *ready.channels, writeChannels(choice),
                     storage::Change {"channels", std::move(before), Secret::fromBytes(channelWords(choice)), visit.dataKey.clone()}));
    }
    if (!ready.questions.isEmpty())
        TRY_DO(revokeEnrolments(context, transaction, events, storage::EnrolmentKind::Question));
    for (const storage::StagedEnrolmentRow& staged : ready.questions) {
        TRY(hash, openStaged(visit, staged));
        // Nothing to commit to: the row's own MAC is in the leaf, and the answer is nowhere.
        TRY_DO(enrol(context, transaction, events, staged, hash, std::nullopt));
    }
    return {};
}

/// To every address that is known of the person: the one before, and the new one.
Result<int> tellThePerson(Context& context, Transaction& transaction, AuditEvents& events, const Ready& ready)
{
    const ServedVisit& visit = *context.visit;
    const VisitNotice notice {context.now(), context.office->name, visit.row.folio, ready.image.has_value(), ready.channels.has_value(), !ready.questions.isEmpty(),
                              ready.channels && !ready.choice.mobile.isEmpty() && ready.choice.mobile != visit.record.mobile};
    const auto old = Email::parse(visit.record.email);
    QList<channels::Mail> letters;
    if (ready.newAddress()) {
        if (old)
            letters.append(oldAddressLetter(old.value(), notice));
        letters.append(newAddressLetter(ready.proved->email, notice));
    } else if (old && notice.saysAnything()) {
        letters.append(changesLetter(old.value(), notice));
    }
    for (const channels::Mail& letter : letters)
        TRY_DO(queueMail(context, transaction, events, visit, "notice", letter));
    return int(letters.size());
}

} // namespace

Result<SummariseVisit::Reply> execute(Context& context, const SummariseVisit&)
{
    TRY(ready, readyIn(context));
    SummariseVisit::Reply reply {};
    if (ready.newAddress())
        reply.newEmail = ready.proved->email.address();
    reply.emailPending = ready.emailAwaited;
    reply.image = ready.image.has_value();
    reply.channels = ready.channels.has_value();
    reply.linkByEmail = ready.channels && ready.choice.linkByEmail && ready.linkCounts;
    reply.inPerson = ready.channels && ready.choice.inPerson;
    reply.mobile = ready.choice.mobile;
    reply.questions = int(ready.questions.size());
    return reply;
}

Result<ConfirmVisit::Reply> execute(Context& context, const ConfirmVisit& command)
{
    const ServedVisit& visit = *context.visit;
    // The visitor's screen went in mid-visit: what could not have been opened is not finished either, until it is there again.
    if (visit.row.oneScreen && context.policy.oneScreen == OneScreen::Refuse) {
        TRY(done, context.record(context.event(ConfirmVisit::action, ledger::Outcome::Deny).about(visit.row.person).in(visit.row.id).fact("why", "one-screen")));
        return ErrorCode::OneScreenRefused;
    }
    TRY(ready, readyIn(context));
    if ((ready.emailAwaited || ready.emailLost) && !command.leaveEmail)
        return ErrorCode::CodeNotConfirmed;
    const bool pending = ready.emailAwaited;
    ConfirmVisit::Reply reply {};
    const auto old = Email::parse(visit.record.email);
    reply.emailBefore = old ? old.value().masked() : QString();
    reply.emailAfter = ready.newAddress() ? ready.proved->email.masked() : QString();
    reply.confirmedMs = context.now();
    reply.emailPending = pending;
    reply.imageChanged = ready.image.has_value();
    reply.channelsChanged = ready.channels.has_value();
    reply.questionsChanged = int(ready.questions.size());

    TRY(transaction, context.database->begin());
    AuditEvents events(
        context.event(ConfirmVisit::action).about(visit.row.person).in(visit.row.id).on(Table::Visit, visit.row.id.hex()).fact("email", pending ? "pending" : "done"));
    TRY_DO(changeRecord(context, transaction, events, ready));
    TRY_DO(applyAddress(context, transaction, events, ready));
    TRY_DO(applyEnrolments(context, transaction, events, ready));
    TRY_DO(endVisit(context, transaction, events, pending ? VisitState::Pending : VisitState::Confirmed, pending ? std::optional(Reason::CodeAwaited) : std::nullopt));
    TRY(notices, tellThePerson(context, transaction, events, ready));
    TRY(committed, context.told(transaction.commit(std::move(events))));
    reply.firstEntry = committed.first;
    reply.lastEntry = committed.last;
    reply.notices = notices;
    context.tickets.revoke();
    context.visit.reset();
    if (context.mailQueued)
        context.mailQueued();
    return reply;
}

} // namespace ventanilla
