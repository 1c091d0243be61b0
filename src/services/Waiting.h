#pragma once

#include "channels/Delivery.h"
#include "core/Ids.h"
#include "core/Reason.h"
#include "core/Result.h"
#include "core/Role.h"
#include "services/OpenVisit.h"

#include <QList>
#include <QString>

namespace ventanilla {

struct Context;

/// Puts the open visit off: what was prepared is kept, evidence and ticket are not. Anybody who serves visits may continue it.
struct ParkVisit {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "visit.park";
    struct Reply {
        qint64 entry;
        qint64 untilMs;       ///< UTC; afterwards it is over, unchanged
    };
    VisitId visit;
};

/// *Continuar visita*: the same visit and folio, opened again; evidence and ticket are given anew, what was prepared is still there.
/// Opening a visit for a person whose visit waits continues it as well. Errors: VisitNotWaiting, VisitAlreadyOpen, as OpenVisit.
struct ContinueVisit {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "visit.continue";
    using Reply = OpenVisit::Reply;
    VisitId visit;
    bool oneScreen;
};

/// What waits at this office, without anything personal.
struct WaitingWork {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "waiting.list";
    struct Visit {
        VisitId visit;
        qint64 folio;
        bool codeAwaited;     ///< an address has not been proved (else: cut or set aside)
        std::optional<Reason> reason; ///< why it was put off
        qint64 sinceMs;
        qint64 untilMs;
        qint64 openedMs;
        bool earlier;         ///< opened on another day
    };
    struct Mail {
        qint64 folio;         ///< 0: of no visit
        QByteArray kind;      ///< `code`, `notice`, `checkpoint`
        QByteArray state;     ///< `queued`, `sending`, `failed`, `unknown`
        int tries;
        qint64 queuedMs;
        channels::Obstacle obstacle = channels::Obstacle::None; ///< at its last try
    };
    struct Reply {
        QList<Visit> visits;  ///< the oldest first, at most 200
        QList<Mail> mails;    ///< what has not left, or failed today; at most 200 of visits and 200 of the office
    };
};

Result<ParkVisit::Reply> execute(Context&, const ParkVisit&);
Result<ContinueVisit::Reply> execute(Context&, const ContinueVisit&);
Result<WaitingWork::Reply> execute(Context&, const WaitingWork&);

} // namespace ventanilla
