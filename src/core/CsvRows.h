#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QByteArrayList>

#include <functional>
#include <memory>

namespace ventanilla {

/// Comma-separated values as they come, piece by piece: RFC 4180 by libcsv, with the line on which each row ends. Lines end in LF, CR LF or
/// CR, mixed too; empty lines are passed over.
class CsvRows
{
public:
    static constexpr qsizetype rowBytesMax = 16 * 1024;

    /// A row that is whole: its cells as bytes, the line it ends on (the first is 1), and how many bytes of all that was fed it and what came
    /// before it take.
    using Taken = std::function<void(const QByteArrayList& cells, qint64 line, qint64 end)>;

    explicit CsvRows(char separator, Taken taken);
    CsvRows(CsvRows&&) noexcept;
    ~CsvRows();

    /// Reading goes on behind `bytes` that were fed before, which ended with line `line`.
    void resumeAt(qint64 bytes, qint64 line);
    /// Errors: RegisterRefused with the line as number and, as text, `quotes` (a quotation mark inside a cell, or text behind a quoted cell)
    /// or `row` (longer than rowBytesMax).
    Result<void> feed(QByteArrayView bytes);
    /// The last row need not end its line. Errors: as feed(); `open` (a quotation mark that is never closed).
    Result<void> finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace ventanilla
