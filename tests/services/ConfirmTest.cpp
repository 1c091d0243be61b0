#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "services/ConfirmVisit.h"
#include "services/Desk.h"
#include "services/Preferences.h"
#include "services/SecurityImages.h"
#include "services/Waiting.h"

#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

namespace {

constexpr int withEmail = 1;
constexpr int withImage = 2;
constexpr int withPreferences = 4;

/// Prepares what `acts` says, all but the e-mail's code.
void prepare(TestOffice& office, const IdentityTicket& ticket, int acts)
{
    if (acts & withEmail)
        QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    if (acts & withImage)
        QVERIFY(office.perform(StageImage {ticket, office.perform(OfferImages {ticket}).value().images.at(3)}).ok());
    if (acts & withPreferences) {
        QVERIFY(office.perform(StageChannels {ticket, false, true, {}}).ok());
        QVERIFY(office.perform(StageAnswer {ticket, "first-pet", secret(QStringLiteral("Firulais"))}).ok());
        QVERIFY(office.perform(StageAnswer {ticket, "first-teacher", secret(QStringLiteral("Señorita Clavel"))}).ok());
    }
}

bool typeCode(TestOffice& office, const IdentityTicket& ticket)
{
    return office.perform(CheckCode {ticket, secret(office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example")))}).ok();
}

TodaysVisits::Visit newest(TestOffice& office)
{
    return office.perform(TodaysVisits {}).value().visits.first();
}

} // namespace

/// "Confirmo": any of the three actions in one commit, what is late left pending, and who is told.
class ConfirmTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTrueWhatWasPrepared_data();
    void makesTrueWhatWasPrepared();
    void changesNothingBefore();
    void tellsBothAddressesOfEverything();
    void leavesALateAddressPendingAndConfirmsTheRest();
    void mayLeaveNothingButAPendingAddress();
    void finishesAPendingAddressInTheSameVisit();
    void dropsAnAddressWhoseTriesAreUsedUp();
    void keepsAPendingAddressFromOthers();
    void refusesAnAddressThatAnotherTookMeanwhile();
    void refusesToConfirmNothing();
};

void ConfirmTest::makesTrueWhatWasPrepared_data()
{
    QTest::addColumn<int>("acts");
    for (int acts = 1; acts <= 7; ++acts)
        QTest::addRow("%s%s%s", acts & withEmail ? "e-mail " : "", acts & withImage ? "image " : "", acts & withPreferences ? "preferences" : "") << acts;
}

void ConfirmTest::makesTrueWhatWasPrepared()
{
    QFETCH(int, acts);
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    prepare(office, ticket, acts);
    if (acts & withEmail)
        QVERIFY(typeCode(office, ticket));
    const auto summary = office.perform(SummariseVisit {ticket});
    QVERIFY(summary.ok());
    QCOMPARE(!summary.value().newEmail.isEmpty(), (acts & withEmail) != 0);
    QCOMPARE(summary.value().image, (acts & withImage) != 0);
    QCOMPARE(summary.value().channels, (acts & withPreferences) != 0);
    QVERIFY(!summary.value().emailPending);
    office.office().drainOutbox().waitForFinished();
    const auto from = TestLog(office).size();
    const auto confirmed = office.perform(ConfirmVisit {ticket});
    QVERIFY(confirmed.ok());
    QCOMPARE(!confirmed.value().emailAfter.isEmpty(), (acts & withEmail) != 0);
    QCOMPARE(confirmed.value().imageChanged, (acts & withImage) != 0);
    QCOMPARE(confirmed.value().channelsChanged, (acts & withPreferences) != 0);
    QCOMPARE(confirmed.value().questionsChanged, acts & withPreferences ? 2 : 0);
    QCOMPARE(confirmed.value().notices, acts & withEmail ? 2 : 1);
    QVERIFY(!confirmed.value().emailPending);
    // One commit: its leaves stand together.
    QCOMPARE(confirmed.value().firstEntry, from);
    const auto actions = TestLog(office).actions(from).first(confirmed.value().lastEntry - confirmed.value().firstEntry + 1);
    QCOMPARE(actions.contains(QStringLiteral("email.update:ok")), (acts & withEmail) != 0);
    QCOMPARE(actions.contains(QStringLiteral("image.update:ok")), (acts & withImage) != 0);
    QCOMPARE(actions.contains(QStringLiteral("channels.update:ok")), (acts & withPreferences) != 0);
    QCOMPARE(actions.count(QStringLiteral("answer.update:ok")), acts & withPreferences ? 2 : 0);
    QCOMPARE(TestLog(office).ask("SELECT count(*) FROM staged_enrolment WHERE state = 'staged' OR length(sealed) > 0"), "0");
    const auto visit = newest(office);
    QCOMPARE(visit.state, TodaysVisits::State::Confirmed);
    QCOMPARE(visit.emailChanged, (acts & withEmail) != 0);
    QCOMPARE(visit.imageChanged, (acts & withImage) != 0);
    QCOMPARE(visit.preferencesChanged, (acts & withPreferences) != 0);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ConfirmTest::changesNothingBefore()
{
    TestOffice office;
    begin(office);
    VisitId visit = noVisit();
    const IdentityTicket ticket = validated(office, &visit);
    prepare(office, ticket, withEmail | withImage | withPreferences);
    QVERIFY(typeCode(office, ticket));
    QVERIFY(office.perform(AbandonVisit {visit, Reason::PersonChangedMind}).ok());
    QCOMPARE(TestLog(office).ask("SELECT count(*) FROM enrolment"), "0");
    QCOMPARE(TestLog(office).ask("SELECT count(*) FROM staged_enrolment WHERE state = 'dropped' AND length(sealed) = 0"), "4");
    const auto actions = TestLog(office).actions();
    for (const char* dropped : {"email.drop:ok", "image.drop:ok", "channels.drop:ok", "answer.drop:ok"})
        QVERIFY2(actions.contains(QString::fromLatin1(dropped)), dropped);
    QVERIFY(!newest(office).imageChanged);
    // Nothing of it is there in the next visit.
    const IdentityTicket later = validated(office);
    QCOMPARE(codeOf(office.perform(SummariseVisit {later})), ErrorCode::NothingStaged);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ConfirmTest::tellsBothAddressesOfEverything()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    prepare(office, ticket, withEmail | withImage | withPreferences);
    QVERIFY(typeCode(office, ticket));
    office.clock().pass(2000);
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
    office.office().drainOutbox().waitForFinished();
    const QString old = letterTo(office, QString::fromUtf16(demo::oneEmail));
    const QString fresh = letterTo(office, QStringLiteral("uno.nuevo@buzon.example"));
    QVERIFY(old.contains(QStringLiteral("el correo de su cuenta del IESS cambió")));
    QVERIFY(fresh.contains(QStringLiteral("este es el correo")));
    for (const QString& letter : {old, fresh}) {
        QVERIFY(letter.contains(QStringLiteral("En la misma visita cambió también:\n- la imagen de seguridad\n- la forma de recuperar la clave\n- las preguntas de seguridad\n\n")));
        QVERIFY(!letter.contains(u'%'));
    }
}

void ConfirmTest::leavesALateAddressPendingAndConfirmsTheRest()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    prepare(office, ticket, withEmail | withImage);
    QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket})), ErrorCode::CodeNotConfirmed);
    const auto summary = office.perform(SummariseVisit {ticket});
    QVERIFY(summary.value().emailPending && summary.value().image && summary.value().newEmail.isEmpty());
    const auto confirmed = office.perform(ConfirmVisit {ticket, true});
    QVERIFY(confirmed.ok());
    QVERIFY(confirmed.value().emailPending);
    QVERIFY(confirmed.value().emailAfter.isEmpty());
    QVERIFY(confirmed.value().imageChanged);
    const auto visit = newest(office);
    QCOMPARE(visit.state, TodaysVisits::State::Pending);
    QVERIFY(visit.imageChanged && !visit.emailChanged);
    const auto waiting = office.perform(WaitingWork {}).value().visits;
    QCOMPARE(waiting.size(), 1);
    QVERIFY(waiting.first().codeAwaited);
    QVERIFY(waiting.first().reason == Reason::CodeAwaited);
    QCOMPARE(waiting.first().untilMs - waiting.first().sinceMs, 24 * 3'600'000);
    // It is not an open visit: the clerk serves somebody else meanwhile.
    QVERIFY(office.perform(OpenVisit {cedula(demo::two), false}).ok());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ConfirmTest::mayLeaveNothingButAPendingAddress()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    prepare(office, ticket, withEmail);
    const auto confirmed = office.perform(ConfirmVisit {ticket, true});
    QVERIFY(confirmed.ok());
    QVERIFY(confirmed.value().emailPending);
    QCOMPARE(confirmed.value().notices, 0); // nothing has changed yet
    QCOMPARE(newest(office).state, TodaysVisits::State::Pending);
}

void ConfirmTest::finishesAPendingAddressInTheSameVisit()
{
    TestOffice office;
    begin(office);
    const auto first = openOne(office);
    QVERIFY(first.ok());
    const IdentityTicket ticket = validate(office, first.value().visit);
    prepare(office, ticket, withEmail | withImage);
    const QString digits = office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example"));
    QVERIFY(office.perform(ConfirmVisit {ticket, true}).ok());
    office.clock().passMinutes(60);
    const auto again = openOne(office);
    QVERIFY(again.ok());
    QVERIFY(again.value().continued);
    QVERIFY(again.value().visit == first.value().visit);
    QCOMPARE(again.value().folio, first.value().folio);
    // Until its code comes back the old address is the person's.
    QCOMPARE(again.value().person.email, QStringLiteral("p***@c***.example"));
    QCOMPARE(again.value().prepared.email, QStringLiteral("u***@b***.example"));
    QVERIFY(!again.value().prepared.emailProved);
    QVERIFY(!again.value().prepared.image);
    // The ticket of before is worth nothing.
    QCOMPARE(codeOf(office.perform(CheckCode {ticket, secret(digits)})), ErrorCode::TicketInvalid);
    const IdentityTicket later = validate(office, again.value().visit);
    QVERIFY(office.perform(CheckCode {later, secret(digits)}).ok());
    QCOMPARE(office.perform(ConfirmVisit {later}).value().emailAfter, QStringLiteral("u***@b***.example"));
    const auto visit = newest(office);
    QCOMPARE(visit.state, TodaysVisits::State::Confirmed);
    QVERIFY(visit.emailChanged && visit.imageChanged);
    QVERIFY(office.perform(WaitingWork {}).value().visits.isEmpty());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ConfirmTest::dropsAnAddressWhoseTriesAreUsedUp()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    prepare(office, ticket, withEmail);
    const QString right = office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example"));
    for (int tries = 0; tries < 5; ++tries)
        QVERIFY(!office.perform(CheckCode {ticket, secret(right == QStringLiteral("000000") ? QStringLiteral("000001") : QStringLiteral("000000"))}).ok());
    // It could never be finished, so it does not wait.
    QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket, true})), ErrorCode::CodeExhausted);
    prepare(office, ticket, withImage);
    QVERIFY(!office.perform(SummariseVisit {ticket}).value().emailPending);
    QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket})), ErrorCode::CodeNotConfirmed);
    const auto confirmed = office.perform(ConfirmVisit {ticket, true});
    QVERIFY(confirmed.ok());
    QVERIFY(confirmed.value().imageChanged && !confirmed.value().emailPending);
    QCOMPARE(newest(office).state, TodaysVisits::State::Confirmed);
    QCOMPARE(TestLog(office).ask("SELECT state FROM staged_email"), "dropped");
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ConfirmTest::keepsAPendingAddressFromOthers()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    prepare(office, ticket, withEmail);
    QVERIFY(office.perform(ConfirmVisit {ticket, true}).ok());
    const auto stageAsTwo = [&office] {
        const auto opened = office.perform(OpenVisit {cedula(demo::two), false});
        const VisitId visit = opened.value().visit;
        QVERIFY(office.perform(GiveFacts {visit, {QDate(1951, 6, 2), QString::fromUtf16(demo::twoEmail)}}).ok());
        auto two = office.perform(ValidateIdentity {visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::two), goodUntil(), true});
        QVERIFY(two.ok());
        const auto staged = office.perform(StageEmail {two.value().ticket, email("uno.nuevo@buzon.example")});
        QCOMPARE(codeOf(staged), office.perform(WaitingWork {}).value().visits.isEmpty() ? ErrorCode::Cancelled : ErrorCode::EmailInUse);
        QVERIFY(office.perform(AbandonVisit {visit, Reason::PersonLeft}).ok());
    };
    stageAsTwo();
    QCOMPARE(office.perform(WaitingWork {}).value().visits.size(), 1);
    // After its time it is free.
    office.clock().passMinutes(24 * 60 + 1);
    QVERIFY(office.signIn().ok());
    stageAsTwo();
    QVERIFY(office.perform(WaitingWork {}).value().visits.isEmpty());
}

void ConfirmTest::refusesAnAddressThatAnotherTookMeanwhile()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    prepare(office, ticket, withEmail | withImage);
    QVERIFY(typeCode(office, ticket));
    // As another desk's commit would: the second person's address has the same index now.
    TestLog(office).change("UPDATE person SET idx_email = (SELECT idx_email FROM staged_email) WHERE pseudonym <> (SELECT person FROM staged_email) AND idx_mobile IS NOT NULL");
    QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket})), ErrorCode::EmailInUse);
    // All or nothing: the image was not changed either.
    QCOMPARE(TestLog(office).ask("SELECT count(*) FROM enrolment"), "0");
    QVERIFY(office.perform(DropEmail {ticket}).ok());
    QVERIFY(office.perform(ConfirmVisit {ticket}).value().imageChanged);
}

void ConfirmTest::refusesToConfirmNothing()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    for (const bool leave : {false, true})
        QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket, leave})), ErrorCode::NothingStaged);
    QVERIFY(office.perform(OfferImages {ticket}).ok());
    QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket})), ErrorCode::NothingStaged);
}

QTEST_GUILESS_MAIN(ConfirmTest)
#include "ConfirmTest.moc"
