#pragma once

#include "core/Facts.h"
#include "services/Keys.h"
#include "storage/Tables.h"

namespace ventanilla {

struct Context;
struct Session;

/// A person's record, open, with the key it was sealed under.
struct OpenedPerson {
    PersonRecord record;
    Secret dataKey;
};

/// Errors: CryptoOpenFailed, DatabaseFailed.
Result<OpenedPerson> openPerson(const Context& context, const storage::PersonRow& row);

/// Writes the record into the row: sealed, with the indexes of address and mobile.
Result<void> sealPerson(const MasterKey& master, const Secret& dataKey, const PersonRecord& record, storage::PersonRow& row);

/// A person who is new here, as a row with a pseudonym and a data key of its own.
Result<storage::PersonRow> newPerson(const MasterKey& master, const PersonRecord& record, PersonState state);

/// Whether it is the number of who is signed in: nobody works on their own record.
bool isOwnNumber(const Session& session, const storage::BlindIndex& index);

} // namespace ventanilla
