#pragma once

#include "core/Result.h"
#include "core/Role.h"
#include "services/Ticket.h"

#include <QString>

namespace ventanilla {

struct Context;

/// What the person reads before "Confirmo". Only for the visitor's window: it shows the whole address.
/// Errors: NothingStaged, CodeNotConfirmed.
struct SummariseVisit {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "visit.summary";
    static constexpr bool fromVisitor = true;
    struct Reply {
        QString newEmail;
    };
    IdentityTicket ticket;
};

/// The visitor's "Confirmo": makes all that is proved true in one transaction, and queues the notices to the old and the new address in it.
/// Ends the visit. Errors: NothingStaged, CodeNotConfirmed, EmailInUse (somebody else took it meanwhile).
struct ConfirmVisit {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "visit.confirm";
    static constexpr bool fromVisitor = true;
    struct Reply {
        qint64 firstEntry;
        qint64 lastEntry;
        QString emailBefore;   ///< masked; empty: none
        QString emailAfter;    ///< masked
        int notices;
        qint64 confirmedMs;
    };
    IdentityTicket ticket;
};

Result<SummariseVisit::Reply> execute(Context&, const SummariseVisit&);
Result<ConfirmVisit::Reply> execute(Context&, const ConfirmVisit&);

} // namespace ventanilla
