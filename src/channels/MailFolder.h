#pragma once

#include "channels/Delivery.h"
#include "channels/Mail.h"

#include <QString>

namespace ventanilla::channels {

/// The demonstration's mail channel: every message becomes an `.eml` file in a folder of the user's own. Nothing leaves the machine.
class MailFolder
{
public:
    explicit MailFolder(QString path) : m_path(std::move(path)) {}

    /// Writes `<UTC time>-<id>.eml` (0600), whole or not at all. `id`: hexadecimal, unique for each
    /// message.
    Delivery deliver(const Mail& mail, const Email& from, const QByteArray& id, qint64 utcMs) const;

private:
    QString m_path;
};

} // namespace ventanilla::channels
