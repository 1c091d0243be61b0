#pragma once

#include "ledger/KeyChain.h"
#include "services/ExportFiles.h"
#include "services/OpenedReport.h"
#include "services/ReadingRoom.h"
#include "storage/GivenLogs.h"

#include <QSet>

#include <optional>

class QJsonObject;

namespace ventanilla {

namespace ledger {
class TileProofs;
} // namespace ledger

/// Verifies an export with the ledger's own code and puts what can be shown of it into a private database. It asks the archive for everything but
/// for whom to trust. What is wrong is a finding; what cannot be shown at all is an error.
class ExportCheck
{
public:
    static constexpr qsizetype peopleMax = 2000;   ///< of a log, who are offered as a condition
    static constexpr qint64 format = 1;            ///< of export.json

    /// `known`: the first keys that this office trusts. `progress` is told the bytes of entries.
    ExportCheck(const ExportFiles& files, QList<ledger::VerifierKey> known, storage::GivenLogs& into, WorkProgress progress)
        : m_files(files), m_known(std::move(known)), m_into(into), m_progress(std::move(progress))
    {
    }

    /// Errors: ArchiveRefused, Cancelled, those of the database.
    Result<OpenedReport> run();
    /// By log, after run().
    const QHash<qint64, HeadKey>& keys() const { return m_keys; }
    /// Pseudonyms of visits by log and folio, after run().
    const QHash<std::pair<qint64, qint64>, QByteArray>& visits() const { return m_visits; }

private:
    /// A log while it is being judged.
    struct Log;
    /// A value that the archive opens.
    struct Opening {
        QByteArray field;
        bool before;
        QByteArray salt;
        QByteArray value;
    };

    Result<void> checkLog(const QJsonObject& about);
    Result<Log> begin(const QJsonObject& about);
    void checkEpochs(Log& log);
    void checkHead(Log& log, qint64 said);
    void checkAnchors(Log& log);
    void checkBeginning(Log& log, qint64 size, const ledger::Hash& root, const QByteArray& name, OpenedReport::What what);
    Result<void> putTiles(Log& log);
    QHash<qint64, QList<Opening>> readOpenings(Log& log);
    Result<void> checkEntries(Log& log);
    Result<void> takeEntry(Log& log, ledger::TileProofs& proofs, const ledger::EntryView& view, QByteArrayView leaf, const QList<Opening>& openings);
    void checkPlace(Log& log, qint64 n);
    void checkProof(Log& log, ledger::TileProofs& proofs, qint64 n, const ledger::Hash& hash);
    Result<void> putOpening(Log& log, const ledger::EntryView& view, qint64 n, const Opening& opening);
    void checkEnd(Log& log);
    void checkSignature(bool wanted);
    void find(OpenedReport::What what, const Log& log, qint64 entry = -1, qint64 last = -1, const QByteArray& file = {});

    const ExportFiles& m_files;
    const QList<ledger::VerifierKey> m_known;
    storage::GivenLogs& m_into;
    const WorkProgress m_progress;
    qint64 m_read = 0;
    OpenedReport m_report {};
    QHash<qint64, HeadKey> m_keys {};
    QHash<std::pair<qint64, qint64>, QByteArray> m_visits {};
};

} // namespace ventanilla
