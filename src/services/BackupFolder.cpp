#include "services/BackupFolder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace ventanilla {

QByteArray BackupFolder::stemOf(QByteArrayView office, QByteArrayView counter, qint64 log)
{
    constexpr int hexDigits = 8;
    return "respaldo-" + office.toByteArray() + '-' + counter.toByteArray() + '-' + QByteArray::number(log, 16).rightJustified(hexDigits, '0');
}

Result<void> BackupFolder::check() const
{
    if (m_path.isEmpty())
        return ErrorCode::BackupFolderUnset;
    const QFileInfo folder(m_path);
    if (!folder.isAbsolute() || !folder.isDir())
        return Error {ErrorCode::BackupFolderMissing, {}, 0, m_path};
    // Tried, not asked: a share that is mounted read-only answers as if it could be written.
    QByteArray name = QFile::encodeName(m_path + QStringLiteral("/.ventanilla-XXXXXX"));
    const int descriptor = ::mkstemp(name.data());
    if (descriptor < 0)
        return Error {ErrorCode::BackupFolderClosed, {}, 0, m_path};
    ::close(descriptor);
    ::unlink(name.constData());
    return {};
}

bool BackupFolder::isOnDiskOf(const QString& file) const
{
    struct stat here = {};
    struct stat there = {};
    return ::stat(QFile::encodeName(m_path).constData(), &here) == 0 && ::stat(QFile::encodeName(file).constData(), &there) == 0 && here.st_dev == there.st_dev;
}

qint64 BackupFolder::freeBytes() const
{
    return freeBytesAt(m_path);
}

QString BackupFolder::pathAt(qint64 utcMs) const
{
    return m_path + u'/' + QString::fromLatin1(m_stem) + QDateTime::fromMSecsSinceEpoch(utcMs).toString(QStringLiteral("-yyyyMMdd-HHmmss")) + QStringLiteral(".db");
}

QStringList BackupFolder::named(const char* ending) const
{
    const QRegularExpression ours(QStringLiteral("\\A%1-\\d{8}-\\d{6}\\.db%2\\z").arg(QRegularExpression::escape(QString::fromLatin1(m_stem)), QLatin1String(ending)));
    QStringList found;
    for (const QFileInfo& file : QDir(m_path).entryInfoList(QDir::Files | QDir::NoSymLinks | QDir::Hidden, QDir::Name)) {
        if (ours.match(file.fileName()).hasMatch())
            found.append(file.fileName());
    }
    return found;
}

QStringList BackupFolder::copies() const
{
    return named("");
}

int BackupFolder::sweep() const
{
    int removed = 0;
    for (const QString& name : named("\\.parcial-[A-Za-z0-9]{6}(?:-journal)?"))
        removed += QFile::remove(m_path + u'/' + name);
    return removed;
}

int BackupFolder::prune(const QString& newest) const
{
    QStringList old = copies();
    // A clock that was set back gives the newest an older name.
    old.removeOne(QFileInfo(newest).fileName());
    int removed = 0;
    for (qsizetype i = 0; i < old.size() - (keptMax - 1); ++i)
        removed += QFile::remove(m_path + u'/' + old.at(i));
    return removed;
}

qint64 freeBytesAt(const QString& path)
{
    struct statvfs room = {};
    if (::statvfs(QFile::encodeName(path).constData(), &room) != 0)
        return -1;
    return qint64(room.f_bavail) * qint64(room.f_frsize);
}

} // namespace ventanilla
