// Somebody else's ZIP file.

#include "Target.h"

#include "storage/ArchiveReader.h"

#include <QByteArrayList>

#include <sys/mman.h>
#include <unistd.h>

using namespace ventanilla;
using storage::ArchiveReader;

bool fuzz::take(QByteArrayView given)
{
    static const int memory = ::memfd_create("zip", 0);
    static const QString path = QStringLiteral("/proc/self/fd/%1").arg(memory);
    demand(::ftruncate(memory, 0) == 0 &&
               ::pwrite(memory, given.constData(), std::size_t(given.size()), 0) == given.size(),
           "the file is there");
    auto archive = ArchiveReader::open(path);
    if (!archive)
        return false;
    qint64 bytes = 0;
    for (qint64 files = 0;; ++files) {
        const auto next = archive.value().next();
        if (!next)
            return false;
        if (!next.value())
            return files > 0;
        demand(files < ArchiveReader::filesMax, "no more files than may be");
        const QByteArray& name = archive.value().name();
        demand(!name.isEmpty() && name.size() <= ArchiveReader::nameMax && !name.startsWith('/') &&
                   !name.split('/').contains(".."),
               "a name stays in its folder");
        for (;;) {
            const auto piece = archive.value().read();
            if (!piece)
                return false;
            if (piece.value().isEmpty())
                break;
            bytes += piece.value().size();
            demand(bytes <= qMax(ArchiveReader::ratioFreeBytes,
                                 qint64(given.size()) * ArchiveReader::ratioMax) +
                                (1 << 20),
                   "no bomb");
        }
    }
}
