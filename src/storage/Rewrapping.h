#pragma once

#include "storage/Tables.h"

namespace ventanilla::storage {

// What a change of the master key reads and writes. No other statement writes a person's wrapped key, so that no copy of a row that was read
// before the change can bring an earlier one back.

/// The next people by pseudonym, after `after` (empty: from the first), at most `rowsMax` (≤ 1000).
Result<QList<PersonRow>> peopleAfter(const Database&, const QByteArray& after, int rowsMax);
Result<qint64> peopleCount(const Database&);
/// Key and blind indexes of a person as `row` has them; nothing else.
Result<void> rewrapPerson(Transaction&, const PersonRow& row);
/// Whether a code that was sent may still come back at `nowMs`.
Result<bool> codesAreOut(const Database&, qint64 nowMs);

} // namespace ventanilla::storage
