#include "services/Recovery.h"

#include "core/Password.h"
#include "services/Accounts.h"
#include "services/Context.h"
#include "services/Keyholding.h"
#include "services/Proving.h"
#include "services/SealedRecords.h"
#include "services/Tries.h"
#include "storage/Backing.h"
#include "storage/Sealing.h"

namespace ventanilla {

using storage::AuditEvents;
using storage::RecoveryRow;
using storage::StaffRow;
using storage::Table;
using storage::Transaction;

namespace {

constexpr qsizetype pseudonymBytes = 16;
constexpr std::size_t codesCount = 2;
// No sign-in name has this character: the codes' tries are nobody's sign-ins.
constexpr char recoveryName[] = "#recovery";

struct Opened {
    RecoveryRow row;
    MasterKey master;
};

/// The row that a code opens, if it opens one.
Result<std::optional<Opened>> openedBy(const Context& context, const Secret& typed)
{
    const auto key = recoveryKey(typed);
    if (!key)
        return std::optional<Opened>();
    TRY(own, crypto::BoxKey::fromSecret(key.value()));
    TRY(rows, allRecoveries(*context.database));
    for (const RecoveryRow& row : rows) {
        if (row.wrap.isEmpty())
            continue;
        auto master = MasterKey::isOfOld(row.wrap) ? MasterKey::unwrapOfOld(key.value(), Table::Recovery, row.pseudonym, row.wrap)
                                                   : MasterKey::unwrap(own, Table::Recovery, row.pseudonym, row.wrap);
        if (!master)
            continue;
        // Anybody can put a key of their own into a box for a code of their own.
        TRY(backed, isBacked(*context.database, {Table::Recovery, row.pseudonym}));
        if (!backed)
            return Error {ErrorCode::LogAltered, QStringLiteral("a recovery code's row is not the one that the log speaks of")};
        return std::optional(Opened {row, std::move(master).value()});
    }
    return std::optional<Opened>();
}

Result<StaffRow> newAccount(const Context& context, const RecoverOffice& command, const MasterKey& master)
{
    StaffRow row {StaffId::fromBytes(crypto::randomBytes(StaffId::bytesCount)), command.login, command.role, storage::StaffState::New};
    row.createdMs = context.now();
    TRY(dataKey, master.newDataKey(Table::Staff, row.id.hex()));
    row.dataKey = dataKey.wrapped;
    const Secret plain = writeStaff({command.name, {}});
    TRY(sealed, storage::sealField(dataKey.key, Table::Staff, row.id.hex(), "sealed", plain.view()));
    row.sealed = sealed;
    TRY(ownKey, setPassword(row, command.password, context.office->demonstration, opensPersonalData(row.role) ? &master : nullptr));
    return row;
}

/// Another code in place of `row`'s, or beside it.
Result<Secret> addCode(const Context& context, Transaction& transaction, AuditEvents& events, const MasterKey& master)
{
    TRY(made, newRecovery(master));
    TRY_DO(insertRecovery(transaction, made.row));
    events.add(context.event("recovery.add").on(Table::Recovery, made.row.pseudonym));
    return std::move(made.code);
}

} // namespace

Result<NewRecovery> newRecovery(const MasterKey& master)
{
    Secret code = makeRecoveryCode();
    TRY(key, recoveryKey(code));
    TRY(own, crypto::BoxKey::fromSecret(key));
    RecoveryRow row {crypto::randomBytes(pseudonymBytes).toHex(), {}};
    TRY(wrap, master.wrapFor(own.publicKey(), Table::Recovery, row.pseudonym));
    row.wrap = wrap;
    return NewRecovery {std::move(row), std::move(code)};
}

Result<RecoverOffice::Reply> execute(Context& context, const RecoverOffice& command)
{
    if (command.role != Role::Supervisor && command.role != Role::Administrator)
        return ErrorCode::NotPermitted;
    if (command.name.trimmed().isEmpty())
        return ErrorCode::NameMalformed;
    TRY_DO(checkPassword(command.password, context.policy.passwordLengthMin, {QString::fromLatin1(command.login), context.office->name}));
    TRY_DO(checkClock(context));
    TRY(handle, context.counterKeys.loginHandle(recoveryName));
    // Never locked for good: nobody might be left to unlock, and 160 bits are not guessed a quarter of an hour at a time.
    const Guarded guarded {RecoverOffice::action, RenewRecovery::action, handle, ErrorCode::RecoveryCodeWrong, 0, false};
    TRY(failures, mayTry(context, guarded));
    TRY(opened, openedBy(context, command.code));
    if (!opened)
        return wrongTry(context, guarded, std::nullopt, failures);
    TRY_DO(recallEarlierKeys(*context.database, opened->master));

    TRY(transaction, context.database->begin());
    TRY(taken, staffByLogin(transaction.database(), command.login));
    if (taken)
        return ErrorCode::LoginTaken;
    TRY(account, newAccount(context, command, opened->master));
    TRY_DO(insertStaff(transaction, account));
    RecoveryRow used = opened->row;
    used.wrap = QByteArray("");
    TRY_DO(updateRecovery(transaction, used));
    AuditEvents events(storage::AuditEvent(RecoverOffice::action).handle(handle));
    events.add(storage::AuditEvent("recovery.spend").on(Table::Recovery, used.pseudonym));
    events.add(storage::AuditEvent("staff.add").on(Table::Staff, account.id.hex()).fact("role", roleName(account.role)).fact("source", "recovery").fact("staff", account.id.hex()));
    TRY(next, addCode(context, transaction, events, opened->master));
    TRY(committed, context.told(transaction.commit(std::move(events))));
    return RecoverOffice::Reply {std::move(next)};
}

Result<RenewRecovery::Reply> execute(Context& context, const RenewRecovery&)
{
    TRY_DO(checkClock(context));
    TRY(transaction, context.database->begin());
    TRY(handle, context.counterKeys.loginHandle(recoveryName));
    AuditEvents events(context.event(RenewRecovery::action).handle(handle)); // guesses at the codes before are counted no more
    TRY(rows, allRecoveries(transaction.database()));
    for (RecoveryRow& row : rows) {
        if (row.wrap.isEmpty())
            continue;
        row.wrap = QByteArray("");
        TRY_DO(updateRecovery(transaction, row));
        events.add(context.event("recovery.spend").on(Table::Recovery, row.pseudonym));
    }
    RenewRecovery::Reply reply;
    for (std::size_t i = 0; i < codesCount; ++i) {
        TRY(code, addCode(context, transaction, events, *context.session->master));
        reply.codes.push_back(std::move(code));
    }
    TRY(committed, context.told(transaction.commit(std::move(events))));
    return reply;
}

} // namespace ventanilla
