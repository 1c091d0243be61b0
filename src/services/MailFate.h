#pragma once

#include "channels/Delivery.h"

#include <QByteArray>
#include <QMetaType>

namespace ventanilla {

/// What became of a message, for who waits for it.
struct MailFate
{
    QByteArray word;               ///< `sent`, `failed`, `again` (will be tried again), `unknown`
    channels::Delivery delivery{}; ///< what stood in the way, and the server's words
};

} // namespace ventanilla

Q_DECLARE_METATYPE(ventanilla::MailFate)
