#include "storage/DatabaseCopy.h"

#include "storage/Connection.h"
#include "storage/SyncedFile.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

#include <sqlite3.h>

namespace ventanilla::storage {

namespace {

/// Asks `progress` every so many of SQLite's steps, as long as it lives.
class Watching
{
public:
    Watching(const Connection& connection, const QString& target, const CopyProgress& progress)
        : m_native(connection.native()), m_target(target), m_total(QFileInfo(connection.qt().databaseName()).size()), m_progress(progress)
    {
        constexpr int stepsBetween = 20'000;
        if (m_progress)
            sqlite3_progress_handler(m_native, stepsBetween, &Watching::ask, this);
    }
    Watching(const Watching&) = delete;
    Watching& operator=(const Watching&) = delete;
    ~Watching()
    {
        if (m_progress)
            sqlite3_progress_handler(m_native, 0, nullptr, nullptr);
    }
    bool isStopped() const { return m_stopped; }

private:
    static int ask(void* self)
    {
        auto& watching = *static_cast<Watching*>(self);
        const qint64 done = QFileInfo(watching.m_target).size();
        // The copy is smaller where the file has room in it; more than all of it is not said before the end.
        watching.m_stopped = watching.m_stopped || !watching.m_progress(std::min(done, watching.m_total), watching.m_total);
        return watching.m_stopped ? 1 : 0;
    }

    sqlite3* m_native;
    QString m_target;
    qint64 m_total;
    const CopyProgress& m_progress;
    bool m_stopped = false;
};

Result<void> vacuumInto(const Connection& from, const QString& partial, const CopyProgress& progress)
{
    const Watching watching(from, partial, progress);
    QSqlQuery query(from.qt());
    query.setForwardOnly(true);
    if (!query.prepare(QStringLiteral("VACUUM INTO ?")))
        return errorOf(query.lastError(), from.native());
    query.addBindValue(partial);
    if (query.exec())
        return {};
    return watching.isStopped() ? Error {ErrorCode::Cancelled} : errorOf(query.lastError(), from.native());
}

Result<void> fill(const Connection& from, const QString& partial, const QString& wanted, const CopyProgress& progress)
{
    TRY_DO(vacuumInto(from, partial, progress));
    TRY_DO(syncWithDirectory(partial));
    TRY_DO(checkDatabaseFile(partial));
    {
        TRY(connection, Connection::to(partial, true));
        TRY(version, connection.checkOurs());
    }
    // Gets its name when it is whole, and never another file's.
    TRY_DO(giveName(partial, wanted));
    return syncDirectoryOf(wanted);
}

} // namespace

Result<void> copyDatabase(const Connection& from, const QString& path, const CopyProgress& progress)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (QFileInfo::exists(absolute) || QFileInfo(absolute).isSymLink())
        return Error {ErrorCode::FileExists, {}, 0, absolute};
    // VACUUM INTO takes an empty file that is there: so it has its mode from the beginning.
    TRY(partial, makePartialFile(absolute));
    const auto copied = fill(from, partial, absolute, progress);
    if (!copied)
        QFile::remove(partial);
    return copied;
}

Result<void> copyDatabase(const QString& from, const QString& path, const CopyProgress& progress)
{
    TRY(connection, Connection::to(QFileInfo(from).absoluteFilePath(), true));
    return copyDatabase(connection, path, progress);
}

} // namespace ventanilla::storage
