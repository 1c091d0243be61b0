#pragma once

#include "core/Result.h"
#include "core/Secret.h"

#include <QByteArray>

/// The constructions as their standards define them, with the parameters that the product fixes
/// still open: what Crypto.h is made of, and what the known answers are put to. Nothing outside
/// crypto includes this, but its tests.
namespace ventanilla::crypto::constructions {

constexpr std::size_t gcmKeyBytes = 32;
constexpr qsizetype gcmNonceBytes = 12;
constexpr qsizetype gcmTagBytes = 16;
constexpr qsizetype messageBytesMax = 64 * 1024 * 1024; ///< of one sealed or authenticated text

/// True between a successful Library::start and the end of the Library; QCA is not called outside.
bool qcaReady();
void setQcaReady(bool ready);

/// HMAC-SHA256 by QCA. Errors: CryptoProviderMissing, CryptoKeyEmpty, CryptoParameters (message too
/// long), CryptoFailed.
Result<QByteArray> hmac(const Secret& key, QByteArrayView message);

/// HKDF-SHA256 by QCA, with a salt. Errors: CryptoProviderMissing, CryptoKeyEmpty, CryptoParameters
/// (size), CryptoFailed.
Result<Secret> hkdf(const Secret& key, QByteArrayView salt, QByteArrayView info, std::size_t size);

/// AES-256-GCM: ciphertext ‖ tag. Errors: CryptoKeyEmpty, KeyMalformed (length), CryptoParameters
/// (nonce's length, sizes), CryptoFailed.
Result<QByteArray> gcmSeal(const Secret& key, QByteArrayView nonce, QByteArrayView plain,
                           QByteArrayView associated);

/// Errors: as above, and CryptoOpenFailed, also for a tag of another length than 16 bytes.
Result<Secret> gcmOpen(const Secret& key, QByteArrayView nonce, QByteArrayView cipher,
                       QByteArrayView tag, QByteArrayView associated);

constexpr std::size_t agreementBytes = 32;
/// X25519 (RFC 7748, section 5): 32 bytes. Errors: CryptoKeyEmpty, KeyMalformed (lengths),
/// CryptoParameters (a point of small order), CryptoFailed.
Result<Secret> x25519(const Secret& scalar, QByteArrayView point);
/// The public key of a scalar. Errors: CryptoKeyEmpty, KeyMalformed, CryptoFailed.
Result<QByteArray> x25519Public(const Secret& scalar);

/// Everything Argon2id (RFC 9106) takes.
struct Argon2Input
{
    QByteArrayView password, salt, secret, associated;
    quint32 memoryKiB, passes, lanes;
};
/// Without floor or ceiling. Errors: CryptoFailed.
Result<Secret> argon2(const Argon2Input& input, std::size_t size);

} // namespace ventanilla::crypto::constructions
