#pragma once

#include "core/Result.h"

#include <QByteArrayList>
#include <QFile>

namespace ventanilla {

/// The list of rows of a register's file that were not taken: a CSV beside it with the line, the reason in words and the row. Written under a
/// name that says it is not whole, which an import that goes on takes up where the log says it was; it gets its own name at the end.
class RefusedRows
{
public:
    /// Beside `source`; `file` is its SHA-256. `keep`: bytes of an earlier run that count, what is behind them does not.
    /// Errors: FileFailed, RegisterRefused (`list`: the list of the earlier run is gone or shorter).
    static Result<RefusedRows> open(const QString& source, const QByteArray& file, qint64 keep);

    void add(qint64 line, const QString& reason, const QByteArrayList& cells);
    /// Where it stands until it has its own name.
    QString path() const { return m_file->fileName(); }
    /// On disk; how many bytes there are. Errors: FileFailed.
    Result<qint64> sync();
    /// Under its own name, which no other file loses: `<source>.rechazos.csv`, or with a number. Empty where there is nothing in it; then it is
    /// taken away. Errors: FileFailed.
    Result<QString> finish();

private:
    RefusedRows(QString source, std::unique_ptr<QFile> file) : m_source(std::move(source)), m_file(std::move(file)) {}
    QString m_source;
    std::unique_ptr<QFile> m_file;
    QByteArray m_waiting {};
};

} // namespace ventanilla
