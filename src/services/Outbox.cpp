#include "services/Outbox.h"

#include "crypto/Crypto.h"
#include "services/SealedRecords.h"
#include "storage/Sealing.h"

namespace ventanilla {

using ledger::Outcome;
using storage::AuditEvent;
using storage::MailRow;
using storage::MailState;
using storage::Table;

namespace {

constexpr int triesMax = 10;
constexpr qint64 firstWaitMs = 30'000;
constexpr qint64 waitMsMax = 3'600'000;
constexpr char codeKind[] = "code";

AuditEvent mailEvent(const Context& context, const char* action, Outcome outcome, const MailRow& row)
{
    AuditEvent event = context.event(action, outcome);
    event.about(row.person).in(row.visit).on(Table::Outbox, row.id.hex());
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

Result<void> change(Context& context, const MailRow& row, AuditEvent event)
{
    TRY(transaction, context.database->begin());
    TRY_DO(updateMail(transaction, row));
    TRY(committed, context.told(transaction.commit(std::move(event))));
    return {};
}

Result<MailJob> openJob(const Context& context, const MailRow& row)
{
    TRY(person, personById(*context.database, row.person));
    if (!person)
        return Error {ErrorCode::RowMissing, QStringLiteral("a message of nobody")};
    TRY(dataKey, context.session->master->openDataKey(Table::Person, person->id.hex(), person->dataKey));
    TRY(bytes, storage::openField(dataKey, Table::Outbox, row.id.hex(), "sealed", row.sealed));
    TRY(mail, readMail(bytes));
    TRY(from, Email::parse(QStringLiteral("ventanilla@") + QString::fromLatin1(context.office->domain)));
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

Result<std::optional<MailJob>> claimMail(Context& context)
{
    std::optional<MailJob> none;
    if (!context.database || context.still || !context.mailAvailable || !context.session || !context.session->master)
        return none;
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

Result<void> deliver(const MailChannel& channel, const MailJob& job)
{
    if (const auto* folder = std::get_if<channels::MailFolder>(&channel))
        return folder->deliver(job.mail, job.from, job.id.hex(), job.utcMs);
    return Error {ErrorCode::MailFailed, QStringLiteral("there is no mail channel")};
}

Result<QByteArray> settleMail(Context& context, const MailJob& job, const Result<void>& outcome)
{
    TRY(row, mailById(*context.database, job.id));
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

Result<void> reconcileMail(Context& context)
{
    TRY(rows, mailInFlight(*context.database));
    for (MailRow& row : rows) {
        const bool again = row.kind != codeKind;
        row.state = again ? MailState::Queued : MailState::Unknown;
        row.nextMs = context.now();
        AuditEvent event = mailEvent(context, "mail.send.unknown", Outcome::Unknown, row);
        event.fact("again", again ? "yes" : "no").fact("why", "stopped");
        TRY_DO(change(context, row, std::move(event)));
    }
    return {};
}

} // namespace ventanilla
