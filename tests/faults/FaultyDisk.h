#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>
#include <QString>

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>

#include <sqlite3.h>

/// A disk beneath SQLite that loses power, fails or is slow: a VFS over the system's own, the process's default while it lives. What the
/// program writes is in the files at once, as it is with a page cache; what had been synced is kept beside it, so that a power cut can put
/// the files into any state that a real one may leave. One at a time; no connection may be open at its beginning and end.
class FaultyDisk
{
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// The system's own disk for what is opened while it lives.
    class Aside
    {
    public:
        Aside() { sqlite3_vfs_register(sqlite3_vfs_find("unix"), 1); }
        ~Aside() { sqlite3_vfs_register(sqlite3_vfs_find(name), 1); }
        Aside(const Aside&) = delete;
        Aside& operator=(const Aside&) = delete;
    };

    // Power. From `keepsUnsynced` on it is remembered what would be lost.
    void keepsUnsynced();
    /// The power goes in the `call`th call from now that changes something (1: the next).
    void cutAt(qint64 call);
    bool isOff() const { return m_off; }
    /// What the cut left: of everything that was not synced a part, in sectors of 512 or 4096 bytes, some of them torn. Then the power is
    /// back. All connections must be closed. How many fragments were lost, and how many of those kept were torn.
    struct Damage {
        int lost = 0;
        int torn = 0;
        int kept = 0;
        int names = 0; ///< files that are there again, or not there although they were made
    };
    Damage powerBack(QRandomGenerator& random);

    // Errors.
    enum class Error { Once, ForEver, Full };
    /// Once: the `call`th call from now fails with EIO. ForEver: that and all later ones. Full: so does every call that writes, with ENOSPC.
    void failAt(Error error, qint64 call);
    void works();
    /// Whether the fault that was asked for last has happened, and to which kind of call.
    bool fired() const { return m_fired; }
    QByteArray firedAt() const { return m_firedAt; }

    /// Each sync takes so long; 0: none. A sync in progress is not made shorter.
    void setSyncMs(int milliseconds) { m_syncMs = milliseconds; }
    /// When slow syncs began and ended, in nanoseconds of the steady clock.
    struct Span {
        qint64 from;
        qint64 to;
    };
    QList<Span> slowSyncs() const;
    static qint64 nowNs();
    qint64 calls() const { return m_calls; }

private:
    enum class Call { Open, Read, Write, Sync, Truncate, Delete, Map };
    enum class Mode { Healthy, Cut, Once, ForEver, Full };

    /// Something that was done to a file and is not yet on the platter. A negative `truncatedTo`: bytes were written.
    struct Change {
        qint64 offset;
        QByteArray bytes;
        qint64 truncatedTo = -1;
    };
    struct Inode {
        QByteArray synced {};
        QList<Change> changes {};
    };
    /// What stands under a name, and what stood there when the folder was synced last.
    struct Name {
        std::optional<Inode> now {};
        bool isSynced = false;
        std::optional<Inode> before {}; ///< deleted, and the folder not synced since
    };
    struct Open;

    static constexpr char name[] = "faulty-disk";

    /// SQLITE_OK: go on; else what the call answers.
    int meet(Call call);
    static int failure(Call call, bool isFull);
    void syncFolder();
    Name& nameOf(const QByteArray& path);
    static void apply(QByteArray& bytes, const Change& change);
    QByteArray left(const Inode& inode, QRandomGenerator& random, Damage& damage) const;

    static FaultyDisk& of(sqlite3_vfs* vfs) { return *static_cast<FaultyDisk*>(vfs->pAppData); }
    static int open(sqlite3_vfs*, const char* path, sqlite3_file*, int flags, int* flagsOut);
    static int remove(sqlite3_vfs*, const char* path, int syncsFolder);
    static int lastError(sqlite3_vfs*, int, char*);
    static const sqlite3_io_methods methods;

    sqlite3_vfs* m_system;
    sqlite3_vfs m_vfs;
    mutable std::mutex m_mutex {};
    std::condition_variable m_never {};
    std::map<QByteArray, Name> m_names {};
    bool m_keeps = false;
    Mode m_mode = Mode::Healthy;
    qint64 m_at = 0;
    std::atomic<qint64> m_calls = 0;
    std::atomic<bool> m_off = false;
    std::atomic<bool> m_fired = false;
    QByteArray m_firedAt {};
    int m_errno = 0;
    std::atomic<int> m_syncMs = 0;
    QList<Span> m_slowSyncs {};
};
