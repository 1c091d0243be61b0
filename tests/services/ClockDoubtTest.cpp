#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "services/Accounts.h"
#include "services/ConfirmVisit.h"
#include "services/Desk.h"
#include "services/Staff.h"
#include "services/Waiting.h"

#include <QTest>

#include <algorithm>

using namespace ventanilla;
using namespace ventanilla::steps;

/// The machine's time is far from the log when the desk is opened: who is let in, what waits until a supervisor has confirmed it, and what is
/// true afterwards.
class ClockDoubtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksFromALimitOn_data();
    void asksFromALimitOn();
    void letsInOnlyWhoMayConfirmAndSaysSo_data() { far(); }
    void letsInOnlyWhoMayConfirmAndSaysSo();
    void countsAWrongPasswordAsAlways();
    void aRefusalMakesNoTimeTrue();
    void confirmsOnlyTheTimeThatWasShown();
    void nothingEndsBeforeItIsConfirmed();
    void nothingOpensBeforeItIsConfirmed();
    void endsWhatWasPutOffAtATimeThatIsNotThere();
    void aWaitOfBeforeIsCountedAnew();
    void aRowChangedLaterAtTheRightTimeStaysBacked();
    void theAdministrationFollowsWhileItIsOpen();
    void confirmingWhereNothingIsInDoubtSaysNothing();

private:
    static constexpr qint64 minuteMs = 60'000;
    static constexpr qint64 dayMs = 24 * 60 * minuteMs;
    static constexpr qint64 farBack = -4000 * dayMs;

    static void far()
    {
        QTest::addColumn<qint64>("by");
        QTest::newRow("behind") << farBack;
        QTest::newRow("ahead") << 400 * dayMs;
    }
    static Secret wrong() { return Secret::fromBytes("nunca.fue.esta.clave"); }
    static Result<SignIn::Reply> confirm(TestOffice& office, const QByteArray& login = TestOffice::supervisorLogin)
    {
        return office.perform(SignIn {login, office.password(login), true});
    }
    /// The machine was started again with another time.
    static void startAt(TestOffice& office, qint64 by)
    {
        office.stop();
        office.clock().restart();
        office.clock().setUtc(office.clock().utcMs() + by);
    }
    static qint64 greatest(const TestOffice& office) { return TestLog(office).ask("SELECT max(t) FROM audit_index").toLongLong(); }
    static QByteArray newestLeaf(const TestOffice& office, const char* action)
    {
        const auto entries = TestLog(office).entries();
        for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
            if (entry->text(ledger::Key::Action) == action)
                return entry->text(ledger::Key::Outcome) + ' ' + entry->text(ledger::Key::Row) + ' ' + entry->text(ledger::Key::Facts);
        }
        return {};
    }
};

void ClockDoubtTest::asksFromALimitOn_data()
{
    QTest::addColumn<qint64>("by");
    QTest::addColumn<bool>("asks");
    QTest::newRow("the same time") << qint64(0) << false;
    QTest::newRow("a day back") << -dayMs << false;
    QTest::newRow("more than a day back") << -dayMs - minuteMs << true;
    QTest::newRow("a month on") << 31 * dayMs - minuteMs << false;
    QTest::newRow("more than a month on") << 31 * dayMs + minuteMs << true;
    QTest::newRow("1970") << qint64(-1'795'500'000'000) << true;
}

void ClockDoubtTest::asksFromALimitOn()
{
    QFETCH(qint64, by);
    QFETCH(bool, asks);
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const qint64 newest = greatest(office);
    startAt(office, by);
    const auto report = office.open();
    QVERIFY(report.ok());
    QCOMPARE(report.value().clockInDoubt.has_value(), asks);
    if (!asks)
        return;
    QCOMPARE(report.value().clockInDoubt->newestMs, newest);
    QCOMPARE(report.value().clockInDoubt->wallMs, office.clock().utcMs());
}

void ClockDoubtTest::letsInOnlyWhoMayConfirmAndSaysSo()
{
    QFETCH(qint64, by);
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const qint64 newest = greatest(office);
    startAt(office, by);
    QVERIFY(office.open().value().clockInDoubt);
    // Nobody else, whatever they say; and not without saying so.
    for (const char* login : {TestOffice::clerkLogin, TestOffice::auditorLogin, TestOffice::administratorLogin}) {
        const auto refused = confirm(office, login);
        QCOMPARE(codeOf(refused), ErrorCode::ClockUnconfirmed);
        QCOMPARE(refused.error().number, newest);
        const QByteArray leaf = newestLeaf(office, "login");
        QVERIFY2(leaf.startsWith("deny login:") && leaf.endsWith("why:clock-role"), leaf.constData());
    }
    QCOMPARE(codeOf(office.signIn(TestOffice::supervisorLogin)), ErrorCode::ClockUnconfirmed);
    QVERIFY(newestLeaf(office, "login").endsWith("why:clock"));
    QCOMPARE(codeOf(office.perform(TodaysVisits {})), ErrorCode::NotSignedIn);
    QVERIFY(newestLeaf(office, "clock.set").isEmpty());

    QVERIFY(confirm(office).ok());
    const auto entries = TestLog(office).entries();
    const auto set = std::ranges::find_if(entries, [](const ledger::Entry& entry) { return entry.text(ledger::Key::Action) == "clock.set"; });
    QVERIFY(set != entries.cend() && set + 1 != entries.cend());
    QCOMPARE(set->text(ledger::Key::Row), QByteArray("clock:1"));
    QVERIFY2(set->text(ledger::Key::Facts).startsWith("was:") && set->text(ledger::Key::Facts).endsWith("/why:confirmed"), set->text(ledger::Key::Facts).constData());
    QVERIFY(!set->text(ledger::Key::Clerk).isEmpty());
    QCOMPARE((set + 1)->text(ledger::Key::Action), QByteArray("login"));
    QCOMPARE((set + 1)->text(ledger::Key::Clerk), set->text(ledger::Key::Clerk));
    QCOMPARE(set->number(ledger::Key::UtcMs), office.clock().utcMs());
    // From here on as every day.
    QVERIFY(office.perform(SignOut {}).ok());
    QVERIFY(office.signIn().ok());
    const auto opened = openOne(office);
    QVERIFY(opened.ok());
    QVERIFY(office.perform(AbandonVisit {opened.value().visit, Reason::PersonLeft}).ok());
    // Accounts can be changed again: the row is the newest of the present era.
    QVERIFY(office.perform(ChangePassword {office.password(TestOffice::clerkLogin), Secret::fromBytes("una clave nueva y muy larga")}).ok());
    QVERIFY(office.perform(SignIn {TestOffice::clerkLogin, Secret::fromBytes("una clave nueva y muy larga")}).ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
    startAt(office, 0);
    const auto again = office.open();
    QVERIFY(again.ok());
    QVERIFY(!again.value().clockInDoubt);
    QCOMPARE(again.value().lastEntryMs, office.clock().utcMs() - 1);
}

void ClockDoubtTest::countsAWrongPasswordAsAlways()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    startAt(office, farBack);
    QVERIFY(office.open().value().clockInDoubt);
    for (int left = 4; left > 0; --left) {
        const auto failed = office.perform(SignIn {TestOffice::supervisorLogin, wrong(), true});
        QCOMPARE(codeOf(failed), ErrorCode::SignInFailed);
        QCOMPARE(failed.error().number, left);
    }
    QCOMPARE(codeOf(office.perform(SignIn {TestOffice::supervisorLogin, wrong(), true})), ErrorCode::SignInWait);
    QCOMPARE(codeOf(confirm(office)), ErrorCode::SignInWait);
    office.clock().pass(30'000);
    QVERIFY(confirm(office).ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

/// Else whoever may set the clock needed only to be refused once: the doubtful time would be the greatest one that was seen.
void ClockDoubtTest::aRefusalMakesNoTimeTrue()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    const qint64 newest = greatest(office);
    startAt(office, 400 * dayMs);
    QVERIFY(office.open().value().clockInDoubt);
    QCOMPARE(codeOf(confirm(office, TestOffice::clerkLogin)), ErrorCode::ClockUnconfirmed);
    QVERIFY(!office.perform(SignIn {TestOffice::clerkLogin, wrong()}).ok());
    QVERIFY(greatest(office) >= newest && greatest(office) < newest + dayMs);
    QVERIFY(office.open().value().clockInDoubt);
    // Put right, nobody is asked.
    office.clock().setUtc(office.clock().utcMs() - 400 * dayMs + minuteMs);
    QVERIFY(!office.open().value().clockInDoubt);
    QVERIFY(office.signIn().ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

/// Who confirms has read a time; another one set behind their back is not confirmed.
void ClockDoubtTest::confirmsOnlyTheTimeThatWasShown()
{
    TestOffice office;
    begin(office);
    const auto opened = openOne(office);
    QVERIFY(opened.ok());
    QVERIFY(office.perform(ParkVisit {opened.value().visit}).ok());
    const qint64 right = office.clock().utcMs();
    startAt(office, 40 * dayMs);
    QVERIFY(office.open().value().clockInDoubt);
    office.clock().passMinutes(90);
    office.clock().setUtc(right + 4000 * dayMs);
    for (int n = 0; n < 2; ++n) {
        const auto refused = confirm(office);
        QCOMPARE(codeOf(refused), ErrorCode::ClockUnconfirmed);
        QCOMPARE(refused.error().text, QStringLiteral("moved"));
        QVERIFY(newestLeaf(office, "login").endsWith("why:clock-moved"));
    }
    QCOMPARE(codeOf(confirm(office, TestOffice::clerkLogin)), ErrorCode::ClockUnconfirmed);
    // Put right without closing the desk, there is nothing left to confirm, and what waited too long ends.
    office.clock().setUtc(right + 2 * dayMs);
    QCOMPARE(TestLog(office).ask("SELECT state FROM visit"), QByteArray("parked"));
    QVERIFY(office.signIn().ok());
    QCOMPARE(TestLog(office).ask("SELECT state FROM visit"), QByteArray("interrupted"));
    QVERIFY(newestLeaf(office, "clock.set").isEmpty());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ClockDoubtTest::nothingEndsBeforeItIsConfirmed()
{
    TestOffice office;
    begin(office);
    const auto opened = openOne(office);
    QVERIFY(opened.ok());
    QVERIFY(office.perform(ParkVisit {opened.value().visit}).ok());
    startAt(office, 400 * dayMs);
    QVERIFY(office.open().value().clockInDoubt);
    QCOMPARE(TestLog(office).ask("SELECT state FROM visit"), QByteArray("parked"));
    QVERIFY(confirm(office).ok());
    QCOMPARE(TestLog(office).ask("SELECT state FROM visit"), QByteArray("interrupted"));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ClockDoubtTest::nothingOpensBeforeItIsConfirmed()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    for (int i = 0; i < 8; ++i) {
        QVERIFY(!office.perform(SignIn {TestOffice::clerkLogin, wrong()}).ok());
        office.clock().passMinutes(i < 7 ? 16 : 0);
    }
    // Four minutes are to be waited; a start of the machine in another year does not shorten them.
    startAt(office, 400 * dayMs);
    QVERIFY(office.open().value().clockInDoubt);
    const auto waits = office.signIn();
    QCOMPARE(codeOf(waits), ErrorCode::SignInWait);
    QVERIFY2(waits.error().number > 230 && waits.error().number <= 240, QByteArray::number(waits.error().number).constData());
}

void ClockDoubtTest::endsWhatWasPutOffAtATimeThatIsNotThere()
{
    TestOffice office;
    begin(office);
    const auto opened = openOne(office);
    QVERIFY(opened.ok());
    QVERIFY(office.perform(ParkVisit {opened.value().visit}).ok());
    startAt(office, farBack);
    QVERIFY(office.open().value().clockInDoubt);
    QCOMPARE(TestLog(office).ask("SELECT state FROM visit"), QByteArray("parked"));
    QVERIFY(confirm(office).ok());
    // Else it could be continued for eleven years.
    QCOMPARE(TestLog(office).ask("SELECT state FROM visit"), QByteArray("interrupted"));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ClockDoubtTest::aWaitOfBeforeIsCountedAnew()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    for (int i = 0; i < 5; ++i)
        QVERIFY(!office.perform(SignIn {TestOffice::clerkLogin, wrong()}).ok());
    startAt(office, farBack);
    QVERIFY(office.open().value().clockInDoubt);
    QVERIFY(confirm(office).ok());
    const auto waits = office.signIn();
    QCOMPARE(codeOf(waits), ErrorCode::SignInWait);
    QVERIFY(waits.error().number > 0 && waits.error().number <= 30);
    office.clock().pass(30'000);
    QVERIFY(office.signIn().ok());
}

void ClockDoubtTest::aRowChangedLaterAtTheRightTimeStaysBacked()
{
    TestOffice office;
    // The administration works under a time that is years ahead, which nobody sees while its office is open.
    QVERIFY(office.open(StateFolder::Writer::Admin).ok());
    QVERIFY(office.signIn().ok());
    office.clock().setUtc(office.clock().utcMs() + 4000 * dayMs);
    const Secret given = Secret::fromBytes("una clave nueva y muy larga");
    QVERIFY(office.perform(ChangePassword {office.password(TestOffice::clerkLogin), given.clone()}).ok());
    QVERIFY(office.perform(SignOut {}).ok());
    // Then the desk under the right one.
    startAt(office, farBack);
    QVERIFY(office.open().value().clockInDoubt);
    QVERIFY(confirm(office).ok());
    QVERIFY(office.perform(SignIn {TestOffice::clerkLogin, given.clone()}).ok());
    QCOMPARE(codeOf(office.perform(ChangePassword {given.clone(), Secret::fromBytes("otra clave nueva y muy larga")})), ErrorCode::Cancelled);
    QVERIFY(office.perform(SignIn {TestOffice::clerkLogin, Secret::fromBytes("otra clave nueva y muy larga")}).ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
    // And the administration, which goes over with its next entry, trusts the row too and is not asked again.
    const auto admin = office.open(StateFolder::Writer::Admin);
    QVERIFY(admin.ok());
    QVERIFY(!admin.value().clockInDoubt);
    QVERIFY(office.perform(SignIn {TestOffice::clerkLogin, Secret::fromBytes("otra clave nueva y muy larga")}).ok());
    QCOMPARE(TestLog(office).ask("SELECT count(*) FROM audit_index WHERE a = 'clock.set' AND e = 'clock:1'"), QByteArray("2"));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ClockDoubtTest::theAdministrationFollowsWhileItIsOpen()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    startAt(office, farBack);
    QVERIFY(office.open().value().clockInDoubt);
    // Two programs of one machine: what the desk confirms is confirmed for the administration, which was opened in doubt.
    TestOffice second(office.path(), office.password(TestOffice::clerkLogin));
    second.clock().restart();
    second.clock().setUtc(office.clock().utcMs() + 2);
    QVERIFY(second.open(StateFolder::Writer::Admin).value().clockInDoubt);
    QCOMPARE(codeOf(second.signIn()), ErrorCode::ClockUnconfirmed);
    office.clock().pass(5);
    second.clock().pass(5);
    QVERIFY(confirm(office).ok());
    QVERIFY(second.signIn().ok());
    second.stop();
    QCOMPARE(TestLog(office).ask("SELECT count(*) FROM audit_index WHERE a = 'clock.set' AND e = 'clock:1'"), QByteArray("2"));
    QVERIFY(!office.open().value().clockInDoubt);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ClockDoubtTest::confirmingWhereNothingIsInDoubtSaysNothing()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(confirm(office).ok());
    QVERIFY(confirm(office, TestOffice::clerkLogin).ok());
    QVERIFY(newestLeaf(office, "clock.set").isEmpty());
}

QTEST_GUILESS_MAIN(ClockDoubtTest)
#include "ClockDoubtTest.moc"
