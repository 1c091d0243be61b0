#include "ui/ClerkWindow.h"

#include "ui/ActivityPage.h"
#include "ui/AlarmWords.h"
#include "ui/Appearance.h"
#include "ui/AuditPage.h"
#include "ui/BackupPage.h"
#include "ui/BackupRun.h"
#include "ui/BackupWords.h"
#include "ui/ChannelsPage.h"
#include "ui/DeskPage.h"
#include "ui/ErasePage.h"
#include "ui/FocusOrder.h"
#include "ui/FocusRing.h"
#include "ui/Forms.h"
#include "ui/HelpPage.h"
#include "ui/KeyRenewal.h"
#include "ui/LockPage.h"
#include "ui/LoginPage.h"
#include "ui/MailPage.h"
#include "ui/PasswordPage.h"
#include "ui/PolicyPage.h"
#include "ui/RevealMenu.h"
#include "ui/Scanner.h"
#include "ui/SignOutPage.h"
#include "ui/StaffPage.h"
#include "ui/StatusLine.h"
#include "ui/Theme.h"
#include "ui/ValidatePage.h"
#include "ui/VerifyPage.h"
#include "ui/VisitPage.h"
#include "ui_ClerkWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDialog>
#include <QKeyEvent>
#include <QShortcut>

namespace ventanilla {

namespace {
constexpr int denseBelowHeight = 740;
constexpr QSize compactBelow(900, 520);
constexpr int statusBarHeight = 32;
} // namespace

ClerkWindow::ClerkWindow(Office& office, ClerkSession& session, Visit& visit, const OpeningReport& report, Appearance& appearance, QWidget* parent)
    : QMainWindow(parent), m_office(office), m_session(session), m_visit(visit), m_report(report), m_appearance(appearance), m_ui(formOf<Ui::ClerkWindow>(*this)),
      m_login(new LoginPage(session, report, m_ui->pageStack)), m_desk(new DeskPage(office, visit, m_ui->pageStack)), m_visitPage(new VisitPage(visit, office.policy(), m_ui->pageStack)),
      m_lock(new LockPage(session, visit, m_ui->pageStack)), m_signOut(new SignOutPage(session, visit, m_ui->pageStack)), m_help(new HelpPage(appearance, m_ui->pageStack)),
      m_activity(new ActivityPage(office, m_ui->pageStack)), m_password(new PasswordPage(office, session, m_ui->pageStack)), m_staff(new StaffPage(office, session, m_ui->pageStack)), m_erase(new ErasePage(office, m_ui->pageStack)),
      m_audit(new AuditPage(office, m_ui->pageStack)), m_verify(new VerifyPage(office, session, m_ui->pageStack)), m_mail(new MailPage(office, session, m_ui->pageStack)), m_backups(new BackupRun(office, this)), m_policy(new PolicyPage(office, m_ui->pageStack)), m_backup(new BackupPage(office, *m_backups, m_ui->pageStack)), m_channels(new ChannelsPage(office, m_ui->pageStack)),
      m_reveal(new RevealMenu(office, visit, this)), m_keys(new KeyRenewal(office, session, this)), m_scanner(new Scanner(*this, office.policy())), m_status(new StatusLine(office, report, this)), m_notice(new Banner(this)), m_disk(report.disk)
{
    m_notice->setObjectName(QStringLiteral("noticeBanner"));
    m_ui->centralWidget->layout()->removeWidget(m_ui->pageStack);
    static_cast<QVBoxLayout*>(m_ui->centralWidget->layout())->addWidget(m_notice);
    static_cast<QVBoxLayout*>(m_ui->centralWidget->layout())->addWidget(m_ui->pageStack, 1);
    m_ui->statusBar->addWidget(m_status, 1);
    m_pages = {m_login, m_desk, m_visitPage, m_lock, m_signOut, m_help, m_activity, m_password, m_staff, m_erase, m_audit, m_verify, m_mail, m_policy, m_backup, m_channels};
    for (Page* page : std::as_const(m_pages)) {
        // A page that needs more room than there is scrolls; it never makes the window wider than the screen.
        page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        m_ui->pageStack->addWidget(page);
    }
    m_ui->appBar->begin(report, appearance);
    retranslate();

    connect(m_desk, &DeskPage::failed, this, &ClerkWindow::noteFailure);
    connect(m_desk, &DeskPage::visitWanted, this, [this] { showPage(m_visitPage); });
    connect(m_visitPage, &VisitPage::finished, this, [this](const Words::Telling& telling) {
        QGuiApplication::clipboard()->clear();
        if (m_session.state() != ClerkSession::State::Open)
            return;
        goToDesk();
        if (telling)
            m_desk->say(Banner::Kind::Info, telling);
    });
    connect(m_lock, &LockPage::otherPersonWanted, this, &ClerkWindow::goToSignOut);
    connect(m_signOut, &SignOutPage::backWanted, this, [this] {
        m_quitting = false;
        showPage(m_session.state() == ClerkSession::State::Locked ? static_cast<Page*>(m_lock) : m_beforeLock ? m_beforeLock : static_cast<Page*>(m_desk));
    });

    connect(&m_session, &ClerkSession::stateChanged, this, &ClerkWindow::followSession);
    connect(&m_session, &ClerkSession::idleWarned, this, &ClerkWindow::warnIdle);
    connect(&m_session, &ClerkSession::dayClosed, this, &ClerkWindow::closeOfDay);
    connect(&m_session, &ClerkSession::signedOut, this, [this](qint64 waiting) {
        // The sheet is still to be printed: whoever closed the window closes it once more.
        if (m_login->tellsOfSheet()) {
            m_quitting = false;
            return;
        }
        m_login->say(Banner::Kind::Ok, [waiting] { return Words::Message {tr("La sesión terminó."), waiting > 0 ? tr("%n correos siguen en camino: saldrán cuando alguien vuelva a entrar.", nullptr, int(waiting)) : QString()}; });
        if (m_quitting && !m_backups->isRunning())
            Q_EMIT closed();
    });
    connect(&m_session, &ClerkSession::ended, this, [this](const Error& error) { m_login->say(Banner::Kind::Warn, [error] { return Words::of(error); }); });
    connect(&m_visit, &Visit::stageChanged, this, &ClerkWindow::followStage);
    connect(&m_visit, &Visit::clerkFailed, this, &ClerkWindow::noteFailure);
    connect(&m_visit, &Visit::visitorFailed, this, &ClerkWindow::noteFailure);
    connect(m_scanner, &Scanner::scanned, this, &ClerkWindow::takeScan);
    new FocusRing(*this);
    connect(&m_appearance, &Appearance::changed, this, &ClerkWindow::wearAppearance);
    makeShortcuts();
    makeBar();
    makeAsides();
    makeOffice();
    makeKeys();
    makeReveal();
    if (m_appearance.look() != Theme::Look::Light || m_appearance.percent() != 100)
        wearAppearance();
    followSession(m_session.state());
}

ClerkWindow::~ClerkWindow() = default;

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
    when(Qt::Key_F4, [this] {
        if (mayMove() && current() == m_visitPage)
            m_reveal->ask();
        else if (mayMove() && current() == m_audit)
            m_audit->askReveal();
    });
    when(Qt::CTRL | Qt::Key_2, [this] { openAudit(); });
    when(Qt::CTRL | Qt::Key_3, [this] { openVerify(); });
    when(Qt::CTRL | Qt::Key_5, [this] { openMail(); });
    when(Qt::CTRL | Qt::Key_6, [this] { openStaff(); });
    when(Qt::CTRL | Qt::Key_8, [this] { openPolicy(); });
    when(Qt::CTRL | Qt::Key_9, [this] { openBackup(); });
    when(Qt::CTRL | Qt::Key_0, [this] { openChannels(); });
    when(Qt::Key_F10, [this] { m_ui->appBar->openMenu(); });
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

void ClerkWindow::makeKeys()
{
    connect(m_keys, &KeyRenewal::progressed, m_status, &StatusLine::showKeys);
    connect(m_keys, &KeyRenewal::failed, this, [this](const Error& error) {
        noteFailure(error);
        // Nobody asked for it just now, but only who supervises can do something about it.
        if (error.code == ErrorCode::KeysOfOld)
            say(Banner::Kind::Warn, [error] { return Words::of(error); });
    });
}

void ClerkWindow::takeScan(const Scan& scan)
{
    // A scan means whoever stands at the window, whatever page is looked at; while a visit is open it is about that visit.
    if (!mayMove() || current() == m_signOut)
        return;
    if (current() == m_staff && m_staff->wantsScan()) {
        m_staff->takeScan(scan);
        return;
    }
    if (current() == m_erase)
        return m_erase->takeScan(scan);
    if (m_visit.stage() == Visit::Stage::Identified || m_visit.stage() == Visit::Stage::Validated) {
        if (current() != m_visitPage)
            showPage(m_visitPage);
        m_visitPage->takeScan(scan);
        return;
    }
    if (current() == m_audit) {
        m_audit->takeScan(scan);
        return;
    }
    if (current() == m_visitPage)
        return;
    if (current() != m_desk)
        goToDesk();
    m_desk->takeScan(scan);
}

void ClerkWindow::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(m_report.demonstration ? tr("Ventanilla — DEMOSTRACIÓN") : tr("Ventanilla"));
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

void ClerkWindow::say(Banner::Kind kind, Words::Telling telling)
{
    m_idleShown = false;
    m_notice->say(kind, std::move(telling));
}

Page* ClerkWindow::current() const
{
    return static_cast<Page*>(m_ui->pageStack->currentWidget());
}

void ClerkWindow::showPage(Page* page)
{
    clearNotice();
    m_reveal->hideAgain();
    // A question of the page that is left, such as for a file, is nobody's now: it would stand over a locked desk.
    std::ranges::for_each(findChildren<QDialog*>(), &QDialog::reject);
    if (Page* left = current(); left && left != page)
        left->leave();
    m_ui->pageStack->setCurrentWidget(page);
    showChrome();
    page->enter();
}

void ClerkWindow::showChrome()
{
    using Place = AppBar::Place;
    const bool audit = mayMove() && allows(m_session.role(), Permission::ReadLog);
    const bool verify = mayMove() && allows(m_session.role(), Permission::VerifyLog);
    const bool mail = mayMove() && allows(m_session.role(), Permission::TendMail);
    const bool staff = mayMove() && allows(m_session.role(), Permission::SeeStaff);
    const bool policy = mayMove() && allows(m_session.role(), Permission::ChangePolicy);
    const bool backup = mayMove() && allows(m_session.role(), Permission::Backup);
    const bool channels = mayMove() && allows(m_session.role(), Permission::ManageChannels);
    m_ui->appBar->showFor({m_session.state() == ClerkSession::State::Open, mayMove(), audit, verify, mail, staff, policy, backup, channels},
                          isOffice(current()) ? Place::Admin : current() == m_desk ? Place::Desk : current() == m_activity ? Place::Activity : current() == m_audit ? Place::Audit : current() == m_verify ? Place::Verify : current() == m_mail ? Place::Mail : current() == m_staff || current() == m_erase ? Place::Staff : Place::Elsewhere);
    m_status->setVerifies(verify);
    m_status->setTendsMail(mail);
    if (m_session.state() == ClerkSession::State::SignedOut)
        m_status->showSignedIn({});
    else
        m_status->showSignedIn(m_session.name(), Words::of(m_session.role()));
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
        m_audit->forget();
        m_verify->forget();
        m_beforeAside = nullptr;
        m_appearance.follow({});
        showPage(m_login);
        break;
    case ClerkSession::State::Locked:
        QGuiApplication::clipboard()->clear();
        m_audit->closeOpened();
        // Beside the work nobody comes back to: what stood there is gone.
        m_beforeLock = current() == m_signOut ? m_beforeLock : isAside(current()) ? m_beforeAside : current();
        m_beforeAside = nullptr;
        showPage(m_lock);
        break;
    case ClerkSession::State::Open:
        m_appearance.follow(m_session.login());
        m_desk->setServesVisits(m_session.servesVisits(), allows(m_session.role(), Permission::SeeStaff));
        m_status->refresh();
        if (m_session.passwordMustChange()) {
            showPage(m_password);
            break;
        }
        // A visit that went on meanwhile is what the clerk wants to see, whatever was shown before.
        if (m_visit.stage() != Visit::Stage::None && (m_beforeLock == m_visitPage || !m_beforeLock))
            showPage(m_visitPage);
        else
            showPage(m_beforeLock ? m_beforeLock : home());
        if (m_disk.stage == DiskStage::Low)
            tellDisk(m_disk);
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
    return m_session.state() == ClerkSession::State::Open && !m_session.passwordMustChange();
}

void ClerkWindow::goToDesk()
{
    showPage(home());
}

Page* ClerkWindow::home() const
{
    return m_report.behind ? static_cast<Page*>(m_audit) : m_desk;
}

void ClerkWindow::clearNotice()
{
    m_notice->clear();
    if (m_report.behind)
        m_notice->say(Banner::Kind::Danger, [behind = *m_report.behind] { return AlarmWords::of(behind); });
    else if (m_disk.stage == DiskStage::Spent)
        m_notice->say(Banner::Kind::Danger, [room = m_disk] { return BackupWords::of(room); });
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
        m_notice->say(Banner::Kind::Warn, [seconds] { return Words::Message {tr("El mostrador se bloquea en %n segundos por falta de uso.", nullptr, seconds), tr("Mueva el ratón o pulse una tecla para seguir.")}; });
        m_idleShown = true;
    } else if (std::exchange(m_idleShown, false)) {
        clearNotice();
    }
}

void ClerkWindow::noteFailure(const Error& error)
{
    if (ClerkSession::isEnd(error.code))
        m_session.noteEnded(error);
    else
        m_status->refresh();
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

bool ClerkWindow::focusNextPrevChild(bool next)
{
    return FocusOrder::go(*this, current()->primaryButton(), current()->backButton(), next);
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
    const bool compact = width() / text < compactBelow.width() || height() / text < compactBelow.height();
    for (Page* page : std::as_const(m_pages)) {
        page->setDense(dense);
        page->setCompact(compact);
    }
    m_status->setCompact(compact);
    m_ui->appBar->setCompact(compact, *m_ui->centralWidget);
}

void ClerkWindow::closeEvent(QCloseEvent* event)
{
    if (m_session.state() == ClerkSession::State::SignedOut && m_backups->isRunning()) {
        // The day's copy is on its way: half of it is none. The window closes by itself behind it.
        event->ignore();
        m_quitting = true;
        say(Banner::Kind::Info, [] { return Words::Message {tr("Se está terminando la copia del día."), tr("Ventanilla se cierra por sí sola al acabar.")}; });
        return;
    }
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
