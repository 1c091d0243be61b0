#include "crypto/Signing.h"

#include "crypto/Algorithms.h"
#include "crypto/Crypto.h"

#include <algorithm>

namespace ventanilla::crypto {

namespace {

constexpr std::size_t seedBytes = 32;
constexpr std::size_t publicKeyBytes = 32;
constexpr std::size_t signatureBytes = 64;

KeyHandle privateHandle(const Secret& seed)
{
    return KeyHandle(EVP_PKEY_new_raw_private_key_ex(nullptr, "ED25519", nullptr,
                                                     bytesOf(seed.data()), seed.size()));
}

} // namespace

SigningKey SigningKey::generate()
{
    auto key = fromSeed(randomSecret(seedBytes));
    if (!key)
        qFatal("no key could be made: %s", qPrintable(key.error().detail));
    return std::move(key).value();
}

Result<SigningKey> SigningKey::fromSeed(const Secret& seed)
{
    if (seed.size() != seedBytes)
        return Error{ErrorCode::KeyMalformed, QStringLiteral("the seed has not 32 bytes")};
    if (seed.isZero())
        return ErrorCode::CryptoKeyEmpty;
    const KeyHandle handle = privateHandle(seed);
    QByteArray publicKey(qsizetype(publicKeyBytes), '\0');
    std::size_t size = publicKeyBytes;
    if (!handle ||
        EVP_PKEY_get_raw_public_key(handle.get(), bytesOf(publicKey.data()), &size) != 1 ||
        size != publicKeyBytes)
        return Error{ErrorCode::CryptoFailed,
                     QStringLiteral("libcrypto does not take the Ed25519 seed")};
    return SigningKey(seed.clone(), publicKey);
}

Result<QByteArray> SigningKey::sign(QByteArrayView message) const
{
    const KeyHandle handle = privateHandle(m_seed);
    const DigestContext context(EVP_MD_CTX_new());
    QByteArray signature(qsizetype(signatureBytes), '\0');
    std::size_t size = signatureBytes;
    const bool signedIt =
        handle && context &&
        EVP_DigestSignInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, handle.get(),
                              nullptr) == 1 &&
        EVP_DigestSign(context.get(), bytesOf(signature.data()), &size, bytesOf(message.data()),
                       std::size_t(message.size())) == 1 &&
        size == signatureBytes;
    if (!signedIt)
        return Error{ErrorCode::CryptoFailed, QStringLiteral("Ed25519 does not sign")};
    // A signature made by a disturbed computation can give the key away; it must not leave this
    // function.
    if (!verifySignature(m_public, message, signature))
        return Error{ErrorCode::CryptoFailed, QStringLiteral("our own signature does not verify")};
    return signature;
}

bool verifySignature(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature)
{
    if (std::size_t(publicKey.size()) != publicKeyBytes ||
        std::size_t(signature.size()) != signatureBytes)
        return false;
    if (std::all_of(publicKey.begin(), publicKey.end(), [](char c) { return c == 0; }))
        return false; // a point of small order: anybody signs for it
    const KeyHandle handle(EVP_PKEY_new_raw_public_key_ex(
        nullptr, "ED25519", nullptr, bytesOf(publicKey.data()), publicKeyBytes));
    const DigestContext context(EVP_MD_CTX_new());
    return handle && context &&
           EVP_DigestVerifyInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, handle.get(),
                                   nullptr) == 1 &&
           EVP_DigestVerify(context.get(), bytesOf(signature.data()), signatureBytes,
                            bytesOf(message.data()), std::size_t(message.size())) == 1;
}

} // namespace ventanilla::crypto
