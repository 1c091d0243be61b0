// Files of proofs, as an export has them.

#include "Target.h"

#include "ledger/ProofFiles.h"
#include "ledger/TileProofs.h"

using namespace ventanilla::ledger;

bool fuzz::take(QByteArrayView given)
{
    const auto hashes = readHashes(given);
    if (hashes)
        demand(writeHashes(hashes.value()) == given.toByteArray(), "hashes are written in one way");
    const auto read = readLogProof(given);
    if (!read)
        return hashes.ok() && !given.isEmpty();
    const LogProof& proof = read.value();
    demand(writeLogProof(proof.index, proof.path, proof.note) == given.toByteArray(),
           "a proof is written in one way");
    return true;
}
