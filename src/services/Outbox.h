#pragma once

#include "channels/Delivery.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "services/Context.h"
#include "services/MailChannel.h"
#include "services/MailFate.h"

#include <QByteArray>

#include <atomic>
#include <optional>

namespace ventanilla {

/// What is tried for so long and no longer, from when it was queued.
inline constexpr qint64 mailTriedMsMax = 24 * 3'600'000LL;

/// A message on its way, opened for the sender only.
struct MailJob {
    MailId id;
    std::optional<VisitId> visit; ///< none: the office's own
    QByteArray kind;
    channels::Mail mail;
    Email from;
    qint64 utcMs;
    std::shared_ptr<const MailChannel> channel; ///< the one in force when it was taken
};

/// Queues a message in the transaction of its cause: the row, and its leaf among the events.
Result<void> queueMail(Context& context, storage::Transaction& transaction,
                       storage::AuditEvents& events, const ServedVisit& visit,
                       const QByteArray& kind, const channels::Mail& mail);
/// Queues a checkpoint for each address of the policy that none waits for yet: the row, and its
/// leaf among the events. Its text is made when it leaves, of the log as it is then.
Result<void> queueCheckpoints(Context& context, storage::Transaction& transaction,
                              storage::AuditEvents& events);
/// Takes the oldest message that is due and says so in the log (`mail.send.intent`) before anything
/// leaves; a checkpoint's text is of that very commit. Mail to persons waits for somebody to be
/// signed in whose password opens addresses, all of it while a channel that was blocked rests.
/// None: nothing is due.
Result<std::optional<MailJob>> claimMail(Context& context);
/// Hands a message to the channel. Runs on a thread that may wait; touches nothing of the office.
/// `ending`: as MailServer::deliver().
channels::Delivery deliver(const MailChannel& channel, const channels::Mail& mail,
                           const Email& from, const QByteArray& id, qint64 utcMs,
                           const std::atomic<bool>& ending);
/// The office's own address, as the channel in force has it. There is one while there is a channel.
Email senderOf(const Context& context);
/// Records how it went, with the server's words; what may pass is queued again with a growing wait,
/// for mailTriedMsMax at most. What was handed over and not answered is unknown, and is never sent
/// again by itself.
Result<MailFate> settleMail(Context& context, const MailJob& job,
                            const channels::Delivery& delivery);
/// At the opening: what a stop of this program left between intent and outcome becomes
/// `mail.send.unknown`; nothing is sent twice.
Result<void> reconcileMail(Context& context);
/// What became of a message at its last try; none: it was never tried. The words only where this
/// counter's key opens them.
Result<std::optional<channels::Delivery>> lastAnswer(const Context& context, const MailId& id);

} // namespace ventanilla
