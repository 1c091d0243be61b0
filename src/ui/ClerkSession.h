#pragma once

#include "services/CloseDay.h"
#include "services/Office.h"
#include "services/Sessions.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace ventanilla {

/// Who is at the desk: signed in, locked or nobody; watches for lack of use and for the end of the working day. Has no widgets.
class ClerkSession : public QObject
{
    Q_OBJECT
public:
    enum class State { SignedOut, Open, Locked };
    enum class Lock { ByHand, Idle, Visitor, System };

    /// `office` outlives the session.
    explicit ClerkSession(Office& office, QObject* parent = nullptr);

    State state() const { return m_state; }
    bool isBusy() const { return m_busy; }
    Lock lockedBy() const { return m_lockedBy; }
    /// All below are of the last who signed in.
    const QByteArray& login() const { return m_login; }
    const QString& name() const { return m_name; }
    Role role() const { return m_role; }
    bool servesVisits() const { return m_servesVisits; }
    /// Somebody else gave the password: it is changed before anything else.
    bool passwordMustChange() const { return m_passwordMustChange; }
    /// A change of the office's keys waits for this supervisor.
    bool keysDue() const { return m_keysDue; }
    void notePasswordChanged();

    /// `confirmsClock`: where the time is in doubt, it is right.
    void signIn(const QByteArray& login, Secret password, bool confirmsClock = false);
    /// At once, whatever the office answers.
    void lock(Lock why);
    void unlock(Secret password);
    /// Delivers what waits, ten seconds at most, and ends the session; an open visit ends with it, unchanged. The last one to go closes the
    /// day before.
    void signOut(bool closesDay = false);
    /// A command was answered that the session is over.
    void noteEnded(const Error& error);
    /// Somebody used a key or the pointer at either window.
    void noteActivity();
    /// The errors that mean that nobody is signed in any more.
    static bool isEnd(ErrorCode code);

Q_SIGNALS:
    void stateChanged(ventanilla::ClerkSession::State state);
    void busyChanged(bool busy);
    void failed(const ventanilla::Error& error);
    void passwordChanged();
    /// Seconds until the desk locks itself; 0: no longer.
    void idleWarned(int seconds);
    /// Before signedOut: the day is closed, and this is what is to be printed.
    void dayClosed(const ventanilla::CloseDay::Reply& closed);
    void signedOut(qint64 mailWaiting);
    /// Without being asked for: the day's hours are over, or the account was disabled.
    void ended(const ventanilla::Error& error);

private:
    void end(const Error& error);
    void leave();
    void setState(State state);
    void setBusy(bool busy);
    void watchIdle();

    Office& m_office;
    State m_state = State::SignedOut;
    bool m_busy = false;
    Lock m_lockedBy = Lock::ByHand;
    QByteArray m_login {};
    QString m_name {};
    Role m_role = Role::Clerk;
    bool m_servesVisits = false;
    bool m_passwordMustChange = false;
    bool m_keysDue = false;
    bool m_warned = false;
    QElapsedTimer m_lastInput {};
    QTimer m_idle {};
    QTimer m_day {};
};

} // namespace ventanilla
