#pragma once

#include "storage/Tables.h"

// Erasing a person: the rows stay, because the log speaks of them; what they say of the person
// goes. A pseudonym, times, states and counts are left.

namespace ventanilla::storage {

/// The rows that still hold something of a person: sealed bytes, blind indexes, or a state that
/// waits. The person's own comes first.
Result<QList<RowRef>> rowsHolding(const Database&, const PersonId&);

/// Takes all of that out of one of them. Data key and record become no bytes; in place of the
/// identifier's index stands the row's own pseudonym, so that the number is free for a new record;
/// visits that wait, mail that has not left and what is staged end at `nowMs`. The rows of an
/// erased person are never written again. Errors: RowMissing, also for a table that has nothing of
/// people.
Result<void> blankRow(Transaction&, const RowRef&, qint64 nowMs);

} // namespace ventanilla::storage
