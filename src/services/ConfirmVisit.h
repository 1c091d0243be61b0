#pragma once

#include "core/Result.h"
#include "core/Role.h"
#include "services/Ticket.h"

#include <QString>

namespace ventanilla {

struct Context;

/// What the person reads before "Confirmo". Only for the visitor's window: it shows the whole address.
/// Errors: NothingStaged, CodeExhausted (there is nothing but an address whose tries are used up), ChannelMissing, QuestionsMissing (number:
/// answers still needed).
struct SummariseVisit {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "visit.summary";
    static constexpr bool fromVisitor = true;
    struct Reply {
        QString newEmail;         ///< whole; empty: none
        bool emailPending;        ///< it waits for its code and is not part of what is confirmed
        bool image;               ///< a new security image
        bool channels;            ///< the three below are set from here on
        bool linkByEmail;
        bool inPerson;
        QString mobile;           ///< E.164, unconfirmed; empty: none
        int questions;            ///< answered anew; 0: the earlier ones stay
    };
    IdentityTicket ticket;
};

/// The visitor's "Confirmo": makes all that is proved true in one transaction, revokes what was enrolled before, and queues the notices to the old and the new address in it.
/// Ends the visit, or leaves it pending. Errors: as SummariseVisit; OneScreenRefused (the visitor's screen went meanwhile); CodeNotConfirmed; EmailInUse and PhoneInUse (somebody else took it meanwhile).
struct ConfirmVisit {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "visit.confirm";
    static constexpr bool fromVisitor = true;
    struct Reply {
        qint64 firstEntry;
        qint64 lastEntry;
        QString emailBefore;   ///< masked; empty: none
        QString emailAfter;    ///< masked; empty: not changed
        int notices;
        qint64 confirmedMs;
        bool emailPending = false; ///< the visit waits for the code, for the hours the policy says
        bool imageChanged = false;
        bool channelsChanged = false;
        int questionsChanged = 0;
    };
    IdentityTicket ticket;
    bool leaveEmail = false;   ///< an address whose code has not come back stays pending (dropped when its tries are used up), and the rest is
                               ///< confirmed without it
};

Result<SummariseVisit::Reply> execute(Context&, const SummariseVisit&);
Result<ConfirmVisit::Reply> execute(Context&, const ConfirmVisit&);

} // namespace ventanilla
