#include "TestTables.h"

#include "ledger/Era.h"
#include "storage/Backing.h"
#include "storage/Eras.h"
#include "storage/LogHead.h"

using namespace ventanilla;
using namespace ventanilla::storage;
using ledger::Outcome;

/// Two logs of one office, a clock that was years ahead, and the entry that sets it back: what was said at the wrong time stays earlier than
/// what is said at the right one.
class ErasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void countsFromTheLeafOn();
    void goesOverToALaterEraOnce();
    void aNewLogBeginsInThePresentEra();
    void theGreatestTimeIsThatOfThePresentEra();
    void aRowChangedAtTheRightTimeStaysBacked();
    void anEarlierStateIsNotBackedByItsLaterTime();
    void aLockOutIsClearedAcrossLogs();
    void aFailureStaysUnclearedByALaterTimeOfBefore();
    void saysWhenTheLastSignInOfTheEraWas();
    void staysWithItsIndexes();

private:
    static constexpr qint64 yearMs = 365LL * 86'400'000;
    static AuditEvent set(qint64 era) { return AuditEvent(ledger::era::action).handle(ledger::era::handleOf(era)).fact("why", "confirmed"); }
    Result<Committed> note(AuditEvent event, bool byAdmin = false)
    {
        TRY(transaction, (byAdmin ? m_office : m_desk)->begin());
        return transaction.commit(std::move(event));
    }
    Result<void> change(StaffRow& row, StaffState state, bool byAdmin)
    {
        row.state = state;
        TRY(transaction, (byAdmin ? m_office : m_desk)->begin());
        TRY_DO(updateStaff(transaction, row));
        TRY_DO(transaction.commit(AuditEvent("staff.disable").on(Table::Staff, row.id.hex())));
        return {};
    }
    /// Both clocks, together.
    void setClocks(qint64 utcMs)
    {
        m_log->clock.utc = utcMs;
        m_admin->clock.utc = utcMs + 1;
    }
    ledger::Report verify()
    {
        ScanRequest request{m_path, {m_log->trusted(), m_admin->trusted()}};
        request.rowKey = m_log->rowKey();
        return scanLog(request).value();
    }

    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestLog> m_log;
    std::unique_ptr<TestLog> m_admin;
    std::unique_ptr<Database> m_desk;
    std::unique_ptr<Database> m_office;
    QString m_path;
    qint64 m_right = 0;
};

void ErasTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
}

void ErasTest::init()
{
    m_desk.reset();
    m_office.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<TestLog>();
    m_admin = std::make_unique<TestLog>("admin");
    m_path = m_dir->filePath(QStringLiteral("ventanilla.db"));
    m_right = m_log->clock.utc;
    GET(desk, Database::create(m_path, m_log->writer()));
    m_desk = std::make_unique<Database>(std::move(desk));
    GET(office, Database::open(m_path, m_admin->writer()));
    m_office = std::make_unique<Database>(std::move(office));
}

void ErasTest::countsFromTheLeafOn()
{
    DO(note(AuditEvent("desk.state")));
    GET(before, erasOf(*m_desk));
    QVERIFY(before.present == 0 && before.ours == 0 && before.beganMs == 0);
    DO(note(set(1)));
    DO(note(AuditEvent(ledger::era::action, Outcome::Deny).handle(ledger::era::handleOf(7)))); // what was refused sets nothing
    GET(eras, erasOf(*m_desk));
    QCOMPARE(eras.present, 1);
    QCOMPARE(eras.ours, 1);
    QCOMPARE(eras.beganMs, m_right);
    GET(elsewhere, erasOf(*m_office));
    QCOMPARE(elsewhere.present, 1);
    QCOMPARE(elsewhere.ours, 0);
}

void ErasTest::goesOverToALaterEraOnce()
{
    DO(note(AuditEvent("desk.state"), true));
    DO(note(set(1)));
    GET(first, note(AuditEvent("desk.state"), true));
    QCOMPARE(first.size, 3); // it, and before it that this log goes over
    QCOMPARE(first.first, 2);
    GET(second, note(AuditEvent("desk.state"), true));
    QCOMPARE(second.size, 4);
    GET(eras, erasOf(*m_office));
    QCOMPARE(eras.ours, 1);
    GET(bytes, readLeaf(*m_office, m_admin->log(), 1));
    QVERIFY2(bytes.contains("\"a\":\"clock.set\"") && bytes.contains("\"e\":\"clock:1\"") && bytes.contains("why:other-log"), bytes.constData());
    const ledger::Report report = verify();
    QCOMPARE(report.verdict(), ledger::Verdict::Intact);
}

void ErasTest::aNewLogBeginsInThePresentEra()
{
    DO(note(set(1)));
    DO(note(set(2)));
    TestLog third("2");
    GET(database, Database::open(m_path, third.writer()));
    GET(transaction, database.begin());
    DO(transaction.commit(AuditEvent("log.open")));
    GET(eras, erasOf(database));
    QCOMPARE(eras.ours, 2);
}

void ErasTest::theGreatestTimeIsThatOfThePresentEra()
{
    GET(none, m_desk->greatestTime());
    QCOMPARE(none, 0);
    setClocks(m_right + 12 * yearMs);
    DO(note(AuditEvent("desk.state")));
    DO(note(AuditEvent("desk.state"), true));
    GET(wrong, m_desk->greatestTime());
    QCOMPARE(wrong, m_right + 12 * yearMs + 1);
    setClocks(m_right);
    DO(note(set(1)));
    GET(right, m_desk->greatestTime());
    QCOMPARE(right, m_right);
    GET(same, m_office->greatestTime());
    QCOMPARE(same, m_right);
    m_admin->clock.utc = m_right + 5;
    DO(note(AuditEvent("desk.state"), true));
    GET(later, m_desk->greatestTime());
    QCOMPARE(later, m_right + 5);
}

void ErasTest::aRowChangedAtTheRightTimeStaysBacked()
{
    StaffRow row = staffRow("operadora");
    {
        GET(transaction, m_office->begin());
        DO(insertStaff(transaction, row));
        DO(transaction.commit(AuditEvent("staff.add").on(Table::Staff, row.id.hex()).fact("role", "clerk")));
    }
    setClocks(m_right + 12 * yearMs);
    DO(change(row, StaffState::Disabled, true));
    const RowRef ref{Table::Staff, row.id.hex()};
    GET(before, newestElsewhere(*m_desk, ref));
    QCOMPARE(before, m_right + 12 * yearMs + 1);
    setClocks(m_right + 1000);
    DO(note(set(1)));
    GET(after, newestElsewhere(*m_desk, ref));
    QCOMPARE(after, 0);
    DO(change(row, StaffState::Active, false));
    GET(backed, isBacked(*m_desk, ref));
    QVERIFY(backed);
    GET(elsewhere, isBacked(*m_office, ref));
    QVERIFY(elsewhere);
    const ledger::Report report = verify();
    QVERIFY2(report.verdict() == ledger::Verdict::Intact, qPrintable(report.findings.isEmpty() ? QString() : report.findings.first().detail));
    QCOMPARE(report.rowsChecked, 1);
    // And the administration's word counts again, once it has gone over too.
    setClocks(m_right + 2000);
    DO(change(row, StaffState::Disabled, true));
    GET(again, isBacked(*m_desk, ref));
    QVERIFY(again);
    QCOMPARE(verify().verdict(), ledger::Verdict::Intact);
}

void ErasTest::anEarlierStateIsNotBackedByItsLaterTime()
{
    StaffRow row = staffRow("operadora");
    setClocks(m_right + 12 * yearMs);
    {
        GET(transaction, m_office->begin());
        DO(insertStaff(transaction, row));
        DO(transaction.commit(AuditEvent("staff.add").on(Table::Staff, row.id.hex()).fact("role", "clerk")));
    }
    DO(m_office->backup(m_dir->filePath(QStringLiteral("old.db"))));
    setClocks(m_right);
    DO(note(set(1)));
    DO(change(row, StaffState::Disabled, false));
    // Somebody puts the row of before back, with the administration's leaf of 2038 to show for it.
    sqlite3* raw = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(m_path).constData(), &raw), SQLITE_OK);
    const QByteArray sql = "ATTACH '" + QFile::encodeName(m_dir->filePath(QStringLiteral("old.db"))) + "' AS old; INSERT OR REPLACE INTO staff SELECT * FROM old.staff;";
    const int done = sqlite3_exec(raw, sql.constData(), nullptr, nullptr, nullptr);
    sqlite3_close(raw);
    QCOMPARE(done, SQLITE_OK);
    GET(backed, isBacked(*m_desk, {Table::Staff, row.id.hex()}));
    QVERIFY(!backed);
    QCOMPARE(verify().verdict(), ledger::Verdict::RowsUnbacked);
}

void ErasTest::aLockOutIsClearedAcrossLogs()
{
    setClocks(m_right + 12 * yearMs);
    DO(note(AuditEvent("login", Outcome::Fail).handle("login:0a")));
    setClocks(m_right);
    DO(note(set(1), true));
    GET(failures, failuresOfHandle(*m_desk, "login", "staff.unlock", "login:0a"));
    QCOMPARE(failures.count, 1);
    QCOMPARE(failures.last->utcMs, m_right + 1); // when the present era began: before that it was
    DO(note(AuditEvent("staff.unlock").handle("login:0a"), true));
    GET(cleared, failuresOfHandle(*m_desk, "login", "staff.unlock", "login:0a"));
    QCOMPARE(cleared.count, 0);
}

void ErasTest::aFailureStaysUnclearedByALaterTimeOfBefore()
{
    setClocks(m_right + 12 * yearMs);
    DO(note(AuditEvent("staff.unlock").handle("login:0a"), true));
    setClocks(m_right);
    DO(note(set(1)));
    DO(note(AuditEvent("login", Outcome::Fail).handle("login:0a")));
    GET(failures, failuresOfHandle(*m_desk, "login", "staff.unlock", "login:0a"));
    QCOMPARE(failures.count, 1);
    QCOMPARE(failures.last->utcMs, m_right);
    // Roles likewise.
    const StaffId somebody = someClerk();
    const auto role = [&](const char* name) { return AuditEvent("staff.role").handle("staff:" + somebody.hex()).fact("role", name); };
    DO(note(role("clerk")));
    GET(now, roleInLog(*m_office, somebody));
    QCOMPARE(now.value_or(QByteArray()), QByteArray("clerk"));
}

void ErasTest::saysWhenTheLastSignInOfTheEraWas()
{
    const StaffId clerk = someClerk();
    setClocks(m_right + 12 * yearMs);
    DO(note(AuditEvent("login").by(clerk)));
    setClocks(m_right);
    DO(note(set(1)));
    GET(before, lastSignIn(*m_desk, clerk));
    QCOMPARE(before, m_right + 12 * yearMs);
    DO(note(AuditEvent("login").by(clerk)));
    GET(after, lastSignIn(*m_desk, clerk));
    QCOMPARE(after, m_right);
    DO(note(AuditEvent("verify.run").fact("verdict", "10")));
    setClocks(m_right - yearMs);
    DO(note(AuditEvent("verify.run").fact("verdict", "20")));
    GET(last, lastOf(*m_desk, "verify.run"));
    QVERIFY(last && last->text(ledger::Key::Facts).contains("verdict:20"));
}

/// What every commit and every sign-in asks goes by an index: no plan reads a table from end to end.
void ErasTest::staysWithItsIndexes()
{
    DO(note(AuditEvent("desk.state")));
    sqlite3* raw = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(m_path).constData(), &raw), SQLITE_OK);
    QStringList scans;
    for (const QByteArray& sql : {QByteArray("SELECT log, t FROM audit_index INDEXED BY audit_index_a WHERE a = 'clock.set' AND o = 'ok'"),
                                 QByteArray("SELECT max(t) FROM audit_index AS leaf WHERE e = 'x' AND log <> 1 AND " ERA_OF("leaf.log", "leaf.seq") " = 1"),
                                 QByteArray("SELECT t FROM audit_index AS leaf WHERE c = 'x' AND a = 'login' AND " ERA_OF("leaf.log", "leaf.seq") " = 1 ORDER BY t DESC LIMIT 1")}) {
        sqlite3_stmt* plan = nullptr;
        QCOMPARE(sqlite3_prepare_v2(raw, ("EXPLAIN QUERY PLAN " + sql).constData(), -1, &plan, nullptr), SQLITE_OK);
        while (sqlite3_step(plan) == SQLITE_ROW) {
            const QString step = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(plan, 3)));
            if (step.startsWith(QLatin1String("SCAN")) || step.contains(QLatin1String("TEMP B-TREE")))
                scans << step;
        }
        sqlite3_finalize(plan);
    }
    sqlite3_close(raw);
    QVERIFY2(scans.isEmpty(), qPrintable(scans.join(u'\n')));
}

QTEST_GUILESS_MAIN(ErasTest)
#include "ErasTest.moc"
