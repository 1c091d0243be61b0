#include "crypto/Constructions.h"
#include "crypto/Crypto.h"
#include "crypto/Provider.h"
#include "crypto/Sha256.h"

#include <QtCrypto>

#include <openssl/crypto.h>

#include <algorithm>
#include <atomic>

namespace ventanilla::crypto {

namespace constructions {

namespace {

constexpr int digestBytes = 32;

std::atomic_bool& readiness()
{
    static std::atomic_bool ready = false;
    return ready;
}

QCA::SecureArray secureCopy(QByteArrayView bytes)
{
    QCA::SecureArray copy(int(bytes.size()));
    std::copy(bytes.begin(), bytes.end(), copy.data());
    return copy;
}

/// What must be so before QCA is asked: it crashes without a provider and answers a constant
/// without a key.
Result<void> checkKey(const Secret& key)
{
    if (!qcaReady())
        return Error{ErrorCode::CryptoProviderMissing,
                     QStringLiteral("the cryptographic library has not been started")};
    if (key.isZero())
        return ErrorCode::CryptoKeyEmpty;
    if (key.size() > std::size_t(messageBytesMax))
        return Error{ErrorCode::CryptoParameters, QStringLiteral("a key too long")};
    return {};
}

} // namespace

bool qcaReady()
{
    return readiness();
}

void setQcaReady(bool ready)
{
    readiness() = ready;
}

Result<QByteArray> hmac(const Secret& key, QByteArrayView message)
{
    TRY_DO(checkKey(key));
    if (message.size() > messageBytesMax)
        return Error{ErrorCode::CryptoParameters, QStringLiteral("a message too long")};
    QCA::MessageAuthenticationCode mac(QStringLiteral("hmac(sha256)"),
                                       QCA::SymmetricKey(secureCopy(key.view())), providerName());
    mac.update(QCA::MemoryRegion(message.toByteArray()));
    const QByteArray code = mac.final().toByteArray();
    if (code.size() != digestBytes)
        return Error{ErrorCode::CryptoFailed,
                     QStringLiteral("HMAC gave another length than 32 bytes")};
    return code;
}

Result<Secret> hkdf(const Secret& key, QByteArrayView salt, QByteArrayView info, std::size_t size)
{
    constexpr std::size_t sizeMax = 255 * digestBytes;
    constexpr qsizetype labelBytesMax =
        1024; // libcrypto's own limit on the info; beyond it QCA would not notice the failure
    TRY_DO(checkKey(key));
    if (size == 0 || size > sizeMax || info.size() > labelBytesMax || salt.size() > labelBytesMax)
        return Error{ErrorCode::CryptoParameters, QStringLiteral("HKDF's sizes")};
    QCA::HKDF derivation(QStringLiteral("sha256"), providerName());
    const QCA::SymmetricKey derived = derivation.makeKey(
        secureCopy(key.view()), QCA::InitializationVector(salt.toByteArray()),
        QCA::InitializationVector(info.toByteArray()), static_cast<unsigned int>(size));
    Secret result = Secret::fromBytes(QByteArrayView(derived.constData(), derived.size()));
    // QCA ignores libcrypto's verdict: an unsuccessful derivation is an array of zeros.
    if (result.size() != size || (size >= 4 && result.isZero()))
        return Error{ErrorCode::CryptoFailed, QStringLiteral("HKDF did not derive a key")};
    return result;
}

} // namespace constructions

QByteArray sha256(QByteArrayView bytes)
{
    const Sha256::Digest digest = Sha256::ofThread().of(bytes);
    return QByteArray(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size()));
}

Result<QByteArray> hmacSha256(const Secret& key, QByteArrayView message)
{
    return constructions::hmac(key, message);
}

Result<Secret> hkdfSha256(const Secret& key, QByteArrayView label, std::size_t size)
{
    return constructions::hkdf(key, {}, label, size);
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() &&
           (a.isEmpty() ||
            CRYPTO_memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0);
}

} // namespace ventanilla::crypto
