#include "StaffSteps.h"
#include "support/TestLog.h"

#include "services/Activity.h"
#include "services/Desk.h"
#include "services/Reveal.h"

#include <QProcess>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

/// Accounts: one's own password changed, rows that the log does not speak of, what a member of staff sees of others and of themself.
class StaffTest : public QObject
{
    Q_OBJECT

private:
    static bool tamper(const TestOffice& office, const QString& sql)
    {
        QProcess shell;
        shell.start(QStringLiteral("sqlite3"), {office.databasePath(), sql});
        return shell.waitForFinished() && shell.exitCode() == 0;
    }

private Q_SLOTS:
    void changesOnesOwnPassword();
    void refusesANewPassword_data();
    void refusesANewPassword();
    void countsAWrongPresentPasswordAsASignIn();
    void changesNoAccountWhileTheClockIsBehind();
    void countsNoAccountThatTheLogDoesNotKnowAsTheOtherOne();
    void listsStatesOutOfTheLog();
    void refusesARowThatTheLogDoesNotSpeakOf_data();
    void refusesARowThatTheLogDoesNotSpeakOf();
    void refusesAnEarlierRowThatWasPutBack();
    void revealsOnlyInOnesOwnVisitAndLogsFirst();
    void showsOnesOwnActivityNewestFirst();
};

void StaffTest::changesOnesOwnPassword()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    for (const char* login : {TestOffice::clerkLogin, TestOffice::administratorLogin}) {
        QVERIFY(office.signIn(login).ok());
        QVERIFY(office.perform(ChangePassword {office.password(login), chosen()}).ok());
        QVERIFY(office.perform(DeskState {}).ok()); // the session stays
        QCOMPARE(codeOf(office.signIn(login)), ErrorCode::SignInFailed);
        const auto again = office.perform(SignIn {login, chosen()});
        QVERIFY(again.ok());
        QVERIFY(!again.value().passwordMustChange);
        QCOMPARE(again.value().servesVisits, QByteArray(login) == TestOffice::clerkLogin);
    }
    QVERIFY(TestLog(office).actions().contains(QStringLiteral("password.change:ok")));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void StaffTest::refusesANewPassword_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<int>("code");
    QTest::addRow("short") << QByteArray("catorce letras") << int(ErrorCode::PasswordTooShort);
    QTest::addRow("long") << QByteArray(257, 'x') << int(ErrorCode::PasswordTooLong);
    QTest::addRow("the sign-in name in it") << QByteArray("la operadora del lunes") << int(ErrorCode::PasswordContext);
    QTest::addRow("one piece repeated") << QByteArray("abcabcabcabcabcabc") << int(ErrorCode::PasswordCommon);
    QTest::addRow("the same") << QByteArray() << int(ErrorCode::PasswordSame);
}

void StaffTest::refusesANewPassword()
{
    QFETCH(QByteArray, next);
    QFETCH(int, code);
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const auto present = [&] { return office.password(TestOffice::clerkLogin); };
    const auto changed = office.perform(ChangePassword {present(), next.isEmpty() ? present() : Secret::fromBytes(next)});
    QCOMPARE(int(codeOf(changed)), code);
    QVERIFY(office.signIn().ok());
}

void StaffTest::countsAWrongPresentPasswordAsASignIn()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    for (int left = 4; left > 0; --left) {
        const auto changed = office.perform(ChangePassword {wrong(), chosen()});
        QCOMPARE(codeOf(changed), ErrorCode::SignInFailed);
        QCOMPARE(changed.error().number, left);
    }
    QCOMPARE(codeOf(office.perform(ChangePassword {wrong(), chosen()})), ErrorCode::SignInWait);
    QCOMPARE(codeOf(office.perform(ChangePassword {office.password(TestOffice::clerkLogin), chosen()})), ErrorCode::SignInWait);
    QCOMPARE(codeOf(office.signIn()), ErrorCode::SignInWait);
}

void StaffTest::changesNoAccountWhileTheClockIsBehind()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const qint64 now = office.clock().utcMs();
    // What is written now would seem older than what other logs say of the account.
    office.clock().setUtc(now - 60'000);
    const auto behind = office.perform(ChangePassword {office.password(TestOffice::clerkLogin), chosen()});
    QCOMPARE(codeOf(behind), ErrorCode::ClockBehind);
    QCOMPARE(behind.error().number, now);
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QCOMPARE(codeOf(reset(office, TestOffice::clerkLogin)), ErrorCode::ClockBehind);
    QCOMPARE(codeOf(office.perform(RotateKeys {.begin = true})), ErrorCode::ClockBehind);
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    QCOMPARE(codeOf(office.perform(DisableStaff {TestOffice::clerkLogin, LeaveReason::Left})), ErrorCode::ClockBehind);
    office.clock().setUtc(now);
    QVERIFY(office.signIn().ok());
    QVERIFY(office.perform(ChangePassword {office.password(TestOffice::clerkLogin), chosen()}).ok());
}

void StaffTest::countsNoAccountThatTheLogDoesNotKnowAsTheOtherOne()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    QVERIFY(office.perform(DisableStaff {otherSupervisor, LeaveReason::Left}).ok());
    QCOMPARE(codeOf(office.perform(DisableStaff {TestOffice::supervisorLogin, LeaveReason::Left})), ErrorCode::LastOfRole);
    // A second one, as the table has it.
    QVERIFY(tamper(office, QStringLiteral("UPDATE staff SET role = 'supervisor' WHERE login = 'auditora'")));
    QCOMPARE(codeOf(office.perform(DisableStaff {TestOffice::supervisorLogin, LeaveReason::Left})), ErrorCode::LastOfRole);
    QVERIFY(tamper(office, QStringLiteral("UPDATE staff SET state = 'active' WHERE login = 'supervisor'")));
    QCOMPARE(codeOf(office.perform(DisableStaff {TestOffice::supervisorLogin, LeaveReason::Left})), ErrorCode::LastOfRole);
}

void StaffTest::listsStatesOutOfTheLog()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const qint64 signedIn = office.clock().utcMs();
    office.clock().passMinutes(5);
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    QVERIFY(office.perform(AddStaff {"nueva", Role::Clerk}).ok());
    const auto clerk = member(office, TestOffice::clerkLogin);
    QVERIFY(clerk.has_value());
    QCOMPARE(clerk->role, Role::Clerk);
    QVERIFY(clerk->enrolled && clerk->enabled && !clerk->temporary && !clerk->locked);
    QCOMPARE(clerk->signedInMs, signedIn);
    const auto fresh = member(office, "nueva");
    QVERIFY(fresh.has_value());
    QVERIFY(!fresh->enrolled && fresh->enabled);
    QCOMPARE(fresh->signedInMs, 0);
}

void StaffTest::refusesARowThatTheLogDoesNotSpeakOf_data()
{
    QTest::addColumn<QString>("sql");
    // The clerk's password and way to the master key become the supervisor's, whose password the attacker knows.
    QTest::addRow("another's password") << QStringLiteral(
        "UPDATE staff SET (salt, verifier) = (SELECT salt, verifier FROM staff WHERE login='operadora') WHERE login='auditora'");
    QTest::addRow("its creation changed") << QStringLiteral("UPDATE staff SET created=created+1, login='auditora' WHERE login='auditora'");
    QTest::addRow("another leaf named") << QStringLiteral("UPDATE staff SET last_seq=last_seq+1 WHERE login='auditora'");
}

void StaffTest::refusesARowThatTheLogDoesNotSpeakOf()
{
    QFETCH(QString, sql);
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::auditorLogin).ok());
    QVERIFY(office.perform(SignOut {}).ok());
    QVERIFY(tamper(office, sql));
    const auto from = TestLog(office).size();
    const bool stolen = sql.contains(QStringLiteral("verifier"));
    QCOMPARE(codeOf(office.perform(SignIn {TestOffice::auditorLogin, office.password(stolen ? TestOffice::clerkLogin : TestOffice::auditorLogin)})),
             ErrorCode::NotPermitted);
    QCOMPARE(TestLog(office).actions(from), QStringList {QStringLiteral("login:deny")});
}

void StaffTest::refusesAnEarlierRowThatWasPutBack()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(tamper(office, QStringLiteral("CREATE TEMP TABLE t(x); ATTACH '%1' AS kept; CREATE TABLE kept.staff AS SELECT * FROM main.staff").arg(office.path() + QStringLiteral("/kept.db"))));
    QVERIFY(office.signIn().ok());
    QVERIFY(office.perform(ChangePassword {office.password(TestOffice::clerkLogin), chosen()}).ok());
    QVERIFY(office.perform(SignOut {}).ok());
    // The old password comes back with its row, which names the leaf that once spoke of it.
    QVERIFY(tamper(office, QStringLiteral("ATTACH '%1' AS kept; UPDATE staff SET (salt, verifier, wrap, last_log, last_seq) = (SELECT salt, verifier, wrap, last_log, "
                                          "last_seq FROM kept.staff WHERE login='operadora') WHERE login='operadora'")
                               .arg(office.path() + QStringLiteral("/kept.db"))));
    QCOMPARE(codeOf(office.signIn()), ErrorCode::NotPermitted);
}

void StaffTest::revealsOnlyInOnesOwnVisitAndLogsFirst()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const auto opened = office.perform(OpenVisit {cedula(demo::one), false});
    QVERIFY(opened.ok());
    const VisitId visit = opened.value().visit;
    const auto from = TestLog(office).size();
    const auto shown = office.perform(RevealPerson {visit, RevealReason::PersonAsks});
    QVERIFY(shown.ok());
    QCOMPARE(shown.value().record.email, QString::fromUtf16(demo::oneEmail));
    QVERIFY(shown.value().seconds > 0);
    QCOMPARE(TestLog(office).actions(from), QStringList {QStringLiteral("view.reveal:ok")});
    const auto leaf = TestLog(office).entries().last();
    QCOMPARE(leaf.text(ledger::Key::Facts), QByteArray("reason:person-asks"));
    QCOMPARE(leaf.text(ledger::Key::Visit), visit.hex());
    QVERIFY(!leaf.write().value().contains("correo-anterior"));
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QCOMPARE(codeOf(office.perform(RevealPerson {visit, RevealReason::Complaint})), ErrorCode::VisitNotOpen);
    QSet<QByteArray> names;
    for (const RevealReason reason : revealReasons())
        names.insert(revealReasonName(reason));
    QCOMPARE(names.size(), revealReasons().size());
}

void StaffTest::showsOnesOwnActivityNewestFirst()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    // The next day: what was yesterday is another period.
    office.clock().passMinutes(24 * 60);
    const qint64 since = office.clock().utcMs();
    QVERIFY(office.signIn().ok());
    const auto opened = office.perform(OpenVisit {cedula(demo::one), false});
    QVERIFY(opened.ok());
    office.clock().passMinutes(1);
    QVERIFY(office.perform(AbandonVisit {opened.value().visit, Reason::PersonLeft}).ok());
    const auto mine = office.perform(MyActivity {1});
    QVERIFY(mine.ok());
    QByteArrayList actions;
    for (const MyActivity::Entry& entry : mine.value().entries) {
        actions.append(entry.action + ':' + entry.outcome);
        QCOMPARE(entry.folio, entry.action.startsWith("log") ? 0 : opened.value().folio);
        QVERIFY(entry.utcMs >= since);
    }
    QCOMPARE(actions, (QByteArrayList {"visit.abandon:ok", "view.person:ok", "visit.open:ok", "login:ok", "logout:ok"}));
    QCOMPARE(office.perform(MyActivity {2}).value().entries.size(), mine.value().entries.size() + 1);
    QCOMPARE(office.perform(MyActivity {0}).value().entries.size(), mine.value().entries.size() + 1);
    // Another's is not shown.
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    const auto theirs = office.perform(MyActivity {1});
    QVERIFY(theirs.ok() && !theirs.value().entries.isEmpty());
    for (const MyActivity::Entry& entry : theirs.value().entries)
        QVERIFY(entry.action != "visit.open");
}

QTEST_GUILESS_MAIN(StaffTest)
#include "StaffTest.moc"
