#pragma once

#include "core/Result.h"
#include "core/Role.h"
#include "core/Ruc.h"

namespace ventanilla {

struct Context;

/// Who was recognised and has no path here: an employer. Opens nothing; that somebody came is in the log, the number sealed.
/// Errors: EmployerHasNoPath, always.
struct TurnAway {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "visit.turn-away";
    struct Reply {};
    Ruc ruc;
};

Result<TurnAway::Reply> execute(Context&, const TurnAway&);

} // namespace ventanilla
