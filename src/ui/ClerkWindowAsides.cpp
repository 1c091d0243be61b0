#include "ui/ClerkWindow.h"

#include "ui/ActivityPage.h"
#include "ui/AuditPage.h"
#include "ui/DeskPage.h"
#include "ui/ErasePage.h"
#include "ui/HelpPage.h"
#include "ui/LockPage.h"
#include "ui/LoginPage.h"
#include "ui/PasswordPage.h"
#include "ui/StaffPage.h"
#include "ui/StatusLine.h"
#include "ui/VerifyPage.h"

// The part of ClerkWindow that leads to the pages beside the work (help, activity, own password, staff, erasing, the log) and back to where one was.
namespace ventanilla {

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
    return page == m_help || page == m_activity || page == m_password || page == m_staff || page == m_erase || page == m_audit || page == m_verify;
}

void ClerkWindow::openAside(Page* page)
{
    if (!isAside(current()))
        m_beforeAside = current();
    showPage(page);
}

void ClerkWindow::closeAside()
{
    Page* home = m_session.state() == ClerkSession::State::SignedOut ? static_cast<Page*>(m_login)
        : m_session.state() == ClerkSession::State::Locked          ? static_cast<Page*>(m_lock)
        : m_session.passwordMustChange()                            ? static_cast<Page*>(m_password)
                                                                    : m_desk;
    Page* back = std::exchange(m_beforeAside, nullptr);
    showPage(back && back != current() && m_session.state() == ClerkSession::State::Open ? back : home);
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

} // namespace ventanilla
