#pragma once

#include "core/Result.h"
#include "core/Role.h"

#include <QByteArray>

namespace ventanilla {

struct Context;

/// Ends the day of the log that this program writes: its epoch is sealed, so that no key that is left can write about this day. The session
/// goes on. Errors: VisitAlreadyOpen.
struct CloseDay {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "day.close";
    struct Reply {
        qint64 entries;        ///< of the log, those of the closing with them
    };
};

Result<CloseDay::Reply> execute(Context&, const CloseDay&);

} // namespace ventanilla
