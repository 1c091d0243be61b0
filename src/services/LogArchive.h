#pragma once

#include "core/Result.h"
#include "core/Secret.h"
#include "ledger/Checkpoint.h"
#include "ledger/Verdict.h"
#include "storage/ArchiveFile.h"
#include "storage/LogScanSnapshot.h"

#include <QList>

#include <functional>

namespace ventanilla {

/// What is said of an export in its own files.
struct ArchiveWords {
    QString office;
    qint64 madeMs;
    QString selection;          ///< one line, Spanish
    QString signer {};          ///< whose certificate signs; empty: nobody's
};

/// Writes an export: log after log into a folder each, then what speaks of the whole. Reads one snapshot and keeps nothing of it.
class LogArchive
{
public:
    /// What an entry commits to, opened: `salt ‖ value`; none where it cannot be opened.
    using Opens = std::function<Result<std::optional<Secret>>(qint64 log, qint64 seq, QByteArrayView subject, const storage::LogSnapshot::Opening& sealed)>;

    /// `goOn` is asked now and then, with the entries read so far; false ends it with Cancelled.
    LogArchive(storage::ArchiveFile& file, const storage::LogSnapshot& snapshot, storage::EntryFilter filter, qint64 pickedMax, std::function<bool(qint64 entries)> goOn = [](qint64) { return true; })
        : m_file(file), m_snapshot(snapshot), m_filter(std::move(filter)), m_pickedMax(pickedMax), m_goOn(std::move(goOn))
    {
    }

    /// A log's entries and everything that proves them; nothing when none is wanted. `opens` may be empty. Errors: ExportTooLarge, Cancelled, as the file's
    /// and the snapshot's.
    Result<void> add(const ledger::VerifierKey& key, const Opens& opens);
    /// What speaks of the whole, and the sums, which it returns.
    Result<QByteArray> conclude(const ledger::Report& verification, const ArchiveWords& words);

    qint64 entries() const;
    qint64 openings() const;

private:
    /// A log of the archive, as `export.json` has it.
    struct Part {
        qint64 log;
        QByteArray folder;
        QByteArray origin;
        QByteArray fingerprint;
        QByteArray mode;        ///< `whole`, `range`, `picked`
        qint64 size = 0;        ///< that the checkpoint speaks of
        QByteArray note {};
        qint64 first = 0;
        qint64 last = -1;
        qint64 count = 0;
        qint64 openings = 0;
        qint64 sealed = 0;      ///< openings that could not be opened
    };

    Result<void> addEntries(Part& part);
    Result<void> addTiles(const Part& part);
    Result<void> addTile(const Part& part, int level, qint64 index);
    Result<void> addProofs(const Part& part);
    Result<void> addNotes(const Part& part);
    Result<void> addOpenings(Part& part, const Opens& opens);
    Result<void> eachLeaf(const Part& part, const storage::LogSnapshot::Told<qint64, QByteArrayView>& told) const;
    QByteArray about(const ledger::Report& verification, const ArchiveWords& words) const;
    QByteArray letter(const ledger::Report& verification, const ArchiveWords& words) const;

    storage::ArchiveFile& m_file;
    const storage::LogSnapshot& m_snapshot;
    const storage::EntryFilter m_filter;
    const qint64 m_pickedMax;
    const std::function<bool(qint64 entries)> m_goOn;
    mutable qint64 m_read = 0;
    QList<Part> m_parts {};
};

} // namespace ventanilla
