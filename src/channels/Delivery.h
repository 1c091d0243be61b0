#pragma once

#include <QByteArray>
#include <QString>

namespace ventanilla::channels {

/// What became of a message that was handed to a channel.
enum class Fate {
    Sent,    ///< taken over, in the channel's own words
    Later,   ///< not taken, and it may be another time
    Refused, ///< not taken, for good
    Unknown  ///< handed over whole, and nobody said whether it was taken
};

/// What stood in the way. Closed: the words for people are made from it in one switch, in ui.
enum class Obstacle {
    None,
    HostUnknown, ///< no machine has the server's name
    Unreachable, ///< nobody answers there, or the line broke
    TooSlow,     ///< a limit of time
    NoTls, ///< the server offers no encryption, or none could be agreed: nothing was said in clear
    CertificateHost,    ///< of another machine
    CertificateExpired, ///< or not valid yet
    CertificateIssuer,  ///< vouched for by nobody that is trusted here, or wrong in another way
    SignIn,             ///< user and password were not taken
    Sender,             ///< the office's own address was not taken
    Recipient,          ///< the address was not taken
    Message,            ///< the message was not taken
    Busy,               ///< the server asks to come again
    Broken,             ///< the server does not speak as mail servers do
    Stopped,            ///< the program is ending
    Folder,             ///< the demonstration's folder cannot be written
    Channel             ///< there is none
};
/// `host-unknown`, `unreachable`, …: as stored and as written in the log.
QByteArray obstacleName(Obstacle obstacle);
/// Errors with None what is no such name.
Obstacle parseObstacle(QByteArrayView name);
/// Whether it is the way that is blocked, for every message, not this message's address.
bool blocksEverything(Obstacle obstacle);

/// How far a conversation with a server has got.
enum class Reached { Nothing, Server, Encryption, SignIn, Acceptance };

struct Delivery
{
    /// Of the server's words that are kept.
    static constexpr qsizetype wordsMax = 300;

    Fate fate = Fate::Later;
    Obstacle obstacle = Obstacle::None;
    int reply = 0;   ///< the server's last (RFC 5321 §4.2); 0: none
    QString words{}; ///< with it, in one line of printable characters
    Reached reached = Reached::Nothing;
};

/// What a server said, as it may be shown and kept: one line, nothing but printable characters, at
/// most Delivery::wordsMax of them.
QString printable(QByteArrayView said);

} // namespace ventanilla::channels
