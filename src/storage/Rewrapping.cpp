#include "storage/Rewrapping.h"

#include "storage/RowReading.h"

#include <algorithm>

namespace ventanilla::storage {

namespace {

Result<PersonRow> readWrapped(const Query& query)
{
    TRY(id, PersonId::parse(query.textAt(0)));
    TRY(state, parsePersonState(query.textAt(4)));
    return PersonRow{id,    query.blobAt(1), query.blobAt(2), query.blobAt(3),
                     state, query.blobAt(5), query.blobAt(6), query.numberAt(7)};
}

} // namespace

Result<QList<PersonRow>> peopleAfter(const Database& database, const QByteArray& after, int rowsMax)
{
    constexpr int peopleMax = 1000;
    TRY(query, Query::on(database,
                         "SELECT pseudonym, idx_identifier, idx_email, idx_mobile, state, "
                         "data_key, sealed, email_changed FROM person WHERE pseudonym > ? "
                         "ORDER BY pseudonym LIMIT ?"));
    query.text(after).number(std::clamp(rowsMax, 0, peopleMax));
    return readAll(query, readWrapped);
}

Result<qint64> peopleCount(const Database& database)
{
    TRY(query, Query::on(database, "SELECT count(*) FROM person"));
    TRY_DO(query.next());
    return query.numberAt(0);
}

Result<void> rewrapPerson(Transaction& transaction, const PersonRow& row)
{
    transaction.changes(Table::Person, row.id.hex());
    TRY(query, Query::on(transaction.database(),
                         "UPDATE person SET idx_identifier = ?, idx_email = ?, idx_mobile = ?, "
                         "data_key = ? WHERE pseudonym = ?"));
    query.blob(row.identifierIndex).blobOrNull(row.emailIndex).blobOrNull(row.mobileIndex);
    query.blob(row.dataKey).text(row.id.hex());
    return query.runOnOne();
}

Result<bool> codesAreOut(const Database& database, qint64 nowMs)
{
    TRY(query, Query::on(database, "SELECT EXISTS (SELECT 1 FROM staged_email WHERE state = "
                                   "'waiting' AND expires > ?)"));
    query.number(nowMs);
    TRY_DO(query.next());
    return query.numberAt(0) != 0;
}

} // namespace ventanilla::storage
