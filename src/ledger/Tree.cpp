#include "ledger/Tree.h"

#include "crypto/Sha256.h"

#include <bit>
#include <cstring>
#include <span>

namespace ventanilla::ledger {

namespace {

constexpr qint64 sizeMax = (qint64(1) << 53) - 1;
constexpr qsizetype proofHashesMax = 64;

/// The greatest power of two below `size` (≥ 2): where RFC 6962 splits a tree.
std::size_t split(std::size_t size)
{
    return std::bit_floor(size - 1);
}

Hash rangeRoot(std::span<const Hash> leaves)
{
    if (leaves.empty())
        return emptyRoot();
    if (leaves.size() == 1)
        return leaves.front();
    const std::size_t k = split(leaves.size());
    return nodeHash(rangeRoot(leaves.first(k)), rangeRoot(leaves.subspan(k)));
}

/// PATH(m, D[n]) of RFC 6962 §2.1.1.
void path(std::span<const Hash> leaves, std::size_t index, QList<Hash>& proof)
{
    if (leaves.size() <= 1)
        return;
    const std::size_t k = split(leaves.size());
    if (index < k) {
        path(leaves.first(k), index, proof);
        proof.append(rangeRoot(leaves.subspan(k)));
    } else {
        path(leaves.subspan(k), index - k, proof);
        proof.append(rangeRoot(leaves.first(k)));
    }
}

/// SUBPROOF(m, D[n], b) of RFC 6962 §2.1.2.
void subproof(std::span<const Hash> leaves, std::size_t size1, bool known, QList<Hash>& proof)
{
    if (size1 == leaves.size()) {
        if (!known)
            proof.append(rangeRoot(leaves));
        return;
    }
    const std::size_t k = split(leaves.size());
    if (size1 <= k) {
        subproof(leaves.first(k), size1, known, proof);
        proof.append(rangeRoot(leaves.subspan(k)));
    } else {
        subproof(leaves.subspan(k), size1 - k, false, proof);
        proof.append(rangeRoot(leaves.first(k)));
    }
}

std::span<const Hash> spanOf(const QList<Hash>& hashes)
{
    return {hashes.constData(), std::size_t(hashes.size())};
}

} // namespace

QByteArray toBytes(const Hash& hash)
{
    return QByteArray(reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size()));
}

Result<Hash> hashFromBytes(QByteArrayView bytes)
{
    Hash hash;
    if (bytes.size() != qsizetype(hash.size()))
        return Error{ErrorCode::NoteMalformed,
                     QStringLiteral("a hash of %1 bytes").arg(bytes.size())};
    std::memcpy(hash.data(), bytes.data(), hash.size());
    return hash;
}

Hash leafHash(QByteArrayView bytes)
{
    static constexpr char prefix = 0;
    return crypto::Sha256::ofThread().of(QByteArrayView(&prefix, 1), bytes);
}

Hash nodeHash(const Hash& left, const Hash& right)
{
    std::array<char, 65> both;
    both[0] = 1;
    std::memcpy(both.data() + 1, left.data(), left.size());
    std::memcpy(both.data() + 33, right.data(), right.size());
    return crypto::Sha256::ofThread().of(QByteArrayView(both.data(), qsizetype(both.size())));
}

Hash emptyRoot()
{
    return crypto::Sha256::ofThread().of({});
}

Result<Frontier> Frontier::fromBytes(qint64 size, QByteArrayView hashes)
{
    if (size < 0 || size > sizeMax)
        return Error{ErrorCode::NoteMalformed, QStringLiteral("a tree of %1 leaves").arg(size)};
    const qsizetype count = std::popcount(quint64(size));
    if (hashes.size() != count * 32)
        return Error{
            ErrorCode::NoteMalformed,
            QStringLiteral("a frontier of %1 bytes for %2 leaves").arg(hashes.size()).arg(size)};
    Frontier frontier;
    frontier.m_size = size;
    frontier.m_hashes.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        TRY(hash, hashFromBytes(hashes.sliced(i * 32, 32)));
        frontier.m_hashes.append(hash);
    }
    return frontier;
}

QByteArray Frontier::toBytes() const
{
    QByteArray bytes;
    bytes.reserve(m_hashes.size() * 32);
    for (const Hash& hash : m_hashes)
        bytes.append(reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size()));
    return bytes;
}

Hash Frontier::root() const
{
    if (m_hashes.isEmpty())
        return emptyRoot();
    Hash root = m_hashes.last();
    for (qsizetype i = m_hashes.size() - 2; i >= 0; --i)
        root = nodeHash(m_hashes.at(i), root);
    return root;
}

void Frontier::append(const Hash& leaf,
                      const std::function<void(int, qint64, const Hash&)>& completed)
{
    Q_ASSERT(m_size < sizeMax);
    Hash hash = leaf;
    qint64 index = m_size;
    for (int level = 0;; ++level) {
        if (completed)
            completed(level, index, hash);
        // An even index waits for its right sibling.
        if ((index & 1) == 0)
            break;
        hash = nodeHash(m_hashes.takeLast(), hash);
        index >>= 1;
    }
    m_hashes.append(hash);
    ++m_size;
}

bool verifyInclusion(const Hash& leaf, qint64 index, qint64 size, const QList<Hash>& proof,
                     const Hash& root)
{
    if (index < 0 || index >= size || proof.size() > proofHashesMax)
        return false;
    qint64 fn = index;
    qint64 sn = size - 1;
    Hash hash = leaf;
    for (const Hash& step : proof) {
        if (sn == 0)
            return false;
        if ((fn & 1) != 0 || fn == sn) {
            hash = nodeHash(step, hash);
            while ((fn & 1) == 0 && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            hash = nodeHash(hash, step);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && hash == root;
}

bool verifyConsistency(qint64 size1, const Hash& root1, qint64 size2, const Hash& root2,
                       const QList<Hash>& proof)
{
    if (size1 < 0 || size1 > size2 || proof.size() > proofHashesMax)
        return false;
    if (size1 == size2)
        return proof.isEmpty() && root1 == root2;
    // Everything grows out of nothing, so a proof from the empty tree would say nothing.
    if (size1 == 0 || proof.isEmpty())
        return false;

    QList<Hash> steps = proof;
    if (std::has_single_bit(quint64(size1)))
        steps.prepend(root1);
    qint64 fn = size1 - 1;
    qint64 sn = size2 - 1;
    while ((fn & 1) != 0) {
        fn >>= 1;
        sn >>= 1;
    }
    Hash old = steps.first();
    Hash grown = old;
    for (qsizetype i = 1; i < steps.size(); ++i) {
        const Hash& step = steps.at(i);
        if (sn == 0)
            return false;
        if ((fn & 1) != 0 || fn == sn) {
            old = nodeHash(step, old);
            grown = nodeHash(step, grown);
            while ((fn & 1) == 0 && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            grown = nodeHash(grown, step);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && old == root1 && grown == root2;
}

QList<Hash> inclusionProof(const QList<Hash>& leaves, qint64 index)
{
    Q_ASSERT(index >= 0 && index < leaves.size());
    QList<Hash> proof;
    path(spanOf(leaves), std::size_t(index), proof);
    return proof;
}

QList<Hash> consistencyProof(const QList<Hash>& leaves, qint64 size1)
{
    Q_ASSERT(size1 >= 1 && size1 <= leaves.size());
    QList<Hash> proof;
    subproof(spanOf(leaves), std::size_t(size1), true, proof);
    return proof;
}

} // namespace ventanilla::ledger
