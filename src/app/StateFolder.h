#pragma once

#include "core/Ids.h"
#include "crypto/Signing.h"
#include "ledger/KeyChain.h"
#include "services/BackupFolder.h"
#include "services/Founding.h"
#include "storage/LogScan.h"

#include <QString>

#include <functional>
#include <utility>

namespace ventanilla {

/// A file locked by the operating system for as long as this lives; a program that ends in any way lets it go.
class FileLock
{
public:
    /// Errors: LogLocked (somebody else holds it), FileFailed.
    static Result<FileLock> take(const QString& path);
    FileLock(FileLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

/// What this program writes its log with, as the state folder keeps it.
struct WriterKeys {
    QByteArray origin;
    QByteArray counter;
    qint64 log;
    crypto::SigningKey epochKey;
    QByteArray rememberedHead;    ///< empty: nothing written yet
    std::function<Result<void>(QByteArrayView note)> remember;
    ledger::EpochKeys epochs;
    std::function<Result<void>(QByteArrayView pseudonym)> noteErasure; ///< StateFolder::noteErasure
    std::function<Result<void>(QByteArrayView note)> keepAnchor;       ///< StateFolder::keepAnchor
};

/// Keys and remembered heads of this counter, outside the data folder and outside every backup: `counter.key`, `epoch-<log>.key` (of the
/// open epoch; for a moment `epoch-<log>.next` beside it), `vkey` (the first verifier key of each log; the ones written now stand first), `head-<log>` (two slots written in
/// turn), `anchor-<log>` (likewise: the last checkpoint that was handed out), `erasures` (a pseudonym a line), `backup-folder` (a path), `desk.lock`, `admin.lock`. The folder is 0700, files are 0600.
/// Keys and heads have a file for each log, because the desk and the administration write at the same time.
class StateFolder
{
public:
    explicit StateFolder(QString path) : m_path(std::move(path)) {}

    enum class Writer { Desk, Admin };

    bool exists() const;
    /// Writes the keys of a new office, each synced before the next; `earlier`: first keys of logs that are over, still to be trusted.
    /// Errors: FileExists, FileFailed.
    Result<void> make(const Secret& counterKey, const FoundedLog& desk, const FoundedLog& admin, const QList<ledger::VerifierKey>& earlier = {}) const;
    /// The same without a counter key.
    Result<void> makeLogs(const FoundedLog& desk, const FoundedLog& admin, const QList<ledger::VerifierKey>& earlier) const;
    /// Errors: KeyMissing, KeyMalformed, KeyUnsafePermissions.
    Result<Secret> counterKey() const;
    /// Changes nothing: which of two keys of an epoch counts is for the database to say, whose head one of them signed.
    Result<WriterKeys> writer(Writer which) const;
    // The exchange of an epoch's key, as EpochKeys tells. An old key's bytes are overwritten before its name goes.
    Result<void> keepNextKey(qint64 log, const crypto::SigningKey& next) const;
    Result<void> takeNextKey(qint64 log) const;
    Result<void> dropNextKey(qint64 log) const;
    Result<void> rememberHead(qint64 log, const ledger::VerifierKey& key, QByteArrayView note) const;
    /// The checkpoint that was handed out last; on disk before it returns. Errors: NoteMalformed, FileFailed.
    Result<void> keepAnchor(qint64 log, const ledger::VerifierKey& key, QByteArrayView note) const;
    /// What is remembered of all logs of this counter, each with the name of its file: heads, and checkpoints that were handed out.
    /// Errors: as verifierKeys().
    Result<QList<storage::GivenAnchor>> memories() const;
    /// Whether anything is remembered of any log: then there was an office, wherever its database is now.
    bool remembers() const;
    /// A line more in the list of people whose data were erased; on disk before it returns. Errors: FileFailed.
    Result<void> noteErasure(QByteArrayView pseudonym) const;
    /// Whom a database restored from a backup must be taken through again (services/Erasure). None: nobody was erased yet. A last line that a
    /// power cut tore is left out: its erasure was never committed. Errors: FileFailed (it cannot be read, or is not such a list).
    Result<QList<PersonId>> erasures() const;
    /// Where copies of the database go from this machine; empty: nowhere. Errors: FileFailed.
    Result<QString> backupFolder() const;
    /// On disk before it returns. Errors: FileFailed.
    Result<void> keepBackupFolder(const QString& path) const;
    /// Both, for an office that outlives this.
    BackupKeeping backups() const;
    /// One desk a log, one administration a log. Errors: LogLocked, FileFailed.
    Result<FileLock> lock(Writer which) const;
    /// The lines of `vkey`. Errors: KeyMissing, KeyMalformed.
    Result<QList<ledger::VerifierKey>> verifierKeys() const;

private:
    QString file(const QString& name) const;
    Result<void> putSlot(const QString& name, const ledger::VerifierKey& key, QByteArrayView note, bool synced) const;
    Result<Secret> readKey(const QString& name) const;
    Result<crypto::SigningKey> signingKey(const QString& name) const;
    QString m_path;
};

/// `<XDG data>/ventanilla` and `<XDG state>/ventanilla`.
QString defaultDataFolder();
QString defaultStateFolder();
/// Where the sheets of closed days are put, unless somebody says otherwise.
QString printFolderOf(const QString& dataDir);
/// Made when absent, 0700. Errors: FileFailed.
Result<void> makePrivateFolder(const QString& path);

} // namespace ventanilla
