#include "ui/visitor/VisitorWindow.h"

#include "core/Email.h"
#include "ui/Theme.h"
#include "ui/visitor/VisitorBirthPage.h"
#include "ui/visitor/VisitorBlankPage.h"
#include "ui/visitor/VisitorCodePage.h"
#include "ui/visitor/VisitorEmailPage.h"
#include "ui/visitor/VisitorKnownPage.h"
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

#include <chrono>

namespace ventanilla {

using namespace std::chrono_literals;

namespace {
constexpr auto lateAfter = 200ms;
constexpr int steps = 4;
} // namespace

VisitorWindow::VisitorWindow(Visit& visit, const EmailDomains& domains, QWidget* parent)
    : QMainWindow(parent), m_visit(visit), m_ui(std::make_unique<Ui::VisitorWindow>())
{
    m_ui->setupUi(this);
    m_ring = new QFocusFrame(this);

    QWidget* stack = m_ui->pageStack;
    m_blank = new VisitorBlankPage(stack);
    m_welcome = new VisitorWelcomePage(stack);
    m_birth = new VisitorBirthPage(stack);
    m_known = new VisitorKnownPage(visit, stack);
    m_wait = new VisitorWaitPage(stack);
    m_email = new VisitorEmailPage(visit, domains, stack);
    m_code = new VisitorCodePage(visit, stack);
    m_summary = new VisitorSummaryPage(visit, stack);
    m_thanks = new VisitorThanksPage(visit, stack);
    for (VisitorPage* page : std::initializer_list<VisitorPage*> {m_blank, m_welcome, m_birth, m_known, m_wait, m_email, m_code, m_summary, m_thanks})
        m_ui->pageStack->addWidget(page);

    Theme::dress(*this);

    connect(m_welcome, &VisitorWelcomePage::started, this, [this] {
        m_welcomed = true;
        showAsked();
    });
    connect(m_birth, &VisitorBirthPage::bornGiven, this, [this](QDate born) {
        m_known->setBorn(born);
        showPage(m_known);
    });
    connect(m_birth, &VisitorPage::backAsked, this, [this] { showPage(m_welcome); });
    connect(m_known, &VisitorPage::backAsked, this, [this] { showPage(m_birth); });
    connect(m_email, &VisitorEmailPage::emailGiven, m_code, &VisitorCodePage::setAddress);
    connect(m_thanks, &VisitorThanksPage::finished, this, [this] {
        m_visit.clearVisitor();
        blank();
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

    setDemonstration(false);
    showAsked();
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
    retitle();
}

void VisitorWindow::setResendSeconds(int seconds)
{
    m_code->setResendSeconds(seconds);
}

void VisitorWindow::showAsked()
{
    const auto asked = m_visit.asked();
    if (!m_welcomed && (asked == Visit::Asked::Facts || asked == Visit::Asked::Email)) {
        showPage(m_welcome);
        return;
    }
    switch (asked) {
    case Visit::Asked::Nothing: showPage(m_blank); return;
    case Visit::Asked::Facts: showPage(m_birth); return;
    case Visit::Asked::FactsReceived:
    case Visit::Asked::Image:
    case Visit::Asked::Channels:
    case Visit::Asked::Questions:
    case Visit::Asked::Ready:
        m_wait->setCodeProved(asked == Visit::Asked::Ready);
        showPage(m_wait);
        return;
    case Visit::Asked::Email: showPage(m_email); return;
    case Visit::Asked::Code: showPage(m_code); return;
    case Visit::Asked::Confirmation: showPage(m_summary); return;
    case Visit::Asked::Thanks: showPage(m_thanks); return;
    }
}

void VisitorWindow::showPage(VisitorPage* page)
{
    VisitorPage* left = m_page;
    m_page = page;
    page->setEnabled(true);
    page->enter();
    m_ui->pageStack->setCurrentWidget(page);
    showStep(page->step());
    if (left && left != page) {
        left->leave();
        left->setEnabled(true);
    }
    if (page != m_email && page != m_code)
        m_code->leave(); // the address it was to show, if the code was never asked
    page->takeFocus();
}

void VisitorWindow::showStep(int step)
{
    m_ui->stepFrame->setVisible(step > 0);
    m_ui->stepLabel->setText(tr("Paso %1 de %2").arg(step).arg(steps));
    int number = 0;
    for (QFrame* bar : {m_ui->step1Bar, m_ui->step2Bar, m_ui->step3Bar, m_ui->step4Bar}) {
        Theme::setLook(*bar, "v", ++number <= step ? QStringLiteral("stepOn") : QStringLiteral("stepOff"));
    }
}

void VisitorWindow::retitle()
{
    setWindowTitle(m_demonstration ? tr("Ventanilla — DEMOSTRACIÓN") : tr("Ventanilla"));
}

void VisitorWindow::followStage(Visit::Stage stage)
{
    if (stage == Visit::Stage::None)
        m_welcomed = false;
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

// Buttons get a ring around them; fields draw their own border.
void VisitorWindow::ringFocus(QWidget* now)
{
    const bool ours = now && now->window() == this;
    m_ring->setWidget(ours ? qobject_cast<QAbstractButton*>(now) : nullptr);
}

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
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return false;
    if (key->isAutoRepeat())
        return true; // a key held down answers one question, not the next ones too
    if (key->modifiers().testFlag(Qt::ControlModifier)) {
        m_page->pressPrimary();
        return true;
    }
    return false;
}

void VisitorWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retitle();
        if (m_page)
            showStep(m_page->step());
    }
    QMainWindow::changeEvent(event);
}

// The program closes this window; whoever stands before it does not.
void VisitorWindow::closeEvent(QCloseEvent* event)
{
    event->setAccepted(!event->spontaneous());
}

} // namespace ventanilla
