#include "storage/SyncedFile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ventanilla::storage {

namespace {

constexpr qint64 headerBytes = 100; ///< of every SQLite file

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number;
};

QString systemWords()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

Result<void> syncFile(const QString& path, int flags)
{
    const Descriptor file(
        ::open(QFile::encodeName(path).constData(), flags | O_RDONLY | O_CLOEXEC));
    if (!file.isOpen() || ::fsync(file.number()) != 0)
        return Error{errno == ENOSPC ? ErrorCode::DatabaseFull : ErrorCode::DatabaseFailed,
                     systemWords()};
    return {};
}

} // namespace

Result<void> makeEmptyFile(const QString& path, ErrorCode whenThere)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(),
                                 O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (file.isOpen())
        return {};
    if (errno == EEXIST)
        return whenThere;
    if (errno == ENOSPC || errno == EDQUOT)
        return Error{ErrorCode::DatabaseFull, systemWords()};
    return Error{ErrorCode::DatabaseFailed, systemWords()};
}

Result<void> syncWithDirectory(const QString& path)
{
    TRY_DO(syncFile(path, 0));
    return syncDirectoryOf(path);
}

Result<void> syncDirectoryOf(const QString& path)
{
    return syncFile(QFileInfo(path).path(), O_DIRECTORY);
}

Result<QString> makePartialFile(const QString& wanted)
{
    QByteArray name = QFile::encodeName(wanted) + ".parcial-XXXXXX";
    const Descriptor file(::mkostemp(name.data(), O_CLOEXEC));
    if (!file.isOpen())
        return Error{errno == ENOSPC || errno == EDQUOT ? ErrorCode::DatabaseFull : ErrorCode::FileFailed, systemWords(), 0, wanted};
    return QFile::decodeName(name);
}

// Where the file system knows no such rename, the name was free a moment ago.
Result<void> giveName(const QString& from, const QString& to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno == EEXIST)
        return Error{ErrorCode::FileExists, {}, 0, to};
    if ((errno == EINVAL || errno == ENOSYS) && !QFileInfo::exists(to) && ::rename(source.constData(), target.constData()) == 0)
        return {};
    return Error{errno == ENOSPC ? ErrorCode::DatabaseFull : ErrorCode::DatabaseFailed, systemWords()};
}

Result<void> checkDatabaseFile(const QString& path)
{
    struct stat status = {};
    const QByteArray name = QFile::encodeName(path);
    if (::stat(name.constData(), &status) != 0)
        return Error{errno == ENOENT || errno == ENOTDIR ? ErrorCode::DatabaseMissing
                                                         : ErrorCode::DatabaseFailed,
                     systemWords()};
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::DatabaseNotOurs, QStringLiteral("not a regular file")};
    if (status.st_size < headerBytes)
        return Error{ErrorCode::DatabaseNotOurs, QStringLiteral("shorter than a database's header")};
    return {};
}

} // namespace ventanilla::storage
