#pragma once

#include "channels/Mail.h"
#include "core/Secret.h"

#include <QByteArray>
#include <QString>

namespace ventanilla {

/// The office's messages, from the templates in resources/mail: the first line is the subject, %1 … are filled in.
channels::Mail codeLetter(const Email& to, const Secret& code, int hours);
/// To the old address and to the new one, when a change has been confirmed.
channels::Mail oldAddressLetter(const Email& to, qint64 utcMs, const QString& office, qint64 folio);
channels::Mail newAddressLetter(const Email& to, qint64 utcMs, const QString& office, qint64 folio);
/// `V-0007`
QString folioText(qint64 folio);

} // namespace ventanilla
