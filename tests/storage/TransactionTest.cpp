#include "TestLog.h"

#include "ledger/Entry.h"
#include "ledger/Row.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace ventanilla;
using namespace ventanilla::storage;
using ledger::Entry;
using ledger::Key;
using ledger::Verdict;

class TransactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void rollsBackUnlessCommitted();
    void commitsTheChangeWithItsTrace();
    void writesALeafAsTheGrammarSays();
    void commitsToValuesAndSealsTheirOpenings();
    void bindsARowToTheLastEventThatNamesIt();
    void verifiesAtEverySize();
    void refusesWhatNoLeafMayHold_data();
    void refusesWhatNoLeafMayHold();
    void refusesARowThatIsNotThere();
    void refusesAChangeThatNoEventNames();
    void refusesToGoOnAfterAFailure();
    void notesAJumpOfTheClock_data();
    void notesAJumpOfTheClock();

private:
    Result<Entry> leaf(qint64 seq)
    {
        return Entry::parse(Stranger(m_path).ask("SELECT leaf FROM audit_entry WHERE seq = " +
                                                 QByteArray::number(seq)));
    }
    Verdict verdict() { return scanned(m_path, {m_log.get()}).verdict(); }

    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestLog> m_log;
    QString m_path;
};

void TransactionTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
}

void TransactionTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<TestLog>();
    m_path = m_dir->filePath(QStringLiteral("ventanilla.db"));
}

void TransactionTest::rollsBackUnlessCommitted()
{
    GET(database, Database::create(m_path, m_log->writer()));
    const PersonRow person = personRow();
    {
        GET(transaction, database.begin());
        DO(insertPerson(transaction, person));
        QVERIFY(personById(transaction.database(), person.id).value().has_value());
    }
    QVERIFY(!personById(database, person.id).value().has_value());
    QCOMPARE(database.logSize().value(), 0);
    QVERIFY(m_log->remembered.isEmpty());
    QVERIFY(!database.isReadOnly());
    DO(commitPerson(database, person));
    QVERIFY(personById(database, person.id).value().has_value());
}

void TransactionTest::commitsTheChangeWithItsTrace()
{
    GET(database, Database::create(m_path, m_log->writer()));
    const PersonRow person = personRow();
    const StaffRow clerk = staffRow("prueba.uno");
    {
        GET(transaction, database.begin());
        QCOMPARE(transaction.nextEntry(), 0);
        DO(insertPerson(transaction, person));
        DO(insertStaff(transaction, clerk));
        GET(committed,
            transaction.commit(
                AuditEvent("person.add").about(person.id).on(Table::Person, person.id.hex()),
                AuditEvent("staff.add").on(Table::Staff, clerk.id.hex()).fact("role", "clerk"),
                AuditEvent("view.log")));
        QCOMPARE(committed.first, 0);
        QCOMPARE(committed.last, 2);
        QCOMPARE(committed.size, 3);
    }
    QCOMPARE(database.logSize().value(), 3);
    const ledger::Report report = scanned(m_path, {m_log.get()});
    QCOMPARE(int(report.verdict()), int(Verdict::Intact));
    QCOMPARE(report.rowsChecked, 2);
    DO(database.checkLog(m_log->remembered));

    // The trace is bound to the row: a direct edit shows.
    Stranger(m_path).run("UPDATE staff SET role = 'supervisor'");
    QCOMPARE(int(verdict()), int(Verdict::RowsUnbacked));
}

void TransactionTest::writesALeafAsTheGrammarSays()
{
    GET(database, Database::create(m_path, m_log->writer()));
    const PersonRow person = personRow();
    const StaffId clerk = someClerk();
    const StaffId approver = someClerk();
    const VisitId visit = someVisit();
    {
        GET(transaction, database.begin());
        DO(insertPerson(transaction, person));
        AuditEvent event("visit.confirm", ledger::Outcome::Deny);
        event.by(clerk).about(person.id).in(visit).on(Table::Person, person.id.hex());
        event.fact("screen", "one").fact("method", "cedula-in-hand");
        event.approver = approver;
        DO(transaction.commit(std::move(event),
                              AuditEvent("login.fail", ledger::Outcome::Fail).handle("login:0a")));
    }
    GET(first, leaf(0));
    QCOMPARE(first.text(Key::Action), QByteArray("visit.confirm"));
    QCOMPARE(first.text(Key::BootHash), bootHash(m_log->clock.id, m_log->log()));
    QCOMPARE(first.text(Key::BootHash).size(), 32);
    QCOMPARE(first.text(Key::Clerk), clerk.hex());
    QCOMPARE(first.text(Key::Approver), approver.hex());
    QCOMPARE(first.text(Key::Subject), person.id.hex());
    QCOMPARE(first.text(Key::Visit), visit.hex());
    QCOMPARE(first.text(Key::Row), QByteArray("person:" + person.id.hex()));
    QCOMPARE(first.text(Key::Outcome), QByteArray("deny"));
    QCOMPARE(first.text(Key::Counter), QByteArray("1"));
    QCOMPARE(first.text(Key::Facts), QByteArray("method:cedula-in-hand/screen:one"));
    QCOMPARE(first.number(Key::Index), 0);
    QCOMPARE(first.number(Key::UtcMs), m_log->clock.utc);
    QCOMPARE(first.number(Key::BootMs), m_log->clock.boot);
    QCOMPARE(first.number(Key::Version), 1);
    QCOMPARE(first.text(Key::RowMac).size(), 64);
    QVERIFY(!first.has(Key::CommitBefore) && !first.has(Key::CommitAfter));
    GET(second, leaf(1));
    QCOMPARE(second.text(Key::Row), QByteArray("login:0a"));
    QVERIFY(!second.has(Key::RowMac) && !second.has(Key::Facts) && !second.has(Key::Clerk));
    QCOMPARE(second.text(Key::Outcome), QByteArray("fail"));
}

void TransactionTest::commitsToValuesAndSealsTheirOpenings()
{
    GET(database, Database::create(m_path, m_log->writer()));
    const QByteArray dataKey(32, 'd');
    {
        GET(transaction, database.begin());
        Change change{"email", Secret::fromBytes("old@b.example"),
                      Secret::fromBytes("new@b.example"), Secret::fromBytes(dataKey)};
        Change fresh{"mobile", std::nullopt, Secret::fromBytes("+593991234567"),
                     Secret::fromBytes(dataKey)};
        DO(transaction.commit(AuditEvent("email.update").changes(std::move(change)),
                              AuditEvent("mobile.update").changes(std::move(fresh))));
    }
    QCOMPARE(int(verdict()), int(Verdict::Intact));
    Stranger stranger(m_path);
    struct Expected
    {
        qint64 seq;
        Key key;
        QByteArray field;
        QByteArray side;
        QByteArray value;
    };
    QSet<QByteArray> salts;
    for (const Expected& expected :
         {Expected{0, Key::CommitBefore, "email", "before", "old@b.example"},
          Expected{0, Key::CommitAfter, "email", "after", "new@b.example"},
          Expected{1, Key::CommitAfter, "mobile", "after", "+593991234567"}}) {
        const QByteArray seq = QByteArray::number(expected.seq);
        const QByteArray field = expected.field + '.' + expected.side;
        const QByteArray sealed = stranger.ask(
            "SELECT blob FROM audit_personal WHERE seq = " + seq + " AND field = '" + field + '\'');
        const QByteArray place =
            "audit_personal|" + QByteArray::number(m_log->log()) + '.' + seq + '|' + field + "|1";
        GET(opening, crypto::open(Secret::fromBytes(dataKey), sealed, place));
        QCOMPARE(opening.view().sliced(32).toByteArray(), expected.value);
        salts.insert(opening.view().first(32).toByteArray());
        GET(entry, leaf(expected.seq));
        QCOMPARE(
            entry.text(expected.key),
            ledger::commitment(opening.view().first(32), expected.field, expected.value).value());
        QVERIFY(!crypto::open(Secret::fromBytes(dataKey), sealed, place + '1').ok());
    }
    QCOMPARE(salts.size(), 3);
    GET(second, leaf(1));
    QVERIFY(!second.has(Key::CommitBefore));
    QCOMPARE(stranger.ask("SELECT count(*) FROM audit_personal"), QByteArray("3"));
}

void TransactionTest::bindsARowToTheLastEventThatNamesIt()
{
    GET(database, Database::create(m_path, m_log->writer()));
    PersonRow person = personRow();
    DO(commitPerson(database, person));
    {
        GET(transaction, database.begin());
        person.sealed = "first";
        DO(updatePerson(transaction, person));
        person.sealed = "second";
        DO(updatePerson(transaction, person));
        DO(transaction.commit(
            AuditEvent("email.update").on(Table::Person, person.id.hex()), AuditEvent("view.log"),
            AuditEvent("image.update").on(Table::Person, person.id.hex()), AuditEvent("view.log")));
    }
    QVERIFY(!leaf(1).value().has(Key::RowMac));
    QVERIFY(leaf(1).value().has(Key::Row));
    QVERIFY(leaf(3).value().has(Key::RowMac));
    QCOMPARE(Stranger(m_path).ask("SELECT last_seq FROM person"), QByteArray("3"));
    QCOMPARE(int(verdict()), int(Verdict::Intact));
}

void TransactionTest::verifiesAtEverySize()
{
    // Sizes around the edges of tiles, reached by commits of random length; in the long run past a
    // tile of the second level.
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    const bool isLong = qEnvironmentVariableIsSet("VENTANILLA_LONG");
    const qint64 target = isLong ? 66'000 : 700;
    const int eventsMax = isLong ? 400 : 9;
    const QSet<qint64> looked{1, 255, 256, 257, 511, 512, 513, target};

    auto opened = std::make_unique<Database>(Database::create(m_path, m_log->writer()).value());
    qint64 size = 0;
    while (size < target) {
        qint64 want = std::min<qint64>(target, size + 1 + random.bounded(eventsMax));
        for (const qint64 edge : looked) {
            if (size < edge)
                want = std::min(want, edge);
        }
        GET(transaction, opened->begin());
        AuditEvents events(AuditEvent("view.log"));
        for (qint64 i = size + 1; i < want; ++i)
            events.add(AuditEvent("view.person").about(somebody()));
        GET(committed, transaction.commit(std::move(events)));
        QCOMPARE(committed.first, size);
        QCOMPARE(committed.size, want);
        size = want;
        m_log->clock.pass(random.bounded(100));
        if (looked.contains(size) || random.bounded(40) == 0) {
            DO(opened->checkLog(m_log->remembered));
            const ledger::Report report = scanned(m_path, {m_log.get()});
            QCOMPARE(int(report.verdict()), int(Verdict::Intact));
            QCOMPARE(report.logs.first().size, size);
            opened.reset();
            opened = std::make_unique<Database>(Database::open(m_path, m_log->writer()).value());
        }
    }
}

void TransactionTest::refusesWhatNoLeafMayHold_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArrayList>("facts");
    QTest::addColumn<bool>("good");
    QTest::newRow("ordinary") << QByteArray("view.log") << QByteArrayList{"a", "1", "b", "2"}
                              << true;
    QTest::newRow("colon in a value")
        << QByteArray("view.log") << QByteArrayList{"a", "1:2"} << true;
    QTest::newRow("no action") << QByteArray() << QByteArrayList{} << false;
    QTest::newRow("quote") << QByteArray("view\"log") << QByteArrayList{} << false;
    QTest::newRow("letter outside ASCII")
        << QByteArray("view.l\xc3\xb3g") << QByteArrayList{} << false;
    QTest::newRow("blank in a fact")
        << QByteArray("view.log") << QByteArrayList{"a", "free text"} << false;
    QTest::newRow("slash in a value")
        << QByteArray("view.log") << QByteArrayList{"a", "1/b:2"} << false;
    QTest::newRow("slash in a name")
        << QByteArray("view.log") << QByteArrayList{"a/b", "1"} << false;
    QTest::newRow("colon in a name")
        << QByteArray("view.log") << QByteArrayList{"a:b", "1"} << false;
    QTest::newRow("fact without a name")
        << QByteArray("view.log") << QByteArrayList{"", "1"} << false;
    QTest::newRow("fact twice") << QByteArray("view.log")
                                << QByteArrayList{"a", "1", "b", "1", "a", "2"} << false;
    QTest::newRow("too long") << QByteArray("view.log")
                              << QByteArrayList{"a", QByteArray(1100, 'x')} << false;
}

void TransactionTest::refusesWhatNoLeafMayHold()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArrayList, facts);
    QFETCH(bool, good);
    GET(database, Database::create(m_path, m_log->writer()));
    {
        GET(transaction, database.begin());
        AuditEvent event(action);
        for (qsizetype i = 0; i + 1 < facts.size(); i += 2)
            event.fact(facts[i], facts[i + 1]);
        const auto committed = transaction.commit(std::move(event));
        QCOMPARE(committed.ok(), good);
        if (!good)
            QCOMPARE(int(committed.error().code), int(ErrorCode::EntryMalformed));
    }
    QCOMPARE(database.logSize().value(), good ? 1 : 0);
}

void TransactionTest::refusesARowThatIsNotThere()
{
    GET(database, Database::create(m_path, m_log->writer()));
    DO(commitPerson(database));
    const PersonRow person = personRow();
    {
        GET(transaction, database.begin());
        FAILS(ErrorCode::RowMissing, updatePerson(transaction, person));
        FAILS(ErrorCode::RowMissing,
              transaction.commit(AuditEvent("view.person").on(Table::Person, somebody().hex())));
    }
    QCOMPARE(database.logSize().value(), 1);
}

void TransactionTest::refusesAChangeThatNoEventNames()
{
    GET(database, Database::create(m_path, m_log->writer()));
    const PersonRow named = personRow();
    const PersonRow other = personRow();
    {
        GET(transaction, database.begin());
        DO(insertPerson(transaction, named));
        DO(insertPerson(transaction, other));
        FAILS(ErrorCode::RowMissing,
              transaction.commit(AuditEvent("person.add").on(Table::Person, named.id.hex())));
    }
    QVERIFY(!personById(database, named.id).value().has_value());
    QVERIFY(!personById(database, other.id).value().has_value());
}

void TransactionTest::refusesToGoOnAfterAFailure()
{
    {
        GET(database, Database::create(m_path, m_log->writer()));
        DO(commitPerson(database));
        {
            GET(transaction, database.begin());
            const PersonRow person = personRow();
            DO(insertPerson(transaction, person));
            FAILS(
                ErrorCode::EntryMalformed,
                transaction.commit(AuditEvent("not one word").on(Table::Person, person.id.hex())));
        }
        QVERIFY(database.isReadOnly());
        FAILS(ErrorCode::DatabaseReadOnly, database.begin());
        QCOMPARE(database.logSize().value(), 1); // reading goes on
    }
    GET(database, Database::open(m_path, m_log->writer()));
    DO(database.checkLog(m_log->remembered));
    DO(commitPerson(database));
    QCOMPARE(Stranger(m_path).ask("SELECT count(*) FROM person"), QByteArray("2"));
    QCOMPARE(int(verdict()), int(Verdict::Intact));
}

void TransactionTest::notesAJumpOfTheClock_data()
{
    QTest::addColumn<qint64>("wall");
    QTest::addColumn<qint64>("boot");
    QTest::addColumn<bool>("restarted");
    QTest::addColumn<QByteArray>("facts"); // empty: no leaf
    QTest::newRow("in step") << qint64(60'000) << qint64(60'000) << false << QByteArray();
    QTest::newRow("two seconds ahead") << qint64(62'000) << qint64(60'000) << false << QByteArray();
    QTest::newRow("a little more")
        << qint64(62'001) << qint64(60'000) << false << QByteArray("delta:2");
    QTest::newRow("two seconds behind")
        << qint64(58'000) << qint64(60'000) << false << QByteArray();
    QTest::newRow("a little more behind")
        << qint64(57'999) << qint64(60'000) << false << QByteArray("delta:-2");
    QTest::newRow("an hour back") << qint64(-3'600'000) << qint64(0) << false
                                  << QByteArray("delta:-3600");
    QTest::newRow("standing still for a minute")
        << qint64(0) << qint64(60'000) << false << QByteArray("delta:-60");
    QTest::newRow("restarted, later")
        << qint64(600'000) << qint64(-900'000) << true << QByteArray();
    QTest::newRow("restarted, two seconds back")
        << qint64(-2000) << qint64(-900'000) << true << QByteArray();
    QTest::newRow("restarted, a little more back")
        << qint64(-2001) << qint64(-900'000) << true << QByteArray("delta:-2");
}

void TransactionTest::notesAJumpOfTheClock()
{
    QFETCH(qint64, wall);
    QFETCH(qint64, boot);
    QFETCH(bool, restarted);
    QFETCH(QByteArray, facts);
    GET(database, Database::create(m_path, m_log->writer()));
    DO(commitPerson(database));
    m_log->clock.utc += wall;
    m_log->clock.boot += boot;
    if (restarted)
        m_log->clock.id = "another start";
    GET(committed, commitPerson(database));
    const bool jumped = !facts.isEmpty();
    QCOMPARE(committed.first, jumped ? 2 : 1);
    QCOMPARE(committed.size, jumped ? 3 : 2);
    GET(second, leaf(1));
    QCOMPARE(second.text(Key::Action),
             jumped ? QByteArray("clock.jump") : QByteArray("person.add"));
    QCOMPARE(second.text(Key::Facts), facts);
    QCOMPARE(int(verdict()), int(Verdict::Intact));

    m_log->clock.pass(1000); // told once
    GET(next, commitPerson(database));
    QCOMPARE(next.size, committed.size + 1);
}

QTEST_GUILESS_MAIN(TransactionTest)
#include "TransactionTest.moc"
