#pragma once

#include "services/Channels.h"
#include "ui/Chip.h"

#include <QCoreApplication>

namespace ventanilla {

/// Words about how mail leaves: the channel's state, and how a conversation with a server is encrypted.
class ChannelWords
{
    Q_DECLARE_TR_FUNCTIONS(ChannelWords)
public:
    static QString of(channels::Tls tls);
    static QString of(ShowChannel::State state);
    static Chip::Kind kind(ShowChannel::State state);
};

} // namespace ventanilla
