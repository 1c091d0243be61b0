#pragma once

#include "core/Result.h"
#include "services/Opening.h"

namespace ventanilla {

struct Context;
struct OfficeParts;

/// Opens the database as the parts say, runs the log's start-up check, and puts in order what a stop of the program left: visits it cut,
/// messages between intent and outcome. A database that is behind what is remembered is opened for reading only, and the report says so;
/// where the clock is in doubt, what depends on the time waits until it is confirmed.
/// Errors: those of Database::open and checkLog, DatabaseLost, DatabaseBehind (another office's, or of an older schema), PolicyNotApproved.
Result<OpeningReport> openOffice(Context& context, OfficeParts parts);

} // namespace ventanilla
