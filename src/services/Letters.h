#pragma once

#include "channels/Mail.h"
#include "core/Secret.h"

#include <QByteArray>
#include <QString>

namespace ventanilla {

/// What a notice says of a confirmed visit: when, where, and the kinds of things that changed besides the address, never what they are now.
struct VisitNotice {
    qint64 utcMs;
    QString office;
    qint64 folio;
    bool image = false;
    bool channels = false;
    bool questions = false;
    bool mobile = false;

    bool saysAnything() const { return image || channels || questions || mobile; }
};

/// The office's messages, from the templates in resources/mail: the first line is the subject, %1 … are filled in.
channels::Mail codeLetter(const Email& to, const Secret& code, int hours);
/// To the old address and to the new one, when a change of address has been confirmed.
channels::Mail oldAddressLetter(const Email& to, const VisitNotice& notice);
channels::Mail newAddressLetter(const Email& to, const VisitNotice& notice);
/// To the registered address, when something else has been confirmed.
channels::Mail changesLetter(const Email& to, const VisitNotice& notice);
/// What a checkpoint says to who watches over the log.
struct CheckpointNews {
    qint64 utcMs;
    QString office;
    QByteArray origin;
    qint64 entries;
    QByteArray note;   ///< signed
};
channels::Mail checkpointLetter(const Email& to, const CheckpointNews& news);
/// To try the channel with.
channels::Mail channelLetter(const Email& to, qint64 utcMs, const QString& office);
/// `V-0007`
QString folioText(qint64 folio);

} // namespace ventanilla
