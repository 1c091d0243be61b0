#pragma once

#include "ui/ClerkSession.h"
#include "ui/Page.h"
#include "ui/Visit.h"

#include <memory>

namespace Ui {
class LockPage;
}

namespace ventanilla {

/// What stands instead of everything while the desk is locked: nothing but the way back for the same person, or the way out.
class LockPage : public Page
{
    Q_OBJECT
public:
    LockPage(ClerkSession& session, const Visit& visit, QWidget* parent = nullptr);
    ~LockPage() override;

    QAbstractButton* primaryButton() const override;
    void enter() override;

Q_SIGNALS:
    /// Somebody else wants to sign in: the session of who locked ends.
    void otherPersonWanted();

protected:
    void retranslate() override;

private:
    void unlock();
    void showWhy();

    ClerkSession& m_session;
    const Visit& m_visit;
    std::unique_ptr<Ui::LockPage> m_ui;
};

} // namespace ventanilla
