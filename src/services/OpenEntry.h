#pragma once

#include "core/Result.h"
#include "core/Role.h"
#include "services/LogPass.h"
#include "services/ReadingRoom.h"
#include "services/Reveal.h"

#include <QList>
#include <QString>

#include <optional>

namespace ventanilla {

/// Whom and what an entry speaks of, masked: it belongs to the search that found the entry and is no entry of its own. Errors: RowMissing, Cancelled (the
/// search is of another session).
struct OpenEntry {
    static constexpr Permission permission = Permission::ReadLog;
    static constexpr const char* action = "log.entry";
    static constexpr bool whileBehind = true;
    struct Reply {
        QString clerk;           ///< sign-in name and shortened name; empty: none
        QString approver;
        QString person;          ///< shortened name and masked number; empty: none
        QByteArray field;        ///< `email`; empty: it commits to no value
        CommittedValue before;
        CommittedValue after;
        bool revealable;         ///< there is more to be seen than this
    };
    LogPass pass;
    qint64 seq;
};

/// The values whole, for the seconds the policy says; its own entry in the log, before anything is shown. Errors: RowMissing, Cancelled.
struct RevealEntry {
    static constexpr Permission permission = Permission::ReadLog;
    static constexpr const char* action = "view.reveal";
    struct Reply {
        CommittedValue before;
        CommittedValue after;
        int seconds;             ///< then they are to be hidden again
    };
    LogPass pass;
    qint64 seq;
    RevealReason reason;
};

Result<OpenEntry::Reply> execute(Context&, const OpenEntry&);
Result<RevealEntry::Reply> execute(Context&, const RevealEntry&);

} // namespace ventanilla
