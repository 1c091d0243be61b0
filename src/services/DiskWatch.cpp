#include "services/DiskWatch.h"

#include "services/BackupFolder.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace ventanilla {

DiskWatch::DiskWatch(QString folder, bool keepsBallast, std::function<qint64()> freeBytes)
    : m_folder(std::move(folder)), m_keepsBallast(keepsBallast), m_freeBytes(std::move(freeBytes))
{
    if (!m_freeBytes)
        m_freeBytes = [path = m_folder] { return freeBytesAt(path); };
}

QString DiskWatch::ballastPath() const
{
    return m_folder + u'/' + ballastName;
}

bool DiskWatch::hasBallast() const
{
    return m_keepsBallast && QFileInfo::exists(ballastPath());
}

DiskRoom DiskWatch::look()
{
    qint64 free = m_freeBytes();
    if (free < 0)
        return m_last = {};
    if (hasBallast() && free < floorBytes) {
        QFile::remove(ballastPath());
        free = m_freeBytes();
    } else if (m_keepsBallast && !hasBallast() && free >= remakeBytes) {
        makeBallast();
        free = m_freeBytes();
    }
    const bool spent = !hasBallast() && free < floorBytes + ballastBytes;
    return m_last = {spent ? DiskStage::Spent : free < warnBytes ? DiskStage::Low : DiskStage::Enough, free};
}

void DiskWatch::makeBallast() const
{
    const QByteArray name = QFile::encodeName(ballastPath());
    const int descriptor = ::open(name.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return;
    const bool whole = ::posix_fallocate(descriptor, 0, ballastBytes) == 0 && ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (!whole)
        ::unlink(name.constData());
}

} // namespace ventanilla
