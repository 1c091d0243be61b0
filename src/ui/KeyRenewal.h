#pragma once

#include "services/Accounts.h"
#include "services/Office.h"
#include "ui/ClerkSession.h"

#include <QObject>

namespace ventanilla {

/// Changes the office's keys step by step while a supervisor is signed in and a change is due. It rests while the desk is locked, and goes on
/// where it was; nobody waits for it.
class KeyRenewal : public QObject
{
    Q_OBJECT
public:
    /// `office` and `session` outlive this.
    KeyRenewal(Office& office, ClerkSession& session, QObject* parent = nullptr);

Q_SIGNALS:
    /// Rows done of all; zero of zero: nothing is under way.
    void progressed(qint64 done, qint64 all);
    void failed(const ventanilla::Error& error);

private:
    void follow();
    void step();

    Office& m_office;
    ClerkSession& m_session;
    bool m_due = false;
    bool m_asking = false;
};

} // namespace ventanilla
