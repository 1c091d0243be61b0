#pragma once

#include "ledger/Entry.h"
#include "ledger/RowChecker.h"

namespace ventanilla::ledger {

/// A leaf that speaks of many rows at once, as an import writes them: its `rh` is the root over their list.
struct BatchLeaf
{
    /// Its handle begins so; what follows names the file.
    static constexpr QByteArrayView handleMark = "batch:";

    qint64 seq = -1;
    qint64 t = 0;
    qint64 era = 0;
    Hash root{};
};

/// Compares the stored lists of rows (`audit_batch`) of one log with what its leaves say, and adds what they say of each row to the log's
/// last leaves. An item is the row's pseudonym (16 bytes) and its MAC (32 bytes); an item's place counts from 0. Order of calls: `item` by
/// ascending leaf and place, `finish` once.
class Batches
{
public:
    static constexpr int findingsMax = 100; ///< batches named; the rest is counted in one finding more
    static constexpr qsizetype pseudonymBytes = 16;
    static constexpr qsizetype macBytes = 32;

    /// `leaves`: ascending by seq.
    Batches(QByteArray origin, qint64 log, QByteArray table, QList<BatchLeaf> leaves);

    void item(qint64 seq, qint64 place, QByteArrayView bytes);
    /// Adds to `rows` where no later leaf speaks of a row, and appends findings (verdict 24). Rows of a list that is not what its leaf says
    /// are added all the same: the finding names the leaf.
    void finish(LastLeaves& rows, Report& report);

private:
    void closeList();
    void blame(qint64 seq, const QString& detail);

    QByteArray m_origin;
    qint64 m_log;
    QByteArray m_table;
    QList<BatchLeaf> m_leaves;
    qsizetype m_next = 0; ///< the leaf whose list is expected
    Frontier m_tree{};
    bool m_broken = false; ///< the list at hand has an item that is none
    qint64 m_strayed = -1; ///< the leaf that was blamed for a list nobody speaks of
    LastLeaves m_rows{};
    QList<Finding> m_findings{};
    qint64 m_left = 0;
};

} // namespace ventanilla::ledger
