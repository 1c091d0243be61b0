#pragma once

#include "core/Clock.h"
#include "core/Email.h"
#include "core/Policy.h"
#include "ledger/KeyChain.h"
#include "services/BackRoom.h"
#include "services/BackupFolder.h"
#include "services/DiskWatch.h"
#include "services/Door.h"
#include "services/MailFate.h"
#include "services/Opening.h"
#include "services/ReadingRoom.h"
#include "storage/LogScan.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>
#include <utility>

namespace ventanilla {

/// What an office is opened with; the program reads the files and hands in the bytes.
struct OfficeParts {
    QString databasePath;
    QByteArray origin;                ///< of the log this program writes
    QByteArray counter;               ///< `w` of its leaves
    qint64 log;
    crypto::SigningKey epochKey;      ///< of the log's open epoch
    Secret counterKey;                ///< 32 bytes
    QByteArray rememberedHead;        ///< the signed note kept in the state folder; empty for a log never written
    std::function<Result<void>(QByteArrayView note)> remember; ///< called on the records thread
    Policy policy;
    EmailDomains domains;
    QString mailFolder;               ///< where a demonstration's messages are put; a real office has a mail server or none
    const Clock* clock;               ///< outlives the office
    bool changesKeys = false;         ///< goes on by itself with a change of the master key that is due, between other commands
    ledger::EpochKeys epochs {};      ///< how the log's key is exchanged; called on the records thread
    /// Writes a person's pseudonym to the list of those who were erased, outside the database and every backup, synced before it returns;
    /// called on the records thread before the erasure commits. None: nobody can be erased here.
    std::function<Result<void>(QByteArrayView pseudonym)> noteErasure {};
    std::function<storage::ScanRequest()> verification {}; ///< reads keys to trust and remembered heads for a full verification; called on the records thread
    /// Keeps a checkpoint that is handed out where a database that is put back does not take it along; called on the records thread after its
    /// commit. None, or a failure: nobody here will miss its entries.
    std::function<Result<void>(QByteArrayView note)> keepAnchor {};
    /// What is remembered of this counter's logs outside the database, and where. Read before the database is opened, which may only be ahead.
    QList<storage::GivenAnchor> memories {};
    BackupKeeping backups {};                     ///< where copies of the database go
    bool keepsBallast = false;                    ///< DiskWatch: beside the database
    std::function<qint64()> freeBytes {};         ///< of the database's disk; none: as the system says
};

/// The one door: every action of every program goes through `perform`. Work is done one command after another on the `records` thread;
/// the caller's thread never waits. Messages leave on a thread of their own, a search that was let in reads on a third, and what
/// takes long is done on a fourth.
class Office : public QObject
{
    Q_OBJECT
public:
    explicit Office(OfficeParts parts);
    /// Lets what was asked be finished, then ends the threads.
    ~Office() override;

    /// Opens the database, checks the log and puts in order what a stop left. To be called once, before anything is performed.
    QFuture<Result<OpeningReport>> open();

    /// Checks session and permission, records a refusal, executes. The answer comes back as a future; take it with takeResult().
    template <typename Command> QFuture<Result<typename Command::Reply>> perform(Command command)
    {
        checkCommand<Command>();
        auto held = std::make_shared<Command>(std::move(command));
        return answered<typename Command::Reply>([held](Context& context) { return passDoor(context, *held); });
    }

    const Policy& policy() const;
    const EmailDomains& domains() const;

    /// Where the log is read beside the records, with a pass that SearchLog gave.
    ReadingRoom& reading();
    /// Where what this pass is of is read: here, or in the export that was opened.
    ReadingRoom& reading(const LogPass& pass);

    /// Long work that a command's reply let in: in the back room, then settled on the records' thread, whose answer this is. Nobody waits for
    /// it meanwhile. The future's progress is the work's. To stop it, stop the job: the answer comes all the same. A job is carried out once.
    template <typename Job> QFuture<Result<typename Job::Reply>> carryOut(std::shared_ptr<Job> job)
    {
        auto promise = std::make_shared<QPromise<Result<typename Job::Reply>>>();
        promise->start();
        auto future = promise->future();
        postLong([this, promise, job](const WorkProgress& goesOn) {
            job->work([promise, &goesOn, known = qint64(-1)](qint64 done, qint64 total) mutable {
                constexpr qint64 progressMost = std::numeric_limits<int>::max();
                // Saying the range again would set the value back.
                if (std::exchange(known, total) != total)
                    promise->setProgressRange(0, int(std::min(total, progressMost)));
                promise->setProgressValue(int(std::min(done, progressMost)));
                return goesOn(done, total);
            });
            post([promise, job](Context& context) {
                promise->addResult(job->settle(context));
                promise->finish();
            });
        });
        return future;
    }

    /// A small plain file that somebody chose. Never one of the database's own: closing it again would let go of this program's locks on it.
    /// Errors: FileMissing, FileUnreadable (also for one that is longer).
    Result<Secret> readFile(const QString& path, qsizetype bytesMax) const;

    /// Delivers what waits, for ten seconds at most; the number still waiting. To be asked before signing out.
    QFuture<qint64> drainOutbox();

Q_SIGNALS:
    /// After every commit: entries of this log.
    void logGrew(qint64 entries);
    void outboxChanged(qint64 waiting);
    /// The room on the database's disk is another; looked at every few seconds at the most.
    void diskChanged(const ventanilla::DiskRoom& room);
    /// A mail server was set, or the settings are gone: there is a way for mail to leave, or none.
    void mailChannelChanged(bool available);
    /// A step of a change of the master key is done, which nobody waits for: people whose keys are under the new one so far, of how many.
    void keysWorked(qint64 done, qint64 all);
    /// A message of a visit (empty: the office's own) had this fate.
    void mailSettled(const QByteArray& visitHex, const QByteArray& kind, const MailFate& fate);

private:
    template <typename Reply, typename Work> QFuture<Result<Reply>> answered(Work work)
    {
        auto promise = std::make_shared<QPromise<Result<Reply>>>();
        promise->start();
        auto future = promise->future();
        post([promise, work = std::move(work)](Context& context) {
            promise->addResult(work(context));
            promise->finish();
        });
        return future;
    }
    void post(std::function<void(Context&)> work);
    void postLong(std::function<void(const WorkProgress& goesOn)> work);
    void pumpMail();
    void workOnKeys();
    void watchDisk();

    struct Rooms;
    std::unique_ptr<Rooms> m_rooms;
};

} // namespace ventanilla
