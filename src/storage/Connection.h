#pragma once

#include "core/Result.h"

#include <QSqlDatabase>
#include <QString>

struct sqlite3;
class QSqlError;

namespace ventanilla::storage {

/// One connection of ours to an SQLite file through Qt SQL: every setting is in force and was read
/// back, or it does not open.
class Connection
{
public:
    /// Connects to `path`, which exists, and hardens the connection (DEFENSIVE, TRUSTED_SCHEMA
    /// off); reads and changes nothing yet. Errors: DatabaseFailed.
    static Result<Connection> to(const QString& path, bool readOnly = false);

    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&& other) noexcept;
    ~Connection();

    /// Demands our application_id, and a schema that is what the migrations up to its version make;
    /// the version, 1 to Database::schemaVersion. Errors: DatabaseNotOurs, DatabaseNewer,
    /// DatabaseSchemaChanged, DatabaseFailed.
    Result<int> checkOurs() const;
    /// WAL and the other settings, each read back; then the authorizer. Errors: DatabaseReadOnly,
    /// DatabaseFailed.
    Result<void> settle() const;

    /// Runs statements that return nothing. Errors: as errorOf.
    Result<void> execute(const QByteArray& sql) const;
    /// What SQLite says just now, as an Error: DatabaseFull, DatabaseBusy, DatabaseReadOnly,
    /// DatabaseNotOurs, DatabaseFailed.
    Error lastError() const;
    /// Whether no transaction is open (SQLite may have rolled one back by itself).
    bool isIdle() const;

    const QSqlDatabase& qt() const { return m_database; }
    sqlite3* native() const { return m_native; }

private:
    Connection(QSqlDatabase database, sqlite3* native)
        : m_database(std::move(database)), m_native(native)
    {}
    void release() noexcept;
    Result<QByteArray> pragma(const char* sql) const;

    QSqlDatabase m_database;
    sqlite3* m_native = nullptr;
};

/// Makes the schema of the present version in an empty file that is there. Errors: DatabaseFailed, DatabaseFull.
Result<void> makeSchema(const QString& path);
/// The same words for an error that came through Qt.
Error errorOf(const QSqlError& error, sqlite3* native);
/// SQLite's handle behind a connection or a query's driver; null when it is none of SQLite's.
sqlite3* nativeHandle(const QSqlDriver* driver);

} // namespace ventanilla::storage
