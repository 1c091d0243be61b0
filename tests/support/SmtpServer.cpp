#include "support/SmtpServer.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace ventanilla {

namespace {

constexpr int answerMs = 30'000;

void openssl(const QString& folder, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("openssl"), arguments);
    const bool done = process.waitForStarted() && process.waitForFinished(answerMs) && process.exitCode() == 0;
    if (!done)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
}

void makeAuthority(const QString& folder, const QString& name)
{
    openssl(folder, {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"),
                     QStringLiteral("-nodes"), QStringLiteral("-keyout"), name + QStringLiteral(".key"), QStringLiteral("-out"), name + QStringLiteral(".pem"), QStringLiteral("-days"),
                     QStringLiteral("3650"), QStringLiteral("-subj"), QStringLiteral("/CN=Prueba ") + name});
}

void makeServer(const QString& folder, const QString& name, const QString& authority, const QString& host, const QStringList& days)
{
    openssl(folder, {QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                     QStringLiteral("-keyout"), name + QStringLiteral(".key"), QStringLiteral("-out"), name + QStringLiteral(".csr"), QStringLiteral("-subj"), QStringLiteral("/CN=") + host,
                     QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:") + host});
    openssl(folder, QStringList {QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), name + QStringLiteral(".csr"), QStringLiteral("-CA"), authority + QStringLiteral(".pem"),
                                 QStringLiteral("-CAkey"), authority + QStringLiteral(".key"), QStringLiteral("-out"), name + QStringLiteral(".pem"), QStringLiteral("-copy_extensions"),
                                 QStringLiteral("copy")} + days);
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TestCertificates::TestCertificates()
{
    const QString folder = m_folder.path();
    const QStringList valid {QStringLiteral("-days"), QStringLiteral("3650")};
    makeAuthority(folder, QStringLiteral("authority"));
    makeAuthority(folder, QStringLiteral("nobody"));
    makeServer(folder, QStringLiteral("good"), QStringLiteral("authority"), QStringLiteral("localhost"), valid);
    makeServer(folder, QStringLiteral("other"), QStringLiteral("authority"), QStringLiteral("otro.example"), valid);
    makeServer(folder, QStringLiteral("expired"), QStringLiteral("authority"), QStringLiteral("localhost"),
               {QStringLiteral("-not_before"), QStringLiteral("20200101000000Z"), QStringLiteral("-not_after"), QStringLiteral("20210101000000Z")});
    makeServer(folder, QStringLiteral("stranger"), QStringLiteral("nobody"), QStringLiteral("localhost"), valid);
}

QByteArray TestCertificates::authority() const
{
    return contents(path(QStringLiteral("authority.pem")));
}

SmtpServer::~SmtpServer()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void SmtpServer::start(const QStringList& arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("python3"), arguments);
    QByteArray first;
    QDeadlineTimer limit(answerMs);
    while (!first.contains('\n') && !limit.hasExpired() && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(100);
        first += m_process.readLine();
    }
    if (!first.startsWith("READY "))
        qFatal("the mail server did not start");
    m_port = first.sliced(6).trimmed().toInt();
}

std::unique_ptr<SmtpServer> SmtpServer::real(const TestCertificates& certificates, const QString& name, const QStringList& options)
{
    std::unique_ptr<SmtpServer> server(new SmtpServer);
    server->start(QStringList {QStringLiteral(TESTS_DIR "/support/aio_smtpd.py")} + options
                  + QStringList {certificates.path(name + QStringLiteral(".pem")), certificates.path(name + QStringLiteral(".key")), server->m_folder.path(), QLatin1String(user), QLatin1String(password)});
    return server;
}

std::unique_ptr<SmtpServer> SmtpServer::scripted(const TestCertificates& certificates)
{
    std::unique_ptr<SmtpServer> server(new SmtpServer);
    server->start({QStringLiteral(TESTS_DIR "/support/scripted_smtpd.py"), certificates.path(QStringLiteral("good.pem")), certificates.path(QStringLiteral("good.key"))});
    return server;
}

QList<QByteArray> SmtpServer::kept(const QString& ending) const
{
    const QDir folder(m_folder.path());
    QList<QByteArray> all;
    // A message is there once it has its name; what is said of it came before.
    for (const QString& name : folder.entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name))
        all.append(contents(folder.filePath(name.chopped(4) + ending)));
    return all;
}

QList<QByteArray> SmtpServer::messages() const
{
    return kept(QStringLiteral(".eml"));
}

QList<QJsonObject> SmtpServer::envelopes() const
{
    QList<QJsonObject> all;
    for (const QByteArray& said : kept(QStringLiteral(".json")))
        all.append(QJsonDocument::fromJson(said).object());
    return all;
}

bool SmtpServer::keeps(int count) const
{
    return QTest::qWaitFor([&] { return messages().size() >= count; }, answerMs);
}

void SmtpServer::tell(const QJsonObject& script)
{
    m_process.write(QJsonDocument(script).toJson(QJsonDocument::Compact) + '\n');
    m_process.waitForBytesWritten(answerMs);
}

QJsonObject SmtpServer::heard()
{
    QDeadlineTimer limit(answerMs);
    QByteArray line;
    while (!line.endsWith('\n') && !limit.hasExpired() && m_process.state() != QProcess::NotRunning) {
        if (!m_process.canReadLine())
            m_process.waitForReadyRead(1000);
        line += m_process.readLine();
    }
    return QJsonDocument::fromJson(line).object();
}

} // namespace ventanilla
