#pragma once

#include "core/Secret.h"
#include "ledger/Row.h"
#include "ledger/Tree.h"
#include "ledger/Verdict.h"

#include <QHash>
#include <QSet>

namespace ventanilla::ledger {

/// A business row as the database holds it now, and the leaf it says it was last changed by.
struct BoundRow
{
    QByteArray table;
    QByteArray pseudonym;
    qint64 lastLog = 0;
    qint64 lastSeq = -1;
    Row row{}; ///< exactly what the writer gave to rowMac
};

/// The last leaf of one log that speaks of a row.
struct LastLeaf
{
    qint64 log = 0;
    qint64 seq = -1;
    qint64 t = 0;
    qint64 era = 0; ///< of its time, see ledger/Era
    Hash rh{};
    bool deleted = false; ///< its action ends in `.delete`
};

/// What one log says of the rows: by handle `table:pseudonym`, the last leaf with a row MAC (`rh`)
/// or a deletion.
using LastLeaves = QHash<QByteArray, LastLeaf>;

/// Compares the business rows with what all the logs say of them: each row must be the one its
/// latest leaf speaks of, with its MAC, and each row that a leaf speaks of must exist or have been
/// deleted by a leaf. Within a log `n` says what is later, across logs the era, then `t`, then the
/// log. Order of calls: `log` or `skippedLog` for every log, `row` for every bound row of every table, `finish`
/// once.
class RowChecker
{
public:
    static constexpr int findingsMax = 200; ///< rows named; the rest is counted in one finding more

    /// An empty key: MACs go unchecked and the report says so; the rest is checked all the same.
    explicit RowChecker(Secret rowKey);

    void log(qint64 log, const QByteArray& origin, LastLeaves&& leaves);
    /// A log that could not be verified (no trusted key): rows that name it are counted as not
    /// checked.
    void skippedLog(qint64 log);
    void row(const BoundRow& row);
    /// Appends findings (verdict 24), `rowsChecked` and `notChecked`.
    void finish(Report& report);

private:
    void blame(const QByteArray& handle, qint64 log, qint64 seq, const QString& detail);

    Secret m_key;
    LastLeaves m_leaves;
    QHash<qint64, QByteArray> m_origins;
    QSet<qint64> m_skipped;
    QSet<QByteArray> m_seen;
    QList<Finding> m_findings;
    qint64 m_left = 0;
    qint64 m_checked = 0;
    qint64 m_unchecked = 0;
    bool m_keyFailed = false;
};

} // namespace ventanilla::ledger
