#include "services/Founding.h"

#include "core/Password.h"
#include "core/Policy.h"
#include "services/Keys.h"
#include "services/Passwords.h"
#include "services/PersonRecords.h"
#include "services/Recovery.h"
#include "services/SealedRecords.h"
#include "storage/Tables.h"
#include "storage/Sealing.h"

#include <QFile>
#include <QSet>

namespace ventanilla {

using storage::AuditEvent;
using storage::AuditEvents;
using storage::Database;
using storage::LogWriter;
using storage::Table;

namespace {

constexpr std::size_t keyBytes = 32;
constexpr std::size_t recoveryCodesCount = 2;
constexpr std::size_t supervisorsMin = 2;

Result<void> checkOrder(const FoundingOrder& order)
{
    QSet<QByteArray> logins;
    std::size_t supervisors = 0;
    bool administrator = false;
    for (const Founder& founder : order.staff) {
        if (logins.contains(founder.login))
            return Error {ErrorCode::LoginTaken, {}, 0, QString::fromLatin1(founder.login)};
        logins.insert(founder.login);
        supervisors += founder.role == Role::Supervisor;
        administrator = administrator || founder.role == Role::Administrator;
        TRY_DO(checkPassword(founder.password, Policy().passwordLengthMin, {QString::fromLatin1(founder.login), order.name}));
    }
    if (!administrator || supervisors < supervisorsMin)
        return Error {ErrorCode::NotPermitted, QStringLiteral("an office begins with an administrator and two supervisors")};
    if (order.people.size() != order.states.size() || (!order.people.isEmpty() && !order.demonstration))
        return Error {ErrorCode::NotPermitted, QStringLiteral("only a demonstration begins with people")};
    return {};
}

Result<void> addFounder(Database& database, const FoundingOrder& order, const Founder& founder, const MasterKey& master)
{
    storage::StaffRow row {StaffId::fromBytes(crypto::randomBytes(StaffId::bytesCount)), founder.login, founder.role, storage::StaffState::New};
    row.createdMs = order.clock->utcMs();
    TRY(dataKey, master.newDataKey(Table::Staff, row.id.hex()));
    row.dataKey = dataKey.wrapped;
    const Secret plain = writeStaff({founder.name, founder.cedula ? founder.cedula->digits() : QString()});
    TRY(sealed, storage::sealField(dataKey.key, Table::Staff, row.id.hex(), "sealed", plain.view()));
    row.sealed = sealed;
    if (founder.cedula) {
        TRY(index, master.identifierIndex(founder.cedula->digits()));
        row.identifierIndex = index;
    }
    TRY(ownKey, setPassword(row, founder.password, order.demonstration, opensPersonalData(row.role) ? &master : nullptr));
    TRY(transaction, database.begin());
    TRY_DO(insertStaff(transaction, row));
    TRY(committed,
        transaction.commit(AuditEvent("staff.add")
                               .on(Table::Staff, row.id.hex())
                               .fact("access", row.wrap.isEmpty() ? "no" : "yes")
                               .fact("role", roleName(row.role))
                               .fact("staff", row.id.hex())));
    return {};
}

Result<Secret> addRecovery(Database& database, const MasterKey& master)
{
    TRY(made, newRecovery(master));
    TRY(transaction, database.begin());
    TRY_DO(insertRecovery(transaction, made.row));
    TRY(committed, transaction.commit(AuditEvent("recovery.add").on(Table::Recovery, made.row.pseudonym)));
    return std::move(made.code);
}

Result<void> addPerson(Database& database, const PersonRecord& record, PersonState state, const MasterKey& master)
{
    TRY(row, newPerson(master, record, state));
    TRY(transaction, database.begin());
    TRY_DO(insertPerson(transaction, row));
    TRY(committed, transaction.commit(AuditEvent("person.add").about(row.id).on(Table::Person, row.id.hex()).fact("source", "demo")));
    return {};
}

Result<std::vector<Secret>> found(const FoundingOrder& order, FoundedLog& desk, FoundedLog& admin, const CounterKeys& keys, const MasterKey& master)
{
    std::vector<Secret> codes;
    TRY(adminWriter, firstWriter(admin, adminCounter, keys, order.clock));
    TRY(database, Database::create(order.databasePath, std::move(adminWriter)));
    storage::OfficeRow office {crypto::randomBytes(16).toHex(), order.name, order.shortName, order.domain, order.counter, order.demonstration, order.policyHash};
    {
        TRY(transaction, database.begin());
        TRY_DO(insertOffice(transaction, office));
        TRY(committed,
            transaction.commit(AuditEvent("office.found")
                                   .on(Table::Office, office.pseudonym)
                                   .fact("counter", order.counter)
                                   .fact("demo", order.demonstration ? "yes" : "no")
                                   .fact("policy", order.policyHash.isEmpty() ? QByteArray("built-in") : order.policyHash)));
    }
    for (const Founder& founder : order.staff)
        TRY_DO(addFounder(database, order, founder, master));
    for (std::size_t i = 0; i < recoveryCodesCount; ++i) {
        TRY(code, addRecovery(database, master));
        codes.push_back(std::move(code));
    }
    for (qsizetype i = 0; i < order.people.size(); ++i)
        TRY_DO(addPerson(database, order.people.at(i), order.states.at(i), master));

    TRY(deskWriter, firstWriter(desk, order.counter, keys, order.clock));
    TRY(deskDatabase, Database::open(order.databasePath, std::move(deskWriter)));
    TRY(transaction, deskDatabase.begin());
    TRY(committed, transaction.commit(AuditEvent("log.open").fact("demo", order.demonstration ? "yes" : "no")));
    return codes;
}

} // namespace

Result<FoundedLog> newLog(const QByteArray& shortName, const QByteArray& domain, const QByteArray& counter)
{
    crypto::SigningKey key = crypto::SigningKey::generate();
    TRY(origin, ledger::makeOrigin(shortName, domain, counter, key.publicKey()));
    const qint64 log = ledger::logNumber(key.publicKey());
    return FoundedLog {origin, log, std::move(key), {}};
}

Result<LogWriter> firstWriter(FoundedLog& log, const QByteArray& counter, const CounterKeys& keys, const Clock* clock)
{
    TRY(key, crypto::SigningKey::fromSeed(log.key.seed()));
    return LogWriter {log.origin, counter, log.log, std::move(key), keys.rowKey().clone(), clock, [&log](QByteArrayView note) -> Result<void> {
                          log.head = note.toByteArray();
                          return {};
                      }};
}

Result<Founded> foundOffice(FoundingOrder order)
{
    TRY_DO(checkOrder(order));
    if (QFile::exists(order.databasePath))
        return ErrorCode::DatabaseExists;
    TRY(desk, newLog(order.shortName, order.domain, order.counter));
    TRY(admin, newLog(order.shortName, order.domain, adminCounter));
    const Secret counterKey = crypto::randomSecret(keyBytes);
    TRY(keys, CounterKeys::derive(counterKey));
    TRY(master, MasterKey::generate());
    TRY_DO(order.keep(counterKey, desk, admin));
    auto codes = found(order, desk, admin, keys, master);
    if (!codes) {
        // Half an office is none: what was begun here is taken away, so that founding can be tried again.
        for (const char* part : {"", "-wal", "-shm"})
            QFile::remove(order.databasePath + QLatin1String(part));
        return codes.error();
    }
    return Founded {std::move(desk), std::move(admin), std::move(codes).value()};
}

} // namespace ventanilla
