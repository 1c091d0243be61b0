#include "Tampering.h"

#include "crypto/Crypto.h"

#include <QTest>

#include <algorithm>
#include <optional>

using Tamper = std::function<void(MemoryLog&)>;

/// Every change of the stored log or rows, one by one: its verdict, and that it is named.
class TamperTest : public QObject
{
    Q_OBJECT

private:
    std::optional<crypto::Library> m_library;
    MemoryLog m_honest;

    void row(const char* name, Tamper tamper, Verdict verdict, qint64 entry, qint64 last = -1,
             const QByteArray& rowName = {})
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

    void namesWhatWasTamperedWith_data()
    {
        QTest::addColumn<Tamper>("tamper");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<qint64>("entry");
        QTest::addColumn<qint64>("last");
        QTest::addColumn<QByteArray>("rowName");

        // Entries
        row(
            "an entry changed", [](MemoryLog& log) { changeLeaf(log, 300); }, Verdict::Modified,
            300);
        row(
            "the first entry changed", [](MemoryLog& log) { changeLeaf(log, 0); },
            Verdict::Modified, 0);
        row(
            "the last entry changed", [](MemoryLog& log) { changeLeaf(log, 599); },
            Verdict::Modified, 599);
        row(
            "an entry malformed", [](MemoryLog& log) { log.entries[300].replace('{', '['); },
            Verdict::Modified, 300);
        row(
            "an entry emptied", [](MemoryLog& log) { log.entries[300].clear(); }, Verdict::Modified,
            300);
        row(
            "an entry deleted", [](MemoryLog& log) { log.entries.remove(300); }, Verdict::Modified,
            300);
        row(
            "the first entry deleted", [](MemoryLog& log) { log.entries.remove(0); },
            Verdict::Modified, 0);
        row(
            "a block deleted",
            [](MemoryLog& log) {
                for (qint64 i = 256; i < 512; ++i)
                    log.entries.remove(i);
            },
            Verdict::Modified, 256, 511);
        row(
            "an entry inserted",
            [](MemoryLog& log) {
                for (qint64 i = 600; i > 300; --i)
                    log.entries[i] = log.entries.value(i - 1);
            },
            Verdict::Modified, 301);
        row(
            "two entries swapped",
            [](MemoryLog& log) { std::swap(log.entries[300], log.entries[301]); },
            Verdict::Modified, 301);
        row(
            "an entry moved far away",
            [](MemoryLog& log) { log.entries.insert(qint64(1) << 50, log.entries.take(599)); },
            Verdict::Modified, 599, (qint64(1) << 50) - 1);
        row(
            "the end cut",
            [](MemoryLog& log) {
                for (qint64 i = 590; i < 600; ++i)
                    log.entries.remove(i);
            },
            Verdict::Truncated, 590, 599);
        row(
            "the last entry cut with its index and hash",
            [](MemoryLog& log) {
                log.entries.remove(599);
                log.index.remove(599);
                log.tiles[{0, 2}].chop(32);
            },
            Verdict::Truncated, 599);
        row(
            "everything cut",
            [](MemoryLog& log) {
                log.entries.clear();
                log.index.clear();
                log.tiles.clear();
            },
            Verdict::Truncated, 0, 599);
        row(
            "an entry added behind",
            [](MemoryLog& log) {
                const auto note = log.note;
                log.add({});
                log.note = note;
            },
            Verdict::Modified, 600);

        // Tiles
        row(
            "a stored hash changed", [](MemoryLog& log) { changeHash(log, 0, 300); },
            Verdict::Modified, 300);
        row(
            "a stored hash of the last block changed",
            [](MemoryLog& log) { changeHash(log, 0, 599); }, Verdict::Modified, 599);
        row(
            "a hash over a block changed", [](MemoryLog& log) { changeHash(log, 1, 1); },
            Verdict::Modified, 256, 511);
        row(
            "an entry changed with its hash",
            [](MemoryLog& log) {
                changeLeaf(log, 300);
                setHash(log, 300);
            },
            Verdict::Modified, 256, 511);
        row(
            "the same, and another hash of the block as a lure",
            [](MemoryLog& log) {
                changeLeaf(log, 300);
                setHash(log, 300);
                changeHash(log, 0, 310);
            },
            Verdict::Modified, 256, 511);
        row(
            "an entry of the last block changed with its hash",
            [](MemoryLog& log) {
                changeLeaf(log, 590);
                setHash(log, 590);
            },
            Verdict::Modified, 576, 591);
        row(
            "an entry changed with all its hashes",
            [](MemoryLog& log) {
                changeLeaf(log, 300);
                setHash(log, 300);
                setBlock(log, 1);
            },
            Verdict::Modified, 0, 511);
        row(
            "an entry changed with all its hashes and the frontier",
            [](MemoryLog& log) {
                changeLeaf(log, 300);
                setHash(log, 300);
                setBlock(log, 1);
                log.frontier[0] = char(log.frontier.at(0) ^ 1);
            },
            Verdict::Modified, 0, 599);
        row(
            "a tile deleted", [](MemoryLog& log) { log.tiles.remove({0, 1}); }, Verdict::Modified,
            256, 511);
        row(
            "a tile cut", [](MemoryLog& log) { log.tiles[{0, 1}].chop(1); }, Verdict::Modified, 256,
            511);
        row(
            "the last tile with a hash more",
            [](MemoryLog& log) { log.tiles[{0, 2}] += QByteArray(32, 'x'); }, Verdict::Modified,
            512, 599);
        row(
            "a tile more", [](MemoryLog& log) { log.tiles.insert({0, 3}, QByteArray(32, 'x')); },
            Verdict::Modified, -1);

        // Head
        row("no head", [](MemoryLog& log) { log.note.clear(); }, Verdict::KeyChainBroken, -1);
        row(
            "a head changed", [](MemoryLog& log) { log.note.replace("\n600\n", "\n601\n"); },
            Verdict::KeyChainBroken, -1);
        row(
            "a head signed by another key",
            [](MemoryLog& log) {
                log.note =
                    Checkpoint{log.origin, 600, log.tree.root()}.sign(MemoryLog('z').key()).value();
            },
            Verdict::KeyChainBroken, -1);
        row(
            "another log's head",
            [](MemoryLog& log) { log.note = MemoryLog::ofSize(600, 'z').note; },
            Verdict::KeyChainBroken, -1);
        row(
            "a head that is no note", [](MemoryLog& log) { log.note = "\x7f"; },
            Verdict::KeyChainBroken, -1);
        row(
            "the head's size changed", [](MemoryLog& log) { log.size = 599; }, Verdict::Modified,
            -1);
        row(
            "the frontier changed",
            [](MemoryLog& log) { log.frontier[40] = char(log.frontier.at(40) ^ 1); },
            Verdict::Modified, -1);
        row(
            "the frontier cut", [](MemoryLog& log) { log.frontier.chop(32); }, Verdict::Modified,
            -1);

        // What is remembered
        row(
            "rolled back whole",
            [](MemoryLog& log) {
                const QByteArray remembered = log.remembered;
                log = MemoryLog::ofSize(590);
                log.remembered = remembered;
            },
            Verdict::Truncated, 590, 599);
        row(
            "only the head rolled back",
            [](MemoryLog& log) {
                const MemoryLog old = MemoryLog::ofSize(590);
                log.note = old.note;
                log.size = old.size;
                log.frontier = old.frontier;
            },
            Verdict::Truncated, 590, 599);
        row(
            "another history of the same length",
            [](MemoryLog& log) {
                const QByteArray remembered = log.remembered;
                log = otherHistory(550, 600);
                log.remembered = remembered;
            },
            Verdict::Forked, -1);
        row(
            "another history that is longer",
            [](MemoryLog& log) {
                const QByteArray remembered = log.remembered;
                log = otherHistory(550, 700);
                log.remembered = remembered;
            },
            Verdict::Forked, -1);
        row(
            "another head of the same length over the same entries",
            [](MemoryLog& log) {
                const MemoryLog other = otherHistory(550, 600);
                log.note = other.note;
                log.frontier = other.frontier;
            },
            Verdict::Forked, -1);
        row(
            "a remembered head of another key",
            [](MemoryLog& log) { log.remembered = MemoryLog::ofSize(600, 'z').note; },
            Verdict::KeyChainBroken, -1);
        row(
            "a kept checkpoint of another root",
            [](MemoryLog& log) { log.closings.append({560, otherHistory(550, 560).note, "kept"}); },
            Verdict::Modified, 0, 559);
        row(
            "a kept checkpoint beyond the end",
            [](MemoryLog& log) { log.closings.append({610, otherHistory(600, 610).note, "kept"}); },
            Verdict::Truncated, 600, 609);
        row(
            "a kept checkpoint of another log",
            [](MemoryLog& log) { log.closings.append({560, MemoryLog::ofSize(560, 'z').note, "kept"}); },
            Verdict::KeyChainBroken, -1);
        row(
            "a checkpoint kept under another size",
            [](MemoryLog& log) { log.closings.append({561, MemoryLog::ofSize(560).note, "kept"}); },
            Verdict::Modified, -1);

        // Index
        row(
            "an entry hidden from the index", [](MemoryLog& log) { log.index.remove(300); },
            Verdict::RowsUnbacked, 300);
        row(
            "an index row without entry",
            [](MemoryLog& log) { log.index.insert(600, log.index.value(599)); },
            Verdict::RowsUnbacked, 600);
        row("index: time", [](MemoryLog& log) { ++log.index[300].t; }, Verdict::RowsUnbacked, 300);
        row(
            "index: subject", [](MemoryLog& log) { log.index[300].s = "beef"; },
            Verdict::RowsUnbacked, 300);
        row(
            "index: subject hidden", [](MemoryLog& log) { log.index[300].s.clear(); },
            Verdict::RowsUnbacked, 300);
        row(
            "index: clerk", [](MemoryLog& log) { log.index[300].c = "beef"; },
            Verdict::RowsUnbacked, 300);
        row(
            "index: action", [](MemoryLog& log) { log.index[300].a = "view"; },
            Verdict::RowsUnbacked, 300);
        row(
            "index: outcome", [](MemoryLog& log) { log.index[300].o = "deny"; },
            Verdict::RowsUnbacked, 300);
        row(
            "index: visit", [](MemoryLog& log) { log.index[300].r = "beef"; },
            Verdict::RowsUnbacked, 300);
        row(
            "index: row", [](MemoryLog& log) { log.index[301].e = "person:p1"; },
            Verdict::RowsUnbacked, 301);

        // Rows: p2 was last changed by entry 597, p4 by 594, before that by 579.
        const auto row597 = [](MemoryLog& log) -> BoundRow& { return log.rows["person:p2"]; };
        row(
            "a row changed", [=](MemoryLog& log) { row597(log).row["value"].bytes = "mine"; },
            Verdict::RowsUnbacked, 597, -1, "person:p2");
        row(
            "a column added", [=](MemoryLog& log) { row597(log).row["more"] = {}; },
            Verdict::RowsUnbacked, 597, -1, "person:p2");
        row(
            "a row deleted", [](MemoryLog& log) { log.rows.remove("person:p2"); },
            Verdict::RowsUnbacked, 597, -1, "person:p2");
        row(
            "a row rolled back",
            [](MemoryLog& log) {
                log.rows["person:p4"] = MemoryLog::boundRow("person:p4", "v579", log.number(), 579);
            },
            Verdict::RowsUnbacked, 594, -1, "person:p4");
        row(
            "a row that names another's entry", [=](MemoryLog& log) { row597(log).lastSeq = 594; },
            Verdict::RowsUnbacked, 597, -1, "person:p2");
        row(
            "a row that names another log", [=](MemoryLog& log) { ++row597(log).lastLog; },
            Verdict::RowsUnbacked, 597, -1, "person:p2");
        row(
            "two rows exchanged",
            [](MemoryLog& log) { std::swap(log.rows["person:p2"].row, log.rows["person:p4"].row); },
            Verdict::RowsUnbacked, 597, -1, "person:p2");
        row(
            "a row made up",
            [](MemoryLog& log) {
                log.rows["person:p9"] = MemoryLog::boundRow("person:p9", "v", log.number(), 597);
            },
            Verdict::RowsUnbacked, -1, -1, "person:p9");
        row(
            "a deleted row back again",
            [](MemoryLog& log) {
                log.rows["person:gone"] = MemoryLog::boundRow("person:gone", "x", log.number(), 40);
            },
            Verdict::RowsUnbacked, 50, -1, "person:gone");
        row(
            "a row twice", [](MemoryLog& log) { log.moreRows.append(log.rows.value("person:p2")); },
            Verdict::RowsUnbacked, 597, -1, "person:p2");
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
        const bool named = std::any_of(
            report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
                return int(finding.verdict) == verdict && finding.entry == entry &&
                       finding.entryLast == last && finding.row == rowName;
            });
        QVERIFY2(named, told(report));
    }
};

QTEST_GUILESS_MAIN(TamperTest)
#include "TamperTest.moc"
