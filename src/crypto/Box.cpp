#include "crypto/Box.h"

#include "crypto/Algorithms.h"
#include "crypto/Constructions.h"
#include "crypto/Crypto.h"

#include <cstring>

namespace ventanilla::crypto {

namespace constructions {

namespace {

KeyHandle agreementKey(const Secret& scalar)
{
    return KeyHandle(EVP_PKEY_new_raw_private_key_ex(nullptr, "X25519", nullptr,
                                                     bytesOf(scalar.data()), scalar.size()));
}

} // namespace

Result<Secret> x25519(const Secret& scalar, QByteArrayView point)
{
    if (scalar.isZero())
        return ErrorCode::CryptoKeyEmpty;
    if (scalar.size() != agreementBytes || std::size_t(point.size()) != agreementBytes)
        return Error{ErrorCode::KeyMalformed, QStringLiteral("a key of X25519 has 32 bytes")};
    const KeyHandle own = agreementKey(scalar);
    const KeyHandle other(EVP_PKEY_new_raw_public_key_ex(
        nullptr, "X25519", nullptr, bytesOf(point.data()), agreementBytes));
    const AgreementContext context(
        own ? EVP_PKEY_CTX_new_from_pkey(nullptr, own.get(), nullptr) : nullptr);
    if (!other || !context || EVP_PKEY_derive_init(context.get()) != 1)
        return Error{ErrorCode::CryptoFailed, QStringLiteral("X25519 does not start")};
    Secret shared(agreementBytes);
    std::size_t size = agreementBytes;
    // libcrypto refuses points of small order, for which the shared secret is zero; so do we.
    if (EVP_PKEY_derive_set_peer(context.get(), other.get()) != 1 ||
        EVP_PKEY_derive(context.get(), bytesOf(shared.data()), &size) != 1 ||
        size != agreementBytes || shared.isZero())
        return Error{ErrorCode::CryptoParameters,
                     QStringLiteral("X25519 agrees on no secret with this point")};
    return shared;
}

Result<QByteArray> x25519Public(const Secret& scalar)
{
    if (scalar.isZero())
        return ErrorCode::CryptoKeyEmpty;
    if (scalar.size() != agreementBytes)
        return Error{ErrorCode::KeyMalformed, QStringLiteral("a key of X25519 has 32 bytes")};
    const KeyHandle own = agreementKey(scalar);
    QByteArray publicKey(qsizetype(agreementBytes), '\0');
    std::size_t size = agreementBytes;
    if (!own || EVP_PKEY_get_raw_public_key(own.get(), bytesOf(publicKey.data()), &size) != 1 ||
        size != agreementBytes)
        return Error{ErrorCode::CryptoFailed, QStringLiteral("X25519 gives no public key")};
    return publicKey;
}

} // namespace constructions

namespace {

constexpr char boxVersion = 1;
constexpr std::size_t publicBytes = std::size_t(BoxKey::keyBytes);

/// The key of one box. Both public keys go in, so that a box is for this recipient and no other.
Result<Secret> boxKey(const Secret& shared, QByteArrayView ephemeral, QByteArrayView recipient)
{
    Secret material(shared.size() + 2 * publicBytes);
    std::memcpy(material.data(), shared.data(), shared.size());
    std::memcpy(material.data() + shared.size(), ephemeral.data(), publicBytes);
    std::memcpy(material.data() + shared.size() + publicBytes, recipient.data(), publicBytes);
    return hkdfSha256(material, "ventanilla box X25519 AES-256-GCM");
}

} // namespace

Result<BoxKey> BoxKey::fromSecret(const Secret& secret)
{
    TRY(publicKey, constructions::x25519Public(secret));
    return BoxKey(secret.clone(), publicKey);
}

Result<QByteArray> sealTo(QByteArrayView publicKey, QByteArrayView plain, QByteArrayView associated)
{
    if (publicKey.size() != BoxKey::keyBytes)
        return Error{ErrorCode::KeyMalformed, QStringLiteral("a key of X25519 has 32 bytes")};
    const Secret throwaway = randomSecret(publicBytes);
    TRY(sender, constructions::x25519Public(throwaway));
    TRY(shared, constructions::x25519(throwaway, publicKey));
    TRY(key, boxKey(shared, sender, publicKey));
    TRY(sealed, seal(key, plain, associated));
    return boxVersion + sender + sealed;
}

Result<Secret> BoxKey::open(QByteArrayView box, QByteArrayView associated) const
{
    if (box.size() < 1 + keyBytes || box.front() != boxVersion)
        return Error{ErrorCode::CryptoOpenFailed, QStringLiteral("not a box of version 1")};
    const QByteArrayView sender = box.sliced(1, keyBytes);
    const auto shared = constructions::x25519(m_secret, sender);
    if (!shared)
        return Error{ErrorCode::CryptoOpenFailed, shared.error().detail};
    TRY(key, boxKey(shared.value(), sender, m_public));
    return crypto::open(key, box.sliced(1 + keyBytes), associated);
}

} // namespace ventanilla::crypto
