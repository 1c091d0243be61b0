#include "MailSteps.h"
#include "faults/Runs.h"

#include <QElapsedTimer>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::channels;
using namespace ventanilla::steps;

/// Whatever stands in an address, a subject or a body: no header and no recipient more than were meant, read by somebody else's parser and, in a
/// part of the cases, by a server. 100,000 messages are composed and 500 sent; the long run has millions.
class MailInjectionTest : public QObject
{
    Q_OBJECT

private:
    static QString generated(QRandomGenerator& random, bool calm)
    {
        static const QStringList pieces {QStringLiteral("\r\n"), QStringLiteral("\n"), QStringLiteral("\r"), QString(QChar(0)), QString(QChar(0x2028)), QString(QChar(0x2029)), QString(QChar(0x85)),
                                         QString(QChar(0x0B)), QStringLiteral("Bcc: otra@buzon.example"), QStringLiteral("\r\nBcc: otra@buzon.example\r\n"), QStringLiteral("\r\n.\r\n"),
                                         QStringLiteral("\r\n\r\n"), QStringLiteral("=?utf-8?Q?=0D=0ABcc:otra@buzon.example?="), QStringLiteral("=?utf-8?B?DQpCY2M6?="), QStringLiteral(": "),
                                         QStringLiteral("<otra@buzon.example>"), QStringLiteral(","), QStringLiteral(";"), QStringLiteral("ñandú"), QString::fromUcs4(U"\U0001F422", 1), QStringLiteral("?="),
                                         QString(90, u'a'), QString(30, u'é'), QStringLiteral(" "), QStringLiteral("\t"), QStringLiteral("a"), QStringLiteral("0"), QStringLiteral("\""), QStringLiteral("\\")};
        QString text;
        for (int count = random.bounded(1, 9); count > 0; --count) {
            const QString& piece = pieces.at(calm ? random.bounded(12, int(pieces.size())) : random.bounded(int(pieces.size())));
            text += piece;
        }
        return text;
    }
    static bool isControl(QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph; }
    static void put(QProcess& reader, const QByteArray& piece) { reader.write(QByteArray::number(piece.size()) + '\n' + piece); }

private Q_SLOTS:
    void composesNothingMore()
    {
        const int rounds = runs::count(100'000, 3'000'000);
        QRandomGenerator random(runs::seed());
        QProcess reader;
        reader.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        reader.start(QStringLiteral("python3"), {QStringLiteral(TESTS_DIR "/support/read_mails.py")});
        QVERIFY(reader.waitForStarted());
        int composed = 0, refused = 0, addresses = 0;
        for (int i = 0; i < rounds; ++i) {
            const bool calm = i % 2 == 0;
            const QString subject = generated(random, calm).remove(calm ? QStringLiteral("\t") : QStringLiteral("no such thing"));
            const QString body = generated(random, false);
            const auto to = Email::parse(generated(random, calm) + QStringLiteral("uno@buzon.example") + (calm ? QString() : generated(random, false)));
            // Whatever is taken for an address is one, and one only.
            if (to) {
                ++addresses;
                const QString& address = to.value().address();
                QVERIFY2(std::ranges::none_of(address, isControl) && address.count(u'@') == 1 && !address.contains(u'<') && !address.contains(u'>') && !address.contains(u',') && !address.contains(u' '),
                         qPrintable(address));
            }
            const Email recipient = to ? to.value() : email(u"dos@buzon.example");
            const auto message = composeMessage({recipient, subject, body}, email(u"ventanilla@iess.example"), "0a1b", i);
            QCOMPARE(message.ok(), std::ranges::none_of(subject, isControl));
            if (!message) {
                ++refused;
                continue;
            }
            ++composed;
            put(reader, message.value());
            put(reader, recipient.address().toUtf8());
            put(reader, subject.toUtf8());
            put(reader, body.toUtf8());
            if (composed % 2000 == 0) {
                while (reader.bytesToWrite() > 0)
                    QVERIFY(reader.waitForBytesWritten(60'000));
            }
        }
        reader.closeWriteChannel();
        QVERIFY(reader.waitForFinished(10 * 60'000));
        const QByteArray said = reader.readAllStandardOutput();
        QCOMPARE(said.trimmed(), "read " + QByteArray::number(composed));
        qInfo("%d composed, %d refused, %d odd addresses taken", composed, refused, addresses);
        QVERIFY(composed > rounds / 4 && refused > rounds / 10 && addresses > 0);
    }

    void sendsNothingMore()
    {
        const int rounds = runs::count(900, 20'000);
        QRandomGenerator random(runs::seed());
        const TestCertificates certificates;
        const auto server = SmtpServer::real(certificates);
        const Right settings {.port = server->port(), .certificates = certificates.authority()};
        QList<QByteArray> recipients;
        int refused = 0;
        for (int i = 0; i < rounds; ++i) {
            const auto to = Email::parse(generated(random, true) + QStringLiteral("uno%1@buzon.example").arg(i));
            const Email recipient = to ? to.value() : email(QStringLiteral("dos%1@buzon.example").arg(i));
            const Delivery delivery = MailServer(settings.settings()).deliver({recipient, generated(random, i % 3 != 0), generated(random, false)}, QByteArray::number(i, 16), i, goesOn);
            if (delivery.obstacle == Obstacle::Message && delivery.reply == 0) {
                ++refused; // by the composer, before there was a line
                continue;
            }
            QVERIFY2(delivery.fate == Fate::Sent, qPrintable(recipient.address() + u' ' + delivery.words));
            recipients.append(recipient.address().toUtf8());
        }
        QCOMPARE(server->messages().size(), recipients.size());
        const QList<QJsonObject> envelopes = server->envelopes();
        const QList<QByteArray> messages = server->messages();
        for (qsizetype i = 0; i < recipients.size(); ++i) {
            QCOMPARE(envelopes.at(i)[QLatin1String("to")].toVariant().toStringList(), QStringList {QString::fromUtf8(recipients.at(i))});
            QCOMPARE(envelopes.at(i)[QLatin1String("from")].toString(), QStringLiteral("ventanilla@iess.example"));
            const QByteArray headers = messages.at(i).first(messages.at(i).indexOf("\r\n\r\n"));
            QCOMPARE(QByteArray("\r\n" + headers).count("\r\nTo: <" + recipients.at(i) + ">"), 1);
            QVERIFY(!headers.toLower().contains("\nbcc"));
        }
        qInfo("%lld sent, %d refused by the composer", static_cast<long long>(recipients.size()), refused);
        QVERIFY(recipients.size() > rounds / 2 && refused > 0);
    }
};

QTEST_GUILESS_MAIN(MailInjectionTest)
#include "MailInjectionTest.moc"
