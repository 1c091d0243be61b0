#pragma once

#include "services/Opening.h"
#include "ui/Words.h"

namespace ventanilla {

/// What the clerk's window and the terminal say when an older database lies in the office's place.
class AlarmWords
{
    Q_DECLARE_TR_FUNCTIONS(AlarmWords)
public:
    static Words::Message of(const Behind& behind);
};

} // namespace ventanilla
