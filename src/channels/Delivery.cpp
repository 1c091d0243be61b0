#include "channels/Delivery.h"

#include <QList>

#include <array>
#include <utility>

namespace ventanilla::channels {

namespace {

constexpr std::array<std::pair<Obstacle, QByteArrayView>, 17> obstacles{{
    {Obstacle::None, "none"},
    {Obstacle::HostUnknown, "host-unknown"},
    {Obstacle::Unreachable, "unreachable"},
    {Obstacle::TooSlow, "too-slow"},
    {Obstacle::NoTls, "no-tls"},
    {Obstacle::CertificateHost, "certificate-host"},
    {Obstacle::CertificateExpired, "certificate-expired"},
    {Obstacle::CertificateIssuer, "certificate-issuer"},
    {Obstacle::SignIn, "mail-sign-in"},
    {Obstacle::Sender, "sender"},
    {Obstacle::Recipient, "recipient"},
    {Obstacle::Message, "message"},
    {Obstacle::Busy, "busy"},
    {Obstacle::Broken, "broken"},
    {Obstacle::Stopped, "ending"},
    {Obstacle::Folder, "folder"},
    {Obstacle::Channel, "no-channel"},
}};

} // namespace

QByteArray obstacleName(Obstacle obstacle)
{
    for (const auto& [known, name] : obstacles) {
        if (known == obstacle)
            return name.toByteArray();
    }
    Q_UNREACHABLE_RETURN({});
}

Obstacle parseObstacle(QByteArrayView name)
{
    for (const auto& [known, word] : obstacles) {
        if (word == name)
            return known;
    }
    return Obstacle::None;
}

bool blocksEverything(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::HostUnknown:
    case Obstacle::Unreachable:
    case Obstacle::TooSlow:
    case Obstacle::NoTls:
    case Obstacle::CertificateHost:
    case Obstacle::CertificateExpired:
    case Obstacle::CertificateIssuer:
    case Obstacle::SignIn:
    case Obstacle::Sender:
    case Obstacle::Broken:
    case Obstacle::Folder:
    case Obstacle::Channel:
        return true;
    case Obstacle::None:
    case Obstacle::Recipient:
    case Obstacle::Message:
    case Obstacle::Busy:
    case Obstacle::Stopped:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

QString printable(QByteArrayView said)
{
    QString line;
    bool gap = false;
    // What comes in bytes of no known letters is cut before it is read: a reply may be as long as
    // somebody likes.
    constexpr qsizetype bytesMax = Delivery::wordsMax * 8;
    for (const char32_t character :
         QString::fromUtf8(said.first(qMin(said.size(), bytesMax))).toUcs4()) {
        if (line.size() >= Delivery::wordsMax)
            break;
        if (QChar::isSpace(character) || !QChar::isPrint(character) ||
            character == QChar::ReplacementCharacter) {
            gap = !line.isEmpty();
            continue;
        }
        if (std::exchange(gap, false))
            line += u' ';
        line += QString::fromUcs4(&character, 1);
    }
    return line.first(qMin(line.size(), Delivery::wordsMax));
}

} // namespace ventanilla::channels
