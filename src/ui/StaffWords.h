#pragma once

#include "services/Accounts.h"

#include <QCoreApplication>

namespace ventanilla {

/// Words about accounts.
class StaffWords
{
    Q_DECLARE_TR_FUNCTIONS(StaffWords)
public:
    /// Why one is closed.
    static QString of(LeaveReason reason);
};

} // namespace ventanilla
