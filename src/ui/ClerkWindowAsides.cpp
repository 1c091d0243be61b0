#include "ui/ClerkWindow.h"

#include "ui/ActivityPage.h"
#include "ui/AuditPage.h"
#include "ui/BackupPage.h"
#include "ui/BackupRun.h"
#include "ui/DeskPage.h"
#include "ui/ErasePage.h"
#include "ui/HelpPage.h"
#include "ui/LockPage.h"
#include "ui/LoginPage.h"
#include "ui/MailPage.h"
#include "ui/PasswordPage.h"
#include "ui/PolicyPage.h"
#include "ui/RevealMenu.h"
#include "ui/StaffPage.h"
#include "ui/StatusLine.h"
#include "ui/VerifyPage.h"
#include "ui/VisitPage.h"
#include "ui_ClerkWindow.h"

// The part of ClerkWindow that leads to the pages beside the work (help, activity, own password, staff, erasing, the log, the administrator's) and back to where one was.
namespace ventanilla {

void ClerkWindow::makeBar()
{
    AppBar* bar = m_ui->appBar;
    connect(bar, &AppBar::deskWanted, this, &ClerkWindow::goToDesk);
    connect(bar, &AppBar::activityWanted, this, [this] { openAside(m_activity); });
    connect(bar, &AppBar::auditWanted, this, &ClerkWindow::openAudit);
    connect(bar, &AppBar::verifyWanted, this, &ClerkWindow::openVerify);
    connect(m_status, &StatusLine::verificationWanted, this, &ClerkWindow::openVerify);
    connect(bar, &AppBar::mailWanted, this, &ClerkWindow::openMail);
    connect(m_status, &StatusLine::mailWanted, this, &ClerkWindow::openMail);
    connect(&m_office, &Office::mailChannelChanged, m_login, &LoginPage::setMailAvailable);
    connect(bar, &AppBar::staffWanted, this, &ClerkWindow::openStaff);
    connect(bar, &AppBar::policyWanted, this, &ClerkWindow::openPolicy);
    connect(bar, &AppBar::backupWanted, this, &ClerkWindow::openBackup);
    connect(bar, &AppBar::channelsWanted, this, &ClerkWindow::openChannels);
    connect(bar, &AppBar::passwordWanted, this, [this] { openAside(m_password); });
    connect(bar, &AppBar::helpWanted, this, &ClerkWindow::openHelp);
    connect(bar, &AppBar::fullScreenWanted, this, [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(bar, &AppBar::lockWanted, this, &ClerkWindow::lock);
    connect(bar, &AppBar::signOutWanted, this, &ClerkWindow::goToSignOut);
}

void ClerkWindow::makeReveal()
{
    m_reveal->serve(m_visitPage->personCard());
    connect(m_visitPage, &VisitPage::pageShown, m_reveal, &RevealMenu::hideAgain);
    connect(m_reveal, &RevealMenu::failed, this, [this](const Error& error) {
        noteFailure(error);
        if (!ClerkSession::isEnd(error.code))
            say(Banner::Kind::Danger, [error] { return Words::of(error); });
    });
}

void ClerkWindow::makeAsides()
{
    connect(m_help, &HelpPage::backWanted, this, &ClerkWindow::closeHelp);
    connect(m_activity, &ActivityPage::backWanted, this, &ClerkWindow::closeAside);
    connect(m_staff, &StaffPage::backWanted, this, &ClerkWindow::closeAside);
    connect(m_activity, &ActivityPage::failed, this, &ClerkWindow::noteFailure);
    connect(m_staff, &StaffPage::failed, this, &ClerkWindow::noteFailure);
    connect(m_staff, &StaffPage::eraseWanted, this, [this] { openAside(m_erase); });
    connect(m_erase, &ErasePage::backWanted, this, &ClerkWindow::openStaff);
    connect(m_erase, &ErasePage::failed, this, &ClerkWindow::noteFailure);
    connect(m_audit, &AuditPage::backWanted, this, &ClerkWindow::closeAside);
    connect(m_audit, &AuditPage::failed, this, &ClerkWindow::noteFailure);
    connect(m_verify, &VerifyPage::backWanted, this, &ClerkWindow::closeAside);
    connect(m_verify, &VerifyPage::failed, this, &ClerkWindow::noteFailure);
    connect(m_verify, &VerifyPage::verified, m_status, &StatusLine::refresh);
    connect(m_mail, &MailPage::backWanted, this, &ClerkWindow::closeAside);
    connect(m_mail, &MailPage::failed, this, &ClerkWindow::noteFailure);
    connect(m_mail, &MailPage::tended, m_status, &StatusLine::refresh);
    connect(m_password, &PasswordPage::failed, this, &ClerkWindow::noteFailure);
    connect(m_password, &PasswordPage::backWanted, this, [this] {
        if (m_session.passwordMustChange())
            m_session.signOut();
        else
            closeAside();
    });
    connect(m_password, &PasswordPage::passwordChanged, this, [this] {
        closeAside();
        say(Banner::Kind::Ok, [] { return Words::Message {tr("Contraseña cambiada."), tr("La próxima vez entre con la nueva.")}; });
    });
}

bool ClerkWindow::isAside(const Page* page) const
{
    return page == m_help || page == m_activity || page == m_password || page == m_staff || page == m_erase || page == m_audit || page == m_verify || page == m_mail || isOffice(page);
}

void ClerkWindow::openAside(Page* page)
{
    if (!isAside(current()))
        m_beforeAside = current();
    showPage(page);
}

void ClerkWindow::closeAside()
{
    Page* place = m_session.state() == ClerkSession::State::SignedOut ? static_cast<Page*>(m_login)
        : m_session.state() == ClerkSession::State::Locked          ? static_cast<Page*>(m_lock)
        : m_session.passwordMustChange()                            ? static_cast<Page*>(m_password)
                                                                    : home();
    Page* back = std::exchange(m_beforeAside, nullptr);
    showPage(back && back != current() && m_session.state() == ClerkSession::State::Open ? back : place);
}

void ClerkWindow::openHelp()
{
    if (current() == m_help)
        return;
    m_help->show(current()->helpTopic());
    m_beforeHelp = current();
    openAside(m_help);
}

void ClerkWindow::closeHelp()
{
    // Help may be asked for on a page beside the work too.
    Page* back = std::exchange(m_beforeHelp, nullptr);
    if (back && back != m_help && isAside(back) && mayMove())
        showPage(back);
    else
        closeAside();
}

void ClerkWindow::openStaff()
{
    if (mayMove() && allows(m_session.role(), Permission::SeeStaff) && current() != m_staff)
        openAside(m_staff);
}

void ClerkWindow::openAudit()
{
    if (mayMove() && allows(m_session.role(), Permission::ReadLog) && current() != m_audit)
        openAside(m_audit);
}

void ClerkWindow::openVerify()
{
    if (mayMove() && allows(m_session.role(), Permission::VerifyLog) && current() != m_verify)
        openAside(m_verify);
}

void ClerkWindow::openMail()
{
    if (mayMove() && allows(m_session.role(), Permission::TendMail) && current() != m_mail)
        openAside(m_mail);
}

} // namespace ventanilla
