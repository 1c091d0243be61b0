#include "support/TestLog.h"
#include "support/VisitSteps.h"
#include "Runs.h"

#include "services/ConfirmVisit.h"
#include "services/Waiting.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace ventanilla;
using namespace ventanilla::steps;

/// The wall clock is set to wherever somebody likes, in the middle of everything. The log says so, once; nothing that had ended is open
/// again, nothing that had not has ended, and the verifier has nothing to add. Walks of chance besides: 4; long: 5,000.
class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsAwaited_data() { jumps(); }
    void aCodeIsAwaited();
    void aTicketRunsOut_data() { jumps(); }
    void aTicketRunsOut();
    void anAddressIsPending_data() { jumps(); }
    void anAddressIsPending();
    void aNameWaits_data() { jumps(); }
    void aNameWaits();
    void aNameIsLocked();
    void aPersonIsBlockedForTheClerk_data() { jumps(); }
    void aPersonIsBlockedForTheClerk();
    void theMachineStartsWithAnEarlierTime();
    void walks();

private:
    static constexpr qint64 secondMs = 1000;
    static constexpr qint64 minuteMs = 60 * secondMs;
    static constexpr qint64 hourMs = 60 * minuteMs;
    static constexpr qint64 dayMs = 24 * hourMs;
    static constexpr char address[] = "uno.nuevo@buzon.example";

    static void jumps();
    /// Where the row of `jumps` puts the wall clock.
    static qint64 target(TestOffice& office, qint64 by, qint64 to) { return to != 0 ? to : office.clock().utcMs() + by; }
    static Secret wrong() { return Secret::fromBytes("nunca.fue.esta.clave"); }
    /// Sets the clock, does something, and sees the leaf that says by how much it jumped; once.
    static void jump(TestOffice& office, qint64 utcMs)
    {
        const qint64 seconds = (utcMs - office.clock().utcMs()) / secondMs;
        const int before = jumpsIn(office);
        office.clock().setUtc(utcMs);
        QVERIFY(!office.perform(SignIn {"nadie", wrong()}).ok());
        office.office().drainOutbox().waitForFinished();
        QCOMPARE(jumpsIn(office), before + 1);
        const auto entries = TestLog(office).entries();
        for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
            if (entry->text(ledger::Key::Action) != "clock.jump")
                continue;
            const QByteArray facts = entry->text(ledger::Key::Facts);
            QVERIFY(facts.startsWith("delta:"));
            QVERIFY2(qAbs(facts.sliced(6).toLongLong() - seconds) <= 2, facts);
            return;
        }
    }
    static int jumpsIn(const TestOffice& office)
    {
        return TestLog(office).ask("SELECT count(*) FROM audit_index WHERE a = 'clock.jump'").toInt();
    }
    /// Far from the newest entry nobody is let in before a supervisor has confirmed the time, which the log says once.
    static void confirmIf(TestOffice& office, const std::optional<ClockInDoubt>& doubt)
    {
        if (!doubt)
            return;
        const auto sets = [&] { return TestLog(office).ask("SELECT count(*) FROM audit_index WHERE a = 'clock.set'").toInt(); };
        const int before = sets();
        QVERIFY(office.perform(SignIn {TestOffice::supervisorLogin, office.password(TestOffice::supervisorLogin), true}).ok());
        QCOMPARE(sets(), before + 1);
    }
    static void reopen(TestOffice& office)
    {
        const auto opened = office.open();
        QVERIFY(opened.ok());
        confirmIf(office, opened.value().clockInDoubt);
    }
    static void signInAgain(TestOffice& office) { QVERIFY(office.signIn().ok()); }
};

void ClockTest::jumps()
{
    const auto at = [](int year, int month, int day, int hour, int minute, int second) {
        return QDateTime(QDate(year, month, day), QTime(hour, minute, second), QTimeZone::UTC).toMSecsSinceEpoch();
    };
    QTest::addColumn<qint64>("by");
    QTest::addColumn<qint64>("to");
    QTest::newRow("three days back") << -3 * dayMs << qint64(0);
    QTest::newRow("three seconds back") << -3 * secondMs << qint64(0);
    QTest::newRow("an hour back, as summer time ends elsewhere") << -hourMs << qint64(0);
    QTest::newRow("an hour forward") << hourMs << qint64(0);
    QTest::newRow("three days forward") << 3 * dayMs << qint64(0);
    QTest::newRow("a leap day's last second") << qint64(0) << at(2028, 2, 29, 23, 59, 59);
    QTest::newRow("the first second of 1970") << qint64(0) << qint64(1000);
    QTest::newRow("2038, where 32 bits end") << qint64(0) << at(2038, 1, 19, 3, 14, 8);
    QTest::newRow("2106, where 32 bits without a sign end") << qint64(0) << at(2106, 2, 7, 6, 28, 17);
}

void ClockTest::aCodeIsAwaited()
{
    QFETCH(qint64, by);
    QFETCH(qint64, to);
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageEmail {ticket, email(address)}).ok());
    const QString code = office.newestCodeTo(QString::fromLatin1(address));
    const QString bad = code == QStringLiteral("000000") ? QStringLiteral("000001") : QStringLiteral("000000");
    QCOMPARE(office.perform(CheckCode {ticket, secret(bad)}).error().number, 4);
    office.clock().pass(30 * secondMs);
    office.office().drainOutbox().waitForFinished();

    const int before = jumpsIn(office);
    office.clock().setUtc(target(office, by, to));
    // Half of the minute between two messages is over, whatever the wall says.
    const auto soon = office.perform(ResendCode {ticket});
    QCOMPARE(codeOf(soon), ErrorCode::ResendTooSoon);
    QCOMPARE(soon.error().number, 30);
    // Tries are not given back; the right code still counts.
    QCOMPARE(office.perform(CheckCode {ticket, secret(bad)}).error().number, 3);
    QCOMPARE(jumpsIn(office), before + 1);
    QVERIFY(office.perform(CheckCode {ticket, secret(code)}).ok());
    // The person's row was written by the administration's log: what is confirmed must not seem older than that.
    const qint64 elsewhere = TestLog(office).ask("SELECT max(t) FROM audit_index WHERE log NOT IN (SELECT log FROM audit_index WHERE a = 'login') AND e LIKE 'person:%'").toLongLong();
    QVERIFY(elsewhere > 0);
    auto confirmed = office.perform(ConfirmVisit {ticket});
    const bool isBehind = office.clock().utcMs() <= elsewhere;
    if (isBehind) {
        QCOMPARE(codeOf(confirmed), ErrorCode::ClockBehind);
        QCOMPARE(confirmed.error().number, elsewhere);
        office.clock().setUtc(elsewhere + minuteMs);
        confirmed = office.perform(ConfirmVisit {ticket});
    }
    QVERIFY(confirmed.ok());
    office.office().drainOutbox().waitForFinished();
    QCOMPARE(jumpsIn(office), before + 1 + (isBehind ? 1 : 0));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ClockTest::aTicketRunsOut()
{
    QFETCH(qint64, by);
    QFETCH(qint64, to);
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    office.clock().pass(5 * minuteMs);
    office.clock().setUtc(target(office, by, to));
    QVERIFY(office.perform(StageEmail {ticket, email(address)}).ok());
    const QString code = office.newestCodeTo(QString::fromLatin1(address));
    office.clock().pass(16 * minuteMs);
    office.clock().setUtc(target(office, -by, 0));
    QCOMPARE(codeOf(office.perform(CheckCode {ticket, secret(code)})), ErrorCode::TicketExpired);
    // Not even where it was issued.
    office.clock().setUtc(qMax<qint64>(0, office.clock().utcMs() - 21 * minuteMs));
    QCOMPARE(codeOf(office.perform(CheckCode {ticket, secret(code)})), ErrorCode::TicketExpired);
    QVERIFY(jumpsIn(office) >= 2);
    office.office().drainOutbox().waitForFinished();
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ClockTest::anAddressIsPending()
{
    QFETCH(qint64, by);
    QFETCH(qint64, to);
    TestOffice office;
    begin(office);
    VisitId visit = noVisit();
    {
        const IdentityTicket ticket = validated(office, &visit);
        QVERIFY(office.perform(StageEmail {ticket, email(address)}).ok());
        QVERIFY(!office.newestCodeTo(QString::fromLatin1(address)).isEmpty());
        QVERIFY(office.perform(ParkVisit {visit}).ok());
        office.office().drainOutbox().waitForFinished();
    }
    // It waits a day of the boot clock; the session ends meanwhile.
    office.clock().setUtc(target(office, by, to));
    office.clock().pass(dayMs - hourMs);
    signInAgain(office);
    QVERIFY(office.perform(ContinueVisit {visit, false}).ok());
    QVERIFY(office.perform(ParkVisit {visit}).ok());
    office.clock().setUtc(office.clock().utcMs() - 2 * dayMs);
    office.clock().pass(dayMs + hourMs);
    signInAgain(office);
    const auto late = office.perform(ContinueVisit {visit, false});
    QVERIFY2(!late.ok(), "a visit that had waited too long is open again");
    office.office().drainOutbox().waitForFinished();
    QVERIFY(jumpsIn(office) >= 2);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ClockTest::aNameWaits()
{
    QFETCH(qint64, by);
    QFETCH(qint64, to);
    TestOffice office;
    QVERIFY(office.open().ok());
    for (int i = 0; i < 5; ++i)
        QVERIFY(!office.perform(SignIn {TestOffice::clerkLogin, wrong()}).ok());
    office.clock().pass(10 * secondMs);
    jump(office, target(office, by, to));
    const auto waits = office.signIn();
    QCOMPARE(codeOf(waits), ErrorCode::SignInWait);
    QCOMPARE(waits.error().number, 20);
    office.clock().pass(19 * secondMs);
    QCOMPARE(codeOf(office.signIn()), ErrorCode::SignInWait);
    office.clock().pass(secondMs);
    QVERIFY(office.signIn().ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ClockTest::aNameIsLocked()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    for (int i = 0; i < 20; ++i) {
        QVERIFY(!office.perform(SignIn {TestOffice::clerkLogin, wrong()}).ok());
        office.clock().passMinutes(16);
    }
    QCOMPARE(codeOf(office.signIn()), ErrorCode::SignInLocked);
    for (const qint64 by : {-3 * dayMs, -hourMs, -3 * secondMs, hourMs, 3 * dayMs, 4000 * dayMs}) {
        const int before = jumpsIn(office);
        office.clock().setUtc(office.clock().utcMs() + by);
        QCOMPARE(codeOf(office.signIn()), ErrorCode::SignInLocked);
        QCOMPARE(jumpsIn(office), before + 1);
        reopen(office);
        QCOMPARE(codeOf(office.signIn()), ErrorCode::SignInLocked);
    }
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ClockTest::aPersonIsBlockedForTheClerk()
{
    QFETCH(qint64, by);
    QFETCH(qint64, to);
    TestOffice office;
    begin(office);
    const auto opened = openOne(office);
    QVERIFY(opened.ok());
    ErrorCode last = ErrorCode::Cancelled;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(office.perform(GiveFacts {opened.value().visit, wrongFacts()}).ok());
        last = codeOf(office.perform(rightEvidence(opened.value().visit)));
        QVERIFY(last != ErrorCode::Cancelled);
    }
    const auto closed = codeOf(openOne(office));
    QVERIFY(closed != ErrorCode::Cancelled);
    const int before = jumpsIn(office);
    office.clock().setUtc(target(office, by, to));
    QCOMPARE(codeOf(openOne(office)), closed);
    QCOMPARE(jumpsIn(office), before + 1);
    reopen(office);
    QVERIFY(office.signIn().ok());
    // Where it is confirmed that this is 1970, who was born in 1980 is no adult before anything else is looked at.
    QCOMPARE(codeOf(openOne(office)), office.clock().utcMs() < dayMs ? ErrorCode::PersonMinor : closed);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

/// Across starts of the machine only time that went back can be told; it opens nothing.
void ClockTest::theMachineStartsWithAnEarlierTime()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    for (int i = 0; i < 5; ++i)
        QVERIFY(!office.perform(SignIn {TestOffice::clerkLogin, wrong()}).ok());
    office.stop();
    office.clock().restart();
    const qint64 stopped = office.clock().utcMs();
    const auto waits = [&] {
        const auto tried = office.signIn();
        QCOMPARE(codeOf(tried), ErrorCode::SignInWait);
        QVERIFY(tried.error().number > 0 && tried.error().number <= 30);
    };
    office.clock().setUtc(stopped - 3 * dayMs);
    QVERIFY(office.open().value().clockInDoubt);
    waits();
    office.clock().setUtc(stopped - 3 * hourMs);
    QVERIFY(!office.open().value().clockInDoubt);
    waits();
    QVERIFY(jumpsIn(office) >= 1);
    office.clock().setUtc(stopped - 3 * dayMs);
    reopen(office);
    waits();
    office.clock().pass(30 * secondMs);
    QVERIFY(office.signIn().ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ClockTest::walks()
{
    QRandomGenerator random(runs::seed());
    const int walks = runs::count(4, 5'000);
    int refused = 0;
    int opened = 0;
    int jumped = 0;
    int restarts = 0;
    int confirmed = 0;
    for (int walk = 0; walk < walks; ++walk) {
        TestOffice office;
        QVERIFY(office.open().ok());
        // What an honest stopwatch says, beside the office.
        int failures = 0;
        qint64 since = 0; // ms since the last failure
        const auto wait = [&] { return failures < 5 ? 0 : qMin<qint64>(900, 30LL << qMin(failures - 5, 16)) * secondMs; };
        const auto pass = [&](qint64 ms) {
            office.clock().pass(ms);
            since += ms;
        };
        int known = jumpsIn(office);
        qint64 drift = 0; ///< of the wall clock since the last leaf; in whole steps, so that nothing is on the border
        // After a leaf was written, or may have been.
        const auto told = [&](bool wrote) {
            const int now = jumpsIn(office);
            if (wrote)
                QCOMPARE(now, known + (drift != 0 ? 1 : 0));
            if (wrote || now > known)
                drift = 0;
            known = now;
        };
        for (int i = 0; i < 5; ++i, ++failures) {
            QVERIFY(!office.perform(SignIn {TestOffice::clerkLogin, wrong()}).ok());
            since = 0;
        }
        for (int step = 0; step < 12; ++step) {
            const int what = step == 11 ? 7 : random.bounded(10); // each ends in an opening
            if (what < 4) {
                // Seconds, weeks or years.
                const int steps = random.bounded(3) == 0 ? random.bounded(random.bounded(2) == 0 ? 200'000 : 20'000'000) : random.bounded(10);
                qint64 by = (random.bounded(2) == 0 ? 1 : -1) * steps * 10 * secondMs;
                if (office.clock().utcMs() + by < 0) // no clock says so
                    by = -by;
                office.clock().setUtc(office.clock().utcMs() + by);
                drift += by;
                ++jumped;
            } else if (what < 7) {
                pass(random.bounded(qint64(wait()) + 20 * secondMs));
            } else if (what < 8) {
                const auto report = office.open();
                since += 1; // opening takes a millisecond
                QVERIFY(report.ok());
                ++restarts;
                told(false);
                if (report.value().clockInDoubt) {
                    ++confirmed;
                    confirmIf(office, report.value().clockInDoubt);
                    told(true);
                }
            } else {
                const bool mayTry = since / secondMs * secondMs >= wait();
                const auto tried = office.perform(SignIn {TestOffice::clerkLogin, wrong()});
                told(true);
                QVERIFY(!tried.ok());
                if (!mayTry) {
                    ++refused;
                    QCOMPARE(codeOf(tried), ErrorCode::SignInWait);
                    QCOMPARE(tried.error().number, (wait() - since / secondMs * secondMs) / secondMs);
                } else {
                    ++opened;
                    ++failures;
                    since = 0;
                    QCOMPARE(codeOf(tried), failures >= 20 ? ErrorCode::SignInLocked : ErrorCode::SignInWait);
                    QCOMPARE(tried.error().number, failures >= 20 ? 0 : wait() / secondMs);
                }
            }
        }
        QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
    }
    qInfo("%d walks: %d jumps, %d openings, %d of them confirmed, %d tries refused, %d let through", walks, jumped, restarts, confirmed, refused, opened);
    QVERIFY(refused > 0 && opened > 0 && jumped > walks);
}

QTEST_GUILESS_MAIN(ClockTest)
#include "ClockTest.moc"
