#pragma once

#include "storage/LogScan.h"

#include <QString>

namespace ventanilla {

/// Where the verifier looks, as its command line says.
struct VerifyPlaces
{
    QString dataDir;    ///< holds `ventanilla.db`
    QString stateDir;   ///< holds `vkey`, `counter.key`, `head-<log>` and `anchor-<log>`
    QString vkeyFile{}; ///< trusted instead of the state folder's; empty: not given
};

/// What the verifier found outside the database: keys to trust, heads that are remembered, what was
/// handed out last, the row key; and in words what it could not use.
struct VerifyInput
{
    storage::ScanRequest request;
    QList<QString> notChecked{};

    /// What a scan needs of it, the words with it.
    storage::ScanRequest take() &&
    {
        request.notChecked = std::move(notChecked);
        return std::move(request);
    }

    /// A checkpoint that somebody hands in: a file, or `-` for standard input. Errors: FileMissing, FileUnreadable (also for what is no
    /// plain file), those of ledger::HandedNote.
    static Result<storage::GivenAnchor> readCheckpoint(const QString& path);

    /// Reads the folders; never the database. What is missing or unsafe is a line of `notChecked`.
    static VerifyInput gather(const VerifyPlaces& places);
};

} // namespace ventanilla
