#include "../storage/TestLog.h"
#include "FaultyDisk.h"
#include "Runs.h"

using namespace ventanilla;
using namespace ventanilla::storage;
using ledger::Verdict;

/// An I/O error or a full disk at every call that one scenario makes of its disk: what failed is reported, nothing is written behind a failed
/// commit until the office is opened again, nothing acknowledged is lost and the log verifies. Long: with other contents until 100,000
/// faults have fired. On ordinary days every call of the commit, and every seventh of the other scenarios.
class IoErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCallMayFail_data();
    void everyCallMayFail();

private:
    /// What is known of the office while it fails.
    struct Known {
        qint64 said;
        qint64 inFlight = 0;
        bool isReported = false; ///< something was answered with an error
        bool isSilenced = true;  ///< after a failed commit nothing more can be written
        std::optional<ErrorCode> code {};
    };
    using Scenario = void (IoErrorsTest::*)(Known&);

    void lay(const QByteArray& bytes);
    /// Answers with an error of the disk are what a scenario is here for.
    template <typename T> bool took(Known& known, const Result<T>& result)
    {
        if (!result) {
            known.isReported = true;
            known.code = result.error().code;
        }
        return result.ok();
    }
    std::optional<Database> opened();
    void commitOnce(Known& known, Database& database);

    void commit(Known& known);
    void open(Known& known);
    void checkpoint(Known& known);
    void upgrade(Known& known);
    void backup(Known& known);
    void close(Known& known);

    QTemporaryDir m_folder {runs::folderTemplate()};
    QString m_path {m_folder.filePath(QStringLiteral("ventanilla.db"))};
    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<TestLog> m_log;
    QByteArray m_template;
    QByteArray m_oldTemplate;
    QByteArray m_templateHead;
    QList<PersonRow> m_people;
    QRandomGenerator m_random;
    std::unique_ptr<FaultyDisk> m_disk;
    FaultyDisk::Error m_error = FaultyDisk::Error::Once;
    qint64 m_at = 0;
};

Q_DECLARE_METATYPE(FaultyDisk::Error)

void IoErrorsTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
    m_log = std::make_unique<TestLog>();
    m_random.seed(runs::seed());
    {
        GET(database, Database::create(m_path, m_log->writer()));
        for (int i = 0; i < 3; ++i) {
            m_people.append(personRow());
            DO(commitPerson(database, m_people.last()));
        }
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_template = file.readAll();
    m_templateHead = m_log->remembered;
    // The same office as the first version had it.
    const QString old = m_folder.filePath(QStringLiteral("old.db"));
    {
        QFile statements(QStringLiteral(SOURCE_DIR "/resources/migrations/0001.sql"));
        QVERIFY(statements.open(QIODevice::ReadOnly));
        QFile empty(old);
        QVERIFY(empty.open(QIODevice::NewOnly));
        empty.close();
        Stranger stranger(old);
        stranger.run(statements.readAll());
        stranger.run("PRAGMA application_id = " + QByteArray::number(Database::applicationId) + "; PRAGMA user_version = 1; ATTACH '" + QFile::encodeName(m_path) + "' AS today");
        for (const QByteArray& table : stranger.ask("SELECT group_concat(name) FROM main.sqlite_schema WHERE type = 'table'").split(','))
            stranger.run("INSERT INTO main." + table + " SELECT * FROM today." + table);
        stranger.run("DETACH today");
    }
    QFile oldFile(old);
    QVERIFY(oldFile.open(QIODevice::ReadOnly));
    m_oldTemplate = oldFile.readAll();
    m_disk = std::make_unique<FaultyDisk>();
}

void IoErrorsTest::lay(const QByteArray& bytes)
{
    for (const char* suffix : {"-wal", "-shm", "-journal", "-copy"})
        QFile::remove(m_path + QLatin1StringView(suffix));
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("the office cannot be laid out");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_log->remembered = m_templateHead;
}

std::optional<Database> IoErrorsTest::opened()
{
    auto database = Database::open(m_path, m_log->writer());
    if (!database)
        qFatal("the office does not open on a sound disk: %s", qPrintable(database.error().detail));
    return std::move(database).value();
}

void IoErrorsTest::commitOnce(Known& known, Database& database)
{
    auto transaction = database.begin();
    if (!took(known, transaction))
        return;
    PersonRow person = m_people.at(m_random.bounded(m_people.size()));
    person.sealed = QByteArray(m_random.bounded(4) == 0 ? 12'000 : 200, char(m_random.bounded(256)));
    if (!took(known, updatePerson(transaction.value(), person)))
        return;
    const auto committed = transaction.value().commit(AuditEvent("view.person").about(person.id), AuditEvent("email.update").about(person.id).on(Table::Person, person.id.hex()));
    if (took(known, committed)) {
        known.said = committed.value().size;
        return;
    }
    known.inFlight = 2;
    known.isSilenced = database.isReadOnly();
}

void IoErrorsTest::commit(Known& known)
{
    auto database = opened();
    m_disk->failAt(m_error, m_at);
    commitOnce(known, *database);
    if (known.inFlight > 0) {
        // Whatever the disk does now, this database writes no more.
        m_disk->works();
        const auto next = database->begin();
        known.isSilenced = known.isSilenced && !next && next.error().code == ErrorCode::DatabaseReadOnly;
    } else {
        commitOnce(known, *database);
    }
}

void IoErrorsTest::open(Known& known)
{
    // With something in the write-ahead log, as a killed desk leaves it.
    {
        auto database = opened();
        commitOnce(known, *database);
        const QString kept = m_folder.filePath(QStringLiteral("kept"));
        for (const char* suffix : {"", "-wal"}) {
            QFile::remove(kept + QLatin1StringView(suffix));
            QFile::copy(m_path + QLatin1StringView(suffix), kept + QLatin1StringView(suffix));
        }
        database.reset();
        for (const char* suffix : {"", "-wal"}) {
            QFile::remove(m_path + QLatin1StringView(suffix));
            QFile::rename(kept + QLatin1StringView(suffix), m_path + QLatin1StringView(suffix));
        }
    }
    m_disk->failAt(m_error, m_at);
    auto database = Database::open(m_path, m_log->writer());
    if (took(known, database)) {
        if (took(known, database.value().checkLog(m_log->remembered)))
            commitOnce(known, database.value());
    }
}

void IoErrorsTest::checkpoint(Known& known)
{
    auto database = opened();
    commitOnce(known, *database);
    m_disk->failAt(m_error, m_at);
    const auto query = database->statement("PRAGMA wal_checkpoint(TRUNCATE)");
    if (took(known, query)) {
        QSqlQuery& asked = *query.value();
        const bool isDone = asked.exec() && asked.next() && asked.value(0).toInt() == 0;
        known.isReported = known.isReported || !isDone;
        asked.finish();
    }
    commitOnce(known, *database);
}

void IoErrorsTest::upgrade(Known& known)
{
    lay(m_oldTemplate);
    m_disk->failAt(m_error, m_at);
    const auto database = Database::open(m_path, m_log->writer(), m_templateHead);
    known.inFlight = 1;
    if (took(known, database) && took(known, database.value().logSize())) {
        known.said += 1;
        known.inFlight = 0;
    }
}

void IoErrorsTest::backup(Known& known)
{
    auto database = opened();
    commitOnce(known, *database);
    const QString copy = m_path + QStringLiteral("-copy");
    m_disk->failAt(m_error, m_at);
    const bool isDone = took(known, database->backup(copy));
    m_disk->works();
    if (QFile::exists(copy) != isDone)
        qFatal("half a copy lies about, or none although one was promised");
    if (isDone && scanned(copy, {m_log.get()}).verdict() != Verdict::Intact)
        qFatal("a copy that was promised does not verify");
    commitOnce(known, *database);
}

/// Nobody is told; the next start has more to do.
void IoErrorsTest::close(Known& known)
{
    auto database = opened();
    commitOnce(known, *database);
    m_disk->failAt(m_error, m_at);
    database.reset();
    known.isReported = true;
}

void IoErrorsTest::everyCallMayFail_data()
{
    QTest::addColumn<int>("scenario");
    QTest::addColumn<FaultyDisk::Error>("error");
    static constexpr const char* names[] = {"commit", "open", "checkpoint", "upgrade", "backup", "close"};
    for (int scenario = 0; scenario < 6; ++scenario) {
        QTest::addRow("%s: once", names[scenario]) << scenario << FaultyDisk::Error::Once;
        QTest::addRow("%s: for ever", names[scenario]) << scenario << FaultyDisk::Error::ForEver;
        QTest::addRow("%s: full", names[scenario]) << scenario << FaultyDisk::Error::Full;
    }
}

void IoErrorsTest::everyCallMayFail()
{
    QFETCH(int, scenario);
    QFETCH(FaultyDisk::Error, error);
    static constexpr Scenario scenarios[] = {&IoErrorsTest::commit, &IoErrorsTest::open, &IoErrorsTest::checkpoint, &IoErrorsTest::upgrade, &IoErrorsTest::backup, &IoErrorsTest::close};
    m_error = error;
    const int wanted = runs::count(1, 100'000 / 18);
    int fired = 0;
    int unreported = 0;
    int appeared = 0;
    QMap<QByteArray, int> kinds;
    while (fired < wanted) {
        int firedNow = 0;
        const int stride = runs::isLong() || scenario == 0 ? 1 : 7;
        for (m_at = 1 + m_random.bounded(stride);; m_at += stride) {
            QVERIFY2(m_at < 5'000, "the scenario has no end");
            lay(m_template);
            m_disk->works();
            Known known {m_people.size()};
            (this->*scenarios[scenario])(known);
            const bool hasFired = m_disk->fired();
            m_disk->works();
            const QByteArray where = "call " + QByteArray::number(m_at) + ", " + m_disk->firedAt();
            if (hasFired) {
                ++firedNow;
                ++kinds[m_disk->firedAt()];
                unreported += !known.isReported;
                QVERIFY2(known.isSilenced, where + ": writes on after a failed commit");
                if (known.code && error == FaultyDisk::Error::Full)
                    QVERIFY2(known.code == ErrorCode::DatabaseFull || known.code == ErrorCode::DatabaseReadOnly, where + ": another error than that the disk is full");
            } else {
                QVERIFY2(!known.isReported || scenario == 5, where + ": fails without a fault");
            }
            // The disk is sound again.
            {
                const auto database = Database::open(m_path, m_log->writer(), m_templateHead);
                QVERIFY2(database.ok(), where + ": " + (database ? QByteArray() : database.error().detail.toUtf8()));
                const auto checked = database.value().checkLog(m_log->remembered);
                QVERIFY2(checked.ok(), where + ": " + (checked ? QByteArray() : checked.error().detail.toUtf8()));
                const auto size = database.value().logSize();
                QVERIFY2(size.ok() && (size.value() == known.said || size.value() == known.said + known.inFlight),
                         where + ": " + QByteArray::number(size ? size.value() : -1) + " entries of " + QByteArray::number(known.said) + " + " + QByteArray::number(known.inFlight));
                appeared += size.value() > known.said;
            }
            const ledger::Report report = scanned(m_path, {m_log.get()});
            QVERIFY2(report.verdict() == Verdict::Intact && report.rowsChecked == m_people.size(), where);
            if (!hasFired)
                break;
        }
        QVERIFY2(firedNow > 0, "the fault never fired");
        fired += firedNow;
        if (!runs::isLong())
            break;
    }
    QByteArray said;
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind)
        said += ' ' + kind.key() + ' ' + QByteArray::number(kind.value());
    qInfo("%d faults fired:%s; %d did no harm; %d commits that were reported failed are there", fired, said.constData(), unreported, appeared);
}

QTEST_GUILESS_MAIN(IoErrorsTest)
#include "IoErrorsTest.moc"
