#pragma once

#include "core/Result.h"
#include "services/BackRoom.h"
#include "services/OpenedReport.h"

#include <QHash>

namespace ventanilla {

/// The files of an export, taken out of its archive: small ones in memory, entries in a private folder. Only those that SHA256SUMS lists are
/// handed out.
class ExportFiles
{
public:
    static constexpr qsizetype smallMax = 1 << 20;        ///< of one file
    static constexpr qsizetype listMax = 64 << 20;        ///< of SHA256SUMS and openings.jsonl
    static constexpr qint64 memoryMax = qint64(256) << 20; ///< of all that is kept in memory

    /// `progress` is told the archive's bytes. Errors: ArchiveRefused, FileFailed, DatabaseFull (no room in the folder), Cancelled.
    static Result<ExportFiles> read(const QString& archive, const QString& folder, const WorkProgress& progress);

    /// What the sums say against the files, and how many nobody spoke of.
    void judge(OpenedReport& report) const;

    bool has(const QByteArray& name) const { return m_files.contains(name) && m_listed.contains(name); }
    /// Empty when it is not there.
    QByteArray bytes(const QByteArray& name) const { return has(name) ? m_files.value(name).bytes : QByteArray(); }
    /// Where it lies, of a file of entries.
    QString pathOf(const QByteArray& name) const { return has(name) ? m_files.value(name).path : QString(); }
    /// Those that begin and end so, sorted.
    QList<QByteArray> names(const QByteArray& prefix, const QByteArray& suffix) const;
    const QByteArray& sums() const { return m_sums; }
    /// The signature of the sums; empty: there is none.
    const QByteArray& signature() const { return m_signature; }

private:
    struct File {
        QByteArray bytes {};
        QString path {};
        QByteArray digest {}; ///< hexadecimal
    };
    Result<void> readSums();

    QHash<QByteArray, File> m_files {};
    QHash<QByteArray, QByteArray> m_listed {}; ///< name: digest
    bool m_sumsGood = true;
    QByteArray m_sums {};
    QByteArray m_signature {};
};

} // namespace ventanilla
