#include "storage/LogScanSnapshot.h"

#include "storage/LogScan.h"
#include "storage/LogScanFile.h"

#include <sqlite3.h>

#include <QList>

namespace ventanilla::storage {

/// The open file, and the statements that are asked again and again.
struct LogSnapshot::State
{
    ScanFile file;
    std::optional<ScanQuery> tile{};
    std::optional<ScanQuery> leaf{};

    Result<ScanQuery*> kept(std::optional<ScanQuery> State::* which, const QByteArray& sql)
    {
        std::optional<ScanQuery>& query = this->*which;
        if (!query) {
            TRY(made, file.query(sql));
            query.emplace(std::move(made));
        }
        query->rewind();
        return &*query;
    }
};

LogSnapshot::LogSnapshot(std::unique_ptr<State> state) : m_state(std::move(state)) {}
LogSnapshot::LogSnapshot(LogSnapshot&&) noexcept = default;
LogSnapshot::~LogSnapshot() = default;

Result<LogSnapshot> LogSnapshot::open(const QString& path)
{
    TRY(file, ScanFile::open(path));
    return LogSnapshot(std::make_unique<State>(State{std::move(file)}));
}

Result<ledger::Report> LogSnapshot::verify(const ScanRequest& request) const
{
    return scanLog(request, m_state->file);
}

Result<std::optional<LogSnapshot::Head>> LogSnapshot::head(qint64 log) const
{
    TRY(query, m_state->file.query("SELECT size, note FROM audit_head WHERE log = ?1"));
    query.bind(1, log);
    TRY(row, query.step());
    if (!row)
        return std::optional<Head>();
    return std::optional(Head{query.integer(0), query.bytes(1).toByteArray()});
}

Result<std::optional<LogSnapshot::Span>> LogSnapshot::span(qint64 log, qint64 fromMs,
                                                           qint64 toMs) const
{
    TRY(query, m_state->file.query("SELECT min(seq), max(seq) FROM audit_index WHERE log = ?1 AND "
                                   "t >= ?2 AND t <= ?3"));
    query.bind(1, log);
    query.bind(2, fromMs);
    query.bind(3, toMs);
    TRY(row, query.step());
    if (!row || query.type(0) != SQLITE_INTEGER)
        return std::optional<Span>();
    return std::optional(Span{query.integer(0), query.integer(1)});
}

Result<void> LogSnapshot::leaves(qint64 log, const Span& span,
                                 const Told<qint64, QByteArrayView>& told) const
{
    TRY(query, m_state->file.query("SELECT seq, leaf FROM audit_entry WHERE log = ?1 AND seq >= ?2 "
                                   "AND seq <= ?3 ORDER BY seq"));
    query.bind(1, log);
    query.bind(2, span.first);
    query.bind(3, span.last);
    for (;;) {
        TRY(row, query.step());
        if (!row)
            return {};
        TRY_DO(told(query.integer(0), query.bytes(1)));
    }
}

Result<void> LogSnapshot::leaves(qint64 log, const EntryFilter& filter,
                                 const Told<qint64, QByteArrayView>& told) const
{
    // The plus signs keep SQLite to the order of the entries: by another index it would sort all
    // that it finds in memory.
    constexpr qsizetype actionsMax = 64;
    const QList<QByteArray> actions = filter.actions.first(std::min(filter.actions.size(), actionsMax));
    QByteArray anyAction = actions.isEmpty() ? "" : "AND +i.a IN (?";
    anyAction += actions.isEmpty() ? "" : QByteArray(", ?").repeated(actions.size() - 1) + ") ";
    TRY(query, m_state->file.query(
                   "SELECT i.seq, e.leaf FROM audit_index AS i JOIN audit_entry AS e ON e.log = "
                   "i.log AND e.seq = i.seq WHERE i.log = ?1 AND +i.t >= ?2 AND +i.t <= ?3 AND (?4 "
                   "= '' OR +i.s = ?4) AND (?5 = '' OR +i.c = ?5) AND (?6 = '' OR +i.a = ?6) AND "
                   "(?7 = '' OR +i.r = ?7) AND (?8 = '' OR +i.o = ?8) " +
                   anyAction + "ORDER BY i.seq"));
    query.bind(1, log);
    query.bind(2, filter.fromMs);
    query.bind(3, filter.toMs);
    int position = 4;
    for (const QByteArray* wanted : {&filter.subject, &filter.clerk, &filter.action, &filter.visit, &filter.outcome})
        query.bind(position++, QByteArrayView(*wanted));
    for (const QByteArray& action : actions)
        query.bind(position++, QByteArrayView(action));
    for (;;) {
        TRY(row, query.step());
        if (!row)
            return {};
        TRY_DO(told(query.integer(0), query.bytes(1)));
    }
}

Result<QByteArray> LogSnapshot::leaf(qint64 log, qint64 seq) const
{
    TRY(query, m_state->kept(&State::leaf,
                             "SELECT leaf FROM audit_entry WHERE log = ?1 AND seq = ?2"));
    query->bind(1, log);
    query->bind(2, seq);
    TRY(row, query->step());
    return row ? query->bytes(0).toByteArray() : QByteArray();
}

Result<void> LogSnapshot::notes(qint64 log, const Told<const Note&>& told) const
{
    TRY(query, m_state->file.query("SELECT size, kind, note FROM audit_checkpoint WHERE log = ?1 "
                                   "ORDER BY size, kind"));
    query.bind(1, log);
    for (;;) {
        TRY(row, query.step());
        if (!row)
            return {};
        TRY_DO(told({query.integer(0), query.bytes(1).toByteArray(), query.bytes(2).toByteArray()}));
    }
}

Result<QList<LogSnapshot::Opening>> LogSnapshot::openings(qint64 log, qint64 seq) const
{
    TRY(query, m_state->file.query("SELECT field, blob FROM audit_personal WHERE log = ?1 AND seq = "
                                   "?2 ORDER BY field"));
    query.bind(1, log);
    query.bind(2, seq);
    QList<Opening> openings;
    for (;;) {
        TRY(row, query.step());
        if (!row)
            return openings;
        openings.append({query.bytes(0).toByteArray(), query.bytes(1).toByteArray()});
    }
}

ledger::TileSource LogSnapshot::tiles(qint64 log) const
{
    return [state = m_state.get(), log](int level, qint64 index) -> QByteArray {
        const auto query =
            state->kept(&State::tile,
                        "SELECT hashes FROM audit_tile WHERE log = ?1 AND level = ?2 AND idx = ?3");
        if (!query)
            return {};
        query.value()->bind(1, log);
        query.value()->bind(2, level);
        query.value()->bind(3, index);
        // A tile that cannot be read is one that is not there: the proof says so.
        const auto row = query.value()->step();
        return row && row.value() ? query.value()->bytes(0).toByteArray() : QByteArray();
    };
}

} // namespace ventanilla::storage
