#include "channels/Delivery.h"
#include "channels/ServerSettings.h"

#include <QTest>

using namespace ventanilla;
using namespace ventanilla::channels;

/// What may be set, and nothing that could begin a command or leave encryption out.
class ServerSettingsTest : public QObject
{
    Q_OBJECT

private:
    static ServerSettings::Typed right() { return {QStringLiteral("correo.iess.example"), 587, Tls::Start, QStringLiteral("ventanilla"), Secret::fromBytes("secreta"), QStringLiteral("a@iess.example"), {}}; }

private Q_SLOTS:
    void takesHosts_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("right");
        QTest::newRow("name") << QStringLiteral("correo.iess.example") << true;
        QTest::newRow("one label") << QStringLiteral("localhost") << true;
        QTest::newRow("address") << QStringLiteral("192.168.1.5") << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("blank") << QStringLiteral("correo iess") << false;
        QTest::newRow("blank before") << QStringLiteral(" correo") << false;
        QTest::newRow("line end") << QStringLiteral("correo\r\nRCPT") << false;
        QTest::newRow("nul") << QStringLiteral("correo") + QChar(0) << false;
        QTest::newRow("scheme") << QStringLiteral("smtp://correo") << false;
        QTest::newRow("port") << QStringLiteral("correo:25") << false;
        QTest::newRow("path") << QStringLiteral("correo/x") << false;
        QTest::newRow("user") << QStringLiteral("a@correo") << false;
        QTest::newRow("dots") << QStringLiteral("correo..iess") << false;
        QTest::newRow("hyphen") << QStringLiteral("-correo") << false;
        QTest::newRow("label of 64") << QString(64, u'a') << false;
        QTest::newRow("254") << QString(QStringLiteral("a.").repeated(126) + QStringLiteral("aa")) << false;
        QTest::newRow("253") << QString(QStringLiteral("a.").repeated(126) + u'a') << true;
    }
    void takesHosts()
    {
        QFETCH(QString, host);
        QFETCH(bool, right);
        auto typed = ServerSettingsTest::right();
        typed.host = host;
        const auto settings = ServerSettings::parse(std::move(typed));
        QCOMPARE(settings.ok(), right);
        if (!right)
            QCOMPARE(settings.error().code, ErrorCode::HostMalformed);
    }
    void takesPortsFrom1To65535()
    {
        for (const auto& [port, taken] : {std::pair(0, false), {1, true}, {65535, true}, {65536, false}, {-1, false}}) {
            auto typed = right();
            typed.port = port;
            QCOMPARE(ServerSettings::parse(std::move(typed)).ok(), taken);
        }
    }
    void wantsUserAndPasswordTogether()
    {
        const auto parsed = [](const QString& user, const QByteArray& password) {
            auto typed = right();
            typed.user = user;
            typed.password = Secret::fromBytes(password);
            return ServerSettings::parse(std::move(typed)).ok();
        };
        QVERIFY(parsed({}, {}));
        QVERIFY(parsed(QStringLiteral("u"), "p"));
        QVERIFY(!parsed(QStringLiteral("u"), {}));
        QVERIFY(!parsed({}, "p"));
        QVERIFY(!parsed(QStringLiteral("u\r\n"), "p"));
        QVERIFY(!parsed(QStringLiteral("u"), "p\n"));
        QVERIFY(!parsed(QStringLiteral("u"), QByteArray("p\0q", 3)));
        QVERIFY(!parsed(QString(129, u'u'), "p"));
        QVERIFY(!parsed(QStringLiteral("u"), QByteArray(257, 'p')));
    }
    void wantsAnAddressToSendFrom()
    {
        auto typed = right();
        typed.sender = QStringLiteral("a@iess.example\r\nBcc: x@y.example");
        QVERIFY(!ServerSettings::parse(std::move(typed)));
    }
    void knowsNoWayWithoutEncryption()
    {
        QVERIFY(parseTls("starttls").ok() && parseTls("implicit").ok());
        for (const char* word : {"off", "none", "", "STARTTLS", "plain"})
            QVERIFY(!parseTls(word));
    }
    void keepsWordsOfServersPrintable()
    {
        QCOMPARE(printable("550 no\r\n such\tuser"), QStringLiteral("550 no such user"));
        QCOMPARE(printable(QByteArray("a\0b\x1b[31mc", 9)), QStringLiteral("a b [31mc").first(printable(QByteArray("a\0b\x1b[31mc", 9)).size()));
        QCOMPARE(printable("direcci\xc3\xb3n"), QStringLiteral("dirección"));
        QVERIFY(!printable("\xe2\x80\xae" "abc").contains(QChar(0x202E))); // turns the direction of writing
        QCOMPARE(printable(QByteArray(10'000'000, 'a')).size(), Delivery::wordsMax);
        QVERIFY(printable("\xff\xfe\xfd").isEmpty());
    }
    void everyObstacleHasItsName()
    {
        for (int i = 0; i <= int(Obstacle::Channel); ++i)
            QCOMPARE(int(parseObstacle(obstacleName(Obstacle(i)))), i);
        QCOMPARE(parseObstacle("nonsense"), Obstacle::None);
    }
};

QTEST_GUILESS_MAIN(ServerSettingsTest)
#include "ServerSettingsTest.moc"
