#pragma once

#include "core/Ids.h"
#include "core/Result.h"
#include "core/Role.h"
#include "services/BackRoom.h"
#include "services/VerifyReport.h"
#include "storage/LogScan.h"

#include <QList>

#include <atomic>
#include <memory>
#include <optional>

namespace ventanilla {

struct Context;

/// A signed checkpoint from outside this machine, as somebody handed it in.
class HandedCheckpoint
{
public:
    /// Of a file or text that is handed in.
    static constexpr qsizetype bytesMax = 65536;

    /// A file, pasted text or what a QR code says, as ledger::HandedNote takes it. `place`: what it is called when it is spoken of.
    /// Errors: NoteMalformed, text as there.
    static Result<HandedCheckpoint> parse(QByteArrayView given, const QString& place);

    const QString& place() const { return m_place; }
    const QByteArray& note() const { return m_note; }
    /// Entries that it counts, and the counter it says it is of.
    qint64 size() const { return m_size; }
    const QByteArray& counter() const { return m_counter; }

private:
    HandedCheckpoint(QByteArray note, QString place, qint64 size, QByteArray counter)
        : m_note(std::move(note)), m_place(std::move(place)), m_size(size), m_counter(std::move(counter))
    {
    }
    QByteArray m_note;
    QString m_place;
    qint64 m_size;
    QByteArray m_counter;
};

/// A verification that the door has let in: read in the back room, then written down with its verdict. Only who stands behind the door can
/// make one. It ends with its verdict even where who began it has left.
class VerifyJob
{
public:
    using Reply = VerifyReport;
    VerifyJob(const Context& context, storage::ScanRequest request);

    /// From any thread: nothing more is read.
    void stop() { m_stopped = true; }
    bool isStopped() const { return m_stopped; }
    /// In the back room.
    void work(const WorkProgress& progress);
    /// On the records thread: the entry `verify.run`. Errors: Cancelled, those of the scan and of the commit.
    Result<VerifyReport> settle(Context& context);

private:
    storage::ScanRequest m_request;
    const StaffId m_staff;
    const QByteArray m_login;
    const QByteArray m_ownOrigin;
    std::atomic<bool> m_stopped = false;
    std::optional<Result<VerifyReport>> m_found {};
};

/// Lets the whole database be verified, against these checkpoints too. Nothing is written yet: `verify.run` comes with the verdict.
/// Errors: KeyMissing (nobody said what to verify with).
struct VerifyLog {
    static constexpr Permission permission = Permission::VerifyLog;
    static constexpr const char* action = "verify.run";
    /// That are compared at once.
    static constexpr qsizetype checkpointsMax = 100;
    struct Reply {
        std::shared_ptr<VerifyJob> job; ///< for Office::carryOut
    };
    QList<HandedCheckpoint> checkpoints {};
};

Result<VerifyLog::Reply> execute(Context&, const VerifyLog&);

/// The newest `verify.run` of this log that came to a verdict. Errors: those of the database.
Result<std::optional<LastVerification>> lastVerification(Context&);

} // namespace ventanilla
