#include "TestLog.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace ventanilla;
using namespace ventanilla::storage;

/// A database that an earlier version made: brought up to date when a desk opens it, or not at all.
class UpgradeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void bringsAnOlderFileUpToDate_data();
    void bringsAnOlderFileUpToDate();
    void upgradesAnEmptyLogToo();
    void upgradesOnce();
    void verifiesBeforeAndAfter();
    void refusesAnOlderSchemaThatWasChanged_data();
    void refusesAnOlderSchemaThatWasChanged();
    void refusesALogThatIsNotAsRemembered();
    void leavesTheFileAloneWhileAnotherWrites();
    void killedMidwayLeavesTheOldOrTheNew();

private:
    /// An earlier version's file, from its own statements, with a log of some entries.
    void makeOld(int entries, int version = 1);
    static int versionOf(const QString& path)
    {
        return Stranger(path).ask("SELECT user_version FROM pragma_user_version").toInt();
    }
    static QByteArray upgradesIn(const QString& path)
    {
        return Stranger(path).ask("SELECT count(*) FROM audit_index WHERE a = 'schema.upgrade'");
    }
    /// 10: intact, no anchors yet.
    int verdict() { return int(scanned(m_path, {m_log.get()}).verdict()); }

    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestLog> m_log;
    QString m_path;
};

void UpgradeTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
}

void UpgradeTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<TestLog>();
    m_path = m_dir->filePath(QStringLiteral("ventanilla.db"));
}

void UpgradeTest::makeOld(int entries, int version)
{
    const QString today = m_dir->filePath(QStringLiteral("today.db"));
    {
        GET(database, Database::create(today, m_log->writer()));
        for (int i = 0; i < entries; ++i)
            DO(commitPerson(database));
    }
    QFile::remove(m_path);
    QFile old(m_path);
    QVERIFY(old.open(QIODevice::NewOnly));
    old.close();
    QVERIFY(old.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    Stranger stranger(m_path);
    for (int step = 1; step <= version; ++step) {
        QFile statements(
            QStringLiteral(SOURCE_DIR "/resources/migrations/000%1.sql").arg(step));
        QVERIFY(statements.open(QIODevice::ReadOnly));
        stranger.run(statements.readAll());
    }
    stranger.run("PRAGMA application_id = " + QByteArray::number(Database::applicationId) +
                 "; PRAGMA user_version = " + QByteArray::number(version) + "; ATTACH '" + QFile::encodeName(today) + "' AS today");
    const QByteArray tables = stranger.ask("SELECT group_concat(name) FROM main.sqlite_schema "
                                           "WHERE type = 'table' ORDER BY name");
    for (const QByteArray& table : tables.split(','))
        stranger.run("INSERT INTO main." + table + " SELECT * FROM today." + table);
    stranger.run("DETACH today");
    QVERIFY(QFile::remove(today));
}

void UpgradeTest::bringsAnOlderFileUpToDate_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < Database::schemaVersion; ++version)
        QTest::addRow("%d", version) << version;
}

void UpgradeTest::bringsAnOlderFileUpToDate()
{
    QFETCH(int, version);
    makeOld(3, version);
    QCOMPARE(versionOf(m_path), version);
    {
        GET(database, Database::open(m_path, m_log->writer(), m_log->remembered));
        QCOMPARE(database.logSize().value(), 4);
        DO(database.checkLog(m_log->remembered));
        // The new tables are there to be used.
        PersonRow person = personRow();
        DO(commitPerson(database, person));
        const EnrolmentRow row{.id = someEnrolment(),
                               .person = person.id,
                               .kind = storage::EnrolmentKind::Image,
                               .sealed = "sealed"};
        GET(transaction, database.begin());
        DO(putEnrolment(transaction, row));
        DO(transaction.commit(AuditEvent("image.update").on(Table::Enrolment, row.id.hex())));
    }
    QCOMPARE(versionOf(m_path), Database::schemaVersion);
    QCOMPARE(Stranger(m_path)
                 .ask("SELECT leaf FROM audit_entry WHERE seq = 3")
                 .contains("\"a\":\"schema.upgrade\""),
             true);
    QVERIFY(Stranger(m_path)
                .ask("SELECT leaf FROM audit_entry WHERE seq = 3")
                .contains("\"x\":\"from:" + QByteArray::number(version) + "/to:" +
                          QByteArray::number(Database::schemaVersion) + "\""));
    QCOMPARE(verdict(), 10);
}

void UpgradeTest::upgradesAnEmptyLogToo()
{
    makeOld(0);
    {
        GET(database, Database::open(m_path, m_log->writer()));
        QCOMPARE(database.logSize().value(), 1);
    }
    QCOMPARE(verdict(), 10);
}

void UpgradeTest::upgradesOnce()
{
    makeOld(2);
    for (int i = 0; i < 3; ++i)
        DO(Database::open(m_path, m_log->writer(), m_log->remembered));
    QCOMPARE(upgradesIn(m_path), "1");
    // Another log's writer finds it done.
    TestLog admin("admin");
    {
        GET(database, Database::open(m_path, admin.writer()));
        QCOMPARE(database.logSize().value(), 0);
    }
    QCOMPARE(upgradesIn(m_path), "1");
}

void UpgradeTest::verifiesBeforeAndAfter()
{
    makeOld(5);
    QCOMPARE(verdict(), 10);
    // Rows are looked at in the older file as well.
    Stranger(m_path).run("UPDATE person SET sealed = x'00' WHERE pseudonym = (SELECT "
                         "max(pseudonym) FROM person)");
    QCOMPARE(verdict(), 24);
    makeOld(5);
    Stranger(m_path).run("CREATE TABLE enrolment (pseudonym TEXT)");
    QCOMPARE(verdict(), 24);
}

void UpgradeTest::refusesAnOlderSchemaThatWasChanged_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("trigger gone") << QByteArray("DROP TRIGGER audit_entry_stays");
    QTest::newRow("a table of tomorrow") << QByteArray("CREATE TABLE enrolment (pseudonym TEXT)");
    QTest::newRow("column") << QByteArray("ALTER TABLE person ADD COLUMN note TEXT");
    QTest::newRow("version") << QByteArray("PRAGMA user_version = 2");
}

void UpgradeTest::refusesAnOlderSchemaThatWasChanged()
{
    QFETCH(QByteArray, sql);
    makeOld(1);
    Stranger(m_path).run(sql);
    const int version = versionOf(m_path);
    FAILS(ErrorCode::DatabaseSchemaChanged, Database::open(m_path, m_log->writer()));
    QCOMPARE(versionOf(m_path), version);
    QCOMPARE(upgradesIn(m_path), "0");
}

void UpgradeTest::refusesALogThatIsNotAsRemembered()
{
    makeOld(4);
    Stranger stranger(m_path);
    stranger.liftTriggers();
    stranger.run("UPDATE audit_entry SET leaf = (SELECT leaf FROM audit_entry WHERE seq = 1) "
                 "WHERE seq = 2");
    stranger.restoreTriggers();
    FAILS(ErrorCode::LogAltered,
          Database::open(m_path, m_log->writer(), QByteArray(m_log->remembered)));
    QCOMPARE(versionOf(m_path), 1);

    // An earlier copy of the file was put in its place: no entry hides that.
    const TestLog& log = *m_log;
    makeOld(0);
    const QByteArray remembered = log.remembered;
    QVERIFY(!remembered.isEmpty());
    FAILS(ErrorCode::LogTruncated, Database::open(m_path, m_log->writer(), remembered));
    QCOMPARE(log.remembered, remembered);
    QCOMPARE(upgradesIn(m_path), "0");
}

void UpgradeTest::leavesTheFileAloneWhileAnotherWrites()
{
    makeOld(1);
    {
        Stranger other(m_path);
        other.run("BEGIN IMMEDIATE");
        FAILS(ErrorCode::DatabaseBusy, Database::open(m_path, m_log->writer()));
        other.run("ROLLBACK");
    }
    QCOMPARE(versionOf(m_path), 1);
    DO(Database::open(m_path, m_log->writer(), m_log->remembered));
    QCOMPARE(versionOf(m_path), Database::schemaVersion);
}

void UpgradeTest::killedMidwayLeavesTheOldOrTheNew()
{
    const bool isLong = qEnvironmentVariableIntValue("VENTANILLA_LONG") == 1;
    const int kills = isLong ? 400 : 24;
    const QByteArray seed = m_log->key().seed().view().toByteArray().toHex();
    int old = 0;
    int fresh = 0;
    // The moment is sought where the one becomes the other.
    qint64 atMicroseconds = 100'000;
    qint64 step = 0;
    for (int i = 0; i < kills; ++i) {
        makeOld(3);
        QProcess desk;
        desk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QElapsedTimer since;
        desk.start(QCoreApplication::applicationDirPath() + QStringLiteral("/storage-committer"),
                   {m_path, QString::fromLatin1(seed)});
        QVERIFY(desk.waitForStarted());
        since.start();
        while (since.nsecsElapsed() < atMicroseconds * 1000) {
        }
        QCOMPARE(desk.state(), QProcess::Running);
        desk.kill();
        QVERIFY(desk.waitForFinished());
        const int version = versionOf(m_path);
        QCOMPARE(upgradesIn(m_path).toInt(), version == 1 ? 0 : 1);
        (version == 1 ? old : fresh)++;
        if (old == 0 || fresh == 0) { // how long a program takes to begin is not known before
            atMicroseconds = version == 1 ? atMicroseconds * 2 : atMicroseconds / 2;
            step = atMicroseconds / 4;
        } else {
            atMicroseconds = std::max<qint64>(0, atMicroseconds + (version == 1 ? step : -step));
            step = std::max<qint64>(200, step * 3 / 4);
        }
        QCOMPARE(verdict(), 10);
        DO(Database::open(m_path, m_log->writer()));
        QCOMPARE(versionOf(m_path), Database::schemaVersion);
        QCOMPARE(upgradesIn(m_path), "1");
        QCOMPARE(verdict(), 10);
    }
    qInfo("%d kills, %d before and %d after, at last about %lld us", kills, old, fresh,
          static_cast<long long>(atMicroseconds));
    // A run that saw one side only would show nothing.
    QVERIFY(old > 0 && fresh > 0);
}

QTEST_GUILESS_MAIN(UpgradeTest)
#include "UpgradeTest.moc"
