#include "ui/ClerkWindow.h"

#include "ui/DeskPage.h"
#include "ui/LockPage.h"
#include "ui/LoginPage.h"
#include "ui/SignOutPage.h"
#include "ui/StatusLine.h"
#include "ui/Theme.h"
#include "ui/VisitPage.h"
#include "ui_ClerkWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFocusFrame>
#include <QKeyEvent>
#include <QShortcut>

namespace ventanilla {

namespace {
constexpr int denseBelowHeight = 740;
} // namespace

ClerkWindow::ClerkWindow(Office& office, ClerkSession& session, Visit& visit, const OpeningReport& report, QWidget* parent)
    : QMainWindow(parent), m_office(office), m_session(session), m_visit(visit), m_ui(std::make_unique<Ui::ClerkWindow>()), m_login(new LoginPage(session, report, this)),
      m_desk(new DeskPage(office, visit, this)), m_visitPage(new VisitPage(visit, office.policy(), this)), m_lock(new LockPage(session, visit, this)),
      m_signOut(new SignOutPage(session, visit, this)), m_status(new StatusLine(office, report, this)), m_notice(new Banner(this)), m_ring(new QFocusFrame(this))
{
    m_ui->setupUi(this);
    Theme::dress(*m_ui->appBar);
    setWindowTitle(report.demonstration ? tr("Ventanilla — DEMOSTRACIÓN") : tr("Ventanilla"));
    if (report.demonstration)
        m_ui->demonstrationChip->say(Chip::Kind::Warn, tr("DEMOSTRACIÓN"));
    //: %1 name of the office, %2 number of the counter
    m_ui->officeLabel->setText(tr("%1 · Mostrador %2").arg(report.officeName, QString::fromUtf8(report.counter)));
    m_notice->setObjectName(QStringLiteral("noticeBanner"));
    m_ui->centralWidget->layout()->removeWidget(m_ui->pageStack);
    static_cast<QVBoxLayout*>(m_ui->centralWidget->layout())->addWidget(m_notice);
    static_cast<QVBoxLayout*>(m_ui->centralWidget->layout())->addWidget(m_ui->pageStack, 1);
    m_ui->statusBar->addWidget(m_status, 1);
    for (Page* page : std::initializer_list<Page*> {m_login, m_desk, m_visitPage, m_lock, m_signOut})
        m_ui->pageStack->addWidget(page);

    connect(m_ui->deskNavButton, &QPushButton::clicked, this, &ClerkWindow::goToDesk);
    connect(m_ui->lockButton, &QPushButton::clicked, this, &ClerkWindow::lock);
    connect(m_ui->signOutButton, &QPushButton::clicked, this, &ClerkWindow::goToSignOut);
    connect(m_desk, &DeskPage::failed, this, &ClerkWindow::noteFailure);
    connect(m_desk, &DeskPage::visitWanted, this, [this] { showPage(m_visitPage); });
    connect(m_visitPage, &VisitPage::finished, this, [this](const Words::Message& message) {
        QGuiApplication::clipboard()->clear();
        if (m_session.state() != ClerkSession::State::Open)
            return;
        goToDesk();
        if (!message.head.isEmpty())
            m_desk->say(Banner::Kind::Info, message);
    });
    connect(m_lock, &LockPage::otherPersonWanted, this, &ClerkWindow::goToSignOut);
    connect(m_signOut, &SignOutPage::backWanted, this, [this] {
        m_quitting = false;
        showPage(m_session.state() == ClerkSession::State::Locked ? static_cast<Page*>(m_lock) : m_beforeLock ? m_beforeLock : static_cast<Page*>(m_desk));
    });

    connect(&m_session, &ClerkSession::stateChanged, this, &ClerkWindow::followSession);
    connect(&m_session, &ClerkSession::idleWarned, this, &ClerkWindow::warnIdle);
    connect(&m_session, &ClerkSession::signedOut, this, [this](qint64 waiting) {
        m_login->say(Banner::Kind::Ok, {tr("La sesión terminó."), waiting > 0 ? tr("%n correos siguen en camino: saldrán cuando alguien vuelva a entrar.", nullptr, int(waiting)) : QString()});
        if (m_quitting)
            Q_EMIT closed();
    });
    connect(&m_session, &ClerkSession::ended, this, [this](const Error& error) { m_login->say(Banner::Kind::Warn, Words::of(error)); });
    connect(&m_visit, &Visit::stageChanged, this, &ClerkWindow::followStage);
    connect(&m_visit, &Visit::clerkFailed, this, &ClerkWindow::noteFailure);
    connect(&m_visit, &Visit::visitorFailed, this, &ClerkWindow::noteFailure);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { ringFocus(now); });
    makeShortcuts();
    followSession(m_session.state());
}

ClerkWindow::~ClerkWindow()
{
    qApp->disconnect(this); // the focus leaves the window while it is being taken down
}

void ClerkWindow::makeShortcuts()
{
    const auto when = [this](QKeySequence keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    when(Qt::Key_F2, [this] {
        if (m_session.state() == ClerkSession::State::Open)
            goToDesk();
    });
    when(Qt::Key_F3, [this] {
        if (current() == m_desk)
            m_desk->focusFilter();
    });
    when(Qt::Key_F12, [this] {
        if (m_session.state() == ClerkSession::State::Open)
            m_visit.clearVisitor();
    });
    when(Qt::CTRL | Qt::Key_L, [this] { lock(); });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        when(QKeySequence(Qt::CTRL | Qt::Key(key)), [this] {
            if (current()->primaryButton()->isEnabled())
                current()->primaryButton()->click();
        });
    }
}

void ClerkWindow::setOneScreen(bool oneScreen)
{
    m_desk->setOneScreen(oneScreen);
}

void ClerkWindow::say(Banner::Kind kind, const Words::Message& message)
{
    m_idleShown = false;
    m_notice->say(kind, message);
}

Page* ClerkWindow::current() const
{
    return static_cast<Page*>(m_ui->pageStack->currentWidget());
}

void ClerkWindow::showPage(Page* page)
{
    m_notice->clear();
    m_ui->pageStack->setCurrentWidget(page);
    showChrome();
    page->enter();
}

void ClerkWindow::showChrome()
{
    const bool open = m_session.state() == ClerkSession::State::Open;
    for (QWidget* widget : m_ui->appBar->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        // What works only for who is signed in is not there for anybody else, its key neither.
        const bool key = widget->property("role") == QLatin1String("kbd");
        if (key || qobject_cast<QPushButton*>(widget))
            widget->setVisible(open);
    }
    m_ui->deskNavButton->setChecked(current() == m_desk);
    m_status->showSignedIn(m_session.state() == ClerkSession::State::SignedOut ? QString() : tr("%1 · %2").arg(m_session.name(), Words::of(m_session.role())));
}

void ClerkWindow::followSession(ClerkSession::State state)
{
    switch (state) {
    case ClerkSession::State::SignedOut:
        QGuiApplication::clipboard()->clear();
        m_beforeLock = nullptr;
        // It ended with the session, unchanged; what was on the pages is nobody's business now.
        m_visit.close();
        m_desk->forget();
        showPage(m_login);
        break;
    case ClerkSession::State::Locked:
        QGuiApplication::clipboard()->clear();
        m_beforeLock = current() == m_signOut ? m_beforeLock : current();
        showPage(m_lock);
        break;
    case ClerkSession::State::Open:
        m_desk->setServesVisits(m_session.servesVisits());
        m_status->refresh();
        // A visit that went on meanwhile is what the clerk wants to see, whatever was shown before.
        if (m_visit.stage() != Visit::Stage::None && (m_beforeLock == m_visitPage || !m_beforeLock))
            showPage(m_visitPage);
        else
            showPage(m_beforeLock ? m_beforeLock : m_desk);
        break;
    }
}

void ClerkWindow::followStage(Visit::Stage stage)
{
    if (stage == Visit::Stage::Identified && current() == m_desk && m_session.state() == ClerkSession::State::Open)
        showPage(m_visitPage);
}

void ClerkWindow::goToDesk()
{
    showPage(m_desk);
}

void ClerkWindow::goToSignOut()
{
    if (m_session.state() == ClerkSession::State::Open && current() != m_signOut)
        m_beforeLock = current();
    showPage(m_signOut);
}

void ClerkWindow::lock()
{
    m_session.lock(ClerkSession::Lock::ByHand);
}

void ClerkWindow::warnIdle(int seconds)
{
    if (seconds > 0) {
        m_notice->say(Banner::Kind::Warn, {tr("El mostrador se bloquea en %n segundos por falta de uso.", nullptr, seconds), tr("Mueva el ratón o pulse una tecla para seguir.")});
        m_idleShown = true;
    } else if (std::exchange(m_idleShown, false)) {
        m_notice->clear();
    }
}

void ClerkWindow::noteFailure(const Error& error)
{
    if (ClerkSession::isEnd(error.code))
        m_session.noteEnded(error);
    else
        m_status->refresh();
}

void ClerkWindow::ringFocus(QWidget* now)
{
    // Fields and views show the focus by their border; everything that is pressed gets the ring.
    auto* button = qobject_cast<QAbstractButton*>(now);
    m_ring->setWidget(button && button->window() == this ? button : nullptr);
}

void ClerkWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat()) {
        QMainWindow::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        if (auto* pressed = qobject_cast<QPushButton*>(focusWidget())) {
            pressed->click();
            return;
        }
        QAbstractButton* primary = current()->primaryButton();
        if (primary->isEnabled())
            primary->click();
        else
            current()->goToMissing();
        return;
    }
    case Qt::Key_Escape:
        if (QAbstractButton* back = current()->backButton(); back && back->isEnabled())
            back->click();
        return;
    default:
        QMainWindow::keyPressEvent(event);
    }
}

void ClerkWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    const bool dense = height() < denseBelowHeight;
    for (Page* page : std::initializer_list<Page*> {m_login, m_desk, m_visitPage, m_lock, m_signOut})
        page->setDense(dense);
}

void ClerkWindow::closeEvent(QCloseEvent* event)
{
    if (m_session.state() == ClerkSession::State::SignedOut) {
        event->accept();
        Q_EMIT closed();
        return;
    }
    // Signing out comes first: it says what ends, and lets the last messages leave.
    event->ignore();
    m_quitting = true;
    goToSignOut();
}

} // namespace ventanilla
