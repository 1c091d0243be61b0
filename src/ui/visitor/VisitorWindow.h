#pragma once

#include "ui/Visit.h"

#include <QMainWindow>

#include <memory>

class QFocusFrame;
namespace Ui {
class VisitorWindow;
}

namespace ventanilla {

class EmailDomains;
class VisitorPage;
class VisitorBirthPage;
class VisitorBlankPage;
class VisitorCodePage;
class VisitorEmailPage;
class VisitorKnownPage;
class VisitorSummaryPage;
class VisitorThanksPage;
class VisitorWaitPage;
class VisitorWelcomePage;

/// The window the visitor sees: shows what the visit asks, one question a page, and nothing of the clerk's side.
/// Blank whenever nothing is asked. It forgets what was typed as soon as a page is left.
class VisitorWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `visit` and `domains` outlive the window.
    VisitorWindow(Visit& visit, const EmailDomains& domains, QWidget* parent = nullptr);
    ~VisitorWindow() override;

    /// "Enseguida le atendemos." until the visit asks something again.
    void blank();
    /// Says in the title that nothing here is real.
    void setDemonstration(bool demonstration);
    /// Seconds between two codes, as the policy says.
    void setResendSeconds(int seconds);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void showAsked();
    void showPage(VisitorPage* page);
    void showStep(int step);
    void retitle();
    void followStage(Visit::Stage stage);
    void followBusy();
    void ringFocus(QWidget* now);

    Visit& m_visit;
    std::unique_ptr<Ui::VisitorWindow> m_ui;
    QFocusFrame* m_ring = nullptr;
    VisitorBlankPage* m_blank = nullptr;
    VisitorWelcomePage* m_welcome = nullptr;
    VisitorBirthPage* m_birth = nullptr;
    VisitorKnownPage* m_known = nullptr;
    VisitorWaitPage* m_wait = nullptr;
    VisitorEmailPage* m_email = nullptr;
    VisitorCodePage* m_code = nullptr;
    VisitorSummaryPage* m_summary = nullptr;
    VisitorThanksPage* m_thanks = nullptr;
    VisitorPage* m_page = nullptr; ///< the one shown
    QTimer m_slow {};              ///< an answer is late: the page says so
    bool m_welcomed = false;       ///< this visit's person has pressed "Empezar"
    bool m_demonstration = false;
};

} // namespace ventanilla
