#include "support/ApprovalSteps.h"
#include "support/TestLog.h"

#include "services/Accounts.h"
#include "services/ConfirmVisit.h"
#include "services/Preferences.h"
#include "services/SecurityImages.h"
#include "services/Staff.h"
#include "services/Waiting.h"

#include <QDirIterator>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

/// A person whose data are erased: gone from every file, while the log goes on saying what was done.
class ErasureTest : public QObject
{
    Q_OBJECT

private:
    static constexpr char question[] = "first-pet";
    static constexpr char another[] = "first-teacher";
    static void begin(TestOffice& office)
    {
        QVERIFY(office.open().ok());
        beginSupervising(office);
    }
    /// A visit that changes all there is, one that prepares all there is and is put off, and mail that has not left.
    static void live(TestOffice& office)
    {
        VisitId visit = noVisit();
        const IdentityTicket ticket = validated(office, &visit);
        proveEmail(office, ticket);
        QVERIFY(office.perform(StageImage {ticket, office.perform(OfferImages {ticket}).value().images.first()}).ok());
        QVERIFY(office.perform(StageChannels {ticket, true, true, QStringLiteral("0991112223")}).ok());
        QVERIFY(office.perform(StageAnswer {ticket, question, secret(QStringLiteral("Firulais"))}).ok());
        QVERIFY(office.perform(StageAnswer {ticket, another, secret(QStringLiteral("Señorita Clavel"))}).ok());
        QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
        const auto opened = office.perform(OpenVisit {cedula(demo::one), false, {QStringLiteral("A-045"), {}}});
        QVERIFY(opened.ok());
        const IdentityTicket second = validate(office, opened.value().visit, {QDate(1980, 1, 15), QStringLiteral("uno.nuevo@buzon.example")});
        QVERIFY(office.perform(StageImage {second, office.perform(OfferImages {second}).value().images.first()}).ok());
        QVERIFY(office.perform(StageEmail {second, email("uno.otro@buzon.example")}).ok());
        QVERIFY(office.perform(ParkVisit {opened.value().visit}).ok());
        office.office().drainOutbox().waitForFinished();
    }
    /// Every sealed thing and every index of a person, as the rows have them.
    static QByteArrayList bytesOf(const TestOffice& office, const QByteArray& person)
    {
        const QByteArray statement = "WITH mine AS (SELECT pseudonym FROM visit WHERE person = '" + person + "'), all_of (b) AS ("
            "SELECT data_key FROM person WHERE pseudonym = '" + person + "' UNION ALL SELECT sealed FROM person WHERE pseudonym = '" + person + "' "
            "UNION ALL SELECT idx_identifier FROM person WHERE pseudonym = '" + person + "' UNION ALL SELECT idx_email FROM person WHERE pseudonym = '" + person + "' "
            "UNION ALL SELECT idx_mobile FROM person WHERE pseudonym = '" + person + "' "
            "UNION ALL SELECT evidence FROM visit WHERE person = '" + person + "' UNION ALL SELECT turno FROM arrival WHERE pseudonym IN (SELECT pseudonym FROM mine) "
            "UNION ALL SELECT idx_email FROM staged_email WHERE person = '" + person + "' UNION ALL SELECT sealed FROM staged_email WHERE person = '" + person + "' "
            "UNION ALL SELECT code_mac FROM staged_email WHERE person = '" + person + "' UNION ALL SELECT sealed FROM outbox WHERE person = '" + person + "' "
            "UNION ALL SELECT sealed FROM enrolment WHERE person = '" + person + "' UNION ALL SELECT sealed FROM staged_enrolment WHERE person = '" + person + "') "
            "SELECT group_concat(hex(b), ',') FROM all_of WHERE length(b) >= 16";
        QByteArrayList all;
        for (const QByteArray& hex : TestLog(office).ask(statement.constData()).split(','))
            all.append(QByteArray::fromHex(hex));
        return all;
    }
    /// How much of these stands in any file of the data folder, in pieces: what is long lies on several pages. From 0 to 1.
    static double foundOnDisk(const TestOffice& office, const QByteArrayList& bytes)
    {
        constexpr qsizetype piece = 16;
        QByteArray disk;
        QDirIterator files(office.dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                return 2;
            disk += file.readAll();
        }
        int pieces = 0, found = 0;
        for (const QByteArray& some : bytes) {
            for (qsizetype at = 0; at + piece <= some.size(); at += piece) {
                ++pieces;
                found += disk.contains(some.sliced(at, piece));
            }
        }
        return double(found) / double(qMax(1, pieces));
    }

private Q_SLOTS:
    void takesEveryByteOffTheDisk();
    void saysWhoApprovedInEveryLeaf();
    void findsNobodyAfterwards();
    void leavesWhoIsBeingServed();
    void leavesWhoIsNotInTheList();
    void changesTheKeysOfTheOthersAfterwards();
    void erasesAPassportByItsLetters();
    void readsTheListBack();
};

void ErasureTest::takesEveryByteOffTheDisk()
{
    TestOffice office;
    begin(office);
    live(office);
    const PersonId person = sought(office);
    const QByteArrayList bytes = bytesOf(office, person.hex());
    QVERIFY2(bytes.size() >= 14, QByteArray::number(bytes.size()).constData());
    QVERIFY2(foundOnDisk(office, bytes) > 0.9, QByteArray::number(foundOnDisk(office, bytes)).constData());
    const auto erased = erase(office, person);
    QVERIFY(erased.ok());
    QVERIFY(erased.value().settled);
    QCOMPARE(foundOnDisk(office, bytes), 0.0);
    QCOMPARE(bytesOf(office, person.hex()), QByteArrayList {QByteArray::fromHex(person.hex())});
    QCOMPARE(TestLog(office).ask(("SELECT count(*) FROM visit WHERE person = '" + person.hex() + "' AND state IN ('open', 'validated', 'pending', 'parked')").constData()), QByteArray("0"));
    QCOMPARE(TestLog(office).ask("SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending')"), QByteArray("0"));
    const ledger::Report report = TestLog(office).verify();
    QCOMPARE(report.verdict(), ledger::Verdict::Intact);
    office.stop();
    QCOMPARE(foundOnDisk(office, bytes), 0.0);
    QVERIFY(office.open().ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ErasureTest::saysWhoApprovedInEveryLeaf()
{
    TestOffice office;
    begin(office);
    live(office);
    const PersonId person = sought(office);
    const Approval approval = approved(office, ErasureAsked {person, ErasureReason::CourtOrder});
    const auto from = TestLog(office).size();
    const auto erased = office.perform(ErasePerson {person, ErasureReason::CourtOrder, approval});
    QVERIFY(erased.ok());
    QCOMPARE(erased.value().entry, from);
    const QByteArray second = TestLog(office).ask("SELECT pseudonym FROM staff WHERE login = 'supervisor'");
    const auto leaves = TestLog(office).entries().sliced(from);
    QVERIFY(leaves.size() >= 8);
    QCOMPARE(leaves.first().text(ledger::Key::Action), QByteArray("person.erase"));
    QCOMPARE(leaves.first().text(ledger::Key::Facts), QByteArray("reason:court-order"));
    for (const ledger::Entry& leaf : leaves) {
        QCOMPARE(leaf.text(ledger::Key::Approver), second);
        QCOMPARE(leaf.text(ledger::Key::Subject), person.hex());
        QVERIFY(leaf.has(ledger::Key::RowMac));
    }
    // Only while that was done.
    QVERIFY(office.perform(ListStaff {}).ok());
    QVERIFY(!office.perform(SeekErasure {cedula(demo::nobody)}).ok());
    QVERIFY(!TestLog(office).entries().last().has(ledger::Key::Approver));
}

void ErasureTest::findsNobodyAfterwards()
{
    TestOffice office;
    begin(office);
    live(office);
    const PersonId person = sought(office);
    const auto waiting = office.perform(WaitingWork {}).value().visits;
    QCOMPARE(waiting.size(), 1);
    QVERIFY(std::get<ErasureSummary>(office.perform(AskApproval {ErasureAsked {person, ErasureReason::PersonAsks}}).value().summary).visitWaits);
    QVERIFY(erase(office, person).ok());
    QCOMPARE(codeOf(office.perform(OpenVisit {cedula(demo::one), false})), ErrorCode::PersonNotFound);
    QCOMPARE(codeOf(office.perform(SeekErasure {cedula(demo::one)})), ErrorCode::PersonNotFound);
    QCOMPARE(codeOf(office.perform(UnlockPerson {cedula(demo::one)})), ErrorCode::PersonNotFound);
    QCOMPARE(codeOf(office.perform(ContinueVisit {waiting.first().visit, false})), ErrorCode::VisitNotWaiting);
    QCOMPARE(codeOf(office.perform(AskApproval {ErasureAsked {person, ErasureReason::PersonAsks}})), ErrorCode::PersonNotFound);
    QVERIFY(office.perform(WaitingWork {}).value().visits.isEmpty());
    // The address is free: the next person may have it.
    const auto opened = office.perform(OpenVisit {cedula(demo::two), false});
    QVERIFY(opened.ok());
    QVERIFY(office.perform(GiveFacts {opened.value().visit, {QDate(1951, 6, 2), QString::fromUtf16(demo::twoEmail)}}).ok());
    const auto ticket = office.perform(ValidateIdentity {opened.value().visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::two), goodUntil(), true});
    QVERIFY(ticket.ok());
    QVERIFY(office.perform(StageEmail {ticket.value().ticket, email("uno.nuevo@buzon.example")}).ok());
}

void ErasureTest::leavesWhoIsBeingServed()
{
    TestOffice office;
    begin(office);
    const PersonId person = sought(office);
    const Approval approval = approved(office, ErasureAsked {person, ErasureReason::PersonAsks});
    const auto opened = office.perform(OpenVisit {cedula(demo::one), false});
    QVERIFY(opened.ok());
    QCOMPARE(codeOf(office.perform(SeekErasure {cedula(demo::one)})), ErrorCode::PersonBeingServed);
    QCOMPARE(codeOf(office.perform(ErasePerson {person, ErasureReason::PersonAsks, approval})), ErrorCode::PersonBeingServed);
    QVERIFY(office.perform(AbandonVisit {opened.value().visit, Reason::PersonLeft}).ok());
    QVERIFY(office.state().erasures().value().isEmpty());
    QVERIFY(erase(office, person).ok());
}

void ErasureTest::leavesWhoIsNotInTheList()
{
    TestOffice office;
    begin(office);
    const PersonId person = sought(office);
    const QString list = office.stateDir() + QStringLiteral("/erasures");
    QVERIFY(QDir().mkdir(list)); // nothing can be written there
    QCOMPARE(codeOf(erase(office, person)), ErrorCode::FileFailed);
    QVERIFY(office.perform(SeekErasure {cedula(demo::one)}).ok());
    QVERIFY(QDir().rmdir(list));
    QVERIFY(erase(office, person).ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ErasureTest::changesTheKeysOfTheOthersAfterwards()
{
    TestOffice office;
    begin(office);
    QVERIFY(erase(office, sought(office)).ok());
    bool finished = false;
    for (int step = 0; step < 50 && !finished; ++step) {
        const auto done = office.perform(RotateKeys {.begin = step == 0});
        QVERIFY(done.ok());
        finished = done.value().finished;
    }
    QVERIFY(finished);
    QVERIFY(office.perform(SeekErasure {cedula(demo::two)}).ok());
    QCOMPARE(codeOf(office.perform(SeekErasure {cedula(demo::one)})), ErrorCode::PersonNotFound);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ErasureTest::erasesAPassportByItsLetters()
{
    TestOffice office;
    begin(office);
    const auto found = office.perform(SeekErasure {Identifier::parse(IdentifierKind::ForeignCode, u"EXT0012345678").value()});
    QVERIFY(found.ok());
    QVERIFY(erase(office, found.value().person, ErasureReason::KeptLongEnough, "5678").ok());
    const auto passport = office.perform(SeekErasure {Identifier::parse(IdentifierKind::Passport, u"AB1234567").value()});
    QVERIFY(passport.ok());
    QVERIFY(erase(office, passport.value().person, ErasureReason::RegisteredTwice, "4567").ok());
}

void ErasureTest::readsTheListBack()
{
    TestOffice office;
    begin(office);
    QVERIFY(office.state().erasures().value().isEmpty());
    const PersonId one = sought(office), two = sought(office, demo::two);
    QVERIFY(erase(office, one).ok());
    const QString path = office.stateDir() + QStringLiteral("/erasures");
    QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther), QFileDevice::Permissions());
    // A power cut tore a line of which nothing was committed.
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append) && file.write("0123abcd") == 8);
    file.close();
    QCOMPARE(office.state().erasures().value().size(), 1);
    QVERIFY(erase(office, two, ErasureReason::PersonAsks, "3458").ok());
    const auto erased = office.state().erasures();
    QVERIFY(erased.ok());
    QCOMPARE(erased.value().size(), 2);
    QVERIFY(erased.value().first() == one && erased.value().last() == two);
    QVERIFY(file.open(QIODevice::Append) && file.write("this line is longer than a pseudonym, and is none\n") > 0);
    file.close();
    QVERIFY(!office.state().erasures().ok());
}

QTEST_GUILESS_MAIN(ErasureTest)
#include "ErasureTest.moc"
