#include "crypto/Sha256.h"

#include <QtLogging>

#include <openssl/evp.h>

namespace ventanilla::crypto {

Sha256::Sha256()
    : m_algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr)), m_context(EVP_MD_CTX_new())
{
    if (m_algorithm == nullptr || m_context == nullptr ||
        EVP_DigestInit_ex2(m_context, m_algorithm, nullptr) != 1)
        qFatal("libcrypto offers no SHA-256");
}

Sha256::~Sha256()
{
    EVP_MD_CTX_free(m_context);
    EVP_MD_free(m_algorithm);
}

Sha256& Sha256::ofThread()
{
    thread_local Sha256 own;
    return own;
}

Sha256::Digest Sha256::of(QByteArrayView first, QByteArrayView second)
{
    Digest digest;
    // Without a type the context starts again with the algorithm it has: no look-up, no allocation.
    bool done = EVP_DigestInit_ex2(m_context, nullptr, nullptr) == 1 &&
                EVP_DigestUpdate(m_context, first.data(), std::size_t(first.size())) == 1;
    if (!second.isEmpty())
        done = done && EVP_DigestUpdate(m_context, second.data(), std::size_t(second.size())) == 1;
    if (!done || EVP_DigestFinal_ex(m_context, digest.data(), nullptr) != 1)
        qFatal("libcrypto failed at SHA-256");
    return digest;
}

RunningSha256::RunningSha256() : m_context(EVP_MD_CTX_new())
{
    if (m_context == nullptr || EVP_DigestInit_ex2(m_context, EVP_sha256(), nullptr) != 1)
        qFatal("libcrypto offers no SHA-256");
}

RunningSha256::~RunningSha256()
{
    EVP_MD_CTX_free(m_context);
}

void RunningSha256::restart()
{
    if (EVP_DigestInit_ex2(m_context, nullptr, nullptr) != 1)
        qFatal("libcrypto failed at SHA-256");
}

void RunningSha256::add(QByteArrayView bytes)
{
    if (EVP_DigestUpdate(m_context, bytes.data(), std::size_t(bytes.size())) != 1)
        qFatal("libcrypto failed at SHA-256");
}

Sha256::Digest RunningSha256::finish()
{
    Sha256::Digest digest;
    if (EVP_DigestFinal_ex(m_context, digest.data(), nullptr) != 1)
        qFatal("libcrypto failed at SHA-256");
    return digest;
}

} // namespace ventanilla::crypto
