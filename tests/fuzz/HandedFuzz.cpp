// A checkpoint as people hand it in.

#include "Target.h"

#include "ledger/Checkpoint.h"
#include "ledger/HandedNote.h"

using namespace ventanilla::ledger;

bool fuzz::take(QByteArrayView given)
{
    const auto read = HandedNote::read(given);
    if (!read)
        return false;
    demand(Checkpoint::read(read.value()).ok(), "what is handed in and taken is a note");
    const auto again = HandedNote::read(read.value());
    demand(again && again.value() == read.value(), "a note that was taken is taken again");
    return true;
}
