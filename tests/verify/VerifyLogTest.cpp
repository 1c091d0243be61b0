#include "TestOffice.h"

#include "ledger/HeadSlots.h"
#include "ledger/Tree.h"

#include <QFile>
#include <QTest>

#include <limits>

using namespace ventanilla;

namespace {

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

/// `WHERE` of one entry or index row.
QByteArray at(qint64 log, qint64 seq)
{
    return " WHERE log = " + number(log) + " AND seq = " + number(seq);
}

/// SQL that puts a hash into a tile.
QByteArray setHash(qint64 log, int level, qint64 index, int place, const ledger::Hash& hash)
{
    return "UPDATE audit_tile SET hashes = CAST(substr(hashes, 1, " + number(32 * place) +
           ") || x'" + ledger::toBytes(hash).toHex() + "' || substr(hashes, " +
           number(32 * place + 33) + ") AS BLOB) WHERE log = " + number(log) +
           " AND level = " + number(level) + " AND idx = " + number(index);
}

} // namespace

/// The log as an attacker with the file and the sqlite3 shell leaves it, and what the real verifier
/// says of it.
class VerifyLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_library.emplace(std::move(crypto::Library::start()).value());
        m_office = std::make_unique<TestOffice>();
        QVERIFY(m_office->deskSize() > 2 * 256); // full tiles, and entries after them
    }
    void cleanupTestCase()
    {
        m_office.reset();
        m_library.reset();
    }

    void aHealthyOfficeIsIntact()
    {
        const TestVerdict verdict = m_office->today().verify();
        QVERIFY2(verdict.exit() == 10, verdict.output() + verdict.errors());
        QCOMPARE(verdict.json().value(QStringLiteral("verdict")).toString(),
                 QStringLiteral("intact"));
        QCOMPARE(verdict.logs().size(), 2);
        QVERIFY(verdict.logs().join(u'\n').contains(
            QString::fromLatin1(desk().origin) + QStringLiteral(" %1 ").arg(m_office->deskSize())));
        qint64 rows = 0;
        for (const QByteArray& table : boundTables(m_office->today()))
            rows += m_office->today().sql("SELECT count(*) FROM " + table).toLongLong();
        QCOMPARE(verdict.rowsChecked(), rows);
        QVERIFY(rows >= 20);
        QCOMPARE(verdict.count(10), 2);
        QVERIFY(verdict.didNotCheck(QStringLiteral("openings")));
    }

    void aByteOfAnEntryIsNamed_data()
    {
        QTest::addColumn<qint64>("seq");
        for (const qint64 seq : {qint64(0), qint64(1), qint64(255), qint64(256), qint64(400),
                                 m_office->deskSize() - 1})
            QTest::newRow(number(seq)) << seq;
    }
    void aByteOfAnEntryIsNamed()
    {
        QFETCH(qint64, seq);
        const TestFolders office(m_office->today());
        office.sqlBehindTriggers("UPDATE audit_entry SET leaf = CAST(replace(CAST(leaf AS TEXT), "
                                 "'\"v\":1', '\"v\":2') AS BLOB)" +
                                 at(desk().log, seq));
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 20);
        QVERIFY2(verdict.range(20, desk().origin) == QStringLiteral("%1-%1").arg(seq),
                 verdict.output());
        QCOMPARE(verdict.count(20), 1);
    }

    void anEntryPutWhereNoLogReachesIsNamed_data()
    {
        QTest::addColumn<qint64>("place");
        QTest::newRow("far") << (qint64(1) << 40);
        QTest::newRow("at the end of all numbers") << std::numeric_limits<qint64>::max();
    }
    /// A number from the file says nothing about how long a scan may take.
    void anEntryPutWhereNoLogReachesIsNamed()
    {
        QFETCH(qint64, place);
        const TestFolders office(m_office->today());
        office.sqlBehindTriggers("UPDATE audit_entry SET seq = " + number(place) + at(desk().log, 300));
        const TestVerdict verdict = office.verify();
        QVERIFY2(verdict.exit() == 20, verdict.output() + verdict.errors());
        QVERIFY2(verdict.names(20, desk().origin, place), verdict.output());
    }

    void anEntryAndItsStoredHashChangedTogetherNameTheBlock_data()
    {
        QTest::addColumn<qint64>("seq");
        QTest::addColumn<qint64>("blockFirst");
        QTest::addColumn<qint64>("blockLast");
        QTest::newRow("first block") << qint64(17) << qint64(0) << qint64(255);
        QTest::newRow("second block") << qint64(300) << qint64(256) << qint64(511);
        QTest::newRow("open block") << qint64(520) << qint64(512) << m_office->deskSize() - 1;
    }
    void anEntryAndItsStoredHashChangedTogetherNameTheBlock()
    {
        QFETCH(qint64, seq);
        QFETCH(qint64, blockFirst);
        QFETCH(qint64, blockLast);
        const TestFolders office(m_office->today());
        const QByteArray leaf =
            QByteArray::fromHex(office.sql("SELECT hex(replace(CAST(leaf AS TEXT), '\"w\":\"1\"', "
                                           "'\"w\":\"9\"')) FROM audit_entry" +
                                           at(desk().log, seq)));
        QVERIFY(leaf.contains("\"w\":\"9\""));
        office.sqlBehindTriggers(
            "UPDATE audit_entry SET leaf = x'" + leaf.toHex() + "'" + at(desk().log, seq) + ";\n" +
            setHash(desk().log, 0, seq / 256, int(seq % 256), ledger::leafHash(leaf)));
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 20);
        QVERIFY2(verdict.names(20, desk().origin, seq), verdict.output());
        const QStringList range = verdict.range(20, desk().origin).split(u'-');
        QVERIFY2(range.first().toLongLong() >= blockFirst && range.last().toLongLong() <= blockLast,
                 verdict.output());
    }

    void aTileAloneChangedIsFound_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("place");
        QTest::newRow("level 0, full") << 0 << 0 << 9;
        QTest::newRow("level 0, open") << 0 << 2 << 3;
        QTest::newRow("level 1") << 1 << 0 << 1;
    }
    void aTileAloneChangedIsFound()
    {
        QFETCH(int, level);
        QFETCH(int, index);
        QFETCH(int, place);
        const TestFolders office(m_office->today());
        office.sql(setHash(desk().log, level, index, place, ledger::leafHash("x")));
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 20);
        QVERIFY(verdict.names(20, desk().origin));
    }

    void whatIsMissingOrTooMuchInTheLogIsFound_data()
    {
        QTest::addColumn<QByteArray>("statements");
        QTest::addColumn<int>("exit");
        const QByteArray log = number(desk().log);
        QTest::newRow("an entry deleted") << "DELETE FROM audit_entry" + at(desk().log, 100) << 20;
        QTest::newRow("an entry and its index row deleted")
            << "DELETE FROM audit_entry" + at(desk().log, 100) + "; DELETE FROM audit_index" +
                   at(desk().log, 100)
            << 20;
        QTest::newRow("two entries swapped")
            << "UPDATE audit_entry SET seq = -1" + at(desk().log, 100) +
                   "; UPDATE audit_entry SET seq = 100" + at(desk().log, 101) +
                   "; UPDATE audit_entry SET seq = 101" + at(desk().log, -1)
            << 20;
        QTest::newRow("an entry appended")
            << "INSERT INTO audit_entry SELECT log, seq + 1, leaf FROM audit_entry" +
                   at(desk().log, m_office->deskSize() - 1)
            << 20;
        QTest::newRow("an entry of a log that nobody knows")
            << "INSERT INTO audit_entry SELECT 5, 0, leaf FROM audit_entry" + at(desk().log, 0)
            << 20;
        QTest::newRow("all entries moved to another log")
            << "UPDATE audit_entry SET log = 5 WHERE log = " + log << 21;
        QTest::newRow("a tile deleted")
            << "DELETE FROM audit_tile WHERE level = 0 AND idx = 1 AND log = " + log << 20;
        QTest::newRow("a tile too many") << "INSERT INTO audit_tile SELECT log, level, idx + 7, "
                                            "hashes FROM audit_tile WHERE level = 1 AND log = " +
                                                log
                                         << 20;
        QTest::newRow("the head's size")
            << "UPDATE audit_head SET size = size - 1 WHERE log = " + log << 20;
        QTest::newRow("the frontier")
            << "UPDATE audit_head SET frontier = zeroblob(length(frontier)) WHERE log = " + log
            << 20;
        QTest::newRow("no head") << "DELETE FROM audit_head WHERE log = " + log << 23;
        QTest::newRow("the head is no note")
            << "UPDATE audit_head SET note = x'00' WHERE log = " + log << 23;
        QTest::newRow("an index row's time")
            << "UPDATE audit_index SET t = t + 1" + at(desk().log, 100) << 24;
        QTest::newRow("an index row's person")
            << QByteArray("UPDATE audit_index SET s = replace(s, '7', '8') WHERE seq = (SELECT "
                          "min(seq) FROM audit_index WHERE s IS NOT NULL)")
            << 24;
        QTest::newRow("an index row without its person")
            << QByteArray("UPDATE audit_index SET s = NULL WHERE seq = (SELECT min(seq) FROM "
                          "audit_index WHERE s IS NOT NULL)")
            << 24;
        QTest::newRow("an index row hidden")
            << "DELETE FROM audit_index" + at(desk().log, 100) << 24;
        QTest::newRow("an index row invented")
            << QByteArray("INSERT INTO audit_index (log, seq, t, a, o) VALUES (" + log +
                          ", 99999, 1, 'login.ok', 'ok')")
            << 24;
        QTest::newRow("an index row of a log that nobody knows")
            << QByteArray(
                   "INSERT INTO audit_index (log, seq, t, a, o) VALUES (5, 0, 1, 'login.ok', 'ok')")
            << 24;
    }
    void whatIsMissingOrTooMuchInTheLogIsFound()
    {
        QFETCH(QByteArray, statements);
        QFETCH(int, exit);
        const TestFolders office(m_office->today());
        office.sqlBehindTriggers(statements);
        const TestVerdict verdict = office.verify();
        QVERIFY2(verdict.exit() == exit, verdict.output());
    }

    void aTailCutOffWithItsHeadIsTruncation()
    {
        // Everything in the file agrees with the past; only what is remembered outside knows
        // better.
        const TestFolders office(m_office->past());
        QFile::remove(desk().headFile(office.state()));
        QVERIFY(QFile::copy(desk().headFile(m_office->today().state()),
                            desk().headFile(office.state())));
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 21);
        QVERIFY2(verdict.names(21, desk().origin, m_office->pastSize()), verdict.output());
    }

    void aTailDeletedInPlaceIsTruncation()
    {
        const TestFolders office(m_office->today());
        const QByteArray size = number(m_office->pastSize());
        const QByteArray log = number(desk().log);
        office.sqlBehindTriggers(
            "ATTACH '" + m_office->past().database().toUtf8() +
            "' AS past;\n"
            "DELETE FROM audit_entry WHERE log = " +
            log + " AND seq >= " + size +
            ";\n"
            "DELETE FROM audit_index WHERE log = " +
            log + " AND seq >= " + size +
            ";\n"
            "DELETE FROM audit_personal WHERE log = " +
            log + " AND seq >= " + size +
            ";\n"
            "DELETE FROM audit_tile WHERE log = " +
            log +
            ";\n"
            "INSERT INTO audit_tile SELECT * FROM past.audit_tile WHERE log = " +
            log +
            ";\n"
            "DELETE FROM audit_head WHERE log = " +
            log +
            ";\n"
            "INSERT INTO audit_head SELECT * FROM past.audit_head WHERE log = " +
            log);
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 21);
        QVERIFY2(verdict.names(21, desk().origin, m_office->pastSize()), verdict.output());
    }

    void withoutMemoryACutTailDoesNotShowAndThatIsSaid()
    {
        const TestFolders office(m_office->past());
        QVERIFY(QFile::remove(desk().headFile(office.state())));
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 10);
        QVERIFY(verdict.didNotCheck(QString::fromLatin1(desk().origin) +
                                    QStringLiteral(": against a head remembered")));
    }

    void aHeadSignedByAnotherKeyIsNotOurs()
    {
        const TestFolders office(m_office->today());
        const TestWriter thief("1", 't');
        const QByteArray note = QByteArray::fromHex(
            office.sql("SELECT hex(note) FROM audit_head WHERE log = " + number(desk().log)));
        const ledger::Checkpoint head = ledger::Checkpoint::read(note).value();
        const QByteArray forged = head.sign(thief.key).value();
        office.sql("UPDATE audit_head SET note = x'" + forged.toHex() +
                   "' WHERE log = " + number(desk().log));
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 23);
        QVERIFY(verdict.names(23, desk().origin));
    }

    void anotherHistorySignedWithTheStolenKeyIsAFork()
    {
        TestFolders office(m_office->past());
        {
            storage::Database database = m_office->open(office, desk());
            TestOffice::fill(database, int(m_office->deskSize() - m_office->pastSize()) + 20);
        }
        QFile::remove(desk().headFile(office.state()));
        QVERIFY(QFile::copy(desk().headFile(m_office->today().state()),
                            desk().headFile(office.state())));
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 22);
        QVERIFY(verdict.names(22, desk().origin));
    }

    void theWorstFindingGivesTheVerdictAndAllAreSaid()
    {
        const TestFolders office(m_office->today());
        office.sqlBehindTriggers("UPDATE audit_entry SET leaf = CAST(leaf || ' ' AS BLOB)" +
                                 at(desk().log, 50) + "; DELETE FROM audit_index" +
                                 at(admin().log, 2) + "; UPDATE person SET state = 'deceased'");
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 20);
        QVERIFY(verdict.names(20, desk().origin, 50));
        QVERIFY(verdict.names(24, admin().origin, 2));
        QVERIFY(verdict.count(24) >= 4);
    }

    void theWordsNameTheEntryFirst()
    {
        const TestFolders office(m_office->today());
        const TestVerdict before = TestVerdict::inWords(office.arguments());
        QCOMPARE(before.exit(), 10);
        QVERIFY2(before.output().startsWith("Íntegro: "), before.output());
        office.sqlBehindTriggers("UPDATE audit_entry SET leaf = CAST(leaf || ' ' AS BLOB)" +
                                 at(desk().log, 50));
        const TestVerdict after = TestVerdict::inWords(office.arguments());
        QCOMPARE(after.exit(), 20);
        QVERIFY2(
            after.output().startsWith("Alterado desde la entrada 50 de " + desk().origin + ".\n"),
            after.output());
        QVERIFY(after.errors().isEmpty());
    }

private:
    const TestWriter& desk() const { return m_office->desk(); }
    const TestWriter& admin() const { return m_office->admin(); }

    std::optional<crypto::Library> m_library;
    std::unique_ptr<TestOffice> m_office;
};

QTEST_GUILESS_MAIN(VerifyLogTest)
#include "VerifyLogTest.moc"
