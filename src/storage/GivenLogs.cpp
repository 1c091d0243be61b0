#include "storage/GivenLogs.h"

#include "storage/Connection.h"
#include "storage/NativeQuery.h"

#include <QFile>

#include <map>

namespace ventanilla::storage {

namespace {

Result<void> once(NativeQuery& query)
{
    const auto done = query.step();
    query.rest();
    return done ? Result<void>() : done.error();
}

} // namespace

struct GivenLogs::State
{
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

    Connection connection; // goes after its statements
    std::map<QByteArray, NativeQuery> kept{};
};

GivenLogs::GivenLogs(std::unique_ptr<State> state) : m_state(std::move(state)) {}
GivenLogs::GivenLogs(GivenLogs&&) noexcept = default;
GivenLogs::~GivenLogs() = default;

Result<GivenLogs> GivenLogs::create(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Error {ErrorCode::DatabaseFailed, file.errorString()};
    file.close();
    TRY_DO(makeSchema(path));
    TRY(connection, Connection::to(path));
    // Visits stand without their person and clerk: an export has neither.
    TRY_DO(connection.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; "
                              "PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY; BEGIN;"));
    return GivenLogs(std::make_unique<State>(std::move(connection)));
}

Result<void> GivenLogs::head(qint64 log, qint64 size, const QByteArray& note)
{
    TRY(query, m_state->statement("INSERT INTO audit_head (log, size, frontier, note) VALUES (?1, ?2, x'', ?3)"));
    return once(query->number(1, log).number(2, size).blob(3, note));
}

Result<void> GivenLogs::tile(qint64 log, int level, qint64 index, const QByteArray& hashes)
{
    TRY(query, m_state->statement("INSERT INTO audit_tile (log, level, idx, hashes) VALUES (?1, ?2, ?3, ?4)"));
    return once(query->number(1, log).number(2, level).number(3, index).blob(4, hashes));
}

Result<void> GivenLogs::proof(qint64 log, qint64 seq, const QByteArray& proof)
{
    TRY(query, m_state->statement("INSERT INTO audit_checkpoint (log, size, kind, note) VALUES (?1, ?2, 'proof', ?3)"));
    return once(query->number(1, log).number(2, seq).blob(3, proof));
}

Result<void> GivenLogs::entry(qint64 log, qint64 seq, QByteArrayView leaf, const ledger::EntryView& view)
{
    using ledger::Key;
    TRY(entries, m_state->statement("INSERT INTO audit_entry (log, seq, leaf) VALUES (?1, ?2, ?3)"));
    TRY_DO(once(entries->number(1, log).number(2, seq).blob(3, leaf.toByteArray())));
    TRY(index, m_state->statement("INSERT INTO audit_index (log, seq, t, s, c, a, o, r, e) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"));
    index->number(1, log).number(2, seq).number(3, view.number(Key::UtcMs));
    const std::pair<int, Key> texts[] = {{4, Key::Subject}, {5, Key::Clerk}, {6, Key::Action}, {7, Key::Outcome}, {8, Key::Visit}, {9, Key::Row}};
    for (const auto& [place, key] : texts) {
        if (view.has(key))
            index->text(place, view.text(key).toByteArray());
    }
    return once(*index);
}

Result<void> GivenLogs::opening(qint64 log, qint64 seq, const QByteArray& field, const QByteArray& opening)
{
    TRY(query, m_state->statement("INSERT OR IGNORE INTO audit_personal (log, seq, field, blob) VALUES (?1, ?2, ?3, ?4)"));
    return once(query->number(1, log).number(2, seq).text(3, field).blob(4, opening));
}

Result<void> GivenLogs::visit(qint64 log, const QByteArray& pseudonym, qint64 folio)
{
    TRY(query, m_state->statement("INSERT OR IGNORE INTO visit (pseudonym, log, folio, person, clerk, state, screen, opened, last_log, last_seq) "
                         "VALUES (?1, ?2, ?3, '', '', 'given', '', 0, 0, 0)"));
    return once(query->text(1, pseudonym).number(2, log).number(3, folio));
}

Result<void> GivenLogs::finish()
{
    m_state->kept.clear();
    return m_state->connection.execute("COMMIT;");
}

} // namespace ventanilla::storage
