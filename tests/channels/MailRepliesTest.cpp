#include "MailSteps.h"
#include "faults/Runs.h"

#include <QTest>

using namespace ventanilla;
using namespace ventanilla::channels;
using namespace ventanilla::steps;

/// Replies that are cut at every byte, and replies that are nonsense: each comes to something definite, and nothing is "sent" before the last
/// answer has come whole.
class MailRepliesTest : public QObject
{
    Q_OBJECT

private:
    const TestCertificates m_certificates {};
    const std::unique_ptr<SmtpServer> m_server = SmtpServer::scripted(m_certificates);

    Delivery deliver(const QJsonObject& script, QJsonObject& heard, long wholeMs = 5'000) const
    {
        m_server->tell(script);
        const Right settings {.port = m_server->port(), .certificates = m_certificates.authority()};
        const Delivery delivery = send(settings.settings(), u"uno@buzon.example", QStringLiteral("P"), QStringLiteral("T"), {.wholeMs = wholeMs});
        heard = m_server->heard();
        return delivery;
    }

private Q_SLOTS:
    void cutAtEveryByte()
    {
        QJsonObject heard;
        QCOMPARE(deliver({}, heard).fate, Fate::Sent);
        const QString replies = heard[QLatin1String("replies")].toString();
        const qsizetype last = replies.indexOf(QLatin1String("250 2.0.0 kept"));
        const qsizetype whole = replies.indexOf(QLatin1String("\r\n"), last) + 2;
        QVERIFY(last > 100 && whole > last);
        int unknown = 0;
        for (qsizetype cut = 0; cut <= whole; ++cut) {
            const Delivery delivery = deliver({{QLatin1String("cut"), int(cut)}}, heard);
            const Fate wanted = cut < last ? Fate::Later : cut < whole ? Fate::Unknown : Fate::Sent;
            QVERIFY2(delivery.fate == wanted, qPrintable(QStringLiteral("cut at %1 of %2: fate %3, after %4").arg(cut).arg(whole).arg(int(delivery.fate)).arg(replies.first(cut))));
            // What is said to have been handed over was, and what is said to be there never was to come again.
            QCOMPARE(heard[QLatin1String("message")].toBool(), wanted != Fate::Later);
            unknown += wanted == Fate::Unknown;
        }
        QCOMPARE(unknown, int(whole - last));
    }

    void nonsense()
    {
        const int rounds = runs::count(150, 100'000);
        QRandomGenerator random(runs::seed());
        const QStringList commands {QStringLiteral("GREETING"), QStringLiteral("EHLO"), QStringLiteral("STARTTLS"), QStringLiteral("EHLO2"), QStringLiteral("AUTH"),
                                    QStringLiteral("MAIL"), QStringLiteral("RCPT"), QStringLiteral("DATA"), QStringLiteral("END")};
        const QStringList starts {QStringLiteral("250 "), QStringLiteral("250-"), QStringLiteral("354 "), QStringLiteral("451 "), QStringLiteral("550 "), QStringLiteral("25"), QStringLiteral("999 "),
                                  QStringLiteral("000 "), QString(), QStringLiteral("250"), QStringLiteral("220 "), QStringLiteral("235 "), QStringLiteral("-250 "), QStringLiteral(" 250 ")};
        const QStringList ends {QStringLiteral("\r\n"), QStringLiteral("\n"), QStringLiteral("\r"), QString(QChar(0)) + QStringLiteral("\r\n"), QStringLiteral("\r\n250 ok\r\n"), QStringLiteral("\n\n\r\n")};
        int sent = 0, wrong = 0;
        for (int i = 0; i < rounds; ++i) {
            QString said = starts.at(random.bounded(int(starts.size())));
            for (int letters = random.bounded(40); letters > 0; --letters)
                said += QChar(random.bounded(256));
            said += ends.at(random.bounded(int(ends.size())));
            const QString command = commands.at(random.bounded(int(commands.size())));
            // One that ends no line is waited for; the line is cut behind it.
            QJsonObject script {{QLatin1String("say"), QJsonObject {{command, said}}}};
            if (!said.contains(u'\n') || said.contains(QLatin1String("-")))
                script.insert(QLatin1String("cut"), 20 + random.bounded(260));
            QJsonObject heard;
            const Delivery delivery = deliver(script, heard, 400);
            const QByteArray what = QStringLiteral("round %1: %2 answered %3").arg(i).arg(command, said.toHtmlEscaped()).toUtf8();
            if (delivery.fate == Fate::Sent) {
                ++sent;
                QVERIFY2(heard[QLatin1String("message")].toBool() && heard[QLatin1String("final")].toBool(), what.constData());
                QVERIFY2(command != QLatin1String("END") || said.startsWith(QLatin1String("250")) || said.contains(QLatin1String("\n250")), what.constData());
            } else {
                ++wrong;
                QVERIFY2(delivery.fate != Fate::Later || !heard[QLatin1String("final")].toBool() || command == QLatin1String("END"), what.constData());
            }
            QVERIFY2(delivery.words.size() <= Delivery::wordsMax, what.constData());
        }
        qInfo("%d rounds, %d sent, %d not", rounds, sent, wrong);
        QVERIFY(wrong > rounds / 3); // nonsense that nobody minds would show nothing
    }
};

QTEST_GUILESS_MAIN(MailRepliesTest)
#include "MailRepliesTest.moc"
