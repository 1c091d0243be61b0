#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace ventanilla {

/// Certificates made for a test: an authority, and servers that it vouches for or does not. PEM files in a folder of their own.
class TestCertificates
{
public:
    /// Asserts that they can be made (openssl).
    TestCertificates();
    QByteArray authority() const;
    /// `good` (of localhost), `other` (of another host), `expired`, `stranger` (of localhost, by an authority nobody knows): `.pem` and `.key`.
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder {};
};

/// A mail server on loopback, a process of its own: `aio_smtpd.py` or `scripted_smtpd.py` of tests/support.
class SmtpServer
{
public:
    static constexpr char user[] = "ventanilla";
    static constexpr char password[] = "la clave del buzon";

    ~SmtpServer();
    /// A real one, which keeps what it is given. Asserts that it can be had.
    static std::unique_ptr<SmtpServer> real(const TestCertificates& certificates, const QString& name = QStringLiteral("good"), const QStringList& options = {});
    /// One that does what tell() says, conversation by conversation.
    static std::unique_ptr<SmtpServer> scripted(const TestCertificates& certificates);

    int port() const { return m_port; }
    QString folder() const { return m_folder.path(); }
    /// What it has kept: messages, oldest first, and how each was handed in.
    QList<QByteArray> messages() const;
    QList<QJsonObject> envelopes() const;
    /// Waits, with a limit, until it keeps so many.
    bool keeps(int count) const;

    void tell(const QJsonObject& script);
    /// How the conversation that was told went; waited for, with a limit. Empty: it did not end.
    QJsonObject heard();

private:
    SmtpServer() = default;
    void start(const QStringList& arguments);
    QList<QByteArray> kept(const QString& ending) const;

    QTemporaryDir m_folder {};
    QProcess m_process {};
    int m_port = 0;
};

} // namespace ventanilla
