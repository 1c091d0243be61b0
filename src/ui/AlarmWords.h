#pragma once

#include "services/Opening.h"
#include "ui/Words.h"

namespace ventanilla {

/// What the clerk's window and the terminal say of a database that cannot be worked with, above all when an older one lies in the office's
/// place, and of a clock that cannot be believed.
class AlarmWords
{
    Q_DECLARE_TR_FUNCTIONS(AlarmWords)
public:
    static Words::Message of(const Behind& behind);
    /// What the machine's time is as it is said, and what the log's is.
    static Words::Message of(const ClockInDoubt& doubt);
    /// The failures named Clock….
    static Words::Message ofClock(const Error& error);
    /// The failures named Database… and RowMissing.
    static Words::Message ofStorage(const Error& error);
};

} // namespace ventanilla
