#pragma once

#include "services/CloseDay.h"
#include "services/Office.h"
#include "ui/Banner.h"
#include "ui/ClerkSession.h"
#include "ui/Visit.h"

#include <QMainWindow>

#include <memory>

namespace Ui {
class ClerkWindow;
}

namespace ventanilla {

class ActivityPage;
class Appearance;
class AuditPage;
class BackupPage;
class BackupRun;
class ChannelsPage;
class DeskPage;
class ErasePage;
class HelpPage;
class KeyRenewal;
class LockPage;
class LoginPage;
class MailPage;
class Page;
class PasswordPage;
class PolicyPage;
class RevealMenu;
class Scan;
class Scanner;
class SignOutPage;
class StaffPage;
class StatusLine;
class VerifyPage;
class VisitPage;

/// The clerk's window: the bar above, one page, the state of log, outbox and database below.
class ClerkWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// All but the report outlive the window.
    ClerkWindow(Office& office, ClerkSession& session, Visit& visit, const OpeningReport& report, Appearance& appearance, QWidget* parent = nullptr);
    ~ClerkWindow() override;

    /// Where the sheet of a closed day is put.
    void setPrintFolder(const QString& folder) { m_printFolder = folder; }
    /// There is no screen for the visitor alone.
    void setOneScreen(bool oneScreen);
    /// Across the page that is shown now: what happened outside of it.
    void say(Banner::Kind kind, Words::Telling telling);

Q_SIGNALS:
    /// The window was closed and nobody is signed in.
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void makeShortcuts();
    void makeBar();
    void makeAsides();
    void makeOffice();
    void makeKeys();
    void makeReveal();
    /// Words of the window itself.
    void retranslate();
    void wearAppearance();
    void fitRoom();
    void followSession(ClerkSession::State state);
    void followStage(Visit::Stage stage);
    Page* current() const;
    void showPage(Page* page);
    /// A page beside the work: Esc leads back to where one was.
    void openAside(Page* page);
    void closeAside();
    bool isAside(const Page* page) const;
    void openHelp();
    void closeHelp();
    void openStaff();
    void openAudit();
    void openVerify();
    void openPolicy();
    void openBackup();
    void openChannels();
    /// Whether it is one of the administrator's own.
    bool isOffice(const Page* page) const;
    void closeOfDay(const CloseDay::Reply& closed);
    void tellDisk(const DiskRoom& room);
    void openMail();
    void goToDesk();
    /// Where work begins: the desk; the log, where nobody may be served.
    Page* home() const;
    /// Nothing is said across the page, but for an alarm.
    void clearNotice();
    void takeScan(const Scan& scan);
    /// Somebody is signed in, the desk is not locked and the pages may be left.
    bool mayMove() const;
    void goToSignOut();
    void lock();
    void showChrome();
    void warnIdle(int seconds);
    void noteFailure(const Error& error);

    Office& m_office;
    ClerkSession& m_session;
    Visit& m_visit;
    const OpeningReport m_report;
    Appearance& m_appearance;
    std::unique_ptr<Ui::ClerkWindow> m_ui;
    LoginPage* m_login;
    DeskPage* m_desk;
    VisitPage* m_visitPage;
    LockPage* m_lock;
    SignOutPage* m_signOut;
    HelpPage* m_help;
    ActivityPage* m_activity;
    PasswordPage* m_password;
    StaffPage* m_staff;
    ErasePage* m_erase;
    AuditPage* m_audit;
    VerifyPage* m_verify;
    MailPage* m_mail;
    BackupRun* m_backups;
    PolicyPage* m_policy;
    BackupPage* m_backup;
    ChannelsPage* m_channels;
    RevealMenu* m_reveal;
    KeyRenewal* m_keys;
    Scanner* m_scanner;
    StatusLine* m_status;
    Banner* m_notice;
    QList<Page*> m_pages {};
    Page* m_beforeLock = nullptr;
    Page* m_beforeAside = nullptr;
    Page* m_beforeHelp = nullptr;
    QString m_printFolder {};
    bool m_quitting = false;
    bool m_idleShown = false;
    DiskRoom m_disk; ///< as it was looked at last
};

} // namespace ventanilla
