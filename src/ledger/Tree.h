#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <functional>

namespace ventanilla::ledger {

using Hash = std::array<unsigned char, 32>;

QByteArray toBytes(const Hash& hash);
/// Errors: NoteMalformed for anything but 32 bytes.
Result<Hash> hashFromBytes(QByteArrayView bytes);

/// SHA-256(0x00 ‖ bytes), RFC 6962 §2.1.
Hash leafHash(QByteArrayView bytes);
/// SHA-256(0x01 ‖ left ‖ right).
Hash nodeHash(const Hash& left, const Hash& right);
/// SHA-256 of nothing: the root of an empty tree.
Hash emptyRoot();

/// The right edge of an RFC 6962 tree: the roots of its complete subtrees, largest first (a compact
/// range). At most 53 of them.
class Frontier
{
public:
    Frontier() = default;
    /// 32 bytes a hash, as many hashes as `size` has one bits. Errors: NoteMalformed.
    static Result<Frontier> fromBytes(qint64 size, QByteArrayView hashes);
    QByteArray toBytes() const;

    qint64 size() const { return m_size; }
    Hash root() const;
    /// Adds a leaf's hash. `completed(level, index, hash)` is told each complete subtree that ends
    /// with it, leaf (level 0) first.
    void
    append(const Hash& leaf,
           const std::function<void(int level, qint64 index, const Hash& hash)>& completed = {});

private:
    qint64 m_size = 0;
    QList<Hash> m_hashes;
};

/// Inclusion proof (RFC 9162 §2.1.3.2): true when `leaf` at `index` is in the tree of `size` leaves
/// with `root`.
bool verifyInclusion(const Hash& leaf, qint64 index, qint64 size, const QList<Hash>& proof,
                     const Hash& root);
/// Consistency proof (RFC 9162 §2.1.4.2).
bool verifyConsistency(qint64 size1, const Hash& root1, qint64 size2, const Hash& root2,
                       const QList<Hash>& proof);
/// Makes both from leaf hashes (all of them; for tests, exports and small logs).
QList<Hash> inclusionProof(const QList<Hash>& leaves, qint64 index);
QList<Hash> consistencyProof(const QList<Hash>& leaves, qint64 size1);

} // namespace ventanilla::ledger
