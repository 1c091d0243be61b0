#pragma once

#include "core/Result.h"
#include "core/Role.h"
#include "services/BackRoom.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>

namespace ventanilla {

struct Context;

/// The last time that a copy was to be made into the office's folder, as the log tells.
struct LastBackup {
    qint64 triedMs = 0;    ///< UTC
    bool done = false;
    QByteArray why {};     ///< it was not: as the entry has it
    qint64 doneMs = 0;     ///< UTC of the last one that was made; 0: never
    friend bool operator==(const LastBackup&, const LastBackup&) = default;
};

/// What the status bar says of copies.
struct BackupNews {
    /// After so many days without a copy the desk warns.
    static constexpr int daysMax = 3;
    bool wanted = false;   ///< a folder is chosen
    std::optional<LastBackup> last {};
    friend bool operator==(const BackupNews&, const BackupNews&) = default;
};

/// Where copies go and how that stands.
struct BackupState {
    QString folder;                  ///< empty: none is chosen
    std::optional<Error> trouble {}; ///< why nothing could be written there now
    bool sameDisk = false;           ///< as the data: a broken disk would take both
    qint64 freeBytes = -1;           ///< in the folder; −1: not to be known
    qint64 databaseBytes = 0;        ///< about what a copy takes
    qint64 copies = 0;               ///< of this office's that lie there
    std::optional<LastBackup> last {};
};

/// A copy that was made.
struct BackupMade {
    QString path;
    qint64 bytes = 0;
    int pruned = 0;      ///< older ones of ours that were removed
    QByteArray sha256 {}; ///< hexadecimal
    qint64 entry = 0;
};

/// A copy that the door or a close of day has let in: written in the back room, then written down. One that is stopped leaves no file, and its
/// entry says so.
class BackupJob
{
public:
    enum class Source { Close, Hand };
    using Reply = BackupMade;
    struct Order;
    explicit BackupJob(Order order);
    ~BackupJob();

    /// From any thread.
    void stop() { m_stopped = true; }
    /// In the back room. Progress: bytes.
    void work(const WorkProgress& progress);
    /// On the records thread: the entry. Errors: BackupFolder…, FileExists, DatabaseFull, Cancelled, as the database.
    Result<BackupMade> settle(Context& context);

private:
    Result<void> write(const WorkProgress& progress);
    std::unique_ptr<Order> m_order;
    BackupMade m_made {};
    std::optional<Error> m_failed {};
    std::atomic<bool> m_stopped = false;
};

/// Where copies go, and the last one.
struct ShowBackups {
    static constexpr Permission permission = Permission::Backup;
    static constexpr const char* action = "backup.show";
    using Reply = BackupState;
};

/// From now on copies go into this folder, one at each close of day. Kept with this machine's keys, not in the database: a restored one must not
/// say where this machine puts them. Errors: BackupFolder…, FileFailed (it could not be kept).
struct ChooseBackupFolder {
    static constexpr Permission permission = Permission::Backup;
    static constexpr const char* action = "backup.folder";
    static constexpr bool asksPasswordAgain = true;
    using Reply = BackupState;
    QString path; ///< absolute
};

/// A copy into the office's folder, now. Errors: BackupFolder….
struct MakeBackup {
    static constexpr Permission permission = Permission::Backup;
    static constexpr const char* action = "backup.begin";
    struct Reply {
        std::shared_ptr<BackupJob> job; ///< for Office::carryOut
    };
};

/// A consistent copy of the database into a file, at once. Errors: FileExists, FileFailed, DatabaseFull.
struct BackUp {
    static constexpr Permission permission = Permission::Backup;
    static constexpr const char* action = "backup.make";
    struct Reply {
        qint64 entry;
    };
    QString path;
};

Result<ShowBackups::Reply> execute(Context&, const ShowBackups&);
Result<ChooseBackupFolder::Reply> execute(Context&, const ChooseBackupFolder&);
Result<MakeBackup::Reply> execute(Context&, const MakeBackup&);
Result<BackUp::Reply> execute(Context&, const BackUp&);

/// What a close of day makes; none: no folder is chosen. A folder that is not there is found out by the job, whose entry says so.
std::shared_ptr<BackupJob> backupAtClose(const Context& context);
Result<BackupNews> backupNews(const Context& context);
/// A copy that a stop of the program cut is said to be none.
Result<void> reconcileBackup(Context& context);

} // namespace ventanilla
