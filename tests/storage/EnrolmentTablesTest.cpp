#include "TestLog.h"

#include <QTemporaryDir>

using namespace ventanilla;
using namespace ventanilla::storage;

/// The tables of what a person enrols, of how a person arrived, and of visits and messages that
/// wait.
class EnrolmentTablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void readsBackEnrolments();
    void keepsOneActiveOfAKind();
    void readsBackWhatIsStaged();
    void keepsOneStagedOfAKindInAVisit();
    void readsBackAnArrival();
    void findsTheVisitThatWaits_data();
    void findsTheVisitThatWaits();
    void listsWhatWaitsOldestFirst();
    void findsAMobileOfAnother();
    void listsMailThatHasNotLeft();
    void namesTheActionsOfAVisit();

private:
    template <typename Write>
    Result<void> change(Table table, const QByteArray& pseudonym, Write write)
    {
        TRY(transaction, m_database->begin());
        TRY_DO(write(transaction));
        TRY(done, transaction.commit(AuditEvent("test.change").on(table, pseudonym)));
        return {};
    }
    Result<void> put(const EnrolmentRow& row)
    {
        return change(Table::Enrolment, row.id.hex(),
                      [&](Transaction& tx) { return putEnrolment(tx, row); });
    }
    Result<void> put(const StagedEnrolmentRow& row)
    {
        return change(Table::StagedEnrolment, row.id.hex(),
                      [&](Transaction& tx) { return putStagedEnrolment(tx, row); });
    }
    Result<void> put(const MailRow& row)
    {
        return change(Table::Outbox, row.id.hex(),
                      [&](Transaction& tx) { return insertMail(tx, row); });
    }
    PersonRow addPerson(const QByteArray& mobileIndex = {})
    {
        PersonRow row = personRow();
        row.mobileIndex = mobileIndex;
        const auto added = change(Table::Person, row.id.hex(),
                                  [&](Transaction& tx) { return insertPerson(tx, row); });
        if (!added)
            qFatal("a person is not added");
        return row;
    }
    VisitRow addVisit(const PersonId& person, VisitState state, qint64 openedMs = 1)
    {
        const VisitRow row{.id = someVisit(),
                           .log = 1,
                           .folio = nextFolio(*m_database, 1).value(),
                           .person = person,
                           .clerk = m_clerk,
                           .state = state,
                           .openedMs = openedMs};
        const auto added = change(Table::Visit, row.id.hex(),
                                  [&](Transaction& tx) { return insertVisit(tx, row); });
        if (!added)
            qFatal("a visit is not added");
        return row;
    }

    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestLog> m_log;
    std::unique_ptr<Database> m_database;
    StaffId m_clerk = StaffId::fromBytes(QByteArray(16, 'c'));
    QString m_path;
};

void EnrolmentTablesTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
}

void EnrolmentTablesTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<TestLog>();
    m_path = m_dir->filePath(QStringLiteral("ventanilla.db"));
    GET(database, Database::create(m_path, m_log->writer()));
    m_database = std::make_unique<Database>(std::move(database));
    const StaffRow clerk = staffRow("clerk", m_clerk);
    DO(change(Table::Staff, clerk.id.hex(),
              [&](Transaction& tx) { return insertStaff(tx, clerk); }));
}

void EnrolmentTablesTest::cleanup()
{
    m_database.reset();
    QCOMPARE(int(scanned(m_path, {m_log.get()}).verdict()), 10);
}

void EnrolmentTablesTest::readsBackEnrolments()
{
    const PersonRow person = addPerson();
    EnrolmentRow image{.id = someEnrolment(),
                       .person = person.id,
                       .kind = storage::EnrolmentKind::Image,
                       .enrolledMs = 1'800'000'000'123,
                       .sealed = QByteArray("\0s", 2)};
    const EnrolmentRow answer{.id = someEnrolment(),
                              .person = person.id,
                              .kind = storage::EnrolmentKind::Question,
                              .item = "first-pet",
                              .sealed = "hash"};
    DO(put(answer));
    DO(put(image));
    GET(rows, activeEnrolments(*m_database, person.id));
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows[0].id == image.id && rows[0].kind == storage::EnrolmentKind::Image);
    QCOMPARE(rows[0].enrolledMs, image.enrolledMs);
    QCOMPARE(rows[0].sealed, image.sealed);
    QCOMPARE(rows[0].item, QByteArray());
    QCOMPARE(rows[1].item, QByteArray("first-pet"));
    QVERIFY(activeEnrolments(*m_database, somebody()).value().isEmpty());
    image.state = EnrolmentState::Revoked;
    DO(put(image));
    GET(left, activeEnrolments(*m_database, person.id));
    QCOMPARE(left.size(), 1);
    QVERIFY(left[0].id == answer.id);
}

void EnrolmentTablesTest::keepsOneActiveOfAKind()
{
    const PersonRow person = addPerson();
    EnrolmentRow first{.id = someEnrolment(),
                       .person = person.id,
                       .kind = storage::EnrolmentKind::Channels,
                       .sealed = "1"};
    EnrolmentRow second = first;
    second.id = someEnrolment();
    DO(put(first));
    QVERIFY(!put(second).ok());
    m_database.reset();
    GET(database, Database::open(m_path, m_log->writer()));
    m_database = std::make_unique<Database>(std::move(database));
    first.state = EnrolmentState::Revoked;
    DO(put(first));
    DO(put(second));
    QCOMPARE(activeEnrolments(*m_database, person.id).value().size(), 1);
}

void EnrolmentTablesTest::readsBackWhatIsStaged()
{
    const PersonRow person = addPerson();
    const VisitRow visit = addVisit(person.id, VisitState::Validated);
    StagedEnrolmentRow row{.id = someEnrolment(),
                           .visit = visit.id,
                           .person = person.id,
                           .kind = storage::EnrolmentKind::Image,
                           .sealed = "one"};
    DO(put(row));
    row.sealed = "another";
    DO(put(row));
    GET(rows, stagedEnrolments(*m_database, visit.id));
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].sealed, QByteArray("another"));
    QVERIFY(rows[0].visit == visit.id && rows[0].person == person.id);
    for (const StagedEnrolmentState state :
         {StagedEnrolmentState::Applied, StagedEnrolmentState::Dropped}) {
        row.state = state;
        row.sealed = "";
        DO(put(row));
        QVERIFY(stagedEnrolments(*m_database, visit.id).value().isEmpty());
    }
    QCOMPARE(Stranger(m_path).ask("SELECT length(sealed) FROM staged_enrolment"), "0");
}

void EnrolmentTablesTest::keepsOneStagedOfAKindInAVisit()
{
    const PersonRow person = addPerson();
    const VisitRow visit = addVisit(person.id, VisitState::Validated);
    StagedEnrolmentRow row{.id = someEnrolment(),
                           .visit = visit.id,
                           .person = person.id,
                           .kind = storage::EnrolmentKind::Question,
                           .item = "first-pet",
                           .sealed = "s"};
    DO(put(row));
    row.id = someEnrolment();
    row.item = "first-book";
    DO(put(row));
    row.id = someEnrolment();
    QVERIFY(!put(row).ok());
}

void EnrolmentTablesTest::readsBackAnArrival()
{
    const PersonRow person = addPerson();
    const VisitRow visit = addVisit(person.id, VisitState::Open);
    QVERIFY(!arrivalOf(*m_database, visit.id).value());
    ArrivalRow row{.visit = visit.id, .turno = "sealed"};
    const auto save = [&] {
        return change(Table::Arrival, row.visit.hex(),
                      [&](Transaction& tx) { return putArrival(tx, row); });
    };
    DO(save());
    QCOMPARE(arrivalOf(*m_database, visit.id).value()->turno, QByteArray("sealed"));
    QCOMPARE(arrivalOf(*m_database, visit.id).value()->priority, QByteArray());
    row.priority = "elderly";
    row.turno.clear();
    DO(save());
    QCOMPARE(arrivalOf(*m_database, visit.id).value()->turno, QByteArray());
    QCOMPARE(arrivalOf(*m_database, visit.id).value()->priority, QByteArray("elderly"));
}

void EnrolmentTablesTest::findsTheVisitThatWaits_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("waits");
    for (int state = 0; state <= int(VisitState::Parked); ++state)
        QTest::addRow("state %d", state) << state
                                         << (VisitState(state) == VisitState::Pending ||
                                             VisitState(state) == VisitState::Parked);
}

void EnrolmentTablesTest::findsTheVisitThatWaits()
{
    QFETCH(int, state);
    QFETCH(bool, waits);
    const PersonRow person = addPerson();
    const PersonRow other = addPerson();
    const VisitRow visit = addVisit(person.id, VisitState(state));
    GET(found, waitingVisitOf(*m_database, person.id));
    QCOMPARE(found.has_value(), waits);
    QVERIFY(!found || found->id == visit.id);
    QVERIFY(!waitingVisitOf(*m_database, other.id).value());
    QCOMPARE(waitingVisits(*m_database, 10).value().size(), waits ? 1 : 0);
    // It is no open visit.
    QVERIFY(!waits || openVisits(*m_database).value().isEmpty());
}

void EnrolmentTablesTest::listsWhatWaitsOldestFirst()
{
    for (const qint64 openedMs : {30, 10, 20})
        addVisit(addPerson().id, openedMs == 10 ? VisitState::Pending : VisitState::Parked,
                 openedMs);
    GET(rows, waitingVisits(*m_database, 2));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].openedMs, 10);
    QCOMPARE(rows[1].openedMs, 20);
    QVERIFY(waitingVisits(*m_database, -1).value().isEmpty());
}

void EnrolmentTablesTest::findsAMobileOfAnother()
{
    const QByteArray index = crypto::randomBytes(16);
    const PersonRow owner = addPerson(index);
    const PersonRow other = addPerson();
    QCOMPARE(mobileUsedByAnother(*m_database, index, other.id).value(), true);
    QCOMPARE(mobileUsedByAnother(*m_database, index, owner.id).value(), false);
    QCOMPARE(mobileUsedByAnother(*m_database, crypto::randomBytes(16), other.id).value(), false);
}

void EnrolmentTablesTest::listsMailThatHasNotLeft()
{
    const PersonRow person = addPerson();
    const VisitRow visit = addVisit(person.id, VisitState::Parked);
    const auto mail = [&](MailState state, qint64 queuedMs) {
        return MailRow{.id = someMail(),
                       .visit = visit.id,
                       .person = person.id,
                       .kind = "notice",
                       .state = state,
                       .queuedMs = queuedMs,
                       .sealed = "s"};
    };
    DO(put(mail(MailState::Sending, 20)));
    DO(put(mail(MailState::Queued, 10)));
    DO(put(mail(MailState::Sent, 100)));
    DO(put(mail(MailState::Failed, 49)));
    DO(put(mail(MailState::Failed, 50)));
    DO(put(mail(MailState::Unknown, 60)));
    GET(rows, mailNotSent(*m_database, 50, 100));
    QList<qint64> times;
    for (const MailRow& row : rows)
        times.append(row.queuedMs);
    QCOMPARE(times, (QList<qint64>{10, 20, 50, 60}));
    QCOMPARE(mailNotSent(*m_database, 50, 1).value().size(), 1);
}

void EnrolmentTablesTest::namesTheActionsOfAVisit()
{
    const VisitId visit = someVisit();
    GET(transaction, m_database->begin());
    DO(transaction.commit(AuditEvent("image.update").in(visit),
                          AuditEvent("image.update").in(visit),
                          AuditEvent("code.check", ledger::Outcome::Fail).in(visit),
                          AuditEvent("email.update").in(someVisit())));
    QCOMPARE(actionsInVisit(*m_database, visit).value(), QSet<QByteArray>{"image.update"});
    QVERIFY(actionsInVisit(*m_database, someVisit()).value().isEmpty());
}

QTEST_GUILESS_MAIN(EnrolmentTablesTest)
#include "EnrolmentTablesTest.moc"
