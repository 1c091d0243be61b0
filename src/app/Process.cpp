#include "app/Process.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ventanilla {

void hardenProcess()
{
    ::umask(077);
    const rlimit none {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

namespace {

sigset_t endSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&set, number);
    return set;
}

} // namespace

void holdSignals()
{
    // Threads started later inherit the mask: nobody but the descriptor hears these signals.
    const sigset_t set = endSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

void stopOnSignals(QObject* owner, std::function<void()> stop)
{
    holdSignals();
    const sigset_t set = endSignals();
    const int descriptor = ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    if (descriptor < 0)
        return;
    auto* notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, owner);
    QObject::connect(notifier, &QSocketNotifier::activated, notifier, [notifier, descriptor, stop = std::move(stop)] {
        notifier->setEnabled(false);
        ::close(descriptor);
        stop();
    });
}

} // namespace ventanilla
