#pragma once

#include "core/Clock.h"

#include <optional>

namespace ventanilla {

/// The time an office goes by: the wall clock's; while that is in doubt, time that goes on from the newest entry, so that no entry makes a
/// doubtful time the greatest one. Lives on the records thread.
class OfficeClock : public Clock
{
public:
    /// `wall` outlives this.
    explicit OfficeClock(const Clock& wall) : m_wall(wall) {}

    qint64 utcMs() const override { return m_held ? m_held->utcMs + (bootMs() - m_held->bootMs) : wallMs(); }
    qint64 bootMs() const override { return m_wall.bootMs(); }
    QByteArray bootId() const override { return m_wall.bootId(); }
    /// What the machine says, in doubt or not.
    qint64 wallMs() const { return m_wall.utcMs(); }

    void hold(qint64 newestMs) { m_held = Held {newestMs, bootMs()}; }
    void release() { m_held.reset(); }

private:
    struct Held {
        qint64 utcMs;
        qint64 bootMs;
    };
    const Clock& m_wall;
    std::optional<Held> m_held {};
};

} // namespace ventanilla
