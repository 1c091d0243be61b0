#include "storage/PeopleBatch.h"

#include "ledger/Row.h"
#include "ledger/Tree.h"
#include "storage/LogHead.h"
#include "storage/RowReading.h"

#include <algorithm>
#include <vector>

namespace ventanilla::storage {

namespace {

using ledger::Cell;

Cell blobCell(const QByteArray& bytes)
{
    return Cell{Cell::Kind::Blob, 0, bytes};
}

Cell blobOrNullCell(const QByteArray& bytes)
{
    return bytes.isEmpty() ? Cell{} : blobCell(bytes);
}

Cell textCell(const QByteArray& text)
{
    return Cell{Cell::Kind::Text, 0, text};
}

Cell numberCell(qint64 number)
{
    return Cell{Cell::Kind::Integer, number, {}};
}

/// The row as a SELECT of it would give it; what is written below is what is bound here.
ledger::Row asStored(const PersonRow& row, qint64 log, qint64 seq)
{
    return {{"pseudonym", textCell(row.id.hex())},
            {"idx_identifier", blobCell(row.identifierIndex)},
            {"idx_email", blobOrNullCell(row.emailIndex)},
            {"idx_mobile", blobOrNullCell(row.mobileIndex)},
            {"state", textCell(personStateName(row.state))},
            {"data_key", blobCell(row.dataKey)},
            {"sealed", blobCell(row.sealed)},
            {"email_changed", row.emailChangedMs == 0 ? Cell{} : numberCell(row.emailChangedMs)},
            {"last_log", numberCell(log)},
            {"last_seq", numberCell(seq)}};
}

Result<void> insertRow(const Database& database, const PersonRow& row, qint64 log, qint64 seq)
{
    TRY(query, Query::on(database, "INSERT INTO person (idx_identifier, idx_email, idx_mobile, state, data_key, "
                                   "sealed, email_changed, pseudonym, last_log, last_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    query.blob(row.identifierIndex).blobOrNull(row.emailIndex).blobOrNull(row.mobileIndex);
    query.text(personStateName(row.state)).blob(row.dataKey).blob(row.sealed).numberOrNull(row.emailChangedMs);
    query.text(row.id.hex()).number(log).number(seq);
    return query.runOnOne();
}

Result<void> changeRow(const Database& database, const PersonRow& row, qint64 log, qint64 seq)
{
    TRY(query, Query::on(database, "UPDATE person SET idx_email = ?, idx_mobile = ?, state = ?, sealed = ?, email_changed = ?, "
                                   "last_log = ?, last_seq = ? WHERE pseudonym = ?"));
    query.blobOrNull(row.emailIndex).blobOrNull(row.mobileIndex).text(personStateName(row.state)).blob(row.sealed);
    query.numberOrNull(row.emailChangedMs).number(log).number(seq).text(row.id.hex());
    return query.runOnOne();
}

} // namespace

Result<QByteArray> writeBatch(const Database& database, const PeopleBatch& batch, qint64 log, qint64 seq)
{
    const qsizetype count = batch.added.size() + batch.changed.size();
    if (count == 0 || count > PeopleBatch::rowsMax)
        return Error{ErrorCode::EntryMalformed, QStringLiteral("a batch of no row, or of too many")};
    struct Write
    {
        const PersonRow* row;
        bool added;
    };
    std::vector<Write> writes;
    for (const PersonRow& row : batch.added)
        writes.push_back({&row, true});
    for (const PersonRow& row : batch.changed)
        writes.push_back({&row, false});
    // In the order of the table's key a page is visited once.
    std::ranges::sort(writes, {}, [](const Write& write) { return write.row->id.hex(); });

    ledger::Frontier tree;
    qint64 place = 0;
    for (const Write& write : writes) {
        TRY_DO(write.added ? insertRow(database, *write.row, log, seq) : changeRow(database, *write.row, log, seq));
        TRY(mac, ledger::rowMac(database.writer().rowKey, tableName(Table::Person), asStored(*write.row, log, seq)));
        const QByteArray item = QByteArray::fromHex(write.row->id.hex()) + QByteArray::fromHex(mac);
        TRY(query, Query::on(database, "INSERT INTO audit_batch (log, seq, i, mac) VALUES (?, ?, ?, ?)"));
        query.number(log).number(seq).number(place++).blob(item);
        TRY_DO(query.runOnOne());
        tree.append(ledger::leafHash(item));
    }
    return ledger::toBytes(tree.root()).toHex();
}

Result<qint64> entriesOfAll(const Database& database)
{
    TRY(query, Query::on(database, "SELECT sum(size) FROM audit_head"));
    TRY_DO(query.next());
    return query.numberAt(0);
}

Result<std::optional<HandleEntry>> lastOfHandle(const Database& database, const QByteArray& handle)
{
    TRY(query, Query::on(database, "SELECT seq FROM audit_index WHERE e = ? AND log = ? ORDER BY seq DESC LIMIT 1"));
    query.text(handle).number(database.writer().log);
    TRY(found, query.next());
    if (!found)
        return std::optional<HandleEntry>();
    TRY(leaf, readLeaf(database, database.writer().log, query.numberAt(0)));
    const auto entry = ledger::Entry::parse(leaf);
    if (!entry)
        return Error{ErrorCode::LogAltered, QStringLiteral("an entry cannot be read"), query.numberAt(0)};
    return std::optional(HandleEntry{entry.value().text(ledger::Key::Action), entry.value().text(ledger::Key::Facts)});
}

Result<bool> wasDoneTo(const Database& database, const PersonId& person, const QByteArray& action)
{
    TRY(query, Query::on(database, "SELECT EXISTS (SELECT 1 FROM audit_index WHERE s = ? AND a = ? AND o = 'ok')"));
    query.text(person.hex()).text(action);
    TRY_DO(query.next());
    return query.numberAt(0) != 0;
}

} // namespace ventanilla::storage
