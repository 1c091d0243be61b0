#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace ventanilla::ledger {

/// What a verification found; the values are the exit codes.
enum class Verdict {
    IntactAnchored = 0,
    Intact = 10, ///< the tail is not anchored outside this machine yet
    Modified = 20,
    Truncated = 21,
    Forked = 22,
    KeyChainBroken = 23, ///< an epoch is missing, or something is not signed by its own epoch's key
    RowsUnbacked = 24,   ///< rows, index or row MACs differ from what the log says
    ClockAnomalies = 25,
    Unreadable = 30,
    NoTrustedKey = 40,
};

struct Finding
{
    Verdict verdict;
    QByteArray origin{};   ///< which log; empty: the whole file
    qint64 entry = -1;     ///< first entry concerned, −1 when none
    qint64 entryLast = -1; ///< last one where only a range can be said
    QByteArray row{};      ///< `table:pseudonym` where a row is concerned
    QString detail{};      ///< English, no personal data
    qint64 epoch = 0;      ///< which epoch of the log's keys, from 1; 0 when none is concerned
};

struct LogSummary
{
    QByteArray origin;
    qint64 size = 0;
    QByteArray rootHex;
    QByteArray trust; ///< how the key came to be trusted: `given`, `this PC`
    qint64 epochs = 0;     ///< of its keys
    qint64 remembered = -1; ///< entries of the head that the state folder remembers; −1: none
};

/// What the log says to a checkpoint that is kept outside the database.
struct AnchorSummary
{
    enum class Holds {
        Yes,      ///< the log had this root at this size, and its signature is right
        No,       ///< another root, or more entries than there are: a finding says which
        NotSaid,  ///< the entries there cannot be read or are missing
        Unsigned, ///< not signed by a key that this log names
    };
    QByteArray origin;
    QByteArray place; ///< where it was kept, as it was handed in: a file's name, `keyring`, `print`
    qint64 size = 0;
    QByteArray rootHex;
    Holds holds = Holds::NotSaid;
};

/// All that a verification says. Its verdict is the first that occurs of 30 40 23 22 21 20 24 25 10
/// 0; a report on no log at all says 40.
struct Report
{
    QList<LogSummary> logs;
    QList<AnchorSummary> anchors{}; ///< in each log ascending by size
    QList<Finding> findings;
    QList<QString> notChecked; ///< English sentences: what could not be checked and why
    qint64 rowsChecked = 0;

    Verdict verdict() const;
};

} // namespace ventanilla::ledger
