#pragma once

#include "ledger/Verdict.h"
#include "storage/LogScanFile.h"

#include <QList>
#include <QMap>

namespace ventanilla::storage {

/// A second b-tree over a table: it must say the same as the table, or searches through it hide or
/// invent rows.
struct ScanIndex
{
    QByteArray name;
    QList<QByteArray> columns; ///< as stored: the indexed ones, then the rest of the primary key
    QByteArray condition{};    ///< of a partial index, SQL of our own migrations; empty: every row
};

/// A table as the migrations make it.
struct ScanTable
{
    QByteArray name;
    QList<QByteArray> columns; ///< in order
    QList<QByteArray> key;     ///< the primary key's columns
    QList<ScanIndex> indexes{};
    bool bound = false; ///< has `last_log` and `last_seq`: its rows are bound to the log
};

/// What the migrations of this program make up to a version, and how a file differs from it.
class ScanSchema
{
public:
    static constexpr int differencesMax = 50;
    static constexpr int objectsMax = 10000;

    /// Runs the migrations 1 to `version` in memory. Errors: DatabaseFailed, FileMissing.
    static Result<ScanSchema> build(int version);

    const QList<ScanTable>& tables() const { return m_tables; }
    const ScanTable& table(QByteArrayView name) const;

    /// Appends a finding (24) for each object that is missing, changed or not ours.
    /// Errors: DatabaseFailed.
    Result<void> compare(const ScanFile& file, ledger::Report& report) const;

private:
    struct Object
    {
        QByteArray type;
        QByteArray table;
        QByteArray sql;
        friend bool operator==(const Object&, const Object&) = default;
    };
    using Objects = QMap<QByteArray, Object>;

    static Result<Objects> objects(const ScanFile& file);
    Result<void> readTable(const ScanFile& model, const QByteArray& name);
    Result<QList<ScanIndex>> readIndexes(const ScanFile& model, const QByteArray& name) const;

    QList<ScanTable> m_tables;
    Objects m_objects;
};

} // namespace ventanilla::storage
