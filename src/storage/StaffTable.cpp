#include "storage/RowReading.h"
#include "storage/Tables.h"

namespace ventanilla::storage {

namespace {

constexpr Words<StaffState, 4> stateWords({"new", "active", "disabled", "temporary"});

#define STAFF_COLUMNS                                                                              \
    "pseudonym, login, role, state, salt, memory_kib, passes, lanes, verifier, wrap, "             \
    "idx_identifier, data_key, sealed, created"

// Twelve values that insert and update have in common, in the order of their statements.
Query& bindValues(Query& query, const StaffRow& row)
{
    query.text(row.login)
        .text(roleName(row.role))
        .text(stateWords.of(row.state))
        .blobOrNull(row.salt);
    // Parameters without a salt are those of nobody's password.
    const crypto::Argon2Parameters argon =
        row.salt.isEmpty() ? crypto::Argon2Parameters{0, 0, 0} : row.argon;
    query.numberOrNull(argon.memoryKiB).numberOrNull(argon.passes).numberOrNull(argon.lanes);
    return query.blobOrNull(row.verifier)
        .blobOrNull(row.wrap)
        .blobOrNull(row.identifierIndex)
        .blobOrNull(row.dataKey)
        .blobOrNull(row.sealed);
}

Result<quint32> parameter(qint64 value)
{
    if (value < 0 || value > std::numeric_limits<quint32>::max())
        return Error{ErrorCode::DatabaseFailed,
                     QStringLiteral("a parameter of Argon2 is out of range")};
    return quint32(value);
}

Result<StaffRow> readRow(const Query& query)
{
    TRY(id, StaffId::parse(query.textAt(0)));
    TRY(role, parseRole(query.textAt(2)));
    TRY(state, stateWords.parse(query.textAt(3)));
    TRY(memory, parameter(query.numberAt(5)));
    TRY(passes, parameter(query.numberAt(6)));
    TRY(lanes, parameter(query.numberAt(7)));
    return StaffRow{id,
                    query.textAt(1),
                    role,
                    state,
                    query.blobAt(4),
                    {memory, passes, lanes},
                    query.blobAt(8),
                    query.blobAt(9),
                    query.blobAt(10),
                    query.blobAt(11),
                    query.blobAt(12),
                    query.numberAt(13)};
}

} // namespace

Result<void> insertStaff(Transaction& transaction, const StaffRow& row)
{
    transaction.changes(Table::Staff, row.id.hex());
    TRY(query, Query::on(transaction.database(),
                         "INSERT INTO staff (login, role, state, salt, memory_kib, passes, lanes, "
                         "verifier, wrap, idx_identifier, data_key, sealed, "
                         "created, pseudonym, last_log, last_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
                         "?, ?, ?, ?, ?, ?, 0, -1)"));
    bindValues(query, row).number(row.createdMs).text(row.id.hex());
    return query.runOnOne();
}

Result<void> updateStaff(Transaction& transaction, const StaffRow& row)
{
    transaction.changes(Table::Staff, row.id.hex());
    TRY(query, Query::on(transaction.database(),
                         "UPDATE staff SET login = ?, role = ?, state = ?, salt = ?, memory_kib = "
                         "?, passes = ?, lanes = ?, verifier = ?, wrap = ?, "
                         "idx_identifier = ?, data_key = ?, sealed = ? WHERE pseudonym = ?"));
    bindValues(query, row).text(row.id.hex());
    return query.runOnOne();
}

Result<std::optional<StaffRow>> staffByLogin(const Database& database, const QByteArray& login)
{
    TRY(query, Query::on(database, "SELECT " STAFF_COLUMNS " FROM staff WHERE login = ?"));
    query.text(login);
    return readOne(query, readRow);
}

Result<std::optional<StaffRow>> staffById(const Database& database, const StaffId& id)
{
    TRY(query, Query::on(database, "SELECT " STAFF_COLUMNS " FROM staff WHERE pseudonym = ?"));
    query.text(id.hex());
    return readOne(query, readRow);
}

Result<QList<StaffRow>> allStaff(const Database& database)
{
    TRY(query,
        Query::on(database, "SELECT " STAFF_COLUMNS " FROM staff ORDER BY login LIMIT 10000"));
    return readAll(query, readRow);
}

} // namespace ventanilla::storage
