#pragma once

#include "core/Result.h"
#include "ledger/Checkpoint.h"
#include "ledger/ProofFiles.h"
#include "ledger/TileProofs.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <limits>
#include <memory>
#include <optional>
#include <utility>

namespace ventanilla::storage {

/// What is asked of one log; all that is said must hold. Empty, or 0 for times: not asked.
struct LogFilter {
    qint64 log = 0;
    qint64 size = 0;               ///< entries from this position on are not looked at: the log may grow meanwhile
    QByteArray person {};          ///< pseudonyms, as the index has them
    QByteArray clerk {};
    QByteArray visit {};
    QList<QByteArray> actions {};  ///< any of these, at most LogReader::actionsMax
    QByteArray outcome {};         ///< `ok`, `deny`, `fail`, `unknown`
    qint64 fromMs = 0;             ///< UTC; the first moment
    qint64 untilMs = 0;            ///< UTC; the first moment after

    bool isEmpty() const { return person.isEmpty() && clerk.isEmpty() && visit.isEmpty() && actions.isEmpty() && outcome.isEmpty() && fromMs == 0 && untilMs == 0; }
};

/// The index that leads a search; the other conditions are looked at entry by entry. `Order` is the log's own order, the rest go by time.
enum class LogLead { Undecided, Order, Time, Person, Clerk, Visit, Action };

/// How far down a search has come: what is there and above has been looked at.
struct LogCursor {
    qint64 utcMs = std::numeric_limits<qint64>::max();
    qint64 log = std::numeric_limits<qint64>::max();
    qint64 seq = std::numeric_limits<qint64>::max();
};

/// A stretch of a search.
struct LogStretch {
    QList<qint64> found {};        ///< positions, the newest first
    LogCursor reached {};
    bool ended = false;            ///< there is nothing more below
};

/// A line of the table.
struct LogRow {
    qint64 seq;
    qint64 utcMs;
    QByteArray action;
    QByteArray outcome;
    QByteArray person;             ///< pseudonyms; empty: none
    QByteArray clerk;
    QByteArray visit;
    qint64 folio;                  ///< 0: none
    qint64 log;
};

/// A log of the database, by its head.
struct LogHeadline {
    qint64 log;
    qint64 size;
    QByteArray origin;
};

/// The way from one entry to a stored head.
struct StoredProof {
    QByteArray leaf;               ///< the entry as it stands
    ledger::Hash leafHash;         ///< of these bytes
    QList<ledger::Hash> path;
    ledger::Checkpoint head;
    QByteArray note;
    bool holds;                    ///< the path leads from the hash to the head's root
};

/// The end of an epoch of a log's key chain (ledger::KeyChain).
struct ClosedEpoch {
    qint64 size;       ///< entries with the one that ends it
    QByteArray leaf;   ///< that entry
    QByteArray closing; ///< the note signed by the epoch's own key; empty: there is none
};

class Database;
/// The same on the connection that writes.
Result<QList<LogHeadline>> logHeadlines(const Database&);

/// Reads the log beside the running desk: a read-only connection of its own, for one thread. Every statement goes by a key and ends soon; a
/// search comes in stretches that its caller asks for, so giving up is asking no more, and no snapshot is held between them.
class LogReader
{
public:
    static constexpr int actionsMax = 64;
    static constexpr int rowsMax = 1024;

    /// Errors: DatabaseMissing, DatabaseNotOurs, DatabaseNewer, DatabaseSchemaChanged, DatabaseFailed.
    static Result<LogReader> open(const QString& path);
    /// Of somebody's export (GivenLogs): entries may be missing between others, and proofs stand for themselves where there are no tiles.
    static Result<LogReader> openGiven(const QString& path);
    LogReader(LogReader&&) noexcept;
    LogReader& operator=(LogReader&&) noexcept;
    ~LogReader();

    Result<QList<LogHeadline>> logs() const;
    /// Entries `newest`, newest − 1, …, at most `count`.
    Result<QList<LogRow>> rowsDown(qint64 log, qint64 newest, int count) const;
    /// The entries at these positions, in this order; at most rowsMax.
    Result<QList<LogRow>> rowsAt(qint64 log, const QList<qint64>& positions) const;
    /// The visit's entries in all logs, by time, at most `count`.
    Result<QList<LogRow>> rowsOfVisit(const QByteArray& visit, int count) const;
    /// The last entry of the first `size` before this moment, by halving: where a clock was set back, one near it. −1: none.
    Result<qint64> lastBefore(qint64 log, qint64 size, qint64 utcMs) const;
    /// The same where entries are missing between others.
    Result<qint64> newestBefore(qint64 log, qint64 utcMs) const;

    /// Which index has the fewest entries to look at; a few thousand are counted for it at most.
    Result<LogLead> lead(const LogFilter& filter) const;
    /// Goes down from `from`, until `foundMax` are found or about `budgetMs` are over (0: no limit).
    Result<LogStretch> search(const LogFilter& filter, LogLead lead, const LogCursor& from, int foundMax, int budgetMs) const;

    /// The epochs that ended after `size` entries, in their order.
    Result<QList<ClosedEpoch>> epochsAfter(qint64 log, qint64 size) const;
    /// Bytes of an entry. Errors: RowMissing.
    Result<QByteArray> leaf(qint64 log, qint64 seq) const;
    /// What an entry of an export commits to, opened: `salt ‖ value` by field (`email.after`).
    Result<QList<std::pair<QByteArray, QByteArray>>> givenOpenings(qint64 log, qint64 seq) const;
    /// Errors: RowMissing, LogHeadInvalid, LogAltered (number: first entry under missing hashes).
    Result<StoredProof> proof(qint64 log, qint64 seq) const;

private:
    struct State;
    explicit LogReader(std::unique_ptr<State> state);
    Result<std::optional<ledger::LogProof>> givenProof(qint64 log, qint64 seq) const;
    Result<qint64> countUpTo(const LogFilter& filter, LogLead lead, qint64 most) const;
    std::unique_ptr<State> m_state;
};

} // namespace ventanilla::storage
