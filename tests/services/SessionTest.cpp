#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "services/Desk.h"
#include "services/OpenVisit.h"
#include "services/Staff.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace ventanilla;

/// Signing in and out, waits, locks: what a clerk meets before any visit.
class SessionTest : public QObject
{
    Q_OBJECT

private:
    static Secret wrong() { return Secret::fromBytes("not-the-password-at-all"); }
    static ErrorCode codeOf(const auto& result) { return result ? ErrorCode::Cancelled : result.error().code; }

private Q_SLOTS:
    void opensASessionAndSaysWho();
    void answersAnUnknownNameLikeAWrongPassword();
    void makesANameWaitAfterFiveFailuresAndDoublesTheWait();
    void waitsOnWhenTheClockIsSetForward();
    void keepsCountAcrossARestartOfTheProgram();
    void locksForGoodAfterTwentyFailures();
    void clearsTheCountWithASuccess();
    void letsOnlyTheSamePasswordUnlock();
    void endsAfterEightHours();
    void refusesARoleTheLogDoesNotKnow();
    void enrolsANewClerkWithAdministratorAndSupervisor();
    void leavesNothingTypedForUnknownNamesInTheLog();
};

void SessionTest::opensASessionAndSaysWho()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    const auto reply = office.signIn();
    QVERIFY(reply.ok());
    QCOMPARE(reply.value().name, QStringLiteral("Prueba Operadora Lucía"));
    QVERIFY(reply.value().servesVisits);
    QVERIFY(office.perform(SignOut {}).ok());
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    QVERIFY(!office.signIn(TestOffice::administratorLogin).value().servesVisits);
    QVERIFY(!office.signIn(TestOffice::auditorLogin).value().servesVisits);
    QVERIFY(office.signIn(TestOffice::supervisorLogin).value().servesVisits);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void SessionTest::answersAnUnknownNameLikeAWrongPassword()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    for (int left = 4; left > 0; --left) {
        const auto known = office.perform(SignIn {TestOffice::clerkLogin, wrong()});
        const auto unknown = office.perform(SignIn {"nadie", wrong()});
        QCOMPARE(codeOf(known), ErrorCode::SignInFailed);
        QCOMPARE(codeOf(unknown), ErrorCode::SignInFailed);
        QCOMPARE(known.error().number, left);
        QCOMPARE(unknown.error().number, left);
    }
    QCOMPARE(codeOf(office.perform(SignIn {TestOffice::clerkLogin, wrong()})), ErrorCode::SignInWait);
    QCOMPARE(codeOf(office.perform(SignIn {"nadie", wrong()})), ErrorCode::SignInWait);
}

void SessionTest::makesANameWaitAfterFiveFailuresAndDoublesTheWait()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    for (int i = 0; i < 4; ++i)
        QCOMPARE(codeOf(office.perform(SignIn {TestOffice::clerkLogin, wrong()})), ErrorCode::SignInFailed);
    for (const int wait : {30, 60, 120, 240, 480, 900, 900}) {
        const auto failed = office.perform(SignIn {TestOffice::clerkLogin, wrong()});
        QCOMPARE(codeOf(failed), ErrorCode::SignInWait);
        QCOMPARE(failed.error().number, wait);
        // Even the right password waits, and a refused try counts as none.
        office.clock().pass((wait - 1) * 1000LL);
        const auto early = office.signIn();
        QCOMPARE(codeOf(early), ErrorCode::SignInWait);
        QCOMPARE(early.error().number, 1);
        office.clock().pass(1000);
    }
    QVERIFY(office.signIn().ok());
}

void SessionTest::waitsOnWhenTheClockIsSetForward()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    for (int i = 0; i < 5; ++i)
        QVERIFY(!office.perform(SignIn {TestOffice::clerkLogin, wrong()}).ok());
    office.clock().setUtc(office.clock().utcMs() + 3'600'000);
    QCOMPARE(codeOf(office.signIn()), ErrorCode::SignInWait);
    QVERIFY(TestLog(office).actions().contains(QStringLiteral("clock.jump:ok")));
}

void SessionTest::keepsCountAcrossARestartOfTheProgram()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    for (int i = 0; i < 5; ++i)
        QVERIFY(!office.perform(SignIn {TestOffice::clerkLogin, wrong()}).ok());
    QVERIFY(office.open().ok());
    QCOMPARE(codeOf(office.signIn()), ErrorCode::SignInWait);
    // Another start of the machine: the wall clock counts, and setting it back opens nothing.
    office.clock().restart();
    office.clock().setUtc(office.clock().utcMs() - 60'000);
    QVERIFY(office.open().ok());
    QCOMPARE(codeOf(office.signIn()), ErrorCode::SignInWait);
}

void SessionTest::locksForGoodAfterTwentyFailures()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    ErrorCode last = ErrorCode::Cancelled;
    for (int i = 0; i < 20; ++i) {
        last = codeOf(office.perform(SignIn {TestOffice::clerkLogin, wrong()}));
        office.clock().passMinutes(16);
    }
    QCOMPARE(last, ErrorCode::SignInLocked);
    office.clock().passMinutes(60 * 24);
    QCOMPARE(codeOf(office.signIn()), ErrorCode::SignInLocked);
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
}

void SessionTest::clearsTheCountWithASuccess()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    for (int i = 0; i < 4; ++i)
        QVERIFY(!office.perform(SignIn {TestOffice::clerkLogin, wrong()}).ok());
    QVERIFY(office.signIn().ok());
    QVERIFY(office.perform(SignOut {}).ok());
    const auto failed = office.perform(SignIn {TestOffice::clerkLogin, wrong()});
    QCOMPARE(failed.error().number, 4);
}

void SessionTest::letsOnlyTheSamePasswordUnlock()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    QVERIFY(office.perform(LockSession {}).ok());
    QCOMPARE(codeOf(office.perform(TodaysVisits {})), ErrorCode::SessionLocked);
    QCOMPARE(codeOf(office.perform(UnlockSession {wrong()})), ErrorCode::SignInFailed);
    QCOMPARE(codeOf(office.perform(UnlockSession {office.password(TestOffice::supervisorLogin)})), ErrorCode::SignInFailed);
    QVERIFY(office.perform(UnlockSession {office.password(TestOffice::clerkLogin)}).ok());
    QVERIFY(office.perform(TodaysVisits {}).ok());
}

void SessionTest::endsAfterEightHours()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    office.clock().passMinutes(8 * 60);
    QVERIFY(office.perform(TodaysVisits {}).ok());
    office.clock().passMinutes(1);
    QCOMPARE(codeOf(office.perform(TodaysVisits {})), ErrorCode::SessionEnded);
    QCOMPARE(codeOf(office.perform(TodaysVisits {})), ErrorCode::NotSignedIn);
}

void SessionTest::refusesARoleTheLogDoesNotKnow()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    // A database administrator makes the clerk a supervisor.
    QProcess shell;
    shell.start(QStringLiteral("sqlite3"), {office.databasePath(), QStringLiteral("UPDATE staff SET role='supervisor' WHERE login='operadora'")});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 0);
    QCOMPARE(codeOf(office.signIn()), ErrorCode::NotPermitted);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::RowsUnbacked);
}

void SessionTest::enrolsANewClerkWithAdministratorAndSupervisor()
{
    TestOffice office;
    QVERIFY(office.open(StateFolder::Writer::Admin).ok());
    const QByteArray login = "nueva";
    const auto password = [] { return Secret::fromBytes("una frase que nadie espera"); };
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    QVERIFY(office.perform(AddStaff {login, Role::Clerk}).ok());
    QCOMPARE(codeOf(office.perform(AddStaff {login, Role::Clerk})), ErrorCode::LoginTaken);
    QCOMPARE(codeOf(office.perform(EnrolStaff {login, QStringLiteral("Prueba Nueva"), {}, password()})), ErrorCode::NotPermitted);
    // Before the supervisor has acted the account opens nothing.
    QCOMPARE(codeOf(office.perform(SignIn {login, password()})), ErrorCode::SignInFailed);
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QCOMPARE(codeOf(office.perform(EnrolStaff {login, QStringLiteral("Prueba Nueva"), {}, Secret::fromBytes("corta")})), ErrorCode::PasswordTooShort);
    QVERIFY(office.perform(EnrolStaff {login, QStringLiteral("Prueba Nueva"), {}, password()}).ok());
    QVERIFY(office.open().ok());
    const auto reply = office.perform(SignIn {login, password()});
    QVERIFY(reply.ok());
    QCOMPARE(reply.value().name, QStringLiteral("Prueba Nueva"));
    QVERIFY(reply.value().servesVisits);
    QVERIFY(reply.value().passwordMustChange); // a supervisor knows it
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void SessionTest::leavesNothingTypedForUnknownNamesInTheLog()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(!office.perform(SignIn {"canario-desconocido", wrong()}).ok());
    office.stop();
    QFile file(office.databasePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("canario-desconocido"));
}

QTEST_GUILESS_MAIN(SessionTest)
#include "SessionTest.moc"
