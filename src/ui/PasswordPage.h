#pragma once

#include "services/Office.h"
#include "ui/Banner.h"
#include "ui/ClerkSession.h"
#include "ui/Page.h"

#include <memory>

namespace Ui {
class PasswordPage;
}

namespace ventanilla {

class CapsHint;
class FieldError;

/// One's own password, changed by hand; the first thing of all, and without a way around, when somebody else gave it.
class PasswordPage : public Page
{
    Q_OBJECT
public:
    /// `office` and `session` outlive the page.
    PasswordPage(Office& office, ClerkSession& session, QWidget* parent = nullptr);
    ~PasswordPage() override;

    QAbstractButton* primaryButton() const override;
    QAbstractButton* backButton() const override;
    void enter() override;
    void leave() override;

Q_SIGNALS:
    /// "Volver"; where the password must be changed it says "Salir" and ends the session.
    void backWanted();
    void passwordChanged();
    void failed(const ventanilla::Error& error);

protected:
    void retranslate() override;

private:
    void change();
    void showFailure(const Error& error);
    FieldError& errorOf(const QLineEdit& edit) const;

    Office& m_office;
    ClerkSession& m_session;
    bool m_busy = false;
    std::unique_ptr<Ui::PasswordPage> m_ui;
    CapsHint* m_presentCaps;
    CapsHint* m_nextCaps;
};

} // namespace ventanilla
