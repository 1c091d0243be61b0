#include "services/OwnFiles.h"

#include <QFile>

#include <sys/stat.h>

namespace ventanilla {

bool isPlainFile(const QString& path)
{
    struct stat chosen {};
    return ::stat(QFile::encodeName(path).constData(), &chosen) == 0 && S_ISREG(chosen.st_mode);
}

bool isOneOfDatabase(const QString& path, const QString& database)
{
    struct stat chosen {};
    if (::stat(QFile::encodeName(path).constData(), &chosen) != 0)
        return false;
    for (const char* part : {"", "-wal", "-shm", "-journal"}) {
        struct stat own {};
        if (::stat((QFile::encodeName(database) + part).constData(), &own) == 0 && own.st_dev == chosen.st_dev && own.st_ino == chosen.st_ino)
            return true;
    }
    return false;
}

} // namespace ventanilla
