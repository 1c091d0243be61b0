#include "services/MailDesk.h"

#include "services/Context.h"
#include "services/Outbox.h"
#include "services/SealedRecords.h"
#include "storage/Sealing.h"

#include <limits>

namespace ventanilla {

using storage::AuditEvent;
using storage::AuditEvents;
using storage::MailRow;
using storage::MailState;
using storage::OfficeMailRow;
using storage::Table;

namespace {

constexpr int tendedMax = 200;

ListMail::State publicState(MailState state)
{
    switch (state) {
    case MailState::Queued:
        return ListMail::State::Queued;
    case MailState::Sending:
        return ListMail::State::Sending;
    case MailState::Failed:
        return ListMail::State::Failed;
    case MailState::Sent:
    case MailState::Unknown:
        return ListMail::State::Unknown;
    }
    Q_UNREACHABLE_RETURN(ListMail::State::Unknown);
}

bool isCode(const MailRow& row)
{
    return row.kind == "code";
}

bool isCode(const OfficeMailRow&)
{
    return false;
}

/// Of an erased person nothing is left to send.
bool isEmpty(const MailRow& row)
{
    return row.sealed.isEmpty();
}

bool isEmpty(const OfficeMailRow&)
{
    return false;
}

template <typename Row>
bool maySend(const Row& row)
{
    const bool settled = row.state == MailState::Failed || row.state == MailState::Unknown;
    return !isEmpty(row) && (row.state == MailState::Queued || (settled && !isCode(row)));
}

/// Whom a message is for, masked; empty where nothing can be opened.
Result<QString> addressOf(const Context& context, const MailRow& row)
{
    if (!context.session->master || isEmpty(row))
        return QString();
    TRY(person, personById(*context.database, row.person));
    if (!person || person->dataKey.isEmpty())
        return QString();
    TRY(dataKey,
        context.session->master->openDataKey(Table::Person, person->id.hex(), person->dataKey));
    TRY(bytes, storage::openField(dataKey, Table::Outbox, row.id.hex(), "sealed", row.sealed));
    TRY(mail, readMail(bytes));
    return mail.to.masked();
}

template <typename Row>
Result<ListMail::Mail> listed(const Context& context, const Row& row, qint64 folio, QString address,
                              bool withWords)
{
    ListMail::Mail mail{row.id,    row.kind,           publicState(row.state),
                        folio,     std::move(address), row.queuedMs,
                        row.tries, row.nextMs};
    mail.maySend = maySend(row);
    TRY(answer, lastAnswer(context, row.id));
    if (answer) {
        mail.obstacle = answer->obstacle;
        mail.reply = answer->reply;
        if (withWords)
            mail.words = answer->words;
    }
    return mail;
}

AuditEvent tended(const Context& context, const char* action, const MailRow& row)
{
    return context.event(action)
        .about(row.person)
        .in(row.visit)
        .on(Table::Outbox, row.id.hex())
        .fact("kind", row.kind);
}

AuditEvent tended(const Context& context, const char* action, const OfficeMailRow& row)
{
    return context.event(action).on(Table::OfficeMail, row.id.hex()).fact("kind", row.kind);
}

Result<void> put(storage::Transaction& transaction, const MailRow& row)
{
    return updateMail(transaction, row);
}

Result<void> put(storage::Transaction& transaction, const OfficeMailRow& row)
{
    return updateOfficeMail(transaction, row);
}

QByteArray stateWord(MailState state)
{
    return state == MailState::Failed    ? "failed"
           : state == MailState::Unknown ? "unknown"
                                         : "queued";
}

/// What a commit is made of, one event after another; none yet.
void gather(std::optional<AuditEvents>& events, AuditEvent event)
{
    if (events)
        events->add(std::move(event));
    else
        events.emplace(std::move(event));
}

template <typename Row>
Result<void> sendAgain(Context& context, storage::Transaction& transaction,
                       std::optional<AuditEvents>& events, Row row)
{
    gather(events, tended(context, SendMailNow::action, row).fact("before", stateWord(row.state)));
    row.state = MailState::Queued;
    row.nextMs = context.now();
    return put(transaction, row);
}

template <typename Row>
Result<GiveUpMail::Reply> giveUp(Context& context, storage::Transaction& transaction, Row row,
                                 GiveUpReason reason)
{
    if (row.state != MailState::Queued)
        return ErrorCode::MailNotWaiting;
    row.state = MailState::Failed;
    TRY_DO(put(transaction, row));
    TRY(committed,
        context.told(transaction.commit(
            tended(context, GiveUpMail::action, row).fact("reason", giveUpReasonName(reason)))));
    return GiveUpMail::Reply{};
}

} // namespace

QByteArray giveUpReasonName(GiveUpReason reason)
{
    switch (reason) {
    case GiveUpReason::AddressWrong:
        return "address-wrong";
    case GiveUpReason::ToldOtherwise:
        return "told-otherwise";
    case GiveUpReason::NoLongerNeeded:
        return "no-longer-needed";
    }
    Q_UNREACHABLE_RETURN({});
}

QList<GiveUpReason> giveUpReasons()
{
    return {GiveUpReason::AddressWrong, GiveUpReason::ToldOtherwise, GiveUpReason::NoLongerNeeded};
}

Result<ListMail::Reply> execute(Context& context, const ListMail& command)
{
    TRY_DO(lookAtChannel(context));
    const qint64 since = context.now() - ListMail::listedMsMax;
    const bool opens = context.session->master.has_value();
    ListMail::Reply reply{{},
                          context.mailAvailable,
                          context.mail.isVoid,
                          false,
                          context.mail.restsUntilMs > context.now() ? context.mail.restsUntilMs
                                                                    : 0};
    TRY(persons, mailNotSent(*context.database, since, tendedMax));
    qint64 opened = 0;
    for (const MailRow& row : persons) {
        TRY(visit, visitById(*context.database, row.visit));
        QString address;
        if (command.addresses) {
            TRY(masked, addressOf(context, row));
            address = masked;
        }
        opened += address.isEmpty() ? 0 : 1;
        reply.needsSession = reply.needsSession || (!opens && row.state == MailState::Queued);
        TRY(mail, listed(context, row, visit ? visit->folio : 0, std::move(address), opens && command.addresses));
        reply.mails.append(std::move(mail));
    }
    TRY(own, officeMailNotSent(*context.database, since, tendedMax));
    for (const OfficeMailRow& row : own) {
        const auto address = Email::parse(QString::fromUtf8(row.address));
        TRY(mail, listed(context, row, 0, address ? address.value().masked() : QString(), true));
        reply.mails.append(std::move(mail));
    }
    if (opened > 0)
        TRY_DO(context.record(
            context.event(ListMail::action).fact("count", QByteArray::number(opened))));
    return reply;
}

Result<SendMailNow::Reply> execute(Context& context, const SendMailNow& command)
{
    std::optional<AuditEvents> events;
    qint64 count = 0;
    qint64 sealed = 0;
    const bool opens = context.session->master.has_value();
    TRY(transaction, context.database->begin());
    if (command.mail) {
        TRY(persons, mailById(transaction.database(), *command.mail));
        TRY(own, officeMailById(transaction.database(), *command.mail));
        if (persons && isCode(*persons) &&
            (persons->state == MailState::Unknown || persons->state == MailState::Failed))
            return ErrorCode::CodeNotSentAgain;
        if (persons && maySend(*persons))
            TRY_DO(sendAgain(context, transaction, events, *persons));
        if (own && maySend(*own))
            TRY_DO(sendAgain(context, transaction, events, *own));
        if (!events)
            return ErrorCode::MailNotWaiting;
        count = 1;
        sealed = persons && !opens ? 1 : 0;
    } else {
        constexpr qint64 waitingOnly = std::numeric_limits<qint64>::max();
        TRY(persons, mailNotSent(transaction.database(), waitingOnly, tendedMax));
        TRY(own, officeMailNotSent(transaction.database(), waitingOnly, tendedMax));
        for (const MailRow& row : persons) {
            if (row.state == MailState::Queued && ++count)
                TRY_DO(sendAgain(context, transaction, events, row));
        }
        sealed = opens ? 0 : count;
        for (const OfficeMailRow& row : own) {
            if (row.state == MailState::Queued && ++count)
                TRY_DO(sendAgain(context, transaction, events, row));
        }
        if (!events)
            return ErrorCode::MailNotWaiting;
    }
    TRY(committed, context.told(transaction.commit(std::move(*events))));
    context.mail.restsUntilMs = 0;
    if (context.mailQueued)
        context.mailQueued();
    return SendMailNow::Reply{count, sealed};
}

Result<GiveUpMail::Reply> execute(Context& context, const GiveUpMail& command)
{
    TRY(transaction, context.database->begin());
    TRY(persons, mailById(transaction.database(), command.mail));
    if (persons)
        return giveUp(context, transaction, *persons, command.reason);
    TRY(own, officeMailById(transaction.database(), command.mail));
    if (own)
        return giveUp(context, transaction, *own, command.reason);
    return ErrorCode::MailNotWaiting;
}

} // namespace ventanilla
