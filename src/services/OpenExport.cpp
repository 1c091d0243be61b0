#include "services/OpenExport.h"

#include "crypto/Sha256.h"
#include "services/Context.h"
#include "services/OwnFiles.h"
#include "storage/ArchiveReader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace ventanilla {

using ledger::Outcome;

namespace {

constexpr qint64 copyBytes = 1 << 18;
constexpr int parts = 3; ///< copying, unpacking, judging: each counts as much in the progress

const char* wordOf(OpenedReport::Trust trust)
{
    switch (trust) {
    case OpenedReport::Trust::Known:
        return "known";
    case OpenedReport::Trust::Unknown:
        return "unknown";
    case OpenedReport::Trust::Other:
        return "other";
    }
    return "unknown";
}

/// Copies it and says what it is by its SHA-256.
Result<QByteArray> copyHashed(const QString& from, const QString& to, const WorkProgress& progress)
{
    QFile in(from);
    QFile out(to);
    if (!in.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error {ErrorCode::FileUnreadable, in.errorString()};
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Error {ErrorCode::FileFailed, out.errorString()};
    const qint64 size = in.size();
    if (size > storage::ArchiveReader::archiveBytesMax)
        return Error {ErrorCode::ArchiveRefused, {}, 0, QStringLiteral("size")};
    crypto::RunningSha256 sum;
    qint64 done = 0;
    for (;;) {
        if (!progress(done, size))
            return ErrorCode::Cancelled;
        const QByteArray piece = in.read(copyBytes);
        if (piece.isEmpty())
            break;
        sum.add(piece);
        done += piece.size();
        if (done > storage::ArchiveReader::archiveBytesMax)
            return Error {ErrorCode::ArchiveRefused, {}, 0, QStringLiteral("size")};
        if (out.write(piece) != piece.size())
            return Error {ErrorCode::DatabaseFull, out.errorString()};
    }
    if (in.error() != QFileDevice::NoError || !out.flush())
        return Error {ErrorCode::FileUnreadable, in.errorString()};
    const auto digest = sum.finish();
    return QByteArray(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())).toHex();
}

} // namespace

void OpenExportJob::work(const WorkProgress& progress)
{
    m_found = m_stopped ? Result<Reply>(ErrorCode::Cancelled) : open(progress);
}

Result<OpenExportJob::Reply> OpenExportJob::open(const WorkProgress& progress)
{
    constexpr qint64 partUnits = 1000;
    const auto part = [this, &progress](int number) {
        return [this, &progress, number](qint64 done, qint64 total) {
            const qint64 units = total > 0 ? std::min(done, total) * partUnits / total : partUnits;
            return progress(number * partUnits + units, parts * partUnits) && !m_stopped;
        };
    };
    TRY(folder, OpenedExport::Folder::make(m_order.dataFolder));
    const QString copy = folder->path(QStringLiteral("exportacion.zip"));
    TRY(hash, copyHashed(m_order.path, copy, part(0)));
    m_fileHash = hash;
    TRY(files, ExportFiles::read(copy, folder->path({}), part(1)));
    const QString path = folder->path(QStringLiteral("leida.db"));
    TRY(into, storage::GivenLogs::create(path));
    ExportCheck check(files, m_order.known, into, part(2));
    TRY(report, check.run());
    TRY_DO(into.finish());
    // All that is looked at from here on is in the database.
    for (const QString& name : QDir(folder->path({})).entryList({QStringLiteral("*.zip"), QStringLiteral("*.entries")}, QDir::Files))
        QFile::remove(folder->path(name));
    report.fileHash = hash;
    return std::make_shared<OpenedExport>(std::move(folder), path, std::move(report), check.keys(), check.visits());
}

Result<OpenExportJob::Reply> OpenExportJob::settle(Context& context)
{
    Q_ASSERT(m_found);
    Result<Reply> found = std::move(*m_found);
    m_found.reset();
    const bool present = context.session && context.session->staff == m_order.staff && context.session->present;
    if (found && !present)
        found = Error {ErrorCode::Cancelled};
    storage::AuditEvent event(OpenExport::action, found ? Outcome::Ok : Outcome::Fail);
    event.by(m_order.staff);
    if (!m_fileHash.isEmpty())
        event.fact("file", m_fileHash);
    if (found) {
        const OpenedReport& report = found.value()->report();
        event.fact("entries", QByteArray::number(report.entries)).fact("key", wordOf(report.trust())).fact("verdict", QByteArray::number(report.verdict));
    } else {
        const ErrorCode code = found.error().code;
        event.fact("why", code != ErrorCode::Cancelled ? (code == ErrorCode::ArchiveRefused ? "refused" : "failed") : m_stopped || present ? "stopped" : "session-over");
    }
    TRY(recorded, context.record(std::move(event)));
    return found;
}

Result<OpenExport::Reply> execute(Context& context, const OpenExport& command)
{
    const QString database = context.database->path();
    // Closing a file of the database's own would let go of this program's locks on it.
    if (!QFileInfo::exists(command.path))
        return ErrorCode::FileMissing;
    if (!isPlainFile(command.path) || isOneOfDatabase(command.path, database))
        return ErrorCode::FileUnreadable;
    QList<ledger::VerifierKey> known;
    if (context.verification) {
        const storage::ScanRequest request = context.verification();
        for (const storage::TrustedLog& log : request.trusted)
            known.append(log.key);
    }
    return OpenExport::Reply {std::make_shared<OpenExportJob>(OpenExportJob::Order {command.path, QFileInfo(database).absolutePath(), std::move(known), context.session->staff})};
}

} // namespace ventanilla
