#pragma once

#include "core/Ids.h"
#include "core/Result.h"
#include "core/Role.h"
#include "services/BackRoom.h"
#include "services/OpenedExport.h"

#include <QString>

#include <atomic>
#include <memory>
#include <optional>

namespace ventanilla {

struct Context;

/// An export that the door has let be opened: copied, read and verified in the back room, then written down. Only who stands behind the door can
/// make one. What is stopped, refused, or finds its session over leaves nothing.
class OpenExportJob
{
public:
    using Reply = std::shared_ptr<OpenedExport>;
    struct Order {
        QString path;
        QString dataFolder;
        QList<ledger::VerifierKey> known;
        StaffId staff;
    };
    explicit OpenExportJob(Order order) : m_order(std::move(order)) {}

    /// From any thread: nothing more is read.
    void stop() { m_stopped = true; }
    /// In the back room.
    void work(const WorkProgress& progress);
    /// On the records thread: the entry, and then the export. Errors: Cancelled, those of OpenExport.
    Result<Reply> settle(Context& context);

private:
    Result<Reply> open(const WorkProgress& progress);

    const Order m_order;
    std::atomic<bool> m_stopped = false;
    QByteArray m_fileHash {};
    std::optional<Result<Reply>> m_found {};
};

/// Lets an export of any office be read here, read-only, as the log is: it is copied first, so that what is judged is what is shown, and its
/// SHA-256 stands in the entry with the verdict. No key is trusted for being in it. An altered export is shown with what is wrong with it; one that
/// cannot be read is refused, which is an entry too.
/// Errors: FileMissing, FileUnreadable (one of the database's own too), and the job's: ArchiveRefused, DatabaseFull, FileFailed.
struct OpenExport {
    static constexpr Permission permission = Permission::ReadLog;
    static constexpr const char* action = "export.open";
    static constexpr bool whileBehind = true;
    struct Reply {
        std::shared_ptr<OpenExportJob> job; ///< for Office::carryOut
    };
    QString path;
};

Result<OpenExport::Reply> execute(Context&, const OpenExport&);

} // namespace ventanilla
