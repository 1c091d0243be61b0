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

constexpr int triesMax = 10;
constexpr qint64 firstWaitMs = 30'000;
constexpr qint64 waitMsMax = 3'600'000;
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

Result<void> update(storage::Transaction& transaction, const MailRow& row)
{
    return updateMail(transaction, row);
}

Result<void> update(storage::Transaction& transaction, const OfficeMailRow& row)
{
    return updateOfficeMail(transaction, row);
}

template <typename Row> Result<void> change(Context& context, const Row& row, AuditEvent event)
{
    TRY(transaction, context.database->begin());
    TRY_DO(update(transaction, row));
    TRY(committed, context.told(transaction.commit(std::move(event))));
    return {};
}

Result<Email> ownAddress(const Context& context)
{
    return Email::parse(QStringLiteral("ventanilla@") + QString::fromLatin1(context.office->domain));
}

Result<MailJob> openJob(const Context& context, const MailRow& row)
{
    TRY(person, personById(*context.database, row.person));
    if (!person)
        return Error {ErrorCode::RowMissing, QStringLiteral("a message of nobody")};
    TRY(dataKey, context.session->master->openDataKey(Table::Person, person->id.hex(), person->dataKey));
    TRY(bytes, storage::openField(dataKey, Table::Outbox, row.id.hex(), "sealed", row.sealed));
    TRY(mail, readMail(bytes));
    TRY(from, ownAddress(context));
    return MailJob {row.id, row.visit, row.kind, std::move(mail), std::move(from), context.clock.utcMs()};
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
    TRY(row, dueOfficeMail(*context.database, context.now(), context.now() + waitMsMax));
    if (!row)
        return std::optional<MailJob>();
    TRY(to, Email::parse(QString::fromUtf8(row->address)));
    TRY(from, ownAddress(context));
    row->state = MailState::Sending;
    ++row->tries;
    const qint64 utcMs = context.clock.utcMs();
    TRY(transaction, context.database->begin());
    TRY_DO(update(transaction, *row));
    TRY(anchor, recordAnchor(context, transaction, storage::AuditEvents(mailEvent(context, "mail.send.intent", Outcome::Ok, *row)), {AnchorKind::Mail}));
    const CheckpointNews news {utcMs, context.office->name, anchor.checkpoint().origin, anchor.checkpoint().size, anchor.note()};
    return std::optional(MailJob {row->id, std::nullopt, row->kind, checkpointLetter(to, news), std::move(from), utcMs});
}

Result<std::optional<MailJob>> claimPersonsMail(Context& context)
{
    std::optional<MailJob> none;
    for (;;) {
        TRY(row, dueMail(*context.database, context.now(), context.now() + waitMsMax));
        if (!row)
            return none;
        TRY(stale, isStale(context, *row));
        if (stale) {
            row->state = MailState::Failed;
            TRY_DO(change(context, *row, mailEvent(context, "mail.drop", Outcome::Ok, *row)));
            continue;
        }
        TRY(job, openJob(context, *row));
        row->state = MailState::Sending;
        ++row->tries;
        TRY_DO(change(context, *row, mailEvent(context, "mail.send.intent", Outcome::Ok, *row)));
        return std::optional<MailJob>(std::move(job));
    }
}

/// `row` as the outcome leaves it, and the outcome as a word.
template <typename Row> Result<QByteArray> settle(Context& context, std::optional<Row> row, const Result<void>& outcome)
{
    if (!row || row->state != MailState::Sending)
        return Error {ErrorCode::RowMissing, QStringLiteral("a message that was not on its way")};
    if (outcome) {
        row->state = MailState::Sent;
        TRY_DO(change(context, *row, mailEvent(context, "mail.send.ok", Outcome::Ok, *row)));
        return QByteArray("sent");
    }
    if (outcome.error().code == ErrorCode::MailUnknown) {
        row->state = MailState::Unknown;
        TRY_DO(change(context, *row, mailEvent(context, "mail.send.unknown", Outcome::Unknown, *row)));
        return QByteArray("unknown");
    }
    const bool again = outcome.error().code == ErrorCode::MailFailed && row->tries < triesMax;
    row->state = again ? MailState::Queued : MailState::Failed;
    row->nextMs = context.now() + qMin(firstWaitMs << qMin(row->tries, 16), waitMsMax);
    AuditEvent event = mailEvent(context, "mail.send.fail", Outcome::Fail, *row);
    event.fact("again", again ? "yes" : "no");
    TRY_DO(change(context, *row, std::move(event)));
    return QByteArray(again ? "again" : "failed");
}

/// What a stop left on its way: nobody knows whether it left.
template <typename Row> Result<void> reconcile(Context& context, QList<Row> rows)
{
    for (Row& row : rows) {
        const bool again = row.kind != codeKind;
        row.state = again ? MailState::Queued : MailState::Unknown;
        row.nextMs = context.now();
        AuditEvent event = mailEvent(context, "mail.send.unknown", Outcome::Unknown, row);
        event.fact("again", again ? "yes" : "no").fact("why", "stopped");
        TRY_DO(change(context, row, std::move(event)));
    }
    return {};
}

} // namespace

Result<std::optional<MailJob>> claimMail(Context& context)
{
    if (!context.database || context.still || !context.mailAvailable)
        return std::optional<MailJob>();
    if (context.session && context.session->master) {
        TRY(job, claimPersonsMail(context));
        if (job)
            return job;
    }
    return claimOfficeMail(context);
}

Result<void> deliver(const MailChannel& channel, const MailJob& job)
{
    if (const auto* folder = std::get_if<channels::MailFolder>(&channel))
        return folder->deliver(job.mail, job.from, job.id.hex(), job.utcMs);
    return Error {ErrorCode::MailFailed, QStringLiteral("there is no mail channel")};
}

Result<QByteArray> settleMail(Context& context, const MailJob& job, const Result<void>& outcome)
{
    if (!job.visit) {
        TRY(row, officeMailById(*context.database, job.id));
        return settle(context, std::move(row), outcome);
    }
    TRY(row, mailById(*context.database, job.id));
    return settle(context, std::move(row), outcome);
}

Result<void> reconcileMail(Context& context)
{
    TRY(persons, mailInFlight(*context.database));
    TRY_DO(reconcile(context, std::move(persons)));
    TRY(own, officeMailInFlight(*context.database));
    return reconcile(context, std::move(own));
}

} // namespace ventanilla
