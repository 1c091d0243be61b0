#include "services/Keyholding.h"

#include "services/Context.h"
#include "services/SealedRecords.h"
#include "storage/Backing.h"
#include "storage/Sealing.h"

namespace ventanilla {

using storage::GenerationState;
using storage::KeyGenerationRow;
using storage::StaffRow;
using storage::Table;

Result<void> recallEarlierKeys(const storage::Database& database, MasterKey& master)
{
    TRY(generations, keyGenerations(database));
    for (auto row = generations.crbegin(); row != generations.crend(); ++row) {
        if (row->state != GenerationState::Due)
            return master.recallEarlier(row->pseudonym, row->sealed);
    }
    return {};
}

Result<void> holdMaster(const Context& context, Session& session, const StaffRow& row)
{
    TRY(master, MasterKey::unwrap(*session.ownKey, Table::Staff, row.id.hex(), row.wrap));
    TRY_DO(recallEarlierKeys(*context.database, master));
    session.identifierIndex.clear();
    if (!row.sealed.isEmpty()) {
        TRY(dataKey, master.openDataKey(Table::Staff, row.id.hex(), row.dataKey));
        TRY(bytes, storage::openField(dataKey, Table::Staff, row.id.hex(), "sealed", row.sealed));
        TRY(record, readStaff(bytes));
        session.name = record.name;
        // Under the key that look-ups are made with, whatever the row still has.
        if (!record.cedula.isEmpty()) {
            TRY(index, master.identifierIndex(record.cedula));
            session.identifierIndex = index.present();
        }
    }
    session.master = std::move(master);
    session.wrap = row.wrap;
    return {};
}

Result<void> keepMaster(const Context& context, Session& session, const StaffRow& row)
{
    if (!session.master || row.wrap == session.wrap)
        return {};
    // Anybody can put something into a box for a public key: only the log says which box is ours.
    TRY(backed, isBacked(*context.database, {Table::Staff, row.id.hex()}));
    if (!backed || !holdMaster(context, session, row))
        return ErrorCode::SessionEnded;
    return {};
}

Result<void> checkOwnKey(const storage::Transaction& transaction, const Session& session)
{
    TRY(own, staffById(transaction.database(), session.staff));
    if (!own || own->wrap != session.wrap)
        return ErrorCode::KeysRotating;
    return {};
}

Result<bool> keysAreDue(const storage::Database& database)
{
    TRY(generations, keyGenerations(database));
    return std::ranges::any_of(generations, [](const KeyGenerationRow& row) { return row.state != GenerationState::Done; });
}

} // namespace ventanilla
