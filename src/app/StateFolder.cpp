#include "app/StateFolder.h"

#include "ledger/HeadSlots.h"
#include "ledger/KeyRing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace ventanilla {

namespace {

constexpr qsizetype keyBytes = 32;
constexpr auto ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFileDevice::ExeOwner;
const QString erasuresName = QStringLiteral("erasures");
const QString backupFolderName = QStringLiteral("backup-folder");

QString hex8(qint64 log)
{
    return QStringLiteral("%1").arg(log, 8, 16, QLatin1Char('0'));
}

QString keyName(qint64 log)
{
    return QStringLiteral("epoch-%1.key").arg(hex8(log));
}

QString headName(qint64 log)
{
    return QStringLiteral("head-%1").arg(hex8(log));
}

QString anchorName(qint64 log)
{
    return QStringLiteral("anchor-%1").arg(hex8(log));
}

QString nextKeyName(qint64 log)
{
    return QStringLiteral("epoch-%1.next").arg(hex8(log));
}

/// A new file with these bytes, on disk before it returns.
Result<void> writeNew(const QString& path, QByteArrayView bytes)
{
    QFile out(path);
    if (QFile::exists(path))
        return Error {ErrorCode::FileExists, {}, 0, path};
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, ownerFile))
        return Error {ErrorCode::FileFailed, out.errorString(), 0, path};
    if (out.write(bytes.data(), bytes.size()) != bytes.size() || ::fsync(out.handle()) != 0)
        return Error {ErrorCode::FileFailed, out.errorString(), 0, path};
    return {};
}

Result<void> syncFolder(const QString& path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = folder >= 0 && ::fsync(folder) == 0;
    if (folder >= 0)
        ::close(folder);
    if (!synced)
        return Error {ErrorCode::FileFailed, QStringLiteral("the folder cannot be synced"), 0, path};
    return {};
}

Result<void> writeKey(const QString& path, const Secret& key)
{
    QByteArray text = key.view().toByteArray().toHex() + '\n';
    auto written = writeNew(path, text);
    wipe(text);
    return written;
}

/// Zeros over what a key file holds, on disk before it returns; what a disk keeps of it besides is the disk's.
Result<void> overwrite(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    const QByteArray zeros(2 * keyBytes + 1, '0');
    const bool done = file >= 0 && ::pwrite(file, zeros.constData(), std::size_t(zeros.size()), 0) == zeros.size() && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!done)
        return Error {ErrorCode::FileFailed, QStringLiteral("an old key cannot be overwritten"), 0, path};
    return {};
}

Result<void> destroy(const QString& path)
{
    if (!QFile::exists(path))
        return {};
    TRY_DO(overwrite(path));
    if (!QFile::remove(path))
        return Error {ErrorCode::FileFailed, QStringLiteral("an old key cannot be removed"), 0, path};
    return {};
}

QByteArray counterOf(const QByteArray& origin)
{
    const QList<QByteArray> parts = origin.split('/');
    return parts.size() == 3 ? parts.at(1) : QByteArray();
}

} // namespace

QString defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/ventanilla");
}

QString defaultStateFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + QStringLiteral("/ventanilla");
}

QString printFolderOf(const QString& dataDir)
{
    return dataDir + QStringLiteral("/hojas-de-cierre");
}

Result<void> makePrivateFolder(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    if (info.exists() || !QDir().mkpath(path) || !QFile::setPermissions(path, ownerFolder))
        return Error {ErrorCode::FileFailed, QStringLiteral("the folder cannot be made"), 0, path};
    return {};
}

QString StateFolder::file(const QString& name) const
{
    return m_path + u'/' + name;
}

bool StateFolder::exists() const
{
    return QFile::exists(file(QStringLiteral("counter.key")));
}

Result<void> StateFolder::make(const Secret& counterKey, const FoundedLog& desk, const FoundedLog& admin, const QList<ledger::VerifierKey>& earlier) const
{
    TRY_DO(makePrivateFolder(m_path));
    TRY_DO(writeKey(file(QStringLiteral("counter.key")), counterKey));
    return makeLogs(desk, admin, earlier);
}

Result<void> StateFolder::makeLogs(const FoundedLog& desk, const FoundedLog& admin, const QList<ledger::VerifierKey>& earlier) const
{
    TRY_DO(makePrivateFolder(m_path));
    QByteArray keys;
    for (const FoundedLog* log : {&desk, &admin}) {
        TRY_DO(writeKey(file(keyName(log->log)), log->key.seed()));
        keys += ledger::VerifierKey(log->origin, log->key.publicKey()).write() + '\n';
    }
    for (const ledger::VerifierKey& key : earlier)
        keys += key.write() + '\n';
    TRY_DO(writeNew(file(QStringLiteral("vkey")), keys));
    return syncFolder(m_path);
}

Result<Secret> StateFolder::readKey(const QString& name) const
{
    QFile in(file(name));
    if (!in.exists())
        return Error {ErrorCode::KeyMissing, {}, 0, name};
    if (in.permissions() & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther))
        return Error {ErrorCode::KeyUnsafePermissions, {}, 0, name};
    if (!in.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error {ErrorCode::KeyMissing, in.errorString(), 0, name};
    QByteArray text = in.read(2 * keyBytes + 2);
    QByteArray bytes = QByteArray::fromHex(text);
    const bool whole = text.size() == 2 * keyBytes + 1 && text.endsWith('\n') && bytes.size() == keyBytes && bytes.toHex() + '\n' == text;
    Secret key = whole ? Secret::fromBytes(bytes) : Secret();
    wipe(text);
    wipe(bytes);
    if (key.isEmpty())
        return Error {ErrorCode::KeyMalformed, {}, 0, name};
    return key;
}

Result<Secret> StateFolder::counterKey() const
{
    return readKey(QStringLiteral("counter.key"));
}

Result<QList<ledger::VerifierKey>> StateFolder::verifierKeys() const
{
    QFile in(file(QStringLiteral("vkey")));
    if (!in.open(QIODevice::ReadOnly))
        return Error {ErrorCode::KeyMissing, in.errorString(), 0, QStringLiteral("vkey")};
    TRY(ring, ledger::KeyRing::parse(in.read(ledger::KeyRing::bytesMax)));
    return ring.keys();
}

Result<WriterKeys> StateFolder::writer(Writer which) const
{
    TRY(keys, verifierKeys());
    for (const ledger::VerifierKey& key : keys) {
        const QByteArray counter = counterOf(key.origin());
        if ((counter == "admin") != (which == Writer::Admin))
            continue;
        const qint64 log = ledger::logNumber(key.publicKey());
        // A next key that is not whole was never used: it is synced before anything needs it. One that cannot be read may have been.
        auto next = signingKey(nextKeyName(log));
        if (!next && next.error().code != ErrorCode::KeyMissing && next.error().code != ErrorCode::KeyMalformed)
            return next.error();
        auto present = signingKey(keyName(log));
        if (!present && !next)
            return present.error();
        // Overwritten already: then the next one has signed the head.
        TRY(epochKey, present ? std::move(present) : crypto::SigningKey::fromSeed(next.value().seed()));
        QByteArray head;
        QFile in(file(headName(log)));
        if (in.open(QIODevice::ReadOnly))
            head = ledger::HeadSlots::newest(in.read(ledger::HeadSlots::slotBytes * ledger::HeadSlots::slotCount), key).value_or(QByteArray());
        const StateFolder folder(m_path);
        ledger::EpochKeys epochs {.firstPublicKey = key.publicKey(),
                                  .keepNext = [folder, log](const crypto::SigningKey& made) { return folder.keepNextKey(log, made); },
                                  .takeNext = [folder, log] { return folder.takeNextKey(log); },
                                  .dropNext = [folder, log] { return folder.dropNextKey(log); }};
        if (next)
            epochs.next = std::move(next).value();
        return WriterKeys {key.origin(), counter, log, std::move(epochKey), head,
                           [folder, log, key](QByteArrayView note) { return folder.rememberHead(log, key, note); }, std::move(epochs),
                           [folder](QByteArrayView pseudonym) { return folder.noteErasure(pseudonym); },
                           [folder, log, key](QByteArrayView note) { return folder.keepAnchor(log, key, note); }};
    }
    return Error {ErrorCode::KeyMissing, {}, 0, QStringLiteral("vkey")};
}

Result<crypto::SigningKey> StateFolder::signingKey(const QString& name) const
{
    TRY(seed, readKey(name));
    if (seed.isZero())
        return Error {ErrorCode::KeyMalformed, QStringLiteral("it was overwritten"), 0, name};
    return crypto::SigningKey::fromSeed(seed);
}

Result<void> StateFolder::keepNextKey(qint64 log, const crypto::SigningKey& next) const
{
    TRY_DO(destroy(file(nextKeyName(log)))); // one that a stop left half written
    TRY_DO(writeKey(file(nextKeyName(log)), next.seed()));
    return syncFolder(m_path);
}

Result<void> StateFolder::takeNextKey(qint64 log) const
{
    TRY_DO(overwrite(file(keyName(log))));
    const QByteArray from = QFile::encodeName(file(nextKeyName(log)));
    const QByteArray to = QFile::encodeName(file(keyName(log)));
    if (::rename(from.constData(), to.constData()) != 0)
        return Error {ErrorCode::FileFailed, QStringLiteral("the next key cannot take its place"), 0, nextKeyName(log)};
    return syncFolder(m_path);
}

Result<void> StateFolder::dropNextKey(qint64 log) const
{
    TRY_DO(destroy(file(nextKeyName(log))));
    return syncFolder(m_path);
}

Result<void> StateFolder::putSlot(const QString& name, const ledger::VerifierKey& key, QByteArrayView note, bool synced) const
{
    TRY(slot, ledger::HeadSlots::encode(note));
    QFile out(file(name));
    const bool begins = !out.exists();
    if (!out.open(QIODevice::ReadWrite | QIODevice::Unbuffered, ownerFile))
        return Error {ErrorCode::FileFailed, out.errorString(), 0, out.fileName()};
    const int index = ledger::HeadSlots::next(out.read(ledger::HeadSlots::slotBytes * ledger::HeadSlots::slotCount), key);
    if (!out.seek(index * ledger::HeadSlots::slotBytes) || out.write(slot) != slot.size() || (synced && ::fsync(out.handle()) != 0))
        return Error {ErrorCode::FileFailed, out.errorString(), 0, out.fileName()};
    return begins && synced ? syncFolder(m_path) : Result<void>();
}

Result<void> StateFolder::rememberHead(qint64 log, const ledger::VerifierKey& key, QByteArrayView note) const
{
    // Not synced: COMMIT has synced what the head speaks of, and a head that is behind accuses nobody.
    return putSlot(headName(log), key, note, false);
}

Result<void> StateFolder::keepAnchor(qint64 log, const ledger::VerifierKey& key, QByteArrayView note) const
{
    return putSlot(anchorName(log), key, note, true);
}

Result<QList<storage::GivenAnchor>> StateFolder::memories() const
{
    TRY(keys, verifierKeys());
    QList<storage::GivenAnchor> all;
    for (const ledger::VerifierKey& key : keys) {
        const qint64 log = ledger::logNumber(key.publicKey());
        for (const QString& name : {headName(log), anchorName(log)}) {
            QFile in(file(name));
            if (!in.open(QIODevice::ReadOnly))
                continue;
            if (const auto note = ledger::HeadSlots::newest(in.read(ledger::HeadSlots::slotBytes * ledger::HeadSlots::slotCount), key))
                all.append({*note, name.toLatin1()});
        }
    }
    return all;
}

bool StateFolder::remembers() const
{
    return !QDir(m_path).entryList({QStringLiteral("head-*"), QStringLiteral("anchor-*")}, QDir::Files).isEmpty();
}

Result<void> StateFolder::noteErasure(QByteArrayView pseudonym) const
{
    const QString path = file(erasuresName);
    QFile list(path);
    const bool begins = !list.exists();
    // A torn line of before must not run into this one.
    const bool torn = !begins && list.open(QIODevice::ReadOnly) && list.size() > 0 && list.seek(list.size() - 1) && list.read(1) != "\n";
    list.close();
    const QByteArray line = (torn ? "\n" : "") + pseudonym.toByteArray() + '\n';
    if (!list.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, ownerFile) || list.write(line) != line.size() || ::fsync(list.handle()) != 0)
        return Error {ErrorCode::FileFailed, list.errorString(), 0, path};
    return begins ? syncFolder(m_path) : Result<void>();
}

Result<QList<PersonId>> StateFolder::erasures() const
{
    QFile list(file(erasuresName));
    QList<PersonId> erased;
    if (!list.exists())
        return erased;
    if (!list.open(QIODevice::ReadOnly))
        return Error {ErrorCode::FileFailed, list.errorString(), 0, list.fileName()};
    while (!list.atEnd()) {
        const QByteArray line = list.readLine();
        const bool whole = line.endsWith('\n');
        const auto person = PersonId::parse(line.chopped(whole ? 1 : 0));
        if (person && whole)
            erased.append(person.value());
        else if (whole && line.size() > 2 * PersonId::bytesCount)
            return Error {ErrorCode::FileFailed, QStringLiteral("a line that is no pseudonym"), 0, list.fileName()};
    }
    return erased;
}

Result<QString> StateFolder::backupFolder() const
{
    constexpr qint64 pathBytesMax = 4096;
    QFile in(file(backupFolderName));
    if (!in.exists())
        return QString();
    if (!in.open(QIODevice::ReadOnly))
        return Error {ErrorCode::FileFailed, in.errorString(), 0, in.fileName()};
    return QString::fromUtf8(in.read(pathBytesMax)).trimmed();
}

Result<void> StateFolder::keepBackupFolder(const QString& path) const
{
    QSaveFile out(file(backupFolderName));
    const QByteArray line = path.toUtf8() + '\n';
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(ownerFile) || out.write(line) != line.size() || !out.commit())
        return Error {ErrorCode::FileFailed, out.errorString(), 0, out.fileName()};
    return syncFolder(m_path);
}

BackupKeeping StateFolder::backups() const
{
    return {[folder = *this] { return folder.backupFolder(); }, [folder = *this](const QString& path) { return folder.keepBackupFolder(path); }};
}

Result<FileLock> StateFolder::lock(Writer which) const
{
    return FileLock::take(file(which == Writer::Desk ? QStringLiteral("desk.lock") : QStringLiteral("admin.lock")));
}

Result<FileLock> FileLock::take(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return Error {ErrorCode::FileFailed, QStringLiteral("the lock file cannot be made"), 0, path};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const bool held = errno == EWOULDBLOCK;
        ::close(descriptor);
        return held ? Error {ErrorCode::LogLocked} : Error {ErrorCode::FileFailed, QStringLiteral("the lock file cannot be locked"), 0, path};
    }
    return FileLock(descriptor);
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace ventanilla
