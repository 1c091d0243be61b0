#pragma once

#include "core/Email.h"
#include "core/Result.h"
#include "core/Secret.h"

#include <QByteArray>
#include <QString>

namespace ventanilla::channels {

/// How a connection to a mail server is encrypted. There is no way without.
enum class Tls {
    Start,   ///< STARTTLS, demanded (RFC 3207)
    Implicit ///< from the first byte (RFC 8314)
};
/// `starttls`, `implicit`: as stored and as written in the log.
QByteArray tlsName(Tls tls);
/// Errors: NameMalformed.
Result<Tls> parseTls(QByteArrayView name);

/// Where the office's mail is handed in, and as whom: checked, so that nothing of it can begin a
/// command of its own.
class ServerSettings
{
public:
    static constexpr qsizetype hostMax = 253;
    static constexpr qsizetype userMax = 128;
    static constexpr std::size_t passwordBytesMax = 256;
    static constexpr qsizetype certificatesBytesMax = 64 * 1024;
    static constexpr int portMax = 65535;

    struct Typed
    {
        QString host;
        int port;
        Tls tls;
        QString user;    ///< empty: the server asks nobody
        Secret password; ///< empty with it
        QString sender;
        QByteArray certificates; ///< PEM; trusted besides the machine's own; empty: none
    };
    /// Errors: HostMalformed (a name or IPv4 address, without scheme, port and blanks),
    /// PortMalformed, MailUserMalformed, CertificatesMalformed (too long), those of Email::parse
    /// for the sender.
    static Result<ServerSettings> parse(Typed typed);

    const QString& host() const { return m_host; }
    int port() const { return m_port; }
    Tls tls() const { return m_tls; }
    const QString& user() const { return m_user; }
    const Secret& password() const { return m_password; }
    const Email& sender() const { return m_sender; }
    const QByteArray& certificates() const { return m_certificates; }

private:
    ServerSettings(QString host, int port, Tls tls, QString user, Secret password, Email sender,
                   QByteArray certificates);
    QString m_host;
    int m_port;
    Tls m_tls;
    QString m_user;
    Secret m_password;
    Email m_sender;
    QByteArray m_certificates;
};

} // namespace ventanilla::channels
