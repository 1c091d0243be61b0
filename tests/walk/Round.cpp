#include "walk/Round.h"

#include "services/ExportLog.h"
#include "services/Preferences.h"
#include "services/Sessions.h"
#include "support/TestLog.h"
#include "ui/StatusLine.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableWidget>

namespace ventanilla {

namespace {

constexpr int patienceMs = 60'000;
const QString temporaryPassword = QStringLiteral("se la doy en la mano hoy");

template <typename Condition> void waitUntil(Condition condition, const char* what)
{
    if (!QTest::qWaitFor(condition, patienceMs))
        qFatal("the round waited in vain: %s", what);
}

Policy patientPolicy()
{
    // What is shown whole stays while it is looked at, on however slow a machine.
    Policy policy;
    policy.revealSeconds = 60;
    // Nobody types while pages are looked at: no desk locks itself meanwhile.
    policy.idleLockSeconds = 3600;
    policy.idleWarningSeconds = 3500;
    return policy;
}

} // namespace

Round::Round(Eyes eyes, Languages* languages) : m_eyes(std::move(eyes)), m_languages(languages), m_clerk(patientPolicy(), QSize(1366, 768), languages)
{
    makeVisitor();
}

void Round::makeVisitor()
{
    m_visitor = std::make_unique<VisitorWindow>(m_clerk.visit(), m_clerk.office().office().domains());
    m_visitor->setPolicy(policy());
    m_visitor->setLanguages(m_languages);
    m_visitor->resize(1280, 800);
}

void Round::walk()
{
    signIn();
    asides();
    password();
    visitOfOne();
    visitOfTwo();
    stopInMidVisit();
    locks();
    staff();
    closesAnAccount();
    passwordOfAnother();
}

void Round::signIn()
{
    clerks("sign-in");
    m_clerk.type(QString::fromLatin1(TestOffice::clerkLogin));
    m_clerk.press(Qt::Key_Tab);
    m_clerk.type(QStringLiteral("no es esta"));
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.find(QStringLiteral("passwordErrorLabel")); }, "a wrong password is refused");
    clerks("sign-in, refused");
    signInAs(TestOffice::clerkLogin, m_clerk.password());
    clerks("desk");
    menu("clerkMenu", "menu of the desk");
    m_clerk.type(QStringLiteral("1710034069"));
    m_clerk.press(Qt::Key_Return);
    clerks("desk, wrong digit");
    edit("identifierEdit").clear();
    m_clerk.search(demo::nobody);
    waitUntil([this] { return m_clerk.find(QStringLiteral("messageBannerTitle")); }, "nobody is found");
    clerks("desk, nobody found");
}

void Round::asides()
{
    m_clerk.press(Qt::Key_F1);
    clerks("help");
    m_clerk.press(Qt::Key_Escape);
    click("activityNavButton");
    // Read or empty: the office's clock is a test's, the page asks for the days before today.
    waitUntil([this] { return m_clerk.find(QStringLiteral("ActivityPage")); }, "the activity opens");
    clerks("my activity");
    m_clerk.press(Qt::Key_Escape);
    click("signOutButton");
    clerks("sign-out");
    m_clerk.press(Qt::Key_Escape);
    waitUntil([this] { return m_clerk.find(QStringLiteral("DeskPage")); }, "nobody signs out");
}

void Round::password()
{
    m_clerk.press(Qt::Key_F10);
    auto* whole = m_clerk.window().findChild<QMenu*>(QStringLiteral("clerkMenu"));
    whole->findChild<QAction*>(QStringLiteral("menuPasswordAction"))->trigger();
    whole->close();
    comeBack();
    clerks("own password");
    m_clerk.press(Qt::Key_Return);
    clerks("own password, nothing typed");
    m_clerk.press(Qt::Key_Escape);
    waitUntil([this] { return m_clerk.find(QStringLiteral("DeskPage")); }, "the password is left");
}

void Round::visitOfOne()
{
    m_clerk.openVisit();
    clerks("validate");
    m_clerk.press(Qt::Key_F5);
    clerks("identify");
    for (const Qt::Key step : {Qt::Key_F7, Qt::Key_F8, Qt::Key_F9}) {
        m_clerk.press(step);
        clerks(step == Qt::Key_F7 ? "act, too early" : step == Qt::Key_F8 ? "confirm, too early" : "hand over, too early");
    }
    m_clerk.press(Qt::Key_F6);
    for (const auto& [button, page] : {std::pair("refuseButton", "refuse, why"), std::pair("abandonButton", "abandon, why")}) {
        click(button);
        waitUntil([this] { return m_clerk.find(QStringLiteral("ReasonPage")); }, "the reason is asked");
        clerks(page);
        m_clerk.press(Qt::Key_Escape);
    }
    m_clerk.press(Qt::Key_F4);
    auto* reasons = m_clerk.window().findChild<QMenu*>(QStringLiteral("revealMenu"));
    m_eyes.menu(*reasons, QStringLiteral("clerk: show data, why"));
    QTest::keyClick(reasons, Qt::Key_Return);
    comeBack();
    waitUntil([this] { return m_clerk.text(QStringLiteral("registeredEmailLabel")) == QString::fromUtf16(demo::oneEmail); }, "the data are shown");
    clerks("validate, shown whole");
    Q_EMIT m_clerk.session().idleWarned(30);
    clerks("validate, nobody has touched a key");
    Q_EMIT m_clerk.session().idleWarned(0);
    identify();
    actAndConfirm();
}

void Round::identify()
{
    Visit& visit = m_clerk.visit();
    m_visitor->show();
    visitors("blank");
    visit.askFacts();
    visitors("welcome");
    visit.askHelp();
    waitUntil([this] { return m_clerk.find(QStringLiteral("helpSeenButton")); }, "help is wanted");
    clerks("validate, help wanted");
    click("helpSeenButton");
    pressVisitors("startButton");
    visitors("birth");
    easier();
    typeVisitors("birthEdit", QStringLiteral("15011980"));
    visitors("known");
    typeVisitors("knownEdit", QStringLiteral("esto no es"));
    visitors("known, not understood");
    m_clerk.giveFacts();
    visitors("wait");
    comeBack();
    fillEvidence();
    clerks("validate, filled");
    m_clerk.press(Qt::Key_Return, Qt::ControlModifier);
    waitUntil([this] { return m_clerk.visit().hasTicket(); }, "the identity is validated");
}

/// Larger, and in other colours, and as it was.
void Round::easier()
{
    for (const char* page : {"birth, larger", "birth, largest", "birth, as it was"}) {
        pressVisitors("biggerButton");
        visitors(page);
    }
    for (const char* page : {"birth, black and yellow", "birth, dark", "birth, light"}) {
        pressVisitors("contrastButton");
        visitors(page);
    }
    pressVisitors("needHelpButton");
    visitors("birth, help on its way");
    click("helpSeenButton");
}

void Round::actAndConfirm()
{
    Visit& visit = m_clerk.visit();
    const auto asked = [&visit](Visit::Asked what) { waitUntil([&visit, what] { return visit.asked() == what && !visit.isBusy(); }, "the visitor is asked the next"); };
    clerks("act, to choose");
    m_clerk.press(Qt::Key_1);
    clerks("act, marked");
    m_clerk.press(Qt::Key_1);
    visit.order(Visit::Acts(Visit::Act::Email) | Visit::Act::Image | Visit::Act::Preferences);
    asked(Visit::Asked::Email);
    clerks("act, the e-mail");
    visitors("e-mail");
    // There is time enough: the next tick says so and takes the question away.
    visitors("more time?", [&visit] { Q_EMIT visit.timeRunningOut(60'000); });
    waitUntil([this] { return !m_visitor->findChild<QWidget*>(QStringLiteral("timeCard"))->isVisible(); }, "there is time enough");
    visit.stageEmail(Email::parse(u"uno.nuevo@buzon.example").value());
    asked(Visit::Asked::Image);
    waitUntil([&visit] { return visit.offeredImages().size() >= 12; }, "pictures are offered");
    visitors("image");
    clerks("act, the image");
    visit.chooseImage(visit.offeredImages().at(3));
    asked(Visit::Asked::Channels);
    visitors("channels");
    visit.giveChannels(true, true, QStringLiteral("0991234567"));
    asked(Visit::Asked::Questions);
    visitors("question");
    clerks("act, the preferences");
    for (int i = 0; i < policy().questionsNeeded; ++i) {
        visit.giveAnswer(policy().questions.at(i).name, Secret::fromBytes(QByteArray("un velero ") + QByteArray("blanco lejano ").mid(i)));
        waitUntil([&visit, i] { return visit.answersGiven() == i + 1 && !visit.isBusy(); }, "the answer is taken");
    }
    asked(Visit::Asked::Code);
    visitors("code");
    clerks("act, the code");
    visit.checkCode(Secret::fromBytes(m_clerk.office().newestCodeTo(QStringLiteral("uno.nuevo@buzon.example")).toLatin1()));
    asked(Visit::Asked::Ready);
    clerks("act, done");
    m_clerk.press(Qt::Key_F8);
    clerks("confirm");
    visit.askConfirmation();
    asked(Visit::Asked::Confirmation);
    clerks("confirm, being read");
    visitors("summary");
    visit.confirm();
    waitUntil([&visit] { return visit.stage() == Visit::Stage::Confirmed && !visit.isBusy(); }, "the visit is confirmed");
    clerks("hand over");
    visitors("thanks");
    comeBack();
    m_clerk.press(Qt::Key_Return, Qt::ControlModifier);
    waitUntil([&visit] { return visit.stage() == Visit::Stage::None; }, "the visit is closed");
    const auto* table = m_clerk.window().findChild<QTableWidget*>(QStringLiteral("visitsTable"));
    waitUntil([table] { return table->rowCount() > 0; }, "the visit is listed");
    clerks("desk, after a visit");
}

void Round::visitOfTwo()
{
    Visit& visit = m_clerk.visit();
    m_clerk.openVisit(demo::two);
    m_clerk.press(Qt::Key_F2);
    clerks("desk, a visit is open");
    visit.park();
    waitUntil([this] { return m_clerk.find(QStringLiteral("pendingCode1Button")); }, "a visit waits");
    clerks("desk, a visit waits");
    click("pendingCode1Button");
    waitUntil([this] { return m_clerk.find(QStringLiteral("continuedBanner")); }, "the visit goes on");
    clerks("validate, continued");
    visit.refuse(Reason::PhotoMismatch);
    waitUntil([&visit] { return visit.stage() == Visit::Stage::Refused; }, "the visit is refused");
    clerks("refused");
    m_clerk.press(Qt::Key_Return, Qt::ControlModifier);
    waitUntil([&visit] { return visit.stage() == Visit::Stage::None; }, "the refused visit is closed");
}

void Round::stopInMidVisit()
{
    m_clerk.openVisit();
    m_visitor.reset();
    m_clerk.restart();
    makeVisitor();
    clerks("sign-in, after a stop");
    signInAs(TestOffice::clerkLogin, m_clerk.password());
    waitUntil([this] { return m_clerk.find(QStringLiteral("pendingCode1Button")); }, "the visit that was cut waits");
    clerks("desk, after a stop");
}

void Round::locks()
{
    m_clerk.press(Qt::Key_L, Qt::ControlModifier);
    waitUntil([this] { return m_clerk.find(QStringLiteral("LockPage")); }, "the desk is locked");
    clerks("locked");
    m_clerk.type(QStringLiteral("no es esta"));
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.find(QStringLiteral("passwordErrorLabel")); }, "the lock stays");
    clerks("locked, refused");
    const auto unlock = [this] {
        m_clerk.type(m_clerk.password());
        m_clerk.press(Qt::Key_Return);
        waitUntil([this] { return m_clerk.session().state() == ClerkSession::State::Open; }, "the lock opens");
    };
    unlock();
    // As with one screen only, while the person is at it.
    m_clerk.session().lock(ClerkSession::Lock::Visitor);
    clerks("locked, the screen was the person's");
    unlock();
}

void Round::staff()
{
    signOut();
    clerks("sign-in, after signing out");
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
    signOut();
}

void Round::passwordOfAnother()
{
    signInAs(TestOffice::clerkLogin, temporaryPassword);
    waitUntil([this] { return m_clerk.find(QStringLiteral("PasswordPage")); }, "another password is wanted");
    clerks("password to be changed");
}

void Round::clerks(const char* page)
{
    comeBack();
    m_eyes.clerk(m_clerk.window(), QStringLiteral("clerk: ") + QLatin1String(page));
    comeBack();
}

void Round::visitors(const char* page, const std::function<void()>& first)
{
    m_visitor->activateWindow();
    waitUntil([this] { return m_visitor->isActiveWindow(); }, "the visitor's window is active");
    if (first)
        first();
    m_eyes.visitor(*m_visitor, QStringLiteral("visitor: ") + QLatin1String(page));
    comeBack();
}

void Round::menu(const char* name, const char* page)
{
    m_clerk.press(Qt::Key_F10);
    auto* opened = m_clerk.window().findChild<QMenu*>(QLatin1String(name));
    waitUntil([opened] { return opened && opened->isVisible(); }, "the menu opens");
    m_eyes.menu(*opened, QStringLiteral("clerk: ") + QLatin1String(page));
    opened->close();
    comeBack();
}

void Round::comeBack()
{
    m_clerk.window().activateWindow();
    waitUntil([this] { return m_clerk.window().isActiveWindow(); }, "the clerk's window is active");
    QCoreApplication::sendPostedEvents();
}

void Round::click(const char* name)
{
    auto* button = m_clerk.find<QAbstractButton>(QLatin1String(name));
    if (!button)
        qFatal("there is no %s", name);
    button->click();
}

void Round::signInAs(const char* login, const QString& password)
{
    edit("userEdit").clear();
    edit("userEdit").setFocus();
    m_clerk.type(QString::fromLatin1(login));
    m_clerk.press(Qt::Key_Tab);
    m_clerk.type(password);
    m_clerk.press(Qt::Key_Return);
    waitUntil([this] { return m_clerk.session().state() == ClerkSession::State::Open && !m_clerk.session().isBusy(); }, "somebody signs in");
}

void Round::signOut()
{
    click("signOutButton");
    m_clerk.press(Qt::Key_Return, Qt::ControlModifier);
    waitUntil([this] { return m_clerk.find(QStringLiteral("LoginPage")); }, "somebody signs out");
}

void Round::openStaff()
{
    m_clerk.press(Qt::Key_6, Qt::ControlModifier);
    waitUntil([this] {
        const auto* table = m_clerk.find<QTableWidget>(QStringLiteral("staffTable"));
        return table && table->rowCount() > 0;
    }, "the staff is read");
}

void Round::choose(const QString& login)
{
    auto* table = m_clerk.find<QTableWidget>(QStringLiteral("staffTable"));
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->item(row, 0)->text() == login)
            table->selectRow(row);
    }
    waitUntil([&] { return m_clerk.text(QStringLiteral("staffUserLabel")) == login; }, "an account is chosen");
}

/// As ClerkAtWork does, but the answer without its letter: that is another one in each language.
void Round::fillEvidence()
{
    edit("documentNumberEdit").setFocus();
    m_clerk.type(QString::fromUtf16(demo::one));
    m_clerk.press(Qt::Key_Tab);
    m_clerk.type(QStringLiteral("29062033"));
    QTest::keyClick(m_clerk.find<QAbstractButton>(QStringLiteral("photoYesButton")), Qt::Key_Space);
}

void Round::pressVisitors(const char* name)
{
    auto* button = m_visitor->findChild<QAbstractButton*>(QLatin1String(name));
    if (!button || !button->isVisible())
        qFatal("the visitor sees no %s", name);
    button->click();
}

void Round::typeVisitors(const char* name, const QString& text)
{
    auto* field = m_visitor->findChild<QLineEdit*>(QLatin1String(name));
    if (!field || !field->isVisible())
        qFatal("the visitor sees no %s", name);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

QString Round::passwordOf(const char* login)
{
    return QString::fromUtf8(m_clerk.office().password(login).view());
}

QLineEdit& Round::edit(const char* name)
{
    // Two pages have a password field: the one that is seen.
    for (auto* found : m_clerk.window().findChildren<QLineEdit*>(QLatin1String(name))) {
        if (found->isVisible())
            return *found;
    }
    qFatal("there is no %s", name);
}

} // namespace ventanilla
