#pragma once

#include "core/Result.h"
#include "core/Secret.h"

#include <QByteArray>

namespace ventanilla::crypto {

/// The private half of an X25519 key (RFC 7748): opens what anybody has put into a box for its
/// public half. Boxes are `version(1) ‖ ephemeral public key(32) ‖ sealed record`, whose AES-256-GCM
/// key is HKDF-SHA256 of shared secret ‖ both public keys.
class BoxKey
{
public:
    static constexpr qsizetype keyBytes = 32;

    /// Any 32 bytes that nobody can guess. Errors: KeyMalformed (length), CryptoKeyEmpty (all
    /// zero), CryptoFailed.
    static Result<BoxKey> fromSecret(const Secret& secret);
    /// 32 bytes.
    const QByteArray& publicKey() const { return m_public; }
    /// Errors: CryptoOpenFailed: another's box, changed bytes or other associated data.
    Result<Secret> open(QByteArrayView box, QByteArrayView associated) const;
    BoxKey clone() const { return BoxKey(m_secret.clone(), m_public); }

private:
    BoxKey(Secret secret, QByteArray publicKey)
        : m_secret(std::move(secret)), m_public(std::move(publicKey))
    {}
    Secret m_secret;
    QByteArray m_public;
};

/// Puts `plain` into a box that only the holder of the private half opens. Errors: KeyMalformed
/// (length), CryptoParameters (a point of small order: everybody would share its secret),
/// CryptoFailed.
Result<QByteArray> sealTo(QByteArrayView publicKey, QByteArrayView plain,
                          QByteArrayView associated);

} // namespace ventanilla::crypto
