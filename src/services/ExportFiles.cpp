#include "services/ExportFiles.h"

#include "crypto/Sha256.h"
#include "storage/ArchiveReader.h"

#include <QFile>

#include <algorithm>

namespace ventanilla {

using storage::ArchiveReader;
using What = OpenedReport::What;

namespace {

constexpr qsizetype digestDigits = 64;

bool isDigest(QByteArrayView text)
{
    return text.size() == digestDigits && std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

qsizetype mostOf(const QByteArray& name)
{
    return name == "SHA256SUMS" || name.endsWith("/openings.jsonl") ? ExportFiles::listMax : ExportFiles::smallMax;
}

QByteArray hexOf(const crypto::Sha256::Digest& digest)
{
    return QByteArray(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())).toHex();
}

Error tooMuch(const QByteArray& name)
{
    return {ErrorCode::ArchiveRefused, QString::fromLatin1(name), 0, QStringLiteral("size")};
}

} // namespace

Result<ExportFiles> ExportFiles::read(const QString& archive, const QString& folder, const WorkProgress& progress)
{
    ExportFiles files;
    TRY(zip, ArchiveReader::open(archive));
    crypto::RunningSha256 sum;
    const qint64 size = QFile(archive).size();
    qint64 kept = 0;
    for (;;) {
        TRY(more, zip.next());
        if (!more)
            break;
        const QByteArray name = zip.name();
        File file;
        QFile out;
        if (name.endsWith("/entries.jsonl")) {
            file.path = folder + QStringLiteral("/%1.entries").arg(files.m_files.size());
            out.setFileName(file.path);
            if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
                return Error {ErrorCode::FileFailed, out.errorString()};
        }
        sum.restart();
        for (;;) {
            if (!progress(zip.position(), size))
                return ErrorCode::Cancelled;
            TRY(piece, zip.read());
            if (piece.isEmpty())
                break;
            sum.add(piece);
            if (out.isOpen()) {
                if (out.write(piece.data(), piece.size()) != piece.size())
                    return Error {ErrorCode::DatabaseFull, out.errorString()};
                continue;
            }
            kept += piece.size();
            if (file.bytes.size() + piece.size() > mostOf(name) || kept > memoryMax)
                return tooMuch(name);
            file.bytes.append(piece);
        }
        file.digest = hexOf(sum.finish());
        if (out.isOpen() && !out.flush())
            return Error {ErrorCode::DatabaseFull, out.errorString()};
        files.m_files.insert(name, std::move(file));
    }
    TRY_DO(files.readSums());
    return files;
}

Result<void> ExportFiles::readSums()
{
    if (!m_files.contains("SHA256SUMS") || !m_files.contains("export.json"))
        return Error {ErrorCode::ArchiveRefused, {}, 0, QStringLiteral("missing")};
    m_sums = m_files.take("SHA256SUMS").bytes;
    m_signature = m_files.take("SHA256SUMS.p7s").bytes;
    m_sumsGood = m_sums.endsWith('\n');
    for (QByteArrayView left = m_sums; !left.isEmpty();) {
        const qsizetype found = left.indexOf('\n');
        const qsizetype end = found < 0 ? left.size() : found;
        const QByteArrayView line = left.first(end);
        left = left.sliced(std::min(end + 1, left.size()));
        const QByteArray name = line.size() > digestDigits + 2 ? line.sliced(digestDigits + 2).toByteArray() : QByteArray();
        const bool good = !name.isEmpty() && isDigest(line.first(digestDigits)) && line.sliced(digestDigits, 2) == QByteArrayView("  ") && !m_listed.contains(name);
        m_sumsGood = m_sumsGood && good;
        if (good)
            m_listed.insert(name, line.first(digestDigits).toByteArray());
    }
    return {};
}

void ExportFiles::judge(OpenedReport& report) const
{
    const auto find = [&report](What what, const QByteArray& file) { report.add({what, 0, -1, -1, file}); };
    if (!m_sumsGood)
        find(What::SumsMalformed, "SHA256SUMS");
    QList<QByteArray> listed = m_listed.keys();
    std::ranges::sort(listed);
    for (const QByteArray& name : std::as_const(listed)) {
        const auto there = m_files.constFind(name);
        if (there == m_files.cend())
            find(What::FileMissing, name);
        else if (there->digest != m_listed.value(name))
            find(What::FileChanged, name);
    }
    report.unused = int(std::count_if(m_files.keyBegin(), m_files.keyEnd(), [this](const QByteArray& name) { return !m_listed.contains(name); }));
}

QList<QByteArray> ExportFiles::names(const QByteArray& prefix, const QByteArray& suffix) const
{
    QList<QByteArray> found;
    for (auto it = m_files.keyBegin(); it != m_files.keyEnd(); ++it) {
        if (it->startsWith(prefix) && it->endsWith(suffix) && m_listed.contains(*it))
            found.append(*it);
    }
    std::ranges::sort(found);
    return found;
}

} // namespace ventanilla
