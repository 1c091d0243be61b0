#include "support/SmtpServer.h"
#include "support/TestLog.h"
#include "support/TestOffice.h"
#include "support/VisitSteps.h"

#include "services/ChangeEmail.h"
#include "services/Channels.h"
#include "services/CloseDay.h"
#include "services/Desk.h"
#include "services/Keys.h"
#include "services/MailDesk.h"
#include "services/OpenVisit.h"
#include "services/ValidateIdentity.h"
#include "services/Waiting.h"
#include "storage/Tables.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace ventanilla;
using ventanilla::steps::codeOf;
using channels::Fate;
using channels::Obstacle;
using channels::Tls;

/// Mail through a server that the administrator set: kept sealed, used with nobody signed in, told of in words; what does not leave is tended.
class MailChannelTest : public QObject
{
    Q_OBJECT

private:
    const TestCertificates m_certificates {};
    std::unique_ptr<SmtpServer> m_server = SmtpServer::real(m_certificates);

    SetChannel order(int port, const char* password = SmtpServer::password) const
    {
        return {QStringLiteral("localhost"), port, Tls::Start, QLatin1String(SmtpServer::user), Secret::fromBytes(password), QStringLiteral("avisos@iess.example"), m_certificates.authority()};
    }
    SetChannel order() const { return order(m_server->port()); }
    static Policy policy()
    {
        Policy rules = Policy::parse("[anchors]\naudit_addresses = [\"auditoria@control.example\"]\n").value();
        rules.builtIn = true;
        return rules;
    }
    static void open(TestOffice& office) { QVERIFY(office.open(StateFolder::Writer::Desk, policy()).ok()); }
    static void set(TestOffice& office, SetChannel command)
    {
        QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
        QVERIFY(office.perform(std::move(command)).ok());
        QVERIFY(office.perform(SignOut {}).ok());
    }
    static qint64 drained(TestOffice& office)
    {
        auto left = office.office().drainOutbox();
        left.waitForFinished();
        return left.result();
    }
    /// A visit at the point where an address may be staged.
    static IdentityTicket validated(TestOffice& office)
    {
        const auto opened = office.perform(OpenVisit {Cedula::parse(QStringView(demo::one)).value(), false});
        [&] { QVERIFY(office.perform(GiveFacts {opened.value().visit, {QDate(1980, 1, 15), QString::fromUtf16(demo::oneEmail)}}).ok()); }();
        return office.perform(ValidateIdentity {opened.value().visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::one), QDate(2033, 1, 1), true}).value().ticket;
    }
    static void stage(TestOffice& office, QStringView address)
    {
        QVERIFY(office.signIn().ok());
        const IdentityTicket ticket = validated(office);
        QVERIFY(office.perform(StageEmail {ticket, Email::parse(address).value()}).ok());
    }
    static void close(TestOffice& office)
    {
        QVERIFY(office.signIn().ok());
        QVERIFY(office.perform(CloseDay {true}).ok());
    }
    static ListMail::Reply list(TestOffice& office, const char* login)
    {
        [&] { QVERIFY(office.signIn(login).ok()); }();
        return office.perform(ListMail {}).value();
    }
    static QByteArray fileBytes(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void keepsWhatIsSetSealed()
    {
        TestOffice office;
        open(office);
        QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
        QCOMPARE(office.perform(ShowChannel {}).value().state, ShowChannel::State::Folder);
        QVERIFY(office.perform(order()).ok());
        const auto shown = office.perform(ShowChannel {}).value();
        QCOMPARE(shown.state, ShowChannel::State::InForce);
        QCOMPARE(shown.settings->host, QStringLiteral("localhost"));
        QCOMPARE(shown.settings->port, m_server->port());
        QCOMPARE(shown.settings->user, QLatin1String(SmtpServer::user));
        const auto leaves = TestLog(office).entries();
        QCOMPARE(leaves.last().text(ledger::Key::Action), QByteArray("channel.set"));
        QCOMPARE(leaves.last().text(ledger::Key::Facts), "kind:mail/own:yes/port:" + QByteArray::number(m_server->port()) + "/server:localhost/tls:starttls/user:yes");
        office.stop();
        const QByteArray bytes = fileBytes(office.databasePath()) + fileBytes(office.databasePath() + QStringLiteral("-wal"));
        QVERIFY(bytes.size() > 10'000);
        for (const char* secret : {SmtpServer::password, SmtpServer::user, "avisos@iess.example", "BEGIN CERTIFICATE"})
            QVERIFY2(!bytes.contains(secret), secret);
        QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
        // Another opening has it again.
        open(office);
        QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
        QCOMPARE(office.perform(ShowChannel {}).value().state, ShowChannel::State::InForce);
    }

    void aPasswordStaysWithItsServerAndUser()
    {
        TestOffice office;
        open(office);
        QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
        QVERIFY(office.perform(order()).ok());
        const auto without = [&](auto change) {
            SetChannel command = order();
            command.password.reset();
            command.certificates.reset();
            change(command);
            return office.perform(std::move(command));
        };
        QVERIFY(without([](SetChannel& c) { c.sender = QStringLiteral("otra@iess.example"); }).ok());
        QCOMPARE(codeOf(without([](SetChannel& c) { c.host = QStringLiteral("otro.example"); })), ErrorCode::MailUserMalformed);
        QCOMPARE(codeOf(without([](SetChannel& c) { c.user = QStringLiteral("otro"); })), ErrorCode::MailUserMalformed);
        QCOMPARE(codeOf(without([](SetChannel& c) { c.certificates = "-----BEGIN CERTIFICATE-----\nno\n"; })), ErrorCode::CertificatesMalformed);
        QCOMPARE(codeOf(without([](SetChannel& c) { c.sender = QStringLiteral("no es"); })), ErrorCode::EmailMalformed);
        QCOMPARE(codeOf(without([](SetChannel& c) { c.port = 0; })), ErrorCode::PortMalformed);
        office.clock().passMinutes(2);
        QCOMPARE(codeOf(without([](SetChannel&) {})), ErrorCode::PasswordAgain);
    }

    void isVoidUnderAnotherKey()
    {
        TestOffice office;
        open(office);
        set(office, order());
        office.stop();
        // As if the row had been sealed on another counter: nothing of this one's opens it.
        {
            WriterKeys keys = office.state().writer(StateFolder::Writer::Desk).value();
            storage::LogWriter writer {keys.origin, keys.counter, keys.log, std::move(keys.epochKey), CounterKeys::derive(office.state().counterKey().value()).value().rowKey().clone(), &office.clock(),
                                       std::move(keys.remember), std::move(keys.epochs)};
            auto database = storage::Database::open(office.databasePath(), std::move(writer));
            QVERIFY(database.ok());
            auto row = storage::channelOf(database.value(), "mail").value().value();
            row.sealed[row.sealed.size() - 1] = char(row.sealed.back() ^ 1);
            auto transaction = database.value().begin();
            QVERIFY(putChannel(transaction.value(), row).ok());
            QVERIFY(transaction.value().commit(storage::AuditEvent("restore.row").on(storage::Table::Channel, row.pseudonym)).ok());
        }
        const auto report = office.open(StateFolder::Writer::Desk, policy());
        QVERIFY(report.ok() && report.value().mailSettingsVoid);
        QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
        QCOMPARE(office.perform(ShowChannel {}).value().state, ShowChannel::State::Void);
        QVERIFY(office.perform(order()).ok());
        QCOMPARE(office.perform(ShowChannel {}).value().state, ShowChannel::State::InForce);
    }

    void isVoidWhereARowOfBeforeIsPutBack()
    {
        TestOffice office;
        open(office);
        set(office, order());
        office.stop();
        QFile aside(office.path() + QStringLiteral("/was.db"));
        QVERIFY(aside.open(QIODevice::WriteOnly));
        const QByteArray was = "ATTACH '" + aside.fileName().toUtf8() + "' AS was; ";
        TestLog(office).change((was + "CREATE TABLE was.channel AS SELECT * FROM main.channel").constData());
        open(office);
        set(office, order(1));
        office.stop();
        TestLog(office).change((was + "DELETE FROM main.channel; INSERT INTO main.channel SELECT * FROM was.channel").constData());
        const auto report = office.open(StateFolder::Writer::Desk, policy());
        QVERIFY(report.ok() && report.value().mailSettingsVoid);
        QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
        QCOMPARE(office.perform(ShowChannel {}).value().state, ShowChannel::State::Void);
    }

    void triesAChannelWithOneMessage()
    {
        TestOffice office;
        open(office);
        QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
        QVERIFY(office.perform(order()).ok());
        const auto test = [&](QStringView to) {
            auto let = office.perform(TestChannel {Email::parse(to).value()});
            return office.carryOut(let.value().job).value();
        };
        const auto sent = test(u"prueba@buzon.example");
        QCOMPARE(sent.fate, Fate::Sent);
        QCOMPARE(m_server->envelopes().last()[QLatin1String("from")].toString(), QStringLiteral("avisos@iess.example"));
        QCOMPARE(test(u"nadie@buzon.example").obstacle, Obstacle::Recipient);
        QVERIFY(office.perform(order(m_server->port(), "otra clave")).ok());
        QCOMPARE(test(u"prueba@buzon.example").obstacle, Obstacle::SignIn);
        const QStringList actions = TestLog(office).actions();
        QCOMPARE(actions.count(QStringLiteral("channel.test:ok")), 3);
        QCOMPARE(actions.count(QStringLiteral("channel.tested:ok")), 1);
        QCOMPARE(actions.count(QStringLiteral("channel.tested:fail")), 2);
    }

    void sendsACodeAndTellsTheClerkOfARefusal()
    {
        TestOffice office;
        open(office);
        set(office, order());
        const int before = int(m_server->messages().size());
        stage(office, u"uno.nuevo@buzon.example");
        QVERIFY(m_server->keeps(before + 1));
        QCOMPARE(drained(office), 0);
        QVERIFY(!QDir(office.mailDir()).exists()); // the folder is for offices without a server
        QVERIFY(office.perform(SignOut {}).ok());

        QSignalSpy settled(&office.office(), &Office::mailSettled);
        stage(office, u"nadie@buzon.example");
        QCOMPARE(drained(office), 0);
        QTRY_COMPARE(settled.count(), 1);
        const auto fate = settled.first().at(2).value<MailFate>();
        QCOMPARE(fate.word, QByteArray("failed"));
        QCOMPARE(fate.delivery.obstacle, Obstacle::Recipient);
        QVERIFY(fate.delivery.words.contains(QStringLiteral("no such user")));
        QVERIFY(TestLog(office).actions().contains(QStringLiteral("mail.send.fail:fail")));
        const auto leaves = TestLog(office).entries();
        for (const ledger::Entry& leaf : leaves)
            QVERIFY(!leaf.text(ledger::Key::Facts).contains("such"));
        // Tried once: it was for good.
        office.clock().passMinutes(120);
        QCOMPARE(drained(office), 0);
        QCOMPARE(TestLog(office).actions().count(QStringLiteral("mail.send.fail:fail")), 1);
        QCOMPARE(office.perform(WaitingWork {}).value().mails.last().obstacle, Obstacle::Recipient);
        // Supervision sees the address masked and the words; administration neither.
        QVERIFY(office.perform(SignOut {}).ok());
        const auto seen = list(office, TestOffice::supervisorLogin).mails;
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first().state, ListMail::State::Failed);
        QCOMPARE(seen.first().address, Email::parse(u"nadie@buzon.example").value().masked());
        QVERIFY(seen.first().words.contains(QStringLiteral("no such user")) && !seen.first().maySend);
        QCOMPARE(TestLog(office).actions().last(), QStringLiteral("view.mail:ok"));
        QCOMPARE(codeOf(office.perform(SendMailNow {seen.first().id})), ErrorCode::CodeNotSentAgain);
        QVERIFY(office.perform(SignOut {}).ok());
        const auto hidden = list(office, TestOffice::administratorLogin).mails;
        QVERIFY(hidden.first().address.isEmpty() && hidden.first().words.isEmpty());
        QCOMPARE(hidden.first().obstacle, Obstacle::Recipient);
        QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
    }

    void triesLaterWithAGrowingWaitAndNoLongerThanADay()
    {
        TestOffice office;
        open(office);
        set(office, order());
        stage(office, u"luego@buzon.example");
        QCOMPARE(drained(office), 1);
        int tries = 1;
        for (int hours = 0; hours < 30 && office.perform(DeskState {}).value().mailWaiting > 0; ++hours) {
            for (int quarter = 0; quarter < 4; ++quarter) {
                office.clock().passMinutes(15);
                drained(office);
            }
            QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
        }
        tries = TestLog(office).ask("SELECT tries FROM outbox").toInt();
        QCOMPARE(TestLog(office).ask("SELECT state FROM outbox"), QByteArray("failed"));
        QVERIFY2(tries > 5 && tries < 80, qPrintable(QString::number(tries)));
    }

    void givesNothingUpForAFaultOfTheOfficesOwn()
    {
        TestOffice office;
        open(office);
        set(office, order(1)); // nobody answers there
        stage(office, u"uno.nuevo@buzon.example");
        QCOMPARE(drained(office), 1);
        for (int hours = 0; hours < 30; ++hours) {
            office.clock().passMinutes(60);
            QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
            QCOMPARE(drained(office), 1);
        }
        QCOMPARE(TestLog(office).ask("SELECT state FROM outbox"), QByteArray("queued"));
        QVERIFY(TestLog(office).ask("SELECT tries FROM outbox").toInt() > 20);
    }

    void restsWhereTheChannelIsBlockedForAll()
    {
        TestOffice office;
        open(office);
        set(office, order(1)); // nobody answers there
        close(office);
        QCOMPARE(drained(office), 1);
        const auto blocked = list(office, TestOffice::administratorLogin);
        QVERIFY(blocked.restsUntilMs > 0 && blocked.available);
        QCOMPARE(blocked.mails.first().obstacle, Obstacle::Unreachable);
        QCOMPARE(blocked.mails.first().tries, 1);
        // While it rests nothing is tried; who asks has it tried at once.
        QCOMPARE(drained(office), 1);
        QCOMPARE(TestLog(office).actions().count(QStringLiteral("mail.send.intent:ok")), 1);
        QCOMPARE(office.perform(SendMailNow {}).value().count, 1);
        QCOMPARE(drained(office), 1);
        QCOMPARE(TestLog(office).actions().count(QStringLiteral("mail.send.intent:ok")), 2);
        // The right server, and it leaves with nobody signed in.
        const int before = int(m_server->messages().size());
        QVERIFY(office.perform(order()).ok());
        QVERIFY(office.perform(SignOut {}).ok());
        office.clock().passMinutes(10);
        QCOMPARE(drained(office), 0);
        QCOMPARE(m_server->messages().size(), before + 1);
        QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
    }

    void givesAMessageUp()
    {
        TestOffice office;
        open(office);
        set(office, order(1));
        close(office);
        QCOMPARE(drained(office), 1);
        const MailId id = list(office, TestOffice::supervisorLogin).mails.first().id;
        QVERIFY(office.perform(GiveUpMail {id, GiveUpReason::NoLongerNeeded}).ok());
        QCOMPARE(TestLog(office).entries().last().text(ledger::Key::Facts), QByteArray("kind:checkpoint/reason:no-longer-needed"));
        QCOMPARE(codeOf(office.perform(GiveUpMail {id, GiveUpReason::NoLongerNeeded})), ErrorCode::MailNotWaiting);
        QCOMPARE(office.perform(DeskState {}).value().mailWaiting, 0);
        // It can be taken up again by hand.
        QVERIFY(office.perform(SendMailNow {id}).ok());
        QCOMPARE(drained(office), 1);
    }
};

QTEST_GUILESS_MAIN(MailChannelTest)
#include "MailChannelTest.moc"
