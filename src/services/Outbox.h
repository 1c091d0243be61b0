#pragma once

#include "channels/MailFolder.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "services/Context.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace ventanilla {

/// How mail leaves. None: an office without a mail server shows the channel as not available.
using MailChannel = std::variant<std::monostate, channels::MailFolder>;

/// A message on its way, opened for the sender only.
struct MailJob {
    MailId id;
    VisitId visit;
    QByteArray kind;
    channels::Mail mail;
    Email from;
    qint64 utcMs;
};

/// Queues a message in the transaction of its cause: the row, and its leaf among the events.
Result<void> queueMail(Context& context, storage::Transaction& transaction, storage::AuditEvents& events, const ServedVisit& visit, const QByteArray& kind,
                       const channels::Mail& mail);
/// Takes the oldest message that is due and says so in the log (`mail.send.intent`) before anything leaves. None: nothing is due, or
/// nobody is signed in whose password opens addresses.
Result<std::optional<MailJob>> claimMail(Context& context);
/// Hands the message to the channel. Runs on the sender's thread; touches nothing of the office.
Result<void> deliver(const MailChannel& channel, const MailJob& job);
/// Records how it went; a failure that may pass is queued again with a growing wait. The outcome as a word: `sent`, `failed`, `unknown`, `again`.
Result<QByteArray> settleMail(Context& context, const MailJob& job, const Result<void>& outcome);
/// At the opening: what a stop left between intent and outcome becomes `mail.send.unknown`; a notice is then sent again, a code is not.
Result<void> reconcileMail(Context& context);

} // namespace ventanilla
