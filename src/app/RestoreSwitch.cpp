#include "app/RestoreSwitch.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTimeZone>

#include <algorithm>
#include <array>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace ventanilla {

namespace {

const QString decisionName = QStringLiteral("restoring");
const QString newStateName = QStringLiteral("restore.new");
const QString databaseName = QStringLiteral("ventanilla.db");
constexpr std::array besides {"-wal", "-shm", "-journal"}; ///< what SQLite may leave beside a database
const QStringList ofLogs {QStringLiteral("epoch-*"), QStringLiteral("head-*"), QStringLiteral("anchor-*")}; ///< what in the state folder belongs to one log
constexpr qint64 decisionBytesMax = 1 << 20;
constexpr int sameSecondMax = 100;

Error failed(const QString& path)
{
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return Error {full ? ErrorCode::DatabaseFull : ErrorCode::FileFailed, QString::fromLocal8Bit(std::strerror(errno)), 0, path};
}

Result<void> syncPath(const QString& path, int flags = 0)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | flags);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    const int why = errno;
    if (file >= 0)
        ::close(file);
    errno = why;
    return synced ? Result<void>() : Result<void>(failed(path));
}

Result<void> syncFolderAt(const QString& path)
{
    return syncPath(path, O_DIRECTORY);
}

/// A move within one file system. What is not there was moved already.
Result<void> moveIfThere(const QString& from, const QString& to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 || errno == ENOENT)
        return {};
    return failed(from);
}

/// Keys of an attempt that came to nothing signed nothing; overwritten all the same.
Result<void> wipeFile(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        const QByteArray zeros(file.size(), '0');
        if (file.write(zeros) != zeros.size() || ::fsync(file.handle()) != 0)
            return failed(path);
        file.close();
    }
    if (!QFile::remove(path))
        return Error {ErrorCode::FileFailed, QStringLiteral("it cannot be removed"), 0, path};
    return {};
}

bool isName(const QByteArray& name)
{
    return !name.isEmpty() && name.size() < 100 && std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; });
}

} // namespace

RestoreSwitch::RestoreSwitch(QString dataDir, QString stateDir) : m_dataDir(std::move(dataDir)), m_stateDir(std::move(stateDir)) {}

QString RestoreSwitch::copyPath() const
{
    return data(QStringLiteral("restore.copy"));
}

QString RestoreSwitch::trialPath() const
{
    return data(QStringLiteral("restore.trial"));
}

bool RestoreSwitch::isDecided() const
{
    return QFile::exists(state(decisionName));
}

Result<void> RestoreSwitch::clear() const
{
    Q_ASSERT(!isDecided());
    for (const QString& path : {copyPath(), trialPath()}) {
        for (const char* beside : {"", "-wal", "-shm", "-journal"}) {
            const QString name = path + QLatin1String(beside);
            if (QFile::exists(name) && !QFile::remove(name))
                return Error {ErrorCode::FileFailed, QStringLiteral("it cannot be removed"), 0, name};
        }
    }
    const QDir laid(state(newStateName));
    for (const QString& name : laid.entryList(QDir::Files | QDir::Hidden))
        TRY_DO(wipeFile(laid.filePath(name)));
    if (laid.exists() && !QDir().rmdir(laid.path()))
        return Error {ErrorCode::FileFailed, QStringLiteral("it cannot be removed"), 0, laid.path()};
    return {};
}

Result<void> RestoreSwitch::lay(const NewState& laid) const
{
    const StateFolder folder(state(newStateName));
    // A key that stays is not copied.
    TRY_DO(laid.counterKey ? folder.make(*laid.counterKey, *laid.desk, *laid.admin, laid.earlier) : folder.makeLogs(*laid.desk, *laid.admin, laid.earlier));
    for (const FoundedLog* log : {laid.desk, laid.admin})
        TRY_DO(folder.rememberHead(log->log, ledger::VerifierKey(log->origin, log->key.publicKey()), log->head));
    for (qsizetype i = 0; i < laid.earlier.size(); ++i)
        TRY_DO(folder.rememberHead(ledger::logNumber(laid.earlier[i].publicKey()), laid.earlier[i], laid.earlierHeads[i]));
    const QDir made(state(newStateName));
    for (const QString& name : made.entryList(QDir::Files))
        TRY_DO(syncPath(made.filePath(name)));
    TRY_DO(syncFolderAt(made.path()));
    return syncFolderAt(m_stateDir);
}

Result<RestoreSwitch::Aside> RestoreSwitch::decide(qint64 utcMs) const
{
    TRY_DO(syncPath(copyPath()));
    TRY_DO(syncFolderAt(m_dataDir));
    const QString day = QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    for (int n = 0; n < sameSecondMax; ++n) {
        const QString stamp = n == 0 ? day : day + u'-' + QString::number(n + 1);
        Aside aside {QStringLiteral("ventanilla-%1.db").arg(stamp), QStringLiteral("before-%1").arg(stamp)};
        if (QFile::exists(data(aside.database)) || QFile::exists(state(aside.keys)))
            continue;
        const QString beginning = state(decisionName + QStringLiteral(".part"));
        QFile::remove(beginning); // of an attempt that decided nothing
        QFile file(beginning);
        for (const QString& name : QDir(m_stateDir).entryList(ofLogs, QDir::Files)) {
            if (!QFile::exists(state(newStateName) + u'/' + name))
                aside.over << name;
        }
        const QByteArray lines = (QStringList {aside.database, aside.keys} + aside.over).join(u'\n').toLatin1() + '\n';
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, QFileDevice::ReadOwner | QFileDevice::WriteOwner) || file.write(lines) != lines.size() ||
            ::fsync(file.handle()) != 0)
            return failed(beginning);
        file.close();
        if (::rename(QFile::encodeName(beginning).constData(), QFile::encodeName(state(decisionName)).constData()) != 0)
            return failed(beginning);
        TRY_DO(syncFolderAt(m_stateDir));
        return aside;
    }
    return Error {ErrorCode::FileExists, QStringLiteral("every name for the old office is taken"), 0, m_dataDir};
}

Result<RestoreSwitch::Aside> RestoreSwitch::readDecision() const
{
    QFile file(state(decisionName));
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::FileFailed, file.errorString(), 0, file.fileName()};
    QList<QByteArray> lines = file.read(decisionBytesMax).split('\n');
    const bool whole = lines.size() >= 3 && lines.takeLast().isEmpty() && std::all_of(lines.begin(), lines.end(), isName);
    if (!whole)
        return Error {ErrorCode::FileFailed, QStringLiteral("it says nothing that was decided here"), 0, file.fileName()};
    Aside aside {QString::fromLatin1(lines.takeFirst()), QString::fromLatin1(lines.takeFirst())};
    for (const QByteArray& name : lines)
        aside.over << QString::fromLatin1(name);
    return aside;
}

Result<void> RestoreSwitch::moveState(const Aside& aside) const
{
    TRY_DO(makePrivateFolder(state(aside.keys)));
    const QDir old(state(aside.keys));
    const QDir laid(state(newStateName));
    const QDir place(m_stateDir);
    for (const QString& name : aside.over)
        TRY_DO(moveIfThere(place.filePath(name), old.filePath(name)));
    // As long as a file is still laid here, what stands in its place is the old one.
    for (const QString& name : laid.entryList(QDir::Files)) {
        TRY_DO(moveIfThere(place.filePath(name), old.filePath(name)));
        TRY_DO(moveIfThere(laid.filePath(name), place.filePath(name)));
    }
    TRY_DO(syncFolderAt(old.path()));
    return syncFolderAt(m_stateDir);
}

Result<void> RestoreSwitch::moveDatabase(const QString& aside) const
{
    // Where the copy is, what stands in the place is the old one.
    if (!QFile::exists(copyPath()))
        return {};
    for (const char* beside : besides)
        TRY_DO(moveIfThere(data(databaseName) + QLatin1String(beside), data(aside) + QLatin1String(beside)));
    TRY_DO(moveIfThere(data(databaseName), data(aside)));
    TRY_DO(syncFolderAt(m_dataDir));
    TRY_DO(moveIfThere(copyPath(), data(databaseName)));
    return syncFolderAt(m_dataDir);
}

Result<void> RestoreSwitch::finish() const
{
    TRY(aside, readDecision());
    TRY_DO(moveState(aside));
    TRY_DO(moveDatabase(aside.database));
    QDir().rmdir(state(newStateName));
    if (::unlink(QFile::encodeName(state(decisionName)).constData()) != 0 && errno != ENOENT)
        return failed(state(decisionName));
    return syncFolderAt(m_stateDir);
}

Result<void> RestoreSwitch::finishIfDecided(const QString& dataDir, const QString& stateDir, StateFolder::Writer held)
{
    const RestoreSwitch restored(dataDir, stateDir);
    if (!restored.isDecided())
        return {};
    TRY(other, StateFolder(stateDir).lock(held == StateFolder::Writer::Desk ? StateFolder::Writer::Admin : StateFolder::Writer::Desk));
    return restored.isDecided() ? restored.finish() : Result<void>();
}

} // namespace ventanilla
