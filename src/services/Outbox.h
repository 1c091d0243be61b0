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
    std::optional<VisitId> visit; ///< none: the office's own
    QByteArray kind;
    channels::Mail mail;
    Email from;
    qint64 utcMs;
};

/// Queues a message in the transaction of its cause: the row, and its leaf among the events.
Result<void> queueMail(Context& context, storage::Transaction& transaction, storage::AuditEvents& events, const ServedVisit& visit, const QByteArray& kind,
                       const channels::Mail& mail);
/// Queues a checkpoint for each address of the policy that none waits for yet: the row, and its leaf among the events. Its text is made when
/// it leaves, of the log as it is then.
Result<void> queueCheckpoints(Context& context, storage::Transaction& transaction, storage::AuditEvents& events);
/// Takes the oldest message that is due and says so in the log (`mail.send.intent`) before anything leaves; a checkpoint's text is of that
/// very commit. Mail to persons waits for somebody to be signed in whose password opens addresses. None: nothing is due.
Result<std::optional<MailJob>> claimMail(Context& context);
/// Hands the message to the channel. Runs on the sender's thread; touches nothing of the office.
Result<void> deliver(const MailChannel& channel, const MailJob& job);
/// Records how it went; a failure that may pass is queued again with a growing wait. The outcome as a word: `sent`, `failed`, `unknown`, `again`.
Result<QByteArray> settleMail(Context& context, const MailJob& job, const Result<void>& outcome);
/// At the opening: what a stop left between intent and outcome becomes `mail.send.unknown`; a notice is then sent again, a code is not.
Result<void> reconcileMail(Context& context);

} // namespace ventanilla
