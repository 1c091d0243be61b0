#pragma once

#include "core/Result.h"
#include "ledger/KeyChain.h"
#include "storage/LogReader.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace ventanilla {

class CopyPass;
class LogPass;
namespace ledger {
class Entry;
} // namespace ledger

/// The key that must have signed the head of a log of an export, and whether anybody here vouches for the first one of its chain.
struct HeadKey {
    ledger::VerifierKey key;
    bool vouched = false;
};
using storage::LogCursor;
using storage::LogLead;
using storage::LogRow;

/// What a stretch of a search found.
struct LogFound {
    LogLead lead = LogLead::Undecided; ///< to be handed in with the next stretch, as `reached` is
    QList<qint64> positions {};        ///< the newest first
    LogCursor reached {};
    bool ended = false;
};

/// A value that an entry commits to, as it stood before or after.
struct CommittedValue {
    enum class State {
        None,      ///< the entry commits to none
        Agrees,    ///< opened, and its commitment is the entry's
        Differs,   ///< opened, and it is not
        Closed     ///< it is not there, or its key is not
    };
    State state = State::None;
    QString text {};             ///< masked, or whole; empty where there is nothing to be read
};

/// An entry's field with both its values, as an export gives them.
struct GivenValues {
    QByteArray field {};
    CommittedValue before {};
    CommittedValue after {};
};

/// An entry with its proof and its visit.
struct EntryStory {
    /// Whether the head that the proof leads to is signed by whom this counter trusts.
    enum class Signature { Right, Wrong, Unknown ///< another log's: its key is not here, or nobody vouches for it
    };
    LogRow row;
    QByteArray approver {};                                ///< pseudonym; empty: none
    QByteArray counter {};
    QList<std::pair<QByteArray, QByteArray>> facts {};
    QByteArray leafHash {};                                ///< hexadecimal
    QByteArray root {};
    qint64 headSize = 0;
    int pathLength = 0;
    bool holds = false;                                    ///< the stored hashes lead from the entry to the head's root
    Signature signature = Signature::Unknown;
    QByteArray proof {};                                   ///< C2SP tlog-proof
    QList<LogRow> visit {};                                ///< the entries of its visit, the oldest first, at most 200
    /// What an export that was opened says of the values the entry commits to, whole; nothing where it opens none.
    std::optional<GivenValues> given {};
};

/// The words that a file of entries needs; it has no others.
struct CopyWords {
    QStringList heads {};                     ///< nine, one a column
    QHash<QByteArray, QString> actions {};
    QHash<QByteArray, QString> outcomes {};
    QHash<QByteArray, QString> clerks {};     ///< by pseudonym
};

/// Where the log is read: one thread with a read-only connection, so that the longest search holds no clerk up. Long work is done in short
/// pieces, between which others have their turn; a future that is cancelled is not worked on any more. Errors of all: Cancelled (the
/// pass's session is over or locked), those of LogReader.
class ReadingRoom
{
public:
    static constexpr int stretchMs = 30; ///< about how long a piece of long work takes

    /// `own`: the first key of the log whose heads this counter signs.
    ReadingRoom(QString databasePath, ledger::VerifierKey own);
    /// Of an export that was opened: the key of each log's head, found out already. Reads with passes of an export only; the other with none.
    ReadingRoom(QString databasePath, QHash<qint64, HeadKey> given);
    ~ReadingRoom();
    ReadingRoom(const ReadingRoom&) = delete;
    ReadingRoom& operator=(const ReadingRoom&) = delete;
    /// Nothing more is read; to be called before the database is closed.
    void close();

    /// Entries `newest`, newest − 1, …
    QFuture<Result<QList<LogRow>>> rowsDown(const LogPass& pass, qint64 newest, int count);
    QFuture<Result<QList<LogRow>>> rowsAt(const LogPass& pass, const QList<qint64>& positions);
    /// The last entry before this moment; −1: none.
    QFuture<Result<qint64>> lastBefore(const LogPass& pass, qint64 utcMs);
    /// The next stretch of the pass's search.
    QFuture<Result<LogFound>> search(const LogPass& pass, LogLead lead, const LogCursor& from, int foundMax);
    QFuture<Result<EntryStory>> story(const LogPass& pass, qint64 seq);
    /// Writes exactly the pass's entries into a file (CSV of RFC 4180, UTF-8 with its mark, no cell that a spreadsheet would calculate); how
    /// many. Nothing is left of a copy that is cancelled or fails. Progress: entries written. Errors: FileFailed besides.
    QFuture<Result<qint64>> copy(const CopyPass& pass, const QString& path, CopyWords words);

private:
    struct CopyJob;
    template <typename Reply, typename Work> QFuture<Result<Reply>> ask(const LogPass& pass, Work work);
    void post(std::function<void()> work);
    Result<void> openReader();
    static Result<std::optional<GivenValues>> givenValues(const storage::LogReader& reader, qint64 log, qint64 seq, const ledger::Entry& entry);
    Result<EntryStory::Signature> signatureOf(const storage::LogReader& reader, qint64 log, const storage::StoredProof& proof);
    /// Whether a head of the own log is signed by the key that was its epoch's, from the first key on.
    Result<bool> isOwnSignature(const storage::LogReader& reader, const storage::StoredProof& proof);
    void copyOn(std::shared_ptr<CopyJob> job);
    Result<bool> copyPiece(CopyJob& job);

    const QString m_path;
    const std::optional<ledger::VerifierKey> m_own;  ///< none: an export's room
    const QHash<qint64, HeadKey> m_given {};
    QThread m_thread {};
    QObject m_desk {};
    std::atomic<bool> m_closing = false;
    std::optional<storage::LogReader> m_reader {}; // reading thread only
    std::optional<ledger::KeyChain> m_chain {};    // reading thread only: of the own log, as far as it was followed
    qint64 m_chainSize = 0;
};

} // namespace ventanilla
