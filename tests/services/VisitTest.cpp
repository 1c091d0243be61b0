#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "services/ChangeEmail.h"
#include "services/ConfirmVisit.h"
#include "services/Desk.h"
#include "services/OpenVisit.h"
#include "services/ValidateIdentity.h"

#include <QFile>
#include <QTest>

using namespace ventanilla;

/// A visit from the typed cédula to Confirmo, through the door and on a real database, and every way it can end otherwise.
class VisitTest : public QObject
{
    Q_OBJECT

private:
    static ErrorCode codeOf(const auto& result) { return result ? ErrorCode::Cancelled : result.error().code; }
    static Cedula cedula(const char16_t* digits) { return Cedula::parse(QStringView(digits)).value(); }
    static Email email(const char* address) { return Email::parse(QString::fromLatin1(address)).value(); }
    static FactAnswers rightFacts() { return {QDate(1980, 1, 15), QString::fromUtf16(demo::oneEmail)}; }
    static FactAnswers wrongFacts() { return {QDate(1980, 1, 16), QString::fromUtf16(demo::oneEmail)}; }
    static QDate goodUntil() { return QDate(2033, 6, 29); }

    static ValidateIdentity validation(const VisitId& visit)
    {
        return {visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::one), goodUntil(), true};
    }
    static Result<OpenVisit::Reply> openOne(TestOffice& office) { return office.perform(OpenVisit {cedula(demo::one), false}); }
    /// A signed-in clerk with the first person's visit open and validated.
    static IdentityTicket validated(TestOffice& office, VisitId* visit = nullptr)
    {
        const auto opened = openOne(office);
        [&] { QVERIFY(opened.ok()); }();
        if (visit)
            *visit = opened.value().visit;
        [&] { QVERIFY(office.perform(GiveFacts {opened.value().visit, rightFacts()}).ok()); }();
        return office.perform(validation(opened.value().visit)).value().ticket;
    }
    static Secret code(const QString& digits) { return Secret::fromBytes(digits.toLatin1()); }

private Q_SLOTS:
    void changesTheEmailOnlyAtConfirmo();
    void tellsOldAndNewAddress();
    void doesNotServe_data();
    void doesNotServe();
    void logsASearchThatFindsNobodyWithoutTheNumber();
    void servesOnePersonAtATime();
    void refusesWrongFactsWithoutSayingWhich();
    void stopsAfterThreeFailedValidations();
    void needsEachPieceOfEvidence_data();
    void needsEachPieceOfEvidence();
    void refusesATicketThatHasExpired();
    void restsTheIdleLimitWhileACodeIsAwaited();
    void refusesATicketOfAnotherVisit();
    void refusesAnAddress_data();
    void refusesAnAddress();
    void countsCodeTriesOverTheWholeVisit();
    void voidsTheEarlierCodeWhenAnotherIsSent();
    void endsUnchangedWhenAbandonedOrRefused();
    void endsUnchangedWhenTheClerkLeaves();
    void findsAVisitThatAStopCut();
    void recordsThatThereWasOneScreen();
};

void VisitTest::changesTheEmailOnlyAtConfirmo()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const auto from = TestLog(office).size();
    const auto opened = openOne(office);
    QVERIFY(opened.ok());
    QCOMPARE(opened.value().folio, 1);
    QCOMPARE(opened.value().person.fullName, QStringLiteral("Prueba Demo Uno"));
    QCOMPARE(opened.value().person.identifier, QStringLiteral("171•••5600"));
    QCOMPARE(opened.value().person.email, QStringLiteral("p***@c***.example"));
    const VisitId visit = opened.value().visit;
    QVERIFY(office.perform(GiveFacts {visit, rightFacts()}).ok());
    auto validatedReply = office.perform(validation(visit));
    QVERIFY(validatedReply.ok());
    QCOMPARE(validatedReply.value().remainingMs, 10 * 60'000);
    const IdentityTicket ticket = validatedReply.value().ticket;
    QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket})), ErrorCode::NothingStaged);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket})), ErrorCode::CodeNotConfirmed);
    const auto awaiting = office.perform(SummariseVisit {ticket});
    QVERIFY(awaiting.ok());
    QVERIFY(awaiting.value().emailPending);
    QVERIFY(awaiting.value().newEmail.isEmpty());
    const QString digits = office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example"));
    QCOMPARE(digits.size(), 6);
    office.clock().passMinutes(1);
    QVERIFY(office.perform(CheckCode {ticket, code(digits)}).ok());
    QCOMPARE(office.perform(SummariseVisit {ticket}).value().newEmail, QStringLiteral("uno.nuevo@buzon.example"));
    const auto confirmed = office.perform(ConfirmVisit {ticket});
    QVERIFY(confirmed.ok());
    QCOMPARE(confirmed.value().emailBefore, QStringLiteral("p***@c***.example"));
    QCOMPARE(confirmed.value().emailAfter, QStringLiteral("u***@b***.example"));
    // The ticket ends with the visit.
    QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket})), ErrorCode::VisitNotOpen);
    office.clock().passMinutes(1);
    const auto again = openOne(office);
    QVERIFY(again.ok());
    QCOMPARE(again.value().person.email, QStringLiteral("u***@b***.example"));
    QCOMPARE(again.value().folio, 2);
    const QStringList actions = TestLog(office).actions(from);
    for (const char* step : {"visit.open:ok", "view.person:ok", "identity.validate:ok", "email.stage:ok", "mail.queue:ok", "mail.send.intent:ok", "mail.send.ok:ok", "code.check:ok",
                             "email.update:ok", "email.apply:ok", "visit.confirm:ok"})
        QVERIFY2(actions.contains(QString::fromLatin1(step)), step);
    QVERIFY(actions.indexOf(QStringLiteral("mail.send.intent:ok")) < actions.indexOf(QStringLiteral("mail.send.ok:ok")));
    QVERIFY(actions.indexOf(QStringLiteral("code.check:ok")) < actions.indexOf(QStringLiteral("email.update:ok")));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void VisitTest::tellsOldAndNewAddress()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    QVERIFY(office.perform(CheckCode {ticket, code(office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example")))}).ok());
    office.clock().pass(2000);
    QCOMPARE(office.perform(ConfirmVisit {ticket}).value().notices, 2);
    QVERIFY(office.newestMailTo(QString::fromUtf16(demo::oneEmail)).contains(QStringLiteral("Si no fue usted")));
    QVERIFY(office.newestMailTo(QString::fromUtf16(demo::oneEmail)).contains(QStringLiteral("V-0001")));
    office.office().drainOutbox().waitForFinished();
    QVERIFY(office.newestMailTo(QStringLiteral("uno.nuevo@buzon.example")).contains(QStringLiteral("este es el correo")));
}

void VisitTest::doesNotServe_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<int>("code");
    QTest::addRow("nobody") << QString::fromUtf16(demo::nobody) << int(ErrorCode::PersonNotFound);
    QTest::addRow("a minor") << QString::fromUtf16(demo::minor) << int(ErrorCode::PersonMinor);
    QTest::addRow("who has died") << QString::fromUtf16(demo::deceased) << int(ErrorCode::PersonDeceased);
    QTest::addRow("who is blocked") << QString::fromUtf16(demo::blocked) << int(ErrorCode::PersonBlocked);
    QTest::addRow("the clerk themself") << QString::fromUtf16(demo::clerk) << int(ErrorCode::PersonIsClerk);
}

void VisitTest::doesNotServe()
{
    QFETCH(QString, digits);
    QFETCH(int, code);
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const auto from = TestLog(office).size();
    QCOMPARE(int(codeOf(office.perform(OpenVisit {Cedula::parse(digits).value(), false}))), code);
    // One leaf says so, and no visit was begun.
    QCOMPARE(TestLog(office).size(), from + 1);
    QVERIFY(office.perform(TodaysVisits {}).value().visits.isEmpty());
    QVERIFY(openOne(office).ok());
}

void VisitTest::logsASearchThatFindsNobodyWithoutTheNumber()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    QVERIFY(!office.perform(OpenVisit {cedula(demo::nobody), false}).ok());
    const auto entries = TestLog(office).entries();
    QCOMPARE(entries.last().text(ledger::Key::Action), "visit.open");
    QCOMPARE(entries.last().text(ledger::Key::Outcome), "fail");
    QVERIFY(entries.last().has(ledger::Key::CommitAfter));
    office.stop();
    QFile file(office.databasePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(QString::fromUtf16(demo::nobody).toLatin1()));
}

void VisitTest::servesOnePersonAtATime()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    QVERIFY(openOne(office).ok());
    QCOMPARE(codeOf(office.perform(OpenVisit {cedula(demo::two), false})), ErrorCode::VisitAlreadyOpen);
}

void VisitTest::refusesWrongFactsWithoutSayingWhich()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const VisitId visit = openOne(office).value().visit;
    QVERIFY(office.perform(GiveFacts {visit, wrongFacts()}).ok());
    const auto born = office.perform(validation(visit));
    QCOMPARE(codeOf(born), ErrorCode::EvidenceRefused);
    QCOMPARE(born.error().number, 2);
    // The facts have to be given anew.
    QCOMPARE(codeOf(office.perform(validation(visit))), ErrorCode::EvidenceMissing);
    QVERIFY(office.perform(GiveFacts {visit, {QDate(1980, 1, 15), QStringLiteral("otro@correo.example")}}).ok());
    const auto known = office.perform(validation(visit));
    QCOMPARE(codeOf(known), ErrorCode::EvidenceRefused);
    QCOMPARE(known.error().detail, born.error().detail);
    QVERIFY(office.perform(GiveFacts {visit, rightFacts()}).ok());
    QVERIFY(office.perform(validation(visit)).ok());
}

void VisitTest::stopsAfterThreeFailedValidations()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    VisitId visit = openOne(office).value().visit;
    QCOMPARE(office.perform(RefuseVisit {visit, Reason::PhotoMismatch}).value().triesLeft, 2);
    const auto opened = openOne(office);
    QVERIFY(opened.ok());
    QCOMPARE(opened.value().person.validationsFailed, 1);
    visit = opened.value().visit;
    QVERIFY(office.perform(GiveFacts {visit, wrongFacts()}).ok());
    QCOMPARE(office.perform(validation(visit)).error().number, 1);
    QVERIFY(office.perform(GiveFacts {visit, wrongFacts()}).ok());
    QCOMPARE(codeOf(office.perform(validation(visit))), ErrorCode::PersonNeedsSupervisor);
    QCOMPARE(codeOf(openOne(office)), ErrorCode::PersonNeedsSupervisor);
    // Counted from the log, so another start changes nothing.
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    QCOMPARE(codeOf(openOne(office)), ErrorCode::PersonNeedsSupervisor);
    // It is this clerk who must stop, not the person who may not be served.
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(openOne(office).ok());
}

void VisitTest::needsEachPieceOfEvidence_data()
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

void VisitTest::needsEachPieceOfEvidence()
{
    QFETCH(int, document);
    QFETCH(QString, number);
    QFETCH(QDate, expiry);
    QFETCH(bool, photo);
    QFETCH(bool, facts);
    QFETCH(int, code);
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const VisitId visit = openOne(office).value().visit;
    if (facts)
        QVERIFY(office.perform(GiveFacts {visit, rightFacts()}).ok());
    QCOMPARE(int(codeOf(office.perform(ValidateIdentity {visit, DocumentKind(document), number, expiry, photo}))), code);
    // None of these counts as a failed validation: the same visit goes on.
    if (!facts)
        QVERIFY(office.perform(GiveFacts {visit, rightFacts()}).ok());
    QVERIFY(office.perform(validation(visit)).ok());
}

void VisitTest::refusesATicketThatHasExpired()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    VisitId visit = VisitId::fromBytes(QByteArray(16, 'x'));
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
    const auto again = office.perform(validation(visit));
    QVERIFY(again.ok());
    QVERIFY(office.perform(StageEmail {again.value().ticket, email("uno.nuevo@buzon.example")}).ok());
}

void VisitTest::restsTheIdleLimitWhileACodeIsAwaited()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    const QString digits = office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example"));
    office.clock().passMinutes(19);
    QVERIFY(office.perform(CheckCode {ticket, code(digits)}).ok());
    office.clock().passMinutes(1);
    QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket})), ErrorCode::TicketExpired);
}

void VisitTest::refusesATicketOfAnotherVisit()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    VisitId visit = VisitId::fromBytes(QByteArray(16, 'x'));
    const IdentityTicket ticket = validated(office, &visit);
    QVERIFY(office.perform(AbandonVisit {visit, Reason::PersonLeft}).ok());
    QVERIFY(office.perform(OpenVisit {cedula(demo::two), false}).ok());
    const auto from = TestLog(office).size();
    QCOMPARE(codeOf(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")})), ErrorCode::VisitNotOpen);
    QCOMPARE(TestLog(office).actions(from), QStringList {QStringLiteral("email.stage:deny")});
}

void VisitTest::refusesAnAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("code");
    QTest::addRow("another person's") << QString::fromUtf16(demo::twoEmail) << int(ErrorCode::EmailInUse);
    QTest::addRow("another person's, in capitals and with a tag") << QStringLiteral("PRUEBA.DOS+x@Correo-Anterior.example") << int(ErrorCode::EmailInUse);
    QTest::addRow("the registered one") << QString::fromUtf16(demo::oneEmail) << int(ErrorCode::EmailSame);
    QTest::addRow("thrown away") << QStringLiteral("uno@mailinator.com") << int(ErrorCode::EmailDisposable);
}

void VisitTest::refusesAnAddress()
{
    QFETCH(QString, address);
    QFETCH(int, code);
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const IdentityTicket ticket = validated(office);
    const auto from = TestLog(office).size();
    QCOMPARE(int(codeOf(office.perform(StageEmail {ticket, Email::parse(address).value()}))), code);
    QCOMPARE(TestLog(office).actions(from), QStringList {QStringLiteral("email.stage:deny")});
}

void VisitTest::countsCodeTriesOverTheWholeVisit()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    const QString right = office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example"));
    const QString wrong = right == QStringLiteral("000000") ? QStringLiteral("000001") : QStringLiteral("000000");
    QCOMPARE(codeOf(office.perform(CheckCode {ticket, code(QStringLiteral("12345"))})), ErrorCode::CodeMalformed);
    QCOMPARE(codeOf(office.perform(CheckCode {ticket, code(QStringLiteral("12345a"))})), ErrorCode::CodeMalformed);
    for (int left = 4; left > 2; --left)
        QCOMPARE(office.perform(CheckCode {ticket, code(wrong)}).error().number, left);
    office.clock().pass(61'000);
    QVERIFY(office.perform(ResendCode {ticket}).ok());
    for (int left = 2; left > 0; --left)
        QCOMPARE(office.perform(CheckCode {ticket, code(QStringLiteral("99999") + QString::number(left))}).error().number, left);
    QCOMPARE(codeOf(office.perform(CheckCode {ticket, code(QStringLiteral("999990"))})), ErrorCode::CodeExhausted);
    QCOMPARE(codeOf(office.perform(CheckCode {ticket, code(right)})), ErrorCode::CodeExhausted);
    // Another address gives no new tries either.
    QVERIFY(office.perform(StageEmail {ticket, email("uno.otro@buzon.example")}).ok());
    QCOMPARE(codeOf(office.perform(CheckCode {ticket, code(office.newestCodeTo(QStringLiteral("uno.otro@buzon.example")))})), ErrorCode::CodeExhausted);
}

void VisitTest::voidsTheEarlierCodeWhenAnotherIsSent()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    const QString first = office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example"));
    const auto soon = office.perform(ResendCode {ticket});
    QCOMPARE(codeOf(soon), ErrorCode::ResendTooSoon);
    QCOMPARE(soon.error().number, 60);
    office.clock().pass(60'000);
    QVERIFY(office.perform(ResendCode {ticket}).ok());
    office.office().drainOutbox().waitForFinished();
    const QString second = office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example"));
    if (first != second)
        QCOMPARE(codeOf(office.perform(CheckCode {ticket, code(first)})), ErrorCode::CodeWrong);
    QVERIFY(office.perform(CheckCode {ticket, code(second)}).ok());
}

void VisitTest::endsUnchangedWhenAbandonedOrRefused()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    VisitId visit = VisitId::fromBytes(QByteArray(16, 'x'));
    const IdentityTicket ticket = validated(office, &visit);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    QCOMPARE(codeOf(office.perform(AbandonVisit {visit, Reason::Deceased})), ErrorCode::ReasonUnknown);
    QVERIFY(office.perform(AbandonVisit {visit, Reason::PersonLeft}).ok());
    const auto again = openOne(office);
    QVERIFY(again.ok());
    QCOMPARE(again.value().person.email, QStringLiteral("p***@c***.example"));
    QVERIFY(office.perform(RefuseVisit {again.value().visit, Reason::DocumentMissing}).ok());
    const auto visits = office.perform(TodaysVisits {}).value().visits;
    QCOMPARE(visits.size(), 2);
    QCOMPARE(visits.at(0).state, TodaysVisits::State::Refused);
    QCOMPARE(visits.at(1).state, TodaysVisits::State::Abandoned);
    // What was staged is free again for whoever it belongs to.
    QVERIFY(TestLog(office).actions().contains(QStringLiteral("email.drop:ok")));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void VisitTest::endsUnchangedWhenTheClerkLeaves()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(SignOut {}).ok());
    QCOMPARE(codeOf(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")})), ErrorCode::NotSignedIn);
    QVERIFY(office.signIn().ok());
    QCOMPARE(codeOf(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")})), ErrorCode::VisitNotOpen);
    QCOMPARE(office.perform(TodaysVisits {}).value().visits.first().state, TodaysVisits::State::Parked);
}

void VisitTest::findsAVisitThatAStopCut()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    QVERIFY(!office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example")).isEmpty());
    const auto report = office.open();
    QVERIFY(report.ok());
    QCOMPARE(report.value().interruptedFolios, QList<qint64> {1});
    QVERIFY(office.signIn().ok());
    const auto again = openOne(office);
    QVERIFY(again.ok());
    QCOMPARE(again.value().person.email, QStringLiteral("p***@c***.example"));
    QCOMPARE(again.value().folio, 1);
    QVERIFY(again.value().continued);
    QVERIFY(office.open().value().interruptedFolios.contains(1));
    QVERIFY(office.open().value().interruptedFolios.isEmpty());
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void VisitTest::recordsThatThereWasOneScreen()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const auto from = TestLog(office).size();
    QVERIFY(office.perform(OpenVisit {cedula(demo::one), true}).ok());
    QCOMPARE(TestLog(office).entries().at(from).text(ledger::Key::Facts), "folio:1/screen:one");
    Policy strict = Policy();
    strict.documentsAccepted = {DocumentKind::CardWithChip};
    strict.oneScreen = OneScreen::Refuse;
    strict.domain = QStringLiteral("iess.example");
    QVERIFY(office.open(StateFolder::Writer::Desk, strict).ok());
    QVERIFY(office.signIn().ok());
    QCOMPARE(codeOf(office.perform(OpenVisit {cedula(demo::one), true})), ErrorCode::OneScreenRefused);
    QVERIFY(office.perform(OpenVisit {cedula(demo::one), false}).ok());
}

QTEST_GUILESS_MAIN(VisitTest)
#include "VisitTest.moc"
