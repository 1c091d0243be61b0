#include "TestLog.h"

#include <QTemporaryDir>

using namespace ventanilla;
using namespace ventanilla::storage;
using ledger::Verdict;

/// The signed head: told after the commit, never signed on when it is not what it was, one a log.
class HeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tellsTheHeadOnlyAfterTheCommit();
    void stopsWhenTheHeadCannotBeRemembered();
    void refusesAHeadPutInItsPlace();
    void keepsTwoLogsInOneFile();

private:
    Verdict verdict() { return scanned(m_path, {m_log.get()}).verdict(); }

    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestLog> m_log;
    QString m_path;
};

void HeadTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
}

void HeadTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<TestLog>();
    m_path = m_dir->filePath(QStringLiteral("ventanilla.db"));
}

void HeadTest::tellsTheHeadOnlyAfterTheCommit()
{
    QList<std::pair<QByteArray, QByteArray>> seen;
    m_log->whenTold = [&](QByteArrayView note) {
        seen.append({note.toByteArray(), Stranger(m_path).ask("SELECT note FROM audit_head")});
    };
    GET(database, Database::create(m_path, m_log->writer()));
    DO(commitPerson(database));
    DO(commitPerson(database));
    QCOMPARE(seen.size(), 2);
    for (const auto& [told, stored] : std::as_const(seen)) {
        QVERIFY(!told.isEmpty());
        QCOMPARE(stored, told);
    }
}

void HeadTest::stopsWhenTheHeadCannotBeRemembered()
{
    GET(database, Database::create(m_path, m_log->writer()));
    DO(commitPerson(database));
    m_log->forgets = true;
    GET(committed, commitPerson(database)); // it did happen
    QCOMPARE(committed.size, 2);
    QVERIFY(database.isReadOnly());
    FAILS(ErrorCode::DatabaseReadOnly, database.begin());
    QCOMPARE(int(verdict()), int(Verdict::Intact));
}

void HeadTest::refusesAHeadPutInItsPlace()
{
    GET(database, Database::create(m_path, m_log->writer()));
    DO(commitPerson(database));
    Stranger stranger(m_path);
    stranger.liftTriggers();
    stranger.run("CREATE TABLE kept AS SELECT * FROM audit_head");
    DO(commitPerson(database));
    // Yesterday's head, with its signature, and the entries after it gone: signing on would make a
    // fork.
    stranger.run("DELETE FROM audit_entry WHERE seq = 1; DELETE FROM audit_index WHERE seq = 1; "
                 "DELETE FROM audit_head;"
                 "INSERT INTO audit_head SELECT * FROM kept; UPDATE audit_tile SET hashes = "
                 "substr(hashes, 1, 32)");
    FAILS(ErrorCode::LogHeadInvalid, database.begin());
    stranger.run("UPDATE audit_head SET size = 2");
    FAILS(ErrorCode::LogHeadInvalid, database.begin());
    QCOMPARE(stranger.ask("SELECT count(*) FROM audit_entry"), QByteArray("1"));
}

void HeadTest::keepsTwoLogsInOneFile()
{
    TestLog admin(QByteArrayLiteral("admin"));
    GET(desk, Database::create(m_path, m_log->writer()));
    GET(office, Database::open(m_path, admin.writer()));
    const StaffRow clerk = staffRow("prueba.dos");
    for (int i = 0; i < 20; ++i) {
        m_log->clock.pass(1000);
        admin.clock.pass(1000);
        DO(commitPerson(i % 3 == 0 ? office : desk));
    }
    for (Database* database : {&desk, &office, &desk}) { // one row, written by both
        m_log->clock.pass(1000);
        admin.clock.pass(1000);
        GET(transaction, database->begin());
        const bool isThere = staffById(*database, clerk.id).value().has_value();
        DO(isThere ? updateStaff(transaction, clerk) : insertStaff(transaction, clerk));
        DO(transaction.commit(AuditEvent("staff.add").on(Table::Staff, clerk.id.hex())));
    }
    QCOMPARE(desk.logSize().value(), 15);
    QCOMPARE(office.logSize().value(), 8);
    DO(desk.checkLog(m_log->remembered));
    DO(office.checkLog(admin.remembered));
    const ledger::Report report = scanned(m_path, {m_log.get(), &admin});
    QCOMPARE(int(report.verdict()), int(Verdict::Intact));
    QCOMPARE(report.rowsChecked, 21);
}

QTEST_GUILESS_MAIN(HeadTest)
#include "HeadTest.moc"
