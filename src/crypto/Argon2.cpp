#include "crypto/Algorithms.h"
#include "crypto/Constructions.h"
#include "crypto/Crypto.h"

#include <openssl/core_names.h>
#include <openssl/params.h>

namespace ventanilla::crypto {

namespace constructions {

Result<Secret> argon2(const Argon2Input& input, std::size_t size)
{
    EVP_KDF* algorithm = Algorithms::get().argon2id;
    const DerivationContext context(algorithm != nullptr ? EVP_KDF_CTX_new(algorithm) : nullptr);
    if (!context)
        return Error{ErrorCode::CryptoFailed, QStringLiteral("libcrypto offers no Argon2id")};
    const auto octets = [](const char* name, QByteArrayView bytes) {
        // libcrypto takes a pointer to what it does not change, but not a const one.
        return OSSL_PARAM_construct_octet_string(
            name, const_cast<unsigned char*>(bytesOf(bytes.data())), std::size_t(bytes.size()));
    };
    quint32 memory = input.memoryKiB, passes = input.passes, lanes = input.lanes, threads = 1;
    const OSSL_PARAM parameters[]{
        octets(OSSL_KDF_PARAM_PASSWORD, input.password),
        octets(OSSL_KDF_PARAM_SALT, input.salt),
        octets(OSSL_KDF_PARAM_SECRET, input.secret),
        octets(OSSL_KDF_PARAM_ARGON2_AD, input.associated),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_MEMCOST, &memory),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &passes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_LANES, &lanes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_THREADS, &threads),
        OSSL_PARAM_construct_end(),
    };
    Secret derived(size);
    if (EVP_KDF_derive(context.get(), bytesOf(derived.data()), derived.size(), parameters) != 1)
        return Error{ErrorCode::CryptoFailed, QStringLiteral("Argon2id did not run")};
    return derived;
}

} // namespace constructions

Result<Secret> argon2id(const Secret& password, QByteArrayView salt,
                        const Argon2Parameters& parameters, std::size_t size)
{
    // The parameters may come from a row that somebody edited: they are judged before they cost
    // anything.
    constexpr quint32 memoryKiBMin = 64 * 1024, memoryKiBMax = 1024 * 1024;
    constexpr quint32 passesMin = 3, passesMax = 10;
    constexpr quint32 lanesMin = 1, lanesMax = 4;
    constexpr qsizetype saltBytes = 16;
    constexpr std::size_t sizeMin = 16, sizeMax = 64;
    constexpr std::size_t passwordBytesCeiling = 1024;
    if (parameters.memoryKiB < memoryKiBMin || parameters.memoryKiB > memoryKiBMax ||
        parameters.passes < passesMin || parameters.passes > passesMax ||
        parameters.lanes < lanesMin || parameters.lanes > lanesMax || salt.size() != saltBytes ||
        size < sizeMin || size > sizeMax || password.size() > passwordBytesCeiling)
        return Error{ErrorCode::CryptoParameters,
                     QStringLiteral("Argon2id outside its floor and ceiling")};
    return constructions::argon2({.password = password.view(),
                                  .salt = salt,
                                  .secret = {},
                                  .associated = {},
                                  .memoryKiB = parameters.memoryKiB,
                                  .passes = parameters.passes,
                                  .lanes = parameters.lanes},
                                 size);
}

} // namespace ventanilla::crypto
