#pragma once

#include "core/Identifier.h"
#include "core/Ids.h"
#include "core/Reason.h"
#include "core/Result.h"
#include "core/Role.h"

#include <QString>

namespace ventanilla {

struct Context;

/// What a clerk may see of a person: name and masks, never a whole address or number.
struct MaskedPerson {
    QString fullName;
    QString identifier;       ///< `171•••4065`
    QString email;            ///< `a***@d***.ec`; empty: none registered
    QString mobile;           ///< `09••••••78`; empty: none registered
    int age;
    qint64 emailChangedMs;    ///< when it was last changed at a desk; 0: never
    bool unusualNumber;       ///< third digit 7–9: look twice
    int validationsFailed;    ///< by this clerk, since the last success
    IdentifierKind kind = IdentifierKind::Cedula;
    bool imageEnrolled = false;
    bool channelsEnrolled = false;
    QByteArray question {};   ///< one that the person has answered before, to be asked as a fact; empty: none
};

/// How the person came: a ticket of the queue, or a group that is served without one. Never a proof of who it is.
struct Arrival {
    QString turno {};         ///< `A-045`; empty: none
    QByteArray priority {};   ///< a group's name in the policy; empty: none
};

/// What of a visit that is continued was prepared before.
struct Prepared {
    QString email {};         ///< masked; empty: none
    qint64 emailStagedMs = 0;
    bool emailProved = false;
    bool image = false;
    bool channels = false;
    int answers = 0;
    bool link = false;        ///< of the channels: by e-mail
    bool linkCounts = false;  ///< its address is proved
    bool inPerson = false;
    QString mobile {};        ///< masked; empty: none
};

/// Looks a person up by number and opens the visit, or continues the one that waits; the look-up is logged whether or not it finds.
/// Errors: PersonNotFound, PersonDeceased, PersonBlocked, PersonMinor, PersonIsClerk, PersonNeedsSupervisor,
/// PersonBeingServed (text: the counter), VisitAlreadyOpen, OneScreenRefused, TurnoMalformed, ReasonUnknown (no such group).
struct OpenVisit {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "visit.open";
    struct Reply {
        VisitId visit;
        qint64 folio;
        MaskedPerson person;
        bool continued = false; ///< the visit was pending or parked
        Prepared prepared {};
    };
    Identifier identifier;
    bool oneScreen;           ///< there is no screen for the visitor alone
    Arrival arrival {};
};

/// Ends the visit without a change, because it leads nowhere. Errors: VisitNotOpen, ReasonUnknown (not one of abandonReasons()).
struct AbandonVisit {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "visit.abandon";
    struct Reply {
        qint64 entry;         ///< position in the log
    };
    VisitId visit;
    Reason reason;
};

/// Ends the visit without a change, because the person could not be validated or served; counts as a failed validation.
struct RefuseVisit {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "visit.refuse";
    struct Reply {
        qint64 entry;
        int triesLeft;        ///< before only a supervisor can open this person for this clerk
    };
    VisitId visit;
    Reason reason;
};

/// The visitor's screen was unplugged in mid-visit, or is there again: the visit says so from now on. The same as before is no entry.
struct NoteScreen {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "visit.screen";
    static constexpr bool fromVisitor = true; ///< it happens whether the clerk's side is locked or not
    struct Reply {};
    VisitId visit;
    bool oneScreen;
};

Result<OpenVisit::Reply> execute(Context&, const OpenVisit&);
Result<AbandonVisit::Reply> execute(Context&, const AbandonVisit&);
Result<RefuseVisit::Reply> execute(Context&, const RefuseVisit&);
Result<NoteScreen::Reply> execute(Context&, const NoteScreen&);

} // namespace ventanilla
