#pragma once

#include "ui/ClerkSession.h"
#include "ui/Page.h"
#include "ui/Visit.h"

#include <functional>
#include <memory>

namespace Ui {
class SignOutPage;
}

namespace ventanilla {

/// Says what signing out ends, and waits while the last messages leave.
class SignOutPage : public Page
{
    Q_OBJECT
public:
    SignOutPage(ClerkSession& session, const Visit& visit, QWidget* parent = nullptr);
    ~SignOutPage() override;

    QAbstractButton* primaryButton() const override;
    QAbstractButton* backButton() const override;
    void enter() override;

Q_SIGNALS:
    void backWanted();

protected:
    void retranslate() override;

private:
    void showWhatEnds();
    /// Below it, and again when the language changes.
    void say(std::function<QString()> words);

    ClerkSession& m_session;
    const Visit& m_visit;
    std::function<QString()> m_said = [] { return QString(); };
    std::unique_ptr<Ui::SignOutPage> m_ui;
};

} // namespace ventanilla
