#include "storage/Connection.h"

#include "storage/Database.h"
#include "storage/Schema.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

#include <sqlite3.h>

namespace ventanilla::storage {

namespace {

struct Setting
{
    const char* set;
    const char* read;
    const char* expected;
};

// journal_mode is first: it is the one that writes to the file.
constexpr Setting settings[] = {
    {"PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal"},
    {"PRAGMA synchronous = FULL", "PRAGMA synchronous", "2"},
    {"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1"},
    {"PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", "1"},
    {"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1"},
    {"PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1"},
    {"PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0"},
    {"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2"},
    {"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0"},
    {"PRAGMA busy_timeout = 5000", "PRAGMA busy_timeout", "5000"},
    {"PRAGMA wal_autocheckpoint = 4000", "PRAGMA wal_autocheckpoint", "4000"},
};
static_assert(Database::busyMilliseconds == 5000 && Database::checkpointPages == 4000,
              "as in the settings above");

bool isLogTable(const char* name)
{
    return name != nullptr && std::string_view(name).starts_with("audit_");
}

// The triggers guard the log against everybody who keeps them; this guards it against our own
// statements, triggers or not.
int authorize(void*, int action, const char* first, const char* second, const char*, const char*)
{
    switch (action) {
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
        return first != nullptr && std::strcmp(first, "audit_entry") == 0 ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_DROP_TABLE:
    case SQLITE_DROP_TRIGGER:
    case SQLITE_DROP_INDEX:
    case SQLITE_ALTER_TABLE: // its second word is the table
        return isLogTable(first) || isLogTable(second) ? SQLITE_DENY : SQLITE_OK;
    default:
        return SQLITE_OK;
    }
}

Error errorFor(int code, int systemError, const QString& words)
{
    const QString detail = QStringLiteral("SQLite %1: %2").arg(code).arg(words);
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::DatabaseFull, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::DatabaseBusy, detail};
    case SQLITE_READONLY:
        return {ErrorCode::DatabaseReadOnly, detail};
    case SQLITE_NOTADB:
        return {ErrorCode::DatabaseNotOurs, detail};
    case SQLITE_IOERR:
        // SQLite says "full" for ENOSPC only; a quota or a size limit is the same to the person at
        // the counter.
        if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
            return {ErrorCode::DatabaseFull, detail};
        return {ErrorCode::DatabaseFailed, detail};
    default:
        return {ErrorCode::DatabaseFailed, detail};
    }
}

} // namespace

sqlite3* nativeHandle(const QSqlDriver* driver)
{
    if (driver == nullptr)
        return nullptr;
    const QVariant handle = driver->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

Error errorOf(const QSqlError& error, sqlite3* native)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    const QString words = error.databaseText() + QLatin1Char(' ') + error.driverText();
    return errorFor(isNumber ? code : SQLITE_ERROR,
                    native != nullptr ? sqlite3_system_errno(native) : 0, words);
}

Result<Connection> Connection::to(const QString& path, bool readOnly)
{
    const QString name =
        QStringLiteral("ventanilla-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    Connection connection(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name), nullptr);
    QSqlDatabase& database = connection.m_database;
    if (!database.isValid())
        return Error{ErrorCode::DatabaseFailed, QStringLiteral("Qt has no SQLite driver")};
    database.setDatabaseName(path);
    database.setConnectOptions(
        QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1%2")
            .arg(Database::busyMilliseconds)
            .arg(readOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
    if (!database.open())
        return errorOf(database.lastError(), nullptr);

    // A driver with an SQLite of its own would hand out a handle that our library must not touch.
    QSqlQuery version(database);
    if (!version.exec(QStringLiteral("SELECT sqlite_source_id()")) || !version.next() ||
        version.value(0).toString() != QLatin1StringView(sqlite3_sourceid()))
        return Error{ErrorCode::DatabaseFailed,
                     QStringLiteral("Qt's SQLite is not the one linked here")};
    version.finish();
    connection.m_native = nativeHandle(database.driver());
    if (connection.m_native == nullptr)
        return Error{ErrorCode::DatabaseFailed, QStringLiteral("the driver has no SQLite handle")};

    int defensive = 0;
    int trusted = 1;
    if (sqlite3_db_config(connection.m_native, SQLITE_DBCONFIG_DEFENSIVE, 1, &defensive) !=
            SQLITE_OK ||
        sqlite3_db_config(connection.m_native, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, &trusted) !=
            SQLITE_OK ||
        defensive != 1 || trusted != 0)
        return Error{ErrorCode::DatabaseFailed,
                     QStringLiteral("the connection cannot be hardened")};
    return connection;
}

Connection::Connection(Connection&& other) noexcept
    : m_database(std::exchange(other.m_database, QSqlDatabase())),
      m_native(std::exchange(other.m_native, nullptr))
{}

Connection& Connection::operator=(Connection&& other) noexcept
{
    if (this != &other) {
        release();
        m_database = std::exchange(other.m_database, QSqlDatabase());
        m_native = std::exchange(other.m_native, nullptr);
    }
    return *this;
}

Connection::~Connection()
{
    release();
}

void Connection::release() noexcept
{
    const QString name = m_database.connectionName();
    if (name.isEmpty())
        return;
    m_database.close();
    m_database =
        QSqlDatabase(); // the last handle goes before the name does, or Qt keeps the connection
    m_native = nullptr;
    QSqlDatabase::removeDatabase(name);
}

Result<int> Connection::checkOurs() const
{
    TRY(id, pragma("PRAGMA application_id"));
    if (id.toInt() != Database::applicationId)
        return Error{ErrorCode::DatabaseNotOurs, QStringLiteral("application_id differs")};
    TRY(text, pragma("PRAGMA user_version"));
    const int version = text.toInt();
    if (version > Database::schemaVersion)
        return Error{ErrorCode::DatabaseNewer, QStringLiteral("schema %1").arg(version)};
    // Under another encoding the same bytes would mean other texts.
    TRY(encoding, pragma("PRAGMA encoding"));
    if (encoding != "UTF-8")
        return Error{ErrorCode::DatabaseNotOurs, QStringLiteral("text encoding differs")};
    TRY(expected, expectedSchema(version));
    TRY(found, schemaOf(m_native));
    if (version < 1 || found != expected)
        return Error{ErrorCode::DatabaseSchemaChanged, schemaDifference(expected, found)};
    return version;
}

Result<void> Connection::settle() const
{
    if (sqlite3_db_readonly(m_native, "main") != 0)
        return Error{ErrorCode::DatabaseReadOnly, QStringLiteral("opened read-only")};
    for (const Setting& setting : settings) {
        TRY_DO(pragma(setting.set));
        TRY(value, pragma(setting.read));
        if (value != setting.expected)
            return Error{ErrorCode::DatabaseFailed,
                         QStringLiteral("%1 is %2")
                             .arg(QLatin1StringView(setting.read), QString::fromUtf8(value))};
    }
    if (sqlite3_set_authorizer(m_native, authorize, nullptr) != SQLITE_OK)
        return lastError();
    return {};
}

Result<void> Connection::execute(const QByteArray& sql) const
{
    if (sqlite3_exec(m_native, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError();
    return {};
}

Error Connection::lastError() const
{
    return errorFor(sqlite3_extended_errcode(m_native), sqlite3_system_errno(m_native),
                    QString::fromUtf8(sqlite3_errmsg(m_native)));
}

bool Connection::isIdle() const
{
    return sqlite3_get_autocommit(m_native) != 0;
}

Result<QByteArray> Connection::pragma(const char* sql) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QLatin1StringView(sql)))
        return errorOf(query.lastError(), m_native);
    return query.next() ? query.value(0).toString().toUtf8() : QByteArray();
}

Result<void> makeSchema(const QString& path)
{
    TRY(connection, Connection::to(path));
    // application_id and user_version go into the header before WAL is on, so the file itself
    // always carries them.
    QByteArray script = "BEGIN IMMEDIATE;\n";
    for (int version = 1; version <= Database::schemaVersion; ++version)
        script += migration(version) + '\n';
    script += "PRAGMA application_id = " + QByteArray::number(Database::applicationId) +
              ";\nPRAGMA user_version = " + QByteArray::number(Database::schemaVersion) +
              ";\nCOMMIT;";
    TRY_DO(connection.execute(script));
    TRY(version, connection.checkOurs());
    return {};
}

} // namespace ventanilla::storage
