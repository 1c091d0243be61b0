#pragma once

#include "core/Clock.h"
#include "core/Result.h"
#include "crypto/Signing.h"
#include "ledger/KeyChain.h"
#include "storage/AuditEvent.h"

#include <QSet>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QSqlQuery;

namespace ventanilla::storage {

/// Who writes: one log's number, origin, key and counter, with what a commit needs besides. The row key binds business rows.
struct LogWriter {
    QByteArray origin;
    QByteArray counter;          ///< `w` of every leaf
    qint64 log;                  ///< ledger::logNumber of the first key
    crypto::SigningKey key;      ///< of the open epoch
    Secret rowKey;               ///< 32 bytes
    const Clock* clock;          ///< outlives the database
    /// Told each new head after COMMIT has returned, to be remembered outside the database. A failure stops further writing.
    std::function<Result<void>(QByteArrayView note)> remember;
    /// How the key is exchanged at the end of an epoch.
    ledger::EpochKeys epochs {};
};

/// Why an epoch ends: `why` of its last leaf.
enum class EpochEnd { SignIn, Entries, Close };

/// What a commit wrote.
struct Committed {
    qint64 first;   ///< position of the first event's leaf (clock.jump and clock.set may stand just before it)
    qint64 last;    ///< position of the last event's leaf
    qint64 size;    ///< of the log, with them
    QByteArray note {}; ///< the signed head of that size; it may be shown, because COMMIT has returned
};

class Transaction;
struct LogHead;

/// The local database (SQLite through Qt SQL): opened only when it is ours, whole and of this schema; every write is a Transaction.
/// Belongs to the thread that opened it. Settings: WAL, synchronous FULL, foreign_keys, recursive_triggers, cell_size_check, secure_delete,
/// mmap_size 0, temp_store MEMORY, busy timeout 5 s, trusted_schema off, DEFENSIVE; an authorizer denies UPDATE, DELETE and DROP on the log.
class Database
{
public:
    static constexpr int applicationId = 0x56544E4C;
    static constexpr int schemaVersion = 4;
    static constexpr int busyMilliseconds = 5000;
    /// WAL pages between two automatic checkpoints (16 MiB): a checkpoint costs a commit two more syncs, so it is seldom.
    static constexpr int checkpointPages = 4000;
    /// After so many an epoch ends by itself, in the commit that reaches it.
    static constexpr qint64 epochEntriesMax = 1000;

    /// Makes the file (0600, never over an existing one) and its schema in one transaction. Every log is still empty: the first commit
    /// writes the first leaf and the first head. Errors: DatabaseExists, DatabaseFailed, DatabaseFull.
    static Result<Database> create(const QString& path, LogWriter writer);
    /// Opens for reading and writing as `writer`, whose log may be new. Where a stop left two keys of the writer's, the one that signed the
    /// stored head is its key and the other one is destroyed. An older schema is brought up to date in one transaction with a leaf
    /// `schema.upgrade` of its own, after checkLog(remembered). Errors: DatabaseMissing, DatabaseNotOurs, DatabaseNewer,
    /// DatabaseSchemaChanged (sqlite_schema differs from what the migrations make), DatabaseReadOnly, DatabaseFailed; before an upgrade those
    /// of checkLog and of `look`, which sees it before anything is written, so that the writer's clock can be judged by the log.
    static Result<Database> open(const QString& path, LogWriter writer, QByteArrayView remembered = {}, const std::function<Result<void>(const Database&)>& look = {});

    /// Opens what is to be restored from a backup, for `writer`'s log, which is new, to begin in: an older schema stays as it is until
    /// beginUpgraded(). Errors: as open().
    static Result<Database> openAsItIs(const QString& path, LogWriter writer);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// BEGIN IMMEDIATE; head and frontier are read inside. One at a time (asserted). Errors: DatabaseBusy after 5 s, DatabaseReadOnly after an
    /// earlier failed commit, LogHeadInvalid (the stored head does not hold together, or is not the one that this object last wrote: somebody
    /// put another in its place), DatabaseFailed.
    Result<Transaction> begin();
    /// The same, and an older schema is brought up to date inside it: the first leaf of the log need not be of that.
    Result<Transaction> beginUpgraded();

    /// The start-up check of this writer's log: head signature, size, frontier against root, last tile, last 256 entries, the end of the last
    /// epoch (its closing checkpoint, by the key before, over a leaf that names the present key), and that the database is not behind
    /// `remembered` (the head kept outside; may be empty for a new log), nor tells another story than it.
    /// Errors: LogHeadInvalid, LogAltered (number: entry, or the first of its block of 256), LogTruncated (number: entries there are).
    Result<void> checkLog(QByteArrayView remembered) const;

    /// Number of entries of this writer's log.
    Result<qint64> logSize() const;
    /// The greatest `t` of the present era in any log; 0 when there is none.
    Result<qint64> greatestTime() const;
    /// A consistent copy beside the running desk (VACUUM INTO), 0600, synced and looked at under a name of its own (`.parcial-…` behind) before it
    /// gets its name, which nobody may have. Outside transactions only.
    /// Errors: FileExists, FileFailed (no such folder, or none that may be written), DatabaseFull, DatabaseFailed.
    Result<void> backup(const QString& path) const;

    /// Brings everything into the file itself and empties the write-ahead log, so that what was blanked is in neither. Outside transactions
    /// only. Errors: DatabaseBusy (somebody else is reading what was before; closing the database does it again), DatabaseFailed.
    Result<void> settleFile() const;

    const LogWriter& writer() const;
    QString path() const;
    /// A failed commit has made this database read-only until it is opened again.
    bool isReadOnly() const;
    /// Of any log in this database; 0 where there is none.
    Result<qint64> sizeOf(qint64 log) const;
    /// From here on nothing is written: what a transaction did is rolled back, and its commit answered as one that wrote no entry. For a
    /// database that is behind what is remembered of it: the door lets through only what reads.
    void holdStill();
    bool isStill() const;

    /// A prepared statement, kept. For the table classes of this folder only.
    Result<QSqlQuery*> statement(const char* sql) const;

private:
    friend class Transaction;
    struct State;
    explicit Database(std::unique_ptr<State> state);
    Result<void> upgrade();
    Result<int> migrate() const;
    Result<void> settleKeys();
    Result<QByteArray> keyAt(qint64 size) const;
    Result<void> checkLastEpoch(qint64 size) const;
    std::unique_ptr<State> m_state;
};

/// A change and its trace. Rolls back unless committed; `commit` is the only commit there is.
class Transaction
{
public:
    Transaction(Transaction&&) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// Appends one leaf an event (before them what there is to say of the clock), marks and MACs the rows they speak of, signs the new head and commits: one sync.
    /// Where several events speak of one row, all carry `e`, but only the last one carries `rh` and stands in the row's last_seq.
    /// On failure nothing is changed and the database is read-only until it is opened again. When only `remember` fails the commit stands and
    /// is reported as done, and nothing more is written.
    /// Errors: DatabaseFull, DatabaseFailed, RowMissing (an event names a row that is not there, or a changed row is named by no event),
    /// EntryMalformed.
    template <typename... Events> Result<Committed> commit(Events&&... events)
    {
        static_assert(sizeof...(Events) > 0, "a commit needs at least one audit event");
        return write(gather(std::forward<Events>(events)...));
    }

    /// Reads on the same connection, inside this transaction.
    const Database& database() const { return *m_database; }
    /// Where the first leaf of this commit will stand, were it committed now (clock.jump and clock.set may come before it).
    qint64 nextEntry() const { return m_size; }
    /// The commit ends the epoch: behind its events comes the leaf that names the next key, the closing checkpoint is signed by the key that
    /// was, the head by the next one. A writer that keeps no keys outside (`EpochKeys`) goes on with its own.
    void endsEpoch(EpochEnd why) { m_epochEnd = why; }
    /// For the table functions of this folder: this row is changed here, so an event must speak of it.
    void changes(Table table, const QByteArray& pseudonym);

private:
    friend class Database;
    struct Append;
    Transaction(Database& database, LogHead head);
    static AuditEvents gather(AuditEvents events) { return events; }
    template <typename... Rest> static AuditEvents gather(AuditEvent first, Rest&&... rest)
    {
        AuditEvents events(std::move(first));
        (events.add(std::forward<Rest>(rest)), ...);
        return events;
    }
    Result<Committed> write(AuditEvents events);

    Database* m_database;
    qint64 m_size;
    std::unique_ptr<LogHead> m_head;
    QSet<QByteArray> m_changed; ///< `table:pseudonym`
    std::optional<EpochEnd> m_epochEnd {};
    bool m_open = true;
};

} // namespace ventanilla::storage
