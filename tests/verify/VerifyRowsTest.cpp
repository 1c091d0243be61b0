#include "TestOffice.h"

#include <QFile>
#include <QTest>

using namespace ventanilla;

namespace {

/// SQL that makes another value of the same storage class.
QByteArray otherValue(const TestColumn& column)
{
    if (column.type == "INTEGER")
        return column.name + " + 1";
    if (column.type == "TEXT")
        return column.name + " || 'x'";
    return "CAST(" + column.name + " || x'00' AS BLOB)";
}

QByteArray someValue(const TestColumn& column)
{
    return column.type == "INTEGER" ? QByteArray("7")
           : column.type == "TEXT"  ? QByteArray("'x'")
                                    : QByteArray("x'07'");
}

} // namespace

/// The business rows as an attacker with the file leaves them: every column of every table that is
/// bound to the log.
class VerifyRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_library.emplace(std::move(crypto::Library::start()).value());
        m_office = std::make_unique<TestOffice>();
        m_tables = boundTables(m_office->today());
        QCOMPARE(m_tables.size(), 14);
        for (const QByteArray& table : m_tables)
            QVERIFY2(m_office->today().sql("SELECT count(*) FROM " + table).toInt() > 0, table);
        m_healthy = m_office->today().verify();
        QCOMPARE(m_healthy.exit(), 10);
    }
    void cleanupTestCase()
    {
        m_office.reset();
        m_library.reset();
    }

    void everyColumnOfEveryTableIsBound_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("statement");
        QTest::addColumn<QByteArray>("pseudonym");
        for (const QByteArray& table : m_tables) {
            for (const TestColumn& column : columnsOf(m_office->today(), table)) {
                const QByteArray filled =
                    m_office->today().sql("SELECT max(pseudonym) FROM " + table + " WHERE " +
                                          column.name + " IS NOT NULL");
                QVERIFY2(!filled.isEmpty(), "no row has a value in " + table + '.' + column.name);
                const auto update = [&](const QByteArray& value) {
                    return "UPDATE " + table + " SET " + column.name + " = " + value +
                           " WHERE pseudonym = '" + filled + '\'';
                };
                QTest::newRow(table + '.' + column.name + " changed")
                    << table << update(otherValue(column)) << filled;
                if (column.mayBeNull)
                    QTest::newRow(table + '.' + column.name + " emptied")
                        << table << update("NULL") << filled;
                const QByteArray empty = m_office->today().sql(
                    "SELECT max(pseudonym) FROM " + table + " WHERE " + column.name + " IS NULL");
                if (!empty.isEmpty()) {
                    QTest::newRow(table + '.' + column.name + " filled")
                        << table
                        << "UPDATE " + table + " SET " + column.name + " = " + someValue(column) +
                               " WHERE pseudonym = '" + empty + '\''
                        << empty;
                }
            }
        }
    }
    void everyColumnOfEveryTableIsBound()
    {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, statement);
        QFETCH(QByteArray, pseudonym);
        const TestFolders office(m_office->today());
        QCOMPARE(office.sql("PRAGMA ignore_check_constraints = ON;\n" + statement +
                            "; SELECT changes()"),
                 "1");
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 24);
        QVERIFY2(verdict.names(24, {}, -1, table + ':' + pseudonym), verdict.output());
    }

    void anOldVersionThatIsRevivedIsFound_data()
    {
        QTest::addColumn<QByteArray>("table");
        int revivable = 0;
        for (const QByteArray& table : m_tables) {
            if (changedSince(table).isEmpty())
                continue;
            ++revivable;
            QTest::newRow(table) << table;
        }
        QVERIFY(revivable >= 7);
    }
    void anOldVersionThatIsRevivedIsFound()
    {
        QFETCH(QByteArray, table);
        const TestFolders office(m_office->today());
        const QByteArray row = changedSince(table);
        office.sql("ATTACH '" + m_office->past().database().toUtf8() + "' AS past;\nREPLACE INTO " +
                   table + " SELECT * FROM past." + table + " WHERE pseudonym = '" + row + '\'');
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 24);
        QVERIFY2(verdict.names(24, m_office->desk().origin, -1, table + ':' + row),
                 verdict.output());
    }

    void aDeletedRowIsMissed_data() { everyTable(); }
    void aDeletedRowIsMissed()
    {
        QFETCH(QByteArray, table);
        const TestFolders office(m_office->today());
        const QByteArray row = office.sql("SELECT min(pseudonym) FROM " + table);
        office.sql("DELETE FROM " + table + " WHERE pseudonym = '" + row + '\'');
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 24);
        QVERIFY2(verdict.names(24, {}, -1, table + ':' + row), verdict.output());
    }

    void anInventedRowIsFound_data() { everyTable(); }
    void anInventedRowIsFound()
    {
        QFETCH(QByteArray, table);
        const TestFolders office(m_office->today());
        QByteArrayList values;
        for (const TestColumn& column : columnsOf(office, table)) {
            const bool bound = column.name == "last_log" || column.name == "last_seq" ||
                               column.name == "demonstration";
            values.append(column.name == "pseudonym"
                              ? QByteArray("'ffffffffffffffffffffffffffffffff'")
                          : bound ? column.name
                                  : otherValue(column));
        }
        office.sql("INSERT INTO " + table + " SELECT " + values.join(", ") + " FROM " + table +
                   " LIMIT 1");
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 24);
        QVERIFY2(verdict.names(24, {}, -1, table + ":ffffffffffffffffffffffffffffffff"),
                 verdict.output());
    }

    void valuesOfTwoPersonsSwappedAreFound_data()
    {
        QTest::addColumn<QByteArray>("columns");
        QTest::newRow("record") << QByteArray("sealed");
        QTest::newRow("record with its key") << QByteArray("sealed, data_key");
        QTest::newRow("everything but the name")
            << QByteArray("idx_identifier, idx_email, idx_mobile, state, data_key, sealed, "
                          "email_changed, last_log, last_seq");
    }
    void valuesOfTwoPersonsSwappedAreFound()
    {
        QFETCH(QByteArray, columns);
        const TestFolders office(m_office->today());
        const QByteArray one = office.sql("SELECT min(pseudonym) FROM person");
        const QByteArray other = office.sql("SELECT max(pseudonym) FROM person");
        // Through a copy, and with the unique values out of the way first.
        office.sql("CREATE TEMP TABLE before AS SELECT * FROM person;\nUPDATE person SET "
                   "idx_identifier = randomblob(16) WHERE pseudonym IN ('" +
                   one + "', '" + other + "');\nUPDATE person SET (idx_identifier, " + columns +
                   ") = (SELECT idx_identifier, " + columns +
                   " FROM before WHERE before.pseudonym = CASE person.pseudonym WHEN '" + one +
                   "' THEN '" + other + "' ELSE '" + one + "' END) WHERE pseudonym IN ('" + one +
                   "', '" + other + "');");
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 24);
        QVERIFY2(verdict.names(24, {}, -1, "person:" + one), verdict.output());
        QVERIFY2(verdict.names(24, {}, -1, "person:" + other), verdict.output());
    }

    void aRoleGrantedByHandIsFound()
    {
        const TestFolders office(m_office->today());
        const QByteArray clerk = office.sql("SELECT pseudonym FROM staff WHERE role = 'clerk'");
        office.sql("UPDATE staff SET role = 'supervisor' WHERE role = 'clerk'");
        QVERIFY(office.verify().names(24, m_office->desk().origin, -1, "staff:" + clerk));
    }

    void aChangedSchemaIsSaidAndTheLogIsReadOn_data()
    {
        QTest::addColumn<QByteArray>("statements");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("exit");
        QTest::newRow("a trigger dropped")
            << QByteArray("DROP TRIGGER audit_entry_stays")
            << QStringLiteral("trigger audit_entry_stays is missing") << 24;
        QTest::newRow("a trigger added")
            << QByteArray(
                   "CREATE TRIGGER evil AFTER UPDATE ON person BEGIN DELETE FROM outbox; END")
            << QStringLiteral("trigger evil is not ours") << 24;
        QTest::newRow("a view added")
            << QByteArray("CREATE VIEW evil AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x "
                          "+ 1 FROM r) SELECT * FROM r")
            << QStringLiteral("view evil is not ours") << 24;
        QTest::newRow("an index dropped") << QByteArray("DROP INDEX audit_index_s")
                                          << QStringLiteral("index audit_index_s is missing") << 24;
        QTest::newRow("an index added") << QByteArray("CREATE INDEX evil ON person (hex(sealed))")
                                        << QStringLiteral("index evil is not ours") << 24;
        QTest::newRow("a column added") << QByteArray("ALTER TABLE person ADD COLUMN evil TEXT")
                                        << QStringLiteral("table person was changed") << 24;
        QTest::newRow("a computed column added")
            << QByteArray("ALTER TABLE person ADD COLUMN evil TEXT AS (hex(sealed))")
            << QStringLiteral("table person was changed") << 24;
        QTest::newRow("statistics that mislead")
            << QByteArray("ANALYZE") << QStringLiteral("sqlite_stat1 is not ours") << 24;
        QTest::newRow("a name to deceive a terminal")
            << QByteArray("CREATE TABLE \"\x1b[2J\" (x)")
            << QStringLiteral("table (unprintable name) is not ours") << 24;
        QTest::newRow("a view in a table's place")
            << QByteArray("ALTER TABLE person RENAME TO hidden; CREATE VIEW person AS SELECT * "
                          "FROM hidden")
            << QStringLiteral("person was changed") << 30;
        QTest::newRow("a table without rules")
            << QByteArray("CREATE TABLE loose AS SELECT * FROM outbox; DROP TABLE outbox; ALTER "
                          "TABLE loose RENAME TO outbox")
            << QStringLiteral("outbox was changed") << 24;
    }
    void aChangedSchemaIsSaidAndTheLogIsReadOn()
    {
        QFETCH(QByteArray, statements);
        QFETCH(QString, words);
        QFETCH(int, exit);
        const TestFolders office(m_office->today());
        office.sql(statements);
        const TestVerdict verdict = office.verify();
        QVERIFY2(verdict.exit() == exit, verdict.output());
        QVERIFY2(verdict.says(24, words), verdict.output());
        QCOMPARE(verdict.logs(), m_healthy.logs());
        QCOMPARE(verdict.count(20), 0);
    }

    void aSearchIndexThatHidesAPersonIsFound_data()
    {
        QTest::addColumn<QByteArray>("index");
        QTest::addColumn<QByteArray>("hide");
        QTest::newRow("person in the log")
            << QByteArray("audit_index_s") << QByteArray("s <> (SELECT min(s) FROM audit_index)");
        QTest::newRow("unique address")
            << QByteArray("person_email")
            << QByteArray("pseudonym <> (SELECT min(pseudonym) FROM person)");
    }
    void aSearchIndexThatHidesAPersonIsFound()
    {
        QFETCH(QByteArray, index);
        QFETCH(QByteArray, hide);
        const TestFolders office(m_office->today());
        // The index is made anew under a condition that leaves rows out, then the schema's text is
        // put back: the table is untouched.
        const QByteArray allowed = ".dbconfig defensive off\nPRAGMA writable_schema = ON;\n";
        const QByteArray text =
            office.sql("SELECT sql FROM sqlite_schema WHERE name = '" + index + '\'');
        QByteArray literal = hide;
        if (const qsizetype from = literal.indexOf("(SELECT"); from >= 0)
            literal =
                literal.first(from) + "''" + office.sql(literal.sliced(from + 1).chopped(1)) + "''";
        office.sql(allowed + "UPDATE sqlite_schema SET sql = '" + text + " AND " + literal +
                   "' WHERE name = '" + index + "';");
        office.sql("REINDEX " + index);
        office.sql(allowed + "UPDATE sqlite_schema SET sql = '" + text + "' WHERE name = '" +
                   index + "';");
        QCOMPARE(office.sql("SELECT sql FROM sqlite_schema WHERE name = '" + index + '\''), text);
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 24);
        QVERIFY2(
            verdict.says(
                24, QStringLiteral("the search index %1 has ").arg(QString::fromLatin1(index))),
            verdict.output());
    }

    void withoutTheRowKeyTheRestIsStillSaid()
    {
        const TestFolders office(m_office->today());
        QVERIFY(QFile::remove(office.state() + QStringLiteral("/counter.key")));
        const TestVerdict healthy = office.verify();
        QCOMPARE(healthy.exit(), 10);
        QCOMPARE(healthy.rowsChecked(), 0);
        QVERIFY(healthy.didNotCheck(QStringLiteral("no row key")));
        office.sql("UPDATE person SET state = 'deceased'");
        QCOMPARE(office.verify().exit(), 10);
        office.sql("DELETE FROM outbox");
        QCOMPARE(office.verify().exit(), 24);
    }

private:
    void everyTable()
    {
        QTest::addColumn<QByteArray>("table");
        for (const QByteArray& table : m_tables)
            QTest::newRow(table) << table;
    }
    /// A row of the table that has another state today than in the past; empty when there is none.
    QByteArray changedSince(const QByteArray& table) const
    {
        return m_office->today().sql("ATTACH '" + m_office->past().database().toUtf8() +
                                     "' AS past;\nSELECT min(pseudonym) FROM (SELECT * FROM " +
                                     table + " EXCEPT SELECT * FROM past." + table + ")");
    }

    std::optional<crypto::Library> m_library;
    std::unique_ptr<TestOffice> m_office;
    TestVerdict m_healthy;
    QList<QByteArray> m_tables;
};

QTEST_GUILESS_MAIN(VerifyRowsTest)
#include "VerifyRowsTest.moc"
