#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "services/Accounts.h"
#include "services/ConfirmVisit.h"
#include "services/Keys.h"
#include "services/Passwords.h"
#include "services/Preferences.h"
#include "services/SealedRecords.h"
#include "services/SecurityImages.h"
#include "services/Waiting.h"
#include "storage/Rewrapping.h"
#include "storage/Sealing.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;
using storage::Table;

/// What people have at the office when the master key is changed: prepared, enrolled, and many of them.
class RotationVisitsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int stepsMax = 100;
    static constexpr int manyPeople = 170; // more than three batches
    static constexpr char question[] = "first-pet";

    static storage::Database look(TestOffice& office)
    {
        auto keys = office.state().writer(StateFolder::Writer::Admin).value();
        const CounterKeys counter = CounterKeys::derive(office.state().counterKey().value()).value();
        return storage::Database::open(office.databasePath(), {keys.origin, keys.counter, keys.log, std::move(keys.epochKey), counter.rowKey().clone(), &office.clock(), keys.remember}).value();
    }
    static Identifier passport(int number) { return Identifier::parse(IdentifierKind::Passport, QStringLiteral("PX%1").arg(number, 6, 10, QLatin1Char('0'))).value(); }
    /// So many people more, with passports, addresses and mobiles.
    static void addPeople(TestOffice& office, int count)
    {
        storage::Database database = look(office);
        const auto supervisor = *staffByLogin(database, TestOffice::supervisorLogin).value();
        const auto own = hashPassword(office.password(TestOffice::supervisorLogin), supervisor.salt, supervisor.argon).value().ownKey().value();
        const MasterKey master = MasterKey::unwrap(own, Table::Staff, supervisor.id.hex(), supervisor.wrap).value();
        for (int i = 0; i < count; ++i) {
            PersonRecord record {passport(i).text(), QStringLiteral("Prueba"), QString::number(i), QDate(1970, 2, 3), QStringLiteral("prueba.%1@correo.example").arg(i),
                                 QStringLiteral("+5939800%1").arg(i, 5, 10, QLatin1Char('0')), IdentifierKind::Passport};
            const PersonId id = PersonId::fromBytes(crypto::randomBytes(PersonId::bytesCount));
            const DataKey key = master.newDataKey(Table::Person, id.hex()).value();
            const Secret plain = writePerson(record);
            const storage::PersonRow row {id, master.identifierIndex(record).value(), master.emailIndex(Email::parse(record.email).value().normal()).value(),
                                          master.mobileIndex(record.mobile).value(), PersonState::Active, key.wrapped,
                                          storage::sealField(key.key, Table::Person, id.hex(), "sealed", plain.view()).value()};
            auto transaction = database.begin().value();
            QVERIFY(insertPerson(transaction, row).ok());
            QVERIFY(transaction.commit(storage::AuditEvent("person.add").about(id).on(Table::Person, id.hex())).ok());
        }
    }
    static bool finds(TestOffice& office, const Identifier& identifier)
    {
        const auto opened = office.perform(OpenVisit {identifier, false});
        return opened && office.perform(AbandonVisit {opened.value().visit, Reason::PersonLeft}).ok();
    }
    static void rotate(TestOffice& office)
    {
        office.clock().passMinutes(1);
        QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
        for (int steps = 0;; ++steps) {
            QVERIFY(steps < stepsMax);
            const auto step = office.perform(RotateKeys {.begin = steps == 0});
            QVERIFY(step.ok());
            if (step.value().finished)
                return;
        }
    }

private Q_SLOTS:
    void goesOverManyPeopleInSmallSteps();
    void goesOnWhereAStopCutIt();
    void keepsWhatWaits();
    void keepsAnAddressThatWaitsForItself();
    void keepsAnswersAndImages();
};

void RotationVisitsTest::goesOverManyPeopleInSmallSteps()
{
    TestOffice office;
    addPeople(office, manyPeople);
    begin(office);
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    const auto from = TestLog(office).size();
    qint64 done = -1;
    int steps = 0;
    for (bool finished = false; !finished; ++steps) {
        QVERIFY(steps < stepsMax);
        const auto step = office.perform(RotateKeys {.begin = steps == 0});
        QVERIFY(step.ok());
        finished = step.value().finished;
        QVERIFY(step.value().done >= done && step.value().done <= step.value().all);
        done = step.value().done;
        QVERIFY(step.value().all > manyPeople);
        // The first, the last and one between: found whichever key their row has.
        for (const int number : {0, manyPeople / 2, manyPeople - 1})
            QVERIFY2(finds(office, passport(number)), qPrintable(QString::number(number)));
    }
    QVERIFY(steps > manyPeople / 50);
    // One leaf a row, no more.
    QSet<QByteArray> rows;
    const auto leaves = TestLog(office).entries();
    for (qsizetype i = from; i < leaves.size(); ++i) {
        if (leaves.at(i).text(ledger::Key::Action) != "key.rewrap")
            continue;
        QVERIFY(!rows.contains(leaves.at(i).text(ledger::Key::Row)));
        rows.insert(leaves.at(i).text(ledger::Key::Row));
    }
    QVERIFY(rows.size() >= manyPeople);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void RotationVisitsTest::goesOnWhereAStopCutIt()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator chance(seed);
    TestOffice office;
    addPeople(office, manyPeople);
    office.changesKeysItself();
    begin(office);
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    QVERIFY(office.perform(DisableStaff {TestOffice::auditorLogin, LeaveReason::Left}).ok());
    // Stops at any moment while the desk works on the keys by itself.
    bool due = true;
    int stops = 0;
    for (; due && stops < stepsMax; ++stops) {
        const auto signedIn = office.signIn(TestOffice::supervisorLogin);
        QVERIFY(signedIn.ok());
        due = signedIn.value().keysDue;
        const int commands = int(chance.bounded(3U));
        for (int i = 0; i < commands; ++i)
            QVERIFY(finds(office, passport(int(chance.bounded(quint32(manyPeople))))));
        office.stop();
        begin(office);
        QVERIFY(finds(office, passport(int(chance.bounded(quint32(manyPeople))))));
    }
    QVERIFY(!due && stops > 2);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void RotationVisitsTest::keepsWhatWaits()
{
    TestOffice office;
    begin(office);
    VisitId visit = noVisit();
    const IdentityTicket ticket = validated(office, &visit);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    const Secret code = secret(office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example")));
    QVERIFY(office.perform(ParkVisit {visit}).ok());
    rotate(office);
    office.clock().passMinutes(1);
    QVERIFY(office.signIn().ok());
    // Another's wish for the same address meets it under the new key.
    const auto two = office.perform(OpenVisit {cedula(demo::two), false});
    QVERIFY(two.ok());
    QVERIFY(office.perform(GiveFacts {two.value().visit, {QDate(1951, 6, 2), QString::fromUtf16(demo::twoEmail)}}).ok());
    const auto evidence = office.perform(ValidateIdentity {two.value().visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::two), goodUntil(), true});
    QVERIFY(evidence.ok());
    QCOMPARE(codeOf(office.perform(StageEmail {evidence.value().ticket, email("uno.nuevo@buzon.example")})), ErrorCode::EmailInUse);
    QVERIFY(office.perform(AbandonVisit {two.value().visit, Reason::PersonLeft}).ok());
    QVERIFY(office.perform(ContinueVisit {visit, false}).ok());
    const IdentityTicket again = validate(office, visit);
    QVERIFY(office.perform(CheckCode {again, code.clone()}).ok()); // sent under the earlier key
    QVERIFY(office.perform(ConfirmVisit {again}).ok());
    QCOMPARE(openOne(office).value().person.email, QStringLiteral("u***@b***.example"));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void RotationVisitsTest::keepsAnAddressThatWaitsForItself()
{
    TestOffice office;
    begin(office);
    VisitId visit = noVisit();
    const IdentityTicket ticket = validated(office, &visit);
    proveEmail(office, ticket);
    QVERIFY(office.perform(ParkVisit {visit}).ok());
    rotate(office);
    office.clock().passMinutes(1);
    QVERIFY(office.signIn().ok());
    QVERIFY(office.perform(ContinueVisit {visit, false}).ok());
    QVERIFY(office.perform(ConfirmVisit {validate(office, visit)}).ok());
    // Twice over, the address is found in the person's row.
    rotate(office);
    QVERIFY(office.signIn().ok());
    QCOMPARE(openOne(office).value().person.email, QStringLiteral("u***@b***.example"));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void RotationVisitsTest::keepsAnswersAndImages()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageImage {ticket, office.perform(OfferImages {ticket}).value().images.first()}).ok());
    QVERIFY(office.perform(StageChannels {ticket, false, true, {}}).ok());
    QVERIFY(office.perform(StageAnswer {ticket, question, secret(QStringLiteral("Firulais"))}).ok());
    QVERIFY(office.perform(StageAnswer {ticket, "first-teacher", secret(QStringLiteral("Señorita Clavel"))}).ok());
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
    rotate(office);
    rotate(office);
    office.clock().passMinutes(1);
    QVERIFY(office.signIn().ok());
    const auto opened = openOne(office);
    QVERIFY(opened.ok());
    QVERIFY(opened.value().person.imageEnrolled);
    const VisitId visit = opened.value().visit;
    // The answer was hashed under the first key and is right under the third; another one is not.
    QVERIFY(office.perform(GiveFacts {visit, {QDate(1980, 1, 15), {}}, question, secret(QStringLiteral("Sultán"))}).ok());
    QCOMPARE(codeOf(office.perform(rightEvidence(visit))), ErrorCode::EvidenceRefused);
    QVERIFY(office.perform(GiveFacts {visit, {QDate(1980, 1, 15), {}}, question, secret(QStringLiteral("firulais"))}).ok());
    QVERIFY(office.perform(rightEvidence(visit)).ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

QTEST_GUILESS_MAIN(RotationVisitsTest)
#include "RotationVisitsTest.moc"
