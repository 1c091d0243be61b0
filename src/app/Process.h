#pragma once

#include <QtEnvironmentVariables>

#include <functional>

class QObject;

namespace ventanilla {

/// Before anything else: files for the owner only, no core dumps, no debugger of the same user (left out under the sanitizers, which need it).
void hardenProcess();

/// Plug-ins are the system's, whatever the environment says; for the first line of a program. OpenSSL's and QCA's own variables are crypto::Library's.
inline void forgetForeignPlugins()
{
    qunsetenv("QT_PLUGIN_PATH");
    qunsetenv("QT_QPA_PLATFORM_PLUGIN_PATH");
}

/// Before the first thread: from here on TERM, INT and HUP wait for stopOnSignals(). A thread that does not hold them, and a window system's
/// plug-in has some, would let them end the program at once.
void holdSignals();

/// TERM, INT and HUP end the program through `stop`, on the event loop of the calling thread. `owner` bounds the time this holds.
void stopOnSignals(QObject* owner, std::function<void()> stop);

} // namespace ventanilla
