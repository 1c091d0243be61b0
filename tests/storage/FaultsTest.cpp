#include "TestLog.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>

using namespace ventanilla;
using namespace ventanilla::storage;
using ledger::Verdict;

/// Full disks, busy files and sudden ends. Each fault proves that it fired.
class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void leavesEverythingAsItWasOnAFullDatabase();
    void leavesEverythingAsItWasOnAFullDisk();
    void leavesNoHalfCopyOnAFullDisk();
    void saysWhenAnotherWriterDoesNotLetGo();
    void keepsWhatItAcknowledgedWhenKilled();

private:
    QString wal() const { return m_path + QStringLiteral("-wal"); }
    QByteArray everything()
    {
        return Stranger(m_path).ask("SELECT (SELECT count(*) || max(seq) FROM audit_entry) || "
                                    "(SELECT hex(note) FROM audit_head) || (SELECT "
                                    "group_concat(hex(sealed)) FROM person) || (SELECT "
                                    "group_concat(hex(hashes)) FROM audit_tile)");
    }

    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestLog> m_log;
    QString m_path;
};

namespace {

/// No file of this process may grow beyond so many bytes while it lives: what a full disk or a
/// quota does.
class SizeLimit
{
public:
    explicit SizeLimit(qint64 bytes)
    {
        m_handler = ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = rlim_t(bytes);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_handler);
    }
    SizeLimit(const SizeLimit&) = delete;
    SizeLimit& operator=(const SizeLimit&) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

/// A person whose record is so large that a commit needs some hundred pages.
PersonRow largePerson()
{
    PersonRow row = personRow();
    row.sealed = QByteArray(500'000, 'x');
    return row;
}

} // namespace

void FaultsTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
}

void FaultsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<TestLog>();
    m_path = m_dir->filePath(QStringLiteral("ventanilla.db"));
}

void FaultsTest::leavesEverythingAsItWasOnAFullDatabase()
{
    {
        GET(database, Database::create(m_path, m_log->writer()));
        DO(commitPerson(database));
        const QByteArray before = everything();
        const QByteArray remembered = m_log->remembered;
        GET(limit, database.statement(
                       "PRAGMA max_page_count = 1")); // SQLite takes the present size instead
        QVERIFY(limit->exec() && limit->next());
        limit->finish();
        // Leaves fill pages until there is none left; each failed try must leave no trace, so count
        // what was told.
        qint64 told = 1;
        for (int tries = 0; !database.isReadOnly(); ++tries) {
            QVERIFY(tries < 1000);
            GET(transaction, database.begin());
            AuditEvents events(AuditEvent("view.log"));
            for (int i = 0; i < 40; ++i)
                events.add(AuditEvent("view.person").about(somebody()));
            const auto committed = transaction.commit(std::move(events));
            if (committed)
                told = committed.value().size;
            else
                QCOMPARE(int(committed.error().code), int(ErrorCode::DatabaseFull));
        }
        QCOMPARE(database.logSize().value(), told);
        QVERIFY(told > 1 ? m_log->remembered != remembered : everything() == before);
        FAILS(ErrorCode::DatabaseReadOnly, database.begin());
    }
    GET(database, Database::open(m_path, m_log->writer()));
    DO(database.checkLog(m_log->remembered));
    DO(commitPerson(database));
    QCOMPARE(int(scanned(m_path, {m_log.get()}).verdict()), int(Verdict::Intact));
}

void FaultsTest::leavesEverythingAsItWasOnAFullDisk()
{
    GET(created, Database::create(m_path, m_log->writer()));
    auto database = std::make_unique<Database>(std::move(created));
    DO(commitPerson(*database));
    const qint64 needed = [&] { // how far one such commit lets the file grow
        const qint64 before = QFileInfo(wal()).size();
        return commitPerson(*database, largePerson()).ok() ? QFileInfo(wal()).size() - before : -1;
    }();
    QVERIFY(needed > 500'000);

    // Wherever the disk is full, from the very first byte to the frame that would have committed,
    // nothing of the commit is there.
    constexpr qint64 frame = 4096 + 24;
    QList<qint64> rooms{0, 1, 24, 4096, needed / 3, needed / 2};
    for (qint64 room = needed - 10 * frame; room < needed + 10 * frame; room += frame / 2)
        rooms.append(room);
    int refused = 0;
    for (const qint64 room : std::as_const(rooms)) {
        const QByteArray before = everything();
        const QByteArray remembered = m_log->remembered;
        const PersonRow person = largePerson();
        bool enough = false;
        {
            GET(transaction, database->begin());
            const SizeLimit limit(QFileInfo(wal()).size() + room);
            DO(insertPerson(transaction, person));
            const auto committed =
                transaction.commit(AuditEvent("person.add").on(Table::Person, person.id.hex()));
            enough = committed.ok();
            if (!enough)
                QCOMPARE(int(committed.error().code), int(ErrorCode::DatabaseFull));
        }
        if (enough) {
            QVERIFY(m_log->remembered != remembered);
            break;
        }
        ++refused;
        QCOMPARE(everything(), before);
        QCOMPARE(m_log->remembered, remembered);
        QVERIFY(database->isReadOnly());
        FAILS(ErrorCode::DatabaseReadOnly, database->begin());
        database.reset();
        GET(opened, Database::open(m_path, m_log->writer()));
        database = std::make_unique<Database>(std::move(opened));
        DO(database->checkLog(remembered));
        DO(commitPerson(*database));
    }
    QVERIFY2(refused > 8 && refused < rooms.size(), qPrintable(QString::number(refused)));
    QCOMPARE(int(scanned(m_path, {m_log.get()}).verdict()), int(Verdict::Intact));
}

void FaultsTest::leavesNoHalfCopyOnAFullDisk()
{
    GET(database, Database::create(m_path, m_log->writer()));
    DO(commitPerson(database, largePerson()));
    const QString copy = m_dir->filePath(QStringLiteral("copy.db"));
    {
        const SizeLimit limit(200'000);
        FAILS(ErrorCode::DatabaseFull, database.backup(copy));
    }
    QVERIFY(!QFileInfo::exists(copy));
    DO(database.backup(copy));
    DO(commitPerson(database)); // a failed copy stops nobody
}

void FaultsTest::saysWhenAnotherWriterDoesNotLetGo()
{
    GET(database, Database::create(m_path, m_log->writer()));
    DO(commitPerson(database));
    Stranger stranger(m_path);
    stranger.run("BEGIN IMMEDIATE");
    QElapsedTimer timer;
    timer.start();
    FAILS(ErrorCode::DatabaseBusy, database.begin());
    QVERIFY(timer.elapsed() >= Database::busyMilliseconds * 9 / 10);
    QCOMPARE(database.logSize().value(), 1); // readers are never held up
    QVERIFY(!database.isReadOnly());
    stranger.run("ROLLBACK");
    DO(commitPerson(database));
}

void FaultsTest::keepsWhatItAcknowledgedWhenKilled()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    {
        GET(database, Database::create(m_path, m_log->writer()));
    }
    const int rounds = qEnvironmentVariableIsSet("VENTANILLA_LONG") ? 500 : 10;
    qint64 acknowledged = 0;
    for (int round = 0; round < rounds; ++round) {
        QProcess process;
        process.setReadChannel(QProcess::StandardOutput);
        process.start(
            QCoreApplication::applicationDirPath() + QStringLiteral("/storage-committer"),
            {m_path, QString::fromLatin1(m_log->key().seed().view().toByteArray().toHex())});
        const qint64 before = acknowledged;
        QByteArray line;
        const int lines = 1 + random.bounded(60);
        for (int read = 0; read < lines;) {
            QVERIFY2(process.canReadLine() || process.waitForReadyRead(60'000),
                     process.readAllStandardError().constData());
            while (process.canReadLine() && read < lines) {
                line = process.readLine();
                ++read;
            }
        }
        // Somewhere in the next commits, not only right after an answer.
        QElapsedTimer spin;
        spin.start();
        const qint64 nanoseconds = random.bounded(4'000'000);
        while (spin.nsecsElapsed() < nanoseconds) {
        }
        process.kill();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        while (process.canReadLine())
            line = process.readLine();
        acknowledged = line.toLongLong();
        QVERIFY(acknowledged > before);

        GET(database, Database::open(m_path, m_log->writer()));
        DO(database.checkLog(m_log->remembered));
        GET(size, database.logSize());
        // All that was said, and at most the one commit of two leaves that was under way (a
        // clock.jump may come with it).
        QVERIFY2(size >= acknowledged && size <= acknowledged + 3,
                 qPrintable(QStringLiteral("%1 of %2").arg(size).arg(acknowledged)));
        m_log->remembered = Stranger(m_path).ask("SELECT note FROM audit_head");
        acknowledged = size;
        const ledger::Report report = scanned(m_path, {m_log.get()});
        QCOMPARE(int(report.verdict()), int(Verdict::Intact));
        QVERIFY(report.rowsChecked >= round + 1);
    }
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "FaultsTest.moc"
