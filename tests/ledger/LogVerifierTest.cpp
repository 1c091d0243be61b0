#include "MemoryLog.h"

#include "crypto/Crypto.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace ventanilla;
using namespace ventanilla::ledger;

using Tamper = std::function<void(MemoryLog&)>;

namespace {

// Two full blocks and a part of one; the frontier is 512 + 64 + 16 + 8.
constexpr qint64 entryCount = 600;

QByteArray told(const Report& report)
{
    QByteArray text;
    for (const Finding& finding : report.findings) {
        text += QByteArray::number(int(finding.verdict)) + ' ' + QByteArray::number(finding.entry) + '-' + QByteArray::number(finding.entryLast) + ' ' + finding.row + ' '
            + finding.detail.toUtf8() + '\n';
    }
    return text;
}

bool names(const Report& report, Verdict verdict, qint64 entry, qint64 last)
{
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [=](const Finding& finding) { return finding.verdict == verdict && finding.entry == entry && finding.entryLast == last; });
}

/// Another counter in the leaf, still well written: nothing but the tree can see it.
void changeLeaf(MemoryLog& log, qint64 seq)
{
    QByteArray& leaf = log.entries[seq];
    const qsizetype at = leaf.indexOf("desk-1") + 5;
    leaf[at] = leaf.at(at) == '9' ? '8' : char(leaf.at(at) + 1);
}

void changeHash(MemoryLog& log, int level, qint64 position)
{
    QByteArray& hashes = log.tiles[{level, position / 256}];
    hashes[(position % 256) * 32 + 7] = char(hashes.at((position % 256) * 32 + 7) ^ 4);
}

void setHash(MemoryLog& log, qint64 seq)
{
    log.tiles[{0, seq / 256}].replace((seq % 256) * 32, 32, toBytes(leafHash(log.entries.value(seq))));
}

/// The stored hash over a block, as the changed leaves make it.
void setBlock(MemoryLog& log, qint64 block)
{
    Frontier tree;
    for (qint64 i = 0; i < 256; ++i)
        tree.append(leafHash(log.entries.value(block * 256 + i)));
    log.tiles[{1, block / 256}].replace((block % 256) * 32, 32, toBytes(tree.root()));
}

/// Another history: the same up to `from`, then other entries up to `count`, signed by the same key.
MemoryLog otherHistory(qint64 from, qint64 count)
{
    MemoryLog log;
    const MemoryLog honest = MemoryLog::ofSize(from);
    log = honest;
    while (log.tree.size() < count)
        log.add({.action = "other.past"});
    log.sign();
    return log;
}

} // namespace

class LogVerifierTest : public QObject
{
    Q_OBJECT

private:
    std::optional<crypto::Library> m_library;
    MemoryLog m_honest;

    void row(const char* name, Tamper tamper, Verdict verdict, qint64 entry, qint64 last = -1, const QByteArray& rowName = {})
    {
        QTest::newRow(name) << tamper << int(verdict) << entry << last << rowName;
    }

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
        QVERIFY(report.findings.first().detail.startsWith(QStringLiteral("%1 entries are not anchored").arg(count)));
        QCOMPARE(report.logs.size(), 1);
        QCOMPARE(report.logs.first().size, count);
        QCOMPARE(report.logs.first().rootHex, toBytes(log.tree.root()).toHex());
        QCOMPARE(report.logs.first().trust, QByteArray("given"));
        QCOMPARE(report.rowsChecked, log.rows.size());
        QVERIFY(report.notChecked.isEmpty());
    }

    void namesWhatWasTamperedWith_data()
    {
        QTest::addColumn<Tamper>("tamper");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<qint64>("entry");
        QTest::addColumn<qint64>("last");
        QTest::addColumn<QByteArray>("rowName");

        // Entries
        row("an entry changed", [](MemoryLog& log) { changeLeaf(log, 300); }, Verdict::Modified, 300);
        row("the first entry changed", [](MemoryLog& log) { changeLeaf(log, 0); }, Verdict::Modified, 0);
        row("the last entry changed", [](MemoryLog& log) { changeLeaf(log, 599); }, Verdict::Modified, 599);
        row("an entry malformed", [](MemoryLog& log) { log.entries[300].replace('{', '['); }, Verdict::Modified, 300);
        row("an entry emptied", [](MemoryLog& log) { log.entries[300].clear(); }, Verdict::Modified, 300);
        row("an entry deleted", [](MemoryLog& log) { log.entries.remove(300); }, Verdict::Modified, 300);
        row("the first entry deleted", [](MemoryLog& log) { log.entries.remove(0); }, Verdict::Modified, 0);
        row("a block deleted", [](MemoryLog& log) { for (qint64 i = 256; i < 512; ++i) log.entries.remove(i); }, Verdict::Modified, 256, 511);
        row("an entry inserted", [](MemoryLog& log) {
            for (qint64 i = 600; i > 300; --i)
                log.entries[i] = log.entries.value(i - 1);
        }, Verdict::Modified, 301);
        row("two entries swapped", [](MemoryLog& log) { std::swap(log.entries[300], log.entries[301]); }, Verdict::Modified, 301);
        row("an entry moved far away", [](MemoryLog& log) { log.entries.insert(qint64(1) << 50, log.entries.take(599)); }, Verdict::Modified, 599, (qint64(1) << 50) - 1);
        row("the end cut", [](MemoryLog& log) { for (qint64 i = 590; i < 600; ++i) log.entries.remove(i); }, Verdict::Truncated, 590, 599);
        row("the last entry cut with its index and hash", [](MemoryLog& log) {
            log.entries.remove(599);
            log.index.remove(599);
            log.tiles[{0, 2}].chop(32);
        }, Verdict::Truncated, 599);
        row("everything cut", [](MemoryLog& log) { log.entries.clear(); log.index.clear(); log.tiles.clear(); }, Verdict::Truncated, 0, 599);
        row("an entry added behind", [](MemoryLog& log) { const auto note = log.note; log.add({}); log.note = note; }, Verdict::Modified, 600);

        // Tiles
        row("a stored hash changed", [](MemoryLog& log) { changeHash(log, 0, 300); }, Verdict::Modified, 300);
        row("a stored hash of the last block changed", [](MemoryLog& log) { changeHash(log, 0, 599); }, Verdict::Modified, 599);
        row("a hash over a block changed", [](MemoryLog& log) { changeHash(log, 1, 1); }, Verdict::Modified, 256, 511);
        row("an entry changed with its hash", [](MemoryLog& log) { changeLeaf(log, 300); setHash(log, 300); }, Verdict::Modified, 256, 511);
        row("the same, and another hash of the block as a lure", [](MemoryLog& log) { changeLeaf(log, 300); setHash(log, 300); changeHash(log, 0, 310); }, Verdict::Modified, 256, 511);
        row("an entry of the last block changed with its hash", [](MemoryLog& log) { changeLeaf(log, 590); setHash(log, 590); }, Verdict::Modified, 576, 591);
        row("an entry changed with all its hashes", [](MemoryLog& log) { changeLeaf(log, 300); setHash(log, 300); setBlock(log, 1); }, Verdict::Modified, 0, 511);
        row("an entry changed with all its hashes and the frontier", [](MemoryLog& log) {
            changeLeaf(log, 300);
            setHash(log, 300);
            setBlock(log, 1);
            log.frontier[0] = char(log.frontier.at(0) ^ 1);
        }, Verdict::Modified, 0, 599);
        row("a tile deleted", [](MemoryLog& log) { log.tiles.remove({0, 1}); }, Verdict::Modified, 256, 511);
        row("a tile cut", [](MemoryLog& log) { log.tiles[{0, 1}].chop(1); }, Verdict::Modified, 256, 511);
        row("the last tile with a hash more", [](MemoryLog& log) { log.tiles[{0, 2}] += QByteArray(32, 'x'); }, Verdict::Modified, 512, 599);
        row("a tile more", [](MemoryLog& log) { log.tiles.insert({0, 3}, QByteArray(32, 'x')); }, Verdict::Modified, -1);

        // Head
        row("no head", [](MemoryLog& log) { log.note.clear(); }, Verdict::KeyChainBroken, -1);
        row("a head changed", [](MemoryLog& log) { log.note.replace("\n600\n", "\n601\n"); }, Verdict::KeyChainBroken, -1);
        row("a head signed by another key", [](MemoryLog& log) {
            log.note = Checkpoint {log.origin, 600, log.tree.root()}.sign(MemoryLog('z').key()).value();
        }, Verdict::KeyChainBroken, -1);
        row("another log's head", [](MemoryLog& log) { log.note = MemoryLog::ofSize(600, 'z').note; }, Verdict::KeyChainBroken, -1);
        row("a head that is no note", [](MemoryLog& log) { log.note = "\x7f"; }, Verdict::KeyChainBroken, -1);
        row("the head's size changed", [](MemoryLog& log) { log.size = 599; }, Verdict::Modified, -1);
        row("the frontier changed", [](MemoryLog& log) { log.frontier[40] = char(log.frontier.at(40) ^ 1); }, Verdict::Modified, -1);
        row("the frontier cut", [](MemoryLog& log) { log.frontier.chop(32); }, Verdict::Modified, -1);

        // What is remembered
        row("rolled back whole", [](MemoryLog& log) {
            const QByteArray remembered = log.remembered;
            log = MemoryLog::ofSize(590);
            log.remembered = remembered;
        }, Verdict::Truncated, 590, 599);
        row("only the head rolled back", [](MemoryLog& log) {
            const MemoryLog old = MemoryLog::ofSize(590);
            log.note = old.note;
            log.size = old.size;
            log.frontier = old.frontier;
        }, Verdict::Truncated, 590, 599);
        row("another history of the same length", [](MemoryLog& log) {
            const QByteArray remembered = log.remembered;
            log = otherHistory(550, 600);
            log.remembered = remembered;
        }, Verdict::Forked, -1);
        row("another history that is longer", [](MemoryLog& log) {
            const QByteArray remembered = log.remembered;
            log = otherHistory(550, 700);
            log.remembered = remembered;
        }, Verdict::Forked, -1);
        row("another head of the same length over the same entries", [](MemoryLog& log) {
            const MemoryLog other = otherHistory(550, 600);
            log.note = other.note;
            log.frontier = other.frontier;
        }, Verdict::Forked, -1);
        row("a remembered head of another key", [](MemoryLog& log) { log.remembered = MemoryLog::ofSize(600, 'z').note; }, Verdict::KeyChainBroken, -1);
        row("a closing checkpoint of another root", [](MemoryLog& log) { log.closings.append({560, otherHistory(550, 560).note}); }, Verdict::Modified, 0, 559);
        row("a closing checkpoint beyond the end", [](MemoryLog& log) { log.closings.append({610, otherHistory(600, 610).note}); }, Verdict::Truncated, 600, 609);
        row("a closing checkpoint of another key", [](MemoryLog& log) { log.closings.append({560, MemoryLog::ofSize(560, 'z').note}); }, Verdict::KeyChainBroken, -1);
        row("a closing checkpoint kept under another size", [](MemoryLog& log) { log.closings.append({561, MemoryLog::ofSize(560).note}); }, Verdict::Modified, -1);

        // Index
        row("an entry hidden from the index", [](MemoryLog& log) { log.index.remove(300); }, Verdict::RowsUnbacked, 300);
        row("an index row without entry", [](MemoryLog& log) { log.index.insert(600, log.index.value(599)); }, Verdict::RowsUnbacked, 600);
        row("index: time", [](MemoryLog& log) { ++log.index[300].t; }, Verdict::RowsUnbacked, 300);
        row("index: subject", [](MemoryLog& log) { log.index[300].s = "beef"; }, Verdict::RowsUnbacked, 300);
        row("index: subject hidden", [](MemoryLog& log) { log.index[300].s.clear(); }, Verdict::RowsUnbacked, 300);
        row("index: clerk", [](MemoryLog& log) { log.index[300].c = "beef"; }, Verdict::RowsUnbacked, 300);
        row("index: action", [](MemoryLog& log) { log.index[300].a = "view"; }, Verdict::RowsUnbacked, 300);
        row("index: outcome", [](MemoryLog& log) { log.index[300].o = "deny"; }, Verdict::RowsUnbacked, 300);
        row("index: visit", [](MemoryLog& log) { log.index[300].r = "beef"; }, Verdict::RowsUnbacked, 300);
        row("index: row", [](MemoryLog& log) { log.index[301].e = "person:p1"; }, Verdict::RowsUnbacked, 301);

        // Rows: p2 was last changed by entry 597, p4 by 594, before that by 579.
        const auto row597 = [](MemoryLog& log) -> BoundRow& { return log.rows["person:p2"]; };
        row("a row changed", [=](MemoryLog& log) { row597(log).row["value"].bytes = "mine"; }, Verdict::RowsUnbacked, 597, -1, "person:p2");
        row("a column added", [=](MemoryLog& log) { row597(log).row["more"] = {}; }, Verdict::RowsUnbacked, 597, -1, "person:p2");
        row("a row deleted", [](MemoryLog& log) { log.rows.remove("person:p2"); }, Verdict::RowsUnbacked, 597, -1, "person:p2");
        row("a row rolled back", [](MemoryLog& log) { log.rows["person:p4"] = MemoryLog::boundRow("person:p4", "v579", log.number(), 579); }, Verdict::RowsUnbacked, 594, -1,
            "person:p4");
        row("a row that names another's entry", [=](MemoryLog& log) { row597(log).lastSeq = 594; }, Verdict::RowsUnbacked, 597, -1, "person:p2");
        row("a row that names another log", [=](MemoryLog& log) { ++row597(log).lastLog; }, Verdict::RowsUnbacked, 597, -1, "person:p2");
        row("two rows exchanged", [](MemoryLog& log) { std::swap(log.rows["person:p2"].row, log.rows["person:p4"].row); }, Verdict::RowsUnbacked, 597, -1, "person:p2");
        row("a row made up", [](MemoryLog& log) { log.rows["person:p9"] = MemoryLog::boundRow("person:p9", "v", log.number(), 597); }, Verdict::RowsUnbacked, -1, -1, "person:p9");
        row("a deleted row back again", [](MemoryLog& log) { log.rows["person:gone"] = MemoryLog::boundRow("person:gone", "x", log.number(), 40); }, Verdict::RowsUnbacked, 50, -1,
            "person:gone");
        row("a row twice", [](MemoryLog& log) { log.moreRows.append(log.rows.value("person:p2")); }, Verdict::RowsUnbacked, 597, -1, "person:p2");
    }
    void namesWhatWasTamperedWith()
    {
        QFETCH(Tamper, tamper);
        QFETCH(int, verdict);
        QFETCH(qint64, entry);
        QFETCH(qint64, last);
        QFETCH(QByteArray, rowName);
        MemoryLog log = m_honest;
        tamper(log);
        const Report report = log.verify();
        QVERIFY2(int(report.verdict()) == verdict, told(report));
        const bool named = std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
            return int(finding.verdict) == verdict && finding.entry == entry && finding.entryLast == last && finding.row == rowName;
        });
        QVERIFY2(named, told(report));
    }

    void namesEachOfManyChangesAndNoOther()
    {
        MemoryLog log = m_honest;
        const QList<qint64> changed {3, 4, 255, 256, 511, 512, 598};
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
            if (report.verdict() != Verdict::Modified && report.verdict() != Verdict::KeyChainBroken)
                QFAIL(qPrintable(QStringLiteral("seed %1, trial %2: verdict %3").arg(seed).arg(i).arg(int(report.verdict()))));
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
        // Without the row key contents go unchecked, which is no fault; that a row is missing shows all the same.
        report = m_honest.verify(Secret());
        QCOMPARE(report.verdict(), Verdict::Intact);
        QCOMPARE(report.notChecked.size(), 1);
        QVERIFY(report.notChecked.first().contains(u"no row key"));
        QCOMPARE(report.rowsChecked, 0);
        log = m_honest;
        log.rows.remove("person:p2");
        QCOMPARE(log.verify(Secret()).verdict(), Verdict::RowsUnbacked);
    }

    void comparesAnOlderRememberedHeadAndClosingCheckpoints()
    {
        MemoryLog log = m_honest;
        log.remembered = MemoryLog::ofSize(300).note;
        log.closings = {{256, MemoryLog::ofSize(256).note}, {1, MemoryLog::ofSize(1).note}, {600, log.note}};
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
        QTest::newRow("steady") << qint64(0) << view << view << QByteArray("b1") << 10;
        QTest::newRow("two seconds back") << qint64(-2000) << view << view << QByteArray("b1") << 10;
        QTest::newRow("more than two seconds back") << qint64(-2001) << view << view << QByteArray("b1") << 25;
        QTest::newRow("three days back") << qint64(-3 * 86400000) << view << view << QByteArray("b1") << 25;
        QTest::newRow("said by the entry itself") << qint64(-3 * 86400000) << jump << view << QByteArray("b1") << 10;
        QTest::newRow("said by the entry after it") << qint64(-3 * 86400000) << view << jump << QByteArray("b1") << 10;
        QTest::newRow("another boot") << qint64(-3 * 86400000) << view << view << QByteArray("b2") << 10;
        QTest::newRow("forward") << qint64(3 * 86400000) << view << view << QByteArray("b1") << 10;
    }
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
        log.add({.action = action, .boot = boot, .step = step});
        log.add({.action = next, .boot = boot});
        log.sign();
        const Report report = log.verify();
        QVERIFY2(int(report.verdict()) == verdict, told(report));
        QCOMPARE(names(report, Verdict::ClockAnomalies, 5, -1), verdict == 25);
        // At the very end of the log no entry after it can explain the step.
        MemoryLog shorter;
        shorter.add({});
        shorter.add({.action = action, .boot = boot, .step = step});
        shorter.sign();
        QCOMPARE(shorter.verify().verdict() == Verdict::ClockAnomalies, step < -2000 && action != "clock.jump" && boot == "b1");
    }

    void takesTheLaterOfTwoLogsForARow()
    {
        MemoryLog desk('d');
        MemoryLog admin('a');
        desk.add({.action = "staff.add", .row = "staff:s1", .value = "first"});
        desk.add({.action = "staff.add", .row = "staff:s2", .value = "first"});
        admin.t = desk.t;
        admin.add({.action = "staff.role", .row = "staff:s1", .value = "second"});
        desk.t = admin.t;
        desk.add({.action = "staff.role", .row = "staff:s2", .value = "third"});
        admin.t = desk.t;
        admin.add({.action = "staff.delete", .row = "staff:s2", .outcome = "deny"});
        desk.sign();
        admin.sign();
        const auto check = [&](const QList<BoundRow>& rows, bool deskFirst, bool skipAdmin = false) {
            Report report;
            RowChecker checker(MemoryLog::rowKey());
            for (const MemoryLog* log : deskFirst ? QList<const MemoryLog*> {&desk, &admin} : QList<const MemoryLog*> {&admin, &desk}) {
                if (skipAdmin && log == &admin) {
                    checker.skippedLog(admin.number());
                    continue;
                }
                LogVerifier verifier(log->vkey(), "given", log->source());
                log->feed(verifier);
                verifier.finish(report);
                checker.log(verifier.log(), verifier.origin(), verifier.takeLastLeaves());
            }
            for (const BoundRow& row : rows)
                checker.row(row);
            checker.finish(report);
            return report;
        };
        const BoundRow first = desk.rows.value("staff:s1");
        const BoundRow second = admin.rows.value("staff:s1");
        const BoundRow third = desk.rows.value("staff:s2");
        for (const bool deskFirst : {true, false}) {
            Report report = check({second, third}, deskFirst);
            QVERIFY2(report.verdict() == Verdict::Intact, told(report));
            QCOMPARE(report.rowsChecked, 2);
            // Desk's row back, with the desk's own leaf to show for it.
            report = check({first, third}, deskFirst);
            QCOMPARE(report.verdict(), Verdict::RowsUnbacked);
            QCOMPARE(report.findings.last().row, QByteArray("staff:s1"));
            QCOMPARE(report.findings.last().origin, admin.origin);
            QCOMPARE(report.findings.last().entry, 0);
        }
        const Report report = check({second, third}, true, true);
        QVERIFY2(report.verdict() == Verdict::Intact, told(report));
        QVERIFY(report.notChecked.last().contains(u"without a trusted key"));
    }

    void countsRowsItDoesNotName()
    {
        Report report;
        report.logs.append(LogSummary {});
        RowChecker checker(MemoryLog::rowKey());
        for (int i = 0; i < RowChecker::findingsMax + 7; ++i)
            checker.row(MemoryLog::boundRow("person:" + QByteArray::number(i), "v", 1, i));
        checker.finish(report);
        QCOMPARE(report.verdict(), Verdict::RowsUnbacked);
        QCOMPARE(report.findings.size(), RowChecker::findingsMax + 1);
        QVERIFY(report.findings.last().detail.contains(u'7'));
    }
};

QTEST_GUILESS_MAIN(LogVerifierTest)
#include "LogVerifierTest.moc"
