#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace ventanilla {

/// When the log was last verified whole, as the log says.
struct LastVerification {
    qint64 utcMs = 0;
    QByteArray login {};   ///< who did; empty: an account that is not there any more
    int verdict = 0;       ///< as ventanilla-verify's exit code
    qint64 entries = 0;    ///< that were read, of all logs
    qint64 number = 0;     ///< of the entry that says so
};

/// What a full verification found, for those who show it. Verdicts are the exit codes of ventanilla-verify.
struct VerifyReport {
    struct Log {
        QByteArray origin;
        QByteArray counter;       ///< the origin's middle part: `1`, `admin`
        qint64 size = 0;
        QByteArray rootHex {};
        qint64 epochs = 0;        ///< of its keys
        qint64 remembered = -1;   ///< entries that this machine remembers outside the database; −1: none
        bool own = false;
    };
    /// A checkpoint that was handed in.
    struct Anchor {
        enum class Holds { Yes, No, NotSaid, Unsigned };
        QByteArray counter;
        QString place;            ///< as it was handed in
        qint64 size = 0;
        Holds holds = Holds::NotSaid;
    };
    struct Finding {
        int verdict = 0;
        QByteArray counter {};    ///< empty: the whole file
        qint64 entry = -1;        ///< −1: none
        qint64 entryLast = -1;
        qint64 epoch = 0;         ///< 0: none is concerned
        QByteArray row {};        ///< `table:pseudonym`
        QString detail {};        ///< English, for the technical eye
    };
    /// What could not be checked. `Other`: `detail` alone says it.
    struct Unchecked {
        enum class What { Openings, RowsWithoutKey, NothingRemembered, OtherLog, Other };
        What what = What::Other;
        QString detail {};        ///< English
    };

    int verdict = 0;
    QList<Log> logs {};           ///< this counter's first
    QList<Anchor> anchors {};
    QList<Finding> findings {};   ///< without those that only say that a log is whole
    QList<Unchecked> unchecked {};
    qint64 rows = 0;              ///< that were checked
    qint64 entries = 0;           ///< of all logs
    qint64 tail = 0;              ///< entries of all logs that no checkpoint outside this machine covers
    qint64 firstMs = 0;           ///< UTC of this counter's first entry; 0: none
    qint64 tookMs = 0;
    LastVerification run {};      ///< how the log speaks of this one

    bool isIntact() const { return verdict == 0 || verdict == 10; }
};

} // namespace ventanilla
