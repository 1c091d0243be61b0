#include "storage/RowReading.h"
#include "storage/Tables.h"

namespace ventanilla::storage {

namespace {

#define PERSON_COLUMNS                                                                             \
    "pseudonym, idx_identifier, idx_email, idx_mobile, state, data_key, sealed, email_changed"

Result<PersonRow> readRow(const Query& query)
{
    TRY(id, PersonId::parse(query.textAt(0)));
    TRY(state, parsePersonState(query.textAt(4)));
    return PersonRow{id,    query.blobAt(1), query.blobAt(2), query.blobAt(3),
                     state, query.blobAt(5), query.blobAt(6), query.numberAt(7)};
}

} // namespace

Result<void> insertPerson(Transaction& transaction, const PersonRow& row)
{
    transaction.changes(Table::Person, row.id.hex());
    TRY(query, Query::on(transaction.database(),
                         "INSERT INTO person (idx_identifier, idx_email, idx_mobile, state, "
                         "data_key, sealed, email_changed, pseudonym, last_log, "
                         "last_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, -1)"));
    query.blob(row.identifierIndex)
        .blobOrNull(row.emailIndex)
        .blobOrNull(row.mobileIndex)
        .text(personStateName(row.state));
    query.blob(row.dataKey).blob(row.sealed).numberOrNull(row.emailChangedMs).text(row.id.hex());
    return query.runOnOne();
}

Result<void> updatePerson(Transaction& transaction, const PersonRow& row)
{
    transaction.changes(Table::Person, row.id.hex());
    TRY(query, Query::on(transaction.database(),
                         "UPDATE person SET idx_email = ?, idx_mobile = ?, state = ?, "
                         "sealed = ?, email_changed = ? WHERE pseudonym = ?"));
    query.blobOrNull(row.emailIndex).blobOrNull(row.mobileIndex).text(personStateName(row.state));
    query.blob(row.sealed).numberOrNull(row.emailChangedMs).text(row.id.hex());
    return query.runOnOne();
}

Result<std::optional<PersonRow>> personById(const Database& database, const PersonId& id)
{
    TRY(query, Query::on(database, "SELECT " PERSON_COLUMNS " FROM person WHERE pseudonym = ?"));
    query.text(id.hex());
    return readOne(query, readRow);
}

Result<std::optional<PersonRow>> personByIdentifier(const Database& database,
                                                    const QByteArray& index)
{
    TRY(query,
        Query::on(database, "SELECT " PERSON_COLUMNS " FROM person WHERE idx_identifier = ?"));
    query.blob(index);
    return readOne(query, readRow);
}

Result<bool> emailUsedByAnother(const Database& database, const QByteArray& index,
                                const PersonId& person)
{
    // The conditions repeat those of the partial indexes word by word, or SQLite does not use them.
    TRY(query,
        Query::on(
            database,
            "SELECT EXISTS (SELECT 1 FROM person WHERE idx_email = ? AND pseudonym <> ?) OR EXISTS "
            "("
            "SELECT 1 FROM staged_email JOIN visit ON visit.pseudonym = staged_email.pseudonym "
            "WHERE staged_email.idx_email = ? AND staged_email.state IN ('waiting', 'proved') AND "
            "staged_email.person <> ? "
            "AND visit.state IN ('open', 'validated', 'pending', 'parked'))"));
    query.blob(index).text(person.hex()).blob(index).text(person.hex());
    TRY(found, query.next());
    return found && query.numberAt(0) != 0;
}

Result<bool> mobileUsedByAnother(const Database& database, const QByteArray& index,
                                 const PersonId& person)
{
    TRY(query,
        Query::on(database,
                  "SELECT EXISTS (SELECT 1 FROM person WHERE idx_mobile = ? AND pseudonym <> ?)"));
    query.blob(index).text(person.hex());
    TRY(found, query.next());
    return found && query.numberAt(0) != 0;
}

} // namespace ventanilla::storage
