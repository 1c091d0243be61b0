// The heads that a counter remembers: two slots of a file that a stop may have torn.

#include "Target.h"

#include "ledger/HeadSlots.h"

using namespace ventanilla::ledger;

bool fuzz::take(QByteArrayView given)
{
    static const VerifierKey first =
        VerifierKey::parse(
            "sur.example.ec/desk-1/21fe31df+f16158b3+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea")
            .value();
    for (int slot = 0; slot < HeadSlots::slotCount; ++slot)
        (void)HeadSlots::slot(given, slot);
    const int next = HeadSlots::next(given, first);
    demand(next == 0 || next == 1, "the next head goes into a slot");
    // a note alone, as it would be put into one
    if (const auto encoded = HeadSlots::encode(given)) {
        demand(encoded.value().size() == HeadSlots::slotBytes, "a slot's length");
        demand(!Checkpoint::read(given).ok() ||
                   HeadSlots::slot(encoded.value(), 0) == given.toByteArray(),
               "a slot gives back the note that was put into it");
    }
    const auto newest = HeadSlots::newest(given, first);
    if (!newest)
        return false;
    demand(HeadSlots::slot(given, 1 - next) == *newest, "the newest is not written over");
    return true;
}
