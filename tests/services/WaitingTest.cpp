#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "app/Rules.h"
#include "services/ConfirmVisit.h"
#include "services/Desk.h"
#include "services/Preferences.h"
#include "services/SecurityImages.h"
#include "services/Waiting.h"

#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

/// Visits that are put off: by hand, by a sign-out, by a stop; how they go on, and how they end when they do not.
class WaitingTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int hourMinutes = 60;

    /// A visit with an image chosen and an address staged.
    static VisitId prepared(TestOffice& office)
    {
        VisitId visit = noVisit();
        const IdentityTicket ticket = validated(office, &visit);
        const auto images = office.perform(OfferImages {ticket}).value().images;
        [&] {
            QVERIFY(office.perform(StageImage {ticket, images.first()}).ok());
            QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
            QVERIFY(!office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example")).isEmpty());
        }();
        office.office().drainOutbox().waitForFinished(); // its leaves come before what is looked at
        return visit;
    }

private Q_SLOTS:
    void putsAVisitOffAndContinuesIt();
    void parksWhatIsCut_data();
    void parksWhatIsCut();
    void letsAnotherClerkContinue();
    void continuesByOpeningThePerson();
    void forgetsEvidenceAndTicket();
    void goesOnWaitingForTheCode();
    void endsWhatIsNotContinued_data();
    void endsWhatIsNotContinued();
    void continuesUntilTheLastMinute();
    void refusesWhatDoesNotWait();
    void holdsTheRulesOfOpening();
    void listsTheOldestFirst();
    void listsMailThatHasNotLeft();
    void listsVisitsOfEarlierDaysWithTheirDay();
    void bringsTheWaysThatWereChosenBack();
};

void WaitingTest::putsAVisitOffAndContinuesIt()
{
    TestOffice office;
    begin(office);
    const VisitId visit = prepared(office);
    const auto from = TestLog(office).size();
    const auto parked = office.perform(ParkVisit {visit});
    QVERIFY(parked.ok());
    QCOMPARE(parked.value().entry, from);
    QCOMPARE(TestLog(office).actions(from).first(), QStringLiteral("visit.park:ok"));
    QCOMPARE(parked.value().untilMs, office.clock().utcMs() + 24 * 3'600'000);
    QCOMPARE(codeOf(office.perform(ParkVisit {visit})), ErrorCode::VisitNotOpen);
    const auto waiting = office.perform(WaitingWork {}).value().visits;
    QCOMPARE(waiting.size(), 1);
    QVERIFY(waiting.first().visit == visit);
    QVERIFY(waiting.first().reason == Reason::SetAside);
    QVERIFY(waiting.first().codeAwaited);
    QCOMPARE(waiting.first().untilMs, parked.value().untilMs);
    // Somebody else comes in between.
    const auto two = office.perform(OpenVisit {cedula(demo::two), false});
    QVERIFY(two.ok());
    QCOMPARE(two.value().folio, 2);
    QCOMPARE(codeOf(office.perform(ContinueVisit {visit, false})), ErrorCode::VisitAlreadyOpen);
    QVERIFY(office.perform(AbandonVisit {two.value().visit, Reason::PersonLeft}).ok());
    const auto again = office.perform(ContinueVisit {visit, false});
    QVERIFY(again.ok());
    QVERIFY(again.value().continued);
    QCOMPARE(again.value().folio, 1);
    QVERIFY(again.value().prepared.image);
    QCOMPARE(again.value().prepared.email, QStringLiteral("u***@b***.example"));
    QVERIFY(TestLog(office).actions().contains(QStringLiteral("visit.continue:ok")));
    const IdentityTicket ticket = validate(office, visit);
    QVERIFY(office.perform(CheckCode {ticket, secret(office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example")))}).ok());
    const auto confirmed = office.perform(ConfirmVisit {ticket});
    QVERIFY(confirmed.ok());
    QVERIFY(confirmed.value().imageChanged);
    QCOMPARE(confirmed.value().emailAfter, QStringLiteral("u***@b***.example"));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void WaitingTest::parksWhatIsCut_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<int>("reason");
    QTest::newRow("sign-out") << QByteArray("out") << int(Reason::SessionEnded);
    QTest::newRow("another signs in") << QByteArray("another") << int(Reason::AnotherUnlocked);
    QTest::newRow("the session's hours") << QByteArray("hours") << int(Reason::SessionEnded);
    QTest::newRow("a stop") << QByteArray("stop") << int(Reason::DeskStopped);
}

void WaitingTest::parksWhatIsCut()
{
    QFETCH(QByteArray, how);
    QFETCH(int, reason);
    TestOffice office;
    begin(office);
    const VisitId visit = prepared(office);
    if (how == "out") {
        QVERIFY(office.perform(SignOut {}).ok());
    } else if (how == "another") {
        QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    } else if (how == "hours") {
        office.clock().passMinutes(8 * hourMinutes + 1);
        QCOMPARE(codeOf(office.perform(TodaysVisits {})), ErrorCode::SessionEnded);
    } else {
        const auto report = office.open();
        QVERIFY(report.ok());
        QCOMPARE(report.value().interruptedFolios, QList<qint64> {1});
    }
    QVERIFY(office.signIn().ok());
    const auto waiting = office.perform(WaitingWork {}).value().visits;
    QCOMPARE(waiting.size(), 1);
    QVERIFY(waiting.first().reason.has_value());
    QCOMPARE(int(*waiting.first().reason), reason);
    const auto again = office.perform(ContinueVisit {visit, false});
    QVERIFY(again.ok());
    QVERIFY(again.value().prepared.image);
    QCOMPARE(again.value().prepared.email, QStringLiteral("u***@b***.example"));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void WaitingTest::letsAnotherClerkContinue()
{
    TestOffice office;
    begin(office);
    const VisitId visit = prepared(office);
    QVERIFY(office.perform(ParkVisit {visit}).ok());
    const QByteArray before = TestLog(office).ask("SELECT clerk FROM visit");
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(office.perform(ContinueVisit {visit, true}).ok());
    QVERIFY(TestLog(office).ask("SELECT clerk FROM visit") != before);
    QCOMPARE(TestLog(office).ask("SELECT screen FROM visit"), "one");
    const IdentityTicket ticket = validate(office, visit);
    QVERIFY(office.perform(ConfirmVisit {ticket, true}).value().imageChanged);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void WaitingTest::continuesByOpeningThePerson()
{
    TestOffice office;
    begin(office);
    const VisitId visit = prepared(office);
    QVERIFY(office.perform(ParkVisit {visit}).ok());
    const auto opened = openOne(office);
    QVERIFY(opened.ok());
    QVERIFY(opened.value().continued);
    QVERIFY(opened.value().visit == visit);
    QVERIFY(office.perform(AbandonVisit {visit, Reason::PersonLeft}).ok());
    // What has ended is not continued.
    const auto fresh = openOne(office);
    QVERIFY(!fresh.value().continued);
    QCOMPARE(fresh.value().folio, 2);
    QVERIFY(!fresh.value().prepared.image);
    QVERIFY(fresh.value().prepared.email.isEmpty());
}

void WaitingTest::forgetsEvidenceAndTicket()
{
    TestOffice office;
    begin(office);
    VisitId visit = noVisit();
    const IdentityTicket before = validated(office, &visit);
    QVERIFY(TestLog(office).ask("SELECT length(evidence) FROM visit").toInt() > 0);
    QVERIFY(office.perform(ParkVisit {visit}).ok());
    QVERIFY(office.perform(ContinueVisit {visit, false}).ok());
    QCOMPARE(TestLog(office).ask("SELECT evidence IS NULL FROM visit"), "1");
    QCOMPARE(codeOf(office.perform(OfferImages {before})), ErrorCode::TicketInvalid);
    // The facts have to be given anew as well.
    QCOMPARE(codeOf(office.perform(rightEvidence(visit))), ErrorCode::EvidenceMissing);
    QVERIFY(office.perform(OfferImages {validate(office, visit)}).ok());
}

void WaitingTest::goesOnWaitingForTheCode()
{
    TestOffice office;
    begin(office);
    const VisitId visit = prepared(office);
    const QString digits = office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example"));
    QVERIFY(office.perform(ParkVisit {visit}).ok());
    QVERIFY(office.perform(ContinueVisit {visit, false}).ok());
    const IdentityTicket ticket = validate(office, visit);
    office.clock().passMinutes(19); // past the idle limit, which rests
    QVERIFY(office.perform(CheckCode {ticket, secret(digits)}).ok());
}

void WaitingTest::endsWhatIsNotContinued_data()
{
    QTest::addColumn<QByteArray>("found");
    QTest::newRow("in the list") << QByteArray("list");
    QTest::newRow("by opening the person") << QByteArray("open");
    QTest::newRow("by the desk's start") << QByteArray("start");
}

void WaitingTest::endsWhatIsNotContinued()
{
    QFETCH(QByteArray, found);
    TestOffice office;
    begin(office);
    const VisitId visit = prepared(office);
    QVERIFY(office.perform(ParkVisit {visit}).ok());
    QVERIFY(office.perform(SignOut {}).ok());
    office.clock().passMinutes(24 * hourMinutes);
    office.clock().pass(1);
    if (found == "start")
        QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    QCOMPARE(codeOf(office.perform(ContinueVisit {visit, false})), ErrorCode::VisitNotWaiting);
    if (found == "list")
        QVERIFY(office.perform(WaitingWork {}).value().visits.isEmpty());
    const auto opened = openOne(office);
    QVERIFY(opened.ok());
    QVERIFY(!opened.value().continued);
    QCOMPARE(opened.value().folio, 2);
    QCOMPARE(TestLog(office).ask("SELECT state || ' ' || reason FROM visit WHERE folio = 1"), QByteArray("interrupted ") + reasonCode(Reason::NotContinued));
    QCOMPARE(TestLog(office).ask("SELECT state FROM staged_email"), "dropped");
    QCOMPARE(TestLog(office).ask("SELECT group_concat(state || length(sealed)) FROM staged_enrolment"), "dropped0");
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void WaitingTest::continuesUntilTheLastMinute()
{
    TestOffice office;
    Policy policy = readPolicy({}).value();
    policy.pendingHours = 2;
    begin(office, policy);
    VisitId visit = noVisit();
    validated(office, &visit);
    QVERIFY(office.perform(ParkVisit {visit}).ok());
    office.clock().passMinutes(2 * hourMinutes);
    QVERIFY(office.perform(ContinueVisit {visit, false}).ok());
    // Put off again, it waits anew.
    QVERIFY(office.perform(ParkVisit {visit}).ok());
    office.clock().passMinutes(2 * hourMinutes);
    QVERIFY(office.perform(ContinueVisit {visit, false}).ok());
}

void WaitingTest::refusesWhatDoesNotWait()
{
    TestOffice office;
    begin(office);
    QCOMPARE(codeOf(office.perform(ContinueVisit {noVisit(), false})), ErrorCode::VisitNotWaiting);
    const auto opened = openOne(office);
    QVERIFY(office.perform(AbandonVisit {opened.value().visit, Reason::WrongPerson}).ok());
    QCOMPARE(codeOf(office.perform(ContinueVisit {opened.value().visit, false})), ErrorCode::VisitNotWaiting);
}

void WaitingTest::holdsTheRulesOfOpening()
{
    TestOffice office;
    begin(office);
    VisitId visit = noVisit();
    validated(office, &visit);
    QVERIFY(office.perform(ParkVisit {visit}).ok());
    for (int failure = 0; failure < 3; ++failure) {
        // In a visit that is continued failures go on being counted.
        const auto again = office.perform(ContinueVisit {visit, false});
        QVERIFY(again.ok());
        QCOMPARE(again.value().person.validationsFailed, failure);
        QVERIFY(office.perform(GiveFacts {visit, wrongFacts()}).ok());
        QVERIFY(!office.perform(rightEvidence(visit)).ok());
        if (failure < 2)
            QVERIFY(office.perform(ParkVisit {visit}).ok());
    }
    QCOMPARE(codeOf(office.perform(ContinueVisit {visit, false})), ErrorCode::VisitNotWaiting);
    Policy strict = readPolicy({}).value();
    strict.oneScreen = OneScreen::Refuse;
    TestOffice other;
    begin(other, strict);
    validated(other, &visit);
    QVERIFY(other.perform(ParkVisit {visit}).ok());
    QCOMPARE(codeOf(other.perform(ContinueVisit {visit, true})), ErrorCode::OneScreenRefused);
    QVERIFY(other.perform(ContinueVisit {visit, false}).ok());
}

void WaitingTest::listsTheOldestFirst()
{
    TestOffice office;
    begin(office);
    QVERIFY(office.perform(ParkVisit {openOne(office).value().visit}).ok());
    office.clock().passMinutes(1);
    QVERIFY(office.perform(ParkVisit {office.perform(OpenVisit {cedula(demo::two), false}).value().visit}).ok());
    const auto visits = office.perform(WaitingWork {}).value().visits;
    QCOMPARE(visits.size(), 2);
    QCOMPARE(visits.first().folio, 1);
    QCOMPARE(visits.last().folio, 2);
    QVERIFY(!visits.first().codeAwaited);
    const auto states = office.perform(TodaysVisits {}).value().visits;
    QCOMPARE(states.first().state, TodaysVisits::State::Parked);
}

void WaitingTest::listsMailThatHasNotLeft()
{
    TestOffice office;
    begin(office);
    QVERIFY(office.perform(WaitingWork {}).value().mails.isEmpty());
    // Where the folder should be stands a file: nothing can be delivered.
    QFile wall(office.mailDir());
    QVERIFY(wall.open(QIODevice::WriteOnly));
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    office.office().drainOutbox().waitForFinished();
    const auto mails = office.perform(WaitingWork {}).value().mails;
    QCOMPARE(mails.size(), 1);
    QCOMPARE(mails.first().folio, 1);
    QCOMPARE(mails.first().kind, "code");
    QCOMPARE(mails.first().state, "queued");
    QCOMPARE(mails.first().tries, 1);
}

void WaitingTest::listsVisitsOfEarlierDaysWithTheirDay()
{
    TestOffice office;
    begin(office);
    const auto today = [&office] { return office.perform(TodaysVisits {}).value().visits; };
    const auto waiting = [&office] { return office.perform(WaitingWork {}).value().visits; };
    const qint64 openedMs = office.clock().utcMs();
    const VisitId visit = openOne(office).value().visit;
    QVERIFY(office.perform(ParkVisit {visit}).ok());
    QVERIFY(!today().first().earlier);
    QVERIFY(!waiting().first().earlier);
    // The next day, within the time that it waits.
    office.clock().passMinutes(23 * hourMinutes + 50);
    QVERIFY(office.signIn().ok());
    QVERIFY(today().isEmpty());
    QCOMPARE(waiting().size(), 1);
    QVERIFY(waiting().first().earlier);
    QVERIFY(qAbs(waiting().first().openedMs - openedMs) < 1000);
    QVERIFY(office.perform(ContinueVisit {visit, false}).ok());
    QCOMPARE(today().size(), 1);
    QVERIFY(today().first().earlier);
    QCOMPARE(today().first().state, TodaysVisits::State::Open);
    QVERIFY(office.perform(AbandonVisit {visit, Reason::PersonLeft}).ok());
    QCOMPARE(today().first().state, TodaysVisits::State::Abandoned);
    office.clock().passMinutes(24 * hourMinutes);
    QVERIFY(office.signIn().ok());
    QVERIFY(today().isEmpty());
}

void WaitingTest::bringsTheWaysThatWereChosenBack()
{
    TestOffice office;
    begin(office);
    VisitId visit = noVisit();
    const IdentityTicket ticket = validated(office, &visit);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    QVERIFY(office.perform(StageChannels {ticket, true, true, QStringLiteral("0987654320")}).ok());
    QVERIFY(office.perform(ParkVisit {visit}).ok());
    const auto again = office.perform(ContinueVisit {visit, false});
    QVERIFY(again.ok());
    const Prepared& prepared = again.value().prepared;
    QVERIFY(prepared.channels && prepared.link && prepared.inPerson);
    QVERIFY(!prepared.linkCounts); // its code has not come back
    QVERIFY(prepared.mobile.startsWith(QStringLiteral("09")) && prepared.mobile.endsWith(QStringLiteral("20")));
    QVERIFY(!prepared.mobile.contains(QStringLiteral("8765")));
}

QTEST_GUILESS_MAIN(WaitingTest)
#include "WaitingTest.moc"
