#pragma once

#include "channels/MailServer.h"
#include "support/SmtpServer.h"

#include <atomic>

namespace ventanilla::steps {

inline const std::atomic<bool> goesOn = false;

inline Email email(QStringView address)
{
    return Email::parse(address).value();
}

/// Settings that are right for a server of tests/support.
struct Right {
    QString host = QStringLiteral("localhost");
    int port;
    channels::Tls tls = channels::Tls::Start;
    QByteArray certificates;
    QByteArray password = SmtpServer::password;

    channels::ServerSettings settings() const
    {
        return channels::ServerSettings::parse({host, port, tls, QLatin1String(SmtpServer::user), Secret::fromBytes(password), QStringLiteral("ventanilla@iess.example"), certificates}).value();
    }
};

inline channels::Delivery send(channels::ServerSettings settings, QStringView to = u"uno@buzon.example", const QString& subject = QStringLiteral("Prueba"),
                               const QString& body = QStringLiteral("Texto\n"), channels::MailServer::Limits limits = {})
{
    return channels::MailServer(std::move(settings), limits).deliver({email(to), subject, body}, "0a1b2c", 1'795'500'000'000, goesOn);
}

} // namespace ventanilla::steps
