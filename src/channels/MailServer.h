#pragma once

#include "channels/Delivery.h"
#include "channels/Mail.h"
#include "channels/ServerSettings.h"

#include <atomic>

namespace ventanilla::channels {

/// The office's mail server, spoken to by SMTP (RFC 5321) over TLS or not at all: its certificate
/// is always checked, and nothing is said in clear but the greeting before STARTTLS. A message is
/// handed in once; what is not known is said to be unknown.
class MailServer
{
public:
    /// Of one conversation.
    struct Limits
    {
        long connectMs = 15'000;
        long wholeMs = 60'000;
        long stalledSeconds = 20; ///< with less than a byte a second
        qsizetype repliesBytesMax = 256 * 1024;
    };

    explicit MailServer(ServerSettings settings) : MailServer(std::move(settings), Limits{}) {}
    MailServer(ServerSettings settings, Limits limits)
        : m_settings(std::move(settings)), m_limits(limits)
    {}

    const ServerSettings& settings() const { return m_settings; }

    /// One conversation, on the thread that calls. `id`: hexadecimal, unique for each message. When
    /// `ending` becomes true it breaks off at once, but not while a message that was handed over
    /// waits for its answer.
    Delivery deliver(const Mail& mail, const QByteArray& id, qint64 utcMs,
                     const std::atomic<bool>& ending) const;

private:
    ServerSettings m_settings;
    Limits m_limits;
};

} // namespace ventanilla::channels
