#include "support/SmtpServer.h"
#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "services/Channels.h"
#include "services/Desk.h"
#include "services/MailDesk.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace ventanilla;

/// A program that is killed between sending and recording: nobody knows whether the message left, so it is unknown, and it is not sent again.
/// 3 kills; VENTANILLA_LONG=1: 300.
class MailKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverSendsTwice()
    {
        const int kills = qEnvironmentVariableIntValue("VENTANILLA_LONG") == 1 ? 300 : 3;
        const TestCertificates certificates;
        const auto server = SmtpServer::real(certificates, QStringLiteral("good"), {QStringLiteral("--hold")});
        TestOffice office;
        QVERIFY(office.open().ok());
        QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
        QVERIFY(office.perform(SetChannel {QStringLiteral("localhost"), server->port(), channels::Tls::Start, QLatin1String(SmtpServer::user), Secret::fromBytes(SmtpServer::password),
                                           QStringLiteral("avisos@iess.example"), certificates.authority()})
                    .ok());
        office.stop();
        for (int i = 1; i <= kills; ++i) {
            QProcess player;
            player.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            player.start(QCoreApplication::applicationDirPath() + QStringLiteral("/MailPlayer"), {office.path(), QString::number(i * 86'400'000LL)});
            QVERIFY(player.waitForStarted());
            player.write(office.password(TestOffice::clerkLogin).view().toByteArray() + '\n');
            QVERIFY2(server->keeps(i), "nothing was sent");
            QCOMPARE(player.state(), QProcess::Running);
            player.kill();
            QVERIFY(player.waitForFinished());

            office.clock().pass(86'400'000LL);
            QVERIFY(office.open().ok());
            const QStringList actions = TestLog(office).actions();
            QCOMPARE(actions.count(QStringLiteral("mail.send.intent:ok")), i);
            QCOMPARE(actions.count(QStringLiteral("mail.send.unknown:unknown")), i);
            QCOMPARE(actions.count(QStringLiteral("mail.send.ok:ok")), 0);
            // Now and later nothing more leaves by itself.
            for (int hours = 0; hours < 3; ++hours) {
                office.office().drainOutbox().waitForFinished();
                office.clock().passMinutes(60);
            }
            QCOMPARE(server->messages().size(), i);
            QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
            QCOMPARE(office.perform(ListMail {}).value().mails.last().state, ListMail::State::Unknown);
            QVERIFY(office.perform(SignOut {}).ok());
            QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
            office.stop();
        }
        // Who decides that it goes again has it go again.
        QFile go(server->folder() + QStringLiteral("/go"));
        QVERIFY(go.open(QIODevice::WriteOnly));
        QVERIFY(office.open().ok());
        QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
        QVERIFY(office.perform(SendMailNow {office.perform(ListMail {}).value().mails.last().id}).ok());
        office.office().drainOutbox().waitForFinished();
        QCOMPARE(server->messages().size(), kills + 1);
        QVERIFY(TestLog(office).actions().contains(QStringLiteral("mail.send.ok:ok")));
    }
};

QTEST_GUILESS_MAIN(MailKillTest)
#include "MailKillTest.moc"
