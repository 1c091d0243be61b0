#include "ui/ClerkWindow.h"

#include "ui/Appearance.h"
#include "ui/ClerkMenu.h"
#include "ui/DeskPage.h"
#include "ui/HelpPage.h"
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
constexpr QSize compactBelow(900, 520);
constexpr int appBarHeight = 48;
constexpr int statusBarHeight = 32;
} // namespace

ClerkWindow::ClerkWindow(Office& office, ClerkSession& session, Visit& visit, const OpeningReport& report, Appearance& appearance, QWidget* parent)
    : QMainWindow(parent), m_office(office), m_session(session), m_visit(visit), m_report(report), m_appearance(appearance), m_ui(std::make_unique<Ui::ClerkWindow>()),
      m_login(new LoginPage(session, report, this)), m_desk(new DeskPage(office, visit, this)), m_visitPage(new VisitPage(visit, office.policy(), this)),
      m_lock(new LockPage(session, visit, this)), m_signOut(new SignOutPage(session, visit, this)), m_help(new HelpPage(appearance, this)),
      m_menu(new ClerkMenu(appearance, this)), m_status(new StatusLine(office, report, this)), m_notice(new Banner(this)), m_ring(new QFocusFrame(this))
{
    m_ui->setupUi(this);
    m_notice->setObjectName(QStringLiteral("noticeBanner"));
    m_ui->centralWidget->layout()->removeWidget(m_ui->pageStack);
    static_cast<QVBoxLayout*>(m_ui->centralWidget->layout())->addWidget(m_notice);
    static_cast<QVBoxLayout*>(m_ui->centralWidget->layout())->addWidget(m_ui->pageStack, 1);
    m_ui->statusBar->addWidget(m_status, 1);
    m_pages = {m_login, m_desk, m_visitPage, m_lock, m_signOut, m_help};
    for (Page* page : std::as_const(m_pages)) {
        // A page that needs more room than there is scrolls; it never makes the window wider than the screen.
        page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        m_ui->pageStack->addWidget(page);
    }
    retranslate();

    connect(m_ui->deskNavButton, &QPushButton::clicked, this, &ClerkWindow::goToDesk);
    connect(m_ui->lockButton, &QPushButton::clicked, this, &ClerkWindow::lock);
    connect(m_ui->signOutButton, &QPushButton::clicked, this, &ClerkWindow::goToSignOut);
    connect(m_ui->helpButton, &QPushButton::clicked, this, &ClerkWindow::openHelp);
    connect(m_ui->menuButton, &QPushButton::clicked, this, &ClerkWindow::openMenu);
    connect(m_help, &HelpPage::backWanted, this, &ClerkWindow::closeAside);
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
    connect(&m_appearance, &Appearance::changed, this, &ClerkWindow::wearAppearance);
    makeShortcuts();
    makeMenu();
    if (m_appearance.look() != Theme::Look::Light || m_appearance.percent() != 100)
        wearAppearance();
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
    when(Qt::Key_F1, [this] { openHelp(); });
    when(Qt::Key_F2, [this] {
        if (mayMove())
            goToDesk();
    });
    when(Qt::Key_F3, [this] { current()->focusSearch(); });
    when(Qt::Key_F10, [this] { openMenu(); });
    when(Qt::Key_F11, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
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

void ClerkWindow::makeMenu()
{
    connect(m_menu, &ClerkMenu::deskWanted, this, &ClerkWindow::goToDesk);
    connect(m_menu, &ClerkMenu::helpWanted, this, &ClerkWindow::openHelp);
    connect(m_menu, &ClerkMenu::fullScreenWanted, this, [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(m_menu, &ClerkMenu::lockWanted, this, &ClerkWindow::lock);
    connect(m_menu, &ClerkMenu::signOutWanted, this, &ClerkWindow::goToSignOut);
}

void ClerkWindow::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*m_ui->appBar);
    setWindowTitle(m_report.demonstration ? tr("Ventanilla — DEMOSTRACIÓN") : tr("Ventanilla"));
    if (m_report.demonstration)
        m_ui->demonstrationChip->say(Chip::Kind::Warn, tr("DEMOSTRACIÓN"));
    //: %1 name of the office, %2 number of the counter
    m_ui->officeLabel->setText(tr("%1 · Mostrador %2").arg(m_report.officeName, QString::fromUtf8(m_report.counter)));
}

void ClerkWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showChrome();
    }
    QMainWindow::changeEvent(event);
}

void ClerkWindow::wearAppearance()
{
    Theme::wear(*this, m_appearance.look(), m_appearance.percent() / 100.0);
    m_ui->appBar->setFixedHeight(Theme::tall(*this, appBarHeight));
    m_ui->statusBar->setFixedHeight(Theme::tall(*this, statusBarHeight));
    fitRoom();
    // Words and icons that are made at run time are made again, in this window only.
    QEvent anew(QEvent::LanguageChange);
    QCoreApplication::sendEvent(this, &anew);
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
    if (Page* left = current(); left && left != page)
        left->leave();
    m_ui->pageStack->setCurrentWidget(page);
    showChrome();
    page->enter();
}

void ClerkWindow::showChrome()
{
    const bool open = m_session.state() == ClerkSession::State::Open;
    // What works only for who is signed in is not there for anybody else, its key neither; the menu and the help are there for all.
    const auto always = [this](const QWidget* widget) {
        return widget == m_ui->menuButton || widget == m_ui->f10KeyLabel4 || widget == m_ui->helpButton || widget == m_ui->f1KeyLabel1;
    };
    for (QWidget* widget : m_ui->appBar->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        const bool key = widget->property("role") == QLatin1String("kbd");
        if (!key && !qobject_cast<QPushButton*>(widget))
            continue;
        if (m_compact)
            widget->setVisible(widget == m_ui->menuButton || widget == m_ui->f10KeyLabel4);
        else
            widget->setVisible(always(widget) || (open && mayMove()) || (open && (widget == m_ui->lockButton || widget == m_ui->ctrllKeyLabel3 || widget == m_ui->signOutButton)));
    }
    m_ui->officeLabel->setVisible(!m_compact);
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
        m_beforeAside = nullptr;
        m_appearance.follow({});
        showPage(m_login);
        break;
    case ClerkSession::State::Locked:
        QGuiApplication::clipboard()->clear();
        m_beforeLock = current() == m_signOut ? m_beforeLock : current();
        showPage(m_lock);
        break;
    case ClerkSession::State::Open:
        m_appearance.follow(m_session.login());
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

bool ClerkWindow::mayMove() const
{
    return m_session.state() == ClerkSession::State::Open;
}

bool ClerkWindow::isAside(const Page* page) const
{
    return page == m_help;
}

void ClerkWindow::openAside(Page* page)
{
    if (!isAside(current()))
        m_beforeAside = current();
    showPage(page);
}

void ClerkWindow::closeAside()
{
    showPage(m_beforeAside ? m_beforeAside : m_session.state() == ClerkSession::State::SignedOut ? static_cast<Page*>(m_login) : m_desk);
}

void ClerkWindow::openHelp()
{
    if (current() == m_help)
        return;
    m_help->show(current()->helpTopic());
    openAside(m_help);
}

void ClerkWindow::openMenu()
{
    const bool open = m_session.state() == ClerkSession::State::Open;
    const QPoint corner = m_ui->menuButton->mapToGlobal(QPoint(0, m_ui->menuButton->height()));
    m_menu->open(corner, {open, mayMove(), m_session.servesVisits(), false, windowState().testFlag(Qt::WindowFullScreen)});
}

void ClerkWindow::goToDesk()
{
    showPage(m_desk);
}

void ClerkWindow::goToSignOut()
{
    if (m_session.state() == ClerkSession::State::Open && current() != m_signOut)
        m_beforeLock = isAside(current()) && m_beforeAside ? m_beforeAside : current();
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
    fitRoom();
}

void ClerkWindow::fitRoom()
{
    // What counts is how much of the usual letters would find room.
    const double text = Theme::textOf(*this);
    const bool dense = height() / text < denseBelowHeight;
    m_compact = width() / text < compactBelow.width() || height() / text < compactBelow.height();
    for (Page* page : std::as_const(m_pages)) {
        page->setDense(dense);
        page->setCompact(m_compact);
    }
    m_status->setCompact(m_compact);
    showChrome();
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
