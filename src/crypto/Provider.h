#pragma once

#include <QString>

namespace ventanilla::crypto {

/// The one provider of QCA that the product uses: its OpenSSL plug-in.
inline QString providerName()
{
    return QStringLiteral("qca-ossl");
}

} // namespace ventanilla::crypto
