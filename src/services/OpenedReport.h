#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace ventanilla {

/// What was found in somebody's export, for those who show it. Verdicts are the exit codes of ventanilla-verify, without 40: who vouches
/// for a key is said beside it.
struct OpenedReport {
    /// Whether this office knows the key that its log begins with.
    enum class Trust {
        Known,   ///< the same key stands among those this office trusts
        Unknown, ///< no key of this office says anything about it: its fingerprint is to be compared with the printed one
        Other,   ///< this office knows another key for a log of this name
    };
    enum class Mode { Whole, Days, Picked };
    struct Log {
        qint64 number;
        QByteArray office;        ///< the origin's first part, as it is signed
        QByteArray counter;       ///< its middle part
        Mode mode;
        qint64 size;              ///< that the signed checkpoint counts
        qint64 count = 0;         ///< entries that are shown
        qint64 last = -1;         ///< position of the newest
        qint64 firstMs = 0;       ///< UTC of the earliest and the latest entry
        qint64 lastMs = 0;
        QByteArray fingerprint {};
        Trust trust = Trust::Unknown;
        QList<QByteArray> people {}; ///< pseudonyms of who acted, at most OpenedExport::peopleMax
    };
    enum class What {
        FileChanged,     ///< `file` is not the one that was exported
        FileMissing,
        SumsMalformed,
        EntryAltered,    ///< not the one that the checkpoint signs
        EntryUnproved,   ///< what would prove it is missing
        EntriesMissing,  ///< `entry` to `entryLast`
        EntryUnreadable, ///< `entry`: line of the file
        CountDiffers,    ///< export.json and what is there
        KeyOther,        ///< see Trust::Other
        KeyMisnamed,     ///< the log's name does not end in its key's digits
        HeadUnsigned,
        EpochBroken,     ///< `entry`: the size at which it ends
        EpochDiffers,    ///< it is not how the log begins
        CheckpointBad,   ///< `file`
        OpeningUnbacked, ///< a value that the entry does not commit to
        SignatureBad,    ///< of SHA256SUMS
    };
    struct Finding {
        What what;
        qint64 log = 0;           ///< 0: the whole archive
        qint64 entry = -1;
        qint64 entryLast = -1;
        QByteArray file {};
    };
    static constexpr qsizetype findingsMax = 100;

    static int verdictOf(What what);
    /// Takes it in: the worst says the verdict, the first hundred are told.
    void add(Finding finding);

    int verdict = 10;
    QList<Log> logs {};
    QList<Finding> findings {};  ///< at most findingsMax
    qint64 entries = 0;          ///< of all logs
    qint64 openings = 0;         ///< that the entries back
    qint64 madeMs = 0;           ///< UTC, as the archive says
    int verdictThere = 0;        ///< what the office that exported found, as the archive says
    bool isSigned = false;       ///< somebody signed the sums, and the signature is right
    QString signer {};           ///< as their certificate says; nobody here vouches for it
    int unused = 0;              ///< files that are not of the export
    QByteArray fileHash {};      ///< SHA-256 of the archive, hexadecimal
    QByteArray sumsHash {};      ///< of its SHA256SUMS: what `log.export` of the other office says

    bool isIntact() const { return verdict == 0 || verdict == 10; }
    Trust trust() const;
};

} // namespace ventanilla
