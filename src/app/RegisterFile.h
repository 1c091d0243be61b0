#pragma once

#include "core/RegisterRow.h"

#include <QFile>
#include <QHash>

#include <functional>
#include <memory>
#include <optional>

namespace ventanilla {

/// A register's file of people (CSV with a header), read twice in small pieces: looked through whole before anything is brought in, then
/// row by row from where an import is. Only a plain file, and only as long as it stays as it was when it was opened.
class RegisterFile
{
public:
    static constexpr qint64 bytesMax = 8LL * 1024 * 1024 * 1024;

    /// `encoding` as QStringDecoder knows it, of one byte a letter where it is not UTF-8; empty: UTF-8.
    /// Errors: FileMissing, FileUnreadable, RegisterRefused (`special`, `size`, `encoding`, `header`).
    static Result<RegisterFile> open(const QString& path, const QString& encoding);

    /// What is known once it has been looked through.
    struct Survey {
        QByteArray hash;                  ///< SHA-256 of its bytes
        qint64 bytes = 0;
        qint64 rows = 0;
        QHash<qint64, qint64> twice {};   ///< lines of a person that an earlier line has, and which
    };
    /// `goOn` is told of bytes, done and of all; false stops. Errors: RegisterRefused, FileUnreadable, Cancelled.
    Result<Survey> survey(const std::function<bool(qint64 done, qint64 all)>& goOn);

    /// A row as it was read.
    struct Row {
        QByteArrayList cells; ///< in the order of RegisterColumns::names, UTF-8; as they are where `wrong` says so
        qint64 line;
        qint64 end;           ///< bytes of the file up to its end
        std::optional<Error> wrong {}; ///< RowColumns
    };
    /// Every row behind byte `from`, which line `line` ends. `take` answers whether to go on. Errors: as survey(), RegisterRefused (`changed`).
    Result<void> rows(qint64 from, qint64 line, const std::function<Result<void>(Row)>& take);

private:
    RegisterFile(std::unique_ptr<QFile> file, QByteArray encoding) : m_file(std::move(file)), m_encoding(std::move(encoding)) {}
    Result<void> readHeader();
    Result<void> read(qint64 from, qint64 line, const std::function<Result<void>(QByteArrayView)>& piece, const std::function<Result<void>(Row)>& take);
    Result<void> checkUnchanged() const;
    QByteArray toUtf8(const QByteArray& cell) const;

    struct Stamp {
        qint64 size;
        qint64 changedNs;
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    static Result<Stamp> stampOf(const QFile& file);

    std::unique_ptr<QFile> m_file;
    QByteArray m_encoding;
    Stamp m_stamp {};
    char m_separator = ',';
    RegisterColumns m_columns {};
    qint64 m_headerEnd = 0;
};

} // namespace ventanilla
