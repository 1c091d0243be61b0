#pragma once

#include "core/Error.h"
#include "core/Ids.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace ventanilla {

class Office;

/// How long the identity ticket still lasts, as the office last said: asks it once a second and tells it of use at either window.
class TicketWatch : public QObject
{
    Q_OBJECT
public:
    /// `office` outlives the watch; below `warningSeconds` left, runningOut() is told.
    TicketWatch(Office& office, int warningSeconds, QObject* parent);

    void start(const VisitId& visit, qint64 remainingMs);
    /// Answers still under way are dropped.
    void stop();
    /// Milliseconds; 0: none, or expired.
    qint64 remainingMs() const;
    /// Input at either window: told at the next second.
    void noteUse() { m_used = true; }
    /// Asks at once; with `used`, tells of use as well.
    void ask(bool used);

Q_SIGNALS:
    /// Once a second.
    void ticked(qint64 remainingMs);
    /// Once each time that the rest falls below the warning.
    void runningOut(qint64 remainingMs);
    void expired();
    /// The visit or the session is over, and the ticket with it.
    void ended(const ventanilla::Error& error);

private:
    void tick();
    void settle(qint64 remainingMs);

    Office& m_office;
    const qint64 m_warningMs;
    std::optional<VisitId> m_visit {};
    quint64 m_turn = 0;            ///< counts tickets, so that a late answer about an earlier one is known
    qint64 m_remainingMs = 0;      ///< when m_asked was started
    QElapsedTimer m_asked {};
    QTimer m_ticking {};
    bool m_used = false;
    bool m_asking = false;
    bool m_warned = false;
};

} // namespace ventanilla
