#include "crypto/Crypto.h"
#include "ledger/Batches.h"
#include "ledger/Checkpoint.h"
#include "ledger/Era.h"
#include "storage/BoundRow.h"
#include "storage/DatabaseState.h"
#include "storage/Eras.h"
#include "storage/LogHead.h"
#include "storage/PeopleBatch.h"
#include "storage/Query.h"
#include "storage/Sealing.h"
#include "storage/Tables.h"

#include <QHash>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace ventanilla::storage {

using ledger::Entry;
using ledger::Key;

namespace {

constexpr std::size_t eventsMax = 10'000;
constexpr qint64 clockSlackMs = 2000;
constexpr std::size_t saltBytes = 32;

/// One reading of the clock for a whole commit.
struct Now
{
    qint64 utcMs;
    qint64 bootMs;
    QByteArray bootHash;
};

Error malformed(const char* what)
{
    return {ErrorCode::EntryMalformed, QLatin1StringView(what)};
}

Result<QByteArray> joinFacts(QList<std::pair<QByteArray, QByteArray>> facts)
{
    std::ranges::sort(facts);
    QByteArrayList parts;
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const auto& [name, value] = facts[i];
        if (name.isEmpty() || name.contains(':') || name.contains('/') || value.contains('/'))
            return malformed("a fact's name or value cannot be told from its neighbours");
        if (i > 0 && facts[i - 1].first == name)
            return malformed("a fact is said twice");
        parts.append(name + ':' + value);
    }
    return parts.join('/');
}

QByteArray wordOf(EpochEnd why)
{
    switch (why) {
    case EpochEnd::SignIn:
        return "sign-in";
    case EpochEnd::Entries:
        return "entries";
    case EpochEnd::Close:
        return "close";
    }
    Q_UNREACHABLE_RETURN({});
}

QByteArray rowHandleOf(const AuditEvent& event)
{
    return event.row ? handleOf(*event.row) : event.looseHandle;
}

} // namespace

/// What becomes of the events between BEGIN and COMMIT: leaves, tiles and a signed head, in the
/// order in which they are made.
struct Transaction::Append
{
    const Database& database;
    const LogWriter& writer;
    LogHead head;
    Now now;
    TileGrowth tiles{};
    std::optional<crypto::SigningKey> nextKey{}; ///< signs from this commit on

    qint64 next() const { return head.frontier.size(); }

    Result<Entry> entry(QByteArrayView action, ledger::Outcome outcome) const
    {
        Entry made;
        TRY_DO(made.setText(Key::Action, action));
        TRY_DO(made.setText(Key::BootHash, now.bootHash));
        TRY_DO(made.setNumber(Key::Index, next()));
        TRY_DO(made.setText(Key::Outcome, ledger::outcomeName(outcome)));
        TRY_DO(made.setNumber(Key::UtcMs, now.utcMs));
        TRY_DO(made.setNumber(Key::BootMs, now.bootMs));
        TRY_DO(made.setNumber(Key::Version, 1));
        TRY_DO(made.setText(Key::Counter, writer.counter));
        return made;
    }

    Result<void> append(const Entry& entry)
    {
        const qint64 seq = next();
        TRY(leaf, entry.write());
        {
            TRY(query,
                Query::on(database, "INSERT INTO audit_entry (log, seq, leaf) VALUES (?, ?, ?)"));
            query.number(writer.log).number(seq).blob(leaf);
            TRY_DO(query.runOnOne());
        }
        TRY(query, Query::on(database, "INSERT INTO audit_index (log, seq, t, s, c, a, o, r, e) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        query.number(writer.log).number(seq).number(entry.number(Key::UtcMs));
        query.textOrNull(entry.text(Key::Subject))
            .textOrNull(entry.text(Key::Clerk))
            .text(entry.text(Key::Action));
        query.text(entry.text(Key::Outcome))
            .textOrNull(entry.text(Key::Visit))
            .textOrNull(entry.text(Key::Row));
        TRY_DO(query.runOnOne());
        head.frontier.append(ledger::leafHash(leaf),
                             [this](int level, qint64 index, const ledger::Hash& hash) {
                                 tiles.add(level, index, hash);
                             });
        return {};
    }

    /// A leaf of its own where wall time and boot time disagree since the log's last entry: by more
    /// than two seconds within one start of the machine; across starts only time that went back can
    /// be told.
    Result<void> appendClockJump()
    {
        if (next() == 0)
            return {};
        TRY(bytes, readLeaf(database, writer.log, next() - 1));
        const auto last = Entry::parse(bytes);
        if (!last)
            return Error{ErrorCode::LogAltered, QStringLiteral("the last entry cannot be read"),
                         next() - 1};
        const Entry& before = last.value();
        qint64 jump = now.utcMs - before.number(Key::UtcMs);
        if (before.text(Key::BootHash) == now.bootHash)
            jump -= now.bootMs - before.number(Key::BootMs);
        else if (jump >= 0)
            return {};
        if (std::abs(jump) <= clockSlackMs)
            return {};
        TRY(leaf, entry("clock.jump", ledger::Outcome::Ok));
        TRY_DO(leaf.setText(Key::Facts, "delta:" + QByteArray::number(jump / 1000)));
        return append(leaf);
    }

    /// Another log of the office is in a later era of time: this one goes over to it, or what it says
    /// now would be taken for older than what that one has said.
    Result<void> appendEra()
    {
        TRY(eras, erasOf(database));
        if (eras.ours >= eras.present)
            return {};
        return append(AuditEvent(ledger::era::action)
                          .handle(ledger::era::handleOf(eras.present))
                          .fact("why", "other-log"),
                      false);
    }

    Result<void> commitTo(Entry& leaf, Key key, const Change& change,
                          const std::optional<Secret>& value, const char* side) const
    {
        if (!value)
            return {};
        // The opening is salt ‖ value, sealed where it belongs and nowhere else.
        const Secret salt = crypto::randomSecret(saltBytes);
        TRY(mac, ledger::commitment(salt.view(), change.field, value->view()));
        TRY_DO(leaf.setText(key, mac));
        Secret opening(saltBytes + value->size());
        std::memcpy(opening.data(), salt.data(), saltBytes);
        if (!value->isEmpty())
            std::memcpy(opening.data() + saltBytes, value->data(), value->size());
        const QByteArray field = change.field + '.' + side;
        TRY(sealed, sealCommitment(change.dataKey, writer.log, next(), field, opening.view()));
        TRY(query,
            Query::on(database,
                      "INSERT INTO audit_personal (log, seq, field, blob) VALUES (?, ?, ?, ?)"));
        query.number(writer.log).number(next()).text(field).blob(sealed);
        return query.runOnOne();
    }

    Result<void> append(const AuditEvent& event, bool bindsRow)
    {
        if (event.row && !event.looseHandle.isEmpty())
            return malformed("an event speaks of one row or one handle");
        if (event.batch && !event.looseHandle.startsWith(ledger::BatchLeaf::handleMark))
            return malformed("a batch of rows has a handle of its own");
        TRY(leaf, entry(event.action, event.outcome));
        if (event.clerk)
            TRY_DO(leaf.setText(Key::Clerk, event.clerk->hex()));
        if (event.approver)
            TRY_DO(leaf.setText(Key::Approver, event.approver->hex()));
        if (event.subject)
            TRY_DO(leaf.setText(Key::Subject, event.subject->hex()));
        if (event.visit)
            TRY_DO(leaf.setText(Key::Visit, event.visit->hex()));
        if (const QByteArray handle = rowHandleOf(event); !handle.isEmpty())
            TRY_DO(leaf.setText(Key::Row, handle));
        TRY(facts, joinFacts(event.facts));
        if (!facts.isEmpty())
            TRY_DO(leaf.setText(Key::Facts, facts));
        if (event.change) {
            TRY_DO(
                commitTo(leaf, Key::CommitBefore, *event.change, event.change->before, "before"));
            TRY_DO(commitTo(leaf, Key::CommitAfter, *event.change, event.change->after, "after"));
        }
        if (bindsRow) {
            TRY(mac, bindRow(database, *event.row, writer.log, next()));
            TRY_DO(leaf.setText(Key::RowMac, mac));
        }
        if (event.batch) {
            TRY(root, writeBatch(database, *event.batch, writer.log, next()));
            TRY_DO(leaf.setText(Key::RowMac, root));
        }
        return append(leaf);
    }

    /// The last leaf of an epoch. The next key stands on disk before anything is signed that needs
    /// it.
    Result<void> appendEpochEnd(EpochEnd why)
    {
        nextKey = crypto::SigningKey::generate();
        TRY_DO(writer.epochs.keepNext(*nextKey));
        return append(AuditEvent(ledger::KeyChain::action)
                          .fact("key", nextKey->publicKey().toHex())
                          .fact("why", wordOf(why)),
                      false);
    }

    Result<QByteArray> sign(const crypto::SigningKey& key) const
    {
        return ledger::Checkpoint{writer.origin, next(), head.frontier.root()}.sign(key);
    }

    Result<Committed> run(const std::vector<AuditEvent>& events, QSet<QByteArray> changed,
                          std::optional<EpochEnd> epochEnd, qint64 epochBegan)
    {
        if (events.size() > eventsMax)
            return malformed("too many events for one commit");
        QHash<QByteArray, std::size_t> lastOf; // the row's state is what it is after the whole
                                               // transaction: one leaf can vouch for it
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (events[i].row) {
                lastOf.insert(handleOf(*events[i].row), i);
                changed.remove(handleOf(*events[i].row));
            }
        }
        if (!changed.isEmpty())
            return Error{ErrorCode::RowMissing,
                         QStringLiteral("%1 was changed and no event speaks of it")
                             .arg(QString::fromLatin1(*changed.cbegin()))};

        TRY_DO(appendClockJump());
        TRY_DO(appendEra());
        const qint64 first = next();
        for (std::size_t i = 0; i < events.size(); ++i)
            TRY_DO(append(events[i], events[i].row && lastOf.value(handleOf(*events[i].row)) == i));
        const qint64 last = next() - 1;
        if (!epochEnd && next() - epochBegan >= Database::epochEntriesMax)
            epochEnd = EpochEnd::Entries;
        if (epochEnd && writer.epochs.evolve())
            TRY_DO(appendEpochEnd(*epochEnd));
        TRY_DO(tiles.write(database, writer.log));

        if (nextKey) {
            TRY(closing, sign(writer.key));
            TRY_DO(insertClosing(database, writer.log, {next(), closing}));
        }
        TRY(note, sign(nextKey ? *nextKey : writer.key));
        head.note = note;
        TRY_DO(writeHead(database, writer.log, head));
        return Committed{first, last, next()};
    }
};

Transaction::Transaction(Database& database, LogHead head)
    : m_database(&database),
      m_size(head.frontier.size()),
      m_head(std::make_unique<LogHead>(std::move(head)))
{}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(other.m_database),
      m_size(other.m_size),
      m_head(std::move(other.m_head)),
      m_changed(std::move(other.m_changed)),
      m_epochEnd(other.m_epochEnd),
      m_open(std::exchange(other.m_open, false))
{}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    Database::State& state = *m_database->m_state;
    state.inTransaction = false;
    // SQLite may have rolled back by itself (full disk); if this fails the connection is unusable
    // and the next begin says so.
    if (!state.connection.isIdle())
        static_cast<void>(state.connection.execute("ROLLBACK"));
}

void Transaction::changes(Table table, const QByteArray& pseudonym)
{
    m_changed.insert(handleOf({table, pseudonym}));
}

Result<Committed> Transaction::write(AuditEvents events)
{
    Q_ASSERT(m_open);
    Database::State& state = *m_database->m_state;
    LogWriter& writer = state.writer;
    const auto fail = [&](const Error& error) -> Result<Committed> {
        state.readOnly =
            true; // nothing is tried again before the start-up check; the destructor rolls back
        return error;
    };
    if (!m_open || state.connection.isIdle())
        return fail({ErrorCode::DatabaseFailed, QStringLiteral("the transaction is over")});

    if (state.still) {
        TRY_DO(state.connection.execute("ROLLBACK"));
        m_open = false;
        state.inTransaction = false;
        return Committed{m_size, m_size, m_size, state.lastNote.value_or(QByteArray())};
    }
    if (!state.epochBegan) {
        const auto closing = closingAt(*m_database, writer.log, m_size);
        if (!closing)
            return fail(closing.error());
        state.epochBegan = closing.value().size;
    }
    Append append{*m_database,
                  writer,
                  std::move(*m_head),
                  {writer.clock->utcMs(), writer.clock->bootMs(),
                   bootHash(writer.clock->bootId(), writer.log)}};
    auto written = append.run(events.all(), m_changed, m_epochEnd, *state.epochBegan);
    if (!written)
        return fail(written.error());
    if (const auto committed = state.connection.execute("COMMIT"); !committed)
        return fail(committed.error());

    // From here on it has happened, whatever else fails; and only from here on may the note be
    // shown.
    m_open = false;
    state.inTransaction = false;
    state.lastNote = append.head.note;
    written.value().note = append.head.note;
    if (append.nextKey) {
        writer.key = std::move(*append.nextKey); // the earlier one's bytes are wiped
        state.epochBegan = written.value().size;
        if (!writer.epochs.takeNext())
            state.readOnly = true;
    }
    if (writer.remember && !writer.remember(append.head.note))
        state.readOnly = true;
    return written;
}

} // namespace ventanilla::storage
