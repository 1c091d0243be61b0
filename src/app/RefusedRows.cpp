#include "app/RefusedRows.h"

#include "core/RegisterRow.h"
#include "services/LogCsv.h"
#include "storage/SyncedFile.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

namespace ventanilla {

namespace {

constexpr int namesMax = 999;

QByteArray headOfList()
{
    QByteArray head = "linea,motivo";
    for (const char* name : RegisterColumns::names)
        head += QByteArray(",") + name;
    return head + "\r\n";
}

Error failed(const QFile& file)
{
    return {ErrorCode::FileFailed, file.errorString(), 0, file.fileName()};
}

} // namespace

Result<RefusedRows> RefusedRows::open(const QString& source, const QByteArray& file, qint64 keep)
{
    const QFileInfo info(source);
    const QString path = info.dir().absoluteFilePath(QStringLiteral(".%1.rechazos-%2.parcial").arg(info.fileName(), QString::fromLatin1(file.toHex().first(16))));
    auto list = std::make_unique<QFile>(path);
    if (keep > 0 && !list->exists())
        return Error {ErrorCode::RegisterRefused, {}, 0, QStringLiteral("list")};
    if (!list->open(QIODevice::ReadWrite | QIODevice::Unbuffered, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failed(*list);
    if (list->size() < keep)
        return Error {ErrorCode::RegisterRefused, {}, 0, QStringLiteral("list")};
    if (!list->resize(keep) || !list->seek(keep))
        return failed(*list);
    RefusedRows rows(source, std::move(list));
    if (keep == 0)
        rows.m_waiting = headOfList();
    return rows;
}

void RefusedRows::add(qint64 line, const QString& reason, const QByteArrayList& cells)
{
    m_waiting += QByteArray::number(line) + ',' + csv::cell(reason);
    for (const QByteArray& cell : cells)
        m_waiting += ',' + csv::cell(QString::fromUtf8(cell));
    m_waiting += "\r\n";
}

Result<qint64> RefusedRows::sync()
{
    if (!m_waiting.isEmpty() && m_file->write(m_waiting) != m_waiting.size())
        return failed(*m_file);
    m_waiting.clear();
    if (::fsync(m_file->handle()) != 0)
        return failed(*m_file);
    return m_file->size();
}

Result<QString> RefusedRows::finish()
{
    TRY(bytes, sync());
    if (bytes <= headOfList().size()) {
        m_file->remove();
        return QString();
    }
    m_file->close();
    for (int n = 1; n <= namesMax; ++n) {
        const QString path = m_source + (n == 1 ? QStringLiteral(".rechazos.csv") : QStringLiteral(".rechazos-%1.csv").arg(n));
        const auto named = storage::giveName(m_file->fileName(), path);
        if (named) {
            TRY_DO(storage::syncDirectoryOf(path));
            return path;
        }
        if (named.error().code != ErrorCode::FileExists)
            return named.error();
    }
    return Error {ErrorCode::FileFailed, QStringLiteral("every name is taken"), 0, m_file->fileName()};
}

} // namespace ventanilla
