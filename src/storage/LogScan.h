#pragma once

#include "core/Result.h"
#include "core/Secret.h"
#include "ledger/Checkpoint.h"
#include "ledger/Verdict.h"

#include <QList>
#include <QString>

#include <functional>

namespace ventanilla::storage {

class ScanFile;

/// A log that somebody trusts, and what is remembered of it outside the database.
struct TrustedLog
{
    ledger::VerifierKey key;
    QByteArray trust; ///< how the key came to be trusted: `given`, `this PC`
    QByteArray
        remembered{}; ///< the newest head kept outside the database; empty when there is none
};

/// A checkpoint that was kept outside the database, as it was handed in.
struct GivenAnchor
{
    QByteArray note;
    QByteArray place; ///< where it was kept: a file's name, `keyring`, `print`, `mail`
};

/// What to scan and with what. Read the remembered heads before the scan: the database may only be
/// ahead of them.
struct ScanRequest
{
    QString path; ///< the database file
    QList<TrustedLog> trusted{};
    QList<qint64> known{}; ///< logs known outside without a trusted key: each is a finding
    QList<GivenAnchor> anchors{}; ///< each goes to the log that it is of; one of a log that nobody trusts is said not to be checked
    QList<QString> notChecked{}; ///< what whoever made the request could not use, in sentences: the report begins with them
    Secret rowKey{};       ///< 32 bytes; empty: row MACs go unchecked and the report says so
    /// Entries so far; false cancels. Called on the caller's thread.
    std::function<bool(qint64 done, qint64 total)> progress{};
    int threads = 0;               ///< that read and hash; 0: as many as there are cores
    qint64 stretchEntries = 16384; ///< that one thread reads at a time
};

/// Reads a whole database once, read-only and in one snapshot, and says what it finds; a running
/// desk is not held up. Never creates, changes or removes the database; where no write-ahead log
/// lies beside it, nothing in its folder is touched. An unreadable file is a finding (30), not an
/// error. Errors: Cancelled.
Result<ledger::Report> scanLog(const ScanRequest& request);
/// The same of a file that is open already, in its snapshot; `request.path` is not looked at.
/// Errors: Cancelled, DatabaseFailed.
Result<ledger::Report> scanLog(const ScanRequest& request, const ScanFile& file);

} // namespace ventanilla::storage
