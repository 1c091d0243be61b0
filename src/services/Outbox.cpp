#include "services/Outbox.h"

#include "crypto/Crypto.h"
#include "services/Anchoring.h"
#include "services/Letters.h"
#include "services/SealedRecords.h"
#include "storage/Sealing.h"

#include <algorithm>
#include <limits>

namespace ventanilla {

using ledger::Outcome;
using storage::AuditEvent;
using storage::MailRow;
using storage::MailState;
using storage::OfficeMailRow;
using storage::Table;

namespace {

constexpr int mailTriesMin = 8; ///< before a message that the server puts off is given up

constexpr qint64 firstWaitMs = 30'000;
constexpr qint64 waitMsMax = 3'600'000; ///< between two tries of a message
constexpr qint64 restMsMax = 900'000;   ///< between two tries of a channel that is blocked for all
constexpr int waitingMax = 500;
constexpr char codeKind[] = "code";
constexpr char checkpointKind[] = "checkpoint";

AuditEvent mailEvent(const Context& context, const char* action, Outcome outcome, const MailRow& row)
{
    AuditEvent event = context.event(action, outcome);
    event.about(row.person).in(row.visit).on(Table::Outbox, row.id.hex());
    event.fact("kind", row.kind).fact("try", QByteArray::number(row.tries));
    return event;
}

/// What the office sends for itself is nobody's act, whoever is signed in.
AuditEvent mailEvent(const Context&, const char* action, Outcome outcome, const OfficeMailRow& row)
{
    AuditEvent event(action, outcome);
    event.on(Table::OfficeMail, row.id.hex());
    event.fact("kind", row.kind).fact("try", QByteArray::number(row.tries));
    return event;
}

/// A code whose visit no longer waits for it would only confuse.
Result<bool> isStale(const Context& context, const MailRow& row)
{
    if (row.kind != codeKind)
        return false;
    TRY(staged, stagedEmail(*context.database, row.visit));
    return !staged || staged->state != storage::StagedState::Waiting;
}

template <typename Row>
Result<std::optional<Row>> rowOf(const storage::Database& database, const MailId& id)
{
    if constexpr (std::is_same_v<Row, MailRow>)
        return mailById(database, id);
    else
        return officeMailById(database, id);
}

Result<void> update(storage::Transaction& transaction, const MailRow& row)
{
    return updateMail(transaction, row);
}

Result<void> update(storage::Transaction& transaction, const OfficeMailRow& row)
{
    return updateOfficeMail(transaction, row);
}

/// Whether the row is still as it was read: another program may have taken it meanwhile.
template <typename Row>
Result<bool> isStill(const storage::Database& database, const Row& row)
{
    TRY(now, rowOf<Row>(database, row.id));
    return now && now->state == row.state && now->tries == row.tries && now->nextMs == row.nextMs;
}

template <typename Row>
Result<void> change(Context& context, const Row& row, AuditEvent event)
{
    TRY(transaction, context.database->begin());
    TRY_DO(update(transaction, row));
    TRY(committed, context.told(transaction.commit(std::move(event))));
    return {};
}

/// Doubled with each try, and never the same for two that failed together.
qint64 waitAfter(int tries, qint64 mostMs)
{
    const qint64 longest = qMin(firstWaitMs << qMin(tries, 16), mostMs);
    const QByteArray random = crypto::randomBytes(2);
    const auto part = qint64(quint8(random.at(0))) << 8 | quint8(random.at(1));
    return longest / 2 + longest / 2 * part / 0xFFFF;
}

/// What was answered, where it is not what was answered before.
Result<void> noteAnswer(Context& context, storage::Transaction& transaction,
                        storage::AuditEvents& events, const MailId& id,
                        const channels::Delivery& delivery)
{
    TRY(before, lastAnswer(context, id));
    if (before && before->obstacle == delivery.obstacle && before->reply == delivery.reply &&
        before->words == delivery.words)
        return {};
    storage::MailAnswerRow row{id, obstacleName(delivery.obstacle), delivery.reply, context.now()};
    if (!delivery.words.isEmpty()) {
        TRY(sealed, storage::sealField(context.counterKeys.channelKey(), Table::MailAnswer,
                                       id.hex(), "sealed", delivery.words.toUtf8()));
        row.sealed = sealed;
    }
    TRY_DO(putMailAnswer(transaction, row));
    events.add(AuditEvent("mail.answer").on(Table::MailAnswer, id.hex()));
    return {};
}

/// A channel that is blocked for every message rests, so that a hundred of them do not wait for the
/// same time-out.
void restAfter(Context& context, const channels::Delivery& delivery)
{
    MailWay& way = context.mail;
    if (!blocksEverything(delivery.obstacle)) {
        way.blockedTries = 0;
        way.restsUntilMs = 0;
        return;
    }
    way.restsUntilMs = context.now() + waitAfter(way.blockedTries, restMsMax);
    ++way.blockedTries;
}

Result<MailJob> openJob(const Context& context, const MailRow& row)
{
    TRY(person, personById(*context.database, row.person));
    if (!person)
        return Error {ErrorCode::RowMissing, QStringLiteral("a message of nobody")};
    TRY(dataKey, context.session->master->openDataKey(Table::Person, person->id.hex(), person->dataKey));
    TRY(bytes, storage::openField(dataKey, Table::Outbox, row.id.hex(), "sealed", row.sealed));
    TRY(mail, readMail(bytes));
    return MailJob{row.id,
                   row.visit,
                   row.kind,
                   std::move(mail),
                   senderOf(context),
                   context.clock.utcMs(),
                   context.mail.channel};
}

} // namespace

Result<void> queueMail(Context& context, storage::Transaction& transaction, storage::AuditEvents& events, const ServedVisit& visit, const QByteArray& kind,
                       const channels::Mail& mail)
{
    MailRow row {MailId::fromBytes(crypto::randomBytes(MailId::bytesCount)), visit.row.id, visit.row.person, kind, MailState::Queued, context.now()};
    const Secret plain = writeMail(mail);
    TRY(sealed, storage::sealField(visit.dataKey, Table::Outbox, row.id.hex(), "sealed", plain.view()));
    row.sealed = sealed;
    row.nextMs = row.queuedMs;
    TRY_DO(insertMail(transaction, row));
    events.add(mailEvent(context, "mail.queue", Outcome::Ok, row));
    return {};
}

Result<void> queueCheckpoints(Context& context, storage::Transaction& transaction, storage::AuditEvents& events)
{
    TRY(waiting, officeMailNotSent(*context.database, std::numeric_limits<qint64>::max(), waitingMax));
    for (const Email& address : context.policy.auditAddresses) {
        const auto toIt = [&address](const OfficeMailRow& row) { return row.address == address.address().toUtf8(); };
        if (std::ranges::any_of(waiting, toIt))
            continue;
        const qint64 now = context.now();
        const OfficeMailRow row {MailId::fromBytes(crypto::randomBytes(MailId::bytesCount)), checkpointKind, address.address().toUtf8(), MailState::Queued, now, 0, now};
        TRY_DO(insertOfficeMail(transaction, row));
        events.add(mailEvent(context, "mail.queue", Outcome::Ok, row));
    }
    return {};
}

namespace {

Result<std::optional<MailJob>> claimOfficeMail(Context& context)
{
    std::optional<MailJob> none;
    TRY(row, dueOfficeMail(*context.database, context.now(), context.now() + waitMsMax));
    if (!row)
        return none;
    TRY(to, Email::parse(QString::fromUtf8(row->address)));
    const qint64 utcMs = context.clock.utcMs();
    TRY(transaction, context.database->begin());
    TRY(still, isStill(transaction.database(), *row));
    if (!still)
        return none;
    row->state = MailState::Sending;
    ++row->tries;
    TRY_DO(update(transaction, *row));
    TRY(anchor, recordAnchor(
                    context, transaction,
                    storage::AuditEvents(mailEvent(context, "mail.send.intent", Outcome::Ok, *row)),
                    {AnchorKind::Mail}));
    const CheckpointNews news{utcMs, context.office->name, anchor.checkpoint().origin,
                              anchor.checkpoint().size, anchor.note()};
    return std::optional(MailJob{row->id, std::nullopt, row->kind, checkpointLetter(to, news),
                                 senderOf(context), utcMs, context.mail.channel});
}

Result<std::optional<MailJob>> claimPersonsMail(Context& context)
{
    std::optional<MailJob> none;
    for (;;) {
        TRY(row, dueMail(*context.database, context.now(), context.now() + waitMsMax));
        if (!row)
            return none;
        TRY(stale, isStale(context, *row));
        std::optional<MailJob> job;
        bool readable = true;
        if (!stale) {
            auto opened = openJob(context, *row);
            readable = opened.ok() || opened.error().code == ErrorCode::DatabaseBusy;
            if (!opened && readable)
                return opened.error();
            if (opened)
                job = std::move(opened).value();
        }
        TRY(transaction, context.database->begin());
        TRY(still, isStill(transaction.database(), *row));
        if (!still)
            return none;
        row->state = job ? MailState::Sending : MailState::Failed;
        row->tries += job ? 1 : 0;
        TRY_DO(update(transaction, *row));
        // One that somebody damaged stops no other.
        AuditEvent event = readable ? mailEvent(context, stale ? "mail.drop" : "mail.send.intent", Outcome::Ok, *row) : mailEvent(context, "mail.send.fail", Outcome::Fail, *row);
        if (!readable)
            event.fact("again", "no").fact("why", "unreadable");
        TRY(committed, context.told(transaction.commit(std::move(event))));
        if (job)
            return job;
    }
}

/// The row as the outcome leaves it.
template <typename Row>
Result<MailFate> settle(Context& context, const MailId& id, const channels::Delivery& delivery)
{
    restAfter(context, delivery);
    TRY(transaction, context.database->begin());
    TRY(row, rowOf<Row>(transaction.database(), id));
    if (!row || row->state != MailState::Sending)
        return Error{ErrorCode::RowMissing, QStringLiteral("a message that was not on its way")};
    const auto commit = [&](QByteArray word, const char* action,
                            Outcome outcome) -> Result<MailFate> {
        AuditEvent event = mailEvent(context, action, outcome, *row);
        if (outcome == Outcome::Fail)
            event.fact("again", word == "again" ? "yes" : "no");
        if (outcome != Outcome::Ok) {
            event.fact("why", obstacleName(delivery.obstacle));
            if (delivery.reply != 0)
                event.fact("reply", QByteArray::number(delivery.reply));
        }
        storage::AuditEvents events(std::move(event));
        TRY_DO(update(transaction, *row));
        if (outcome != Outcome::Ok)
            TRY_DO(noteAnswer(context, transaction, events, id, delivery));
        TRY(committed, context.told(transaction.commit(std::move(events))));
        return MailFate{std::move(word), delivery};
    };
    switch (delivery.fate) {
    case channels::Fate::Sent:
        row->state = MailState::Sent;
        return commit("sent", "mail.send.ok", Outcome::Ok);
    case channels::Fate::Unknown:
        row->state = MailState::Unknown;
        return commit("unknown", "mail.send.unknown", Outcome::Unknown);
    case channels::Fate::Later:
        row->nextMs = context.now() + waitAfter(row->tries, waitMsMax);
        // Not for a fault of the office's own, nor at the first try of what waited for somebody to sign in.
        if (row->nextMs - row->queuedMs <= mailTriedMsMax || row->tries < mailTriesMin || blocksEverything(delivery.obstacle)) {
            row->state = MailState::Queued;
            return commit("again", "mail.send.fail", Outcome::Fail);
        }
        break;
    case channels::Fate::Refused:
        break;
    }
    row->state = MailState::Failed;
    return commit("failed", "mail.send.fail", Outcome::Fail);
}

/// What a stop left on its way: nobody knows whether it left, so it does not leave again.
template <typename Row>
Result<void> reconcile(Context& context, QList<Row> rows)
{
    for (Row& row : rows) {
        row.state = MailState::Unknown;
        AuditEvent event = mailEvent(context, "mail.send.unknown", Outcome::Unknown, row);
        event.fact("again", "no").fact("why", "stopped");
        TRY_DO(change(context, row, std::move(event)));
    }
    return {};
}

} // namespace

Email senderOf(const Context& context)
{
    if (const auto* server = std::get_if<channels::MailServer>(&*context.mail.channel))
        return server->settings().sender();
    // The domain was checked when the office was founded, and by the policy before.
    return Email::parse(QStringLiteral("ventanilla@") + QString::fromLatin1(context.office->domain))
        .value();
}

Result<std::optional<channels::Delivery>> lastAnswer(const Context& context, const MailId& id)
{
    TRY(row, mailAnswer(*context.database, id));
    if (!row)
        return std::optional<channels::Delivery>();
    channels::Delivery delivery{channels::Fate::Later, channels::parseObstacle(row->obstacle),
                                row->reply};
    if (const auto words = storage::openField(context.counterKeys.channelKey(), Table::MailAnswer,
                                              id.hex(), "sealed", row->sealed);
        words)
        delivery.words = channels::printable(words.value().view());
    return std::optional(delivery);
}

Result<std::optional<MailJob>> claimMail(Context& context)
{
    std::optional<MailJob> none;
    if (!context.database || context.still)
        return none;
    TRY_DO(lookAtChannel(context));
    const qint64 rest = context.mail.restsUntilMs - context.now();
    if (!context.mailAvailable || (rest > 0 && rest <= restMsMax))
        return none;
    if (context.session && context.session->master) {
        TRY(job, claimPersonsMail(context));
        if (job)
            return job;
    }
    return claimOfficeMail(context);
}

channels::Delivery deliver(const MailChannel& channel, const channels::Mail& mail,
                           const Email& from, const QByteArray& id, qint64 utcMs,
                           const std::atomic<bool>& ending)
{
    if (const auto* folder = std::get_if<channels::MailFolder>(&channel))
        return folder->deliver(mail, from, id, utcMs);
    if (const auto* server = std::get_if<channels::MailServer>(&channel))
        return server->deliver(mail, id, utcMs, ending);
    return {channels::Fate::Later, channels::Obstacle::Channel};
}

Result<MailFate> settleMail(Context& context, const MailJob& job,
                            const channels::Delivery& delivery)
{
    return job.visit ? settle<MailRow>(context, job.id, delivery)
                     : settle<OfficeMailRow>(context, job.id, delivery);
}

Result<void> reconcileMail(Context& context)
{
    TRY(persons, mailInFlight(*context.database));
    TRY_DO(reconcile(context, std::move(persons)));
    TRY(own, officeMailInFlight(*context.database));
    return reconcile(context, std::move(own));
}

} // namespace ventanilla
