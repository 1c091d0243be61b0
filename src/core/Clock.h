#pragma once

#include <QByteArray>

namespace ventanilla {

/// The time that is handed in. Wall time may jump; boot time never goes back while the machine is
/// up.
class Clock
{
public:
    virtual ~Clock() = default;
    /// UTC in milliseconds since 1970, as the wall clock says.
    virtual qint64 utcMs() const = 0;
    /// Milliseconds since the machine was started, suspended time included (CLOCK_BOOTTIME).
    virtual qint64 bootMs() const = 0;
    /// The kernel's id of this start of the machine, as text.
    virtual QByteArray bootId() const = 0;
};

} // namespace ventanilla
