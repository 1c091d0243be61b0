#include "storage/RowReading.h"
#include "storage/Tables.h"

// How messages leave, and what was answered to them.

namespace ventanilla::storage {

namespace {

constexpr qint64 replyMax = 999;

Result<ChannelRow> readChannelRow(const Query& query)
{
    return ChannelRow{query.textAt(0), query.textAt(1), query.blobAt(2)};
}

Result<MailAnswerRow> readAnswerRow(const Query& query)
{
    TRY(id, MailId::parse(query.textAt(0)));
    const qint64 reply = query.numberAt(2);
    if (reply < 0 || reply > replyMax)
        return Error{ErrorCode::DatabaseFailed,
                     QStringLiteral("a reply is no number of three digits")};
    return MailAnswerRow{id, query.textAt(1), int(reply), query.numberAt(3), query.blobAt(4)};
}

} // namespace

Result<void> putChannel(Transaction& transaction, const ChannelRow& row)
{
    transaction.changes(Table::Channel, row.pseudonym);
    TRY(query,
        Query::on(transaction.database(),
                  "INSERT INTO channel (pseudonym, kind, sealed, last_log, last_seq) VALUES (?, ?, "
                  "?, 0, -1) ON CONFLICT (pseudonym) DO UPDATE SET sealed = excluded.sealed"));
    query.text(row.pseudonym).text(row.kind).blob(row.sealed);
    return query.runOnOne();
}

Result<std::optional<ChannelRow>> channelOf(const Database& database, const QByteArray& kind)
{
    TRY(query, Query::on(database, "SELECT pseudonym, kind, sealed FROM channel WHERE kind = ?"));
    query.text(kind);
    return readOne(query, readChannelRow);
}

Result<void> putMailAnswer(Transaction& transaction, const MailAnswerRow& row)
{
    transaction.changes(Table::MailAnswer, row.id.hex());
    TRY(query,
        Query::on(transaction.database(),
                  "INSERT INTO mail_answer (pseudonym, obstacle, reply, answered, sealed, "
                  "last_log, last_seq) VALUES (?, ?, ?, ?, ?, 0, -1) ON CONFLICT (pseudonym) DO "
                  "UPDATE SET obstacle = excluded.obstacle, reply = excluded.reply, answered = "
                  "excluded.answered, sealed = excluded.sealed"));
    query.text(row.id.hex())
        .text(row.obstacle)
        .number(row.reply)
        .number(row.answeredMs)
        .blob(row.sealed);
    return query.runOnOne();
}

Result<std::optional<MailAnswerRow>> mailAnswer(const Database& database, const MailId& id)
{
    TRY(query, Query::on(database, "SELECT pseudonym, obstacle, reply, answered, sealed FROM "
                                   "mail_answer WHERE pseudonym = ?"));
    query.text(id.hex());
    return readOne(query, readAnswerRow);
}

} // namespace ventanilla::storage
