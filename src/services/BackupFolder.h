#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace ventanilla {

/// The folder that copies of the database are put into, as it is just now. Nothing in it is touched but files whose whole name is one of ours.
class BackupFolder
{
public:
    /// Of one log's office; the newest so many are kept, older ones of ours are removed when another is made.
    static constexpr int keptMax = 30;

    /// `stem`: what the names of this office's copies begin with.
    BackupFolder(QString path, QByteArray stem) : m_path(std::move(path)), m_stem(std::move(stem)) {}
    /// `respaldo-<office>-<counter>-<log>`: a restored office's log is another one, so its earlier copies are not its own to remove.
    static QByteArray stemOf(QByteArrayView office, QByteArrayView counter, qint64 log);

    const QString& path() const { return m_path; }
    /// Errors: BackupFolderUnset, BackupFolderMissing, BackupFolderClosed.
    Result<void> check() const;
    /// Whether what lies beside `file` would be lost together with the copies.
    bool isOnDiskOf(const QString& file) const;
    /// Bytes free for who writes here; −1: not to be known.
    qint64 freeBytes() const;
    /// Path of a copy made at this moment.
    QString pathAt(qint64 utcMs) const;
    /// Names of ours, the oldest first: plain files whose whole name is one that pathAt() gives.
    QStringList copies() const;
    /// Removes what a power cut left of copies of ours that were being made; how many. Not while one is made.
    int sweep() const;
    /// Removes the oldest of ours until `keptMax` are left, never `newest`; how many.
    int prune(const QString& newest) const;

private:
    /// Plain files of this office's, with this regular expression behind the name that pathAt() gives.
    QStringList named(const char* ending) const;

    QString m_path;
    QByteArray m_stem;
};

/// Which folder it is, as this machine keeps it; called on the records thread. None: copies are made by name only.
struct BackupKeeping {
    std::function<Result<QString>()> readFolder {};                ///< empty: none is chosen
    std::function<Result<void>(const QString& path)> keepFolder {}; ///< on disk before it returns
};

/// Bytes free on the file system of `path` for who is not root; −1: not to be known.
qint64 freeBytesAt(const QString& path);

} // namespace ventanilla
