#pragma once

#include "core/Clock.h"

namespace ventanilla {

/// The machine's own time.
class SystemClock : public Clock
{
public:
    qint64 utcMs() const override;
    qint64 bootMs() const override;
    QByteArray bootId() const override;
};

} // namespace ventanilla
