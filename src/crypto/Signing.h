#pragma once

#include "core/Result.h"
#include "core/Secret.h"

#include <QByteArray>

namespace ventanilla::crypto {

/// An Ed25519 key that signs (RFC 8032). The seed is 32 bytes and stays in a Secret.
class SigningKey
{
public:
    static SigningKey generate();
    /// Errors: KeyMalformed (length), CryptoKeyEmpty (all zero).
    static Result<SigningKey> fromSeed(const Secret& seed);
    const Secret& seed() const { return m_seed; }
    /// 32 bytes.
    const QByteArray& publicKey() const { return m_public; }
    /// 64 bytes, verified before it is returned. Errors: CryptoFailed.
    Result<QByteArray> sign(QByteArrayView message) const;

private:
    SigningKey(Secret seed, QByteArray publicKey)
        : m_seed(std::move(seed)), m_public(std::move(publicKey))
    {}
    Secret m_seed;
    QByteArray m_public;
};

/// True only for a 64-byte signature of `message` by the 32-byte public key.
bool verifySignature(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);

} // namespace ventanilla::crypto
