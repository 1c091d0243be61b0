#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "app/Rules.h"
#include "services/ChangeEmail.h"
#include "services/ConfirmVisit.h"
#include "services/Desk.h"
#include "services/OpenVisit.h"
#include "services/Sessions.h"
#include "services/ValidateIdentity.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

/// A visit from the typed cédula to Confirmo, through the door and on a real database, and every way it can end otherwise.
class VisitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesTheEmailOnlyAtConfirmo();
    void tellsOldAndNewAddress();
    void doesNotServe_data();
    void doesNotServe();
    void logsASearchThatFindsNobodyWithoutTheNumber();
    void servesOnePersonAtATime();
    void endsUnchangedWhenAbandonedOrRefused();
    void endsUnchangedWhenTheClerkLeaves();
    void findsAVisitThatAStopCut();
    void recordsThatThereWasOneScreen();
    void recordsThatTheScreenWentAndCameBack();
    void confirmsNothingOnOneScreenWhereThePolicyRefusesIt();
};

void VisitTest::changesTheEmailOnlyAtConfirmo()
{
    TestOffice office;
    begin(office);
    const auto from = TestLog(office).size();
    const auto opened = openOne(office);
    QVERIFY(opened.ok());
    QCOMPARE(opened.value().folio, 1);
    QCOMPARE(opened.value().person.fullName, QStringLiteral("Prueba Demo Uno"));
    QCOMPARE(opened.value().person.identifier, QStringLiteral("171•••5600"));
    QCOMPARE(opened.value().person.email, QStringLiteral("p***@c***.example"));
    const VisitId visit = opened.value().visit;
    QVERIFY(office.perform(GiveFacts {visit, rightFacts()}).ok());
    auto validatedReply = office.perform(rightEvidence(visit));
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
    QVERIFY(office.perform(CheckCode {ticket, secret(digits)}).ok());
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
    begin(office);
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    QVERIFY(office.perform(CheckCode {ticket, secret(office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example")))}).ok());
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
    begin(office);
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
    begin(office);
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
    begin(office);
    QVERIFY(openOne(office).ok());
    QCOMPARE(codeOf(office.perform(OpenVisit {cedula(demo::two), false})), ErrorCode::VisitAlreadyOpen);
}

void VisitTest::endsUnchangedWhenAbandonedOrRefused()
{
    TestOffice office;
    begin(office);
    VisitId visit = noVisit();
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
    begin(office);
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
    begin(office);
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
    begin(office);
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

void VisitTest::recordsThatTheScreenWentAndCameBack()
{
    TestOffice office;
    begin(office);
    VisitId visit = noVisit();
    const IdentityTicket ticket = validated(office, &visit);
    auto from = TestLog(office).size();
    QVERIFY(office.perform(NoteScreen {visit, false}).ok()); // as it was opened
    QCOMPARE(TestLog(office).size(), from);
    QVERIFY(office.perform(LockSession {}).ok());
    from = TestLog(office).size();
    QVERIFY(office.perform(NoteScreen {visit, true}).ok());
    QVERIFY(office.perform(NoteScreen {visit, true}).ok());
    QVERIFY(office.perform(NoteScreen {visit, false}).ok());
    QVERIFY(office.perform(NoteScreen {visit, true}).ok());
    QVERIFY(office.perform(UnlockSession {office.password(TestOffice::clerkLogin)}).ok());
    QCOMPARE(TestLog(office).actions(from), QStringList({QStringLiteral("visit.screen:ok"), QStringLiteral("visit.screen:ok"), QStringLiteral("visit.screen:ok"), QStringLiteral("login:ok")}));
    for (const auto& [at, facts] : {std::pair(from, "screen:one"), std::pair(from + 1, "screen:two"), std::pair(from + 2, "screen:one")}) {
        const auto entry = TestLog(office).entries().at(at);
        QCOMPARE(entry.text(ledger::Key::Facts), QByteArray(facts));
        QCOMPARE(entry.text(ledger::Key::Visit), visit.hex());
    }
    // The ticket is what it was, and the row says what the last leaf says.
    QVERIFY(office.perform(TouchTicket {visit, true}).ok());
    proveEmail(office, ticket);
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
    QProcess shell;
    shell.start(QStringLiteral("sqlite3"), {office.databasePath(), QStringLiteral("SELECT screen FROM visit")});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput().trimmed(), "one");
    QCOMPARE(codeOf(office.perform(NoteScreen {visit, false})), ErrorCode::VisitNotOpen);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void VisitTest::confirmsNothingOnOneScreenWhereThePolicyRefusesIt()
{
    Policy strict = readPolicy({}).value();
    strict.oneScreen = OneScreen::Refuse;
    TestOffice office;
    begin(office, strict);
    VisitId visit = noVisit();
    const IdentityTicket ticket = validated(office, &visit);
    proveEmail(office, ticket);
    QVERIFY(office.perform(NoteScreen {visit, true}).ok());
    QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket})), ErrorCode::OneScreenRefused);
    QCOMPARE(TestLog(office).actions().last(), QStringLiteral("visit.confirm:deny"));
    QVERIFY(office.perform(NoteScreen {visit, false}).ok());
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
}

QTEST_GUILESS_MAIN(VisitTest)
#include "VisitTest.moc"
