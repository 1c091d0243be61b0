#pragma once

#include "core/Result.h"
#include "core/Role.h"
#include "services/Anchoring.h"

#include <QByteArray>
#include <QString>

namespace ventanilla {

struct Context;

/// Ends the day of the log that this program writes: its epoch is sealed, so that no key that is left can write about this day, and the
/// checkpoint of the whole log is handed out, to be printed, and mailed to the policy's addresses. Errors: VisitAlreadyOpen.
struct CloseDay {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "day.close";
    struct Reply {
        Anchor anchor;         ///< counts every entry, those of the closing with them
        QString officeName;
        QString closedBy;
        qint64 closedMs;       ///< UTC
        QByteArray vkey;       ///< the log's first verifier key, for who checks
        qint64 mailWaiting;
        qsizetype addresses;   ///< that the checkpoint is mailed to as well
    };
    /// The session ends in the same commit, so that no entry comes behind those that the checkpoint counts.
    bool signsOut = false;
};

Result<CloseDay::Reply> execute(Context&, const CloseDay&);

} // namespace ventanilla
