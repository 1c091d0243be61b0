#include "StaffSteps.h"
#include "support/TestLog.h"

#include "services/Activity.h"
#include "services/Desk.h"

#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

/// Access that somebody gives: a password for who forgot theirs, a lock-out lifted; nobody gives it to themself.
class StaffAccessTest : public QObject
{
    Q_OBJECT

private:
    static void failSignIns(TestOffice& office, const QByteArray& login, int count)
    {
        for (int i = 0; i < count; ++i) {
            QVERIFY(!office.perform(SignIn {login, wrong()}).ok());
            office.clock().passMinutes(16);
        }
    }
    static void failValidations(TestOffice& office, int count)
    {
        const auto opened = office.perform(OpenVisit {cedula(demo::one), false});
        QVERIFY(opened.ok());
        for (int i = 0; i < count; ++i) {
            QVERIFY(office.perform(GiveFacts {opened.value().visit, {QDate(1999, 9, 9), QStringLiteral("nadie@nada.example")}}).ok());
            QVERIFY(!office.perform(ValidateIdentity {opened.value().visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::one), QDate(2033, 1, 1), true}).ok());
        }
    }

private Q_SLOTS:
    void admitsNothingButTheChangeWithAGivenPassword();
    void resetsAForgottenPassword();
    void resetsNobodysOwnAndNobodyUnknown();
    void wantsTheSupervisorsPasswordAgain();
    void keepsALockOutThroughARestartInWhicheverLog();
    void letsNobodyGrantThemselfAnything();
    void unlocksAMemberOfStaff();
    void unlocksNobodyWhoIsNotLocked();
    void unlocksAPersonForEveryClerk();
    void logsAnUnlockThatFindsNobodyWithoutTheNumber();
};

void StaffAccessTest::admitsNothingButTheChangeWithAGivenPassword()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(reset(office, TestOffice::clerkLogin).ok());
    const auto reply = office.perform(SignIn {TestOffice::clerkLogin, given()});
    QVERIFY(reply.ok());
    QVERIFY(reply.value().passwordMustChange);
    const auto from = TestLog(office).size();
    QCOMPARE(codeOf(office.perform(TodaysVisits {})), ErrorCode::PasswordMustChange);
    QCOMPARE(codeOf(office.perform(MyActivity {0})), ErrorCode::PasswordMustChange);
    QCOMPARE(codeOf(office.perform(OpenVisit {cedula(demo::one), false})), ErrorCode::PasswordMustChange);
    QCOMPARE(TestLog(office).count(ledger::Outcome::Deny, from), 3);
    QVERIFY(office.perform(LockSession {}).ok());
    QVERIFY(office.perform(UnlockSession {given()}).ok());
    QVERIFY(office.perform(SignOut {}).ok());
    QVERIFY(office.perform(SignIn {TestOffice::clerkLogin, given()}).ok());
    QCOMPARE(codeOf(office.perform(ChangePassword {given(), given()})), ErrorCode::PasswordSame);
    QVERIFY(office.perform(ChangePassword {given(), chosen()}).ok());
    QVERIFY(office.perform(TodaysVisits {}).ok());
    QVERIFY(office.perform(OpenVisit {cedula(demo::one), false}).ok()); // personal data opens under the new password
    QVERIFY(!office.perform(SignIn {TestOffice::clerkLogin, chosen()}).value().passwordMustChange);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void StaffAccessTest::resetsAForgottenPassword()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    failSignIns(office, TestOffice::clerkLogin, 20);
    QCOMPARE(codeOf(office.signIn()), ErrorCode::SignInLocked);
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(reset(office, TestOffice::clerkLogin).ok());
    QVERIFY(member(office, TestOffice::clerkLogin)->temporary);
    QVERIFY(!member(office, TestOffice::clerkLogin)->locked);
    QCOMPARE(codeOf(office.signIn()), ErrorCode::SignInFailed); // the forgotten one is over
    QVERIFY(office.perform(SignIn {TestOffice::clerkLogin, given()}).value().passwordMustChange);
    QVERIFY(TestLog(office).actions().contains(QStringLiteral("password.reset:ok")));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void StaffAccessTest::resetsNobodysOwnAndNobodyUnknown()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QCOMPARE(codeOf(reset(office, TestOffice::supervisorLogin)), ErrorCode::OwnAccount);
    QCOMPARE(codeOf(reset(office, "nadie")), ErrorCode::StaffUnknown);
    QCOMPARE(codeOf(office.perform(ResetPassword {TestOffice::clerkLogin, Secret::fromBytes("corta")})),
             ErrorCode::PasswordTooShort);
    QVERIFY(office.signIn().ok());
}

void StaffAccessTest::wantsTheSupervisorsPasswordAgain()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    office.clock().passMinutes(2);
    QCOMPARE(codeOf(reset(office, TestOffice::clerkLogin)), ErrorCode::PasswordAgain);
    QCOMPARE(codeOf(office.perform(ProvePassword {wrong()})), ErrorCode::SignInFailed);
    QCOMPARE(codeOf(office.perform(ProvePassword {office.password(otherSupervisor)})), ErrorCode::SignInFailed);
    QCOMPARE(codeOf(reset(office, TestOffice::clerkLogin)), ErrorCode::PasswordAgain);
    QVERIFY(office.signIn().ok());
}

void StaffAccessTest::keepsALockOutThroughARestartInWhicheverLog()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    failSignIns(office, TestOffice::clerkLogin, 20);
    QVERIFY(office.open().ok());
    QCOMPARE(codeOf(office.signIn()), ErrorCode::SignInLocked);
    QVERIFY(office.open(StateFolder::Writer::Admin).ok()); // in whichever log one asks
    QCOMPARE(codeOf(office.signIn()), ErrorCode::SignInLocked);
}

void StaffAccessTest::letsNobodyGrantThemselfAnything()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    // An administrator makes the account of a supervisor; what opens personal data only a supervisor gives.
    QVERIFY(office.perform(AddStaff {"otra-yo", Role::Supervisor}).ok());
    QCOMPARE(codeOf(office.perform(EnrolStaff {"otra-yo", QStringLiteral("Prueba Otra"), {}, given()})), ErrorCode::NotPermitted);
    QCOMPARE(codeOf(office.perform(ResetPassword {"otra-yo", given()})), ErrorCode::NotPermitted);
    QCOMPARE(codeOf(office.perform(AddStaff {TestOffice::administratorLogin, Role::Supervisor})), ErrorCode::LoginTaken);
    // A supervisor makes no account, and completes none that is complete: not their own either.
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QCOMPARE(codeOf(office.perform(AddStaff {"otra-yo-mas", Role::Administrator})), ErrorCode::NotPermitted);
    QCOMPARE(codeOf(office.perform(EnrolStaff {TestOffice::supervisorLogin, QStringLiteral("Prueba Otra"), {}, given()})), ErrorCode::AccountHasAccess);
    QCOMPARE(codeOf(office.perform(UnlockStaff {TestOffice::supervisorLogin})), ErrorCode::OwnAccount);
    QCOMPARE(codeOf(reset(office, TestOffice::supervisorLogin)), ErrorCode::OwnAccount);
    QCOMPARE(codeOf(office.perform(DisableStaff {TestOffice::supervisorLogin, LeaveReason::Left})), ErrorCode::NotPermitted);
}

void StaffAccessTest::unlocksAMemberOfStaff()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    failSignIns(office, TestOffice::clerkLogin, 20);
    failSignIns(office, otherSupervisor, 5);
    QCOMPARE(codeOf(office.signIn()), ErrorCode::SignInLocked);
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(member(office, TestOffice::clerkLogin)->locked);
    QVERIFY(office.perform(UnlockStaff {TestOffice::clerkLogin}).ok());
    QVERIFY(office.perform(UnlockStaff {otherSupervisor}).ok()); // a wait is lifted as well
    QVERIFY(!member(office, TestOffice::clerkLogin)->locked);
    QVERIFY(office.signIn().ok());
    // The table has nothing to say about it: who wipes rows opens nothing, the leaf is what counts.
    QVERIFY(TestLog(office).actions().contains(QStringLiteral("staff.unlock:ok")));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void StaffAccessTest::unlocksNobodyWhoIsNotLocked()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    failSignIns(office, TestOffice::clerkLogin, 4);
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QCOMPARE(codeOf(office.perform(UnlockStaff {TestOffice::clerkLogin})), ErrorCode::StaffNotLocked);
    QCOMPARE(codeOf(office.perform(UnlockStaff {"nadie"})), ErrorCode::StaffUnknown);
    QCOMPARE(codeOf(office.perform(UnlockStaff {TestOffice::supervisorLogin})), ErrorCode::OwnAccount);
    QCOMPARE(codeOf(office.perform(UnlockPerson {cedula(demo::one)})), ErrorCode::PersonNotLocked);
}

void StaffAccessTest::unlocksAPersonForEveryClerk()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    failValidations(office, 3);
    QCOMPARE(codeOf(office.perform(OpenVisit {cedula(demo::one), false})), ErrorCode::PersonNeedsSupervisor);
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(office.perform(UnlockPerson {cedula(demo::one)}).ok());
    QCOMPARE(codeOf(office.perform(UnlockPerson {cedula(demo::one)})), ErrorCode::PersonNotLocked);
    QVERIFY(office.signIn().ok());
    QVERIFY(office.perform(OpenVisit {cedula(demo::one), false}).ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void StaffAccessTest::logsAnUnlockThatFindsNobodyWithoutTheNumber()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    const auto from = TestLog(office).size();
    QCOMPARE(codeOf(office.perform(UnlockPerson {cedula(demo::nobody)})), ErrorCode::PersonNotFound);
    QCOMPARE(TestLog(office).actions(from), QStringList {QStringLiteral("person.unlock:fail")});
    QVERIFY(!TestLog(office).entries().last().write().value().contains(QString::fromUtf16(demo::nobody).toLatin1()));
}

QTEST_GUILESS_MAIN(StaffAccessTest)
#include "StaffAccessTest.moc"
