#pragma once

#include "ledger/Row.h"
#include "storage/LogScanReaders.h"
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

    /// Reads the table by its own key, the whole or what `where` leaves of it; the columns stand first, in the table's order.
    QByteArray select(QByteArrayView where = {}) const { return m_select + where.toByteArray() + m_order; }
    /// Takes note of a row that `select` gave. False: it does not come after the row before, so the
    /// table cannot be searched.
    bool add(const ScanQuery& row);
    /// Takes in what a copy of this one, made while it was still empty, took note of: a later part of the table.
    void add(const ScanIndexes& part);
    /// How many indexes the table has.
    qsizetype count() const { return m_sums.size(); }
    /// What is to be said of one index, empty when it is as it should be. `goOn` is asked now and then.
    /// Errors: DatabaseFailed, Cancelled.
    Result<QString> difference(qsizetype index, const ScanFile& file, const std::function<bool()>& goOn) const;
    /// What is to be said of all of them, each compared on a thread of the readers. `goOn` is asked on the caller's.
    /// Errors: as `difference`.
    Result<QStringList> differences(const ScanReaders& readers, const std::function<bool()>& goOn) const;
    /// Appends a finding (24) for each index that differs. Errors: as `difference`.
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
    QByteArray m_order;
    QList<int> m_key;
    QByteArray m_before{};
    QByteArray m_now{};
    QList<Sum> m_sums{};
    QList<int> m_hashed{};      ///< places in `select` of the columns that an index has
    QList<quint64> m_hashes{};  ///< of the row that is added, by place
    std::size_t m_seed;
};

} // namespace ventanilla::storage
