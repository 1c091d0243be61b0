#pragma once

#include "core/Clock.h"
#include "core/Result.h"

#include <QElapsedTimer>

#include <ctime>

/// What every benchmark needs.
namespace ventanilla {

/// Goes on from a day that is fixed.
class BenchClock : public Clock
{
public:
    BenchClock() { m_timer.start(); }
    qint64 utcMs() const override { return 1'795'500'000'000 + m_timer.elapsed(); }
    qint64 bootMs() const override { return 1'000'000 + m_timer.elapsed(); }
    QByteArray bootId() const override { return "a-start-of-the-machine"; }

private:
    QElapsedTimer m_timer {};
};

/// The value, or the end of the program.
template <typename T> T demand(Result<T> result)
{
    if (!result)
        qFatal("error %d %s", int(result.error().code), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

/// That this process took so far, in seconds.
inline double cpuSeconds()
{
    timespec now {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

} // namespace ventanilla
