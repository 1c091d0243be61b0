#pragma once

#include "core/Email.h"
#include "core/Result.h"

#include <QByteArray>
#include <QString>

namespace ventanilla::channels {

/// One message as the office means it: one recipient, plain text.
struct Mail {
    Email to;
    QString subject;
    QString body;
};

/// RFC 5322 with MIME: CRLF lines, headers in ASCII (RFC 2047 where needed), body as base64 of UTF-8. `from` and `to` are checked addresses,
/// so nothing that a person typed can begin a header. `id` is the local part of Message-ID (hexadecimal).
/// Errors: MailRefused for a control character in the subject.
Result<QByteArray> composeMessage(const Mail& mail, const Email& from, QByteArrayView id, qint64 utcMs);

} // namespace ventanilla::channels
