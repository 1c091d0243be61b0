#pragma once

#include "services/Opening.h"
#include "ui/Banner.h"
#include "ui/ClerkSession.h"
#include "ui/Page.h"

#include <memory>

namespace Ui {
class LoginPage;
}

class QPushButton;

namespace ventanilla {

class CapsHint;

/// Signing in; beside the form, what was checked when the program started.
class LoginPage : public Page
{
    Q_OBJECT
public:
    LoginPage(ClerkSession& session, const OpeningReport& report, QWidget* parent = nullptr);
    /// There is a way for mail to leave by now, or none.
    void setMailAvailable(bool available);

    ~LoginPage() override;

    QAbstractButton* primaryButton() const override;
    void enter() override;
    void setCompact(bool compact) override;
    /// Above the form: how the last session ended.
    void say(Banner::Kind kind, Words::Telling telling);
    /// The day was closed: writes the sheet into the folder and offers to open it, so that it is printed.
    void offerSheet(const CloseDay::Reply& closed, const QString& folder);
    /// What became of the sheet is being said; nothing else takes its place.
    bool tellsOfSheet() const { return m_tellsOfSheet; }

protected:
    void retranslate() override;

private:
    void showChecks();
    void showDoubt();
    void signIn();
    void showFailure(const Error& error);

    ClerkSession& m_session;
    OpeningReport m_report;
    CapsHint* m_caps;
    QPushButton* m_openSheet;
    QString m_sheet {}; ///< the file that is offered
    bool m_tellsOfSheet = false;
    std::optional<ClockInDoubt> m_doubt; ///< until somebody has confirmed it
    std::unique_ptr<Ui::LoginPage> m_ui;
};

} // namespace ventanilla
