#include "storage/LogScanFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ventanilla::storage {

namespace {

constexpr int applicationId = 0x56544E4C;
constexpr int schemaVersion = 4;
constexpr char notOfThisType[] = "\x7f"; ///< stands in for a value of a wrong type: equals nothing that a leaf can say
constexpr int busyMsMax = 5000;
constexpr int valueBytesMax = 16 * 1024 * 1024; ///< of one text or blob; ours are below 64 KiB
constexpr int statementBytesMax = 100 * 1024;

Error failed(int code)
{
    return Error{
        ErrorCode::DatabaseFailed,
        QStringLiteral("%1 (SQLite %2)").arg(QString::fromUtf8(sqlite3_errstr(code))).arg(code),
        code};
}

/// What can be told of a file without opening it: closing a descriptor would give up the locks that other connections of this process
/// have on it. Errors: DatabaseMissing, DatabaseNotOurs, FileUnreadable.
Result<void> checkFile(const QByteArray& path)
{
    struct stat status
    {};
    if (::stat(path.constData(), &status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return Error{ErrorCode::DatabaseMissing, QStringLiteral("there is no database file")};
        return Error{ErrorCode::FileUnreadable,
                     QStringLiteral("the database file cannot be reached: %1")
                         .arg(QString::fromUtf8(std::strerror(errno)))};
    }
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::DatabaseNotOurs, QStringLiteral("the database is no regular file")};
    // SQLite would take an empty file for a new database, and remove a write-ahead log beside it.
    if (status.st_size == 0)
        return Error{ErrorCode::DatabaseNotOurs, QStringLiteral("the database file is empty")};
    if (::faccessat(AT_FDCWD, path.constData(), R_OK, AT_EACCESS) != 0)
        return Error{ErrorCode::FileUnreadable,
                     QStringLiteral("the database file cannot be opened: %1")
                         .arg(QString::fromUtf8(std::strerror(errno)))};
    return {};
}

bool exists(const QByteArray& path)
{
    return ::access(path.constData(), F_OK) == 0;
}

} // namespace

QByteArrayView blob(const ScanQuery& query, int column)
{
    return query.type(column) == SQLITE_BLOB ? query.bytes(column) : QByteArrayView(notOfThisType);
}

QByteArrayView text(const ScanQuery& query, int column)
{
    if (query.type(column) == SQLITE_NULL)
        return {};
    const QByteArrayView bytes = query.bytes(column);
    return query.type(column) == SQLITE_TEXT && !bytes.isEmpty() ? bytes : QByteArrayView(notOfThisType);
}

qint64 integer(const ScanQuery& query, int column)
{
    return query.type(column) == SQLITE_INTEGER ? query.integer(column) : -2;
}

void ScanQuery::Close::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Result<bool> ScanQuery::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return failed(code);
}

void ScanQuery::rewind()
{
    sqlite3_reset(m_statement.get()); // its code repeats what step said
}

void ScanQuery::bind(int position, qint64 value)
{
    const int code = sqlite3_bind_int64(m_statement.get(), position, value);
    Q_ASSERT(code == SQLITE_OK);
    Q_UNUSED(code)
}

void ScanQuery::bind(int position, QByteArrayView text)
{
    const int code = sqlite3_bind_text(m_statement.get(), position, text.isNull() ? "" : text.data(), int(text.size()),
                                       SQLITE_TRANSIENT);
    Q_ASSERT(code == SQLITE_OK);
    Q_UNUSED(code)
}

int ScanQuery::type(int column) const
{
    return sqlite3_column_type(m_statement.get(), column);
}

qint64 ScanQuery::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QByteArrayView ScanQuery::bytes(int column) const
{
    // sqlite3_column_blob gives a text's bytes as well, without making a copy that ends in zero.
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    return QByteArrayView(static_cast<const char*>(data),
                          qsizetype(sqlite3_column_bytes(m_statement.get(), column)));
}

int ScanQuery::columns() const
{
    return sqlite3_column_count(m_statement.get());
}

void ScanFile::Close::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

Result<ScanFile::Stamp> ScanFile::look(const QByteArray& path)
{
    struct stat status
    {};
    if (::stat(path.constData(), &status) != 0)
        return Error{ErrorCode::DatabaseMissing, QStringLiteral("the database file is gone")};
    return Stamp{status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
                 quint64(status.st_ino)};
}

Result<std::unique_ptr<sqlite3, ScanFile::Close>> ScanFile::connect(const QByteArray& uri)
{
    sqlite3* raw = nullptr;
    const bool memory = uri == ":memory:";
    const int flags = (memory ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY
                              : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI) |
                      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(uri.constData(), &raw, flags, nullptr);
    std::unique_ptr<sqlite3, Close> handle(raw);
    if (code != SQLITE_OK)
        return failed(code);
    for (const auto& [option, value] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                        {SQLITE_DBCONFIG_ENABLE_TRIGGER, memory ? 1 : 0},
                                        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                        {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
                                        {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1},
                                        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                        {SQLITE_DBCONFIG_DQS_DML, 0},
                                        {SQLITE_DBCONFIG_DQS_DDL, 0}}) {
        int now = -1;
        if (const int set = sqlite3_db_config(raw, option, value, &now);
            set != SQLITE_OK || now != value)
            return failed(set == SQLITE_OK ? SQLITE_MISUSE : set);
    }
    sqlite3_limit(raw, SQLITE_LIMIT_LENGTH, valueBytesMax);
    sqlite3_limit(raw, SQLITE_LIMIT_SQL_LENGTH, statementBytesMax);
    sqlite3_limit(raw, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_busy_timeout(raw, busyMsMax);
    return handle;
}

Result<ScanFile> ScanFile::model(const QByteArray& schema)
{
    TRY(handle, connect(":memory:"));
    if (const int code = sqlite3_exec(handle.get(), schema.constData(), nullptr, nullptr, nullptr);
        code != SQLITE_OK)
        return failed(code);
    return ScanFile(std::move(handle));
}

Result<ScanFile> ScanFile::open(const QString& path)
{
    if (path.isEmpty() || path.contains(QChar(0)))
        return Error{ErrorCode::DatabaseMissing, QStringLiteral("the path names no file")};
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const QByteArray bytes = QFile::encodeName(absolute);
    TRY_DO(checkFile(bytes));

    // Without a write-ahead log or a journal beside it the file is whole by itself, and is read
    // without touching its folder (SQLite would make a -wal and a -shm there, or fail where the
    // folder is read-only). Whether somebody began to write meanwhile is asked at the end.
    const bool alone = !exists(bytes + "-wal") && !exists(bytes + "-journal");
    TRY(stamp, look(bytes));
    QByteArray uri = QUrl::fromLocalFile(absolute).toEncoded(QUrl::FullyEncoded) + "?mode=ro";
    if (alone)
        uri += "&immutable=1";
    TRY(handle, connect(uri));
    ScanFile file(std::move(handle));
    file.m_path = bytes;
    if (alone)
        file.m_stamp = stamp;
    if (const auto prepared = file.prepare(); !prepared) {
        const int code = int(prepared.error().number);
        if ((code & 0xff) == SQLITE_NOTADB)
            return Error{ErrorCode::DatabaseNotOurs,
                         QStringLiteral("the file is no SQLite database")};
        if ((code & 0xff) == SQLITE_BUSY)
            return Error{ErrorCode::DatabaseBusy,
                         QStringLiteral("another program holds the database")};
        if (!alone && ((code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY)) {
            return Error{
                ErrorCode::DatabaseReadOnly,
                QStringLiteral(
                    "beside the database lies a write-ahead log or journal that can only be read "
                    "in a folder that can be written: copy the database and every file whose name "
                    "begins with its name to such a folder")};
        }
        return prepared.error();
    }
    TRY_DO(file.checkIdentity());
    return file;
}

Result<void> ScanFile::prepare() const
{
    for (const char* sql :
         {"PRAGMA cell_size_check=ON", "PRAGMA mmap_size=0", "PRAGMA temp_store=MEMORY",
          "PRAGMA query_only=ON", "BEGIN", "SELECT count(*) FROM sqlite_schema"}) {
        if (const int code = sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr);
            code != SQLITE_OK)
            return failed(code);
    }
    return {};
}

Result<qint64> ScanFile::number(const QByteArray& sql) const
{
    TRY(statement, query(sql));
    TRY(row, statement.step());
    return row ? statement.integer(0) : -1;
}

Result<void> ScanFile::checkIdentity()
{
    TRY(application, number("PRAGMA application_id"));
    TRY(version, number("PRAGMA user_version"));
    if (application != applicationId)
        return Error{ErrorCode::DatabaseNotOurs,
                     QStringLiteral("the database is another program's (application_id %1)")
                         .arg(application)};
    if (version > schemaVersion) {
        return Error{
            ErrorCode::DatabaseNewer,
            QStringLiteral("the database is of a newer version (schema %1, this program knows %2)")
                .arg(version)
                .arg(schemaVersion),
            version};
    }
    if (version < 1)
        return Error{ErrorCode::DatabaseNotOurs,
                     QStringLiteral("the database has no known schema (version %1)").arg(version)};
    // Texts are compared as they are stored; under another encoding the same bytes would mean other
    // texts.
    TRY(encoding, query("PRAGMA encoding"));
    TRY(row, encoding.step());
    if (!row || encoding.bytes(0) != "UTF-8")
        return Error{ErrorCode::DatabaseFailed,
                     QStringLiteral("the database's text encoding was changed")};
    m_version = int(version);
    return {};
}

Result<ScanQuery> ScanFile::query(const QByteArray& sql) const
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle.get(), sql.constData(), int(sql.size()),
                                        SQLITE_PREPARE_NO_VTAB, &statement, nullptr);
    if (code != SQLITE_OK)
        return failed(code);
    return ScanQuery(statement);
}

Result<void> ScanFile::copyTo(const QString& path) const
{
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(path).constData(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    const std::unique_ptr<sqlite3, Close> target(raw);
    if (opened != SQLITE_OK)
        return failed(opened);
    // A copy that a stop cut is worth nothing anyway.
    if (const int set = sqlite3_exec(raw, "PRAGMA synchronous=OFF", nullptr, nullptr, nullptr); set != SQLITE_OK)
        return failed(set);
    sqlite3_backup* backup = sqlite3_backup_init(raw, "main", m_handle.get(), "main");
    if (backup == nullptr)
        return failed(sqlite3_extended_errcode(raw));
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    const int why = sqlite3_system_errno(raw); // told when it is finished, not before
    if (stepped == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    const int code = stepped == SQLITE_DONE ? finished : stepped;
    Error error = failed(code);
    const bool full = (code & 0xff) == SQLITE_FULL || ((code & 0xff) == SQLITE_IOERR && (why == ENOSPC || why == EDQUOT || why == EFBIG));
    if (full)
        error.code = ErrorCode::DatabaseFull;
    return error;
}

Result<void> ScanFile::stillTheSame() const
{
    if (!m_stamp)
        return {};
    TRY(now, look(m_path));
    if (now != *m_stamp)
        return Error{ErrorCode::DatabaseFailed,
                     QStringLiteral("the database was written while it was read: verify again")};
    return {};
}

} // namespace ventanilla::storage
