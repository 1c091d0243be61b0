#pragma once

#include "core/Result.h"

#include <QByteArrayView>

namespace ventanilla::crypto {

/// How many X.509 certificates stand in a PEM text that has nothing else in it but words between
/// them. Errors: CertificatesMalformed (none, one that cannot be read, or a private key among them,
/// which belongs nowhere near).
Result<int> certificatesIn(QByteArrayView pem);

} // namespace ventanilla::crypto
