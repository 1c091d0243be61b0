#include "support/Beside.h"
#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "services/Accounts.h"
#include "services/ChangeEmail.h"
#include "services/ConfirmVisit.h"
#include "services/Desk.h"
#include "services/OpenVisit.h"
#include "services/Passwords.h"
#include "services/Keys.h"
#include "services/ValidateIdentity.h"
#include "storage/Database.h"
#include "storage/Rewrapping.h"
#include "storage/Sealing.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace ventanilla;
using storage::StaffRow;
using storage::Table;

/// A change of the master key: everybody goes on working, a stop at any place loses nothing, and what a leaver took along opens nothing.
class RotationTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int stepsMax = 50;
    static ErrorCode codeOf(const auto& result) { return result ? ErrorCode::Cancelled : result.error().code; }
    static Cedula cedula(const char16_t* digits) { return Cedula::parse(QStringView(digits)).value(); }
    static Email email(const char* address) { return Email::parse(QString::fromLatin1(address)).value(); }

    /// The rows as they are, read beside the running office with the administration's keys. Not before somebody tampers while the office runs:
    /// closing the file lets go of the locks that this process holds on it, and another process would take the write-ahead log for its own.
    static storage::Database look(TestOffice& office)
    {
        auto keys = office.state().writer(StateFolder::Writer::Admin).value();
        const CounterKeys counter = CounterKeys::derive(office.state().counterKey().value()).value();
        return storage::Database::open(office.databasePath(), {keys.origin, keys.counter, keys.log, std::move(keys.epochKey), counter.rowKey().clone(), &office.clock(), keys.remember}).value();
    }
    static QList<storage::PersonRow> people(TestOffice& office) { return storage::peopleAfter(look(office), {}, 1000).value(); }
    static StaffRow staff(TestOffice& office, const QByteArray& login) { return *staffByLogin(look(office), login).value(); }
    static Result<MasterKey> masterOf(const StaffRow& row, const Secret& password)
    {
        TRY(hash, hashPassword(password, row.salt, row.argon));
        TRY(own, hash.ownKey());
        return MasterKey::unwrap(own, Table::Staff, row.id.hex(), row.wrap);
    }
    static bool opensSomebody(const MasterKey& master, const QList<storage::PersonRow>& rows)
    {
        return std::ranges::any_of(rows, [&](const storage::PersonRow& row) { return master.openDataKey(Table::Person, row.id.hex(), row.dataKey).ok(); });
    }
    static bool tamper(const TestOffice& office, const QString& sql)
    {
        QProcess shell;
        shell.start(QStringLiteral("sqlite3"), {office.databasePath(), sql});
        return shell.waitForFinished() && shell.exitCode() == 0;
    }
    /// Steps until the end; how many.
    static int rotate(TestOffice& office)
    {
        for (int steps = 1; steps <= stepsMax; ++steps) {
            const auto step = office.perform(RotateKeys {.begin = steps == 1});
            if (!step)
                return -1;
            if (step.value().finished)
                return steps;
        }
        return -2;
    }
    static bool served(TestOffice& office, const char16_t* digits)
    {
        const auto opened = office.perform(OpenVisit {cedula(digits), false});
        return opened && office.perform(AbandonVisit {opened.value().visit, Reason::PersonLeft}).ok();
    }
    static std::optional<IdentityTicket> validated(TestOffice& office)
    {
        const auto opened = office.perform(OpenVisit {cedula(demo::one), false});
        if (!opened || !office.perform(GiveFacts {opened.value().visit, {QDate(1980, 1, 15), QString::fromUtf16(demo::oneEmail)}}))
            return std::nullopt;
        auto ticket = office.perform(ValidateIdentity {opened.value().visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::one), QDate(2033, 1, 1), true});
        return ticket ? std::optional(ticket.value().ticket) : std::nullopt;
    }

private Q_SLOTS:
    void changesEveryKeyAndNothingElse();
    void goesOnAfterAStopAtEveryStep();
    void makesAChangeDueWhenSomebodyLeaves();
    void leavesNothingToALeaver();
    void turnsALeaverOutAtTheNextAction();
    void keepsWhoWasDisabledOutWhateverTheTableSays();
    void keepsTheLastOfARole();
    void givesTheKeyToNobodyWhoWasPlanted_data();
    void givesTheKeyToNobodyWhoWasPlanted();
    void takesNoMasterKeyFromAForeignBox();
    void letsAnotherDeskGoOnWithTheNewKey();
    void leavesAPersonWhoIsBeingServedForLater();
    void findsAddressesOfBothKeysMeanwhile();
    void goesOnByItselfBetweenCommands();
    void changesTwice();
    void putsAnOldWrapIntoABoxAtSignIn();
};

void RotationTest::changesEveryKeyAndNothingElse()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    const auto before = people(office);
    const StaffRow clerkBefore = staff(office, TestOffice::clerkLogin);
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(office.perform(RotateKeys {}).value().finished); // nothing is due
    QVERIFY(rotate(office) >= 3);
    const auto after = people(office);
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < after.size(); ++i) {
        QCOMPARE(after.at(i).id, before.at(i).id);
        QVERIFY(after.at(i).dataKey != before.at(i).dataKey);
        QVERIFY(after.at(i).identifierIndex != before.at(i).identifierIndex);
        QCOMPARE(after.at(i).emailIndex.isEmpty(), before.at(i).emailIndex.isEmpty());
        QVERIFY(after.at(i).emailIndex.isEmpty() || after.at(i).emailIndex != before.at(i).emailIndex);
        QVERIFY(after.at(i).mobileIndex.isEmpty() || after.at(i).mobileIndex != before.at(i).mobileIndex);
        QCOMPARE(after.at(i).sealed, before.at(i).sealed);
    }
    const StaffRow clerkAfter = staff(office, TestOffice::clerkLogin);
    QCOMPARE(clerkAfter.verifier, clerkBefore.verifier);
    QVERIFY(clerkAfter.wrap != clerkBefore.wrap && clerkAfter.dataKey != clerkBefore.dataKey && clerkAfter.identifierIndex != clerkBefore.identifierIndex);
    QVERIFY(staff(office, TestOffice::administratorLogin).wrap.isEmpty());
    for (const char* login : {TestOffice::clerkLogin, TestOffice::supervisorLogin, TestOffice::auditorLogin, TestOffice::administratorLogin})
        QVERIFY2(office.signIn(login).ok(), login);
    QCOMPARE(office.signIn().value().name, QStringLiteral("Prueba Operadora Lucía"));
    QVERIFY(served(office, demo::one) && served(office, demo::two));
    QCOMPARE(codeOf(office.perform(OpenVisit {cedula(demo::clerk), false})), ErrorCode::PersonIsClerk);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void RotationTest::goesOnAfterAStopAtEveryStep()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    bool finished = false;
    int steps = 0;
    while (!finished && steps < stepsMax) {
        const auto step = office.perform(RotateKeys {.begin = steps == 0});
        QVERIFY(step.ok());
        finished = step.value().finished;
        ++steps;
        office.stop();
        QVERIFY(office.open().ok());
        QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
        QVERIFY(office.signIn().ok());
        QVERIFY(served(office, demo::one) && served(office, demo::two));
        QCOMPARE(codeOf(office.perform(OpenVisit {cedula(demo::clerk), false})), ErrorCode::PersonIsClerk);
        const auto reply = office.signIn(TestOffice::supervisorLogin);
        QVERIFY(reply.ok());
        QCOMPARE(reply.value().keysDue, !finished);
    }
    QVERIFY(finished && steps >= 3);
}

void RotationTest::makesAChangeDueWhenSomebodyLeaves()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(!office.signIn(TestOffice::supervisorLogin).value().keysDue);
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    QVERIFY(office.perform(DisableStaff {TestOffice::clerkLogin, LeaveReason::Left}).ok());
    QCOMPARE(codeOf(office.perform(DisableStaff {TestOffice::clerkLogin, LeaveReason::Left})), ErrorCode::AccountClosed);
    QVERIFY(office.perform(DisableStaff {TestOffice::auditorLogin, LeaveReason::Left}).ok()); // one change serves both
    QVERIFY(staff(office, TestOffice::clerkLogin).wrap.isEmpty());
    QCOMPARE(keyGenerations(look(office)).value().size(), 1);
    QCOMPARE(codeOf(office.signIn()), ErrorCode::StaffDisabled);
    QVERIFY(!office.signIn(TestOffice::administratorLogin).value().keysDue); // not theirs to do
    QVERIFY(office.signIn(TestOffice::supervisorLogin).value().keysDue);
    for (int steps = 0; !office.perform(RotateKeys {}).value().finished; ++steps)
        QVERIFY(steps < stepsMax);
    QVERIFY(!office.signIn(TestOffice::supervisorLogin).value().keysDue);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void RotationTest::leavesNothingToALeaver()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    const StaffRow leaver = staff(office, TestOffice::clerkLogin); // as an old copy of the database has it
    const auto old = masterOf(leaver, office.password(TestOffice::clerkLogin));
    QVERIFY(old.ok());
    QVERIFY(opensSomebody(old.value(), people(office)));
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    QVERIFY(office.perform(DisableStaff {TestOffice::clerkLogin, LeaveReason::Left}).ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    for (int steps = 0; !office.perform(RotateKeys {}).value().finished; ++steps)
        QVERIFY(steps < stepsMax);
    const auto rows = people(office);
    QVERIFY(!opensSomebody(old.value(), rows));
    // Nor does it open what is kept of earlier keys, and the row does not come back with the way to the key.
    const auto generations = keyGenerations(look(office)).value();
    QCOMPARE(generations.size(), 1);
    MasterKey again = masterOf(leaver, office.password(TestOffice::clerkLogin)).value();
    QVERIFY(!again.recallEarlier(generations.first().pseudonym, generations.first().sealed).ok());
    const auto supervisor = masterOf(staff(office, TestOffice::supervisorLogin), office.password(TestOffice::supervisorLogin));
    QVERIFY(supervisor.ok());
    QVERIFY(opensSomebody(supervisor.value(), rows)); // the comparison can say yes
}

void RotationTest::turnsALeaverOutAtTheNextAction()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    Beside administration(office);
    QVERIFY(administration.perform(SignIn {TestOffice::administratorLogin, office.password(TestOffice::administratorLogin)}).ok());
    QVERIFY(administration.perform(DisableStaff {TestOffice::clerkLogin, LeaveReason::Left}).ok());
    QCOMPARE(codeOf(office.perform(TodaysVisits {})), ErrorCode::StaffDisabled);
    QCOMPARE(codeOf(office.perform(TodaysVisits {})), ErrorCode::NotSignedIn);
}

void RotationTest::keepsWhoWasDisabledOutWhateverTheTableSays()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    QVERIFY(office.perform(TodaysVisits {}).ok());
    // The administration works beside the desk, in a log of its own.
    const QString before = office.path() + QStringLiteral("/before.db");
    QVERIFY(tamper(office, QStringLiteral("VACUUM INTO '%1'").arg(before)));
    Beside administration(office);
    QVERIFY(administration.perform(SignIn {TestOffice::administratorLogin, office.password(TestOffice::administratorLogin)}).ok());
    QVERIFY(administration.perform(DisableStaff {TestOffice::clerkLogin, LeaveReason::Left}).ok());
    // Somebody puts the row back as it was.
    QVERIFY(tamper(office, QStringLiteral("ATTACH '%1' AS past; UPDATE staff SET (state, wrap, last_log, last_seq) = (SELECT state, wrap, last_log, last_seq FROM past.staff WHERE login = 'operadora') WHERE login = 'operadora'").arg(before)));
    QCOMPARE(codeOf(office.perform(TodaysVisits {})), ErrorCode::StaffDisabled);
    QCOMPARE(codeOf(office.perform(TodaysVisits {})), ErrorCode::NotSignedIn);
    QCOMPARE(codeOf(office.signIn()), ErrorCode::NotPermitted);
    QVERIFY(TestLog(office).entries().last().text(ledger::Key::Facts).contains("row-not-in-log"));
}

void RotationTest::keepsTheLastOfARole()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    QCOMPARE(codeOf(office.perform(DisableStaff {TestOffice::administratorLogin, LeaveReason::Left})), ErrorCode::OwnAccount);
    QCOMPARE(codeOf(office.perform(DisableStaff {"nadie", LeaveReason::Left})), ErrorCode::StaffUnknown);
    QVERIFY(office.perform(DisableStaff {"supervisor", LeaveReason::Left}).ok());
    QCOMPARE(codeOf(office.perform(DisableStaff {TestOffice::supervisorLogin, LeaveReason::Left})), ErrorCode::LastOfRole);
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
}

void RotationTest::givesTheKeyToNobodyWhoWasPlanted_data()
{
    QTest::addColumn<QString>("table");
    QTest::addRow("staff") << QStringLiteral("staff SET wrap = x'%1' WHERE login = 'auditora'");
    QTest::addRow("recovery") << QStringLiteral("recovery SET wrap = x'%1' WHERE pseudonym = (SELECT min(pseudonym) FROM recovery)");
    QTest::addRow("a code that was used") << QStringLiteral("recovery SET wrap = x'%1', last_seq = last_seq - 1 WHERE pseudonym = (SELECT max(pseudonym) FROM recovery)");
}

void RotationTest::givesTheKeyToNobodyWhoWasPlanted()
{
    QFETCH(QString, table);
    TestOffice office;
    // Somebody who writes into the database puts a public key of their own where a member of staff's stood.
    const auto before = people(office);
    const crypto::BoxKey own = crypto::BoxKey::fromSecret(crypto::randomSecret(32)).value();
    const QByteArray planted = MasterKey::generate().value().wrapFor(own.publicKey(), Table::Staff, staff(office, TestOffice::auditorLogin).id.hex()).value();
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(tamper(office, QStringLiteral("UPDATE ") + table.arg(QString::fromLatin1(planted.toHex()))));
    const auto from = TestLog(office).size();
    QCOMPARE(codeOf(office.perform(RotateKeys {.begin = true})), ErrorCode::LogAltered);
    QCOMPARE(TestLog(office).actions(from), QStringList {QStringLiteral("key.rotate:fail")});
    QVERIFY(keyGenerations(look(office)).value().isEmpty());
    QCOMPARE(people(office).first().dataKey, before.first().dataKey);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::RowsUnbacked);
}

void RotationTest::takesNoMasterKeyFromAForeignBox()
{
    TestOffice office;
    // The clerk's public key stands in the row: anybody can put a master key of their own into a box for it, and wait for what is sealed.
    const StaffRow row = staff(office, TestOffice::clerkLogin);
    const QByteArray box = MasterKey::generate().value().wrapFor(MasterKey::recipientOf(row.wrap).value(), Table::Staff, row.id.hex()).value();
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    QVERIFY(tamper(office, QStringLiteral("UPDATE staff SET wrap = x'%1' WHERE login = 'operadora'").arg(QString::fromLatin1(box.toHex()))));
    QCOMPARE(codeOf(office.perform(TodaysVisits {})), ErrorCode::StaffDisabled);
    QCOMPARE(codeOf(office.signIn()), ErrorCode::NotPermitted);
}

void RotationTest::letsAnotherDeskGoOnWithTheNewKey()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    Beside administration(office);
    QVERIFY(administration.perform(SignIn {TestOffice::supervisorLogin, office.password(TestOffice::supervisorLogin)}).ok());
    bool finished = false;
    for (int steps = 0; !finished && steps < stepsMax; ++steps) {
        const auto step = administration.perform(RotateKeys {.begin = steps == 0});
        QVERIFY(step.ok());
        finished = step.value().finished;
        // Signed in all the while, without a word.
        QVERIFY(served(office, demo::one) && served(office, demo::two));
        QCOMPARE(codeOf(office.perform(OpenVisit {cedula(demo::clerk), false})), ErrorCode::PersonIsClerk);
    }
    QVERIFY(finished);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void RotationTest::leavesAPersonWhoIsBeingServedForLater()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const auto ticket = validated(office);
    QVERIFY(ticket.has_value());
    QVERIFY(office.perform(StageEmail {*ticket, email("uno.nuevo@buzon.example")}).ok());
    const QString code = office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example"));

    Beside administration(office);
    QVERIFY(administration.perform(SignIn {TestOffice::supervisorLogin, office.password(TestOffice::supervisorLogin)}).ok());
    bool waits = false;
    for (int steps = 0; !waits && steps < stepsMax; ++steps) {
        const auto step = administration.perform(RotateKeys {.begin = steps == 0});
        QVERIFY(step.ok() && !step.value().finished);
        waits = step.value().waits;
    }
    QVERIFY(waits);
    // The code was sent under the earlier key, the visit ends under the new one.
    QVERIFY(office.perform(CheckCode {*ticket, Secret::fromBytes(code.toLatin1())}).ok());
    QVERIFY(office.perform(ConfirmVisit {*ticket}).ok());
    for (int steps = 0; !administration.perform(RotateKeys {}).value().finished; ++steps)
        QVERIFY(steps < stepsMax);
    const auto opened = office.perform(OpenVisit {cedula(demo::one), false});
    QVERIFY(opened.ok());
    QCOMPARE(opened.value().person.email, QStringLiteral("u***@b***.example"));
    // The address is found under the new key.
    const auto rows = people(office);
    const MasterKey master = masterOf(staff(office, TestOffice::clerkLogin), office.password(TestOffice::clerkLogin)).value();
    const QByteArray index = master.emailIndex(email("uno.nuevo@buzon.example").normal()).value();
    QVERIFY(std::ranges::any_of(rows, [&](const storage::PersonRow& row) { return row.emailIndex == index; }));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void RotationTest::findsAddressesOfBothKeysMeanwhile()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(!office.perform(RotateKeys {.begin = true}).value().finished);
    // Nobody's row has been reached yet, and the second person's address is found all the same.
    const auto ticket = validated(office);
    QVERIFY(ticket.has_value());
    const Email taken = Email::parse(QString::fromUtf16(demo::twoEmail)).value();
    QCOMPARE(codeOf(office.perform(StageEmail {*ticket, taken})), ErrorCode::EmailInUse);
    QVERIFY(!office.perform(RotateKeys {}).value().finished);
    QCOMPARE(codeOf(office.perform(StageEmail {*ticket, taken})), ErrorCode::EmailInUse);
}

void RotationTest::goesOnByItselfBetweenCommands()
{
    TestOffice office;
    office.changesKeysItself();
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    QVERIFY(office.perform(DisableStaff {TestOffice::clerkLogin, LeaveReason::Left}).ok());
    QSignalSpy worked(&office.office(), &Office::keysWorked);
    QVERIFY(office.signIn(TestOffice::supervisorLogin).value().keysDue);
    QVERIFY(office.perform(TodaysVisits {}).ok()); // answered between steps
    QTRY_VERIFY_WITH_TIMEOUT(!worked.isEmpty() && worked.last().at(0) == worked.last().at(1) && keyGenerations(look(office)).value().first().state == storage::GenerationState::Done, 20'000);
    QVERIFY(served(office, demo::one));
    QVERIFY(!office.signIn(TestOffice::supervisorLogin).value().keysDue);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void RotationTest::changesTwice()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(rotate(office) > 0);
    const auto first = people(office);
    QVERIFY(rotate(office) > 0);
    QVERIFY(people(office).first().dataKey != first.first().dataKey);
    QCOMPARE(keyGenerations(look(office)).value().last().number, 2);
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    QVERIFY(served(office, demo::one));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void RotationTest::putsAnOldWrapIntoABoxAtSignIn()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    QVERIFY(office.perform(SignOut {}).ok());
    office.stop();
    // As the first version of the program left it.
    office.wrapAsBeforeBoxes(TestOffice::clerkLogin);
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QCOMPARE(codeOf(office.perform(RotateKeys {.begin = true})), ErrorCode::KeysOfOld); // nobody is left behind
    QVERIFY(office.signIn().ok());
    QVERIFY(served(office, demo::one));
    QVERIFY(MasterKey::recipientOf(staff(office, TestOffice::clerkLogin).wrap).ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(rotate(office) > 0);
    QVERIFY(office.signIn().ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

QTEST_GUILESS_MAIN(RotationTest)
#include "RotationTest.moc"
