#include "MailSteps.h"

#include <QElapsedTimer>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::channels;
using namespace ventanilla::steps;

/// A conversation with a real server, and with servers that are wrong: each way to fail has its own name, and nothing is said in clear.
class MailServerTest : public QObject
{
    Q_OBJECT

private:
    const TestCertificates m_certificates {};
    const std::unique_ptr<SmtpServer> m_server = SmtpServer::real(m_certificates);

    Right right() const { return {.port = m_server->port(), .certificates = m_certificates.authority()}; }

private Q_SLOTS:
    void handsAMessageIn()
    {
        const int before = int(m_server->messages().size());
        const Delivery delivery = send(right().settings(), u"uno@buzon.example", QStringLiteral("Su código: ñandú"));
        QCOMPARE(delivery.fate, Fate::Sent);
        QCOMPARE(delivery.reached, Reached::Acceptance);
        QCOMPARE(delivery.reply, 250);
        QCOMPARE(delivery.words, QStringLiteral("2.0.0 kept"));
        QCOMPARE(m_server->messages().size(), before + 1);
        const QJsonObject envelope = m_server->envelopes().last();
        QCOMPARE(envelope[QLatin1String("to")].toVariant().toStringList(), QStringList {QStringLiteral("uno@buzon.example")});
        QCOMPARE(envelope[QLatin1String("from")].toString(), QStringLiteral("ventanilla@iess.example"));
        QVERIFY(envelope[QLatin1String("tls")].toBool() && envelope[QLatin1String("auth")].toBool());
        QVERIFY(m_server->messages().last().contains("\r\nTo: <uno@buzon.example>\r\n"));
    }

    void speaksTlsFromTheFirstByteToo()
    {
        const auto server = SmtpServer::real(m_certificates, QStringLiteral("good"), {QStringLiteral("--implicit")});
        Right settings = right();
        settings.port = server->port();
        settings.tls = Tls::Implicit;
        const Delivery delivery = send(settings.settings());
        QCOMPARE(delivery.fate, Fate::Sent);
        QVERIFY(server->envelopes().last()[QLatin1String("tls")].toBool());
        // The other kind of encryption on the same port comes to nothing, and to no message.
        settings.tls = Tls::Start;
        QCOMPARE(send(settings.settings(), u"uno@buzon.example", QStringLiteral("P"), QStringLiteral("T"), {.wholeMs = 1'500}).fate, Fate::Later);
        QCOMPARE(server->messages().size(), 1);
    }

    void tellsForGoodFromForNow()
    {
        const Delivery refused = send(right().settings(), u"nadie@buzon.example");
        QCOMPARE(refused.fate, Fate::Refused);
        QCOMPARE(refused.obstacle, Obstacle::Recipient);
        QCOMPARE(refused.reply, 550);
        QVERIFY(refused.words.contains(QStringLiteral("no such user")));
        const Delivery later = send(right().settings(), u"luego@buzon.example");
        QCOMPARE(later.fate, Fate::Later);
        QCOMPARE(later.obstacle, Obstacle::Busy);
        QCOMPARE(later.reply, 451);
    }

    void namesWhatIsWrongWithACertificate_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<bool>("known");
        QTest::addColumn<int>("obstacle");
        QTest::newRow("other host") << QStringLiteral("other") << true << int(Obstacle::CertificateHost);
        QTest::newRow("expired") << QStringLiteral("expired") << true << int(Obstacle::CertificateExpired);
        QTest::newRow("unknown authority") << QStringLiteral("stranger") << true << int(Obstacle::CertificateIssuer);
        QTest::newRow("no authority given") << QStringLiteral("good") << false << int(Obstacle::CertificateIssuer);
    }
    void namesWhatIsWrongWithACertificate()
    {
        QFETCH(QString, certificate);
        QFETCH(bool, known);
        QFETCH(int, obstacle);
        const auto server = SmtpServer::real(m_certificates, certificate);
        Right settings = right();
        settings.port = server->port();
        if (!known)
            settings.certificates.clear();
        const Delivery delivery = send(settings.settings());
        QCOMPARE(delivery.fate, Fate::Later);
        QCOMPARE(int(delivery.obstacle), obstacle);
        QCOMPARE(delivery.reached, Reached::Server);
        QVERIFY(server->messages().isEmpty());
    }

    void namesAWrongPassword()
    {
        Right settings = right();
        settings.password = "otra";
        const Delivery delivery = send(settings.settings());
        QCOMPARE(delivery.fate, Fate::Later);
        QCOMPARE(delivery.obstacle, Obstacle::SignIn);
        QCOMPARE(delivery.reached, Reached::Encryption);
        QCOMPARE(delivery.reply, 535);
    }

    void namesAServerThatIsNotThere()
    {
        Right settings = right();
        settings.host = QStringLiteral("nadie.invalid"); // RFC 2606: nobody has it
        QCOMPARE(send(settings.settings()).obstacle, Obstacle::HostUnknown);
        settings.host = QStringLiteral("localhost");
        settings.port = 1;
        const Delivery delivery = send(settings.settings());
        QCOMPARE(delivery.obstacle, Obstacle::Unreachable);
        QCOMPARE(delivery.reached, Reached::Nothing);
    }

    void saysNothingInClearWhereStarttlsIsTakenOut()
    {
        const auto server = SmtpServer::scripted(m_certificates);
        server->tell({{QLatin1String("strip"), true}});
        Right settings = right();
        settings.port = server->port();
        const Delivery delivery = send(settings.settings());
        QCOMPARE(delivery.fate, Fate::Later);
        QCOMPARE(delivery.obstacle, Obstacle::NoTls);
        const QJsonObject heard = server->heard();
        const QString clear = heard[QLatin1String("clear")].toString();
        QVERIFY(clear.startsWith(QLatin1String("EHLO")));
        for (const char* secret : {"AUTH", "MAIL", "RCPT", "uno@", SmtpServer::user, "Prueba"})
            QVERIFY2(!clear.contains(QLatin1String(secret)), qPrintable(clear));
        QVERIFY(!heard[QLatin1String("message")].toBool());
    }

    void doesNotWaitForEver_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("fate");
        for (const char* command : {"GREETING", "EHLO", "STARTTLS", "EHLO2", "AUTH", "MAIL", "RCPT", "DATA"})
            QTest::newRow(command) << QString::fromLatin1(command) << int(Fate::Later);
        QTest::newRow("END") << QStringLiteral("END") << int(Fate::Unknown); // handed over whole
        QTest::newRow("QUIT") << QStringLiteral("QUIT") << int(Fate::Sent);
    }
    void doesNotWaitForEver()
    {
        QFETCH(QString, command);
        QFETCH(int, fate);
        const auto server = SmtpServer::scripted(m_certificates);
        server->tell({{QLatin1String("stall"), command}});
        Right settings = right();
        settings.port = server->port();
        QElapsedTimer timer;
        timer.start();
        const Delivery delivery = send(settings.settings(), u"uno@buzon.example", QStringLiteral("P"), QStringLiteral("T"), {.wholeMs = 800});
        QVERIFY(timer.elapsed() < 10'000);
        QCOMPARE(int(delivery.fate), fate);
        if (delivery.fate != Fate::Sent)
            QCOMPARE(delivery.obstacle, Obstacle::TooSlow);
    }

    void endsAtOnceWhenTheProgramDoes()
    {
        const auto server = SmtpServer::scripted(m_certificates);
        server->tell({{QLatin1String("stall"), QLatin1String("MAIL")}});
        Right settings = right();
        settings.port = server->port();
        QElapsedTimer timer;
        timer.start();
        const std::atomic<bool> ending = true;
        const Delivery delivery = MailServer(settings.settings()).deliver({email(u"uno@buzon.example"), {}, {}}, "0a", 0, ending);
        QCOMPARE(delivery.fate, Fate::Later);
        QCOMPARE(delivery.obstacle, Obstacle::Stopped);
        QVERIFY(timer.elapsed() < 10'000);
    }

    void isNotDrownedInWords_data()
    {
        QTest::addColumn<QJsonObject>("script");
        QTest::newRow("a line of 10 MB") << QJsonObject {{QLatin1String("long"), QJsonObject {{QLatin1String("RCPT"), 10'000'000}}}};
        QTest::newRow("the greeting, 10 MB") << QJsonObject {{QLatin1String("long"), QJsonObject {{QLatin1String("EHLO"), 10'000'000}}}};
        QTest::newRow("lines without end") << QJsonObject {{QLatin1String("flood"), QLatin1String("EHLO2")}};
        QTest::newRow("lines without end, then") << QJsonObject {{QLatin1String("flood"), QLatin1String("RCPT")}};
    }
    void isNotDrownedInWords()
    {
        QFETCH(QJsonObject, script);
        const auto server = SmtpServer::scripted(m_certificates);
        server->tell(script);
        Right settings = right();
        settings.port = server->port();
        const Delivery delivery = send(settings.settings(), u"uno@buzon.example", QStringLiteral("P"), QStringLiteral("T"), {.wholeMs = 8'000});
        QCOMPARE(delivery.fate, Fate::Later);
        QVERIFY(delivery.words.size() <= Delivery::wordsMax);
        QVERIFY(!server->heard()[QLatin1String("message")].toBool());
    }
};

QTEST_GUILESS_MAIN(MailServerTest)
#include "MailServerTest.moc"
