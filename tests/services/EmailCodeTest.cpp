#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "services/ChangeEmail.h"

#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

/// A new address and the code that proves it.
class EmailCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAnAddress_data();
    void refusesAnAddress();
    void countsCodeTriesOverTheWholeVisit();
    void voidsTheEarlierCodeWhenAnotherIsSent();
};

void EmailCodeTest::refusesAnAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("code");
    QTest::addRow("another person's") << QString::fromUtf16(demo::twoEmail) << int(ErrorCode::EmailInUse);
    QTest::addRow("another person's, in capitals and with a tag") << QStringLiteral("PRUEBA.DOS+x@Correo-Anterior.example") << int(ErrorCode::EmailInUse);
    QTest::addRow("the registered one") << QString::fromUtf16(demo::oneEmail) << int(ErrorCode::EmailSame);
    QTest::addRow("thrown away") << QStringLiteral("uno@mailinator.com") << int(ErrorCode::EmailDisposable);
}

void EmailCodeTest::refusesAnAddress()
{
    QFETCH(QString, address);
    QFETCH(int, code);
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    const auto from = TestLog(office).size();
    QCOMPARE(int(codeOf(office.perform(StageEmail {ticket, Email::parse(address).value()}))), code);
    QCOMPARE(TestLog(office).actions(from), QStringList {QStringLiteral("email.stage:deny")});
}

void EmailCodeTest::countsCodeTriesOverTheWholeVisit()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    const QString right = office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example"));
    const QString wrong = right == QStringLiteral("000000") ? QStringLiteral("000001") : QStringLiteral("000000");
    QCOMPARE(codeOf(office.perform(CheckCode {ticket, secret(QStringLiteral("12345"))})), ErrorCode::CodeMalformed);
    QCOMPARE(codeOf(office.perform(CheckCode {ticket, secret(QStringLiteral("12345a"))})), ErrorCode::CodeMalformed);
    for (int left = 4; left > 2; --left)
        QCOMPARE(office.perform(CheckCode {ticket, secret(wrong)}).error().number, left);
    office.clock().pass(61'000);
    QVERIFY(office.perform(ResendCode {ticket}).ok());
    for (int left = 2; left > 0; --left)
        QCOMPARE(office.perform(CheckCode {ticket, secret(QStringLiteral("99999") + QString::number(left))}).error().number, left);
    QCOMPARE(codeOf(office.perform(CheckCode {ticket, secret(QStringLiteral("999990"))})), ErrorCode::CodeExhausted);
    QCOMPARE(codeOf(office.perform(CheckCode {ticket, secret(right)})), ErrorCode::CodeExhausted);
    // Another address gives no new tries either.
    QVERIFY(office.perform(StageEmail {ticket, email("uno.otro@buzon.example")}).ok());
    QCOMPARE(codeOf(office.perform(CheckCode {ticket, secret(office.newestCodeTo(QStringLiteral("uno.otro@buzon.example")))})), ErrorCode::CodeExhausted);
}

void EmailCodeTest::voidsTheEarlierCodeWhenAnotherIsSent()
{
    TestOffice office;
    begin(office);
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
        QCOMPARE(codeOf(office.perform(CheckCode {ticket, secret(first)})), ErrorCode::CodeWrong);
    QVERIFY(office.perform(CheckCode {ticket, secret(second)}).ok());
}

QTEST_GUILESS_MAIN(EmailCodeTest)
#include "EmailCodeTest.moc"
