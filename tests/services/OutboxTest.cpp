#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "channels/Mail.h"
#include "services/ChangeEmail.h"
#include "services/Desk.h"
#include "services/OpenVisit.h"
#include "services/ValidateIdentity.h"

#include <QTest>

using namespace ventanilla;

/// Messages: composed without a door for injection, sent after their intent stands in the log, kept while they cannot leave.
class OutboxTest : public QObject
{
    Q_OBJECT

private:
    static IdentityTicket validated(TestOffice& office)
    {
        const auto opened = office.perform(OpenVisit {Cedula::parse(QStringView(demo::one)).value(), false});
        [&] { QVERIFY(office.perform(GiveFacts {opened.value().visit, {QDate(1980, 1, 15), QString::fromUtf16(demo::oneEmail)}}).ok()); }();
        return office.perform(ValidateIdentity {opened.value().visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::one), QDate(2033, 1, 1), true}).value().ticket;
    }
    static Email email(const char* address) { return Email::parse(QString::fromLatin1(address)).value(); }
    /// An address is staged whose code cannot leave: there is a file where the folder should be.
    static IdentityTicket stagedBehind(TestOffice& office, QFile& inTheWay)
    {
        [&] { QVERIFY(inTheWay.open(QIODevice::WriteOnly)); }();
        inTheWay.close();
        IdentityTicket ticket = validated(office);
        [&] { QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok()); }();
        office.office().drainOutbox().waitForFinished();
        return ticket;
    }

private Q_SLOTS:
    void composesOneRecipientAndNoMore_data();
    void composesOneRecipientAndNoMore();
    void encodesLettersOutsideAsciiInTheSubject();
    void keepsAMessageUntilTheFolderCanBeWritten();
    void writesOneResultForEachIntent();
    void dropsACodeThatNobodyAwaits();
    void letsNoDamagedMessageHoldUpTheOthers();
};

void OutboxTest::composesOneRecipientAndNoMore_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<bool>("composes");
    QTest::addRow("plain") << QStringLiteral("Hola") << true;
    QTest::addRow("carriage return") << QStringLiteral("Hola\r\nBcc: x@y.example") << false;
    QTest::addRow("newline") << QStringLiteral("Hola\nBcc: x@y.example") << false;
    QTest::addRow("nul") << QStringLiteral("Hola") + QChar(0) << false;
    QTest::addRow("line separator") << QStringLiteral("Hola") + QChar(0x2028) << false;
    QTest::addRow("already encoded") << QStringLiteral("=?utf-8?Q?=0D=0ABcc:x@y.example?=") << true;
}

void OutboxTest::composesOneRecipientAndNoMore()
{
    QFETCH(QString, subject);
    QFETCH(bool, composes);
    const auto message = channels::composeMessage({email("uno@buzon.example"), subject, QStringLiteral("Texto\nBcc: otra@buzon.example")}, email("ventanilla@iess.example"), "0a1b", 0);
    QCOMPARE(message.ok(), composes);
    if (!composes)
        return;
    const QByteArray headers = message.value().first(message.value().indexOf("\r\n\r\n"));
    QCOMPARE(headers.count("\r\nTo: "), 1);
    QVERIFY(!headers.toLower().contains("\r\nbcc"));
    QVERIFY(!headers.contains("?Q?=0D"));
    for (const QByteArray& line : message.value().split('\n')) {
        QVERIFY(line.isEmpty() || line.endsWith('\r'));
        QVERIFY(line.size() <= 78);
    }
}

void OutboxTest::encodesLettersOutsideAsciiInTheSubject()
{
    const QString subject = QStringLiteral("Su código para la ventanilla: ñandú, café, ") + QString::fromUcs4(U"\U0001F422", 1) + QString(60, u'é');
    const QByteArray message = channels::composeMessage({email("uno@buzon.example"), subject, {}}, email("ventanilla@iess.example"), "0a", 0).value();
    const qsizetype from = message.indexOf("Subject: ") + 9;
    QByteArray header = message.sliced(from, message.indexOf("\r\nDate:") - from);
    QByteArray decoded;
    for (QByteArray word : header.replace("\r\n ", "\n").split('\n')) {
        QVERIFY(word.startsWith("=?UTF-8?B?") && word.endsWith("?=") && word.size() <= 75);
        const QByteArray piece = QByteArray::fromBase64(word.sliced(10).chopped(2));
        QVERIFY(QString::fromUtf8(piece).toUtf8() == piece); // no character is cut
        decoded += piece;
    }
    QCOMPARE(QString::fromUtf8(decoded), subject);
}

void OutboxTest::keepsAMessageUntilTheFolderCanBeWritten()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    QFile inTheWay(office.mailDir());
    const IdentityTicket ticket = stagedBehind(office, inTheWay);
    QCOMPARE(office.perform(DeskState {}).value().mailWaiting, 1);
    QVERIFY(TestLog(office).actions().contains(QStringLiteral("mail.send.fail:fail")));
    QVERIFY(inTheWay.remove());
    office.clock().passMinutes(2);
    office.office().drainOutbox().waitForFinished();
    QCOMPARE(office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example")).size(), 6);
    office.office().drainOutbox().waitForFinished();
    QCOMPARE(office.perform(DeskState {}).value().mailWaiting, 0);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void OutboxTest::writesOneResultForEachIntent()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    QVERIFY(!office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example")).isEmpty());
    office.office().drainOutbox().waitForFinished();
    const auto intents = TestLog(office).actions().count(QStringLiteral("mail.send.intent:ok"));
    const auto results = TestLog(office).actions().count(QStringLiteral("mail.send.ok:ok"));
    QCOMPARE(intents, 1);
    QCOMPARE(results, intents);
}

void OutboxTest::dropsACodeThatNobodyAwaits()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    QFile inTheWay(office.mailDir());
    const IdentityTicket ticket = stagedBehind(office, inTheWay);
    QVERIFY(office.perform(AbandonVisit {ticket.visit(), Reason::PersonLeft}).ok());
    QVERIFY(inTheWay.remove());
    office.clock().passMinutes(2);
    office.office().drainOutbox().waitForFinished();
    QCOMPARE(office.perform(DeskState {}).value().mailWaiting, 0);
    QVERIFY(TestLog(office).actions().contains(QStringLiteral("mail.drop:ok")));
    QVERIFY(!QDir(office.mailDir()).exists());
}

void OutboxTest::letsNoDamagedMessageHoldUpTheOthers()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    QFile inTheWay(office.mailDir());
    const IdentityTicket ticket = stagedBehind(office, inTheWay);
    QCOMPARE(office.perform(DeskState {}).value().mailWaiting, 1);
    TestLog(office).change("UPDATE outbox SET sealed = zeroblob(length(sealed))");
    QVERIFY(inTheWay.remove());
    office.clock().passMinutes(2);
    office.office().drainOutbox().waitForFinished();
    QCOMPARE(office.perform(DeskState {}).value().mailWaiting, 0);
    const auto leaves = TestLog(office).entries();
    QCOMPARE(leaves.last().text(ledger::Key::Action), QByteArray("mail.send.fail"));
    QVERIFY2(leaves.last().text(ledger::Key::Facts).contains("why:unreadable"), leaves.last().text(ledger::Key::Facts).constData());
    // The next one leaves.
    office.clock().passMinutes(2);
    QVERIFY(office.perform(StageEmail {ticket, email("dos.nuevo@buzon.example")}).ok());
    QCOMPARE(office.newestCodeTo(QStringLiteral("dos.nuevo@buzon.example")).size(), 6);
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "OutboxTest.moc"
