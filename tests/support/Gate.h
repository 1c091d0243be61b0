#pragma once

#include <QDeadlineTimer>
#include <QMutex>
#include <QWaitCondition>

#include <memory>

namespace ventanilla {

/// Holds up whoever asks until it is opened, with a limit, so that a fault is a failure and not a test that never ends.
class Gate
{
public:
    static constexpr int heldMsMax = 60'000;

    /// To be asked by the thread that is held up.
    bool pass(qint64, qint64)
    {
        QMutexLocker lock(&m_mutex);
        ++m_held;
        m_changed.wakeAll();
        const QDeadlineTimer limit(heldMsMax);
        while (!m_open && m_changed.wait(&m_mutex, limit)) { }
        return true;
    }
    void open()
    {
        const QMutexLocker lock(&m_mutex);
        m_open = true;
        m_changed.wakeAll();
    }
    bool holdsSomebody()
    {
        const QMutexLocker lock(&m_mutex);
        return m_held > 0;
    }
    /// Waits until somebody is held up; false: nobody came. Whoever waits here lets nothing else happen on their thread.
    bool waitForSomebody()
    {
        QMutexLocker lock(&m_mutex);
        const QDeadlineTimer limit(heldMsMax);
        while (m_held == 0 && m_changed.wait(&m_mutex, limit)) { }
        return m_held > 0;
    }

private:
    QMutex m_mutex {};
    QWaitCondition m_changed {};
    int m_held = 0;
    bool m_open = false;
};

} // namespace ventanilla
