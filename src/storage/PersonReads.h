#pragma once

#include "storage/Tables.h"

namespace ventanilla::storage {

// All that is kept of one person, for the person: each list from the oldest on, at most `rowsMax`.

Result<QList<VisitRow>> visitsOfPerson(const Database&, const PersonId&, int rowsMax);

/// An entry of any log that speaks of a person.
struct EntryAbout {
    qint64 log;
    ledger::Entry entry;
};
/// Those that name the person, and those of imports that brought or changed the row.
Result<QList<EntryAbout>> entriesAbout(const Database&, const PersonId&, int rowsMax);

} // namespace ventanilla::storage
