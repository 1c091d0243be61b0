#pragma once

#include "core/Result.h"
#include "core/Role.h"
#include "services/Anchoring.h"
#include "services/Backups.h"

#include <QByteArray>
#include <QString>

namespace ventanilla {

struct Context;

/// Ends the day of the log that this program writes: its epoch is sealed, so that no key that is left can write about this day, and the
/// checkpoint of the whole log is handed out, to be printed, and mailed to the policy's addresses; a copy of the database is let in. Errors: VisitAlreadyOpen.
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
        std::shared_ptr<BackupJob> backup {}; ///< the day's copy, for Office::carryOut; none: no folder is chosen for it
    };
    /// The session ends in the same commit, so that no entry comes behind those that the checkpoint counts.
    bool signsOut = false;
    bool backsUp = true;       ///< where a folder for copies is chosen
};

Result<CloseDay::Reply> execute(Context&, const CloseDay&);

} // namespace ventanilla
