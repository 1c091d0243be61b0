#include "TestLog.h"

#include "../core/Seed.h"
#include "storage/LogReader.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace ventanilla;
using namespace ventanilla::storage;
using ledger::Outcome;

namespace {

constexpr int eventsACommit = 5000;
constexpr int commits = 6;
const QByteArrayList actionNames {"visit.open", "view.person", "identity.validate", "email.update", "login", "clock.jump"};

/// An entry as the reader should find it, kept beside while the log is written.
struct Written {
    qint64 seq;
    qint64 utcMs;
    QByteArray action;
    QByteArray outcome;
    QByteArray person;
    QByteArray clerk;
    QByteArray visit;
};

bool holds(const LogFilter& filter, const Written& entry)
{
    const auto is = [](const QByteArray& asked, const QByteArray& said) { return asked.isEmpty() || asked == said; };
    return entry.seq < filter.size && is(filter.person, entry.person) && is(filter.clerk, entry.clerk) && is(filter.visit, entry.visit)
        && is(filter.outcome, entry.outcome) && (filter.actions.isEmpty() || filter.actions.contains(entry.action))
        && entry.utcMs >= filter.fromMs && (filter.untilMs == 0 || entry.utcMs < filter.untilMs);
}

} // namespace

/// Searching and paging a log of tens of thousands of entries beside its writer, with another log in the same file: each answer against one
/// that is made by looking at every entry.
class LogReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAnyWindow();
    void findsWhatEveryEntryWouldSay_data();
    void findsWhatEveryEntryWouldSay();
    void findsTheSameInShortStretches();
    void findsByChanceWhatEveryEntryWouldSay();
    void isLedByTheFewest();
    void seesNothingThatCameLater();
    void findsTheMomentByHalving();
    void provesAnyEntry();
    void doesNotProveAnEntryThatWasChanged();
    void keepsItsHandsOff();
    void saysWhatItCannotOpen();

private:
    void write(TestLog& log, Database& database, QList<Written>* kept, int count);
    QList<qint64> expected(const LogFilter& filter) const;
    Result<QList<qint64>> found(const LogFilter& filter, int foundMax, int budgetMs, LogLead lead = LogLead::Undecided) const;
    LogFilter everything() const
    {
        LogFilter filter;
        filter.log = m_desk->log();
        filter.size = m_written.size();
        return filter;
    }

    std::unique_ptr<crypto::Library> m_library;
    QTemporaryDir m_dir;
    QString m_path;
    std::unique_ptr<TestLog> m_desk;
    std::unique_ptr<TestLog> m_admin;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<LogReader> m_reader;
    QList<Written> m_written;
    QList<PersonId> m_people;
    QList<StaffId> m_clerks;
    QList<VisitId> m_visits;
    QRandomGenerator m_random;
};

void LogReaderTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
    m_desk = std::make_unique<TestLog>("1");
    m_admin = std::make_unique<TestLog>("admin");
    m_random = seededRandom();
    for (int i = 0; i < 400; ++i)
        m_people.append(somebody());
    for (int i = 0; i < 5; ++i)
        m_clerks.append(someClerk());
    for (int i = 0; i < 900; ++i)
        m_visits.append(someVisit());
    m_path = m_dir.filePath(QStringLiteral("ventanilla.db"));
    GET(database, Database::create(m_path, m_desk->writer()));
    m_database = std::make_unique<Database>(std::move(database));
    GET(admin, Database::open(m_path, m_admin->writer()));
    for (int i = 0; i < commits; ++i) {
        write(*m_desk, *m_database, &m_written, eventsACommit);
        m_admin->clock.utc = m_desk->clock.utc;
        m_admin->clock.boot = m_desk->clock.boot;
        write(*m_admin, admin, nullptr, 700);
        // Years do not pass in one breath: a day and some between commits, so that times can be asked for.
        m_desk->clock.pass(90'000'000);
    }
    GET(reader, LogReader::open(m_path));
    m_reader = std::make_unique<LogReader>(std::move(reader));
    QCOMPARE(m_written.size(), commits * eventsACommit);
}

void LogReaderTest::write(TestLog& log, Database& database, QList<Written>* kept, int count)
{
    GET(transaction, database.begin());
    const auto make = [&](qint64 seq) {
        const auto& action = actionNames.at(m_random.bounded(int(actionNames.size() - 1)));
        const int chance = m_random.bounded(100);
        const Outcome outcome = chance < 90 ? Outcome::Ok : chance < 95 ? Outcome::Deny : chance < 99 ? Outcome::Fail : Outcome::Unknown;
        AuditEvent event(action, outcome);
        Written entry {seq, log.clock.utc, action, ledger::outcomeName(outcome), {}, {}, {}};
        if (m_random.bounded(10) < 8) {
            // Few do most of the work.
            const StaffId& clerk = m_clerks.at(qMin(m_random.bounded(5), m_random.bounded(5)));
            event.by(clerk);
            entry.clerk = clerk.hex();
        }
        if (m_random.bounded(10) < 7) {
            const PersonId& person = m_people.at(m_random.bounded(int(m_people.size())));
            event.about(person);
            entry.person = person.hex();
        }
        if (m_random.bounded(10) < 6) {
            const VisitId& visit = m_visits.at(m_random.bounded(int(m_visits.size())));
            event.in(visit);
            entry.visit = visit.hex();
        }
        if (kept)
            kept->append(entry);
        return event;
    };
    const qint64 next = transaction.nextEntry();
    AuditEvents events(make(next));
    for (int i = 1; i < count; ++i)
        events.add(make(next + i));
    GET(done, transaction.commit(std::move(events)));
    QCOMPARE(done.first, next);
}

QList<qint64> LogReaderTest::expected(const LogFilter& filter) const
{
    QList<qint64> positions;
    for (auto entry = m_written.crbegin(); entry != m_written.crend(); ++entry) {
        if (holds(filter, *entry))
            positions.append(entry->seq);
    }
    return positions;
}

Result<QList<qint64>> LogReaderTest::found(const LogFilter& filter, int foundMax, int budgetMs, LogLead lead) const
{
    if (lead == LogLead::Undecided) {
        TRY(decided, m_reader->lead(filter));
        lead = decided;
    }
    QList<qint64> positions;
    LogCursor from;
    for (int stretches = 0; stretches < 100'000; ++stretches) {
        TRY(stretch, m_reader->search(filter, lead, from, foundMax, budgetMs));
        positions += stretch.found;
        from = stretch.reached;
        if (stretch.ended)
            return positions;
    }
    return ErrorCode::Cancelled;
}

void LogReaderTest::readsAnyWindow()
{
    for (const qint64 newest : {qint64(m_written.size() - 1), qint64(17'000), qint64(12), qint64(0)}) {
        GET(rows, m_reader->rowsDown(m_desk->log(), newest, 50));
        QCOMPARE(rows.size(), qMin<qint64>(50, newest + 1));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const Written& entry = m_written.at(newest - i);
            QCOMPARE(rows[i].seq, entry.seq);
            QCOMPARE(rows[i].utcMs, entry.utcMs);
            QCOMPARE(rows[i].action, entry.action);
            QCOMPARE(rows[i].outcome, entry.outcome);
            QCOMPARE(rows[i].person, entry.person);
            QCOMPARE(rows[i].clerk, entry.clerk);
            QCOMPARE(rows[i].visit, entry.visit);
        }
    }
    GET(at, m_reader->rowsAt(m_desk->log(), {5, 29'000, 4}));
    QCOMPARE(at.size(), 3);
    QCOMPARE(at[1].seq, 29'000);
    FAILS(ErrorCode::RowMissing, m_reader->rowsAt(m_desk->log(), {qint64(m_written.size() + 900'000)}));
}

void LogReaderTest::findsWhatEveryEntryWouldSay_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("nothing asked") << 0;
    QTest::newRow("a person") << 1;
    QTest::newRow("a clerk") << 2;
    QTest::newRow("an action") << 4;
    QTest::newRow("an outcome") << 8;
    QTest::newRow("a time") << 16;
    QTest::newRow("a visit") << 32;
    QTest::newRow("a clerk and a person") << 3;
    QTest::newRow("a clerk, a person and a time") << 19;
    QTest::newRow("actions and an outcome") << 12;
    QTest::newRow("a clerk and a time") << 18;
    QTest::newRow("a time and an outcome") << 24;
    QTest::newRow("everything") << 63;
}

void LogReaderTest::findsWhatEveryEntryWouldSay()
{
    QFETCH(int, what);
    // An entry that has all of them, so that nothing is asked in vain.
    const auto model = std::ranges::find_if(m_written, [](const Written& entry) { return !entry.person.isEmpty() && !entry.clerk.isEmpty() && !entry.visit.isEmpty() && entry.seq > 12'000; });
    QVERIFY(model != m_written.end());
    LogFilter filter = everything();
    if (what & 1)
        filter.person = model->person;
    if (what & 2)
        filter.clerk = model->clerk;
    if (what & 4)
        filter.actions = {model->action, "email.update", "no.such", model->action};
    if (what & 8)
        filter.outcome = model->outcome;
    if (what & 16) {
        filter.fromMs = model->utcMs;
        filter.untilMs = model->utcMs + 1;
    }
    if (what & 32)
        filter.visit = model->visit;
    const QList<qint64> all = expected(filter);
    QVERIFY(!all.isEmpty());
    GET(positions, found(filter, 1'000'000, 0));
    QCOMPARE(positions, all);
    // Whoever leads, the same is found.
    QList<LogLead> leads {LogLead::Order, LogLead::Time};
    if (what & 1)
        leads.append(LogLead::Person);
    if (what & 2)
        leads.append(LogLead::Clerk);
    if (what & 4)
        leads.append(LogLead::Action);
    if (what & 32)
        leads.append(LogLead::Visit);
    for (const LogLead lead : std::as_const(leads)) {
        GET(led, found(filter, 1'000'000, 0, lead));
        QCOMPARE(led, all);
    }
}

void LogReaderTest::findsTheSameInShortStretches()
{
    LogFilter filter = everything();
    filter.clerk = m_clerks.first().hex();
    filter.actions = {"visit.open", "login"};
    const QList<qint64> all = expected(filter);
    QVERIFY(all.size() > 1000);
    for (const int most : {1, 7, 256}) {
        for (const LogLead lead : {LogLead::Order, LogLead::Clerk, LogLead::Action}) {
            GET(positions, found(filter, most, 0, lead));
            QCOMPARE(positions, all);
        }
    }
    // With no time at all each stretch still gets on.
    GET(positions, found(filter, 1'000'000, 1));
    QCOMPARE(positions, all);
}

void LogReaderTest::findsByChanceWhatEveryEntryWouldSay()
{
    const bool isLong = qEnvironmentVariableIsSet("VENTANILLA_LONG");
    int hits = 0;
    for (int i = 0; i < (isLong ? 2000 : 60); ++i) {
        const auto chance = [this](int of) { return m_random.bounded(of) == 0; };
        const Written& model = m_written.at(m_random.bounded(int(m_written.size())));
        LogFilter filter = everything();
        filter.size = m_random.bounded(int(m_written.size())) + 1;
        if (chance(2))
            filter.person = model.person;
        if (chance(2))
            filter.clerk = model.clerk;
        if (chance(3))
            filter.visit = model.visit;
        if (chance(3))
            filter.actions = {model.action};
        if (chance(4))
            filter.outcome = model.outcome;
        if (chance(3))
            filter.fromMs = model.utcMs - m_random.bounded(2) * 90'000'000;
        if (chance(3))
            filter.untilMs = model.utcMs + 1 + m_random.bounded(2) * 90'000'000;
        GET(positions, found(filter, 1 + m_random.bounded(600), 0));
        QCOMPARE(positions, expected(filter));
        hits += !positions.isEmpty();
    }
    QVERIFY2(hits > 10, "nothing was found: nothing was tried");
}

void LogReaderTest::isLedByTheFewest()
{
    LogFilter filter = everything();
    QCOMPARE(m_reader->lead(filter).value(), LogLead::Order);
    filter.outcome = "deny";
    QCOMPARE(m_reader->lead(filter).value(), LogLead::Order);
    filter.clerk = m_clerks.first().hex();
    QCOMPARE(m_reader->lead(filter).value(), LogLead::Clerk);
    filter.person = m_people.first().hex();
    QCOMPARE(m_reader->lead(filter).value(), LogLead::Person);
    filter.visit = m_visits.first().hex();
    QCOMPARE(m_reader->lead(filter).value(), LogLead::Visit);
    LogFilter rare = everything();
    rare.clerk = m_clerks.first().hex();
    rare.actions = {"no.such"};
    QCOMPARE(m_reader->lead(rare).value(), LogLead::Action);
    LogFilter day = everything();
    day.clerk = m_clerks.first().hex();
    day.fromMs = m_written.constLast().utcMs + 1;
    GET(led, m_reader->lead(day));
    QVERIFY(led == LogLead::Clerk || led == LogLead::Time);
}

void LogReaderTest::seesNothingThatCameLater()
{
    LogFilter filter = everything();
    filter.clerk = m_clerks.first().hex();
    const QList<qint64> before = expected(filter);
    QList<Written> later;
    write(*m_desk, *m_database, &later, 300);
    GET(positions, found(filter, 1'000'000, 0));
    QCOMPARE(positions, before);
    // Who asks anew sees them, on the same connection.
    filter.size += 300;
    GET(anew, found(filter, 1'000'000, 0));
    QVERIFY(anew.size() > before.size());
    GET(logs, m_reader->logs());
    const auto desk = std::ranges::find(logs, m_desk->log(), &LogHeadline::log);
    QVERIFY(desk != logs.end());
    QCOMPARE(desk->size, m_written.size() + 300);
    QCOMPARE(desk->origin, m_desk->origin());
    QCOMPARE(logs.size(), 2);
    m_written += later;
}

void LogReaderTest::findsTheMomentByHalving()
{
    const qint64 size = m_written.size();
    for (const qint64 utcMs : {m_written.first().utcMs, m_written.first().utcMs + 1, m_written.at(16'000).utcMs, m_written.constLast().utcMs + 1}) {
        qint64 last = -1;
        for (const Written& entry : std::as_const(m_written)) {
            if (entry.utcMs < utcMs)
                last = entry.seq;
        }
        QCOMPARE(m_reader->lastBefore(m_desk->log(), size, utcMs).value(), last);
    }
}

void LogReaderTest::provesAnyEntry()
{
    for (int i = 0; i < 100; ++i) {
        const qint64 seq = i == 0 ? 0 : i == 1 ? m_written.size() - 1 : m_random.bounded(int(m_written.size()));
        GET(proof, m_reader->proof(m_desk->log(), seq));
        QVERIFY(proof.holds);
        QCOMPARE(proof.head.size, m_written.size());
        QVERIFY(ledger::Checkpoint::open(proof.note, ledger::VerifierKey(m_desk->origin(), m_desk->key().publicKey())).ok());
        QVERIFY(proof.path.size() <= 15);
    }
    FAILS(ErrorCode::RowMissing, m_reader->proof(m_desk->log(), m_written.size()));
    FAILS(ErrorCode::RowMissing, m_reader->proof(m_desk->log(), -1));
}

void LogReaderTest::doesNotProveAnEntryThatWasChanged()
{
    Stranger stranger(m_path);
    stranger.liftTriggers();
    const QByteArray where = " WHERE log = " + QByteArray::number(m_desk->log()) + " AND seq = 77";
    const QByteArray leaf = stranger.ask("SELECT hex(leaf) FROM audit_entry" + where);
    stranger.run("UPDATE audit_entry SET leaf = CAST(replace(CAST(leaf AS TEXT), '\"v\":1', '\"v\":2') AS BLOB)" + where);
    GET(proof, m_reader->proof(m_desk->log(), 77));
    QVERIFY(!proof.holds);
    // Its neighbours stand.
    QVERIFY(m_reader->proof(m_desk->log(), 78).value().holds);
    stranger.run("UPDATE audit_entry SET leaf = x'" + leaf + "'" + where);
    stranger.restoreTriggers();
    QVERIFY(m_reader->proof(m_desk->log(), 77).value().holds);
}

void LogReaderTest::keepsItsHandsOff()
{
    // The writer goes on while a search stands half way.
    LogFilter filter = everything();
    filter.outcome = "ok";
    GET(half, m_reader->search(filter, LogLead::Order, {}, 100, 0));
    QVERIFY(!half.ended);
    QCOMPARE(half.found.size(), 100);
    QList<Written> later;
    write(*m_desk, *m_database, &later, 10);
    m_written += later;
    GET(rest, m_reader->search(filter, LogLead::Order, half.reached, 100, 0));
    QVERIFY(rest.found.first() < half.found.last());
    QCOMPARE(scanned(m_path, {m_desk.get(), m_admin.get()}).verdict(), ledger::Verdict::Intact);
}

void LogReaderTest::saysWhatItCannotOpen()
{
    FAILS(ErrorCode::DatabaseMissing, LogReader::open(m_dir.filePath(QStringLiteral("nowhere.db"))));
    QFile other(m_dir.filePath(QStringLiteral("other.db")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("this is no database, and long enough to be looked at as if it were one: it has more than a hundred bytes in it");
    other.close();
    FAILS(ErrorCode::DatabaseNotOurs, LogReader::open(other.fileName()));
}

QTEST_GUILESS_MAIN(LogReaderTest)
#include "LogReaderTest.moc"
