#include "TestLog.h"

#include <QDir>
#include <QProcess>
#include <QSqlDatabase>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace ventanilla;
using namespace ventanilla::storage;

namespace {

int modeOf(const QString& path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777)
                                                                     : -1;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a test file cannot be written");
}

} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void createsFilesForTheOwnerOnly();
    void neverMakesAMissingFile();
    void createsNeverOverAnything();
    void refusesToOpenWhatIsNotOurs_data();
    void refusesToOpenWhatIsNotOurs();
    void refusesAChangedSchema_data();
    void refusesAChangedSchema();
    void refusesAFileThatCannotBeWritten();
    void opensWithAnEvenSchemaAgain();
    void hasEverySettingInForce_data();
    void hasEverySettingInForce();
    void isHardened();
    void refusesToTouchTheLog_data();
    void refusesToTouchTheLog();
    void guardsTheLogEvenWithoutTriggers();
    void copiesWhileOpen();
    void copiesNeverOverAnything();
    void keepsItsLocksWhoeverLooksAtTheFileToo();
    void knowsItsSizeAndGreatestTime();
    void leavesNoConnectionBehind();

private:
    QString path(const char* name) const { return m_dir->filePath(QLatin1StringView(name)); }
    QString desk() const { return path("ventanilla.db"); }

    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestLog> m_log;
};

void DatabaseTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
}

void DatabaseTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_log = std::make_unique<TestLog>();
}

void DatabaseTest::createsFilesForTheOwnerOnly()
{
    const mode_t before = ::umask(0);
    GET(database, Database::create(desk(), m_log->writer()));
    DO(commitPerson(database));
    ::umask(before);
    QCOMPARE(modeOf(desk()), 0600);
    QCOMPARE(modeOf(path("ventanilla.db-wal")), 0600);
    QCOMPARE(modeOf(path("ventanilla.db-shm")), 0600);
}

void DatabaseTest::neverMakesAMissingFile()
{
    FAILS(ErrorCode::DatabaseMissing, Database::open(desk(), m_log->writer()));
    QVERIFY(QDir(m_dir->path()).isEmpty());
}

void DatabaseTest::createsNeverOverAnything()
{
    put(desk(), "something of somebody's");
    FAILS(ErrorCode::DatabaseExists, Database::create(desk(), m_log->writer()));
    QCOMPARE(contents(desk()), QByteArray("something of somebody's"));

    QVERIFY(QFile::link(path("nowhere"), path("link.db")));
    FAILS(ErrorCode::DatabaseExists, Database::create(path("link.db"), m_log->writer()));
    QVERIFY(!QFile::exists(path("nowhere")));
}

void DatabaseTest::refusesToOpenWhatIsNotOurs_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<int>("code");
    QTest::newRow("text") << QByteArray("text") << int(ErrorCode::DatabaseNotOurs);
    QTest::newRow("zero bytes") << QByteArray("empty") << int(ErrorCode::DatabaseNotOurs);
    QTest::newRow("99 bytes of a header") << QByteArray("short") << int(ErrorCode::DatabaseNotOurs);
    QTest::newRow("directory") << QByteArray("directory") << int(ErrorCode::DatabaseNotOurs);
    QTest::newRow("pipe") << QByteArray("pipe") << int(ErrorCode::DatabaseNotOurs);
    QTest::newRow("another program's")
        << QByteArray("PRAGMA application_id = 1") << int(ErrorCode::DatabaseNotOurs);
    QTest::newRow("nobody's") << QByteArray("PRAGMA application_id = 0")
                              << int(ErrorCode::DatabaseNotOurs);
    QTest::newRow("newer") << QByteArray("PRAGMA user_version = 5")
                           << int(ErrorCode::DatabaseNewer);
    QTest::newRow("older than the first")
        << QByteArray("PRAGMA user_version = 0") << int(ErrorCode::DatabaseSchemaChanged);
    QTest::newRow("said to be older")
        << QByteArray("PRAGMA user_version = 1") << int(ErrorCode::DatabaseSchemaChanged);
}

void DatabaseTest::refusesToOpenWhatIsNotOurs()
{
    QFETCH(QByteArray, what);
    QFETCH(int, code);
    {
        GET(database, Database::create(desk(), m_log->writer()));
    }
    const QByteArray whole = contents(desk());
    if (what == "text" || what == "empty" || what == "short") {
        put(desk(), what == "text"    ? QByteArray("no database\n").repeated(50)
                    : what == "short" ? whole.left(99)
                                      : QByteArray());
    } else if (what == "directory") {
        QVERIFY(QFile::remove(desk()));
        QVERIFY(QDir().mkdir(desk()));
    } else if (what == "pipe") {
        QVERIFY(QFile::remove(desk()));
        QCOMPARE(::mkfifo(QFile::encodeName(desk()).constData(), 0600), 0);
    } else {
        Stranger(desk()).run(what);
    }
    const bool isFile = what != "directory" && what != "pipe";
    const QByteArray before = isFile ? contents(desk()) : QByteArray();
    FAILS(ErrorCode(code), Database::open(desk(), m_log->writer()));
    if (isFile)
        QCOMPARE(contents(desk()), before);
}

void DatabaseTest::refusesAChangedSchema_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("trigger gone") << QByteArray("DROP TRIGGER audit_entry_stays");
    QTest::newRow("trigger more") << QByteArray("CREATE TRIGGER quiet AFTER INSERT ON staff BEGIN "
                                                "UPDATE staff SET role = 'supervisor'; END");
    QTest::newRow("trigger changed")
        << QByteArray("DROP TRIGGER audit_entry_stays; CREATE TRIGGER audit_entry_stays BEFORE "
                      "DELETE ON audit_entry BEGIN SELECT 1; END");
    QTest::newRow("view") << QByteArray("CREATE VIEW people AS SELECT * FROM person");
    QTest::newRow("index") << QByteArray("CREATE INDEX more ON staff (role)");
    QTest::newRow("index gone") << QByteArray("DROP INDEX audit_index_t");
    QTest::newRow("column") << QByteArray("ALTER TABLE staff ADD COLUMN note TEXT");
    QTest::newRow("table") << QByteArray("CREATE TABLE note (a)");
    QTest::newRow("table gone") << QByteArray("DROP TABLE audit_batch");
    QTest::newRow("statistics") << QByteArray("ANALYZE");
}

void DatabaseTest::refusesAChangedSchema()
{
    QFETCH(QByteArray, sql);
    {
        GET(database, Database::create(desk(), m_log->writer()));
    }
    Stranger(desk()).run(sql);
    FAILS(ErrorCode::DatabaseSchemaChanged, Database::open(desk(), m_log->writer()));
}

void DatabaseTest::refusesAFileThatCannotBeWritten()
{
    {
        GET(database, Database::create(desk(), m_log->writer()));
    }
    QCOMPARE(::chmod(QFile::encodeName(desk()).constData(), 0400), 0);
    FAILS(ErrorCode::DatabaseReadOnly, Database::open(desk(), m_log->writer()));
}

void DatabaseTest::opensWithAnEvenSchemaAgain()
{
    {
        GET(database, Database::create(desk(), m_log->writer()));
    }
    {
        Stranger stranger(desk());
        stranger.liftTriggers();
        stranger.restoreTriggers();
    }
    DO(Database::open(desk(), m_log->writer()));
}

void DatabaseTest::hasEverySettingInForce_data()
{
    QTest::addColumn<QByteArray>("value");
    const std::pair<const char*, const char*> rows[] = {{"journal_mode", "wal"},
                                                        {"synchronous", "2"},
                                                        {"foreign_keys", "1"},
                                                        {"recursive_triggers", "1"},
                                                        {"cell_size_check", "1"},
                                                        {"secure_delete", "1"},
                                                        {"mmap_size", "0"},
                                                        {"temp_store", "2"},
                                                        {"trusted_schema", "0"},
                                                        {"busy_timeout", "5000"},
                                                        {"application_id", "1448365644"},
                                                        {"user_version", "4"}};
    for (const auto& [name, value] : rows)
        QTest::newRow(name) << QByteArray(value);
}

void DatabaseTest::hasEverySettingInForce()
{
    QFETCH(QByteArray, value);
    {
        GET(database, Database::create(desk(), m_log->writer()));
    }
    GET(database, Database::open(desk(), m_log->writer()));
    GET(query, database.statement("PRAGMA " + QByteArray(QTest::currentDataTag())));
    QVERIFY(query->exec() && query->next());
    QCOMPARE(query->value(0).toString().toLatin1(), value);
    query->finish();
}

void DatabaseTest::isHardened()
{
    GET(database, Database::create(desk(), m_log->writer()));
    // DEFENSIVE: the schema cannot be written even by asking for it, nor shadow pages read.
    GET(ask, database.statement("PRAGMA writable_schema = ON"));
    QVERIFY(ask->exec());
    const auto written =
        database.statement("UPDATE sqlite_schema SET sql = '' WHERE name = 'audit_entry_stays'");
    QVERIFY(!written || !written.value()->exec());
    DO(commitPerson(database));
    QVERIFY(Stranger(desk())
                .ask("SELECT sql FROM sqlite_schema WHERE name = 'audit_entry_stays'")
                .startsWith("CREATE"));
}

void DatabaseTest::refusesToTouchTheLog_data()
{
    QTest::addColumn<QByteArray>("sql");
    const char* statements[] = {
        "UPDATE audit_entry SET leaf = x'00'",
        "UPDATE OR IGNORE audit_entry SET seq = seq + 1",
        "DELETE FROM audit_entry",
        "DELETE FROM audit_entry WHERE seq = 1",
        "INSERT OR REPLACE INTO audit_entry SELECT log, seq, x'00' FROM audit_entry",
        "REPLACE INTO audit_entry SELECT log, 0, x'00' FROM audit_entry",
        "INSERT INTO audit_entry SELECT log, seq, x'00' FROM audit_entry WHERE true ON CONFLICT DO "
        "UPDATE SET leaf = x'00'",
        "DROP TABLE audit_entry",
        "DROP TABLE audit_tile",
        "DROP TABLE audit_head",
        "DROP TRIGGER audit_entry_stays",
        "DROP TRIGGER audit_personal_keeps",
        "DROP INDEX audit_index_t",
        "ALTER TABLE audit_entry RENAME TO entries",
        "ALTER TABLE audit_personal ADD COLUMN more",
        "UPDATE audit_index SET o = 'ok'",
        "DELETE FROM audit_index",
        "INSERT OR REPLACE INTO audit_index SELECT log, seq, 0, s, c, a, o, r, e FROM audit_index",
        "UPDATE audit_personal SET blob = x'00'",
        "DELETE FROM audit_personal",
    };
    for (const char* sql : statements)
        QTest::newRow(sql) << QByteArray(sql);
}

void DatabaseTest::refusesToTouchTheLog()
{
    QFETCH(QByteArray, sql);
    GET(database, Database::create(desk(), m_log->writer()));
    const PersonRow person = personRow();
    DO(commitPerson(database, person));
    {
        GET(transaction, database.begin());
        Change change{"email", std::nullopt, Secret::fromBytes("a@b.example"),
                      Secret::fromBytes(QByteArray(32, 'k'))};
        DO(transaction.commit(
            AuditEvent("email.update").about(person.id).changes(std::move(change))));
    }
    const QByteArray everything = "SELECT (SELECT group_concat(hex(leaf)) FROM audit_entry) || "
                                  "(SELECT group_concat(t || a || o || seq) FROM "
                                  "audit_index) || (SELECT group_concat(hex(blob)) FROM "
                                  "audit_personal) || (SELECT count(*) FROM sqlite_schema)";
    Stranger stranger(desk());
    const QByteArray before = stranger.ask(everything);
    QVERIFY(!before.isEmpty());

    const auto query = database.statement(sql.constData());
    QVERIFY(!query || !query.value()->exec());
    if (query)
        query.value()->finish();
    QCOMPARE(stranger.ask(everything), before);
    QVERIFY(scanned(desk(), {m_log.get()}).verdict() == ledger::Verdict::Intact);

    // The guard lets ordinary work through.
    GET(ordinary, database.statement("UPDATE person SET state = state"));
    QVERIFY(ordinary->exec());
    ordinary->finish();
}

void DatabaseTest::guardsTheLogEvenWithoutTriggers()
{
    GET(database, Database::create(desk(), m_log->writer()));
    DO(commitPerson(database));
    Stranger stranger(desk());
    stranger.liftTriggers();
    for (const char* sql : {"DELETE FROM audit_entry", "UPDATE audit_entry SET leaf = x'00'"}) {
        const auto query = database.statement(sql);
        QVERIFY2(!query || !query.value()->exec(), sql);
    }
    QCOMPARE(stranger.ask("SELECT count(*) FROM audit_entry"), QByteArray("1"));
    // Without the guard it would have been possible: the stranger does it.
    stranger.run("DELETE FROM audit_entry");
}

void DatabaseTest::copiesWhileOpen()
{
    GET(database, Database::create(desk(), m_log->writer()));
    for (int i = 0; i < 5; ++i)
        DO(commitPerson(database));
    const mode_t before = ::umask(0);
    DO(database.backup(path("copy.db")));
    ::umask(before);
    QCOMPARE(modeOf(path("copy.db")), 0600);
    QVERIFY(scanned(path("copy.db"), {m_log.get()}).verdict() == ledger::Verdict::Intact);

    DO(commitPerson(database));
    GET(copy, Database::open(path("copy.db"), m_log->writer()));
    GET(size, copy.logSize());
    QCOMPARE(size, 5);
    FAILS(ErrorCode::LogTruncated, copy.checkLog(m_log->remembered));
}

void DatabaseTest::copiesNeverOverAnything()
{
    GET(database, Database::create(desk(), m_log->writer()));
    put(path("copy.db"), "something of somebody's");
    FAILS(ErrorCode::FileExists, database.backup(path("copy.db")));
    QCOMPARE(contents(path("copy.db")), QByteArray("something of somebody's"));
    QCOMPARE(QDir(m_dir->path()).entryList({QStringLiteral("*parcial*")}).size(), 0);
    FAILS(ErrorCode::FileFailed, database.backup(path("no such folder/copy.db")));
    FAILS(ErrorCode::FileExists, database.backup(desk()));
}

void DatabaseTest::keepsItsLocksWhoeverLooksAtTheFileToo()
{
    GET(database, Database::create(desk(), m_log->writer()));
    DO(commitPerson(database));
    // In this same program: a verification, a second writer, a copy.
    QCOMPARE(scanned(desk(), {m_log.get()}).verdict(), ledger::Verdict::Intact);
    TestLog other("admin");
    {
        GET(second, Database::open(desk(), other.writer()));
    }
    DO(database.backup(path("copy.db")));
    // Another program that is the last one to close would take the write-ahead log away.
    QProcess shell;
    shell.start(QStringLiteral("sqlite3"), {desk(), QStringLiteral("SELECT count(*) FROM person")});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput().trimmed(), QByteArray("1"));
    QVERIFY(QFile::exists(path("ventanilla.db-wal")));
    DO(commitPerson(database));
    QCOMPARE(scanned(desk(), {m_log.get()}).verdict(), ledger::Verdict::Intact);
}

void DatabaseTest::knowsItsSizeAndGreatestTime()
{
    GET(database, Database::create(desk(), m_log->writer()));
    QCOMPARE(database.logSize().value(), 0);
    QCOMPARE(database.greatestTime().value(), 0);
    DO(commitPerson(database));
    const qint64 greatest = m_log->clock.utc;
    m_log->clock.utc -= 1500;
    DO(commitPerson(database));
    QCOMPARE(database.logSize().value(), 2);
    QCOMPARE(database.greatestTime().value(), greatest);
}

void DatabaseTest::leavesNoConnectionBehind()
{
    {
        GET(database, Database::create(desk(), m_log->writer()));
        DO(commitPerson(database));
        QCOMPARE(QSqlDatabase::connectionNames().size(), 1);
        Database moved = std::move(database);
        DO(commitPerson(moved));
        FAILS(ErrorCode::DatabaseMissing, Database::open(path("none"), m_log->writer()));
        FAILS(ErrorCode::DatabaseExists, Database::create(desk(), m_log->writer()));
    }
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    QVERIFY(!QFile::exists(path("ventanilla.db-wal")));
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "DatabaseTest.moc"
