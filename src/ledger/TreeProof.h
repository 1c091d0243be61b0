#pragma once

#include "ledger/Tree.h"

namespace ventanilla::ledger {

/// The root of the complete subtree over the leaves [index·2^level, (index + 1)·2^level), wherever such hashes are kept.
using Subtree = std::function<Result<Hash>(int level, qint64 index)>;

/// The proof that the leaf at `index` is in the tree of `size` leaves (RFC 9162 §2.1.3.1), out of kept hashes: it asks for as many as the tree
/// is high, along its right edge for their square at the most. Asserts 0 ≤ index < size. Errors: those of `subtree`.
Result<QList<Hash>> inclusionProof(qint64 index, qint64 size, const Subtree& subtree);

/// A C2SP tlog-proof: the leaf's index, the path, and the signed checkpoint it leads to.
QByteArray writeProof(qint64 index, const QList<Hash>& path, QByteArrayView checkpointNote);

} // namespace ventanilla::ledger
