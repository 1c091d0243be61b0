#pragma once

#include <functional>

class QObject;

namespace ventanilla {

/// Before anything else: files for the owner only, no core dumps, no debugger of the same user (left out under the sanitizers, which need it).
void hardenProcess();

/// TERM, INT and HUP end the program through `stop`, on the event loop of the calling thread. `owner` bounds the time this holds.
void stopOnSignals(QObject* owner, std::function<void()> stop);

} // namespace ventanilla
