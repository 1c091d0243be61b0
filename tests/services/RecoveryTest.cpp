#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "services/Accounts.h"
#include "services/OpenVisit.h"

#include <QProcess>
#include <QTest>

using namespace ventanilla;

/// An office whose staff is gone: a printed code lets somebody in again, once, and nobody guesses it.
class RecoveryTest : public QObject
{
    Q_OBJECT

private:
    static Secret password() { return Secret::fromBytes("una frase que nadie espera"); }
    static ErrorCode codeOf(const auto& result) { return result ? ErrorCode::Cancelled : result.error().code; }
    static RecoverOffice with(Secret code, const QByteArray& login = "nueva", Role role = Role::Supervisor)
    {
        return {std::move(code), login, QStringLiteral("Prueba Nueva"), role, password()};
    }
    static Secret wrongCode() { return Secret::fromBytes("0000-0000-0000-0000-0000-0000-0000-0000"); }
    static bool servesOne(TestOffice& office)
    {
        const auto opened = office.perform(OpenVisit {Cedula::parse(QStringView(demo::one)).value(), false});
        return opened && office.perform(AbandonVisit {opened.value().visit, Reason::PersonLeft}).ok();
    }
    static bool tamper(const TestOffice& office, const QString& sql)
    {
        QProcess shell;
        shell.start(QStringLiteral("sqlite3"), {office.databasePath(), sql});
        return shell.waitForFinished() && shell.exitCode() == 0;
    }

private Q_SLOTS:
    void makesASupervisorWhoOpensPersonalData();
    void makesAnAdministratorWhoDoesNot();
    void spendsACodeAndGivesAnother();
    void spendsNothingWhenItCannotBeDone_data();
    void spendsNothingWhenItCannotBeDone();
    void slowsGuessingDownAndLocksNobodyOut();
    void trustsNoRowThatWasPlanted();
    void opensAfterTheKeyHasChanged();
    void renewsBothCodes();
};

void RecoveryTest::makesASupervisorWhoOpensPersonalData()
{
    TestOffice office;
    QVERIFY(office.open(StateFolder::Writer::Admin).ok());
    QVERIFY(office.perform(with(office.recoveryCode(0))).ok());
    const auto reply = office.perform(SignIn {"nueva", password()});
    QVERIFY(reply.ok());
    QCOMPARE(reply.value().role, Role::Supervisor);
    QCOMPARE(reply.value().name, QStringLiteral("Prueba Nueva"));
    QVERIFY(!reply.value().passwordMustChange); // it is their own
    QVERIFY(servesOne(office));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void RecoveryTest::makesAnAdministratorWhoDoesNot()
{
    TestOffice office;
    QVERIFY(office.open(StateFolder::Writer::Admin).ok());
    QVERIFY(office.perform(with(office.recoveryCode(1), "nueva", Role::Administrator)).ok());
    const auto reply = office.perform(SignIn {"nueva", password()});
    QVERIFY(reply.ok());
    QCOMPARE(reply.value().role, Role::Administrator);
    QVERIFY(!reply.value().servesVisits);
}

void RecoveryTest::spendsACodeAndGivesAnother()
{
    TestOffice office;
    QVERIFY(office.open(StateFolder::Writer::Admin).ok());
    auto first = office.perform(with(office.recoveryCode(0)));
    QVERIFY(first.ok());
    QCOMPARE(codeOf(office.perform(with(office.recoveryCode(0), "otra"))), ErrorCode::RecoveryCodeWrong);
    QVERIFY(office.perform(with(std::move(first.value().nextCode), "otra")).ok());
    QVERIFY(office.perform(with(office.recoveryCode(1), "tercera")).ok());
}

void RecoveryTest::spendsNothingWhenItCannotBeDone_data()
{
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<int>("role");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    const QByteArray good = "una frase que nadie espera";
    const QString name = QStringLiteral("Prueba Nueva");
    QTest::addRow("a name that is taken") << QByteArray("operadora") << int(Role::Supervisor) << good << name << int(ErrorCode::LoginTaken);
    QTest::addRow("a clerk") << QByteArray("nueva") << int(Role::Clerk) << good << name << int(ErrorCode::NotPermitted);
    QTest::addRow("an auditor") << QByteArray("nueva") << int(Role::Auditor) << good << name << int(ErrorCode::NotPermitted);
    QTest::addRow("a short password") << QByteArray("nueva") << int(Role::Supervisor) << QByteArray("corta") << name << int(ErrorCode::PasswordTooShort);
    QTest::addRow("nobody's name") << QByteArray("nueva") << int(Role::Supervisor) << good << QStringLiteral(" ") << int(ErrorCode::NameMalformed);
}

void RecoveryTest::spendsNothingWhenItCannotBeDone()
{
    QFETCH(QByteArray, login);
    QFETCH(int, role);
    QFETCH(QByteArray, secret);
    QFETCH(QString, name);
    QFETCH(int, code);
    TestOffice office;
    QVERIFY(office.open(StateFolder::Writer::Admin).ok());
    QCOMPARE(int(codeOf(office.perform(RecoverOffice {office.recoveryCode(0), login, name, Role(role), Secret::fromBytes(secret)}))), code);
    QVERIFY(office.perform(with(office.recoveryCode(0))).ok());
}

void RecoveryTest::slowsGuessingDownAndLocksNobodyOut()
{
    TestOffice office;
    QVERIFY(office.open(StateFolder::Writer::Admin).ok());
    for (int left = 4; left > 0; --left) {
        const auto wrong = office.perform(with(left % 2 == 0 ? wrongCode() : Secret::fromBytes("no es un código")));
        QCOMPARE(codeOf(wrong), ErrorCode::RecoveryCodeWrong);
        QCOMPARE(wrong.error().number, left);
    }
    QCOMPARE(codeOf(office.perform(with(wrongCode()))), ErrorCode::SignInWait);
    QCOMPARE(codeOf(office.perform(with(office.recoveryCode(0)))), ErrorCode::SignInWait); // also the right one waits
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());                              // and nobody else does
    for (int i = 5; i < 20; ++i) {
        office.clock().passMinutes(16);
        QVERIFY(!office.perform(with(wrongCode())).ok());
    }
    // Where nobody is left, nobody unlocks: the longest wait is all.
    QCOMPARE(codeOf(office.perform(with(office.recoveryCode(0)))), ErrorCode::SignInWait);
    office.clock().passMinutes(15);
    QVERIFY(office.perform(with(office.recoveryCode(0))).ok());
}

void RecoveryTest::trustsNoRowThatWasPlanted()
{
    TestOffice office;
    QVERIFY(office.open(StateFolder::Writer::Admin).ok());
    auto first = office.perform(with(office.recoveryCode(0)));
    QVERIFY(first.ok());
    // The row of the code that is still good, under another name of its leaf: it opens, and is not what the log speaks of.
    QVERIFY(tamper(office, QStringLiteral("UPDATE recovery SET last_seq = last_seq + 1")));
    QCOMPARE(codeOf(office.perform(with(office.recoveryCode(1), "otra"))), ErrorCode::LogAltered);
}

void RecoveryTest::opensAfterTheKeyHasChanged()
{
    TestOffice office;
    QVERIFY(office.open(StateFolder::Writer::Admin).ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(!office.perform(RotateKeys {.begin = true}).value().finished);
    QVERIFY(office.perform(with(office.recoveryCode(0))).ok()); // in the middle
    for (int steps = 0; !office.perform(RotateKeys {}).value().finished; ++steps)
        QVERIFY(steps < 50);
    QVERIFY(office.perform(with(office.recoveryCode(1), "otra")).ok());
    for (const char* login : {"nueva", "otra"}) {
        QVERIFY(office.perform(SignIn {login, password()}).ok());
        QVERIFY(servesOne(office));
    }
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void RecoveryTest::renewsBothCodes()
{
    TestOffice office;
    QVERIFY(office.open(StateFolder::Writer::Admin).ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    office.clock().passMinutes(2);
    QCOMPARE(codeOf(office.perform(RenewRecovery {})), ErrorCode::PasswordAgain);
    QVERIFY(office.perform(ProvePassword {office.password(TestOffice::supervisorLogin)}).ok());
    auto renewed = office.perform(RenewRecovery {});
    QVERIFY(renewed.ok());
    QCOMPARE(renewed.value().codes.size(), 2U);
    QCOMPARE(codeOf(office.perform(with(office.recoveryCode(0)))), ErrorCode::RecoveryCodeWrong);
    QCOMPARE(codeOf(office.perform(with(office.recoveryCode(1)))), ErrorCode::RecoveryCodeWrong);
    QVERIFY(office.perform(with(std::move(renewed.value().codes[0]), "una.mas")).ok());
    QVERIFY(office.perform(with(std::move(renewed.value().codes[1]), "otra.mas")).ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "RecoveryTest.moc"
