// A signed checkpoint, and the keys that are trusted.

#include "Target.h"

#include "ledger/Checkpoint.h"
#include "ledger/KeyRing.h"

using namespace ventanilla;
using namespace ventanilla::ledger;

bool fuzz::take(QByteArrayView given)
{
    static const VerifierKey trusted =
        VerifierKey::parse(
            "sur.example.ec/desk-1/21fe31df+f16158b3+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea")
            .value();
    (void)KeyRing::parse(given);
    if (const auto key = VerifierKey::parse(given))
        demand(key.value().write() == given.toByteArray(), "a key is written in one way");
    const auto read = Checkpoint::read(given);
    const auto opened = Checkpoint::open(given, trusted);
    (void)Checkpoint::signerOf(given);
    demand(!opened || (read && read.value().body() == opened.value().body()),
           "who opens a note can read it");
    if (!read)
        return false;
    demand(given.startsWith(read.value().body()), "a checkpoint is written in one way");
    demand(read.value().size >= 0, "its size");
    return true;
}
