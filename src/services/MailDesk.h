#pragma once

#include "channels/Delivery.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "core/Role.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace ventanilla {

struct Context;

/// What has not left, and what failed or is unknown since midnight or for as long as it can still
/// be sent. Addresses are masked, and only there for whose session opens them; so are the words of
/// servers, which may name them. Where some were opened an entry says how many.
struct ListMail
{
    static constexpr Permission permission = Permission::TendMail;
    static constexpr const char* action = "view.mail";
    /// A message may be seen so long after it was queued.
    static constexpr qint64 listedMsMax = 7 * 86'400'000LL;
    enum class State { Queued, Sending, Failed, Unknown };
    struct Mail
    {
        MailId id;
        QByteArray kind; ///< `code`, `notice`, `checkpoint`
        State state;
        qint64 folio;    ///< 0: of no visit
        QString address; ///< masked; empty: not opened
        qint64 queuedMs;
        int tries;
        qint64 nextMs; ///< when it is tried again, while Queued
        channels::Obstacle obstacle = channels::Obstacle::None; ///< at the last try
        int reply = 0;
        QString words{};
        bool maySend = false; ///< SendMailNow takes it
    };
    struct Reply
    {
        QList<Mail> mails;   ///< what has not left first, of each the oldest first, at most 200 of visits and 200 of the office
        bool available;      ///< there is a channel
        bool isVoid;         ///< there was one, set under another counter's key
        bool needsSession;   ///< some wait for somebody to sign in whose password opens their
                             ///< addresses
        qint64 restsUntilMs; ///< the channel was blocked, and nothing is tried before; 0: it is not
    };
    bool addresses = true; ///< else no address is opened, and nothing is written
};

/// Has a message tried now, or all that wait (none). One that failed, and one whose fate is
/// unknown, is sent again: who asks has seen which. Errors: MailNotWaiting, CodeNotSentAgain.
struct SendMailNow
{
    static constexpr Permission permission = Permission::TendMail;
    static constexpr const char* action = "mail.retry";
    struct Reply
    {
        qint64 count;
        qint64 sealed = 0; ///< of these, how many wait for somebody whose session opens their addresses
    };
    std::optional<MailId> mail;
};

/// Why somebody gives a message up. A closed list: people choose, nobody writes.
enum class GiveUpReason { AddressWrong, ToldOtherwise, NoLongerNeeded };
/// `address-wrong`, …: as written in the log.
QByteArray giveUpReasonName(GiveUpReason reason);
QList<GiveUpReason> giveUpReasons();

/// A message that waits is not tried any more. Errors: MailNotWaiting.
struct GiveUpMail
{
    static constexpr Permission permission = Permission::TendMail;
    static constexpr const char* action = "mail.giveup";
    struct Reply
    {};
    MailId mail;
    GiveUpReason reason;
};

Result<ListMail::Reply> execute(Context&, const ListMail&);
Result<SendMailNow::Reply> execute(Context&, const SendMailNow&);
Result<GiveUpMail::Reply> execute(Context&, const GiveUpMail&);

} // namespace ventanilla
