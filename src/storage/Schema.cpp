#include "storage/Schema.h"

#include "storage/Database.h"

#include <QFile>

#include <algorithm>
#include <memory>

#include <sqlite3.h>

// The resource lives in a static library: without a call of its initialiser the linker leaves it
// out. Must stand outside namespaces.
static void takeResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace ventanilla::storage {

QByteArray migration(int version)
{
    takeResources();
    QFile file(QStringLiteral(":/migrations/%1.sql").arg(version, 4, 10, QLatin1Char('0')));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("migration %d is not built in", version);
    return file.readAll();
}

Result<QList<QByteArray>> schemaOf(sqlite3* native)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(native, "SELECT type, name, tbl_name, sql FROM sqlite_schema", -1,
                           &statement, nullptr) != SQLITE_OK)
        return Error{ErrorCode::DatabaseFailed, QString::fromUtf8(sqlite3_errmsg(native))};
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> owner(statement, sqlite3_finalize);
    QList<QByteArray> rows;
    int step;
    while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
        QByteArray row;
        for (int column = 0; column < 4; ++column) {
            const QByteArray cell(
                reinterpret_cast<const char*>(sqlite3_column_text(statement, column)),
                sqlite3_column_bytes(statement, column));
            row += cell.simplified() + '\n';
        }
        rows.append(row);
    }
    if (step != SQLITE_DONE)
        return Error{ErrorCode::DatabaseFailed, QString::fromUtf8(sqlite3_errmsg(native))};
    std::ranges::sort(rows);
    return rows;
}

Result<QList<QByteArray>> expectedSchema(int version)
{
    sqlite3* native = nullptr;
    const int opened =
        sqlite3_open_v2(":memory:", &native, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> owner(native, sqlite3_close);
    if (opened != SQLITE_OK)
        return Error{ErrorCode::DatabaseFailed, QStringLiteral("no database in memory")};
    for (int step = 1; step <= version; ++step) {
        if (sqlite3_exec(native, migration(step).constData(), nullptr, nullptr, nullptr) !=
            SQLITE_OK)
            return Error{ErrorCode::DatabaseFailed, QString::fromUtf8(sqlite3_errmsg(native))};
    }
    return schemaOf(native);
}

QString schemaDifference(const QList<QByteArray>& expected, const QList<QByteArray>& found)
{
    constexpr qsizetype namesMax = 5;
    QList<QByteArray> differing;
    std::ranges::set_symmetric_difference(expected, found, std::back_inserter(differing));
    QStringList names;
    for (const QByteArray& row : differing) {
        const QString name = QString::fromUtf8(row.split('\n').value(1));
        if (!names.contains(name) && names.size() < namesMax)
            names.append(name);
    }
    return names.join(QLatin1String(", "));
}

} // namespace ventanilla::storage
