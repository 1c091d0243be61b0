#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "services/BackupFolder.h"
#include "services/Backups.h"
#include "services/CloseDay.h"
#include "services/Desk.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

/// A real disk of 96 MiB that is filled to the last byte: nothing acknowledged is lost, the desk stops writing, and after a restart the ballast
/// gives room to sign in and to close the day. The program runs itself again where a mount of its own can be made.
class FullDiskTest : public QObject
{
    Q_OBJECT

private:
    static constexpr char inside[] = "VENTANILLA_ON_A_SMALL_DISK";
    static constexpr int waitMs = 120'000;

    static bool isInside() { return qEnvironmentVariableIsSet(inside); }
    static void watch(TestOffice& office)
    {
        office.saysFree([path = office.dataDir()] { return freeBytesAt(path); });
    }
    /// Until so many bytes are left.
    static void fill(const QString& path, qint64 left)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered | QIODevice::Append))
            qFatal("the disk cannot be filled");
        const QByteArray piece(1 << 16, 'x');
        while (freeBytesAt(path) > left) {
            if (file.write(piece.constData(), qMin<qint64>(piece.size(), freeBytesAt(path) - left)) <= 0)
                break;
        }
    }

private Q_SLOTS:
    void initTestCase();
    void ballastGivesRoomToEnd();
    void stopsWritingWhenItIsFull();
    void makesNoCopyThatDoesNotFit();
};

void FullDiskTest::initTestCase()
{
    if (isInside())
        return;
    QTemporaryDir disk;
    QProcess again;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(inside), QStringLiteral("1"));
    environment.insert(QStringLiteral("TMPDIR"), disk.path());
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::MergedChannels);
    again.start(QStringLiteral("unshare"), {QStringLiteral("--map-root-user"), QStringLiteral("--mount"), QStringLiteral("sh"), QStringLiteral("-c"),
                                            QStringLiteral("mount -t tmpfs -o size=96m none \"$TMPDIR\" || exit 77; exec \"$0\""), QCoreApplication::applicationFilePath()});
    if (!again.waitForStarted() || !again.waitForFinished(waitMs)) {
        again.kill();
        QFAIL("the program does not end on the small disk");
    }
    const QByteArray said = again.readAll();
    if (again.exitCode() == 77 || said.contains("unshare:"))
        QSKIP("no mount of one's own can be made here");
    QVERIFY2(again.exitStatus() == QProcess::NormalExit && again.exitCode() == 0, said.constData());
    QVERIFY2(said.contains("3 disks were full"), said.constData()); // the fault fired, in each
}

void FullDiskTest::ballastGivesRoomToEnd()
{
    if (!isInside())
        return;
    TestOffice office;
    watch(office);
    QVERIFY(office.open().ok() && office.signIn().ok());
    QVERIFY(QFileInfo(office.dataDir() + u'/' + DiskWatch::ballastName).size() == DiskWatch::ballastBytes);
    const auto open = openOne(office);
    QVERIFY(open.ok());
    fill(office.path() + QStringLiteral("/relleno"), DiskWatch::floorBytes / 2);
    office.clock().passMinutes(1);
    QVERIFY(office.perform(DeskState {}).ok());
    QVERIFY(office.perform(DeskState {}).value().disk.stage == DiskStage::Spent);
    QVERIFY(!QFile::exists(office.dataDir() + u'/' + DiskWatch::ballastName));
    QVERIFY(freeBytesAt(office.dataDir()) > DiskWatch::ballastBytes);
    QVERIFY(office.perform(AbandonVisit {open.value().visit, Reason::PersonLeft}).ok());
    const auto refused = openOne(office);
    QVERIFY(!refused.ok() && refused.error().code == ErrorCode::DiskShort);
    QVERIFY(office.perform(CloseDay {true}).ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void FullDiskTest::stopsWritingWhenItIsFull()
{
    if (!isInside())
        return;
    TestOffice office;
    watch(office);
    QVERIFY(office.open().ok() && office.signIn().ok());
    const qint64 entries = TestLog(office).size();
    // At once, between two looks.
    fill(office.path() + QStringLiteral("/relleno"), 0);
    ErrorCode code = ErrorCode(-1);
    qint64 kept = entries;
    for (int tries = 0; tries < 1000 && code == ErrorCode(-1); ++tries) {
        const auto done = office.perform(LockSession {});
        if (done) {
            ++kept; // it found room in what was allocated already
            static_cast<void>(office.perform(UnlockSession {office.password(TestOffice::clerkLogin)}));
        } else {
            code = done.error().code;
        }
    }
    QVERIFY2(code == ErrorCode::DatabaseFull || code == ErrorCode::DatabaseReadOnly || code == ErrorCode::DatabaseFailed, qPrintable(QString::number(int(code))));
    QVERIFY(office.perform(DeskState {}).value().readOnly);
    QVERIFY(!office.perform(SignOut {}).ok()); // nothing is written any more, not even that
    office.stop();
    const auto opened = office.open();
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(QString::number(int(opened.error().code)) + opened.error().detail));
    QVERIFY(opened.value().disk.stage == DiskStage::Spent);
    QVERIFY(opened.value().logEntries >= kept);
    QVERIFY(office.signIn().ok());
    QVERIFY(office.perform(CloseDay {true}).ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void FullDiskTest::makesNoCopyThatDoesNotFit()
{
    if (!isInside())
        return;
    TestOffice office;
    QVERIFY(office.open().ok() && office.signIn(TestOffice::administratorLogin).ok());
    const QString folder = office.path() + QStringLiteral("/copias");
    QVERIFY(QDir().mkpath(folder) && office.perform(ChooseBackupFolder {folder}).ok());
    fill(office.path() + QStringLiteral("/relleno"), QFileInfo(office.databasePath()).size() / 2);
    const auto let = office.perform(MakeBackup {});
    QVERIFY(let.ok());
    const auto made = office.carryOut(let.value().job);
    QVERIFY(!made.ok() && made.error().code == ErrorCode::DatabaseFull);
    QVERIFY(QDir(folder).isEmpty(QDir::Files | QDir::Hidden));
    printf("3 disks were full\n");
}

QTEST_GUILESS_MAIN(FullDiskTest)
#include "FullDiskTest.moc"
