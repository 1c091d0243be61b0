#include "Tampering.h"

#include "crypto/Crypto.h"

#include <QTest>

#include <optional>

/// Checkpoints kept elsewhere, held against a log: what they anchor, and what they find when nothing on the machine can.
class AnchorTest : public QObject
{
    Q_OBJECT

private:
    std::optional<crypto::Library> m_library;

    using Holds = AnchorSummary::Holds;
    static QByteArray noteAt(qint64 size) { return MemoryLog::ofSize(size).note; }

private Q_SLOTS:
    void initTestCase() { m_library.emplace(std::move(crypto::Library::start()).value()); }

    void whatIsCountedByAnAnchorIsAnchored_data()
    {
        QTest::addColumn<QList<qint64>>("sizes");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<qint64>("tail");
        QTest::newRow("none") << QList<qint64>{} << 10 << qint64(600);
        QTest::newRow("an old one") << QList<qint64>{256} << 10 << qint64(344);
        QTest::newRow("several, in no order") << QList<qint64>{580, 1, 300} << 10 << qint64(20);
        QTest::newRow("the newest") << QList<qint64>{300, 600} << 0 << qint64(0);
    }
    void whatIsCountedByAnAnchorIsAnchored()
    {
        QFETCH(QList<qint64>, sizes);
        QFETCH(int, verdict);
        QFETCH(qint64, tail);
        MemoryLog log = MemoryLog::ofSize(600);
        for (const qint64 size : sizes)
            log.anchors.append(noteAt(size));
        const Report report = log.verify();
        QCOMPARE(int(report.verdict()), verdict);
        QCOMPARE(report.findings.size(), 1);
        QVERIFY2(report.findings.first().detail.startsWith(tail > 0 ? QStringLiteral("%1 entries are not anchored").arg(tail) : QStringLiteral("all 600 entries are anchored")),
                 told(report));
        std::sort(sizes.begin(), sizes.end());
        QCOMPARE(report.anchors.size(), sizes.size());
        for (qsizetype i = 0; i < sizes.size(); ++i) {
            QCOMPARE(report.anchors.at(i).size, sizes.at(i));
            QCOMPARE(report.anchors.at(i).place, QByteArray("paper"));
            QVERIFY(report.anchors.at(i).holds == Holds::Yes);
        }
    }

    void findsWhatLocalMemoryCannot_data()
    {
        QTest::addColumn<MemoryLog>("log");
        QTest::addColumn<QByteArray>("anchor");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("holds");
        QTest::newRow("database and state folder rolled back") << MemoryLog::ofSize(590) << noteAt(600) << 21 << int(Holds::No);
        QTest::newRow("another history of the same length") << otherHistory(550, 600) << noteAt(600) << 22 << int(Holds::No);
        QTest::newRow("another history that is longer") << otherHistory(550, 700) << noteAt(600) << 22 << int(Holds::No);
        QTest::newRow("another history that begins later") << otherHistory(650, 700) << noteAt(600) << 10 << int(Holds::Yes);
        QTest::newRow("an anchor of a key that is not ours") << MemoryLog::ofSize(600) << MemoryLog::ofSize(600, 'z').note << 23 << int(Holds::Unsigned);
    }
    void findsWhatLocalMemoryCannot()
    {
        QFETCH(MemoryLog, log);
        QFETCH(QByteArray, anchor);
        QFETCH(int, verdict);
        QFETCH(int, holds);
        QCOMPARE(int(log.verify().verdict()), 10); // the state folder went with it
        log.anchors.append(anchor);
        const Report report = log.verify();
        QVERIFY2(int(report.verdict()) == verdict, told(report));
        if (verdict != 23)
            QCOMPARE(int(report.anchors.first().holds), holds);
        if (verdict == 21 || verdict == 22)
            QVERIFY2(told(report).contains("paper") || verdict == 21, told(report));
    }

    void aBorrowedRootDoesNotAnchorWhatComesAfter()
    {
        MemoryLog log = MemoryLog::ofSize(600);
        log.anchors = {noteAt(600)};
        changeLeaf(log, 599);
        QCOMPARE(int(log.verify().verdict()), 20);
    }
};

QTEST_GUILESS_MAIN(AnchorTest)
#include "AnchorTest.moc"
