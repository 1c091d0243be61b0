#pragma once

#include "core/Result.h"
#include "services/Opening.h"

namespace ventanilla {

struct Context;
struct OfficeParts;

/// Opens the database as the parts say, runs the log's start-up check, and puts in order what a stop of the program left: visits it cut,
/// messages between intent and outcome. Errors: those of Database::open and checkLog, PolicyNotApproved, ClockBehind.
Result<OpeningReport> openOffice(Context& context, OfficeParts parts);

} // namespace ventanilla
