#include "../storage/TestLog.h"
#include "../verify/TestOffice.h"
#include "Runs.h"

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
    struct Column {
        QByteArray name;
        QByteArray type;
        bool mayBeNull;
        bool isKey;
    };
    struct Table {
        QByteArray name;
        QList<Column> columns;
        bool isBound; ///< its rows are spoken of by leaves
        qint64 rows;
    };
    enum class Kind { Change, Swap, Delete, Invent, Revive };
    /// One row, and what the verifier has to say when it was touched.
    struct Row {
        QByteArray where;
        QByteArray handle; ///< `table:pseudonym` of a bound row
        qint64 log = -1;
        qint64 first = -1; ///< entries that it is about
        qint64 last = -1;
    };

    static constexpr qint64 strangeLog = 77;

    Row row(Stranger& sql, const Table& table, const QByteArray& condition);
    bool isNamed(const Report& report, const Table& table, const Row& row) const;
    QByteArray another(Stranger& sql, const Table& table, const Column& column, const QByteArray& where);
    /// The rows that were touched; none where there is nothing to do that to.
    QList<Row> edit(Stranger& sql, const Table& table, Kind kind, const Column* column);
    Report scan() const;
    void layOut() const;
    QByteArray origin(qint64 log) const;
    static QByteArray literal(const QByteArray& bytes, const QByteArray& type);
    static int times() { return runs::count(1, 200); }

    QTemporaryDir m_folder {runs::folderTemplate()};
    QString m_path {m_folder.filePath(QStringLiteral("ventanilla.db"))};
    std::optional<crypto::Library> m_library;
    std::unique_ptr<::TestOffice> m_office;
    QByteArray m_bytes;
    QList<Table> m_tables;
    QRandomGenerator m_random;
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
    for (const QByteArray& name : sql.ask("SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name)").split(',')) {
        Table table {name, {}, false, sql.ask("SELECT count(*) FROM " + name).toLongLong()};
        for (const QByteArray& line : sql.ask("SELECT group_concat(name || ' ' || type || ' ' || \"notnull\" || ' ' || pk) FROM pragma_table_info('" + name + "')").split(',')) {
            const QByteArrayList words = line.split(' ');
            table.columns.append({words.at(0), words.at(1), words.at(2) == "0", words.at(3) != "0"});
            table.isBound = table.isBound || words.at(0) == "last_seq";
        }
        m_tables.append(table);
    }
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

QByteArray EditsTest::literal(const QByteArray& bytes, const QByteArray& type)
{
    if (type == "INTEGER")
        return bytes;
    return type == "TEXT" ? "CAST(X'" + bytes.toHex() + "' AS TEXT)" : "X'" + bytes.toHex() + '\'';
}

/// A row of chance that fulfils the condition; an empty `where` when there is none.
EditsTest::Row EditsTest::row(Stranger& sql, const Table& table, const QByteArray& condition)
{
    const qint64 count = sql.ask("SELECT count(*) FROM " + table.name + " WHERE " + condition).toLongLong();
    if (count == 0)
        return {};
    QByteArrayList keys;
    for (const Column& column : table.columns) {
        if (column.isKey)
            keys.append("'" + column.name + " = ' || quote(" + column.name + ")");
    }
    Row row;
    row.where = sql.ask("SELECT " + keys.join(" || ' AND ' || ") + " FROM " + table.name + " WHERE " + condition + " LIMIT 1 OFFSET " + QByteArray::number(m_random.bounded(count)));
    const auto number = [&](const char* column) { return sql.ask("SELECT " + QByteArray(column) + " FROM " + table.name + " WHERE " + row.where).toLongLong(); };
    if (table.isBound) {
        row.handle = table.name + ':' + sql.ask("SELECT pseudonym FROM " + table.name + " WHERE " + row.where);
        return row;
    }
    row.log = number("log");
    if (table.name == "audit_tile") {
        qint64 each = 1;
        for (qint64 level = number("level"); level > 0; --level)
            each *= 256;
        row.first = number("idx") * 256 * each;
        row.last = row.first + 256 * each - 1;
    } else if (table.name != "audit_head" && table.name != "audit_checkpoint") {
        row.first = row.last = number("seq");
    }
    return row;
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
        if (row.log == strangeLog && (finding.verdict == Verdict::NoTrustedKey || finding.verdict == Verdict::Modified || finding.verdict == Verdict::RowsUnbacked))
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

/// A literal of another value than the row has there.
QByteArray EditsTest::another(Stranger& sql, const Table& table, const Column& column, const QByteArray& where)
{
    QByteArray bytes = sql.ask("SELECT " + column.name + " FROM " + table.name + " WHERE " + where);
    if (column.type == "INTEGER")
        return QByteArray::number(bytes.toLongLong() + 1'000'003 + m_random.bounded(1000));
    if (bytes.isEmpty())
        return literal("x", column.type);
    const qsizetype at = m_random.bounded(bytes.size());
    if (column.type == "TEXT")
        bytes[at] = bytes.at(at) == 'x' ? 'y' : 'x';
    else
        bytes[at] = char(bytes.at(at) ^ char(1 << m_random.bounded(8)));
    return literal(bytes, column.type);
}

QList<EditsTest::Row> EditsTest::edit(Stranger& sql, const Table& table, Kind kind, const Column* column)
{
    switch (kind) {
    case Kind::Change: {
        Row touched = row(sql, table, column->name + " IS NOT NULL");
        if (touched.where.isEmpty()) {
            // Never filled: then filling it is the change.
            touched = row(sql, table, QByteArray("1"));
            if (touched.where.isEmpty())
                return {};
        }
        const bool empties = column->mayBeNull && m_random.bounded(4) == 0 && sql.ask("SELECT " + column->name + " IS NOT NULL FROM " + table.name + " WHERE " + touched.where) == "1";
        sql.run("UPDATE " + table.name + " SET " + column->name + " = " + (empties ? QByteArray("NULL") : another(sql, table, *column, touched.where)) + " WHERE " + touched.where);
        return {touched};
    }
    case Kind::Swap: {
        const Row one = row(sql, table, QByteArray("1"));
        if (one.where.isEmpty())
            return {};
        QByteArray others = column->name + " IS NOT (SELECT " + column->name + " FROM " + table.name + " WHERE " + one.where + ')';
        for (const Column& key : table.columns) {
            // A part of a key changes places with one whose other parts are the same, else somebody stands there already.
            if (column->isKey && key.isKey && key.name != column->name)
                others += " AND " + key.name + " = (SELECT " + key.name + " FROM " + table.name + " WHERE " + one.where + ')';
        }
        const Row other = row(sql, table, others);
        if (other.where.isEmpty())
            return {};
        const auto valueOf = [&](const QByteArray& where) { return sql.ask("SELECT quote(" + column->name + ") FROM " + table.name + " WHERE " + where); };
        const auto set = [&](const QByteArray& value, const QByteArray& where) { sql.run("UPDATE OR IGNORE " + table.name + " SET " + column->name + " = " + value + " WHERE " + where); };
        const QByteArray first = valueOf(one.where);
        const QByteArray second = valueOf(other.where);
        const QByteArray aside = column->type == "INTEGER" ? QByteArray("-77") : column->type == "TEXT" ? QByteArray("'aside'") : QByteArray("X'77'");
        QByteArray moved = one.where;
        if (column->isKey)
            moved.replace(column->name + " = " + first, column->name + " = " + aside);
        set(aside, one.where);
        set(first, other.where);
        set(second, moved);
        // A rule of the schema may have kept one of them where it was.
        QList<Row> touched;
        if (column->isKey)
            return {one, other};
        if (valueOf(one.where) != first)
            touched.append(one);
        if (valueOf(other.where) != second)
            touched.append(other);
        return touched;
    }
    case Kind::Delete: {
        const Row gone = row(sql, table, QByteArray("1"));
        if (!gone.where.isEmpty())
            sql.run("DELETE FROM " + table.name + " WHERE " + gone.where);
        return gone.where.isEmpty() ? QList<Row> {} : QList<Row> {gone};
    }
    case Kind::Invent: {
        Row made;
        made.log = m_office->desk().log;
        made.first = made.last = 10'000'003;
        QByteArrayList values;
        const Row like = row(sql, table, QByteArray("1"));
        for (const Column& each : table.columns) {
            if (each.name == "pseudonym")
                values.append("'ffffffffffffffffffffffffffffffff'");
            else if (each.name == "log")
                values.append(QByteArray::number(made.log));
            else if (each.name == "seq")
                values.append(QByteArray::number(made.first));
            else if (each.name == "size" || each.name == "idx")
                values.append("10000003");
            else if (each.name.startsWith("last_"))
                values.append(like.where.isEmpty() ? QByteArray("1") : "(SELECT " + each.name + " FROM " + table.name + " WHERE " + like.where + ')');
            else
                values.append(like.where.isEmpty() ? literal(each.type == "INTEGER" ? "7" : "x", each.type) : another(sql, table, each, like.where));
        }
        made.handle = table.name + ":ffffffffffffffffffffffffffffffff";
        if (table.name == "audit_tile" || table.name == "audit_head" || table.name == "audit_checkpoint")
            made.first = made.last = -1;
        if (table.name == "audit_head") {
            // A second head of this log there cannot be; one of a log that nobody knows.
            values[0] = QByteArray::number(strangeLog);
            made.log = strangeLog;
        }
        sql.run("INSERT INTO " + table.name + " VALUES (" + values.join(", ") + ')');
        return {made};
    }
    case Kind::Revive: {
        // As it was when the office's past was kept.
        sql.run("ATTACH '" + m_office->past().database().toUtf8() + "' AS past");
        QByteArrayList same;
        for (const Column& key : table.columns) {
            if (key.isKey)
                same.append("past." + table.name + '.' + key.name + " = main." + table.name + '.' + key.name);
        }
        QByteArrayList all;
        QByteArrayList differs;
        for (const Column& each : table.columns) {
            all.append(each.name);
            differs.append("past." + table.name + '.' + each.name + " IS NOT main." + table.name + '.' + each.name);
        }
        const Row touched = row(sql, table, "EXISTS (SELECT 1 FROM past." + table.name + " WHERE " + same.join(" AND ") + " AND (" + differs.join(" OR ") + "))");
        if (!touched.where.isEmpty())
            sql.run("REPLACE INTO " + table.name + " SELECT * FROM past." + table.name + " WHERE " + touched.where);
        sql.run("DETACH past");
        return touched.where.isEmpty() ? QList<Row> {} : QList<Row> {touched};
    }
    }
    return {};
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
            touched = edit(sql, of, Kind(kind), column < 0 ? nullptr : &of.columns.at(column));
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
    m_office.reset();
    m_library.reset();
    if (!QTest::currentTestFunction() || m_counts.isEmpty())
        return; // a single function was asked for
    QVERIFY2(missed.isEmpty(), "void, not reached: " + missed.join(' '));
    QVERIFY(m_counts.value(int(Kind::Change)) >= columns * 9 / 10 && m_counts.value(int(Kind::Swap)) >= columns / 2 && m_counts.value(int(Kind::Revive)) >= 7);
}

QTEST_GUILESS_MAIN(EditsTest)
#include "EditsTest.moc"
