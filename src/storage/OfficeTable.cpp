#include "storage/RowReading.h"
#include "storage/Tables.h"

namespace ventanilla::storage {

// last_log and last_seq of every insert are a place that no leaf has: the commit puts the right one
// there, and refuses without.

Result<void> insertOffice(Transaction& transaction, const OfficeRow& row)
{
    transaction.changes(Table::Office, row.pseudonym);
    TRY(query, Query::on(transaction.database(),
                         "INSERT INTO office (pseudonym, name, short_name, domain, counter, "
                         "demonstration, policy_hash, last_log, last_seq) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, 0, -1)"));
    query.text(row.pseudonym)
        .unicode(row.name)
        .text(row.shortName)
        .text(row.domain)
        .text(row.counter);
    query.number(row.demonstration ? 1 : 0).textOrNull(row.policyHash);
    return query.runOnOne();
}

Result<std::optional<OfficeRow>> readOffice(const Database& database)
{
    TRY(query, Query::on(database, "SELECT pseudonym, name, short_name, domain, counter, "
                                   "demonstration, policy_hash FROM office LIMIT 1"));
    TRY(found, query.next());
    if (!found)
        return std::optional<OfficeRow>();
    return std::optional(OfficeRow{query.textAt(0), QString::fromUtf8(query.textAt(1)),
                                   query.textAt(2), query.textAt(3), query.textAt(4),
                                   query.numberAt(5) != 0, query.textAt(6)});
}

Result<void> updatePolicyHash(Transaction& transaction, const OfficeRow& office,
                              const QByteArray& policyHash)
{
    transaction.changes(Table::Office, office.pseudonym);
    TRY(query, Query::on(transaction.database(),
                         "UPDATE office SET policy_hash = ? WHERE pseudonym = ?"));
    query.textOrNull(policyHash).text(office.pseudonym);
    return query.runOnOne();
}

} // namespace ventanilla::storage
