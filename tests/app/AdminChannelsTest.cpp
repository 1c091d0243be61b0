#include "support/SmtpServer.h"
#include "support/TestOffice.h"

#include <QProcess>
#include <QTest>

using namespace ventanilla;

/// `ventanilla-admin channels`: asks for everything, shows no password, and says in words what became of a message to try it with.
class AdminChannelsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int waitMs = 120'000;
    struct Done {
        int code;
        QString out;
        QString err;
        QString all() const { return out + err; }
    };
    static Done admin(const TestOffice& office, const QStringList& order, const QStringList& answers = {})
    {
        QProcess process;
        process.start(QStringLiteral(ADMIN), QStringList {QStringLiteral("--data-dir"), office.dataDir(), QStringLiteral("--state-dir"), office.stateDir(), QStringLiteral("channels")} + order);
        if (!process.waitForStarted())
            return {-1, {}, process.errorString()};
        process.write((QStringList {QLatin1String(TestOffice::administratorLogin), QString::fromUtf8(office.password(TestOffice::administratorLogin).view().toByteArray())} + answers).join(u'\n').toUtf8() + '\n');
        process.closeWriteChannel();
        if (!process.waitForFinished(waitMs))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void setsShowsAndTries()
    {
        const TestCertificates certificates;
        const auto server = SmtpServer::real(certificates);
        const TestOffice office;
        const QStringList show {QStringLiteral("show")}, set {QStringLiteral("set")};
        const auto answers = [&](const QString& password) {
            return QStringList {QStringLiteral("localhost"), QStringLiteral("starttls"), QString::number(server->port()), QLatin1String(SmtpServer::user), password, QStringLiteral("avisos@iess.example"),
                                certificates.path(QStringLiteral("authority.pem"))};
        };
        QVERIFY(admin(office, show).out.contains(QStringLiteral("Correo:")));
        const Done done = admin(office, set, answers(QLatin1String(SmtpServer::password)));
        QVERIFY2(done.code == 0, qPrintable(done.all()));
        const Done shown = admin(office, show);
        QVERIFY2(shown.out.contains(QStringLiteral("localhost")) && shown.out.contains(QStringLiteral("STARTTLS")) && shown.out.contains(QStringLiteral("avisos@iess.example")), qPrintable(shown.all()));
        QVERIFY(!done.all().contains(QLatin1String(SmtpServer::password)) && !shown.all().contains(QLatin1String(SmtpServer::password)));

        const Done tried = admin(office, {QStringLiteral("test"), QStringLiteral("uno@buzon.example")});
        QVERIFY2(tried.code == 0 && tried.out.contains(QStringLiteral("su certificado vale, dejó entrar y aceptó el mensaje")), qPrintable(tried.all()));
        QCOMPARE(server->messages().size(), 1);
        const Done refused = admin(office, {QStringLiteral("test"), QStringLiteral("nadie@buzon.example")});
        QVERIFY2(refused.code == 1 && refused.err.contains(QStringLiteral("no such user")), qPrintable(refused.all()));
        QCOMPARE(admin(office, {QStringLiteral("test"), QStringLiteral("no es una direccion")}).code, 1);

        // All as it is but the password: empty answers leave what is in force.
        QCOMPARE(admin(office, set, {QString(), QString(), QString(), QString(), QStringLiteral("otra clave"), QString(), QString()}).code, 0);
        const Done wrong = admin(office, {QStringLiteral("test"), QStringLiteral("uno@buzon.example")});
        QVERIFY2(wrong.code == 1 && wrong.err.contains(QStringLiteral("Revise el usuario y la contraseña")), qPrintable(wrong.all()));
        const Done malformed = admin(office, set, {QStringLiteral("smtp://localhost"), QString(), QString(), QString(), QString(), QString(), QString()});
        QVERIFY2(malformed.code == 1 && malformed.err.contains(QStringLiteral("nombre de un servidor")), qPrintable(malformed.all()));
    }
};

QTEST_GUILESS_MAIN(AdminChannelsTest)
#include "AdminChannelsTest.moc"
