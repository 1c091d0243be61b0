#pragma once

#include "core/Identifier.h"
#include "core/Result.h"
#include "core/Role.h"
#include "core/Secret.h"
#include "services/BackRoom.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <limits>
#include <memory>
#include <optional>

namespace ventanilla {

struct Context;
class LogPass;

/// What of the log is wanted. Times alone give all entries between; whatever is picked besides gives those entries, each with its proof.
struct LogSelection {
    qint64 fromMs = 0;                  ///< UTC
    qint64 toMs = std::numeric_limits<qint64>::max(); ///< inclusive
    std::optional<Identifier> person {};
    QByteArray clerk {};                ///< sign-in name
    QByteArray action {};               ///< as in the log
    qint64 folio = 0;                   ///< of a visit
    std::shared_ptr<const LogPass> found {}; ///< what a search of this session asks, in the one log that it reads; nothing else is then looked at
};

/// A supervisor's PKCS#12 file, and what opens it.
struct SigningFile {
    Secret bytes;
    Secret password;
};

/// What an export came to.
struct Exported {
    qint64 entries = 0;             ///< in the archive
    qint64 openings = 0;
    int verdict = 0;                ///< of the full verification, as ventanilla-verify's exit code
    QByteArray sumsHash {};         ///< 64 hexadecimal digits
    qint64 number = 0;              ///< of the entry that says so
};

/// An export that the door has let in: verified and written in the back room, then written down and handed over. Only who stands behind the
/// door can make one. An export that is stopped, or whose session is over before it ends, leaves no file.
class ExportJob
{
public:
    using Reply = Exported;
    struct Order;
    explicit ExportJob(Order order);
    ~ExportJob();

    /// From any thread: nothing more is read or written.
    void stop() { m_stopped = true; }
    /// In the back room. Progress: entries read twice, once to verify and once to write.
    void work(const WorkProgress& progress);
    /// On the records thread: the entry, and then the archive's name. Errors: Cancelled, and those of ExportLog.
    Result<Exported> settle(Context& context);

private:
    Result<void> write(const WorkProgress& progress);
    std::unique_ptr<Order> m_order;
    Exported m_reply {};
    std::optional<Error> m_failed {};
    std::atomic<bool> m_stopped = false;
};

/// Hands the log out: a ZIP file that a third party checks without us (resources/export). The whole database is verified first; what that found
/// stands in the archive, which is made all the same, because a broken log is what somebody will want to look at. The entry is committed when
/// the archive is whole and on disk, and before it has its name; it carries the SHA-256 of the archive's SHA256SUMS. Values are opened only of
/// one person or visit. What can be refused at once is; the rest the job says.
/// Errors: FileExists, FileFailed, DatabaseFull, PersonNotFound, StaffUnknown, NothingToExport, ExportTooLarge,
/// OpeningsOfNobody (openings without person or visit), Cancelled (the search's session is over), SigningFileRefused, CertificateRefused, KeyMissing (no key to trust here).
struct ExportLog {
    static constexpr Permission permission = Permission::ExportLog;
    static constexpr const char* action = "log.export";
    static constexpr bool asksPasswordAgain = true;
    /// Entries that can be picked out at once: each is a file with its proof.
    static constexpr qint64 pickedMax = 100'000;
    struct Reply {
        std::shared_ptr<ExportJob> job; ///< for Office::carryOut
    };
    QString path;
    LogSelection selection {};
    bool openings = false;
    std::optional<SigningFile> signing {};
};

Result<ExportLog::Reply> execute(Context&, const ExportLog&);

} // namespace ventanilla
