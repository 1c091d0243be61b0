#pragma once

#include "ledger/Tree.h"

namespace ventanilla::ledger {

/// A C2SP tlog-proof that was read and is not believed yet.
struct LogProof
{
    qint64 index = -1;
    QList<Hash> path{};
    QByteArray note{}; ///< the checkpoint at its end, as it stands
};

/// Reads strictly what writeLogProof writes. Errors: NoteMalformed.
Result<LogProof> readLogProof(QByteArrayView bytes);
/// What writeHashes writes: at most 64 hashes, each in the one base64 that there is of it. Errors:
/// NoteMalformed.
Result<QList<Hash>> readHashes(QByteArrayView lines);

} // namespace ventanilla::ledger
