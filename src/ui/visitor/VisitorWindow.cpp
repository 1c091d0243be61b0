#include "ui/visitor/VisitorWindow.h"

#include "core/Email.h"
#include "ui/visitor/VisitorBirthPage.h"
#include "ui/visitor/VisitorBlankPage.h"
#include "ui/visitor/VisitorChannelsPage.h"
#include "ui/visitor/VisitorCodePage.h"
#include "ui/visitor/VisitorEdit.h"
#include "ui/visitor/VisitorEmailPage.h"
#include "ui/visitor/VisitorImagePage.h"
#include "ui/visitor/VisitorKnownPage.h"
#include "ui/visitor/VisitorQuestionPage.h"
#include "ui/visitor/VisitorSummaryPage.h"
#include "ui/visitor/VisitorThanksPage.h"
#include "ui/visitor/VisitorWaitPage.h"
#include "ui/visitor/VisitorWelcomePage.h"
#include "ui/visitor/VisitorWords.h"
#include "ui_VisitorWindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QFocusFrame>
#include <QKeyEvent>

#include <array>
#include <chrono>

namespace ventanilla {

using namespace std::chrono_literals;

namespace {
constexpr auto lateAfter = 200ms;
constexpr std::array letterSizes {1.0, 1.25, 1.5};
} // namespace

VisitorWindow::VisitorWindow(Visit& visit, const EmailDomains& domains, QWidget* parent)
    : QMainWindow(parent), m_visit(visit), m_ui(std::make_unique<Ui::VisitorWindow>())
{
    m_ui->setupUi(this);
    m_ring = new QFocusFrame(this);

    QStackedWidget& stack = m_ui->pageScroller->stack();
    m_blank = new VisitorBlankPage(&stack);
    m_welcome = new VisitorWelcomePage(&stack);
    m_birth = new VisitorBirthPage(&stack);
    m_known = new VisitorKnownPage(visit, &stack);
    m_wait = new VisitorWaitPage(&stack);
    m_email = new VisitorEmailPage(visit, domains, &stack);
    m_image = new VisitorImagePage(visit, &stack);
    m_channels = new VisitorChannelsPage(visit, &stack);
    m_question = new VisitorQuestionPage(visit, &stack);
    m_code = new VisitorCodePage(visit, &stack);
    m_summary = new VisitorSummaryPage(visit, &stack);
    m_thanks = new VisitorThanksPage(visit, &stack);
    for (VisitorPage* page : std::initializer_list<VisitorPage*> {m_blank, m_welcome, m_birth, m_known, m_wait, m_email, m_image, m_channels, m_question, m_code, m_summary, m_thanks}) {
        stack.addWidget(page);
        connect(page, &VisitorPage::fieldChanged, this, &VisitorWindow::followKeys);
        connect(page, &VisitorPage::shapeChanged, m_ui->pageScroller, &VisitorScroller::freshen);
    }
    m_ui->timeCard->follow(visit);

    connect(m_welcome, &VisitorWelcomePage::started, this, [this] {
        m_welcomed = true;
        showAsked();
    });
    connect(m_birth, &VisitorBirthPage::bornGiven, this, [this](QDate born) {
        showPage(m_known);
        m_known->setBorn(born);
    });
    connect(m_birth, &VisitorPage::backAsked, this, [this] { showPage(m_welcome); });
    connect(m_known, &VisitorPage::backAsked, this, [this] { showPage(m_birth); });
    connect(m_email, &VisitorEmailPage::emailGiven, m_code, &VisitorCodePage::setAddress);
    connect(m_thanks, &VisitorThanksPage::finished, this, [this] {
        m_visit.clearVisitor();
        blank();
    });
    connect(m_ui->timeCard, &VisitorTimeCard::wanted, this, [this] { cover(m_page != m_blank && m_page != m_wait); });
    connect(m_ui->timeCard, &VisitorTimeCard::answered, this, [this] { cover(false); });
    connect(m_ui->helpBar, &VisitorHelpBar::largerWanted, this, [this] { wear((m_letters + 1) % int(letterSizes.size()), m_look); });
    connect(m_ui->helpBar, &VisitorHelpBar::colorsWanted, this, [this] {
        using Look = Theme::Look;
        wear(m_letters, m_look == Look::Light ? Look::Contrast : m_look == Look::Contrast ? Look::Dark : Look::Light);
    });
    connect(m_ui->helpBar, &VisitorHelpBar::languageWanted, this, [this] { speak(m_language == Language::Spanish ? Language::English : Language::Spanish); });
    connect(m_ui->helpBar, &VisitorHelpBar::keysWanted, this, [this] {
        m_keys = m_ui->onScreenKeyboard->isHidden();
        followKeys();
        m_page->takeFocus();
    });
    connect(m_ui->helpBar, &VisitorHelpBar::helpWanted, this, [this] {
        m_visit.askHelp();
        m_ui->helpBar->setHelpCalled(true);
    });

    m_slow.setSingleShot(true);
    m_slow.setInterval(lateAfter);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_page->setWaiting(true); });

    connect(&visit, &Visit::askedChanged, this, &VisitorWindow::showAsked);
    connect(&visit, &Visit::stageChanged, this, &VisitorWindow::followStage);
    connect(&visit, &Visit::busyChanged, this, &VisitorWindow::followBusy);
    connect(&visit, &Visit::visitorFailed, this, [this](const Error& error) {
        m_page->setWaiting(false);
        m_page->showError(VisitorWords::of(error));
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { ringFocus(now); });
    qApp->installEventFilter(this);

    setLanguages(nullptr);
    setDemonstration(false);
    showAsked();
    wear(0, Theme::Look::Light);
}

VisitorWindow::~VisitorWindow()
{
    qApp->removeEventFilter(this);
    qApp->disconnect(this); // the focus leaves the window while it is being taken down
}

void VisitorWindow::blank()
{
    showPage(m_blank);
}

void VisitorWindow::setDemonstration(bool demonstration)
{
    m_demonstration = demonstration;
    m_ui->demonstrationLabel->setVisible(demonstration);
    showStep();
    retitle();
}

void VisitorWindow::setPolicy(const Policy& policy)
{
    setResendSeconds(policy.resendSeconds);
    m_known->setCatalogue(policy.questions);
    m_question->setCatalogue(policy.questions);
    m_ui->timeCard->setWarningSeconds(policy.ticketWarningSeconds);
}

void VisitorWindow::setResendSeconds(int seconds)
{
    m_code->setResendSeconds(seconds);
}

void VisitorWindow::setLanguages(Languages* languages)
{
    m_languages = languages;
    m_ui->helpBar->offerLanguages(languages != nullptr);
}

// --- pages ------------------------------------------------------------------------------------------

void VisitorWindow::showAsked()
{
    const auto asked = m_visit.asked();
    switch (asked) {
    case Visit::Asked::Facts:
    case Visit::Asked::Email:
    case Visit::Asked::Image:
    case Visit::Asked::Channels:
    case Visit::Asked::Questions:
    case Visit::Asked::Code:
        if (!m_welcomed) {
            showPage(m_welcome);
            return;
        }
        break;
    case Visit::Asked::Nothing:
    case Visit::Asked::FactsReceived:
    case Visit::Asked::Ready:
    case Visit::Asked::Confirmation:
    case Visit::Asked::Thanks: break;
    }
    switch (asked) {
    case Visit::Asked::Nothing: showPage(m_blank); return;
    case Visit::Asked::Facts: showPage(m_birth); return;
    case Visit::Asked::FactsReceived:
    case Visit::Asked::Ready:
        m_wait->setCodeProved(asked == Visit::Asked::Ready && m_page == m_code && m_visit.codeProvedMs() > 0);
        showPage(m_wait);
        return;
    case Visit::Asked::Email: showPage(m_email); return;
    case Visit::Asked::Image: showPage(m_image); return;
    case Visit::Asked::Channels: showPage(m_channels); return;
    case Visit::Asked::Questions: showPage(m_question); return;
    case Visit::Asked::Code: showPage(m_code); return;
    case Visit::Asked::Confirmation: showPage(m_summary); return;
    case Visit::Asked::Thanks: showPage(m_thanks); return;
    }
}

void VisitorWindow::showPage(VisitorPage* page)
{
    VisitorPage* left = m_page;
    m_page = page;
    m_focusBefore = nullptr;
    cover(false);
    page->setEnabled(true);
    page->enter();
    m_ui->pageScroller->showPage(page);
    showStep();
    if (left && left != page) {
        left->leave();
        left->setEnabled(true);
        m_ui->helpBar->setHelpCalled(false);
    }
    // The address that was typed stays with the page that will show it, for as long as this visit's person goes on.
    if (page == m_blank || page == m_welcome || page == m_thanks)
        m_code->leave();
    followKeys();
    page->takeFocus();
}

QList<VisitorPage::Step> VisitorWindow::steps() const
{
    using Step = VisitorPage::Step;
    const Visit::Acts ordered = m_visit.ordered();
    QList<Step> steps;
    if (ordered.testFlag(Visit::Act::Email))
        steps.append(Step::Email);
    if (ordered.testFlag(Visit::Act::Image))
        steps.append(Step::Image);
    if (ordered.testFlag(Visit::Act::Preferences))
        steps.append(Step::Preferences);
    if (ordered.testFlag(Visit::Act::Email) || m_visit.provesRegistered() || m_page->step() == Step::Code)
        steps.append(Step::Code);
    steps.append(Step::Confirmation);
    return steps;
}

void VisitorWindow::showStep()
{
    if (!m_page)
        return;
    const QList<VisitorPage::Step> all = steps();
    const int step = m_page->step() == VisitorPage::Step::None ? 0 : int(all.indexOf(m_page->step())) + 1;
    m_ui->stepFrame->setVisible(step > 0 || m_demonstration);
    m_ui->stepLabel->setVisible(step > 0);
    m_ui->stepLabel->setText(tr("Paso %1 de %2").arg(step).arg(all.size()));
    int number = 0;
    for (QFrame* bar : {m_ui->step1Bar, m_ui->step2Bar, m_ui->step3Bar, m_ui->step4Bar, m_ui->step5Bar, m_ui->step6Bar}) {
        bar->setVisible(step > 0 && ++number <= int(all.size()));
        Theme::setLook(*bar, "v", number <= step ? QStringLiteral("stepOn") : QStringLiteral("stepOff"));
    }
}

void VisitorWindow::retitle()
{
    setWindowTitle(m_demonstration ? tr("Ventanilla — DEMOSTRACIÓN") : tr("Ventanilla"));
}

void VisitorWindow::followStage(Visit::Stage stage)
{
    if (stage != Visit::Stage::None)
        return;
    m_welcomed = false;
    m_question->restart();
    resetComforts();
}

void VisitorWindow::followBusy()
{
    if (m_visit.isBusy()) {
        m_slow.start();
        return;
    }
    m_slow.stop();
    m_page->setWaiting(false);
}

// --- what makes it easier ---------------------------------------------------------------------------

void VisitorWindow::resetComforts()
{
    m_keys.reset();
    m_keyboardSeen = false;
    m_ui->helpBar->setHelpCalled(false);
    speak(Language::Spanish);
    wear(0, Theme::Look::Light);
    followKeys();
}

void VisitorWindow::wear(int letters, Theme::Look look)
{
    if (letters == m_letters && look == m_look && !styleSheet().isEmpty())
        return;
    m_letters = letters;
    m_look = look;
    Theme::wear(*this, look, 1.0, letterSizes.at(std::size_t(letters)));
    m_ui->helpBar->arrange();
    m_ui->pageScroller->freshen();
    m_ui->pageScroller->reveal(m_page->focusWidget());
}

void VisitorWindow::speak(Language language)
{
    if (language == m_language || !m_languages)
        return;
    m_language = language;
    m_languages->setVisitor(language);
    m_known->setLanguage(language);
    m_question->setLanguage(language);
    // This window and no other: the clerk's keeps its own language.
    QEvent changed(QEvent::LanguageChange);
    QCoreApplication::sendEvent(this, &changed);
    Theme::dress(*this);
}

// The page is not left: what was typed is there when it is seen again.
void VisitorWindow::cover(bool covered)
{
    if (covered == m_ui->pageScroller->isHidden())
        return;
    if (covered)
        m_focusBefore = m_page->focusWidget();
    m_ui->timeCard->setVisible(covered);
    m_ui->pageScroller->setHidden(covered);
    followKeys();
    if (covered)
        m_ui->timeCard->takeFocus();
    else if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else
        m_page->takeFocus();
}

void VisitorWindow::followKeys()
{
    const bool typing = m_page->hasField() && !m_ui->pageScroller->isHidden();
    const bool byItself = VisitorKeyboard::touchIsPresent() && !m_keyboardSeen;
    auto* edit = qobject_cast<VisitorEdit*>(m_page->focusWidget());
    m_ui->onScreenKeyboard->serve(edit ? edit : m_page->findChild<VisitorEdit*>());
    m_ui->helpBar->offerKeys(typing);
    m_ui->onScreenKeyboard->setVisible(typing && m_keys.value_or(byItself));
}

// Buttons get a ring around them; fields draw their own border. What has the focus is in sight.
void VisitorWindow::ringFocus(QWidget* now)
{
    const bool ours = now && now->window() == this;
    m_ring->setWidget(ours ? qobject_cast<QAbstractButton*>(now) : nullptr);
    if (ours)
        m_ui->pageScroller->reveal(now);
}

// --- events -----------------------------------------------------------------------------------------

bool VisitorWindow::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != this)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin: m_visit.noteActivity(); return false;
    case QEvent::KeyPress: m_visit.noteActivity(); break;
    default: return false;
    }
    if (!std::exchange(m_keyboardSeen, true))
        followKeys();
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return false;
    if (key->isAutoRepeat())
        return true; // a key held down answers one question, not the next ones too
    if (key->modifiers().testFlag(Qt::ControlModifier) && !m_ui->pageScroller->isHidden()) {
        m_page->pressPrimary();
        return true;
    }
    return false;
}

void VisitorWindow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageUp: m_ui->pageScroller->turn(-1); return;
    case Qt::Key_PageDown: m_ui->pageScroller->turn(1); return;
    default: QMainWindow::keyPressEvent(event);
    }
}

void VisitorWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retitle();
        showStep();
    }
    QMainWindow::changeEvent(event);
}

// The program closes this window; whoever stands before it does not.
void VisitorWindow::closeEvent(QCloseEvent* event)
{
    event->setAccepted(!event->spontaneous());
}

} // namespace ventanilla
