#include "services/Staff.h"

#include "core/Password.h"
#include "crypto/Crypto.h"
#include "services/Context.h"
#include "services/Proving.h"
#include "services/SealedRecords.h"
#include "services/Tries.h"
#include "storage/Sealing.h"

namespace ventanilla {

using storage::StaffRow;
using storage::StaffState;
using storage::Table;

Result<AddStaff::Reply> execute(Context& context, const AddStaff& command)
{
    TRY(transaction, context.database->begin());
    TRY(existing, staffByLogin(*context.database, command.login));
    if (existing)
        return ErrorCode::LoginTaken;
    StaffRow row {StaffId::fromBytes(crypto::randomBytes(StaffId::bytesCount)), command.login, command.role, StaffState::New};
    row.createdMs = context.now();
    TRY_DO(insertStaff(transaction, row));
    TRY(committed,
        context.told(transaction.commit(
            context.event(AddStaff::action).on(Table::Staff, row.id.hex()).fact("role", roleName(row.role)).fact("staff", row.id.hex()))));
    return AddStaff::Reply {};
}

Result<EnrolStaff::Reply> execute(Context& context, const EnrolStaff& command)
{
    const MasterKey& master = *context.session->master;
    TRY_DO(checkPassword(command.password, context.policy.passwordLengthMin, {QString::fromLatin1(command.login), context.office->name}));
    TRY_DO(checkClock(context));
    TRY(transaction, context.database->begin());
    TRY(row, staffByLogin(*context.database, command.login));
    if (!row)
        return ErrorCode::RowMissing;
    if (row->state == StaffState::Disabled)
        return ErrorCode::AccountClosed;
    if (row->state != StaffState::New)
        return ErrorCode::AccountHasAccess;
    TRY(dataKey, master.newDataKey(Table::Staff, row->id.hex()));
    row->dataKey = dataKey.wrapped;
    const Secret plain = writeStaff({command.name, command.cedula ? command.cedula->digits() : QString()});
    TRY(sealed, storage::sealField(dataKey.key, Table::Staff, row->id.hex(), "sealed", plain.view()));
    row->sealed = sealed;
    if (command.cedula) {
        TRY(index, master.identifierIndex(command.cedula->digits()));
        row->identifierIndex = index;
    }
    TRY(ownKey, setPassword(*row, command.password, context.office->demonstration, opensPersonalData(row->role) ? &master : nullptr));
    row->state = StaffState::Temporary;
    TRY_DO(updateStaff(transaction, *row));
    TRY(committed,
        context.told(transaction.commit(context.event(EnrolStaff::action)
                                            .on(Table::Staff, row->id.hex())
                                            .fact("access", row->wrap.isEmpty() ? "no" : "yes")
                                            .fact("staff", row->id.hex()))));
    return EnrolStaff::Reply {};
}

Result<ListStaff::Reply> execute(Context& context, const ListStaff&)
{
    TRY(rows, allStaff(*context.database));
    ListStaff::Reply reply;
    for (const StaffRow& row : rows) {
        TRY(handle, context.counterKeys.loginHandle(row.login));
        TRY(tries, triesState(context, passwordOf(handle)));
        TRY(signedIn, lastSignIn(*context.database, row.id));
        reply.members.append({row.login, row.role, row.state != StaffState::New, row.state != StaffState::Disabled, row.state == StaffState::Temporary,
                              tries == TriesState::Locked, signedIn});
    }
    return reply;
}

} // namespace ventanilla
