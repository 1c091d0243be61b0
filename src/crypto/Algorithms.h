#pragma once

#include <openssl/evp.h>
#include <openssl/kdf.h>

#include <memory>

namespace ventanilla::crypto {

template <auto release>
struct Releases
{
    template <typename T>
    void operator()(T* object) const noexcept
    {
        release(object);
    }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Releases<&EVP_CIPHER_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Releases<&EVP_MD_CTX_free>>;
using DerivationContext = std::unique_ptr<EVP_KDF_CTX, Releases<&EVP_KDF_CTX_free>>;
using AgreementContext = std::unique_ptr<EVP_PKEY_CTX, Releases<&EVP_PKEY_CTX_free>>;
using KeyHandle = std::unique_ptr<EVP_PKEY, Releases<&EVP_PKEY_free>>;

/// libcrypto's algorithms, looked up once; null where libcrypto has none. They are never given
/// back: libcrypto tidies itself away when the process ends, and whoever frees after that, from a
/// static's destructor, frees what is gone.
struct Algorithms
{
    EVP_CIPHER* aes256Gcm;
    EVP_KDF* argon2id;

    static const Algorithms& get();
};

/// libcrypto wants unsigned bytes, Qt has plain ones; null is never handed on, for libcrypto reads
/// meaning into it.
inline const unsigned char* bytesOf(const char* data)
{
    static constexpr char none[1] = {};
    return reinterpret_cast<const unsigned char*>(data != nullptr ? data : none);
}
inline unsigned char* bytesOf(char* data)
{
    return reinterpret_cast<unsigned char*>(data);
}

} // namespace ventanilla::crypto
