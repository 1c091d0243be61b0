#include "services/PersonRecords.h"

#include "services/Context.h"
#include "services/SealedRecords.h"
#include "storage/Sealing.h"

namespace ventanilla {

Result<OpenedPerson> openPerson(const Context& context, const storage::PersonRow& row)
{
    TRY(dataKey, context.session->master->openDataKey(storage::Table::Person, row.id.hex(), row.dataKey));
    TRY(bytes, storage::openField(dataKey, storage::Table::Person, row.id.hex(), "sealed", row.sealed));
    TRY(record, readPerson(bytes));
    return OpenedPerson {std::move(record), std::move(dataKey)};
}

Result<void> sealPerson(const MasterKey& master, const Secret& dataKey, const PersonRecord& record, storage::PersonRow& row)
{
    row.emailIndex.clear();
    row.mobileIndex.clear();
    if (const auto email = Email::parse(record.email); email) {
        TRY(index, master.emailIndex(email.value().normal()));
        row.emailIndex = index;
    }
    if (!record.mobile.isEmpty()) {
        TRY(index, master.mobileIndex(record.mobile));
        row.mobileIndex = index;
    }
    TRY(sealed, storage::sealField(dataKey, storage::Table::Person, row.id.hex(), "sealed", writePerson(record).view()));
    row.sealed = sealed;
    return {};
}

Result<storage::PersonRow> newPerson(const MasterKey& master, const PersonRecord& record, PersonState state)
{
    const PersonId id = PersonId::fromBytes(crypto::randomBytes(PersonId::bytesCount));
    TRY(index, master.identifierIndex(record));
    TRY(dataKey, master.newDataKey(storage::Table::Person, id.hex()));
    storage::PersonRow row {id, index, {}, {}, state, dataKey.wrapped, {}};
    TRY_DO(sealPerson(master, dataKey.key, record, row));
    return row;
}

Result<storage::PersonRow> seekPerson(Context& context, const Identifier& identifier, const char* action)
{
    TRY(index, context.session->master->identifierIndex(identifier.indexText()));
    TRY(person, personByIdentifier(*context.database, index));
    if (isOwnNumber(*context.session, index)) {
        auto event = context.event(action, ledger::Outcome::Deny).fact("why", "own-person");
        if (person)
            event.about(person->id);
        TRY(denied, context.record(std::move(event)));
        return ErrorCode::PersonIsClerk;
    }
    if (person)
        return std::move(*person);
    auto event = context.event(action, ledger::Outcome::Fail);
    QString digits = identifier.indexText();
    digits.detach();
    event.changes({"identifier", std::nullopt, Secret::fromText(std::move(digits)), context.session->master->logOpening().clone()});
    TRY(recorded, context.record(std::move(event)));
    return ErrorCode::PersonNotFound;
}

Result<StaffRecord> openStaff(const Context& context, const storage::StaffRow& row)
{
    if (row.sealed.isEmpty())
        return StaffRecord {};
    TRY(key, context.session->master->openDataKey(storage::Table::Staff, row.id.hex(), row.dataKey));
    TRY(bytes, storage::openField(key, storage::Table::Staff, row.id.hex(), "sealed", row.sealed));
    return readStaff(bytes);
}

bool isOwnNumber(const Session& session, const storage::BlindIndex& index)
{
    return !session.identifierIndex.isEmpty() && crypto::equalInConstantTime(session.identifierIndex, index.present());
}

} // namespace ventanilla
