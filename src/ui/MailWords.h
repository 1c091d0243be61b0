#pragma once

#include "services/MailDesk.h"
#include "ui/Words.h"

namespace ventanilla {

/// What is said of messages: what stands in their way and what to do, in the window and on the terminal.
class MailWords
{
    Q_DECLARE_TR_FUNCTIONS(MailWords)
public:
    /// `código`, `aviso`, …
    static QString ofKind(const QByteArray& kind);
    /// What stood in the way, as part of a sentence; empty: nothing.
    static QString of(channels::Obstacle obstacle);
    /// `550 5.1.1 no such user`: the server's own words; empty: it said nothing.
    static QString answer(int reply, const QString& words);
    /// The same in brackets behind what stood in the way.
    static QString ofDelivery(const channels::Delivery& delivery);
    /// How far a message to try the channel with has got, and what to do where it failed.
    static Words::Message ofTest(const channels::Delivery& delivery);
    static QString of(GiveUpReason reason);
    /// The failures of messages and of the settings they leave by.
    static Words::Message ofError(const Error& error);
};

} // namespace ventanilla
