#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

namespace ventanilla::crypto {

/// Whose certificate signed `content` by the detached CMS signature (DER): what it says of its
/// owner, of everybody who did. Who vouches for the certificate is not asked, as our machine knows no authority.
/// Errors: CryptoOpenFailed for anything but a whole detached signature of exactly these bytes.
Result<QString> cmsSigner(QByteArrayView signature, QByteArrayView content);

} // namespace ventanilla::crypto
