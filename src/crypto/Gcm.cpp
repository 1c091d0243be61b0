#include "crypto/Algorithms.h"
#include "crypto/Constructions.h"
#include "crypto/Crypto.h"

namespace ventanilla::crypto {

namespace constructions {

namespace {

Result<void> checkInput(const Secret& key, QByteArrayView nonce, QByteArrayView text,
                        QByteArrayView associated)
{
    if (key.isZero()) // also when there is none
        return ErrorCode::CryptoKeyEmpty;
    if (key.size() != gcmKeyBytes)
        return Error{ErrorCode::KeyMalformed, QStringLiteral("the key has not 32 bytes")};
    if (nonce.size() != gcmNonceBytes)
        return Error{ErrorCode::CryptoParameters, QStringLiteral("the nonce has not 12 bytes")};
    if (text.size() > messageBytesMax || associated.size() > messageBytesMax)
        return Error{ErrorCode::CryptoParameters, QStringLiteral("a text too long to be sealed")};
    return {};
}

} // namespace

Result<QByteArray> gcmSeal(const Secret& key, QByteArrayView nonce, QByteArrayView plain,
                           QByteArrayView associated)
{
    TRY_DO(checkInput(key, nonce, plain, associated));
    const CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray sealed(plain.size() + gcmTagBytes, Qt::Uninitialized);
    auto* output = bytesOf(sealed.data());
    int written = 0, last = 0, ignored = 0;
    bool done = context && Algorithms::get().aes256Gcm != nullptr &&
                EVP_EncryptInit_ex2(context.get(), Algorithms::get().aes256Gcm, bytesOf(key.data()),
                                    bytesOf(nonce.data()), nullptr) == 1;
    if (!associated.isEmpty())
        done = done && EVP_EncryptUpdate(context.get(), nullptr, &ignored,
                                         bytesOf(associated.data()), int(associated.size())) == 1;
    if (!plain.isEmpty())
        done = done && EVP_EncryptUpdate(context.get(), output, &written, bytesOf(plain.data()),
                                         int(plain.size())) == 1;
    done = done && EVP_EncryptFinal_ex(context.get(), output + written, &last) == 1 &&
           written + last == plain.size() &&
           EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, int(gcmTagBytes),
                               output + plain.size()) == 1;
    if (!done)
        return Error{ErrorCode::CryptoFailed, QStringLiteral("AES-256-GCM does not seal")};
    return sealed;
}

Result<Secret> gcmOpen(const Secret& key, QByteArrayView nonce, QByteArrayView cipher,
                       QByteArrayView tag, QByteArrayView associated)
{
    TRY_DO(checkInput(key, nonce, cipher, associated));
    // libcrypto would take a tag cut to one byte, and so one try in 256 would open a forgery.
    if (tag.size() != gcmTagBytes)
        return Error{ErrorCode::CryptoOpenFailed, QStringLiteral("the tag has not 16 bytes")};
    const CipherContext context(EVP_CIPHER_CTX_new());
    Secret plain(static_cast<std::size_t>(cipher.size()));
    QByteArray tagCopy = tag.toByteArray(); // libcrypto's control takes no const
    int written = 0, last = 0, ignored = 0;
    if (!context || Algorithms::get().aes256Gcm == nullptr ||
        EVP_DecryptInit_ex2(context.get(), Algorithms::get().aes256Gcm, bytesOf(key.data()),
                            bytesOf(nonce.data()), nullptr) != 1)
        return Error{ErrorCode::CryptoFailed, QStringLiteral("AES-256-GCM does not start")};
    bool done = true;
    if (!associated.isEmpty())
        done = EVP_DecryptUpdate(context.get(), nullptr, &ignored, bytesOf(associated.data()),
                                 int(associated.size())) == 1;
    if (!cipher.isEmpty())
        done = done && EVP_DecryptUpdate(context.get(), bytesOf(plain.data()), &written,
                                         bytesOf(cipher.data()), int(cipher.size())) == 1;
    unsigned char end[16];
    done = done &&
           EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, int(gcmTagBytes),
                               tagCopy.data()) == 1 &&
           EVP_DecryptFinal_ex(context.get(), end, &last) == 1 && written + last == cipher.size();
    if (!done)
        return ErrorCode::CryptoOpenFailed; // what was decrypted is wiped with `plain`
    return plain;
}

} // namespace constructions

namespace {

constexpr char recordVersion = 1;

} // namespace

Result<QByteArray> seal(const Secret& key, QByteArrayView plain, QByteArrayView associated)
{
    // The key is looked at before a nonce is drawn: without a good key nothing is done at all.
    if (key.isZero())
        return ErrorCode::CryptoKeyEmpty;
    const QByteArray nonce = randomBytes(constructions::gcmNonceBytes);
    TRY(sealed, constructions::gcmSeal(key, nonce, plain, associated));
    QByteArray record;
    record.reserve(1 + nonce.size() + sealed.size());
    record.append(recordVersion).append(nonce).append(sealed);
    return record;
}

Result<Secret> open(const Secret& key, QByteArrayView sealed, QByteArrayView associated)
{
    constexpr qsizetype around = 1 + constructions::gcmNonceBytes + constructions::gcmTagBytes;
    if (key.isZero())
        return ErrorCode::CryptoKeyEmpty;
    if (sealed.size() < around || sealed.front() != recordVersion)
        return Error{ErrorCode::CryptoOpenFailed,
                     QStringLiteral("not a sealed record of version 1")};
    return constructions::gcmOpen(
        key, sealed.sliced(1, constructions::gcmNonceBytes),
        sealed.sliced(1 + constructions::gcmNonceBytes, sealed.size() - around),
        sealed.last(constructions::gcmTagBytes), associated);
}

} // namespace ventanilla::crypto
