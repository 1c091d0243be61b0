#include "support/ApprovalSteps.h"
#include "support/TestLog.h"

#include "services/Accounts.h"
#include "services/Staff.h"

#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

/// A second person at the desk of who asks: who may be it, what it is asked for, and for how long an approval is worth something.
class ApprovalTest : public QObject
{
    Q_OBJECT

private:
    static constexpr ErasureReason why = ErasureReason::PersonAsks;
    static void begin(TestOffice& office)
    {
        QVERIFY(office.open().ok());
        beginSupervising(office);
    }
    static ErrorCode approving(TestOffice& office, const Asked& what, const QByteArray& login, Secret password, const QByteArray& lastFour = lastFourOfOne)
    {
        const auto asked = office.perform(AskApproval {what});
        if (!asked)
            return asked.error().code;
        return codeOf(office.perform(Approve {login, std::move(password), Secret::fromBytes(lastFour), what, asked.value().shown}));
    }
    static QByteArray staffHex(const TestOffice& office, const char* login)
    {
        return TestLog(office).ask(QByteArray(QByteArray("SELECT pseudonym FROM staff WHERE login = '") + login + '\'').constData());
    }

private Q_SLOTS:
    void letsTheOtherSupervisorApprove();
    void showsASummaryWithoutTheLastFour();
    void isUsedOnce();
    void isOfOneActionOnOnePersonForOneReason();
    void refusesWhoMayNotApprove_data();
    void refusesWhoMayNotApprove();
    void refusesThePersonThemself();
    void countsAWrongPasswordAsAFailedSignIn();
    void takesTheLastFourThreeTimes();
    void lastsTwoMinutes();
    void endsWithTheSessionThatAsked();
    void refusesWhatWasNotShown();
};

void ApprovalTest::letsTheOtherSupervisorApprove()
{
    TestOffice office;
    begin(office);
    const PersonId person = sought(office);
    const auto from = TestLog(office).size();
    const auto reply = approve(office, ErasureAsked {person, why});
    QVERIFY(reply.ok());
    QCOMPARE(reply.value().approver, QByteArray(secondSupervisor));
    QCOMPARE(TestLog(office).actions(from), (QStringList {QStringLiteral("approval.ask:ok"), QStringLiteral("login:ok"), QStringLiteral("approval:ok")}));
    const auto leaf = TestLog(office).entries().last();
    QCOMPARE(leaf.text(ledger::Key::Clerk), staffHex(office, TestOffice::supervisorLogin));
    QCOMPARE(leaf.text(ledger::Key::Approver), staffHex(office, secondSupervisor));
    QCOMPARE(leaf.text(ledger::Key::Subject), person.hex());
    // The session is still that of who asked.
    QVERIFY(office.perform(ChangePassword {office.password(TestOffice::supervisorLogin), Secret::fromBytes("otra frase muy distinta")}).ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ApprovalTest::showsASummaryWithoutTheLastFour()
{
    TestOffice office;
    begin(office);
    const auto asked = office.perform(AskApproval {ErasureAsked {sought(office), why}});
    QVERIFY(asked.ok());
    const auto& summary = std::get<ErasureSummary>(asked.value().summary);
    QCOMPARE(summary.name, QStringLiteral("Prueba Demo Uno"));
    QCOMPARE(summary.number, QStringLiteral("171•••••••"));
    QVERIFY(!summary.email.contains(QString::fromUtf16(demo::oneEmail)) && summary.email.contains(u'@'));
    QVERIFY(!summary.mobile.isEmpty() && !summary.mobile.contains(QStringLiteral("991234567")));
    QVERIFY(!summary.visitWaits);
    QCOMPARE(int(summary.reason), int(why));
}

void ApprovalTest::isUsedOnce()
{
    TestOffice office;
    begin(office);
    const PersonId one = sought(office), two = sought(office, demo::two);
    const Approval approval = approved(office, ErasureAsked {one, why});
    QCOMPARE(codeOf(office.perform(ErasePerson {two, why, approval})), ErrorCode::ApprovalInvalid);
    // A wrong use uses it up as well.
    const auto from = TestLog(office).size();
    QCOMPARE(codeOf(office.perform(ErasePerson {one, why, approval})), ErrorCode::ApprovalInvalid);
    QCOMPARE(TestLog(office).actions(from), QStringList {QStringLiteral("person.erase:deny")});
    // A later approval takes the place of an earlier one.
    const Approval earlier = approved(office, ErasureAsked {one, why});
    const Approval later = approved(office, ErasureAsked {one, why});
    QCOMPARE(codeOf(office.perform(ErasePerson {one, why, earlier})), ErrorCode::ApprovalInvalid);
    QVERIFY(office.perform(ErasePerson {one, why, later}).ok());
}

void ApprovalTest::isOfOneActionOnOnePersonForOneReason()
{
    TestOffice office;
    begin(office);
    const PersonId one = sought(office);
    const Approval approval = approved(office, ErasureAsked {one, why});
    QCOMPARE(codeOf(office.perform(ErasePerson {one, ErasureReason::CourtOrder, approval})), ErrorCode::ApprovalChanged);
    QVERIFY(office.perform(SeekErasure {cedula(demo::one)}).ok());
}

void ApprovalTest::refusesWhoMayNotApprove_data()
{
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("who asks") << QByteArray(TestOffice::supervisorLogin) << ErrorCode::ApproverIsAsker;
    QTest::newRow("a clerk") << QByteArray(TestOffice::clerkLogin) << ErrorCode::ApproverNotAllowed;
    QTest::newRow("an auditor") << QByteArray(TestOffice::auditorLogin) << ErrorCode::ApproverNotAllowed;
    QTest::newRow("an administrator") << QByteArray(TestOffice::administratorLogin) << ErrorCode::ApproverNotAllowed;
}

void ApprovalTest::refusesWhoMayNotApprove()
{
    QFETCH(QByteArray, login);
    QFETCH(ErrorCode, code);
    TestOffice office;
    begin(office);
    const PersonId person = sought(office);
    const auto from = TestLog(office).size();
    QCOMPARE(approving(office, ErasureAsked {person, why}, login, office.password(login)), code);
    QCOMPARE(TestLog(office).actions(from), (QStringList {QStringLiteral("approval.ask:ok"), QStringLiteral("approval:deny")}));
}

void ApprovalTest::refusesThePersonThemself()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    const auto first = [] { return Secret::fromBytes("una frase que nadie espera"); };
    const auto chosen = [] { return Secret::fromBytes("otra frase muy distinta"); };
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    QVERIFY(office.perform(AddStaff {"tercera", Role::Supervisor}).ok());
    beginSupervising(office);
    QVERIFY(office.perform(EnrolStaff {"tercera", QStringLiteral("Prueba Tercera"), cedula(demo::one), first()}).ok());
    const PersonId person = sought(office);
    // Not before the password is their own, and never about themself.
    QCOMPARE(approving(office, ErasureAsked {person, why}, "tercera", first()), ErrorCode::ApproverNotAllowed);
    QVERIFY(office.perform(SignIn {"tercera", first()}).ok());
    QVERIFY(office.perform(ChangePassword {first(), chosen()}).ok());
    QCOMPARE(codeOf(office.perform(SeekErasure {cedula(demo::one)})), ErrorCode::PersonIsClerk);
    QCOMPARE(codeOf(office.perform(AskApproval {ErasureAsked {person, why}})), ErrorCode::PersonIsClerk);
    beginSupervising(office);
    QCOMPARE(approving(office, ErasureAsked {person, why}, "tercera", chosen()), ErrorCode::ApproverNotAllowed);
    QCOMPARE(approving(office, ErasureAsked {sought(office, demo::two), why}, "tercera", chosen(), "3458"), ErrorCode::Cancelled);
}

void ApprovalTest::countsAWrongPasswordAsAFailedSignIn()
{
    TestOffice office;
    begin(office);
    const Asked what = ErasureAsked {sought(office), why};
    const auto wrong = [] { return Secret::fromBytes("no es la que tiene"); };
    const int free = office.office().policy().signInTriesBeforeWait;
    for (int i = 1; i < free; ++i)
        QCOMPARE(approving(office, what, secondSupervisor, wrong()), ErrorCode::SignInFailed);
    QCOMPARE(approving(office, what, secondSupervisor, wrong()), ErrorCode::SignInWait);
    QCOMPARE(approving(office, what, secondSupervisor, office.password(secondSupervisor)), ErrorCode::SignInWait);
    QCOMPARE(codeOf(office.signIn(secondSupervisor)), ErrorCode::SignInWait);
    // Nobody's name is answered as somebody's.
    for (int i = 1; i < free; ++i)
        QCOMPARE(approving(office, what, "nadie", wrong()), ErrorCode::SignInFailed);
    QCOMPARE(approving(office, what, "nadie", wrong()), ErrorCode::SignInWait);
    office.clock().passMinutes(16);
    QCOMPARE(approving(office, what, secondSupervisor, office.password(secondSupervisor)), ErrorCode::Cancelled);
    // What was right clears what was wrong.
    for (int i = 1; i < free; ++i)
        QCOMPARE(approving(office, what, secondSupervisor, wrong()), ErrorCode::SignInFailed);
}

void ApprovalTest::takesTheLastFourThreeTimes()
{
    TestOffice office;
    begin(office);
    const Asked what = ErasureAsked {sought(office), why};
    const auto tried = [&](const QByteArray& lastFour) { return approving(office, what, secondSupervisor, office.password(secondSupervisor), lastFour); };
    for (const char* wrong : {"", "5601"})
        QCOMPARE(tried(wrong), ErrorCode::LastFourWrong);
    QCOMPARE(tried("65600"), ErrorCode::SignInWait);
    QCOMPARE(tried(lastFourOfOne), ErrorCode::SignInWait);
    // Of another person they are other ones.
    QCOMPARE(approving(office, ErasureAsked {sought(office, demo::two), why}, secondSupervisor, office.password(secondSupervisor), "3458"), ErrorCode::Cancelled);
    office.clock().passMinutes(15);
    QCOMPARE(tried("0000"), ErrorCode::SignInWait);
    office.clock().passMinutes(15);
    QCOMPARE(tried(lastFourOfOne), ErrorCode::Cancelled);
    QCOMPARE(tried("0000"), ErrorCode::LastFourWrong);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ApprovalTest::lastsTwoMinutes()
{
    TestOffice office;
    begin(office);
    const PersonId one = sought(office), two = sought(office, demo::two);
    const Approval late = approved(office, ErasureAsked {two, why}, "3458");
    office.clock().pass(ApprovalDesk::lifeMs);
    QCOMPARE(codeOf(office.perform(ErasePerson {two, why, late})), ErrorCode::ApprovalExpired);
    const Approval inTime = approved(office, ErasureAsked {one, why});
    office.clock().pass(ApprovalDesk::lifeMs - 1);
    QVERIFY(office.perform(ErasePerson {one, why, inTime}).ok());
}

void ApprovalTest::endsWithTheSessionThatAsked()
{
    TestOffice office;
    begin(office);
    const PersonId person = sought(office);
    const Approval approval = approved(office, ErasureAsked {person, why});
    QVERIFY(office.perform(SignOut {}).ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QCOMPARE(codeOf(office.perform(ErasePerson {person, why, approval})), ErrorCode::ApprovalInvalid);
    // Nor has somebody else who comes in over it anything of it.
    const Approval again = approved(office, ErasureAsked {person, why});
    QVERIFY(office.signIn(secondSupervisor).ok());
    QCOMPARE(codeOf(office.perform(ErasePerson {person, why, again})), ErrorCode::ApprovalInvalid);
}

void ApprovalTest::refusesWhatWasNotShown()
{
    TestOffice office;
    begin(office);
    const PersonId one = sought(office), two = sought(office, demo::two);
    const auto shown = office.perform(AskApproval {ErasureAsked {one, why}});
    QVERIFY(shown.ok());
    const auto with = [&](const Asked& what) {
        return codeOf(office.perform(Approve {secondSupervisor, office.password(secondSupervisor), Secret::fromBytes(lastFourOfOne), what, shown.value().shown}));
    };
    QCOMPARE(with(ErasureAsked {two, why}), ErrorCode::ApprovalChanged);
    QCOMPARE(with(ErasureAsked {one, ErasureReason::CourtOrder}), ErrorCode::ApprovalChanged);
    // The person came in the meantime, and a visit was put off: that was not shown.
    const auto opened = office.perform(OpenVisit {cedula(demo::one), false});
    QVERIFY(opened.ok());
    QCOMPARE(with(ErasureAsked {one, why}), ErrorCode::PersonBeingServed);
    QVERIFY(office.perform(SignOut {}).ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QCOMPARE(with(ErasureAsked {one, why}), ErrorCode::ApprovalChanged);
}

QTEST_GUILESS_MAIN(ApprovalTest)
#include "ApprovalTest.moc"
