#include "MailSteps.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTest>

#include <cstdio>

#include <sys/stat.h>
#include <unistd.h>

using namespace ventanilla;
using namespace ventanilla::channels;
using namespace ventanilla::steps;

// A server that is none of ours: OpenSMTPD on loopback, which takes messages for a relay that nobody answers. It wants root and folders of the
// system, so it is started in the development root only, whose folders go with it.

namespace {

constexpr int skipped = 77;
constexpr int port = 2599;
constexpr int startMs = 20'000;

bool say(bool right, const char* what)
{
    std::printf("%s: %s\n", right ? "PASS" : "FAIL", what);
    return right;
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

QByteArray hashed(const char* password)
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"), {QStringLiteral("passwd"), QStringLiteral("-6"), QStringLiteral("-stdin")});
    openssl.write(QByteArray(password) + '\n');
    openssl.closeWriteChannel();
    openssl.waitForFinished();
    return openssl.readAllStandardOutput().trimmed();
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QString program = QStringLiteral("/usr/sbin/smtpd");
    if (::geteuid() != 0 || qEnvironmentVariable("VENTANILLA_INSIDE") != QLatin1String("root") || !QFile::exists(program)) {
        std::puts("SKIP: OpenSMTPD is started as root in the development root only");
        return skipped;
    }
    for (const char* folder : {"/var/run", "/var/lib/opensmtpd/empty", "/var/spool/smtpd"})
        QDir().mkpath(QString::fromLatin1(folder));
    ::chmod("/var/spool/smtpd", 0711);
    QTemporaryDir folder(QStringLiteral("/run/opensmtpd-XXXXXX"));
    ::chmod(QFile::encodeName(folder.path()).constData(), 0755);
    const TestCertificates certificates;
    const QString users = folder.filePath(QStringLiteral("users")), conf = folder.filePath(QStringLiteral("smtpd.conf")), key = folder.filePath(QStringLiteral("key"));
    QFile given(certificates.path(QStringLiteral("good.key")));
    if (!given.open(QIODevice::ReadOnly) || !write(key, given.readAll()) || !write(users, QByteArray(SmtpServer::user) + ' ' + hashed(SmtpServer::password) + '\n'))
        return 1;
    ::chmod(QFile::encodeName(users).constData(), 0644);
    const QString rules = QStringLiteral("pki localhost cert \"%1\"\npki localhost key \"%2\"\ntable users file:%3\nlisten on 127.0.0.1 port %4 tls-require pki localhost auth <users>\n"
                                         "action \"keep\" relay host \"smtp://127.0.0.1:9\"\nmatch auth from any for domain \"buzon.example\" action \"keep\"\n")
                              .arg(certificates.path(QStringLiteral("good.pem")), key, users)
                              .arg(port);
    if (!write(conf, rules.toUtf8()))
        return 1;
    QProcess smtpd;
    smtpd.setProcessChannelMode(QProcess::MergedChannels);
    smtpd.start(program, {QStringLiteral("-d"), QStringLiteral("-f"), conf});
    const Right right {.port = port, .certificates = certificates.authority()};
    Delivery first;
    const bool began = QTest::qWaitFor(
        [&] {
            first = send(right.settings(), u"uno@buzon.example", QStringLiteral("Su código: ñandú"));
            return first.obstacle != Obstacle::Unreachable || smtpd.state() == QProcess::NotRunning;
        },
        startMs);
    bool all = say(began && first.fate == Fate::Sent && first.reply == 250, "takes a message");
    Right wrong = right;
    wrong.password = "otra";
    all = say(send(wrong.settings()).obstacle == Obstacle::SignIn, "refuses a wrong password") && all;
    const Delivery stranger = send(right.settings(), u"uno@otra.example");
    all = say(stranger.fate == Fate::Refused && stranger.obstacle == Obstacle::Recipient && stranger.reply == 550, "refuses a recipient of elsewhere") && all;
    Right unknown = right;
    unknown.certificates.clear();
    all = say(send(unknown.settings()).obstacle == Obstacle::CertificateIssuer, "is not believed without its authority") && all;
    smtpd.terminate();
    if (!smtpd.waitForFinished(5'000)) {
        smtpd.kill();
        smtpd.waitForFinished();
    }
    if (!all)
        std::fputs(smtpd.readAll().constData(), stderr);
    return all ? 0 : 1;
}
