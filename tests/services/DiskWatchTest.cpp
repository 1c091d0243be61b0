#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "services/CloseDay.h"
#include "services/Desk.h"
#include "services/DiskWatch.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace ventanilla;
using namespace ventanilla::steps;

/// A disk that fills up: when the desk warns, when it begins nothing new, and that what is open can be ended. How much is free the test says;
/// tests/faults/FullDiskTest fills a real one.
class DiskWatchTest : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 MB = 1'000'000;
    static QString ballastOf(const TestOffice& office) { return office.dataDir() + u'/' + DiskWatch::ballastName; }

private Q_SLOTS:
    void looksInStages_data();
    void looksInStages();
    void keepsABallastWhereThereIsRoom();
    void tellsTheWindows();
    void beginsNothingNewAndEndsWhatIsOpen();
    void makesRoomBeforeItOpens();
};

void DiskWatchTest::looksInStages_data()
{
    QTest::addColumn<qint64>("free");
    QTest::addColumn<int>("stage");
    QTest::addRow("not to be known") << qint64(-1) << int(DiskStage::Enough);
    QTest::addRow("enough") << DiskWatch::warnBytes << int(DiskStage::Enough);
    QTest::addRow("one less") << DiskWatch::warnBytes - 1 << int(DiskStage::Low);
    QTest::addRow("just room to end") << DiskWatch::floorBytes + DiskWatch::ballastBytes << int(DiskStage::Low);
    QTest::addRow("spent") << DiskWatch::floorBytes + DiskWatch::ballastBytes - 1 << int(DiskStage::Spent);
    QTest::addRow("nothing") << qint64(0) << int(DiskStage::Spent);
}

void DiskWatchTest::looksInStages()
{
    QFETCH(qint64, free);
    QFETCH(int, stage);
    QTemporaryDir folder;
    DiskWatch watch(folder.path(), false, [free] { return free; });
    QCOMPARE(int(watch.look().stage), stage);
    QVERIFY(!QFile::exists(folder.filePath(DiskWatch::ballastName)));
}

void DiskWatchTest::keepsABallastWhereThereIsRoom()
{
    QTemporaryDir folder;
    const QString ballast = folder.filePath(DiskWatch::ballastName);
    qint64 free = DiskWatch::remakeBytes - 1;
    DiskWatch watch(folder.path(), true, [&free] { return free; });
    QVERIFY(watch.look().stage == DiskStage::Low && !QFile::exists(ballast));
    free = DiskWatch::remakeBytes;
    QVERIFY(watch.look().stage == DiskStage::Low);
    QCOMPARE(QFileInfo(ballast).size(), DiskWatch::ballastBytes);
    free = DiskWatch::floorBytes; // with the ballast still there
    QVERIFY(watch.look().stage == DiskStage::Low && QFile::exists(ballast));
    free = DiskWatch::floorBytes - 1;
    QVERIFY(watch.look().stage == DiskStage::Spent && !QFile::exists(ballast));
    free = 600 * MB;
    QVERIFY(watch.look().stage == DiskStage::Enough && QFile::exists(ballast));
}

void DiskWatchTest::tellsTheWindows()
{
    TestOffice office;
    std::atomic<qint64> free = 900 * MB;
    office.saysFree([&free] { return free.load(); });
    const auto opened = office.open();
    QVERIFY(opened.ok() && opened.value().disk.stage == DiskStage::Enough);
    QSignalSpy changed(&office.office(), &Office::diskChanged);
    free = 400 * MB;
    QVERIFY(office.perform(DeskState {}).ok()); // looked at a moment ago
    office.clock().passMinutes(1);
    QVERIFY(office.perform(DeskState {}).ok());
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(changed.first().first().value<DiskRoom>() == (DiskRoom {DiskStage::Low, 400 * MB}));
    QVERIFY(office.perform(DeskState {}).value().disk.stage == DiskStage::Low);
    free = 900 * MB;
    office.clock().passMinutes(1);
    QVERIFY(office.perform(DeskState {}).ok());
    QTRY_COMPARE(changed.size(), 2);
}

void DiskWatchTest::beginsNothingNewAndEndsWhatIsOpen()
{
    TestOffice office;
    std::atomic<qint64> free = 900 * MB;
    office.saysFree([&free] { return free.load(); });
    QVERIFY(office.open().ok() && office.signIn().ok());
    const auto open = openOne(office);
    QVERIFY(open.ok());
    free = 5 * MB;
    QVERIFY(office.perform(AbandonVisit {open.value().visit, Reason::PersonLeft}).ok());
    const auto refused = openOne(office);
    QVERIFY(!refused.ok() && refused.error().code == ErrorCode::DiskShort && refused.error().number == 5 * MB);
    QVERIFY(!QFile::exists(ballastOf(office)));
    const auto leaf = TestLog(office).entries().last();
    QCOMPARE(leaf.text(ledger::Key::Action) + ' ' + leaf.text(ledger::Key::Outcome) + ' ' + leaf.text(ledger::Key::Facts), QByteArray("visit.open deny why:disk-short"));
    QVERIFY(office.perform(CloseDay {true}).ok());
    free = 900 * MB;
    QVERIFY(office.signIn().ok());
    QVERIFY(openOne(office).ok());
}

void DiskWatchTest::makesRoomBeforeItOpens()
{
    TestOffice office;
    std::atomic<qint64> free = 900 * MB;
    office.saysFree([&free] { return free.load(); });
    QVERIFY(office.open().ok());
    QVERIFY(QFile::exists(ballastOf(office)));
    office.stop();
    free = 0;
    const auto opened = office.open();
    QVERIFY(opened.ok() && opened.value().disk.stage == DiskStage::Spent);
    QVERIFY(!QFile::exists(ballastOf(office)));
}

QTEST_GUILESS_MAIN(DiskWatchTest)
#include "DiskWatchTest.moc"
