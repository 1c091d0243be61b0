#include "services/OpenedExport.h"

#include <QDir>

#include <algorithm>

namespace ventanilla {

namespace {

const QString openedPattern = QStringLiteral("/abierta-XXXXXX");
const QString openedNames = QStringLiteral("abierta-*");
const QString lockName = QStringLiteral("en-uso");

} // namespace

OpenedExport::Folder::Folder(const QString& dataFolder) : m_folder(dataFolder + openedPattern) {}

OpenedExport::Folder::~Folder()
{
    // The lock's file would otherwise be looked for in a folder that is gone.
    m_lock.reset();
}

Result<std::unique_ptr<OpenedExport::Folder>> OpenedExport::Folder::make(const QString& dataFolder)
{
    std::unique_ptr<Folder> folder(new Folder(dataFolder));
    if (!folder->m_folder.isValid())
        return Error {ErrorCode::FileFailed, folder->m_folder.errorString(), 0, dataFolder};
    folder->m_lock = std::make_unique<QLockFile>(folder->path(lockName));
    folder->m_lock->setStaleLockTime(0);
    if (!folder->m_lock->tryLock(0))
        return Error {ErrorCode::FileFailed, QStringLiteral("the folder cannot be locked"), 0, dataFolder};
    return folder;
}

void OpenedExport::Folder::sweep(const QString& dataFolder)
{
    for (const QString& name : QDir(dataFolder).entryList({openedNames}, QDir::Dirs | QDir::NoSymLinks)) {
        QDir left(dataFolder + u'/' + name);
        QLockFile lock(left.filePath(lockName));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue;
        lock.unlock();
        left.removeRecursively();
    }
}

const OpenedReport::Log* OpenedExport::log(qint64 number) const
{
    const auto found = std::ranges::find(m_report.logs, number, &OpenedReport::Log::number);
    return found == m_report.logs.end() ? nullptr : &*found;
}

std::optional<VisitId> OpenedExport::visit(qint64 log, qint64 folio) const
{
    const auto visit = VisitId::parse(m_visits.value({log, folio}));
    return visit ? std::optional(visit.value()) : std::nullopt;
}

ReadingRoom& OpenedExport::reading()
{
    if (!m_reading)
        m_reading = std::make_unique<ReadingRoom>(m_path, m_keys);
    return *m_reading;
}

} // namespace ventanilla
