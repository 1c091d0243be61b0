#include "TestTables.h"

using namespace ventanilla;
using namespace ventanilla::storage;

/// Addresses that are prepared and messages on their way, as rows.
class MailTablesTest : public TestTables
{
    Q_OBJECT

private Q_SLOTS:
    void findsAnAddressOfAnother_data();
    void findsAnAddressOfAnother();
    void readsBackAStagedAddressAndReplacesIt();
    void readsBackMail();
    void findsTheMailThatIsDue();
    void keepsTheOfficesOwnMail();
};

void MailTablesTest::findsAnAddressOfAnother_data()
{
    QTest::addColumn<int>("visit");
    QTest::addColumn<int>("staged");
    QTest::addColumn<bool>("used");
    QTest::newRow("waiting in an open visit")
        << int(VisitState::Open) << int(StagedState::Waiting) << true;
    QTest::newRow("proved in an open visit")
        << int(VisitState::Open) << int(StagedState::Proved) << true;
    QTest::newRow("waiting in a validated visit")
        << int(VisitState::Validated) << int(StagedState::Waiting) << true;
    QTest::newRow("dropped") << int(VisitState::Open) << int(StagedState::Dropped) << false;
    QTest::newRow("applied, so the person's own now")
        << int(VisitState::Validated) << int(StagedState::Applied) << false;
    QTest::newRow("waiting in a pending visit")
        << int(VisitState::Pending) << int(StagedState::Waiting) << true;
    QTest::newRow("proved in a parked visit")
        << int(VisitState::Parked) << int(StagedState::Proved) << true;
    QTest::newRow("visit not continued")
        << int(VisitState::Interrupted) << int(StagedState::Waiting) << false;
    QTest::newRow("visit confirmed")
        << int(VisitState::Confirmed) << int(StagedState::Waiting) << false;
    QTest::newRow("visit abandoned")
        << int(VisitState::Abandoned) << int(StagedState::Proved) << false;
}

void MailTablesTest::findsAnAddressOfAnother()
{
    QFETCH(int, visit);
    QFETCH(int, staged);
    QFETCH(bool, used);
    const QByteArray registered = crypto::randomBytes(16);
    GET(owner, addPerson(registered));
    GET(other, addPerson());
    QCOMPARE(emailUsedByAnother(*m_database, registered, other.id).value(), true);
    QCOMPARE(emailUsedByAnother(*m_database, registered, owner.id).value(), false);
    QCOMPARE(emailUsedByAnother(*m_database, crypto::randomBytes(16), other.id).value(), false);

    const QByteArray prepared = crypto::randomBytes(16);
    GET(open, openVisit(owner.id, VisitState(visit)));
    const StagedEmailRow row{.visit = open.id,
                             .person = owner.id,
                             .state = StagedState(staged),
                             .emailIndex = prepared,
                             .sealed = "s",
                             .codeMac = "m"};
    DO(change(Table::StagedEmail, row.visit.hex(),
              [&](Transaction& tx) { return putStagedEmail(tx, row); }));
    QCOMPARE(emailUsedByAnother(*m_database, prepared, other.id).value(), used);
    QCOMPARE(emailUsedByAnother(*m_database, prepared, owner.id).value(), false);
}

void MailTablesTest::readsBackAStagedAddressAndReplacesIt()
{
    GET(person, addPerson());
    GET(visit, openVisit(person.id));
    StagedEmailRow row{visit.id,
                       person.id,
                       StagedState::Waiting,
                       crypto::randomBytes(16),
                       "sealed",
                       QByteArray(32, '\0'),
                       10,
                       20};
    QVERIFY(!stagedEmail(*m_database, visit.id).value());
    for (const StagedState state :
         {StagedState::Waiting, StagedState::Proved, StagedState::Applied, StagedState::Dropped}) {
        row.state = state;
        row.emailIndex = crypto::randomBytes(16);
        row.sealed += 'x';
        row.codeMac = crypto::randomBytes(32);
        row.sentMs += 1;
        row.expiresMs += 2;
        DO(change(Table::StagedEmail, row.visit.hex(),
                  [&](Transaction& tx) { return putStagedEmail(tx, row); }));
        compare(stagedEmail(*m_database, visit.id).value().value(), row);
    }
    QCOMPARE(Stranger(m_path).ask("SELECT count(*) FROM staged_email"), QByteArray("1"));
}

void MailTablesTest::readsBackMail()
{
    GET(person, addPerson());
    GET(visit, openVisit(person.id));
    MailRow row{.id = someMail(),
                .visit = visit.id,
                .person = person.id,
                .kind = "code",
                .queuedMs = 5,
                .nextMs = 6,
                .sealed = "sealed"};
    DO(change(Table::Outbox, row.id.hex(), [&](Transaction& tx) { return insertMail(tx, row); }));
    compare(mailById(*m_database, row.id).value().value(), row);
    for (const MailState state : {MailState::Sending, MailState::Sent, MailState::Failed,
                                  MailState::Unknown, MailState::Queued}) {
        row.state = state;
        row.tries += 1;
        row.nextMs += 100;
        DO(change(Table::Outbox, row.id.hex(),
                  [&](Transaction& tx) { return updateMail(tx, row); }));
        compare(mailById(*m_database, row.id).value().value(), row);
    }
    QVERIFY(!mailById(*m_database, someMail()).value());
}

void MailTablesTest::findsTheMailThatIsDue()
{
    GET(person, addPerson());
    GET(visit, openVisit(person.id));
    GET(another, openVisit(person.id));
    const auto add = [&](const VisitRow& of, MailState state, qint64 queuedMs,
                         qint64 nextMs) -> Result<MailId> {
        const MailRow row{.id = someMail(),
                          .visit = of.id,
                          .person = person.id,
                          .kind = "notice",
                          .state = state,
                          .queuedMs = queuedMs,
                          .nextMs = nextMs,
                          .sealed = "s"};
        TRY_DO(change(Table::Outbox, row.id.hex(),
                      [&](Transaction& tx) { return insertMail(tx, row); }));
        return row.id;
    };
    QVERIFY(!dueMail(*m_database, 1000).value());
    GET(newer, add(visit, MailState::Queued, 20, 0));
    GET(older, add(visit, MailState::Queued, 10, 500));
    GET(sending, add(visit, MailState::Sending, 1, 0));
    GET(sent, add(another, MailState::Sent, 2, 0));
    QCOMPARE(dueMail(*m_database, 499).value()->id.hex(), newer.hex());
    QCOMPARE(dueMail(*m_database, 500).value()->id.hex(), older.hex());
    // Put off until a time that is not there any more.
    QCOMPARE(dueMail(*m_database, 100, 500).value()->id.hex(), newer.hex());
    QCOMPARE(dueMail(*m_database, 100, 499).value()->id.hex(), older.hex());
    GET(flying, mailInFlight(*m_database));
    QCOMPARE(flying.size(), 1);
    QCOMPARE(flying[0].id.hex(), sending.hex());
    QCOMPARE(mailWaiting(*m_database).value(), 3);
    GET(mine, mailOfVisit(*m_database, visit.id));
    QCOMPARE(mine.size(), 3);
    QCOMPARE(mine[0].id.hex(), sending.hex());
    QCOMPARE(mine[2].id.hex(), newer.hex());
    GET(others, mailOfVisit(*m_database, another.id));
    QCOMPARE(others.size(), 1);
    QCOMPARE(others[0].id.hex(), sent.hex());
}

void MailTablesTest::keepsTheOfficesOwnMail()
{
    const auto add = [&](MailState state, qint64 queuedMs, qint64 nextMs) -> Result<OfficeMailRow> {
        const OfficeMailRow row{.id = someMail(),
                                .kind = "checkpoint",
                                .address = "auditoria@control.example",
                                .state = state,
                                .queuedMs = queuedMs,
                                .tries = 1,
                                .nextMs = nextMs};
        TRY_DO(change(Table::OfficeMail, row.id.hex(),
                      [&](Transaction& tx) { return insertOfficeMail(tx, row); }));
        return row;
    };
    const auto isSame = [](const OfficeMailRow& a, const OfficeMailRow& b) {
        return a.id == b.id && a.kind == b.kind && a.address == b.address && a.state == b.state &&
               a.queuedMs == b.queuedMs && a.tries == b.tries && a.nextMs == b.nextMs;
    };
    QVERIFY(!dueOfficeMail(*m_database, 1000, 5000).value());
    GET(row, add(MailState::Queued, 20, 500));
    GET(older, add(MailState::Queued, 10, 600));
    GET(flying, add(MailState::Sending, 1, 0));
    GET(failed, add(MailState::Failed, 30, 0));
    QVERIFY(isSame(officeMailById(*m_database, row.id).value().value(), row));
    QVERIFY(!dueOfficeMail(*m_database, 499, 5000).value());
    QVERIFY(isSame(dueOfficeMail(*m_database, 500, 5000).value().value(), row));
    QVERIFY(isSame(dueOfficeMail(*m_database, 600, 5000).value().value(), older));
    // Put off to a time that a clock set back has made far away.
    QVERIFY(isSame(dueOfficeMail(*m_database, 1, 599).value().value(), older));
    GET(inFlight, officeMailInFlight(*m_database));
    QCOMPARE(inFlight.size(), 1);
    QVERIFY(isSame(inFlight.first(), flying));
    QCOMPARE(mailWaiting(*m_database).value(), 3);
    QCOMPARE(officeMailNotSent(*m_database, 30, 10).value().size(), 4);
    QCOMPARE(officeMailNotSent(*m_database, 31, 10).value().size(), 3);
    QCOMPARE(officeMailNotSent(*m_database, 30, 1).value().size(), 1);
    row.state = MailState::Sent;
    row.tries = 2;
    DO(change(Table::OfficeMail, row.id.hex(),
              [&](Transaction& tx) { return updateOfficeMail(tx, row); }));
    QVERIFY(isSame(officeMailById(*m_database, row.id).value().value(), row));
    QVERIFY(!officeMailById(*m_database, someMail()).value());
}

QTEST_GUILESS_MAIN(MailTablesTest)
#include "MailTablesTest.moc"
