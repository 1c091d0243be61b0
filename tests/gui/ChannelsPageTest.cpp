#include "gui/SignInSteps.h"

#include "services/Channels.h"
#include "support/SmtpServer.h"
#include "support/TestLog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>

using namespace ventanilla;
using steps::passwordOf;
using steps::signIn;

/// Administration says how mail leaves and tries it, by keyboard, with a real server on this machine.
class ChannelsPageTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 15'000;
    TestCertificates m_certificates {};

    static void openPage(ClerkAtWork& clerk, const char* login = TestOffice::administratorLogin)
    {
        signIn(clerk, login);
        clerk.press(Qt::Key_0, Qt::ControlModifier);
    }
    static void write(ClerkAtWork& clerk, const char* field, const QString& text)
    {
        auto* edit = clerk.find<QLineEdit>(QString::fromLatin1(field));
        QVERIFY2(edit, field);
        edit->clear();
        edit->setFocus();
        clerk.type(text);
    }
    void bringAuthority(ClerkAtWork& clerk) const
    {
        const QString path = clerk.office().path() + QStringLiteral("/autoridad.pem");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_certificates.authority()) > 0);
        file.close();
        clerk.find<QAbstractButton>(QStringLiteral("certificatesButton"))->click();
        auto* dialog = clerk.window().findChild<QFileDialog*>(QStringLiteral("certificatesDialog"));
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(clerk.text(QStringLiteral("certificatesLabel")).contains(QStringLiteral("Falta guardar")));
    }
    void fill(ClerkAtWork& clerk, const SmtpServer& server, const QString& password) const
    {
        write(clerk, "channelHostEdit", QStringLiteral("localhost"));
        write(clerk, "channelPortEdit", QString::number(server.port()));
        write(clerk, "channelUserEdit", QString::fromLatin1(SmtpServer::user));
        write(clerk, "channelPasswordEdit", password);
        write(clerk, "channelSenderEdit", QStringLiteral("ventanilla@iess.example"));
    }
    static void tryIt(ClerkAtWork& clerk)
    {
        write(clerk, "testAddressEdit", QStringLiteral("administracion@iess.example"));
        clerk.press(Qt::Key_Return);
        if (!QTest::qWaitFor([&clerk] { return clerk.find(QStringLiteral("testBannerTitle")) != nullptr; }, slowMs))
            QFAIL(qPrintable(clerk.focus() + u' ' + clerk.text(QStringLiteral("testAddressErrorLabel")) + clerk.text(QStringLiteral("messageBannerTitle")) + clerk.text(QStringLiteral("channelErrorLabel"))));
    }

private Q_SLOTS:
    void keepsTheServerAndTriesIt();
    void saysWhatStoodInTheWay();
    void saysWhatIsWrongAtItsField();
    void asksThePasswordAgain();
    void keepsWhatIsTypedWhenTheListIsReadAgain();
    void aTestOfOtherSettingsIsNobodys();
    void noFileDialogStandsOverALockedDesk();
    void isThereForAdministrationOnly();
    void fitsTheCommonScreens_data();
    void fitsTheCommonScreens();
};

void ChannelsPageTest::keepsTheServerAndTriesIt()
{
    const auto server = SmtpServer::real(m_certificates);
    ClerkAtWork clerk;
    openPage(clerk);
    QCOMPARE(clerk.focus(), QStringLiteral("channelHostEdit"));
    QTRY_VERIFY(clerk.sees(QStringLiteral("carpeta de la demostración")));
    QVERIFY(clerk.sees(QStringLiteral("no disponible"))); // SMS
    fill(clerk, *server, QString::fromLatin1(SmtpServer::password));
    bringAuthority(clerk);
    QCOMPARE(clerk.focus(), QStringLiteral("keepChannelButton"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")).startsWith(QStringLiteral("Canal guardado.")), slowMs);
    QCOMPARE(clerk.focus(), QStringLiteral("testAddressEdit"));
    QTRY_VERIFY(clerk.sees(QStringLiteral("en uso")));
    // What is in force is shown, but for the password.
    QCOMPARE(clerk.text(QStringLiteral("channelHostEdit")), QStringLiteral("localhost"));
    QCOMPARE(clerk.text(QStringLiteral("channelUserEdit")), QString::fromLatin1(SmtpServer::user));
    QVERIFY(clerk.text(QStringLiteral("channelPasswordEdit")).isEmpty());
    QVERIFY(!clerk.sees(QString::fromLatin1(SmtpServer::password)));
    QVERIFY(clerk.text(QStringLiteral("certificatesLabel")).contains(QStringLiteral("archivo que trajo")));
    tryIt(clerk);
    QCOMPARE(clerk.text(QStringLiteral("testBannerTitle")), QStringLiteral("El mensaje de prueba salió."));
    QVERIFY(server->keeps(1));
    QVERIFY(server->messages().first().contains("administracion@iess.example"));
    const QStringList actions = TestLog(clerk.office()).actions();
    QVERIFY(actions.contains(QStringLiteral("channel.set:ok")) && actions.contains(QStringLiteral("channel.tested:ok")));
    // Another sender, and the password in force stays.
    write(clerk, "channelSenderEdit", QStringLiteral("otra@iess.example"));
    clerk.find<QAbstractButton>(QStringLiteral("keepChannelButton"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("testAddressEdit"), slowMs);
    tryIt(clerk);
    QVERIFY(server->keeps(2));
}

void ChannelsPageTest::saysWhatStoodInTheWay()
{
    const auto server = SmtpServer::real(m_certificates);
    ClerkAtWork clerk;
    openPage(clerk);
    // Nobody here vouches for the server, before its authority is brought.
    fill(clerk, *server, QString::fromLatin1(SmtpServer::password));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")).startsWith(QStringLiteral("Canal guardado.")), slowMs);
    tryIt(clerk);
    QVERIFY2(clerk.text(QStringLiteral("testBannerTitle")).contains(QStringLiteral("el certificado no es de confianza")), qPrintable(clerk.text(QStringLiteral("testBannerTitle"))));
    QVERIFY(!clerk.text(QStringLiteral("testBannerText")).isEmpty());
    bringAuthority(clerk);
    write(clerk, "channelPasswordEdit", QStringLiteral("no es esta"));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("testAddressEdit"), slowMs);
    QTRY_VERIFY(!clerk.find(QStringLiteral("testBannerTitle")));
    tryIt(clerk);
    QVERIFY(clerk.text(QStringLiteral("testBannerTitle")).contains(QStringLiteral("no aceptó el usuario o la contraseña")));
    QVERIFY(server->messages().isEmpty());
}

void ChannelsPageTest::saysWhatIsWrongAtItsField()
{
    ClerkAtWork clerk;
    openPage(clerk);
    QTRY_COMPARE(clerk.text(QStringLiteral("channelPortEdit")), QStringLiteral("587"));
    const auto refused = [&clerk](const char* field) {
        clerk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!clerk.text(QStringLiteral("channelErrorLabel")).isEmpty(), slowMs);
        QCOMPARE(clerk.focus(), QString::fromLatin1(field));
    };
    write(clerk, "channelSenderEdit", QStringLiteral("ventanilla@iess.example"));
    write(clerk, "channelHostEdit", QStringLiteral("smtp://correo"));
    refused("channelHostEdit");
    write(clerk, "channelHostEdit", QStringLiteral("correo.iess.example"));
    write(clerk, "channelPortEdit", QStringLiteral("99999"));
    refused("channelPortEdit");
    write(clerk, "channelPortEdit", QStringLiteral("587"));
    write(clerk, "channelUserEdit", QStringLiteral("alguien"));
    refused("channelPasswordEdit"); // one without the other
    write(clerk, "channelUserEdit", QString());
    write(clerk, "channelSenderEdit", QStringLiteral("no es"));
    refused("channelSenderEdit");
    write(clerk, "testAddressEdit", QStringLiteral("tampoco"));
    clerk.press(Qt::Key_Return);
    QVERIFY(!clerk.text(QStringLiteral("testAddressErrorLabel")).isEmpty());
    QVERIFY(!TestLog(clerk.office()).actions().contains(QStringLiteral("channel.set:ok")));
    // What was typed goes with the page.
    write(clerk, "channelPasswordEdit", QStringLiteral("algo secreto"));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
    QVERIFY(clerk.window().findChild<QLineEdit*>(QStringLiteral("channelPasswordEdit"))->text().isEmpty());
}

void ChannelsPageTest::asksThePasswordAgain()
{
    ClerkAtWork clerk;
    openPage(clerk);
    QTRY_COMPARE(clerk.text(QStringLiteral("channelPortEdit")), QStringLiteral("587"));
    clerk.office().clock().passMinutes(2);
    write(clerk, "channelSenderEdit", QStringLiteral("ventanilla@iess.example"));
    write(clerk, "channelHostEdit", QStringLiteral("correo.iess.example"));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("passwordAgainEdit"), slowMs);
    clerk.type(passwordOf(clerk, TestOffice::administratorLogin));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")).startsWith(QStringLiteral("Canal guardado.")), slowMs);
}

void ChannelsPageTest::keepsWhatIsTypedWhenTheListIsReadAgain()
{
    ClerkAtWork clerk;
    openPage(clerk);
    QTRY_COMPARE(clerk.text(QStringLiteral("channelPortEdit")), QStringLiteral("587"));
    write(clerk, "channelHostEdit", QStringLiteral("correo.iess.example"));
    write(clerk, "channelPasswordEdit", QStringLiteral("una clave"));
    clerk.press(Qt::Key_F5);
    // Commands are answered in their order.
    QVERIFY(clerk.office().perform(ShowChannel {}).ok());
    QCoreApplication::processEvents();
    QCOMPARE(clerk.text(QStringLiteral("channelHostEdit")), QStringLiteral("correo.iess.example"));
    QCOMPARE(clerk.text(QStringLiteral("channelPasswordEdit")), QStringLiteral("una clave"));
}

void ChannelsPageTest::aTestOfOtherSettingsIsNobodys()
{
    const auto silent = SmtpServer::scripted(m_certificates); // told nothing, it says nothing
    ClerkAtWork clerk;
    openPage(clerk);
    QTRY_COMPARE(clerk.text(QStringLiteral("channelPortEdit")), QStringLiteral("587"));
    write(clerk, "channelHostEdit", QStringLiteral("localhost"));
    write(clerk, "channelPortEdit", QString::number(silent->port()));
    write(clerk, "channelSenderEdit", QStringLiteral("ventanilla@iess.example"));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("testAddressEdit"), slowMs);
    const auto words = [&clerk](const char* button) { return clerk.find<QAbstractButton>(QString::fromLatin1(button))->text(); };
    const QString keeps = words("keepChannelButton");
    const QString tries = words("testChannelButton");
    clerk.type(QStringLiteral("administracion@iess.example"));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(words("testChannelButton"), QStringLiteral("Probando…"), slowMs);
    write(clerk, "channelPortEdit", QStringLiteral("1"));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("testAddressEdit"), slowMs);
    QCOMPARE(words("testChannelButton"), tries);
    QCOMPARE(words("keepChannelButton"), keeps);
    // It is stopped, and written down; nothing of it is said beside the new settings.
    QTRY_VERIFY_WITH_TIMEOUT(TestLog(clerk.office()).actions().contains(QStringLiteral("channel.tested:fail")), slowMs);
    QVERIFY(clerk.office().perform(ShowChannel {}).ok());
    QCoreApplication::processEvents();
    QVERIFY(!clerk.find(QStringLiteral("testBannerTitle")));
}

void ChannelsPageTest::noFileDialogStandsOverALockedDesk()
{
    ClerkAtWork clerk;
    openPage(clerk);
    clerk.find<QAbstractButton>(QStringLiteral("certificatesButton"))->click();
    const QPointer<QFileDialog> dialog = clerk.window().findChild<QFileDialog*>(QStringLiteral("certificatesDialog"));
    QVERIFY(dialog && dialog->isVisible());
    clerk.session().lock(ClerkSession::Lock::ByHand);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("LockPage")), slowMs);
    QVERIFY(!dialog || !dialog->isVisible());
}

void ChannelsPageTest::isThereForAdministrationOnly()
{
    for (const char* login : {TestOffice::supervisorLogin, TestOffice::clerkLogin}) {
        ClerkAtWork clerk;
        openPage(clerk, login);
        QVERIFY2(!clerk.find(QStringLiteral("ChannelsPage")), login);
    }
}

void ChannelsPageTest::fitsTheCommonScreens_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1366 x 768") << QSize(1366, 768);
    QTest::newRow("1366 x 700") << QSize(1366, 700);
}

void ChannelsPageTest::fitsTheCommonScreens()
{
    QFETCH(QSize, size);
    ClerkAtWork clerk({}, size);
    openPage(clerk);
    QTRY_COMPARE(clerk.text(QStringLiteral("channelPortEdit")), QStringLiteral("587"));
    QCoreApplication::sendPostedEvents();
    const auto* area = clerk.find<QScrollArea>(QStringLiteral("pageScrollArea"));
    QVERIFY(clerk.window().size() == size && area && area->verticalScrollBar()->maximum() == 0);
}

QTEST_MAIN(ChannelsPageTest)
#include "ChannelsPageTest.moc"
