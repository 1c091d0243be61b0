#include "services/BackRoom.h"

#include <algorithm>
#include <cerrno>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace ventanilla {

namespace {

constexpr int givesWayBy = 10; ///< of nice
constexpr int niceMost = 19;

/// On Linux the nice value is a thread's own, and those that it starts have it too.
void giveWay()
{
    const auto self = id_t(::syscall(SYS_gettid));
    errno = 0;
    const int now = ::getpriority(PRIO_PROCESS, self);
    if (errno == 0)
        ::setpriority(PRIO_PROCESS, self, std::min(now + givesWayBy, niceMost));
}

} // namespace

BackRoom::BackRoom()
{
    m_thread.setObjectName(QStringLiteral("back"));
    m_desk.moveToThread(&m_thread);
}

BackRoom::~BackRoom()
{
    close();
}

void BackRoom::close()
{
    m_closing = true;
    if (!m_thread.isRunning())
        return;
    // Through its own queue: what waits there has somebody who waits for it.
    QMetaObject::invokeMethod(&m_desk, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void BackRoom::post(std::function<void()> work)
{
    if (!m_thread.isRunning() && !m_closing) {
        m_thread.start();
        QMetaObject::invokeMethod(&m_desk, giveWay, Qt::QueuedConnection);
    }
    QMetaObject::invokeMethod(&m_desk, std::move(work), Qt::QueuedConnection);
}

} // namespace ventanilla
