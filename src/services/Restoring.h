#pragma once

#include "core/Clock.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "core/Role.h"
#include "ledger/Checkpoint.h"
#include "ledger/Verdict.h"
#include "services/Approval.h"
#include "services/Founding.h"
#include "storage/LogScanBackup.h"

#include <optional>

namespace ventanilla {

struct Context;
namespace storage {
struct ScanRequest;
struct TrustedLog;
}

/// A log that went further, as this machine remembers it, than the backup goes.
struct LostEntries {
    QByteArray origin;
    qint64 kept;         ///< entries in the backup
    qint64 remembered;   ///< entries there were
    QByteArray rootHex;  ///< of those
    bool continues;      ///< the database in place proves that they go on from what the backup has
};

/// A backup that was verified whole: a copy of it beside the database, and what is to be told of it.
struct JudgedBackup {
    QString copy;
    QString file;                 ///< what it was called where it came from
    storage::KeptOffice office;
    ledger::Report report;
    QList<LostEntries> lost;
    QList<ledger::VerifierKey> keys; ///< first keys of its logs that are trusted, in the order of the ring
    bool keysGiven;               ///< trusted because somebody named the file of keys, not because this machine knows them
    bool rowsChecked;             ///< false: no counter key was there to check the rows' contents with
    /// 64 hexadecimal digits over the heads of all its logs: two backups have the same only if they say the same.
    QByteArray fingerprint() const;
    bool isWhole() const;
};

/// Of the logs that this machine knows, those that went further than the backup; `present`: the database in place, if any.
QList<LostEntries> lostEntries(const storage::KeptOffice& office, const QList<storage::TrustedLog>& known, const QString& present);

/// Verifies a copy of a backup with the keys that `request` trusts, leaving out what can only be said of the database in place: logs that the
/// backup has not, remembered heads that are further. Looks into `present` for whether what is lost went on from it. Changes nothing.
/// Errors: as lookAt(); Cancelled. A verdict is no error: see isWhole().
Result<JudgedBackup> judgeBackup(const QString& copy, const QString& file, storage::ScanRequest request, bool keysGiven, const QString& present);

/// What is asked of a second supervisor.
struct RestoreAsked {
    JudgedBackup backup;
    bool fromPresent;     ///< the office that stands there opens, and is asked; else it is the backup itself
    qint64 erasures;      ///< people who will be erased again
};

/// What a second supervisor is shown of a backup that the office is to go back to.
struct RestoreSummary {
    QString office;
    QString file;
    qint64 newestMs;          ///< of its last entry
    qint64 entries;
    qint64 people;
    qint64 lostEntries;
    bool lostContinues;       ///< what is lost is known to go on from the backup
    qint64 erasures;
    QStringList comeBack;     ///< accounts that are off now, and on in the backup
    bool fromPresent;
    bool keysGiven;
    bool rowsChecked;
    QByteArray fingerprint;   ///< its last four are retyped
};

/// Two supervisors decide that the office goes back to a backup: an entry of the office that they are asked in, which is the last of its log when
/// the program goes on. What the restored office begins with, is made after it (`restoreOffice`). Errors: Approval…, BackupNotIntact,
/// BackupOfAnother.
struct DecideRestore {
    static constexpr Permission permission = Permission::RestoreOffice;
    static constexpr const char* action = "restore.approve";
    struct Reply {
        StaffId asker;
        StaffId approver;
        qint64 entry;
    };
    RestoreAsked asked;
    QByteArray next;      ///< the new log of the administration, 8 hexadecimal digits
    Approval approval;
};

Result<DecideRestore::Reply> execute(Context&, const DecideRestore&);
Result<Matter> matterOf(const Context&, const DecideRestore&);

/// How a copy of a backup becomes an office.
struct RestoreOrder {
    const JudgedBackup* backup;
    const Secret* counterKey;                  ///< 32 bytes
    const Clock* clock;
    QList<PersonId> erased {};                 ///< whom the list outside the backup names
    std::optional<DecideRestore::Reply> decided {}; ///< none: a trial, which nobody will work in
    bool fromPresent = false;
};

/// Begins new logs in the copy, in place: their first entries `restore.begin` name the logs before them with size and root and the two
/// supervisors, `restore.known` each log that had gone further, and every bound row gets an entry with a new MAC; visits, codes and mail of the
/// past end; whom the list names is erased again. The file is then whole by itself. In several commits, because a backup may have any number of
/// rows: half done it is good for nothing but to be thrown away. How many were erased again.
/// Errors: BackupNotIntact, BackupNewer, as the database.
Result<qint64> restoreOffice(const RestoreOrder& order, FoundedLog& desk, FoundedLog& admin);

} // namespace ventanilla
