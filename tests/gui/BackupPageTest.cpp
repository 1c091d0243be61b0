#include "gui/SignInSteps.h"

#include "services/BackupFolder.h"
#include "services/Backups.h"
#include "support/TestLog.h"
#include "ui/BackupRun.h"
#include "ui/BackupWords.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace ventanilla;
using steps::signIn;

/// Administration says where copies go and makes one, by keyboard; a close of day makes one by itself; the bar below says how it went.
class BackupPageTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;
    static void openPage(ClerkAtWork& clerk)
    {
        signIn(clerk, TestOffice::administratorLogin);
        clerk.press(Qt::Key_9, Qt::ControlModifier);
        QVERIFY(clerk.find(QStringLiteral("BackupPage")));
        QCOMPARE(clerk.focus(), QStringLiteral("backupFolderEdit"));
        QTRY_VERIFY(clerk.find(QStringLiteral("backupFolderLines1Label")));
    }
    static QString folderIn(ClerkAtWork& clerk)
    {
        const QString path = clerk.office().path() + QStringLiteral("/copias");
        QDir().mkpath(path);
        return path;
    }
    static void keepFolder(ClerkAtWork& clerk)
    {
        clerk.find<QLineEdit>(QStringLiteral("backupFolderEdit"))->setText(folderIn(clerk));
        clerk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")), QStringLiteral("Carpeta guardada."), slowMs);
    }
    static qsizetype copiesIn(ClerkAtWork& clerk) { return QDir(folderIn(clerk)).entryList({QStringLiteral("respaldo-prueba-1-*.db")}, QDir::Files | QDir::Hidden).size(); }

private Q_SLOTS:
    void saysWhatToDoFirst();
    void triesTheFolder();
    void asksThePasswordAgainForIt();
    void choosesTheFolderInADialog();
    void makesACopyNow();
    void makesOneWhenTheDayIsClosed();
    void theWindowWaitsForTheDaysCopy();
    void anotherOneIsWaitedForToo();
    void saysWhyThereIsNone();
    void warnsWhenTheLastOneIsOld();
    void fitsTheCommonScreens_data();
    void fitsTheCommonScreens();
};

void BackupPageTest::saysWhatToDoFirst()
{
    ClerkAtWork clerk;
    openPage(clerk);
    QVERIFY(clerk.text(QStringLiteral("backupFolderLines1Label")).contains(QStringLiteral("No hay carpeta para las copias")));
    QTRY_VERIFY(clerk.text(QStringLiteral("backupStateLines1Label")).contains(QStringLiteral("Todavía no se hizo ninguna copia")));
    QVERIFY(clerk.text(QStringLiteral("backupRuleLabel")).contains(QString::number(BackupFolder::keptMax)));
    QVERIFY(!clerk.find<QAbstractButton>(QStringLiteral("makeBackupButton"))->isEnabled());
    QVERIFY(!clerk.text(QStringLiteral("backupBlockedLabel")).isEmpty());
    QVERIFY(!clerk.find(QStringLiteral("backupLabel"))); // nothing is wanted, so nothing is missed
}

void BackupPageTest::triesTheFolder()
{
    ClerkAtWork clerk;
    openPage(clerk);
    clerk.type(QStringLiteral("/no/hay/tal"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("backupFolderErrorLabel")).contains(QStringLiteral("no está: /no/hay/tal")), slowMs);
    QCOMPARE(clerk.focus(), QStringLiteral("backupFolderEdit"));
    clerk.find<QLineEdit>(QStringLiteral("backupFolderEdit"))->clear();
    clerk.type(QStringLiteral("/proc"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("backupFolderErrorLabel")).contains(QStringLiteral("no se puede escribir: /proc")), slowMs);
    keepFolder(clerk);
    // Both lie below the test's folder: a warning, no refusal.
    QVERIFY(clerk.text(QStringLiteral("messageBannerText")).contains(QStringLiteral("mismo disco")));
    QTRY_VERIFY(clerk.text(QStringLiteral("backupFolderLines2Label")).contains(QStringLiteral("mismo disco que los datos")));
    QCOMPARE(clerk.focus(), QStringLiteral("makeBackupButton"));
}

void BackupPageTest::asksThePasswordAgainForIt()
{
    ClerkAtWork clerk;
    openPage(clerk);
    clerk.office().clock().passMinutes(2);
    clerk.find<QLineEdit>(QStringLiteral("backupFolderEdit"))->setText(folderIn(clerk));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("passwordAgainEdit"), slowMs);
    clerk.press(Qt::Key_Escape);
    QTRY_VERIFY(!clerk.find(QStringLiteral("passwordAgainEdit")));
    QVERIFY(clerk.office().state().backupFolder().value().isEmpty());
    QTRY_COMPARE(clerk.focus(), QStringLiteral("backupFolderEdit"));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("passwordAgainEdit"), slowMs);
    clerk.type(QString::fromUtf8(clerk.office().password(TestOffice::administratorLogin).view()));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")), QStringLiteral("Carpeta guardada."), slowMs);
    QCOMPARE(clerk.office().state().backupFolder().value(), folderIn(clerk));
}

void BackupPageTest::choosesTheFolderInADialog()
{
    ClerkAtWork clerk;
    openPage(clerk);
    clerk.find<QAbstractButton>(QStringLiteral("chooseFolderButton"))->click();
    auto* dialog = clerk.window().findChild<QFileDialog*>(QStringLiteral("backupFolderDialog"));
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(folderIn(clerk));
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_COMPARE(clerk.text(QStringLiteral("backupFolderEdit")), folderIn(clerk));
    QCOMPARE(clerk.focus(), QStringLiteral("keepFolderButton"));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")), QStringLiteral("Carpeta guardada."), slowMs);
}

void BackupPageTest::makesACopyNow()
{
    ClerkAtWork clerk;
    openPage(clerk);
    keepFolder(clerk);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")), QStringLiteral("Copia hecha."), slowMs);
    QVERIFY(clerk.text(QStringLiteral("messageBannerText")).contains(folderIn(clerk)));
    QCOMPARE(copiesIn(clerk), 1);
    QTRY_VERIFY(clerk.text(QStringLiteral("backupStateLines1Label")).startsWith(QStringLiteral("Última copia:")));
    QVERIFY(!clerk.find(QStringLiteral("backupProgressFrame")));
    // Of the test's clock, which is not the machine's: old or new, it is said.
    QTRY_VERIFY(!clerk.text(QStringLiteral("backupLabel")).isEmpty());
    QCOMPARE(clerk.focus(), QStringLiteral("makeBackupButton"));
    QVERIFY(TestLog(clerk.office()).actions().contains(QStringLiteral("backup.make:ok")));
}

void BackupPageTest::makesOneWhenTheDayIsClosed()
{
    ClerkAtWork clerk([](TestOffice& office) { QVERIFY(office.state().keepBackupFolder(office.path() + QStringLiteral("/copias")).ok()); });
    folderIn(clerk);
    clerk.window().setPrintFolder(clerk.office().path() + QStringLiteral("/hojas"));
    clerk.signIn();
    clerk.find<QAbstractButton>(QStringLiteral("signOutButton"))->click();
    clerk.find<QCheckBox>(QStringLiteral("closeDayCheck"))->setChecked(true);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("LoginPage")), slowMs);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("noticeBannerTitle")), QStringLiteral("Copia hecha."), slowMs);
    QCOMPARE(copiesIn(clerk), 1);
    QVERIFY(TestLog(clerk.office()).actions().contains(QStringLiteral("backup.make:ok")));
    QVERIFY(clerk.find(QStringLiteral("openSheetButton"))); // the sheet is offered as ever
}

void BackupPageTest::theWindowWaitsForTheDaysCopy()
{
    ClerkAtWork clerk([](TestOffice& office) { QVERIFY(office.state().keepBackupFolder(office.path() + QStringLiteral("/copias")).ok()); });
    folderIn(clerk);
    clerk.window().setPrintFolder(clerk.office().path() + QStringLiteral("/hojas"));
    QSignalSpy closed(&clerk.window(), &ClerkWindow::closed);
    clerk.signIn();
    bool asked = false;
    // Closed in the very moment in which the copy is let in.
    connect(&clerk.session(), &ClerkSession::dayClosed, &clerk.window(), [&clerk, &asked] {
        asked = true;
        clerk.window().close();
    });
    clerk.find<QAbstractButton>(QStringLiteral("signOutButton"))->click();
    clerk.find<QCheckBox>(QStringLiteral("closeDayCheck"))->setChecked(true);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(asked, slowMs);
    QVERIFY(clerk.window().isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(TestLog(clerk.office()).actions().contains(QStringLiteral("backup.make:ok")), slowMs);
    QCOMPARE(copiesIn(clerk), 1);
}

void BackupPageTest::anotherOneIsWaitedForToo()
{
    ClerkAtWork clerk;
    openPage(clerk);
    keepFolder(clerk);
    BackupRun run(clerk.office().office());
    QList<bool> goesOn;
    connect(&run, &BackupRun::ended, &run, [&run, &goesOn](const Result<BackupMade>& made) {
        QVERIFY(made.ok());
        goesOn.append(run.isRunning());
    });
    for (int time = 0; time < 2; ++time) {
        clerk.office().clock().passMinutes(1);
        run.begin(clerk.office().perform(MakeBackup {}).value().job);
    }
    QTRY_COMPARE_WITH_TIMEOUT(goesOn, (QList<bool> {true, false}), slowMs);
    QCOMPARE(copiesIn(clerk), 2);
}

void BackupPageTest::saysWhyThereIsNone()
{
    ClerkAtWork clerk([](TestOffice& office) { QVERIFY(office.state().keepBackupFolder(office.path() + QStringLiteral("/no-hay")).ok()); });
    clerk.window().setPrintFolder(clerk.office().path() + QStringLiteral("/hojas"));
    clerk.signIn();
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("backupLabel")), QStringLiteral("Todavía sin copia"), slowMs);
    clerk.find<QAbstractButton>(QStringLiteral("signOutButton"))->click();
    clerk.find<QCheckBox>(QStringLiteral("closeDayCheck"))->setChecked(true);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("noticeBannerTitle")), QStringLiteral("La copia no se hizo."), slowMs);
    QVERIFY(clerk.text(QStringLiteral("noticeBannerText")).contains(QStringLiteral("no está:")));
    QTRY_COMPARE(clerk.text(QStringLiteral("backupLabel")), QStringLiteral("La copia falló: la carpeta de las copias no está"));
}

void BackupPageTest::warnsWhenTheLastOneIsOld()
{
    constexpr qint64 dayMs = 24LL * 3600 * 1000;
    constexpr qint64 nowMs = 1'795'500'000'000;
    const auto said = [](int days) { return BackupWords::brief({true, LastBackup {nowMs - days * dayMs, true, {}, nowMs - days * dayMs}}, nowMs); };
    QVERIFY(!said(0).alarms && !said(BackupNews::daysMax).alarms);
    QVERIFY(said(BackupNews::daysMax + 1).alarms);
    QCOMPARE(said(BackupNews::daysMax + 1).token, QStringLiteral("warn"));
    QVERIFY(said(9).text.contains(QStringLiteral("9")));
    QVERIFY(BackupWords::brief({}, nowMs).text.isEmpty());
    // A failure is told although an earlier one is young.
    QCOMPARE(BackupWords::brief({true, LastBackup {nowMs, false, "disk-full", nowMs - dayMs}}, nowMs).token, QStringLiteral("danger"));
}

void BackupPageTest::fitsTheCommonScreens_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1366 x 768") << QSize(1366, 768);
    QTest::newRow("1366 x 700") << QSize(1366, 700);
}

void BackupPageTest::fitsTheCommonScreens()
{
    QFETCH(QSize, size);
    ClerkAtWork clerk({}, size);
    openPage(clerk);
    keepFolder(clerk);
    QCoreApplication::sendPostedEvents();
    const auto* area = clerk.find<QScrollArea>(QStringLiteral("pageScrollArea"));
    QVERIFY(clerk.window().size() == size && area && area->verticalScrollBar()->maximum() == 0);
}

QTEST_MAIN(BackupPageTest)
#include "BackupPageTest.moc"
