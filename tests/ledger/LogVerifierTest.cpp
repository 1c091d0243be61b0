#include "Tampering.h"

#include "crypto/Crypto.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <optional>

class LogVerifierTest : public QObject
{
    Q_OBJECT

private:
    std::optional<crypto::Library> m_library;
    MemoryLog m_honest;

private Q_SLOTS:
    void initTestCase()
    {
        auto library = crypto::Library::start();
        QVERIFY(library.ok());
        m_library.emplace(std::move(library).value());
        m_honest = MemoryLog::ofSize(entryCount);
    }

    void findsAnHonestLogIntact_data()
    {
        QTest::addColumn<qint64>("count");
        for (const qint64 count : {1, 2, 100, 255, 256, 257, 511, 512, 600, 65537})
            QTest::addRow("%lld entries", static_cast<long long>(count)) << count;
    }
    void findsAnHonestLogIntact()
    {
        QFETCH(qint64, count);
        const MemoryLog log = MemoryLog::ofSize(count);
        const Report report = log.verify();
        QVERIFY2(report.verdict() == Verdict::Intact, told(report));
        QCOMPARE(report.findings.size(), 1);
        QCOMPARE(report.findings.first().origin, log.origin);
        QVERIFY(report.findings.first().detail.startsWith(
            QStringLiteral("%1 entries are not anchored").arg(count)));
        QCOMPARE(report.logs.size(), 1);
        QCOMPARE(report.logs.first().size, count);
        QCOMPARE(report.logs.first().rootHex, toBytes(log.tree.root()).toHex());
        QCOMPARE(report.logs.first().trust, QByteArray("given"));
        QCOMPARE(report.rowsChecked, log.rows.size());
        QVERIFY(report.notChecked.isEmpty());
    }

    void namesEachOfManyChangesAndNoOther()
    {
        MemoryLog log = m_honest;
        const QList<qint64> changed{3, 4, 255, 256, 511, 512, 598};
        for (const qint64 seq : changed)
            changeLeaf(log, seq);
        QList<qint64> named;
        for (const Finding& finding : log.verify().findings) {
            QCOMPARE(finding.verdict, Verdict::Modified);
            QCOMPARE(finding.entryLast, -1);
            named.append(finding.entry);
        }
        QCOMPARE(named, changed);
    }

    void saysWhenTheEntriesThemselvesAreSound()
    {
        MemoryLog log = m_honest;
        changeHash(log, 0, 300);
        const Report report = log.verify();
        QCOMPARE(report.findings.size(), 1);
        QVERIFY(report.findings.first().detail.contains(u"agree with the signed head"));
        changeLeaf(log, 301);
        for (const Finding& finding : log.verify().findings)
            QVERIFY(!finding.detail.contains(u"agree with the signed head"));
    }

    void neverSaysIntactAfterAnyRandomChangeOfStoredBytes()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const MemoryLog honest = MemoryLog::ofSize(300);
        QMap<int, int> seen;
        for (int i = 0; i < 700; ++i) {
            MemoryLog log = honest;
            QByteArray* bytes = nullptr;
            const auto tile = [&](int level, qint64 at) { return &log.tiles[{level, at}]; };
            switch (random.bounded(6)) {
            case 0:
            case 1:
                bytes = &log.entries[random.bounded(300)];
                break;
            case 2:
                bytes = tile(0, random.bounded(2));
                break;
            case 3:
                bytes = tile(1, 0);
                break;
            case 4:
                bytes = &log.note;
                break;
            default:
                bytes = &log.frontier;
            }
            const qsizetype at = random.bounded(int(bytes->size()));
            switch (random.bounded(3)) {
            case 0:
                (*bytes)[at] = char(bytes->at(at) ^ (1 << random.bounded(8)));
                break;
            case 1:
                bytes->remove(at, 1);
                break;
            default:
                bytes->insert(at, char(random.bounded(256)));
            }
            const Report report = log.verify();
            ++seen[int(report.verdict())];
            if (report.verdict() != Verdict::Modified &&
                report.verdict() != Verdict::KeyChainBroken)
                QFAIL(qPrintable(QStringLiteral("seed %1, trial %2: verdict %3")
                                     .arg(seed)
                                     .arg(i)
                                     .arg(int(report.verdict()))));
        }
        QVERIFY(seen.value(20) > 100 && seen.value(23) > 20);
    }

    void countsWhatItDoesNotName()
    {
        MemoryLog log = m_honest;
        for (qint64 i = 0; i < entryCount; ++i)
            changeLeaf(log, i);
        const Report report = log.verify();
        QCOMPARE(report.verdict(), Verdict::Modified);
        QCOMPARE(report.findings.size(), LogVerifier::findingsMax + 1);
        const Finding& rest = report.findings.last();
        QCOMPARE(rest.entry, LogVerifier::findingsMax);
        QCOMPARE(rest.entryLast, entryCount - 1);
        QVERIFY(rest.detail.contains(QString::number(entryCount - LogVerifier::findingsMax)));
    }

    void isNotHeldUpByImpossiblePositions()
    {
        QElapsedTimer timer;
        timer.start();
        MemoryLog log = m_honest;
        for (int i = 1; i < 2000; ++i)
            log.entries.insert(600 + qint64(i) * 60000, log.entries.value(599));
        log.entries.insert(std::numeric_limits<qint64>::max() - 1, log.entries.value(599));
        log.entries.insert(-5, log.entries.value(599));
        const Report report = log.verify();
        QCOMPARE(report.verdict(), Verdict::Modified);
        QVERIFY(names(report, Verdict::Modified, -5, -1));
        QVERIFY(!report.notChecked.isEmpty());
        QVERIFY2(timer.elapsed() < 10000, QByteArray::number(timer.elapsed()));
    }

    void callsNothingMissingThatCouldNotBeRead()
    {
        MemoryLog log = m_honest;
        for (qint64 i = 400; i < entryCount; ++i) {
            log.entries.remove(i);
            log.index.remove(i);
        }
        Report report;
        LogVerifier verifier(log.vkey(), "given", log.source());
        log.feed(verifier);
        verifier.unreadable(QStringLiteral("malformed page"));
        verifier.finish(report);
        QVERIFY2(report.findings.size() == 1, told(report));
        QCOMPARE(report.findings.first().verdict, Verdict::Unreadable);
        QCOMPARE(report.findings.first().entry, 400);
    }

    void refusesAnEntryThatComesTwice()
    {
        Report report;
        LogVerifier verifier(m_honest.vkey(), "given", m_honest.source());
        verifier.head(m_honest.note, m_honest.size, m_honest.frontier);
        verifier.entry(0, m_honest.entries.value(0), {});
        verifier.entry(0, m_honest.entries.value(0), {});
        verifier.finish(report);
        QVERIFY(names(report, Verdict::Modified, 0, -1));
    }

    void saysWhatItCouldNotCompare()
    {
        MemoryLog log = m_honest;
        log.remembered.clear();
        Report report = log.verify();
        QCOMPARE(report.verdict(), Verdict::Intact);
        QCOMPARE(report.notChecked.size(), 1);
        // Without the row key contents go unchecked, which is no fault; that a row is missing shows
        // all the same.
        report = m_honest.verify(Secret());
        QCOMPARE(report.verdict(), Verdict::Intact);
        QCOMPARE(report.notChecked.size(), 1);
        QVERIFY(report.notChecked.first().contains(u"no row key"));
        QCOMPARE(report.rowsChecked, 0);
        log = m_honest;
        log.rows.remove("person:p2");
        QCOMPARE(log.verify(Secret()).verdict(), Verdict::RowsUnbacked);
    }

    void comparesAnOlderRememberedHeadAndKeptCheckpoints()
    {
        MemoryLog log = m_honest;
        log.remembered = MemoryLog::ofSize(300).note;
        log.closings = {{256, MemoryLog::ofSize(256).note, "close-of-day"},
                        {1, MemoryLog::ofSize(1).note, "close-of-day"},
                        {600, log.note, "close-of-day"}};
        const Report report = log.verify();
        QVERIFY2(report.verdict() == Verdict::Intact, told(report));
    }

    void watchesTheClock_data()
    {
        QTest::addColumn<qint64>("step");
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("next");
        QTest::addColumn<QByteArray>("boot");
        QTest::addColumn<int>("verdict");
        const QByteArray view = "view.person";
        const QByteArray jump = "clock.jump";
        const QByteArray set = "clock.set";
        QTest::newRow("steady") << qint64(0) << view << view << QByteArray("b1") << 10;
        QTest::newRow("two seconds back")
            << qint64(-2000) << view << view << QByteArray("b1") << 10;
        QTest::newRow("more than two seconds back")
            << qint64(-2001) << view << view << QByteArray("b1") << 25;
        QTest::newRow("three days back")
            << qint64(-3 * 86400000) << view << view << QByteArray("b1") << 25;
        QTest::newRow("said by the entry itself")
            << qint64(-3 * 86400000) << jump << view << QByteArray("b1") << 10;
        QTest::newRow("said by the entry after it")
            << qint64(-3 * 86400000) << view << jump << QByteArray("b1") << 10;
        QTest::newRow("said by the entry that begins an era")
            << qint64(-3 * 86400000) << set << view << QByteArray("b1") << 10;
        QTest::newRow("an era begins right after it")
            << qint64(-3 * 86400000) << view << set << QByteArray("b1") << 10;
        QTest::newRow("another boot")
            << qint64(-3 * 86400000) << view << view << QByteArray("b2") << 10;
        QTest::newRow("forward") << qint64(3 * 86400000) << view << view << QByteArray("b1") << 10;
    }
    static QByteArray rowOf(const QByteArray& action) { return action == "clock.set" ? QByteArray("clock:1") : QByteArray(); }
    void watchesTheClock()
    {
        QFETCH(qint64, step);
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, next);
        QFETCH(QByteArray, boot);
        QFETCH(int, verdict);
        MemoryLog log;
        for (int i = 0; i < 5; ++i)
            log.add({});
        log.add({.action = action, .row = rowOf(action), .boot = boot, .step = step});
        log.add({.action = next, .row = rowOf(next), .boot = boot});
        log.sign();
        const Report report = log.verify();
        QVERIFY2(int(report.verdict()) == verdict, told(report));
        QCOMPARE(names(report, Verdict::ClockAnomalies, 5, -1), verdict == 25);
        // At the very end of the log no entry after it can explain the step.
        MemoryLog shorter;
        shorter.add({});
        shorter.add({.action = action, .row = rowOf(action), .boot = boot, .step = step});
        shorter.sign();
        QCOMPARE(shorter.verify().verdict() == Verdict::ClockAnomalies,
                 step < -2000 && !action.startsWith("clock.") && boot == "b1");
    }

    void erasOnlyGoUp_data()
    {
        QTest::addColumn<QByteArrayList>("handles");
        QTest::addColumn<int>("wrong"); // which of them; -1: none
        QTest::newRow("none") << QByteArrayList{} << -1;
        QTest::newRow("one after another") << QByteArrayList{"clock:1", "clock:2", "clock:5"} << -1;
        QTest::newRow("the first that this log knows of") << QByteArrayList{"clock:12"} << -1;
        QTest::newRow("again") << QByteArrayList{"clock:1", "clock:1"} << 1;
        QTest::newRow("down") << QByteArrayList{"clock:1", "clock:3", "clock:2", "clock:4"} << 2;
        QTest::newRow("zero") << QByteArrayList{"clock:0"} << 0;
        QTest::newRow("no number") << QByteArrayList{"clock:"} << 0;
        QTest::newRow("not as it is written") << QByteArrayList{"clock:01"} << 0;
        QTest::newRow("a sign") << QByteArrayList{"clock:+1"} << 0;
        QTest::newRow("more than a number holds") << QByteArrayList{"clock:9999999999999999"} << 0;
        QTest::newRow("another handle") << QByteArrayList{"clocks:1"} << 0;
    }
    void erasOnlyGoUp()
    {
        QFETCH(QByteArrayList, handles);
        QFETCH(int, wrong);
        MemoryLog log;
        log.add({});
        for (const QByteArray& handle : handles) {
            log.add({.action = "clock.set", .row = handle});
            log.add({.action = "clock.set", .row = "clock:1", .outcome = "deny"}); // sets nothing
        }
        log.sign();
        const Report report = log.verify();
        QVERIFY2(int(report.verdict()) == (wrong < 0 ? 10 : 25), told(report));
        if (wrong >= 0)
            QVERIFY(names(report, Verdict::ClockAnomalies, 1 + 2 * wrong, -1));
    }
};

QTEST_GUILESS_MAIN(LogVerifierTest)
#include "LogVerifierTest.moc"
