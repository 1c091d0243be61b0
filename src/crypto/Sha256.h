#pragma once

#include <QByteArrayView>

#include <array>

struct evp_md_st;
struct evp_md_ctx_st;

namespace ventanilla::crypto {

/// SHA-256 (FIPS 180-4) over pieces, many times over: it finds the algorithm once and keeps its
/// context, so that a short message costs little more than its bytes. For the nodes of a Merkle
/// tree; `sha256` is for everything else.
class Sha256
{
public:
    using Digest = std::array<unsigned char, 32>;

    Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    ~Sha256();

    /// This thread's own, made at its first use.
    static Sha256& ofThread();

    /// Digest of the pieces one after the other.
    Digest of(QByteArrayView first, QByteArrayView second = {});

private:
    evp_md_st* m_algorithm;
    evp_md_ctx_st* m_context;
};

/// SHA-256 of bytes that come piece by piece, one text after another.
class RunningSha256
{
public:
    RunningSha256();
    RunningSha256(const RunningSha256&) = delete;
    RunningSha256& operator=(const RunningSha256&) = delete;
    ~RunningSha256();

    void restart();
    void add(QByteArrayView bytes);
    /// Of all since the beginning or the last `restart`, which must come before the next `add`.
    Sha256::Digest finish();

private:
    evp_md_ctx_st* m_context;
};

} // namespace ventanilla::crypto
