#include "services/Office.h"

#include "services/Context.h"
#include "services/Keyholding.h"
#include "services/LogPass.h"
#include "services/OpenedExport.h"
#include "services/Outbox.h"
#include "services/OwnFiles.h"
#include "services/Reopening.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QTimer>

#include <sys/stat.h>

namespace ventanilla {

namespace {
constexpr int retryEveryMs = 15'000;
constexpr qint64 drainMsMax = 10'000;
constexpr qint64 lookAtDiskEveryMs = 5'000;
} // namespace

/// Threads and what lives on them: `records` runs commands, `sender` talks to the mail channel, and the reading room has one of its own.
struct Office::Rooms {
    explicit Rooms(OfficeParts given)
        : parts(std::move(given)), databasePath(parts.databasePath), policy(parts.policy), domains(parts.domains), reading(databasePath, ledger::VerifierKey(parts.origin, parts.epochs.firstPublicKey.isEmpty() ? parts.epochKey.publicKey() : parts.epochs.firstPublicKey))
    {
    }

    OfficeParts parts;
    const QString databasePath; // what is opened is handed on
    const Policy policy;
    const EmailDomains domains;
    ReadingRoom reading;
    BackRoom back {};
    std::unique_ptr<Context> context {};  // records thread only
    std::atomic<bool> ending = false;     // what is on its way to a server breaks off where that harms nobody
    bool sending = false;                 // records thread only: a message is with the sender
    qint64 diskLookedBootMs = 0;          // records thread only
    bool mailTold = false;                // records thread only: what windows know of the mail channel
    bool keyStepAsked = false;            // records thread only: a step of a change of the keys stands in the queue
    QList<std::shared_ptr<QPromise<qint64>>> drains {}; // records thread only
    QThread records {};
    QThread sender {};
    QObject recordsDesk {};
    QObject senderDesk {};
    QTimer retry {};
};

Office::Office(OfficeParts parts) : m_rooms(std::make_unique<Rooms>(std::move(parts)))
{
    Rooms& rooms = *m_rooms;
    OpenedExport::Folder::sweep(QFileInfo(rooms.databasePath).absolutePath());
    rooms.records.setObjectName(QStringLiteral("records"));
    rooms.sender.setObjectName(QStringLiteral("sender"));
    rooms.recordsDesk.moveToThread(&rooms.records);
    rooms.senderDesk.moveToThread(&rooms.sender);
    rooms.records.start();
    rooms.sender.start();
    connect(&rooms.retry, &QTimer::timeout, this, [this] {
        pumpMail();
        QMetaObject::invokeMethod(&m_rooms->recordsDesk, [this] {
            workOnKeys();
            watchDisk();
        });
    });
    rooms.retry.start(retryEveryMs);
}

Office::~Office()
{
    Rooms& rooms = *m_rooms;
    rooms.retry.stop();
    rooms.ending = true;
    rooms.reading.close();
    rooms.back.close();
    // Each thread is quit through its own queue, the sender first: a bare quit() would drop what was asked, and a message on its way
    // would never be settled.
    QMetaObject::invokeMethod(&rooms.senderDesk, [&rooms] { rooms.sender.quit(); });
    rooms.sender.wait();
    QMetaObject::invokeMethod(&rooms.recordsDesk, [&rooms] {
        for (auto& promise : rooms.drains)
            promise->finish();
        rooms.drains.clear();
        rooms.context.reset();
        rooms.records.quit();
    });
    rooms.records.wait();
}

const Policy& Office::policy() const
{
    return m_rooms->policy;
}

const EmailDomains& Office::domains() const
{
    return m_rooms->domains;
}

ReadingRoom& Office::reading()
{
    return m_rooms->reading;
}

ReadingRoom& Office::reading(const LogPass& pass)
{
    // One that is gone reads nothing anywhere: its pass is over.
    const auto opened = pass.opened();
    return opened ? opened->reading() : m_rooms->reading;
}

void Office::post(std::function<void(Context&)> work)
{
    Rooms* rooms = m_rooms.get();
    QMetaObject::invokeMethod(&rooms->recordsDesk, [this, rooms, work = std::move(work)] {
        Q_ASSERT(rooms->context); // open() comes first
        work(*rooms->context);
        watchDisk();
        workOnKeys();
    });
}

void Office::postLong(std::function<void(const WorkProgress& goesOn)> work)
{
    BackRoom* back = &m_rooms->back;
    back->post([back, work = std::move(work)] { work([back](qint64, qint64) { return !back->isClosing(); }); });
}

void Office::workOnKeys()
{
    Rooms* rooms = m_rooms.get();
    if (!rooms->parts.changesKeys || rooms->keyStepAsked || !rooms->context || !rooms->context->database || !mayWorkOnKeys(*rooms->context))
        return;
    rooms->keyStepAsked = true;
    // Behind what is in the queue already: nobody waits for a change of the keys longer than for one step.
    QMetaObject::invokeMethod(
        &rooms->recordsDesk,
        [this, rooms] {
            rooms->keyStepAsked = false;
            if (!rooms->context) // the office is closing
                return;
            const auto step = workOnKeysOnce(*rooms->context);
            if (!step)
                return;
            Q_EMIT keysWorked(step.value().done, step.value().all);
            if (!step.value().waits)
                workOnKeys();
        },
        Qt::QueuedConnection);
}

void Office::watchDisk()
{
    Rooms* rooms = m_rooms.get();
    if (!rooms->context || !rooms->context->disk)
        return;
    const qint64 now = rooms->context->clock.bootMs();
    if (now - rooms->diskLookedBootMs < lookAtDiskEveryMs)
        return;
    rooms->diskLookedBootMs = now;
    const DiskRoom before = rooms->context->disk->last();
    const DiskRoom room = rooms->context->disk->look();
    // How much more than enough there is nobody wants to know.
    if (room.stage != before.stage || (room.stage != DiskStage::Enough && room != before))
        Q_EMIT diskChanged(room);
}

Result<Secret> Office::readFile(const QString& path, qsizetype bytesMax) const
{
    const QByteArray name = QFile::encodeName(path);
    struct stat chosen {};
    if (::stat(name.constData(), &chosen) != 0)
        return ErrorCode::FileMissing;
    if (!S_ISREG(chosen.st_mode) || chosen.st_size > bytesMax)
        return ErrorCode::FileUnreadable;
    if (isOneOfDatabase(path, m_rooms->databasePath))
        return ErrorCode::FileUnreadable;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error {ErrorCode::FileUnreadable, file.errorString()};
    QByteArray bytes = file.read(bytesMax + 1);
    const bool whole = bytes.size() <= bytesMax;
    Secret secret = Secret::fromBytes(bytes);
    wipe(bytes);
    return whole ? Result<Secret>(std::move(secret)) : ErrorCode::FileUnreadable;
}

QFuture<Result<OpeningReport>> Office::open()
{
    Rooms* rooms = m_rooms.get();
    auto promise = std::make_shared<QPromise<Result<OpeningReport>>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(&rooms->recordsDesk, [this, rooms, promise] {
        auto keys = CounterKeys::derive(rooms->parts.counterKey);
        if (!keys) {
            promise->addResult(Result<OpeningReport>(keys.error()));
            promise->finish();
            return;
        }
        rooms->context = std::make_unique<Context>(*rooms->parts.clock, rooms->policy, rooms->domains, std::move(keys).value());
        Context& context = *rooms->context;
        context.grew = [this](qint64 entries) { Q_EMIT logGrew(entries); };
        context.mailQueued = [this] { pumpMail(); };
        context.backups = std::move(rooms->parts.backups);
        // Before the database is opened, which may have to write.
        context.disk.emplace(QFileInfo(rooms->databasePath).absolutePath(), rooms->parts.keepsBallast, std::move(rooms->parts.freeBytes));
        context.disk->look();
        rooms->diskLookedBootMs = context.clock.bootMs();
        promise->addResult(openOffice(context, std::move(rooms->parts)));
        rooms->mailTold = context.mailAvailable;
        promise->finish();
    });
    return future;
}

void Office::pumpMail()
{
    Rooms* rooms = m_rooms.get();
    QMetaObject::invokeMethod(&rooms->recordsDesk, [this, rooms] {
        // Once the sender is to end nothing is taken any more: nobody would deliver it.
        if (!rooms->context || !rooms->context->database || rooms->sending || rooms->ending)
            return;
        Context& context = *rooms->context;
        auto job = claimMail(context);
        const auto waiting = storage::mailWaiting(*context.database);
        if (std::exchange(rooms->mailTold, context.mailAvailable) != context.mailAvailable)
            Q_EMIT mailChannelChanged(context.mailAvailable);
        if (waiting)
            Q_EMIT outboxChanged(waiting.value());
        if (job && job.value()) {
            rooms->sending = true;
            auto held = std::make_shared<MailJob>(std::move(*job.value()));
            QMetaObject::invokeMethod(&rooms->senderDesk, [this, rooms, held] {
                const channels::Delivery delivery = deliver(*held->channel, held->mail, held->from, held->id.hex(), held->utcMs, rooms->ending);
                QMetaObject::invokeMethod(&rooms->recordsDesk, [this, rooms, held, delivery] {
                    rooms->sending = false;
                    if (const auto fate = settleMail(*rooms->context, *held, delivery); fate)
                        Q_EMIT mailSettled(held->visit ? held->visit->hex() : QByteArray(), held->kind, fate.value());
                    pumpMail();
                });
            });
            return;
        }
        for (auto& promise : rooms->drains) {
            promise->addResult(waiting ? waiting.value() : 0);
            promise->finish();
        }
        rooms->drains.clear();
    });
}

QFuture<qint64> Office::drainOutbox()
{
    Rooms* rooms = m_rooms.get();
    auto promise = std::make_shared<QPromise<qint64>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(&rooms->recordsDesk, [rooms, promise] { rooms->drains.append(promise); });
    pumpMail();
    // The limit: whoever still waits then is told what is left.
    QTimer::singleShot(drainMsMax, this, [rooms, promise] {
        QMetaObject::invokeMethod(&rooms->recordsDesk, [rooms, promise] {
            rooms->drains.removeOne(promise);
            if (!promise->future().isFinished()) {
                const auto waiting = storage::mailWaiting(*rooms->context->database);
                promise->addResult(waiting ? waiting.value() : 0);
                promise->finish();
            }
        });
    });
    return future;
}

} // namespace ventanilla
