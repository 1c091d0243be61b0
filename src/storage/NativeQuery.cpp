#include "storage/NativeQuery.h"

#include <sqlite3.h>

namespace ventanilla::storage {

namespace {

Error nativeError(sqlite3* database)
{
    const int code = sqlite3_extended_errcode(database);
    const int kind = code & 0xff;
    const bool busy = kind == SQLITE_BUSY || kind == SQLITE_LOCKED;
    return {busy ? ErrorCode::DatabaseBusy : kind == SQLITE_FULL ? ErrorCode::DatabaseFull : ErrorCode::DatabaseFailed, QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(sqlite3_errmsg(database)))};
}

} // namespace

void NativeQuery::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Result<NativeQuery> NativeQuery::prepare(sqlite3* database, const QByteArray& sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(database, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return nativeError(database);
    return NativeQuery(statement);
}

NativeQuery& NativeQuery::again()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
    return *this;
}

NativeQuery& NativeQuery::number(int place, qint64 value)
{
    [[maybe_unused]] const int result = sqlite3_bind_int64(m_statement.get(), place, value);
    Q_ASSERT(result == SQLITE_OK);
    return *this;
}

NativeQuery& NativeQuery::text(int place, const QByteArray& ascii)
{
    [[maybe_unused]] const int result = sqlite3_bind_text64(m_statement.get(), place, ascii.constData(), sqlite3_uint64(ascii.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    Q_ASSERT(result == SQLITE_OK);
    return *this;
}

NativeQuery& NativeQuery::blob(int place, const QByteArray& bytes)
{
    // An empty one is no NULL.
    const char* data = bytes.isEmpty() ? "" : bytes.constData();
    [[maybe_unused]] const int result = sqlite3_bind_blob64(m_statement.get(), place, data, sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    Q_ASSERT(result == SQLITE_OK);
    return *this;
}

Result<bool> NativeQuery::step()
{
    const int result = sqlite3_step(m_statement.get());
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE)
        return false;
    return nativeError(sqlite3_db_handle(m_statement.get()));
}

void NativeQuery::rest()
{
    sqlite3_reset(m_statement.get());
}

qint64 NativeQuery::numberAt(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QByteArrayView NativeQuery::bytesAt(int column) const
{
    const void* bytes = sqlite3_column_blob(m_statement.get(), column);
    return QByteArrayView(static_cast<const char*>(bytes), sqlite3_column_bytes(m_statement.get(), column));
}

} // namespace ventanilla::storage
