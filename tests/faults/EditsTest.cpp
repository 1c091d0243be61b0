#include "Runs.h"
#include "SchemaAttacks.h"

#include "ledger/HeadSlots.h"

using namespace ventanilla;
using namespace ventanilla::storage;
using ledger::Finding;
using ledger::Report;
using ledger::Verdict;

/// The database as somebody who owns the file leaves it, triggers put back. What can be edited is read from the schema, so a new table or
/// column is attacked by itself, or the run is void: each column changed, and swapped with another row's; each row deleted, invented, and
/// revived as it was. Every edit is found, and the row, the entry or the log is named. Each kind once; long: 200 times, on rows of chance.
class EditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyEditIsNamed_data();
    void everyEditIsNamed();
    void aGrantedRoleIsNamed();
    void aResetLockOutIsNamed();
    void aDroppedTailIsNamed();
    void anEarlierOfficeIsNamed();
    void cleanupTestCase();

private:
    using Kind = SchemaAttacks::Kind;
    using Column = SchemaAttacks::Column;
    using Table = SchemaAttacks::Table;
    using Row = SchemaAttacks::Row;

    bool isNamed(const Report& report, const Table& table, const Row& row) const;
    Report scan() const;
    void layOut() const;
    QByteArray origin(qint64 log) const;
    static int times() { return runs::count(1, 200); }

    QTemporaryDir m_folder {runs::folderTemplate()};
    QString m_path {m_folder.filePath(QStringLiteral("ventanilla.db"))};
    std::optional<crypto::Library> m_library;
    std::unique_ptr<::TestOffice> m_office;
    QByteArray m_bytes;
    QList<Table> m_tables;
    QRandomGenerator m_random;
    std::unique_ptr<SchemaAttacks> m_attacks;
    QSet<QByteArray> m_reached; ///< `table.column`, changed and named
    QMap<int, int> m_counts;
    int m_nothingToSwap = 0;
};

void EditsTest::initTestCase()
{
    m_library.emplace(std::move(crypto::Library::start()).value());
    m_random.seed(runs::seed());
    m_office = std::make_unique<::TestOffice>();
    QFile file(m_office->today().database());
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_bytes = file.readAll();
    layOut();
    QCOMPARE(int(scan().verdict()), int(Verdict::Intact));
    Stranger sql(m_path);
    m_attacks = std::make_unique<SchemaAttacks>(*m_office, m_random);
    m_tables = SchemaAttacks::tables(sql);
    QVERIFY(m_tables.size() >= 18);
}

void EditsTest::layOut() const
{
    for (const char* suffix : {"-wal", "-shm", "-journal"})
        QFile::remove(m_path + QLatin1StringView(suffix));
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(m_bytes) != m_bytes.size())
        qFatal("the office cannot be laid out");
}

QByteArray EditsTest::origin(qint64 log) const
{
    for (const TestWriter* writer : {&m_office->desk(), &m_office->admin()}) {
        if (writer->log == log)
            return writer->origin;
    }
    return {};
}

Report EditsTest::scan() const
{
    ScanRequest request {m_path};
    request.threads = 1; // opening more takes longer than such a file
    for (const TestWriter* writer : {&m_office->desk(), &m_office->admin()}) {
        QFile file(writer->headFile(m_office->today().state()));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("there is no remembered head");
        request.trusted.append(TrustedLog {writer->verifierKey(), "this PC", ledger::HeadSlots::newest(file.readAll(), writer->verifierKey()).value_or(QByteArray())});
    }
    request.rowKey = crypto::hkdfSha256(Secret::fromBytes(QByteArray(32, 'c')), "row-mac").value().clone();
    return scanLog(request).value();
}

bool EditsTest::isNamed(const Report& report, const Table& table, const Row& row) const
{
    // What only the persons' keys could open is not checked, and that is said.
    if (table.name == "audit_personal")
        return report.notChecked.join(u'\n').contains(QStringLiteral("openings"));
    for (const Finding& finding : report.findings) {
        if (finding.verdict == Verdict::Intact || finding.verdict == Verdict::IntactAnchored)
            continue;
        if (table.isBound) {
            if (finding.verdict == Verdict::RowsUnbacked && finding.row == row.handle)
                return true;
            continue;
        }
        if (row.log == SchemaAttacks::strangeLog && (finding.verdict == Verdict::NoTrustedKey || finding.verdict == Verdict::Modified || finding.verdict == Verdict::RowsUnbacked))
            return true;
        if (finding.origin != origin(row.log))
            continue;
        if (row.first < 0)
            return true; // a head or a checkpoint: the log is named
        const qint64 last = qMax(finding.entry, finding.entryLast);
        const Verdict expected = table.name == "audit_index" || table.name == "audit_batch" ? Verdict::RowsUnbacked : Verdict::Modified;
        if ((finding.verdict == expected || finding.verdict == Verdict::Truncated) && finding.entry >= 0 && finding.entry <= row.last && last >= row.first)
            return true;
    }
    return false;
}

void EditsTest::everyEditIsNamed_data()
{
    QTest::addColumn<int>("table");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("column");
    for (int table = 0; table < m_tables.size(); ++table) {
        const Table& of = m_tables.at(table);
        for (int column = 0; column < of.columns.size(); ++column) {
            QTest::addRow("%s.%s changed", of.name.constData(), of.columns.at(column).name.constData()) << table << int(Kind::Change) << column;
            QTest::addRow("%s.%s swapped", of.name.constData(), of.columns.at(column).name.constData()) << table << int(Kind::Swap) << column;
        }
        QTest::addRow("%s: row deleted", of.name.constData()) << table << int(Kind::Delete) << -1;
        QTest::addRow("%s: row invented", of.name.constData()) << table << int(Kind::Invent) << -1;
        QTest::addRow("%s: row revived", of.name.constData()) << table << int(Kind::Revive) << -1;
    }
}

void EditsTest::everyEditIsNamed()
{
    QFETCH(int, table);
    QFETCH(int, kind);
    QFETCH(int, column);
    const Table& of = m_tables.at(table);
    for (int time = 0; time < times(); ++time) {
        layOut();
        QList<Row> touched;
        {
            Stranger sql(m_path);
            sql.run("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF");
            sql.liftTriggers();
            touched = m_attacks->edit(sql, of, Kind(kind), column < 0 ? nullptr : &of.columns.at(column));
            sql.restoreTriggers();
        }
        if (touched.isEmpty()) {
            // A value that all rows share cannot be swapped, a row that never changed not revived; anything else would be a hole.
            QVERIFY2(of.rows == 0 || Kind(kind) == Kind::Swap || Kind(kind) == Kind::Revive, "there was nothing to edit");
            ++m_nothingToSwap;
            return;
        }
        const Report report = scan();
        ++m_counts[kind];
        for (const Row& row : std::as_const(touched)) {
            if (isNamed(report, of, row))
                continue;
            for (const Finding& finding : report.findings)
                qInfo() << int(finding.verdict) << finding.origin << finding.entry << finding.entryLast << finding.row << finding.detail;
            QVERIFY2(false, "nothing names " + of.name + ' ' + row.where + ' ' + row.handle);
        }
        if (of.name != "audit_personal")
            QVERIFY(int(report.verdict()) >= int(Verdict::Modified));
        if (column >= 0 && Kind(kind) == Kind::Change)
            m_reached.insert(of.name + '.' + of.columns.at(column).name);
        if (Kind(kind) == Kind::Invent && of.rows == 0) {
            for (const Column& each : of.columns)
                m_reached.insert(of.name + '.' + each.name);
        }
    }
}

void EditsTest::aGrantedRoleIsNamed()
{
    int granted = 0;
    for (const char* role : {"clerk", "supervisor", "auditor", "administrator"}) {
        layOut();
        QByteArray who;
        {
            Stranger sql(m_path);
            who = sql.ask("SELECT pseudonym FROM staff WHERE role <> '" + QByteArray(role) + "' LIMIT 1");
            sql.run("UPDATE staff SET role = '" + QByteArray(role) + "' WHERE pseudonym = '" + who + '\'');
        }
        const Report report = scan();
        QCOMPARE(int(report.verdict()), int(Verdict::RowsUnbacked));
        granted += std::ranges::any_of(report.findings, [&](const Finding& finding) { return finding.row == "staff:" + who; });
    }
    QCOMPARE(granted, 4);
}

/// Lock-outs are counted in the index: hiding a failure there opens them.
void EditsTest::aResetLockOutIsNamed()
{
    for (const char* sqlText : {"DELETE FROM audit_index WHERE seq = %1", "UPDATE audit_index SET o = CASE o WHEN 'ok' THEN 'fail' ELSE 'ok' END WHERE seq = %1", "UPDATE audit_index SET e = 'login:x' WHERE seq = %1",
                                "UPDATE audit_index SET a = 'staff.unlock' WHERE seq = %1"}) {
        layOut();
        qint64 seq = -1;
        {
            Stranger sql(m_path);
            seq = sql.ask("SELECT seq FROM audit_index WHERE e LIKE 'login:%' AND log = " + QByteArray::number(m_office->desk().log) + " ORDER BY random() LIMIT 1").toLongLong();
            QVERIFY(seq > 0);
            sql.liftTriggers();
            sql.run(QString::fromLatin1(sqlText).arg(seq).toUtf8() + " AND log = " + QByteArray::number(m_office->desk().log));
            sql.restoreTriggers();
        }
        const Report report = scan();
        QCOMPARE(int(report.verdict()), int(Verdict::RowsUnbacked));
        QVERIFY(std::ranges::any_of(report.findings, [&](const Finding& finding) { return finding.verdict == Verdict::RowsUnbacked && finding.entry == seq; }));
    }
}

void EditsTest::aDroppedTailIsNamed()
{
    for (int time = 0; time < qMax(5, times()); ++time) {
        layOut();
        const qint64 size = m_office->deskSize();
        const qint64 left = size - 1 - (time == 0 ? 0 : m_random.bounded(size - 1));
        {
            Stranger sql(m_path);
            sql.liftTriggers();
            const QByteArray behind = " WHERE log = " + QByteArray::number(m_office->desk().log) + " AND seq >= " + QByteArray::number(left);
            sql.run("DELETE FROM audit_entry" + behind + "; DELETE FROM audit_index" + behind);
            sql.restoreTriggers();
        }
        const Report report = scan();
        QCOMPARE(int(report.verdict()), int(Verdict::Truncated));
        QVERIFY(std::ranges::any_of(report.findings, [&](const Finding& finding) {
            return finding.verdict == Verdict::Truncated && finding.origin == m_office->desk().origin && finding.entry == left;
        }));
    }
}

/// The whole file as it was: sound in itself, so only what is remembered outside tells.
void EditsTest::anEarlierOfficeIsNamed()
{
    QFile::remove(m_path);
    QVERIFY(QFile::copy(m_office->past().database(), m_path));
    const Report report = scan();
    QCOMPARE(int(report.verdict()), int(Verdict::Truncated));
    QVERIFY(std::ranges::any_of(report.findings, [&](const Finding& finding) { return finding.verdict == Verdict::Truncated && finding.origin == m_office->desk().origin; }));
}

void EditsTest::cleanupTestCase()
{
    int columns = 0;
    QByteArrayList missed;
    for (const Table& table : std::as_const(m_tables)) {
        for (const Column& column : table.columns) {
            ++columns;
            if (!m_reached.contains(table.name + '.' + column.name))
                missed.append(table.name + '.' + column.name);
        }
    }
    qInfo("%lld tables, %d columns; %d changed, %d swapped, %d deleted, %d invented, %d revived; %d kinds had nothing to do", qint64(m_tables.size()), columns, m_counts.value(int(Kind::Change)),
          m_counts.value(int(Kind::Swap)), m_counts.value(int(Kind::Delete)), m_counts.value(int(Kind::Invent)), m_counts.value(int(Kind::Revive)), m_nothingToSwap);
    m_attacks.reset();
    m_office.reset();
    m_library.reset();
    if (!QTest::currentTestFunction() || m_counts.isEmpty())
        return; // a single function was asked for
    QVERIFY2(missed.isEmpty(), "void, not reached: " + missed.join(' '));
    QVERIFY(m_counts.value(int(Kind::Change)) >= columns * 9 / 10 && m_counts.value(int(Kind::Swap)) >= columns / 2 && m_counts.value(int(Kind::Revive)) >= 7);
}

QTEST_GUILESS_MAIN(EditsTest)
#include "EditsTest.moc"
