#pragma once

#include "channels/MailFolder.h"
#include "channels/MailServer.h"
#include "core/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <variant>

namespace ventanilla {

struct Context;

/// How mail leaves. None: the channel is shown as not available.
using MailChannel = std::variant<std::monostate, channels::MailFolder, channels::MailServer>;

/// The channel in force, and when it is tried again after it was blocked.
struct MailWay
{
    std::shared_ptr<const MailChannel> channel = std::make_shared<const MailChannel>();
    QString folder{};    ///< a demonstration's, as long as nobody has set a server
    QByteArray sealed{}; ///< settings that were read, as the database has them
    bool isVoid = false; ///< there are some, and this counter's key does not open them: they are of
                         ///< before a restore
    int blockedTries = 0; ///< since something last left
    qint64 restsUntilMs = 0;

    bool isThere() const { return !std::holds_alternative<std::monostate>(*channel); }
};

/// Reads the settings where they have changed, by this program or by another one. Errors: those of
/// the database.
Result<void> lookAtChannel(Context& context);

} // namespace ventanilla
