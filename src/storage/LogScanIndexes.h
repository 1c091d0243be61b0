#pragma once

#include "ledger/Row.h"
#include "storage/LogScanSchema.h"

#include <functional>

namespace ventanilla::storage {

/// One value of the row that stands ready. A value of a storage class that none of our columns has
/// becomes a blob that no writer makes.
ledger::Cell scanCell(const ScanQuery& query, int column);
/// Some values of a row as bytes in `out` that differ where they differ and sort as SQLite's keys
/// do (binary collation).
void encodeKey(const ScanQuery& query, const QList<int>& columns, QByteArray& out);

/// Compares the indexes of a table with the table, in one pass over each: the same rows (by keyed
/// sums), in ascending order. A pair of b-trees that passes answers every search alike.
class ScanIndexes
{
public:
    explicit ScanIndexes(const ScanTable& table);

    /// Reads the whole table by its own key; the columns stand first, in the table's order.
    const QByteArray& select() const { return m_select; }
    /// Takes note of a row that `select` gave. False: it does not come after the row before, so the
    /// table cannot be searched.
    bool add(const ScanQuery& row);
    /// Appends a finding (24) for each index that differs. `goOn` is asked now and then.
    /// Errors: DatabaseFailed, Cancelled.
    Result<void> compare(const ScanFile& file, const std::function<bool()>& goOn,
                         ledger::Report& report) const;

private:
    struct Sum
    {
        ScanIndex index;
        QList<int> places{}; ///< of its columns in `select`
        int condition = -1;  ///< place of its condition's value
        quint64 rows = 0;
        quint64 sum = 0;
    };

    QByteArray m_table;
    QByteArray m_select;
    QList<int> m_key;
    QByteArray m_before{};
    QByteArray m_now{};
    QList<Sum> m_sums{};
    std::size_t m_seed;
};

} // namespace ventanilla::storage
