#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace ventanilla::storage {

/// One statement that reads. Views of a row's bytes live until the next `step`.
class ScanQuery
{
public:
    /// True: a row stands ready; false: the end. Errors: DatabaseFailed (also for corrupt pages).
    Result<bool> step();
    void rewind();
    void bind(int position, qint64 value);
    void bind(int position, QByteArrayView text);

    /// SQLite's storage class (SQLITE_INTEGER, SQLITE_TEXT, SQLITE_BLOB, SQLITE_NULL,
    /// SQLITE_FLOAT).
    int type(int column) const;
    qint64 integer(int column) const;
    QByteArrayView bytes(int column) const;
    int columns() const;

private:
    friend class ScanFile;
    struct Close
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    explicit ScanQuery(sqlite3_stmt* statement) : m_statement(statement) {}
    std::unique_ptr<sqlite3_stmt, Close> m_statement;
};

// A value of the storage class that our columns have; of another class: a stand-in that equals nothing a writer of ours makes.

QByteArrayView blob(const ScanQuery& query, int column);
/// Empty for NULL only.
QByteArrayView text(const ScanQuery& query, int column);
qint64 integer(const ScanQuery& query, int column);

/// A database file opened for reading only, on bare libsqlite3, inside one snapshot from opening to
/// closing. Trusts nothing in the file: views and triggers are off, the schema's functions are not
/// trusted.
class ScanFile
{
public:
    /// Errors: DatabaseMissing, DatabaseNotOurs (no database, or of another program),
    /// DatabaseNewer, DatabaseBusy, DatabaseReadOnly (the folder must be writable to read what lies
    /// there), DatabaseFailed.
    static Result<ScanFile> open(const QString& path);
    /// A database in memory made by these statements: what a schema should look like. Errors:
    /// DatabaseFailed.
    static Result<ScanFile> model(const QByteArray& schema);

    /// Of the schema, 1 and up: a database that no desk has opened since this program came is
    /// older.
    int version() const { return m_version; }
    /// Errors: DatabaseFailed (a table or column is not there, or is no plain one).
    Result<ScanQuery> query(const QByteArray& sql) const;
    /// The one number that a statement gives; −1: it gives no row. Errors: DatabaseFailed.
    Result<qint64> number(const QByteArray& sql) const;
    /// Everything in the snapshot, page by page, into a file that is empty and that nobody has open. What of it is on disk the caller syncs.
    /// Errors: DatabaseFull, DatabaseFailed.
    Result<void> copyTo(const QString& path) const;
    /// Errors: DatabaseFailed when the file was written behind a read without locks, so that what
    /// was read proves nothing.
    Result<void> stillTheSame() const;

private:
    struct Close
    {
        void operator()(sqlite3* handle) const;
    };
    /// How the file looked when a read without locks began.
    struct Stamp
    {
        qint64 size;
        qint64 seconds;
        qint64 nanoseconds;
        quint64 inode;
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    static Result<Stamp> look(const QByteArray& path);
    static Result<std::unique_ptr<sqlite3, Close>> connect(const QByteArray& uri);

    ScanFile(std::unique_ptr<sqlite3, Close> handle) : m_handle(std::move(handle)) {}
    Result<void> prepare() const;
    Result<void> checkIdentity();

    std::unique_ptr<sqlite3, Close> m_handle;
    QByteArray m_path{};
    std::optional<Stamp> m_stamp{};
    int m_version = 0;
};

} // namespace ventanilla::storage
