#include "channels/ServerSettings.h"

#include <algorithm>

namespace ventanilla::channels {

namespace {

bool isHost(const QString& host)
{
    const auto sign = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'-';
    };
    if (host.isEmpty() || host.size() > ServerSettings::hostMax)
        return false;
    constexpr qsizetype labelMax = 63; // RFC 1035 §2.3.4
    for (const QString& label : host.split(u'.')) {
        if (label.isEmpty() || label.size() > labelMax || label.startsWith(u'-') ||
            label.endsWith(u'-') || !std::ranges::all_of(label, sign))
            return false;
    }
    return true;
}

} // namespace

QByteArray tlsName(Tls tls)
{
    return tls == Tls::Start ? "starttls" : "implicit";
}

Result<Tls> parseTls(QByteArrayView name)
{
    if (name == "starttls")
        return Tls::Start;
    if (name == "implicit")
        return Tls::Implicit;
    return Error{ErrorCode::NameMalformed, QStringLiteral("no such way to encrypt")};
}

ServerSettings::ServerSettings(QString host, int port, Tls tls, QString user, Secret password,
                               Email sender, QByteArray certificates)
    : m_host(std::move(host)),
      m_port(port),
      m_tls(tls),
      m_user(std::move(user)),
      m_password(std::move(password)),
      m_sender(std::move(sender)),
      m_certificates(std::move(certificates))
{}

Result<ServerSettings> ServerSettings::parse(Typed typed)
{
    if (!isHost(typed.host))
        return ErrorCode::HostMalformed;
    if (typed.port < 1 || typed.port > portMax)
        return ErrorCode::PortMalformed;
    const auto isPrinted = [](QChar c) { return c.isPrint(); };
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (typed.user.size() > userMax || !std::ranges::all_of(typed.user, isPrinted))
        return ErrorCode::MailUserMalformed;
    if (typed.password.size() > passwordBytesMax ||
        std::ranges::any_of(typed.password.view(), isControl) ||
        typed.user.isEmpty() != typed.password.isEmpty())
        return ErrorCode::MailUserMalformed;
    if (typed.certificates.size() > certificatesBytesMax)
        return ErrorCode::CertificatesMalformed;
    TRY(sender, Email::parse(typed.sender));
    return ServerSettings(typed.host.toLower(), typed.port, typed.tls, std::move(typed.user),
                          std::move(typed.password), std::move(sender),
                          std::move(typed.certificates));
}

} // namespace ventanilla::channels
