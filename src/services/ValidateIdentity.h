#pragma once

#include "core/Facts.h"
#include "core/Ids.h"
#include "core/Mrz.h"
#include "core/Policy.h"
#include "core/Result.h"
#include "core/Role.h"
#include "core/Secret.h"
#include "services/Ticket.h"

#include <QDate>

#include <optional>

namespace ventanilla {

struct Context;

/// What the person typed on the visitor's window. It is compared at ValidateIdentity; the answer here tells nothing.
struct GiveFacts {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "facts.give";
    static constexpr bool fromVisitor = true;
    struct Reply {};
    VisitId visit;
    FactAnswers answers;
    QByteArray question {};   ///< an enrolled one that is answered instead of address or mobile; empty: none
    Secret answer {};         ///< its answer, UTF-8 as typed
};

/// Evidence as the policy wants it: a document seen, its printed number equal to the record's (typed here for the second time, or read by the
/// scanner), its zone in agreement with what is printed and with the record, not expired, the photograph the person's, and the facts given on
/// the visitor's window. Enough gives a ticket. A person known by the institute's code has it typed a second time: no document bears it.
/// Errors: EvidenceMissing (number: items), DocumentNumberDiffers, IdentifierDiffers (the code), ZoneDiffers, DocumentExpired,
/// DocumentNeedsSecondPerson: nothing is counted; EvidenceRefused (number: tries left), PersonNeedsSupervisor: a failed validation.
struct ValidateIdentity {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "identity.validate";
    struct Reply {
        IdentityTicket ticket;
        qint64 remainingMs;
    };
    VisitId visit;
    DocumentKind document;
    QString documentNumber;   ///< as printed; may be empty when there is a zone
    QDate documentExpiry;     ///< last day it is good
    bool photoMatches;
    std::optional<Mrz> zone {}; ///< of the document in the clerk's hand, as the scanner read it
};

/// Says that a ticket's time is over, so that the log has it. Errors: TicketStillValid.
struct ExpireTicket {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "ticket.expire";
    static constexpr bool fromVisitor = true;
    struct Reply {};
    VisitId visit;
};

/// Somebody used a key or the pointer at either window.
struct TouchTicket {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "ticket.touch";
    static constexpr bool fromVisitor = true;
    struct Reply {
        qint64 remainingMs;   ///< 0: expired
    };
    VisitId visit;
    bool used;                ///< false: only asks
};

Result<GiveFacts::Reply> execute(Context&, const GiveFacts&);
Result<ValidateIdentity::Reply> execute(Context&, const ValidateIdentity&);
Result<ExpireTicket::Reply> execute(Context&, const ExpireTicket&);
Result<TouchTicket::Reply> execute(Context&, const TouchTicket&);

} // namespace ventanilla
