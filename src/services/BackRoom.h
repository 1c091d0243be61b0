#pragma once

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>

namespace ventanilla {

/// Work that takes long, as it is asked now and then how far it is and answered whether to go on.
using WorkProgress = std::function<bool(qint64 done, qint64 total)>;

/// Where what takes long is done, one piece after another: a thread beside the records that gives way to everybody else's, and so do the
/// threads that it starts.
class BackRoom
{
public:
    BackRoom();
    ~BackRoom();
    BackRoom(const BackRoom&) = delete;
    BackRoom& operator=(const BackRoom&) = delete;
    /// What is under way is to stop and is waited for; so is what waits.
    void close();
    bool isClosing() const { return m_closing; }

    void post(std::function<void()> work);

private:
    QThread m_thread {};
    QObject m_desk {};
    std::atomic<bool> m_closing = false;
};

} // namespace ventanilla
