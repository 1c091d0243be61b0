#include "storage/LogReader.h"

#include "storage/Connection.h"
#include "storage/LogHead.h"
#include "storage/LogStream.h"
#include "storage/NativeQuery.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace ventanilla::storage {

namespace {

constexpr qint64 countedMax = 32'768;
constexpr qint64 countedFirst = 512;
constexpr int stepsBetweenClocks = 256;

#define ROW_COLUMNS "i.seq, i.t, i.a, i.o, i.s, i.c, i.r, v.folio, i.log FROM audit_index AS i LEFT JOIN visit AS v ON v.pseudonym = i.r"

LogRow lineOf(const NativeQuery& query)
{
    return {query.numberAt(0), query.numberAt(1), query.textAt(2), query.textAt(3), query.textAt(4), query.textAt(5), query.textAt(6), query.numberAt(7), query.numberAt(8)};
}

} // namespace

struct LogReader::State {
    explicit State(Connection opened) : connection(std::move(opened)) {}

    /// The statement, kept and begun anew.
    Result<NativeQuery*> statement(const QByteArray& sql)
    {
        auto found = kept.find(sql);
        if (found == kept.end()) {
            TRY(made, NativeQuery::prepare(connection.native(), sql));
            found = kept.emplace(sql, std::move(made)).first;
        }
        return &found->second.again();
    }

    bool given = false;    // somebody's export
    Connection connection; // goes after its statements
    std::map<QByteArray, NativeQuery> kept {};
};

LogReader::LogReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
LogReader::LogReader(LogReader&&) noexcept = default;
LogReader& LogReader::operator=(LogReader&&) noexcept = default;
LogReader::~LogReader() = default;

Result<LogReader> LogReader::open(const QString& path)
{
    if (!QFileInfo::exists(path))
        return ErrorCode::DatabaseMissing;
    TRY(connection, Connection::to(path, true));
    TRY(version, connection.checkOurs());
    TRY_DO(connection.execute("PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON; PRAGMA query_only = ON; PRAGMA cache_size = -4000;"));
    return LogReader(std::make_unique<State>(std::move(connection)));
}

Result<LogReader> LogReader::openGiven(const QString& path)
{
    TRY(reader, open(path));
    reader.m_state->given = true;
    return reader;
}

Result<QList<LogHeadline>> LogReader::logs() const
{
    TRY(query, m_state->statement("SELECT log, size, note FROM audit_head ORDER BY log LIMIT 1000"));
    QList<LogHeadline> logs;
    for (;;) {
        TRY(more, query->step());
        if (!more)
            return logs;
        const auto head = ledger::Checkpoint::read(query->bytesAt(2));
        logs.append({query->numberAt(0), query->numberAt(1), head ? head.value().origin : QByteArray()});
    }
}

Result<QList<LogRow>> LogReader::rowsDown(qint64 log, qint64 newest, int count) const
{
    TRY(query, m_state->statement("SELECT " ROW_COLUMNS " WHERE i.log = ?1 AND i.seq <= ?2 ORDER BY i.seq DESC LIMIT ?3"));
    query->number(1, log).number(2, newest).number(3, std::clamp(count, 0, rowsMax));
    QList<LogRow> rows;
    rows.reserve(count);
    for (;;) {
        TRY(more, query->step());
        if (!more)
            break;
        rows.append(lineOf(*query));
    }
    query->rest();
    return rows;
}

Result<QList<LogRow>> LogReader::rowsAt(qint64 log, const QList<qint64>& positions) const
{
    TRY(query, m_state->statement("SELECT " ROW_COLUMNS " WHERE i.log = ?1 AND i.seq = ?2"));
    QList<LogRow> rows;
    rows.reserve(positions.size());
    for (const qint64 seq : positions.first(std::min<qsizetype>(positions.size(), rowsMax))) {
        query->again().number(1, log).number(2, seq);
        TRY(there, query->step());
        if (!there)
            return Error {ErrorCode::RowMissing, QStringLiteral("an entry that was found is gone"), seq};
        rows.append(lineOf(*query));
    }
    query->rest();
    return rows;
}

Result<QList<LogRow>> LogReader::rowsOfVisit(const QByteArray& visit, int count) const
{
    TRY(query, m_state->statement("SELECT " ROW_COLUMNS " WHERE i.r = ?1 ORDER BY i.t, i.log, i.seq LIMIT ?2"));
    query->text(1, visit).number(2, std::clamp(count, 0, rowsMax));
    QList<LogRow> rows;
    for (;;) {
        TRY(more, query->step());
        if (!more)
            break;
        rows.append(lineOf(*query));
    }
    query->rest();
    return rows;
}

Result<QList<ClosedEpoch>> LogReader::epochsAfter(qint64 log, qint64 size) const
{
    TRY(query, m_state->statement("SELECT i.seq + 1, e.leaf, c.note FROM audit_index AS i JOIN audit_entry AS e ON e.log = i.log AND e.seq = i.seq "
                                  "LEFT JOIN audit_checkpoint AS c ON c.log = i.log AND c.size = i.seq + 1 AND c.kind = 'close' "
                                  "WHERE i.a = 'key.evolve' AND i.log = ?1 AND i.seq >= ?2 AND i.o = 'ok' ORDER BY i.seq"));
    query->number(1, log).number(2, size);
    QList<ClosedEpoch> ends;
    for (;;) {
        TRY(more, query->step());
        if (!more)
            break;
        ends.append({query->numberAt(0), query->textAt(1), query->textAt(2)});
    }
    query->rest();
    return ends;
}

Result<qint64> LogReader::lastBefore(qint64 log, qint64 size, qint64 utcMs) const
{
    TRY(query, m_state->statement("SELECT t FROM audit_index WHERE log = ?1 AND seq = ?2"));
    qint64 before = 0; // entries known to be earlier
    qint64 end = size;
    while (before < end) {
        const qint64 middle = before + (end - before) / 2;
        query->again().number(1, log).number(2, middle);
        TRY(there, query->step());
        if (!there)
            return Error {ErrorCode::RowMissing, QStringLiteral("the index has a gap"), middle};
        if (query->numberAt(0) < utcMs)
            before = middle + 1;
        else
            end = middle;
    }
    query->rest();
    return before - 1;
}

Result<qint64> LogReader::newestBefore(qint64 log, qint64 utcMs) const
{
    TRY(query, m_state->statement("SELECT seq FROM audit_index WHERE t < ?1 AND log = ?2 ORDER BY t DESC, log DESC, seq DESC LIMIT 1"));
    query->number(1, utcMs).number(2, log);
    TRY(there, query->step());
    const qint64 seq = there ? query->numberAt(0) : -1;
    query->rest();
    return seq;
}

Result<qint64> LogReader::countUpTo(const LogFilter& filter, LogLead lead, qint64 most) const
{
    qint64 counted = 0;
    for (const LogStream::Source& source : LogStream::sources(filter, lead)) {
        TRY(query, m_state->statement(LogStream::countSql(lead)));
        LogStream::bindCount(*query, source, filter, most);
        TRY(row, query->step());
        counted += row ? query->numberAt(0) : 0;
        query->rest();
        if (counted >= most)
            return most;
    }
    return counted;
}

Result<LogLead> LogReader::lead(const LogFilter& filter) const
{
    QList<LogLead> candidates;
    if (!filter.visit.isEmpty())
        candidates.append(LogLead::Visit);
    if (!filter.person.isEmpty())
        candidates.append(LogLead::Person);
    if (!filter.clerk.isEmpty())
        candidates.append(LogLead::Clerk);
    if (!filter.actions.isEmpty())
        candidates.append(LogLead::Action);
    if (filter.fromMs != 0 || filter.untilMs != 0)
        candidates.append(LogLead::Time);
    if (candidates.isEmpty())
        return LogLead::Order;
    for (qint64 most = countedFirst; candidates.size() > 1 && most <= countedMax; most *= 8) {
        LogLead best = candidates.constFirst();
        qint64 least = most;
        for (const LogLead candidate : std::as_const(candidates)) {
            TRY(counted, countUpTo(filter, candidate, most));
            if (counted < least) {
                least = counted;
                best = candidate;
            }
        }
        if (least < most)
            return best;
    }
    return candidates.constFirst();
}

Result<LogStretch> LogReader::search(const LogFilter& filter, LogLead lead, const LogCursor& from, int foundMax, int budgetMs) const
{
    Q_ASSERT(lead != LogLead::Undecided && filter.actions.size() <= actionsMax);
    QElapsedTimer clock;
    clock.start();
    std::vector<LogStream> streams;
    for (const LogStream::Source& source : LogStream::sources(filter, lead)) {
        TRY(query, m_state->statement(LogStream::searchSql(filter, lead, source.slot)));
        LogStream::bindSearch(*query, source, filter, lead, from);
        streams.emplace_back(*query);
        TRY_DO(streams.back().advance());
    }
    LogStretch stretch {{}, from, false};
    for (int steps = 0;; ++steps) {
        const auto next = std::ranges::max_element(streams, {}, &LogStream::place);
        if (next == streams.end() || next->isOver()) {
            stretch.ended = true;
            break;
        }
        if (stretch.found.size() >= foundMax || (budgetMs > 0 && steps % stepsBetweenClocks == stepsBetweenClocks - 1 && clock.hasExpired(budgetMs)))
            break;
        stretch.reached = next->cursor();
        if (next->matches())
            stretch.found.append(next->cursor().seq);
        TRY_DO(next->advance());
    }
    for (LogStream& stream : streams)
        stream.rest();
    return stretch;
}

Result<QByteArray> LogReader::leaf(qint64 log, qint64 seq) const
{
    TRY(query, m_state->statement("SELECT leaf FROM audit_entry WHERE log = ?1 AND seq = ?2"));
    query->number(1, log).number(2, seq);
    TRY(there, query->step());
    if (!there)
        return Error {ErrorCode::RowMissing, QStringLiteral("there is no such entry"), seq};
    const QByteArray bytes = query->textAt(0);
    query->rest();
    return bytes;
}

Result<QList<std::pair<QByteArray, QByteArray>>> LogReader::givenOpenings(qint64 log, qint64 seq) const
{
    TRY(query, m_state->statement("SELECT field, blob FROM audit_personal WHERE log = ?1 AND seq = ?2 ORDER BY field"));
    query->number(1, log).number(2, seq);
    QList<std::pair<QByteArray, QByteArray>> openings;
    for (;;) {
        TRY(more, query->step());
        if (!more)
            break;
        openings.append({query->textAt(0), query->textAt(1)});
    }
    query->rest();
    return openings;
}

Result<std::optional<ledger::LogProof>> LogReader::givenProof(qint64 log, qint64 seq) const
{
    if (!m_state->given)
        return std::optional<ledger::LogProof>();
    TRY(query, m_state->statement("SELECT note FROM audit_checkpoint WHERE log = ?1 AND size = ?2 AND kind = 'proof'"));
    query->number(1, log).number(2, seq);
    TRY(there, query->step());
    const QByteArray bytes = there ? query->textAt(0) : QByteArray();
    query->rest();
    if (!there)
        return std::optional<ledger::LogProof>();
    TRY(proof, ledger::readLogProof(bytes));
    return std::optional(std::move(proof));
}

Result<StoredProof> LogReader::proof(qint64 log, qint64 seq) const
{
    // The head first: tiles only grow, so what they held when it was written they hold still.
    TRY(headQuery, m_state->statement("SELECT note FROM audit_head WHERE log = ?1"));
    headQuery->number(1, log);
    TRY(there, headQuery->step());
    if (!there)
        return Error {ErrorCode::LogHeadInvalid, QStringLiteral("the log has no head")};
    const QByteArray note = headQuery->textAt(0);
    headQuery->rest();
    TRY(head, ledger::Checkpoint::read(note));
    if (seq < 0 || seq >= head.size)
        return Error {ErrorCode::RowMissing, QStringLiteral("there is no such entry"), seq};
    TRY(bytes, leaf(log, seq));
    const ledger::Hash hash = ledger::leafHash(bytes);
    TRY(given, givenProof(log, seq));
    if (given) {
        const bool leads = given->index == seq && given->note == note && ledger::verifyInclusion(hash, seq, head.size, given->path, head.root);
        return StoredProof {bytes, hash, given->path, head, note, leads};
    }
    std::optional<Error> failed;
    ledger::TileProofs tiles([&](int level, qint64 index) -> QByteArray {
        const auto query = m_state->statement("SELECT hashes FROM audit_tile WHERE log = ?1 AND level = ?2 AND idx = ?3");
        const auto row = query ? query.value()->number(1, log).number(2, level).number(3, index).step() : Result<bool>(query.error());
        if (!row)
            failed = row.error();
        const QByteArray hashes = row && row.value() ? query.value()->textAt(0) : QByteArray();
        if (query)
            query.value()->rest();
        return hashes;
    });
    const auto made = tiles.inclusion(seq, head.size);
    if (failed)
        return *failed;
    // What an export lacks, or has otherwise than it is signed, proves nothing; the entry is shown all the same.
    if (!made && m_state->given)
        return StoredProof {bytes, hash, {}, head, note, false};
    TRY(path, made);
    const bool holds = ledger::verifyInclusion(hash, seq, head.size, path, head.root);
    return StoredProof {bytes, hash, path, head, note, holds};
}

} // namespace ventanilla::storage
