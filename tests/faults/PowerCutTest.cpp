#include "../storage/TestLog.h"
#include "FaultyDisk.h"
#include "Runs.h"

#include <QElapsedTimer>

using namespace ventanilla;
using namespace ventanilla::storage;
using ledger::Verdict;

/// The power goes at any moment of opening, committing, checkpointing and closing, often again while the office comes back. What had been
/// acknowledged is there, at most the one commit in flight besides, rows match, the log verifies. Weaker settings than ours must fail the
/// same eyes, or they see nothing. 3,000 cuts; long: 1,000,000.
class PowerCutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNothing();
    void weakerSettingsLose_data();
    void weakerSettingsLose();

private:
    enum class Moment { Opening, Committing, Checkpointing, Closing };
    /// One office on the faulty disk, from the template on, as long as it is sound.
    struct Office {
        explicit Office(const PowerCutTest& test);
        QTemporaryDir folder {runs::folderTemplate()};
        QString path;
        QByteArray remembered;
        qint64 said;          ///< entries acknowledged
        qint64 inFlight = 0;  ///< entries of a commit that had not returned when the power went
        bool isKnown = true;  ///< else the power went, and nobody has opened it since
        QString wrong {};     ///< what does not hold of all that was promised
        int trials = 0;
    };
    struct Tally {
        QMap<int, int> moments {};
        int appeared = 0; ///< commits in flight that are there
        FaultyDisk::Damage damage {};
        QElapsedTimer since {};
    };
    static constexpr int trialsOfAnOffice = 25;

    void cut(Office& office, qint64 call, const QByteArray& weaker, Tally& tally);
    Moment live(Office& office, const QByteArray& weaker, Tally& tally);
    void reopened(Office& office, const Database& database, Tally& tally);
    void scan(Office& office);
    Result<qint64> commit(Office& office, Database& database);

    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<TestLog> m_log;
    QByteArray m_template;
    QByteArray m_templateHead;
    QList<PersonRow> m_people;
    QRandomGenerator m_random;
    std::unique_ptr<FaultyDisk> m_disk;
};

PowerCutTest::Office::Office(const PowerCutTest& test) : path(folder.filePath(QStringLiteral("ventanilla.db"))), remembered(test.m_templateHead), said(test.m_people.size())
{
    QFile file(path);
    if (!file.open(QIODevice::NewOnly) || file.write(test.m_template) != test.m_template.size())
        qFatal("the office cannot be laid out");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void PowerCutTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
    m_log = std::make_unique<TestLog>();
    m_random.seed(runs::seed());
    const QTemporaryDir folder(runs::folderTemplate());
    const QString path = folder.filePath(QStringLiteral("ventanilla.db"));
    {
        GET(database, Database::create(path, m_log->writer()));
        for (int i = 0; i < 3; ++i) {
            m_people.append(personRow());
            DO(commitPerson(database, m_people.last()));
        }
    }
    QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_template = file.readAll();
    m_templateHead = m_log->remembered;
    m_disk = std::make_unique<FaultyDisk>();
}

Result<qint64> PowerCutTest::commit(Office& office, Database& database)
{
    TRY(transaction, database.begin());
    // Whether an earlier commit in flight has appeared is decided: what is there now stays.
    office.said = transaction.nextEntry();
    office.inFlight = 0;
    PersonRow person = m_people.at(m_random.bounded(m_people.size()));
    // Now and then a record that fills several pages.
    person.sealed = QByteArray(m_random.bounded(8) == 0 ? 12'000 : 200, char(m_random.bounded(256)));
    TRY_DO(updatePerson(transaction, person));
    AuditEvents events(AuditEvent("email.update").about(person.id).on(Table::Person, person.id.hex()));
    const int more = m_random.bounded(3);
    for (int i = 0; i < more; ++i)
        events.add(AuditEvent("view.person").about(person.id));
    office.inFlight = 1 + more;
    TRY(committed, transaction.commit(std::move(events)));
    office.said = committed.size;
    office.remembered = m_log->remembered;
    office.inFlight = 0;
    return committed.size;
}

/// Works until the power goes; in what that was.
PowerCutTest::Moment PowerCutTest::live(Office& office, const QByteArray& weaker, Tally& tally)
{
    for (;;) {
        std::optional<Database> database;
        {
            auto opened = Database::open(office.path, m_log->writer());
            if (m_disk->isOff())
                return Moment::Opening;
            if (!opened) {
                office.wrong = QStringLiteral("does not open: ") + opened.error().detail;
                return Moment::Opening;
            }
            database.emplace(std::move(opened).value());
            if (!office.isKnown)
                reopened(office, *database, tally);
            if (m_disk->isOff() || !office.wrong.isEmpty())
                return Moment::Opening;
        }
        for (const QByteArray& setting : weaker.split(';')) {
            if (setting.isEmpty())
                continue;
            const auto query = database->statement(setting.constData());
            if (query && query.value()->exec())
                query.value()->next();
            if (query)
                query.value()->finish();
        }
        for (int steps = 1 + m_random.bounded(6); steps > 0 && !m_disk->isOff(); --steps) {
            if (m_random.bounded(6) == 0) {
                static constexpr const char* kinds[] = {"PRAGMA wal_checkpoint(PASSIVE)", "PRAGMA wal_checkpoint(FULL)", "PRAGMA wal_checkpoint(RESTART)", "PRAGMA wal_checkpoint(TRUNCATE)"};
                const auto query = database->statement(kinds[m_random.bounded(4)]);
                if (query && query.value()->exec())
                    query.value()->next();
                if (query)
                    query.value()->finish();
                if (m_disk->isOff())
                    return Moment::Checkpointing;
                continue;
            }
            const auto committed = commit(office, *database);
            if (m_disk->isOff())
                return Moment::Committing;
            if (!committed)
                qFatal("a commit fails on a sound disk: %s", qPrintable(committed.error().detail));
        }
        database.reset();
        if (m_disk->isOff())
            return Moment::Closing;
    }
}

/// The product's own eyes: the start-up check, and how many entries there are.
void PowerCutTest::reopened(Office& office, const Database& database, Tally& tally)
{
    const auto checked = database.checkLog(office.remembered);
    const auto size = database.logSize();
    if (m_disk->isOff())
        return;
    if (!checked)
        office.wrong = QStringLiteral("error %1: %2").arg(int(checked.error().code)).arg(checked.error().detail);
    else if (!size || (size.value() != office.said && size.value() != office.said + office.inFlight))
        office.wrong = QStringLiteral("%1 entries, %2 were acknowledged and %3 in flight").arg(size ? size.value() : -1).arg(office.said).arg(office.inFlight);
    if (!office.wrong.isEmpty())
        return;
    tally.appeared += size.value() > office.said;
    office.said = size.value();
    office.inFlight = 0;
    office.isKnown = true;
}

/// Somebody else's eyes, on the system's own disk: tree, rows, index.
void PowerCutTest::scan(Office& office)
{
    const FaultyDisk::Aside aside;
    m_log->remembered = office.remembered;
    ScanRequest request {office.path};
    request.threads = 1; // opening more takes longer than such a file
    request.trusted.append(m_log->trusted());
    request.rowKey = m_log->rowKey();
    const ledger::Report report = scanLog(request).value();
    if (report.verdict() != Verdict::Intact)
        office.wrong = QStringLiteral("verdict %1: %2").arg(int(report.verdict())).arg(report.findings.isEmpty() ? QString() : report.findings.constFirst().detail);
    else if (report.rowsChecked != m_people.size())
        office.wrong = QStringLiteral("%1 rows").arg(report.rowsChecked);
}

void PowerCutTest::cut(Office& office, qint64 call, const QByteArray& weaker, Tally& tally)
{
    m_log->remembered = office.remembered;
    m_disk->cutAt(call);
    const Moment moment = live(office, weaker, tally);
    if (!office.wrong.isEmpty()) {
        m_disk->works();
        return;
    }
    if (!m_disk->fired())
        qFatal("the power did not go");
    ++tally.moments[int(moment)];
    office.isKnown = false;
    const FaultyDisk::Damage damage = m_disk->powerBack(m_random);
    tally.damage.lost += damage.lost;
    tally.damage.torn += damage.torn;
    tally.damage.kept += damage.kept;
    tally.damage.names += damage.names;
}

void PowerCutTest::losesNothing()
{
    const int trials = runs::count(3'000, 1'000'000);
    Tally tally;
    tally.since.start();
    std::unique_ptr<Office> office;
    for (int trial = 0; trial < trials; ++trial) {
        if (!office || ++office->trials > trialsOfAnOffice) {
            office = std::make_unique<Office>(*this);
            m_disk->keepsUnsynced();
        }
        cut(*office, 1 + m_random.bounded(120), {}, tally);
        // The first start after it may be cut as well, and the second.
        while (office->wrong.isEmpty() && m_random.bounded(4) == 0)
            cut(*office, 1 + m_random.bounded(30), {}, tally);
        if (office->wrong.isEmpty())
            scan(*office);
        QVERIFY2(office->wrong.isEmpty(), qPrintable(QStringLiteral("trial %1: %2").arg(trial).arg(office->wrong)));
        if (trial % 100'000 == 99'999)
            qInfo("%d trials", trial + 1);
    }
    const qint64 ms = tally.since.elapsed();
    qInfo("%d trials in %.1f s: cut %d times while opening, %d committing, %d checkpointing, %d closing; %d fragments lost, %d torn, %d kept, %d names undone; %d commits in flight appeared",
          trials, double(ms) / 1000, tally.moments.value(0), tally.moments.value(1), tally.moments.value(2), tally.moments.value(3), tally.damage.lost, tally.damage.torn, tally.damage.kept,
          tally.damage.names, tally.appeared);
    // Opening changes nothing on the disk unless it has to.
    for (const Moment moment : {Moment::Committing, Moment::Checkpointing, Moment::Closing})
        QVERIFY2(tally.moments.value(int(moment)) >= trials / 300, "a moment was never cut");
    QVERIFY(tally.damage.lost > trials && tally.damage.torn > trials / 10 && tally.damage.names > 0);
}

void PowerCutTest::weakerSettingsLose_data()
{
    QTest::addColumn<QByteArray>("weaker");
    QTest::newRow("synchronous OFF") << QByteArray("PRAGMA synchronous = OFF");
    QTest::newRow("synchronous NORMAL") << QByteArray("PRAGMA synchronous = NORMAL");
    QTest::newRow("journal DELETE, synchronous FULL") << QByteArray("PRAGMA journal_mode = DELETE;PRAGMA synchronous = FULL");
}

void PowerCutTest::weakerSettingsLose()
{
    QFETCH(QByteArray, weaker);
    const int trials = runs::count(150, 2'000);
    Tally tally;
    int lost = 0;
    std::unique_ptr<Office> office;
    for (int trial = 0; trial < trials; ++trial) {
        if (!office) {
            office = std::make_unique<Office>(*this);
            m_disk->keepsUnsynced();
        }
        cut(*office, 30 + m_random.bounded(250), weaker, tally);
        if (office->wrong.isEmpty())
            scan(*office);
        if (!office->wrong.isEmpty()) {
            ++lost;
            office.reset();
        }
    }
    qInfo("%d of %d", lost, trials);
    QVERIFY2(lost >= trials / 50, "nothing was lost: these eyes see nothing");
}

QTEST_GUILESS_MAIN(PowerCutTest)
#include "PowerCutTest.moc"
