#include "services/Backups.h"

#include "crypto/Sha256.h"
#include "ledger/EntryFacts.h"
#include "services/BackupFolder.h"
#include "services/Context.h"
#include "services/DiskWatch.h"
#include "storage/DatabaseCopy.h"

#include <QFile>
#include <QFileInfo>

namespace ventanilla {

using ledger::Key;
using ledger::Outcome;
using storage::AuditEvent;

namespace {

constexpr const char* made = BackUp::action;
constexpr const char* begun = MakeBackup::action;

QString folderOf(const Context& context)
{
    const auto kept = context.backups.readFolder ? context.backups.readFolder() : Result<QString>(QString());
    return kept ? kept.value() : QString();
}

BackupFolder shelfOf(const Context& context, const QString& path)
{
    const storage::LogWriter& writer = context.database->writer();
    return {path, BackupFolder::stemOf(context.office->shortName, writer.counter, writer.log)};
}

QByteArray sourceName(BackupJob::Source source)
{
    return source == BackupJob::Source::Close ? "close" : "hand";
}

QByteArray whyOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
        return "stopped";
    case ErrorCode::DatabaseFull:
        return "disk-full";
    case ErrorCode::BackupFolderUnset:
        return "folder-unset";
    case ErrorCode::BackupFolderMissing:
        return "folder-missing";
    case ErrorCode::BackupFolderClosed:
    case ErrorCode::FileFailed:
        return "folder-closed";
    default:
        return "failed";
    }
}

/// The fingerprint that the log keeps: whoever has the file later can tell whether it is this one.
Result<QByteArray> fingerprintOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error {ErrorCode::FileFailed, file.errorString(), 0, path};
    constexpr qint64 pieceBytes = 1 << 20;
    crypto::RunningSha256 sum;
    for (;;) {
        const QByteArray piece = file.read(pieceBytes);
        if (piece.isEmpty())
            break;
        sum.add(piece);
    }
    if (file.error() != QFileDevice::NoError)
        return Error {ErrorCode::FileFailed, file.errorString(), 0, path};
    const auto digest = sum.finish();
    return QByteArray(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())).toHex();
}

Result<std::optional<LastBackup>> lastBackup(const Context& context)
{
    TRY(newest, newestOf(*context.database, made));
    if (!newest)
        return std::optional<LastBackup>();
    LastBackup last {newest->number(Key::UtcMs), newest->text(Key::Outcome) == ledger::outcomeName(Outcome::Ok), ledger::factIn(newest->text(Key::Facts), "why").value_or(QByteArray())};
    TRY(whole, lastOf(*context.database, made));
    last.doneMs = whole ? whole->number(Key::UtcMs) : 0;
    return std::optional(std::move(last));
}

Result<BackupState> stateOf(const Context& context)
{
    const QString path = folderOf(context);
    const BackupFolder shelf = shelfOf(context, path);
    const QString database = context.database->path();
    BackupState state {path};
    if (const auto fit = shelf.check(); !fit)
        state.trouble = fit.error();
    state.databaseBytes = QFileInfo(database).size();
    if (!state.trouble) {
        state.sameDisk = shelf.isOnDiskOf(database);
        state.freeBytes = shelf.freeBytes();
        state.copies = shelf.copies().size();
    }
    TRY(last, lastBackup(context));
    state.last = std::move(last);
    return state;
}

} // namespace

/// All that a copy is made of.
struct BackupJob::Order {
    BackupFolder shelf;
    QString database;
    qint64 madeMs; ///< UTC
    Source source;
    std::optional<StaffId> staff {};
};

BackupJob::BackupJob(Order order) : m_order(std::make_unique<Order>(std::move(order))) {}

BackupJob::~BackupJob() = default;

void BackupJob::work(const WorkProgress& progress)
{
    const auto written = m_stopped ? Result<void>(ErrorCode::Cancelled) : write([this, &progress](qint64 done, qint64 total) { return progress(done, total) && !m_stopped; });
    if (!written)
        m_failed = written.error();
}

Result<void> BackupJob::write(const WorkProgress& progress)
{
    const Order& order = *m_order;
    TRY_DO(order.shelf.check());
    // One is made at a time, and the folder's stem is of the log that this process has locked: what is half is of before.
    order.shelf.sweep();
    // Half a copy on the data's own disk would take the room that the desk needs.
    const qint64 free = order.shelf.freeBytes();
    const qint64 spare = order.shelf.isOnDiskOf(order.database) ? DiskWatch::warnBytes : 0;
    if (free >= 0 && free < QFileInfo(order.database).size() + spare)
        return Error {ErrorCode::DatabaseFull, QStringLiteral("there is no room for a copy")};
    m_made.path = order.shelf.pathAt(order.madeMs);
    TRY_DO(storage::copyDatabase(order.database, m_made.path, progress));
    m_made.bytes = QFileInfo(m_made.path).size();
    TRY(sum, fingerprintOf(m_made.path));
    m_made.sha256 = sum;
    m_made.pruned = order.shelf.prune(m_made.path);
    return {};
}

Result<BackupMade> BackupJob::settle(Context& context)
{
    const Order& order = *m_order;
    AuditEvent event(made, m_failed ? Outcome::Fail : Outcome::Ok);
    if (order.staff)
        event.by(*order.staff);
    event.fact("source", sourceName(order.source));
    if (m_failed)
        event.fact("why", whyOf(*m_failed));
    else
        event.fact("file", m_made.sha256).fact("pruned", QByteArray::number(m_made.pruned));
    TRY(committed, context.record(std::move(event)));
    if (m_failed)
        return *m_failed;
    m_made.entry = committed.first;
    return m_made;
}

std::shared_ptr<BackupJob> backupAtClose(const Context& context)
{
    const QString path = folderOf(context);
    if (path.isEmpty())
        return nullptr;
    return std::make_shared<BackupJob>(BackupJob::Order {shelfOf(context, path), context.database->path(), context.clock.utcMs(), BackupJob::Source::Close,
                                                         context.session ? std::optional(context.session->staff) : std::nullopt});
}

Result<BackupNews> backupNews(const Context& context)
{
    TRY(last, lastBackup(context));
    return BackupNews {!folderOf(context).isEmpty(), std::move(last)};
}

Result<void> reconcileBackup(Context& context)
{
    TRY(began, lastOf(*context.database, begun));
    if (!began)
        return {};
    TRY(ended, newestOf(*context.database, made));
    if (ended && ended->number(Key::Index) > began->number(Key::Index))
        return {};
    TRY(committed, context.record(AuditEvent(made, Outcome::Fail).fact("why", "stopped")));
    return {};
}

Result<ShowBackups::Reply> execute(Context& context, const ShowBackups&)
{
    return stateOf(context);
}

Result<ChooseBackupFolder::Reply> execute(Context& context, const ChooseBackupFolder& command)
{
    const BackupFolder shelf = shelfOf(context, command.path);
    TRY_DO(shelf.check());
    if (!context.backups.keepFolder)
        return Error {ErrorCode::FileFailed, QStringLiteral("nobody keeps it")};
    TRY(committed, context.record(context.event(ChooseBackupFolder::action).fact("disk", shelf.isOnDiskOf(context.database->path()) ? "same" : "other")));
    if (const auto kept = context.backups.keepFolder(command.path); !kept) {
        TRY(undone, context.record(context.event(ChooseBackupFolder::action, Outcome::Fail).fact("why", "failed")));
        return kept.error();
    }
    return stateOf(context);
}

Result<MakeBackup::Reply> execute(Context& context, const MakeBackup&)
{
    const BackupFolder shelf = shelfOf(context, folderOf(context));
    TRY_DO(shelf.check());
    // The entry comes first, so that the copy says of itself that it was made.
    TRY(committed, context.record(context.event(begun).fact("source", sourceName(BackupJob::Source::Hand))));
    return MakeBackup::Reply {std::make_shared<BackupJob>(BackupJob::Order {shelf, context.database->path(), context.clock.utcMs(), BackupJob::Source::Hand, context.session->staff})};
}

Result<BackUp::Reply> execute(Context& context, const BackUp& command)
{
    TRY(begin, context.record(context.event(begun).fact("source", sourceName(BackupJob::Source::Hand))));
    const auto copied = context.database->backup(command.path);
    auto event = context.event(made, copied ? Outcome::Ok : Outcome::Fail).fact("source", sourceName(BackupJob::Source::Hand));
    if (!copied)
        event.fact("why", whyOf(copied.error()));
    TRY(committed, context.record(std::move(event)));
    if (!copied)
        return copied.error();
    return BackUp::Reply {begin.first};
}

} // namespace ventanilla
