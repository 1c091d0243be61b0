#include "TestLog.h"

#include <QTemporaryDir>

using namespace ventanilla;
using namespace ventanilla::storage;
using ledger::Outcome;

/// What rules read out of the log: failures that count, and roles; with two writers in one file.
class AuditReadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void countsFailuresOfAHandle();
    void countsOnlyItsOwnHandleAndAction();
    void saysWhenTheLastFailureWas();
    void mergesLogsByTime();
    void countsOnWhenTheClockIsSetBack();
    void countsFailuresOnAPersonByAClerk();
    void countsFailuresInAVisit();
    void countsManyRefusalsWithoutForgettingFailures();
    void knowsTheRoleOfTheLog();

private:
    Result<void> note(AuditEvent event, bool byAdmin = false)
    {
        TRY(transaction, (byAdmin ? m_office : m_desk)->begin());
        TRY_DO(transaction.commit(std::move(event)));
        return {};
    }
    static AuditEvent login(Outcome outcome, const char* handle = "login:0a")
    {
        return AuditEvent("login", outcome).handle(handle);
    }
    Failures failures(const char* handle = "login:0a")
    {
        return failuresOfHandle(*m_desk, "login", "staff.unlock", handle).value();
    }

    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestLog> m_log;
    std::unique_ptr<TestLog> m_admin;
    std::unique_ptr<Database> m_desk;
    std::unique_ptr<Database> m_office;
};

void AuditReadsTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
}

void AuditReadsTest::init()
{
    m_desk.reset();
    m_office.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<TestLog>();
    m_admin = std::make_unique<TestLog>("admin");
    const QString path = m_dir->filePath(QStringLiteral("ventanilla.db"));
    GET(desk, Database::create(path, m_log->writer()));
    m_desk = std::make_unique<Database>(std::move(desk));
    GET(office, Database::open(path, m_admin->writer()));
    m_office = std::make_unique<Database>(std::move(office));
}

void AuditReadsTest::countsFailuresOfAHandle()
{
    QCOMPARE(failures().count, 0);
    QVERIFY(!failures().last);
    for (int i = 1; i <= 3; ++i) {
        DO(note(login(Outcome::Fail)));
        QCOMPARE(failures().count, i);
    }
    DO(note(login(Outcome::Deny))); // refused before it was looked at: no guess
    DO(note(login(Outcome::Unknown)));
    QCOMPARE(failures().count, 3);
    DO(note(login(Outcome::Ok)));
    QCOMPARE(failures().count, 0);
    QVERIFY(!failures().last);
    DO(note(login(Outcome::Fail)));
    QCOMPARE(failures().count, 1);
    DO(note(AuditEvent("staff.unlock", Outcome::Deny)
                .handle("login:0a"))); // an unlock that was refused unlocks nothing
    QCOMPARE(failures().count, 1);
    DO(note(AuditEvent("staff.unlock").handle("login:0a")));
    QCOMPARE(failures().count, 0);
}

void AuditReadsTest::countsOnlyItsOwnHandleAndAction()
{
    DO(note(login(Outcome::Fail)));
    DO(note(login(Outcome::Fail, "login:0b")));
    DO(note(login(Outcome::Ok, "login:0b")));
    DO(note(AuditEvent("unlock", Outcome::Fail).handle("login:0a")));
    DO(note(AuditEvent("unlock").handle("login:0a")));
    DO(note(AuditEvent("staff.unlock")));
    QCOMPARE(failures().count, 1);
    QCOMPARE(failures("login:0b").count, 0);
    QCOMPARE(failures("login:0").count, 0);
    QCOMPARE(failures("login:0a' OR '1'='1").count, 0);
}

void AuditReadsTest::saysWhenTheLastFailureWas()
{
    DO(note(login(Outcome::Fail)));
    m_log->clock.pass(5000);
    DO(note(login(Outcome::Fail)));
    const qint64 utc = m_log->clock.utc;
    const qint64 boot = m_log->clock.boot;
    m_log->clock.pass(5000);
    DO(note(login(Outcome::Deny)));
    const Failures found = failures();
    QVERIFY(found.last);
    QCOMPARE(found.last->utcMs, utc);
    QCOMPARE(found.last->bootMs, boot);
    QCOMPARE(found.last->bootHash, bootHash(m_log->clock.id, m_log->log()));
    QVERIFY(bootHash(m_log->clock.id, m_log->log()) != bootHash(m_log->clock.id, m_admin->log()));
}

void AuditReadsTest::mergesLogsByTime()
{
    const auto pass = [&] {
        m_log->clock.pass(1000);
        m_admin->clock.pass(1000);
    };
    DO(note(login(Outcome::Fail)));
    pass();
    DO(note(login(Outcome::Fail), true));
    pass();
    DO(note(login(Outcome::Fail)));
    QCOMPARE(failures().count, 3);
    QCOMPARE(failures().last->utcMs, m_log->clock.utc);
    pass();
    DO(note(AuditEvent("staff.unlock").handle("login:0a"), true));
    QCOMPARE(failures().count, 0);
    pass();
    DO(note(login(Outcome::Fail)));
    QCOMPARE(failures().count, 1);
    pass();
    DO(note(login(Outcome::Fail), true));
    QCOMPARE(failures().count, 2);
    QCOMPARE(failures().last->utcMs, m_admin->clock.utc);
    QCOMPARE(failures().last->bootHash, bootHash(m_admin->clock.id, m_admin->log()));
    pass();
    DO(note(login(Outcome::Ok)));
    QCOMPARE(failures().count, 0);

    // At the same millisecond the log's number says what is later.
    pass();
    m_admin->clock.utc = m_log->clock.utc;
    DO(note(login(Outcome::Fail)));
    DO(note(login(Outcome::Ok), true));
    QCOMPARE(failures().count, m_admin->log() > m_log->log() ? 0 : 1);
}

void AuditReadsTest::countsOnWhenTheClockIsSetBack()
{
    DO(note(login(Outcome::Ok)));
    DO(note(login(Outcome::Fail)));
    m_log->clock.utc -= 3'600'000;
    m_log->clock.boot += 1000;
    for (int i = 2; i <= 5; ++i) {
        DO(note(login(Outcome::Fail)));
        QCOMPARE(failures().count, i);
        QCOMPARE(failures().last->bootMs,
                 m_log->clock.boot); // the latest attempt, not the one with the greatest time
        m_log->clock.pass(1000);
    }
    DO(note(login(Outcome::Ok))); // and it clears, though its time is the earlier one
    QCOMPARE(failures().count, 0);
}

void AuditReadsTest::countsFailuresOnAPersonByAClerk()
{
    const PersonId person = somebody();
    const StaffId clerk = someClerk();
    const StaffId other = someClerk();
    const auto count = [&](const StaffId& by) {
        return failuresOnPerson(*m_desk, "identity.validate", "person.unlock", person, by)
            .value()
            .count;
    };
    DO(note(AuditEvent("identity.validate", Outcome::Fail).about(person).by(clerk)));
    DO(note(AuditEvent("identity.validate", Outcome::Fail).about(person).by(clerk)));
    DO(note(AuditEvent("identity.validate", Outcome::Fail).about(person).by(other)));
    DO(note(AuditEvent("identity.validate", Outcome::Fail).about(somebody()).by(clerk)));
    QCOMPARE(count(clerk), 2);
    QCOMPARE(count(other), 1);
    DO(note(AuditEvent("identity.validate").about(person).by(other))); // another clerk's success is
                                                                       // not this one's
    QCOMPARE(count(clerk), 2);
    QCOMPARE(count(other), 0);
    DO(note(AuditEvent("person.unlock").about(person).by(someClerk()), true)); // a supervisor's
    QCOMPARE(count(clerk), m_admin->log() > m_log->log() ? 0 : 2); // the same millisecond
    m_admin->clock.pass(1000);
    DO(note(AuditEvent("person.unlock").about(person).by(someClerk()), true));
    QCOMPARE(count(clerk), 0);
}

void AuditReadsTest::countsFailuresInAVisit()
{
    const VisitId visit = someVisit();
    const auto count = [&] {
        return failuresInVisit(*m_desk, "code.check", "code.send", visit).value().count;
    };
    DO(note(AuditEvent("code.check", Outcome::Fail).in(visit)));
    DO(note(AuditEvent("code.check", Outcome::Fail).in(someVisit())));
    QCOMPARE(count(), 1);
    DO(note(AuditEvent("code.send", Outcome::Deny).in(visit)));
    QCOMPARE(count(), 1);
    DO(note(AuditEvent("code.send").in(visit)));
    QCOMPARE(count(), 0);
    DO(note(AuditEvent("code.check", Outcome::Fail).in(visit)));
    QCOMPARE(count(), 1);
}

void AuditReadsTest::countsManyRefusalsWithoutForgettingFailures()
{
    for (int i = 0; i < 20; ++i)
        DO(note(login(Outcome::Fail)));
    AuditEvents refusals(login(Outcome::Deny));
    for (int i = 0; i < 2000; ++i)
        refusals.add(login(Outcome::Deny));
    {
        GET(transaction, m_desk->begin());
        DO(transaction.commit(std::move(refusals)));
    }
    QCOMPARE(failures().count, 20);
}

void AuditReadsTest::knowsTheRoleOfTheLog()
{
    const StaffRow row = staffRow("prueba.uno");
    {
        GET(transaction, m_desk->begin());
        DO(insertStaff(transaction, row));
        QVERIFY(!roleInLog(*m_desk, row.id).value());
        DO(transaction.commit(AuditEvent("staff.add")
                                  .on(Table::Staff, row.id.hex())
                                  .fact("role", "clerk")
                                  .fact("zone", "x")));
    }
    QCOMPARE(roleInLog(*m_desk, row.id).value(), QByteArray("clerk"));
    m_log->clock.pass(1000);
    DO(note(AuditEvent("staff.role", Outcome::Deny)
                .on(Table::Staff, row.id.hex())
                .fact("role", "administrator")));
    DO(note(AuditEvent("staff.role").on(Table::Staff, row.id.hex()).fact("roles", "no")));
    DO(note(AuditEvent("staff.rename").on(Table::Staff, row.id.hex()).fact("role", "auditor")));
    QCOMPARE(roleInLog(*m_desk, row.id).value(), QByteArray("clerk"));
    m_admin->clock.pass(5000);
    DO(note(AuditEvent("staff.role").on(Table::Staff, row.id.hex()).fact("role", "supervisor"),
            true));
    QCOMPARE(roleInLog(*m_desk, row.id).value(), QByteArray("supervisor"));
    m_log->clock.pass(9000);
    DO(note(AuditEvent("staff.role").on(Table::Staff, row.id.hex()).fact("role", "auditor")));
    QCOMPARE(roleInLog(*m_desk, row.id).value(), QByteArray("auditor"));
    m_log->clock.utc -= 3000; // set back: its order within the log stays
    DO(note(AuditEvent("staff.role").on(Table::Staff, row.id.hex()).fact("role", "clerk")));
    QCOMPARE(roleInLog(*m_desk, row.id).value(), QByteArray("clerk"));
    QVERIFY(!roleInLog(*m_desk, someClerk()).value());
}

QTEST_GUILESS_MAIN(AuditReadsTest)
#include "AuditReadsTest.moc"
