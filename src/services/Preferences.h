#pragma once

#include "core/Result.h"
#include "core/Role.h"
#include "core/Secret.h"
#include "services/Ticket.h"

#include <QByteArray>
#include <QString>

namespace ventanilla {

struct Context;

/// How the person wants to recover the password from now on, and the mobile to keep. A channel counts only when confirmed: the link when the
/// address of this visit has been proved, or an address confirmed at a counter before is registered; in person always. A code by SMS is not
/// available without a gateway, so the mobile is kept as unconfirmed and counts for nothing.
/// Errors: ChannelMissing (none of the wanted ones can count in this visit), PhoneMalformed, PhoneNotMobile, PhoneInUse.
struct StageChannels {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "channels.stage";
    static constexpr bool fromVisitor = true;
    struct Reply {
        bool linkCounts;      ///< wanted, and its address is proved; a wanted one whose code is still awaited counts at Confirmo or not at all
        QString mobile;       ///< E.164; empty: none
    };
    IdentityTicket ticket;
    bool linkByEmail;
    bool inPerson;
    QString mobile;           ///< as typed; empty: none
};

/// One answer to a question of the policy's catalogue: normalised, refused when obvious, kept only as an Argon2id hash.
/// Staging the same question again replaces its answer. Errors: QuestionUnknown, AnswerTooShort (number: letters), AnswerTooLong, AnswerObvious.
struct StageAnswer {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "answer.stage";
    static constexpr bool fromVisitor = true;
    struct Reply {
        int answered;         ///< different questions so far
        int needed;
    };
    IdentityTicket ticket;
    QByteArray question;      ///< its name in the catalogue
    Secret answer;            ///< UTF-8, as typed
};

/// Sends a code to the address that is registered already, so that the link can count without a new address. It is then awaited and checked
/// as a new one's. Errors: EmailHasNoCode, MailRefused.
struct ProveRegisteredEmail {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "email.prove";
    static constexpr bool fromVisitor = true;
    struct Reply {
        QString masked;
        qint64 stagedMs;
        qint64 expiresMs;
    };
    IdentityTicket ticket;
};

/// Takes the prepared ways of recovering, the mobile and the answers out of the visit again, and the code that the registered address was
/// sent for them; the visit goes on. Nothing prepared is no error.
struct DropPreferences {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "channels.drop";
    static constexpr bool fromVisitor = true;
    struct Reply {
        int dropped;          ///< leaves that say so
    };
    IdentityTicket ticket;
};

Result<StageChannels::Reply> execute(Context&, const StageChannels&);
Result<StageAnswer::Reply> execute(Context&, const StageAnswer&);
Result<ProveRegisteredEmail::Reply> execute(Context&, const ProveRegisteredEmail&);
Result<DropPreferences::Reply> execute(Context&, const DropPreferences&);

} // namespace ventanilla
