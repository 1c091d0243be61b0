#pragma once

#include <QElapsedTimer>

/// Whether this is done within a millisecond: the best of some tries, because the machine may be busy. Ten megabytes cannot be read in it.
template <typename Work> bool isDoneAtOnce(Work work)
{
    constexpr int tries = 50;
    constexpr qint64 atOnceNs = 1'000'000;
    for (int i = 0; i < tries; ++i) {
        QElapsedTimer time;
        time.start();
        work();
        if (time.nsecsElapsed() < atOnceNs)
            return true;
    }
    return false;
}
