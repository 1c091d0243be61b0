#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "services/ChangeEmail.h"
#include "services/ConfirmVisit.h"
#include "services/OpenVisit.h"
#include "services/ValidateIdentity.h"

#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

/// What has to be shown and known before anything is done, and how long the validation is good.
class EvidenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWrongFactsWithoutSayingWhich();
    void stopsAfterThreeFailedValidations();
    void needsEachPieceOfEvidence_data();
    void needsEachPieceOfEvidence();
    void refusesATicketThatHasExpired();
    void restsTheIdleLimitWhileACodeIsAwaited();
    void refusesATicketOfAnotherVisit();
};

void EvidenceTest::refusesWrongFactsWithoutSayingWhich()
{
    TestOffice office;
    begin(office);
    const VisitId visit = openOne(office).value().visit;
    QVERIFY(office.perform(GiveFacts {visit, wrongFacts()}).ok());
    const auto born = office.perform(rightEvidence(visit));
    QCOMPARE(codeOf(born), ErrorCode::EvidenceRefused);
    QCOMPARE(born.error().number, 2);
    // The facts have to be given anew.
    QCOMPARE(codeOf(office.perform(rightEvidence(visit))), ErrorCode::EvidenceMissing);
    QVERIFY(office.perform(GiveFacts {visit, {QDate(1980, 1, 15), QStringLiteral("otro@correo.example")}}).ok());
    const auto known = office.perform(rightEvidence(visit));
    QCOMPARE(codeOf(known), ErrorCode::EvidenceRefused);
    QCOMPARE(known.error().detail, born.error().detail);
    QVERIFY(office.perform(GiveFacts {visit, rightFacts()}).ok());
    QVERIFY(office.perform(rightEvidence(visit)).ok());
}

void EvidenceTest::stopsAfterThreeFailedValidations()
{
    TestOffice office;
    begin(office);
    VisitId visit = openOne(office).value().visit;
    QCOMPARE(office.perform(RefuseVisit {visit, Reason::PhotoMismatch}).value().triesLeft, 2);
    const auto opened = openOne(office);
    QVERIFY(opened.ok());
    QCOMPARE(opened.value().person.validationsFailed, 1);
    visit = opened.value().visit;
    QVERIFY(office.perform(GiveFacts {visit, wrongFacts()}).ok());
    QCOMPARE(office.perform(rightEvidence(visit)).error().number, 1);
    QVERIFY(office.perform(GiveFacts {visit, wrongFacts()}).ok());
    QCOMPARE(codeOf(office.perform(rightEvidence(visit))), ErrorCode::PersonNeedsSupervisor);
    QCOMPARE(codeOf(openOne(office)), ErrorCode::PersonNeedsSupervisor);
    // Counted from the log, so another start changes nothing.
    begin(office);
    QCOMPARE(codeOf(openOne(office)), ErrorCode::PersonNeedsSupervisor);
    // It is this clerk who must stop, not the person who may not be served.
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(openOne(office).ok());
}

void EvidenceTest::needsEachPieceOfEvidence_data()
{
    QTest::addColumn<int>("document");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QDate>("expiry");
    QTest::addColumn<bool>("photo");
    QTest::addColumn<bool>("facts");
    QTest::addColumn<int>("code");
    const QString one = QString::fromUtf16(demo::one);
    const int chip = int(DocumentKind::CardWithChip);
    QTest::addRow("number not typed") << chip << QString() << goodUntil() << true << true << int(ErrorCode::EvidenceMissing);
    QTest::addRow("expiry not typed") << chip << one << QDate() << true << true << int(ErrorCode::EvidenceMissing);
    QTest::addRow("photograph not looked at") << chip << one << goodUntil() << false << true << int(ErrorCode::EvidenceMissing);
    QTest::addRow("facts not given") << chip << one << goodUntil() << true << false << int(ErrorCode::EvidenceMissing);
    QTest::addRow("another person's number") << chip << QString::fromUtf16(demo::two) << goodUntil() << true << true << int(ErrorCode::DocumentNumberDiffers);
    QTest::addRow("expired") << chip << one << QDate(2020, 1, 1) << true << true << int(ErrorCode::DocumentExpired);
    QTest::addRow("older card") << int(DocumentKind::CardOlder) << one << goodUntil() << true << true << int(ErrorCode::DocumentNeedsSecondPerson);
    QTest::addRow("digital card") << int(DocumentKind::CardDigital) << one << goodUntil() << true << true << int(ErrorCode::DocumentNeedsSecondPerson);
}

void EvidenceTest::needsEachPieceOfEvidence()
{
    QFETCH(int, document);
    QFETCH(QString, number);
    QFETCH(QDate, expiry);
    QFETCH(bool, photo);
    QFETCH(bool, facts);
    QFETCH(int, code);
    TestOffice office;
    begin(office);
    const VisitId visit = openOne(office).value().visit;
    if (facts)
        QVERIFY(office.perform(GiveFacts {visit, rightFacts()}).ok());
    QCOMPARE(int(codeOf(office.perform(ValidateIdentity {visit, DocumentKind(document), number, expiry, photo}))), code);
    // None of these counts as a failed validation: the same visit goes on.
    if (!facts)
        QVERIFY(office.perform(GiveFacts {visit, rightFacts()}).ok());
    QVERIFY(office.perform(rightEvidence(visit)).ok());
}

void EvidenceTest::refusesATicketThatHasExpired()
{
    TestOffice office;
    begin(office);
    VisitId visit = noVisit();
    const IdentityTicket ticket = validated(office, &visit);
    QCOMPARE(codeOf(office.perform(ExpireTicket {visit})), ErrorCode::TicketStillValid);
    office.clock().passMinutes(9);
    QCOMPARE(office.perform(TouchTicket {visit, true}).value().remainingMs, 10 * 60'000);
    office.clock().passMinutes(9);
    QCOMPARE(office.perform(TouchTicket {visit, true}).value().remainingMs, 2 * 60'000); // twenty minutes in all
    office.clock().passMinutes(2);
    const auto from = TestLog(office).size();
    QCOMPARE(codeOf(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")})), ErrorCode::TicketExpired);
    QCOMPARE(TestLog(office).actions(from), QStringList {QStringLiteral("email.stage:deny")});
    QVERIFY(office.perform(ExpireTicket {visit}).ok());
    QCOMPARE(codeOf(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")})), ErrorCode::TicketInvalid);
    // The visit goes on with a new validation.
    QVERIFY(office.perform(GiveFacts {visit, rightFacts()}).ok());
    const auto again = office.perform(rightEvidence(visit));
    QVERIFY(again.ok());
    QVERIFY(office.perform(StageEmail {again.value().ticket, email("uno.nuevo@buzon.example")}).ok());
}

void EvidenceTest::restsTheIdleLimitWhileACodeIsAwaited()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    const QString digits = office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example"));
    office.clock().passMinutes(19);
    QVERIFY(office.perform(CheckCode {ticket, secret(digits)}).ok());
    office.clock().passMinutes(1);
    QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket})), ErrorCode::TicketExpired);
}

void EvidenceTest::refusesATicketOfAnotherVisit()
{
    TestOffice office;
    begin(office);
    VisitId visit = noVisit();
    const IdentityTicket ticket = validated(office, &visit);
    QVERIFY(office.perform(AbandonVisit {visit, Reason::PersonLeft}).ok());
    QVERIFY(office.perform(OpenVisit {cedula(demo::two), false}).ok());
    const auto from = TestLog(office).size();
    QCOMPARE(codeOf(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")})), ErrorCode::VisitNotOpen);
    QCOMPARE(TestLog(office).actions(from), QStringList {QStringLiteral("email.stage:deny")});
}

QTEST_GUILESS_MAIN(EvidenceTest)
#include "EvidenceTest.moc"
