#include "ui/KeyRenewal.h"

namespace ventanilla {

KeyRenewal::KeyRenewal(Office& office, ClerkSession& session, QObject* parent) : QObject(parent), m_office(office), m_session(session)
{
    connect(&m_session, &ClerkSession::stateChanged, this, &KeyRenewal::follow);
    connect(&m_session, &ClerkSession::passwordChanged, this, &KeyRenewal::follow);
}

void KeyRenewal::follow()
{
    switch (m_session.state()) {
    case ClerkSession::State::SignedOut:
        m_due = false;
        Q_EMIT progressed(0, 0);
        break;
    case ClerkSession::State::Locked:
        break;
    case ClerkSession::State::Open:
        m_due = m_due || m_session.keysDue();
        step();
        break;
    }
}

void KeyRenewal::step()
{
    if (!m_due || m_asking || m_session.state() != ClerkSession::State::Open || m_session.passwordMustChange())
        return;
    m_asking = true;
    m_office.perform(RotateKeys {}).then(this, [this](Result<RotateKeys::Reply> answer) {
        m_asking = false;
        if (!answer) {
            m_due = false;
            Q_EMIT progressed(0, 0);
            // A desk that was locked meanwhile goes on when it is unlocked.
            if (answer.error().code == ErrorCode::SessionLocked)
                m_due = true;
            else
                Q_EMIT failed(answer.error());
            return;
        }
        const RotateKeys::Reply& reply = answer.value();
        m_due = m_due && !reply.finished;
        Q_EMIT progressed(reply.finished ? 0 : reply.done, reply.finished ? 0 : reply.all);
        step();
    });
}

} // namespace ventanilla
