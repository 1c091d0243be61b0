#pragma once

#include "core/Ids.h"
#include "core/Reason.h"
#include "core/Result.h"
#include "core/Role.h"
#include "services/Backups.h"
#include "services/DiskWatch.h"
#include "services/VerifyReport.h"

#include <QList>

#include <optional>

namespace ventanilla {

struct Context;

/// What the status bar says.
struct DeskState {
    static constexpr Permission permission = Permission::Anybody;
    static constexpr const char* action = "desk.state";
    static constexpr bool whileBehind = true;
    struct Reply {
        qint64 logEntries;
        qint64 mailWaiting;
        bool mailAvailable;    ///< there is a way for mail to leave
        bool readOnly;         ///< a failed write stopped this desk until it is started again
        std::optional<LastVerification> verified {}; ///< the last one that came to a verdict
        BackupNews backups {};
        DiskRoom disk {};
    };
};

/// The desk's visits of today, newest first, without anything personal: also those opened earlier that go on or ended today.
struct TodaysVisits {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "visits.today";
    enum class State { Open, Confirmed, Abandoned, Refused, Expired, Interrupted, Pending, Parked };
    struct Visit {
        qint64 folio;
        qint64 openedMs;
        State state;
        std::optional<Reason> reason;
        bool emailChanged;
        bool imageChanged = false;
        bool preferencesChanged = false;
        bool earlier = false;  ///< opened on another day
    };
    struct Reply {
        QList<Visit> visits;   ///< at most 200
    };
};

Result<DeskState::Reply> execute(Context&, const DeskState&);
Result<TodaysVisits::Reply> execute(Context&, const TodaysVisits&);

} // namespace ventanilla
