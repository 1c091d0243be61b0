#include "walk/Round.h"

#include "services/ExportLog.h"
#include "services/Sessions.h"
#include "services/Staff.h"
#include "support/TestLog.h"
#include "ui/StatusLine.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableWidget>

// The part of the round that looks after the office: staff, erasing, the log, its verification, rules and copies.
namespace ventanilla {

void Round::staff()
{
    signOut();
    clerks("sign-in, after signing out");
    auto& office = m_clerk.office();
    if (!office.signIn(TestOffice::administratorLogin) || !office.perform(AddStaff {"nueva", Role::Clerk}) || !office.perform(SignOut {}))
        qFatal("no account is made");
    signInAs(TestOffice::supervisorLogin, passwordOf(TestOffice::supervisorLogin));
    openStaff();
    clerks("staff");
    choose(QString::fromLatin1(TestOffice::supervisorLogin));
    clerks("staff, one's own account");
    edit("personNumberEdit").setFocus();
    m_clerk.type(QStringLiteral("12345"));
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.find(QStringLiteral("personNumberErrorLabel")); }, "the number is too short");
    clerks("staff, a number too short");
    choose(QString::fromLatin1(TestOffice::clerkLogin));
    clerks("staff, an account");
    edit("temporaryPasswordEdit").setFocus();
    m_clerk.type(temporaryPassword);
    // The own password was typed more than a minute ago: the page asks for it once more.
    m_clerk.office().clock().passMinutes(2);
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.focus() == QLatin1String("passwordAgainEdit"); }, "the password is asked again");
    clerks("staff, the password again");
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.find(QStringLiteral("passwordAgainErrorLabel")); }, "nothing was typed");
    clerks("staff, the password again, nothing typed");
    edit("passwordAgainEdit").setFocus();
    m_clerk.type(passwordOf(TestOffice::supervisorLogin));
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.find(QStringLiteral("messageBannerTitle")); }, "the password is given");
    clerks("staff, a password was given");
    // As while the keys are being changed: it lasts too short a time here to be looked at.
    auto* status = m_clerk.window().findChild<StatusLine*>();
    status->showKeys(3, 12);
    clerks("staff, keys are being changed");
    status->showKeys(0, 0);
    // Likewise a copy on its way, and a disk that fills up.
    status->showCopying(37);
    clerks("staff, the day's copy is on its way");
    status->showCopying(-1);
    for (const auto& [stage, free, page] : {std::tuple(DiskStage::Low, 400'000'000LL, "staff, the disk fills up"), std::tuple(DiskStage::Spent, 12'000'000LL, "staff, the disk is full")}) {
        Q_EMIT m_clerk.office().office().diskChanged({stage, free});
        clerks(page);
    }
    Q_EMIT m_clerk.office().office().diskChanged({});
    enrolment();
    erasing();
    log();
    verification();
    mail();
    signOut();
}

void Round::log()
{
    m_clerk.press(Qt::Key_2, Qt::ControlModifier);
    waitUntil([this] { return m_clerk.find(QStringLiteral("AuditPage")); }, "the log is shown");
    // A folio is asked for, so that an entry of a visit with its time line stands beside the table.
    m_clerk.type(QStringLiteral("V-1"));
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.find(QStringLiteral("visitTimelineList")); }, "an entry of a visit is shown");
    clerks("the log");
    exportOpened();
}

/// What was exported here stands for another office's.
void Round::exportOpened()
{
    const QString zip = m_clerk.office().path() + QStringLiteral("/ajeno.zip");
    auto& office = m_clerk.office();
    if (!office.perform(ProvePassword {office.password(TestOffice::supervisorLogin)}))
        qFatal("the password is not taken");
    const auto let = office.perform(ExportLog {zip});
    if (!let || !office.carryOut(let.value().job))
        qFatal("nothing is exported");
    const auto open = [this](const QString& path) {
        click("openExportButton");
        auto* dialog = m_clerk.window().findChild<QFileDialog*>(QStringLiteral("openExportDialog"));
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    };
    open(office.databasePath());
    waitUntil([this] { return m_clerk.find(QStringLiteral("messageBannerTitle")); }, "what is no export is refused");
    clerks("the log, no export");
    open(zip);
    const auto* table = m_clerk.window().findChild<QTableView*>(QStringLiteral("auditTable"));
    waitUntil([this, table] { return m_clerk.find(QStringLiteral("closeExportButton")) && table->isVisible() && table->model()->rowCount() > 0; }, "an export is open");
    waitUntil([this] { return m_clerk.find(QStringLiteral("proofCard")); }, "an entry of an export is shown");
    clerks("the log, an export");
    m_clerk.press(Qt::Key_Escape);
    waitUntil([this, table] { return !m_clerk.find(QStringLiteral("closeExportButton")) && table->isVisible(); }, "the export is closed");
}

void Round::verification()
{
    m_clerk.press(Qt::Key_3, Qt::ControlModifier);
    waitUntil([this] { return m_clerk.find(QStringLiteral("VerifyPage")); }, "the verification is shown");
    clerks("verification, before");
    click("compareReceiptButton");
    m_clerk.find<QPlainTextEdit>(QStringLiteral("compareEdit"))->setPlainText(QStringLiteral("1"));
    click("compareButton");
    clerks("verification, no checkpoint");
    m_clerk.press(Qt::Key_Escape);
    m_clerk.press(Qt::Key_F5);
    waitUntil([this] { return m_clerk.find(QStringLiteral("checkedCard")); }, "the log is verified");
    // What its own counter signed stands for what came from outside.
    const QByteArray note = QByteArray::fromHex(TestLog(m_clerk.office()).ask("SELECT hex(note) FROM audit_head WHERE log = (SELECT log FROM audit_head WHERE CAST(note AS TEXT) LIKE '%/1/%')"));
    click("compareReceiptButton");
    m_clerk.find<QPlainTextEdit>(QStringLiteral("compareEdit"))->setPlainText(QString::fromUtf8(note));
    click("compareButton");
    waitUntil([this] { return m_clerk.find(QStringLiteral("anchorsLines1Label")); }, "a checkpoint agrees");
    clerks("verification");
    click("exportBundleButton");
    clerks("verification, export");
    m_clerk.press(Qt::Key_Escape);
}

void Round::erasing()
{
    click("erasePersonButton");
    clerks("erase, who");
    m_clerk.type(QString::fromUtf16(demo::two));
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.find(QStringLiteral("eraseReasonsCard")); }, "the person is found");
    clerks("erase, why");
    m_clerk.press(Qt::Key_Return);
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.find(QStringLiteral("approvalCard")); }, "a second person is asked for");
    clerks("erase, the second person");
    m_clerk.press(Qt::Key_Escape);
}

void Round::closesAnAccount()
{
    signInAs(TestOffice::administratorLogin, passwordOf(TestOffice::administratorLogin));
    clerks("desk, without visits");
    openStaff();
    choose(QString::fromLatin1(TestOffice::auditorLogin));
    clerks("staff, an account to be closed");
    click("deactivateButton");
    clerks("staff, sure?");
    rules();
    backups();
    channels();
    signOut();
}

/// The supervisor's half of an account that administration made.
void Round::enrolment()
{
    waitUntil([this] { return m_clerk.find<QAbstractButton>(QStringLiteral("refreshButton")); }, "the staff is shown");
    choose(QStringLiteral("nueva"));
    clerks("staff, an account that waits");
    click("enrolButton");
    clerks("staff, whose account?");
}

void Round::rules()
{
    m_clerk.press(Qt::Key_8, Qt::ControlModifier);
    const auto* table = m_clerk.window().findChild<QTableWidget*>(QStringLiteral("policyTable"));
    waitUntil([table] { return table->isVisible() && table->rowCount() > 0; }, "the rules are shown");
    clerks("rules");
    const auto bring = [this](const QByteArray& toml) {
        const QString path = m_clerk.office().path() + QStringLiteral("/otras.toml");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(toml) != toml.size())
            qFatal("the rules cannot be written");
        file.close();
        click("choosePolicyButton");
        auto* dialog = m_clerk.window().findChild<QFileDialog*>(QStringLiteral("policyFileDialog"));
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    };
    bring("[visit]\nreveal_seconds = 1\n");
    waitUntil([this] { return m_clerk.find(QStringLiteral("messageBannerTitle")); }, "rules out of order are refused");
    clerks("rules, out of order");
    bring("version = \"1\"\n[visit]\nreveal_seconds = 20\none_screen = \"refuse\"\n");
    waitUntil([this] { return m_clerk.find(QStringLiteral("newPolicyCard")); }, "other rules are shown");
    clerks("rules, what changes");
    click("askApprovalButton");
    waitUntil([this] { return m_clerk.find(QStringLiteral("approvalCard")); }, "a second person is asked for");
    clerks("rules, the second person");
    m_clerk.press(Qt::Key_Escape);
    m_clerk.press(Qt::Key_Escape);
}

void Round::backups()
{
    m_clerk.press(Qt::Key_9, Qt::ControlModifier);
    waitUntil([this] { return m_clerk.find(QStringLiteral("backupFolderLines1Label")); }, "the copies are shown");
    clerks("backup, no folder");
    m_clerk.type(QStringLiteral("/no/hay/tal"));
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.find(QStringLiteral("backupFolderErrorLabel")); }, "a folder that is not there is refused");
    clerks("backup, no such folder");
    QDir().mkpath(m_clerk.office().path() + QStringLiteral("/copias"));
    edit("backupFolderEdit").setText(m_clerk.office().path() + QStringLiteral("/copias"));
    edit("backupFolderEdit").setFocus();
    m_clerk.office().clock().passMinutes(2);
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.focus() == QLatin1String("passwordAgainEdit"); }, "the password is asked again");
    clerks("backup, the password again");
    m_clerk.type(passwordOf(TestOffice::administratorLogin));
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.find(QStringLiteral("messageBannerTitle")); }, "the folder is kept");
    clerks("backup, a folder");
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.find<QAbstractButton>(QStringLiteral("makeBackupButton"))->isEnabled() && m_clerk.find(QStringLiteral("messageBannerTitle")); }, "a copy is made");
    clerks("backup, a copy was made");
}


void Round::channels()
{
    m_clerk.press(Qt::Key_0, Qt::ControlModifier);
    waitUntil([this] { return m_clerk.text(QStringLiteral("channelPortEdit")) == QLatin1String("587"); }, "the channels are shown");
    clerks("channels, a demonstration's");
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.find(QStringLiteral("channelErrorLabel")); }, "nothing was typed");
    clerks("channels, no server");
    edit("testAddressEdit").setFocus();
    m_clerk.type(QStringLiteral("uno@buzon.example"));
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.find(QStringLiteral("testBannerTitle")); }, "the channel is tried");
    clerks("channels, tried");
}

} // namespace ventanilla
