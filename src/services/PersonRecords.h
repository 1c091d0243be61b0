#pragma once

#include "core/Facts.h"
#include "core/Identifier.h"
#include "services/Keys.h"
#include "services/SealedRecords.h"
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

/// Who has this number, for an action that is no visit. That there is nobody, and that it is one's own, are entries of `action`; what was typed is
/// sealed in them. Errors: PersonIsClerk, PersonNotFound.
Result<storage::PersonRow> seekPerson(Context& context, const Identifier& identifier, const char* action);

/// What the staff's row says of them; without a name where nobody enrolled them yet. Errors: CryptoOpenFailed.
Result<StaffRecord> openStaff(const Context& context, const storage::StaffRow& row);

/// Whether it is the number of who is signed in: nobody works on their own record.
bool isOwnNumber(const Session& session, const storage::BlindIndex& index);

} // namespace ventanilla
