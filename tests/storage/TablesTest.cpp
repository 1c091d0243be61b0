#include "TestLog.h"

#include "storage/BlindIndex.h"
#include "storage/Rewrapping.h"
#include "storage/Sealing.h"

#include <QTemporaryDir>

using namespace ventanilla;
using namespace ventanilla::storage;

class TablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void readsBackAnOffice();
    void readsBackStaff();
    void keepsSignInNamesUnique();
    void readsBackRecoveries();
    void readsBackPeople();
    void findsAnAddressOfAnother_data();
    void findsAnAddressOfAnother();
    void readsBackVisits_data();
    void readsBackVisits();
    void countsFoliosWithinALog();
    void listsVisitsNewestFirstAndNoMoreThanAsked();
    void listsOpenVisitsOfAllLogs();
    void readsBackAStagedAddressAndReplacesIt();
    void readsBackMail();
    void findsTheMailThatIsDue();
    void refusesRowsThatPointNowhere();
    void refusesWordsThatAreNotInTheList();
    void opensASealedFieldOnlyWhereItBelongs();

private:
    /// Runs `write` and commits it with an event for the row.
    template <typename Write>
    Result<void> change(Table table, const QByteArray& pseudonym, Write write)
    {
        TRY(transaction, m_database->begin());
        TRY_DO(write(transaction));
        TRY_DO(transaction.commit(AuditEvent("test.change").on(table, pseudonym)));
        return {};
    }
    Result<VisitRow> openVisit(const PersonId& person, VisitState state = VisitState::Open,
                               qint64 openedMs = 1, qint64 log = 1)
    {
        TRY(folio, nextFolio(*m_database, log));
        const VisitRow row{.id = someVisit(),
                           .log = log,
                           .folio = folio,
                           .person = person,
                           .clerk = m_clerk,
                           .state = state,
                           .openedMs = openedMs};
        TRY_DO(change(Table::Visit, row.id.hex(),
                      [&](Transaction& tx) { return insertVisit(tx, row); }));
        return row;
    }
    Result<PersonRow> addPerson(const QByteArray& emailIndex = {})
    {
        PersonRow row = personRow();
        row.emailIndex = emailIndex;
        TRY_DO(change(Table::Person, row.id.hex(),
                      [&](Transaction& tx) { return insertPerson(tx, row); }));
        return row;
    }

    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestLog> m_log;
    std::unique_ptr<Database> m_database;
    StaffId m_clerk = StaffId::fromBytes(QByteArray(16, 'c'));
    QString m_path;
};

namespace {

void compare(const StaffRow& a, const StaffRow& b)
{
    QCOMPARE(a.id.hex(), b.id.hex());
    QCOMPARE(a.login, b.login);
    QVERIFY(a.role == b.role && a.state == b.state && a.argon == b.argon);
    QCOMPARE(a.salt, b.salt);
    QCOMPARE(a.verifier, b.verifier);
    QCOMPARE(a.wrap, b.wrap);
    QCOMPARE(a.identifierIndex, b.identifierIndex);
    QCOMPARE(a.dataKey, b.dataKey);
    QCOMPARE(a.sealed, b.sealed);
    QCOMPARE(a.createdMs, b.createdMs);
}

void compare(const PersonRow& a, const PersonRow& b)
{
    QCOMPARE(a.id.hex(), b.id.hex());
    QCOMPARE(a.identifierIndex, b.identifierIndex);
    QCOMPARE(a.emailIndex, b.emailIndex);
    QCOMPARE(a.mobileIndex, b.mobileIndex);
    QVERIFY(a.state == b.state);
    QCOMPARE(a.dataKey, b.dataKey);
    QCOMPARE(a.sealed, b.sealed);
    QCOMPARE(a.emailChangedMs, b.emailChangedMs);
}

void compare(const VisitRow& a, const VisitRow& b)
{
    QCOMPARE(a.id.hex(), b.id.hex());
    QCOMPARE(a.log, b.log);
    QCOMPARE(a.folio, b.folio);
    QCOMPARE(a.person.hex(), b.person.hex());
    QCOMPARE(a.clerk.hex(), b.clerk.hex());
    QVERIFY(a.state == b.state && a.reason == b.reason);
    QCOMPARE(a.oneScreen, b.oneScreen);
    QCOMPARE(a.openedMs, b.openedMs);
    QCOMPARE(a.endedMs, b.endedMs);
    QCOMPARE(a.evidence, b.evidence);
}

void compare(const StagedEmailRow& a, const StagedEmailRow& b)
{
    QCOMPARE(a.visit.hex(), b.visit.hex());
    QCOMPARE(a.person.hex(), b.person.hex());
    QVERIFY(a.state == b.state);
    QCOMPARE(a.emailIndex, b.emailIndex);
    QCOMPARE(a.sealed, b.sealed);
    QCOMPARE(a.codeMac, b.codeMac);
    QCOMPARE(a.sentMs, b.sentMs);
    QCOMPARE(a.expiresMs, b.expiresMs);
}

void compare(const MailRow& a, const MailRow& b)
{
    QCOMPARE(a.id.hex(), b.id.hex());
    QCOMPARE(a.visit.hex(), b.visit.hex());
    QCOMPARE(a.person.hex(), b.person.hex());
    QCOMPARE(a.kind, b.kind);
    QVERIFY(a.state == b.state);
    QCOMPARE(a.queuedMs, b.queuedMs);
    QCOMPARE(a.tries, b.tries);
    QCOMPARE(a.nextMs, b.nextMs);
    QCOMPARE(a.sealed, b.sealed);
}

} // namespace

void TablesTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
}

void TablesTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<TestLog>();
    m_path = m_dir->filePath(QStringLiteral("ventanilla.db"));
    GET(database, Database::create(m_path, m_log->writer()));
    m_database = std::make_unique<Database>(std::move(database));
    DO(change(Table::Staff, m_clerk.hex(),
              [&](Transaction& tx) { return insertStaff(tx, staffRow("prueba.uno", m_clerk)); }));
}

void TablesTest::cleanup()
{
    m_database.reset();
    // Whatever a test wrote must be what the log says.
    QCOMPARE(int(scanned(m_path, {m_log.get()}).verdict()), int(ledger::Verdict::Intact));
}

void TablesTest::readsBackAnOffice()
{
    QVERIFY(!readOffice(*m_database).value());
    const OfficeRow row{QByteArray(32, 'a'),
                        QStringLiteral("CAU Quito Sur"),
                        "quito-sur",
                        "iess.example",
                        "01",
                        true,
                        "0a0b"};
    DO(change(Table::Office, row.pseudonym,
              [&](Transaction& tx) { return insertOffice(tx, row); }));
    GET(found, readOffice(*m_database));
    QVERIFY(found);
    QCOMPARE(found->pseudonym, row.pseudonym);
    QCOMPARE(found->name, row.name);
    QCOMPARE(found->shortName, row.shortName);
    QCOMPARE(found->domain, row.domain);
    QCOMPARE(found->counter, row.counter);
    QCOMPARE(found->demonstration, true);
    QCOMPARE(found->policyHash, row.policyHash);
}

void TablesTest::readsBackStaff()
{
    StaffRow row = staffRow("prueba.dos");
    DO(change(Table::Staff, row.id.hex(), [&](Transaction& tx) { return insertStaff(tx, row); }));
    StaffRow bare = row;
    bare.argon = {0, 0, 0}; // nobody's password has no parameters
    compare(staffById(*m_database, row.id).value().value(), bare);

    row.role = Role::Supervisor;
    row.state = StaffState::Active;
    row.login = "prueba.tres";
    row.salt = QByteArray(16, '\0');
    row.argon = {65536, 3, 4};
    row.verifier = QByteArray("v\0w", 3);
    row.wrap = "wrap";
    row.identifierIndex = "index";
    row.dataKey = "key";
    row.sealed = "sealed";
    DO(change(Table::Staff, row.id.hex(), [&](Transaction& tx) { return updateStaff(tx, row); }));
    compare(staffById(*m_database, row.id).value().value(), row);
    compare(staffByLogin(*m_database, "prueba.tres").value().value(), row);
    QVERIFY(!staffByLogin(*m_database, "prueba.dos").value());
    QVERIFY(!staffById(*m_database, someClerk()).value());
    GET(all, allStaff(*m_database));
    QCOMPARE(all.size(), 2);
    compare(all[0], row); // prueba.tres before prueba.uno
    QCOMPARE(all[1].login, QByteArray("prueba.uno"));
}

void TablesTest::keepsSignInNamesUnique()
{
    GET(transaction, m_database->begin());
    FAILS(ErrorCode::DatabaseFailed, insertStaff(transaction, staffRow("prueba.uno")));
}

void TablesTest::readsBackRecoveries()
{
    for (const char first : {'2', '1'}) {
        const RecoveryRow row{QByteArray(32, first), QByteArray("wrap\0", 5) + first};
        DO(change(Table::Recovery, row.pseudonym,
                  [&](Transaction& tx) { return insertRecovery(tx, row); }));
    }
    GET(all, allRecoveries(*m_database));
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].pseudonym, QByteArray(32, '1'));
    QCOMPARE(all[0].wrap, QByteArray("wrap\0", 5) + '1');
    QCOMPARE(all[1].pseudonym, QByteArray(32, '2'));
}

void TablesTest::readsBackPeople()
{
    PersonRow row = personRow();
    DO(change(Table::Person, row.id.hex(), [&](Transaction& tx) { return insertPerson(tx, row); }));
    compare(personById(*m_database, row.id).value().value(), row);
    row.emailIndex = crypto::randomBytes(16);
    row.mobileIndex = QByteArray(16, '\0');
    row.state = PersonState::Blocked;
    row.sealed = QByteArray("\0\1", 2);
    row.emailChangedMs = 1'800'000'000'123;
    // A copy that was read before the keys changed brings nothing of them back.
    PersonRow stale = row;
    stale.identifierIndex = crypto::randomBytes(16);
    stale.dataKey = "other";
    DO(change(Table::Person, row.id.hex(),
              [&](Transaction& tx) { return updatePerson(tx, stale); }));
    compare(personById(*m_database, row.id).value().value(), row);
    row.identifierIndex = stale.identifierIndex;
    row.dataKey = stale.dataKey;
    row.mobileIndex.clear();
    DO(change(Table::Person, row.id.hex(), [&](Transaction& tx) { return rewrapPerson(tx, row); }));
    compare(personById(*m_database, row.id).value().value(), row);
    QCOMPARE(peopleCount(*m_database).value(), 1);
    compare(peopleAfter(*m_database, {}, 10).value().first(), row);
    QVERIFY(peopleAfter(*m_database, row.id.hex(), 10).value().isEmpty());
    compare(personByIdentifier(*m_database, BlindIndex(QByteArray(16, 'n'), row.identifierIndex))
                .value()
                .value(),
            row);
    QVERIFY(!personByIdentifier(*m_database, BlindIndex(QByteArray(16, 'n'))).value());
    compare(personByIdentifier(*m_database, row.identifierIndex).value().value(), row);
    QVERIFY(!personByIdentifier(*m_database, crypto::randomBytes(16)).value());
    QVERIFY(!personById(*m_database, somebody()).value());
}

void TablesTest::findsAnAddressOfAnother_data()
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

void TablesTest::findsAnAddressOfAnother()
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

void TablesTest::readsBackVisits_data()
{
    QTest::addColumn<int>("state");
    for (const VisitState state :
         {VisitState::Open, VisitState::Validated, VisitState::Confirmed, VisitState::Abandoned,
          VisitState::Refused, VisitState::Expired, VisitState::Interrupted, VisitState::Pending,
          VisitState::Parked})
        QTest::addRow("state %d", int(state)) << int(state);
}

void TablesTest::readsBackVisits()
{
    QFETCH(int, state);
    GET(person, addPerson());
    GET(row, openVisit(person.id));
    compare(visitById(*m_database, row.id).value().value(), row);
    row.state = VisitState(state);
    row.oneScreen = true;
    row.endedMs = 77;
    row.reason = Reason::PhotoMismatch;
    row.evidence = QByteArray("\0e", 2);
    DO(change(Table::Visit, row.id.hex(), [&](Transaction& tx) { return updateVisit(tx, row); }));
    compare(visitById(*m_database, row.id).value().value(), row);
    QVERIFY(!visitById(*m_database, someVisit()).value());
}

void TablesTest::countsFoliosWithinALog()
{
    GET(person, addPerson());
    QCOMPARE(nextFolio(*m_database, 1).value(), 1);
    GET(first, openVisit(person.id));
    GET(second, openVisit(person.id));
    QCOMPARE(first.folio, 1);
    QCOMPARE(second.folio, 2);
    QCOMPARE(nextFolio(*m_database, 1).value(), 3);
    QCOMPARE(nextFolio(*m_database, 2).value(), 1);
    GET(transaction, m_database->begin());
    second.id = someVisit();
    FAILS(ErrorCode::DatabaseFailed, insertVisit(transaction, second)); // the folio is taken
}

void TablesTest::listsVisitsNewestFirstAndNoMoreThanAsked()
{
    GET(person, addPerson());
    for (const qint64 openedMs : {100, 300, 200, 300})
        DO(openVisit(person.id, VisitState::Confirmed, openedMs));
    DO(openVisit(person.id, VisitState::Confirmed, 300, 2));
    const auto folios = [&](qint64 log, qint64 since, int rowsMax) {
        QList<qint64> found;
        const auto rows = visitsSince(*m_database, log, since, rowsMax);
        for (const VisitRow& row : rows.value())
            found.append(row.folio);
        return found;
    };
    QCOMPARE(folios(1, 0, 500), QList<qint64>({4, 2, 3, 1}));
    QCOMPARE(folios(1, 200, 500), QList<qint64>({4, 2, 3}));
    QCOMPARE(folios(1, 201, 500), QList<qint64>({4, 2}));
    QCOMPARE(folios(1, 0, 1), QList<qint64>({4}));
    QCOMPARE(folios(1, 0, -1), QList<qint64>());
    QCOMPARE(folios(2, 0, 500), QList<qint64>({1}));
}

void TablesTest::listsOpenVisitsOfAllLogs()
{
    GET(person, addPerson());
    DO(openVisit(person.id, VisitState::Confirmed, 1));
    GET(late, openVisit(person.id, VisitState::Open, 9));
    GET(early, openVisit(person.id, VisitState::Validated, 5, 2));
    GET(open, openVisits(*m_database));
    QCOMPARE(open.size(), 2);
    compare(open[0], early);
    compare(open[1], late);
}

void TablesTest::readsBackAStagedAddressAndReplacesIt()
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

void TablesTest::readsBackMail()
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

void TablesTest::findsTheMailThatIsDue()
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

void TablesTest::refusesRowsThatPointNowhere()
{
    GET(transaction, m_database->begin());
    const VisitRow row{
        .id = someVisit(), .log = 1, .folio = 1, .person = somebody(), .clerk = m_clerk};
    FAILS(ErrorCode::DatabaseFailed, insertVisit(transaction, row));
}

void TablesTest::refusesWordsThatAreNotInTheList()
{
    Stranger stranger(m_path);
    const QByteArray role = stranger.ask("SELECT role FROM staff");
    for (const char* sql :
         {"UPDATE staff SET role = 'king'", "UPDATE staff SET role = 'clerk', state = 'asleep'",
          "UPDATE staff SET state = 'new', memory_kib = -1"}) {
        stranger.run(sql);
        QVERIFY2(!staffById(*m_database, m_clerk).ok(), sql);
    }
    stranger.run("UPDATE staff SET memory_kib = NULL");
    DO(staffById(*m_database, m_clerk));
    QCOMPARE(stranger.ask("SELECT role FROM staff"), role);
}

void TablesTest::opensASealedFieldOnlyWhereItBelongs()
{
    const Secret key = crypto::randomSecret(32);
    const QByteArray pseudonym(32, 'a');
    GET(sealed, sealField(key, Table::Person, pseudonym, "sealed", "record"));
    GET(opened, openField(key, Table::Person, pseudonym, "sealed", sealed));
    QCOMPARE(opened.view().toByteArray(), QByteArray("record"));
    FAILS(ErrorCode::CryptoOpenFailed, openField(key, Table::Staff, pseudonym, "sealed", sealed));
    FAILS(ErrorCode::CryptoOpenFailed,
          openField(key, Table::Person, QByteArray(32, 'b'), "sealed", sealed));
    FAILS(ErrorCode::CryptoOpenFailed,
          openField(key, Table::Person, pseudonym, "data_key", sealed));
    FAILS(ErrorCode::CryptoOpenFailed,
          openField(crypto::randomSecret(32), Table::Person, pseudonym, "sealed", sealed));
}

QTEST_GUILESS_MAIN(TablesTest)
#include "TablesTest.moc"
