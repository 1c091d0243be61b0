#pragma once

#include "core/Policy.h"
#include "ui/Languages.h"
#include "ui/Theme.h"
#include "ui/Visit.h"
#include "ui/visitor/VisitorPage.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <optional>

class QFocusFrame;
namespace Ui {
class VisitorWindow;
}

namespace ventanilla {

class EmailDomains;
class VisitorBirthPage;
class VisitorBlankPage;
class VisitorChannelsPage;
class VisitorCodePage;
class VisitorEmailPage;
class VisitorImagePage;
class VisitorKnownPage;
class VisitorQuestionPage;
class VisitorSummaryPage;
class VisitorThanksPage;
class VisitorWaitPage;
class VisitorWelcomePage;

/// The window the visitor sees: shows what the visit asks, one question a page, and nothing of the clerk's side.
/// Blank whenever nothing is asked. It forgets what was typed as soon as a page is left. Size of letters, colours and language are chosen
/// at its foot and last for one visit.
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
    /// The questions, and when time is running out.
    void setPolicy(const Policy& policy);
    /// Seconds between two codes, as the policy says.
    void setResendSeconds(int seconds);
    /// Lets the visitor change the language; `languages` outlives the window. None: the button is not there.
    void setLanguages(Languages* languages);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void showAsked();
    void showPage(VisitorPage* page);
    /// Which of how many the page is, by what was ordered; none: the page is not counted.
    void showStep();
    QList<VisitorPage::Step> steps() const;
    void retitle();
    void followStage(Visit::Stage stage);
    void followBusy();
    void ringFocus(QWidget* now);
    void cover(bool covered);
    void followKeys();
    /// As the next person finds it: letters, colours, language, keys.
    void resetComforts();
    void wear(int letters, Theme::Look look);
    void speak(Language language);

    Visit& m_visit;
    std::unique_ptr<Ui::VisitorWindow> m_ui;
    QFocusFrame* m_ring = nullptr;
    VisitorBlankPage* m_blank = nullptr;
    VisitorWelcomePage* m_welcome = nullptr;
    VisitorBirthPage* m_birth = nullptr;
    VisitorKnownPage* m_known = nullptr;
    VisitorWaitPage* m_wait = nullptr;
    VisitorEmailPage* m_email = nullptr;
    VisitorImagePage* m_image = nullptr;
    VisitorChannelsPage* m_channels = nullptr;
    VisitorQuestionPage* m_question = nullptr;
    VisitorCodePage* m_code = nullptr;
    VisitorSummaryPage* m_summary = nullptr;
    VisitorThanksPage* m_thanks = nullptr;
    VisitorPage* m_page = nullptr; ///< the one shown
    QTimer m_slow {};              ///< an answer is late: the page says so
    QWidget* m_focusBefore = nullptr; ///< in the page that is covered
    Languages* m_languages = nullptr;
    Language m_language = Language::Spanish;
    Theme::Look m_look = Theme::Look::Light;
    int m_letters = 0;             ///< which of the sizes
    std::optional<bool> m_keys {}; ///< the visitor showed or hid the keys
    bool m_keyboardSeen = false;   ///< a key was pressed that is not on the screen
    bool m_welcomed = false;       ///< this visit's person has pressed "Empezar"
    bool m_demonstration = false;
};

} // namespace ventanilla
