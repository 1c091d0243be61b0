#include "ui/ClerkSession.h"

namespace ventanilla {

namespace {
constexpr int idleLookMs = 500;
constexpr int hourMs = 3'600'000;
} // namespace

ClerkSession::ClerkSession(Office& office, QObject* parent) : QObject(parent), m_office(office)
{
    m_idle.setInterval(idleLookMs);
    connect(&m_idle, &QTimer::timeout, this, &ClerkSession::watchIdle);
    m_day.setSingleShot(true);
    m_day.setInterval(m_office.policy().sessionHoursMax * hourMs);
    connect(&m_day, &QTimer::timeout, this, [this] {
        m_office.perform(SignOut {});
        noteEnded(Error {ErrorCode::SessionEnded});
    });
}

bool ClerkSession::isEnd(ErrorCode code)
{
    return code == ErrorCode::NotSignedIn || code == ErrorCode::SessionEnded || code == ErrorCode::StaffDisabled;
}

void ClerkSession::signIn(const QByteArray& login, Secret password, bool confirmsClock)
{
    if (m_busy || m_state != State::SignedOut)
        return;
    setBusy(true);
    m_office.perform(SignIn {login, std::move(password), confirmsClock}).then(this, [this, login](Result<SignIn::Reply> answer) {
        setBusy(false);
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_login = login;
        m_name = answer.value().name;
        m_role = answer.value().role;
        m_servesVisits = answer.value().servesVisits;
        m_passwordMustChange = answer.value().passwordMustChange;
        m_keysDue = answer.value().keysDue;
        m_day.start();
        setState(State::Open);
    });
}

void ClerkSession::lock(Lock why)
{
    if (m_state != State::Open)
        return;
    m_lockedBy = why;
    setState(State::Locked);
    m_office.perform(LockSession {why == Lock::Idle, why == Lock::Visitor, why == Lock::System}).then(this, [this](Result<LockSession::Reply> answer) {
        if (!answer && isEnd(answer.error().code))
            noteEnded(answer.error());
    });
}

void ClerkSession::unlock(Secret password)
{
    if (m_busy || m_state != State::Locked)
        return;
    setBusy(true);
    m_office.perform(UnlockSession {std::move(password)}).then(this, [this](Result<UnlockSession::Reply> answer) {
        setBusy(false);
        if (answer)
            setState(State::Open);
        else if (isEnd(answer.error().code))
            noteEnded(answer.error());
        else
            Q_EMIT failed(answer.error());
    });
}

void ClerkSession::signOut(bool closesDay)
{
    if (m_busy || m_state == State::SignedOut)
        return;
    setBusy(true);
    m_office.drainOutbox().then(this, [this, closesDay](QFuture<qint64>) {
        if (!closesDay) {
            leave();
            return;
        }
        m_office.perform(CloseDay {true}).then(this, [this](Result<CloseDay::Reply> answer) {
            if (!answer && isEnd(answer.error().code)) {
                leave();
                return;
            }
            setBusy(false);
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            setState(State::SignedOut);
            Q_EMIT dayClosed(answer.value());
            Q_EMIT signedOut(answer.value().mailWaiting);
        });
    });
}

void ClerkSession::leave()
{
    m_office.perform(SignOut {}).then(this, [this](Result<SignOut::Reply> answer) {
        setBusy(false);
        if (m_state == State::SignedOut)
            return;
        if (!answer && !isEnd(answer.error().code)) {
            Q_EMIT failed(answer.error());
            return;
        }
        setState(State::SignedOut);
        Q_EMIT signedOut(answer ? answer.value().mailWaiting : 0);
    });
}

void ClerkSession::noteEnded(const Error& error)
{
    if (m_state == State::SignedOut)
        return;
    // An answer that is there at once overtakes an earlier one that still lies in the queue, and only that one knows why the session ended.
    if (error.code == ErrorCode::NotSignedIn)
        QTimer::singleShot(0, this, [this, error] { end(error); });
    else
        end(error);
}

void ClerkSession::end(const Error& error)
{
    if (m_state == State::SignedOut)
        return;
    setState(State::SignedOut);
    Q_EMIT ended(error);
}

void ClerkSession::notePasswordChanged()
{
    m_passwordMustChange = false;
    Q_EMIT passwordChanged();
}

void ClerkSession::noteActivity()
{
    m_lastInput.start();
    if (std::exchange(m_warned, false))
        Q_EMIT idleWarned(0);
}

void ClerkSession::watchIdle()
{
    const Policy& policy = m_office.policy();
    const int idleSeconds = int(m_lastInput.elapsed() / 1000);
    if (idleSeconds >= policy.idleLockSeconds) {
        m_warned = false;
        lock(Lock::Idle);
    } else if (idleSeconds >= policy.idleWarningSeconds) {
        m_warned = true;
        Q_EMIT idleWarned(policy.idleLockSeconds - idleSeconds);
    }
}

void ClerkSession::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    if (state == State::Open) {
        m_lastInput.start();
        m_idle.start();
    } else {
        m_idle.stop();
    }
    if (state == State::SignedOut)
        m_day.stop();
    Q_EMIT stateChanged(state);
}

void ClerkSession::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace ventanilla
