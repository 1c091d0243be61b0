#include "FaultyDisk.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <new>

/// One file as SQLite has it open; the system's own stands behind it in the same memory.
struct FaultyDisk::Open : sqlite3_file {
    FaultyDisk* disk;
    QByteArray path;      ///< empty: a temporary file, which nobody misses
    bool syncsFolder;     ///< a journal that was made here: its first sync makes its name last
    sqlite3_file* system;

    static Open& of(sqlite3_file* file) { return *static_cast<Open*>(file); }
    bool isKept() const { return disk->m_keeps && !path.isEmpty(); }
    static constexpr int size() { return (int(sizeof(Open)) + 15) / 16 * 16; }
};

const sqlite3_io_methods FaultyDisk::methods = {
    .iVersion = 2,
    .xClose = [](sqlite3_file* file) {
        Open& open = Open::of(file);
        const int code = open.system->pMethods ? open.system->pMethods->xClose(open.system) : SQLITE_OK;
        open.~Open();
        return code;
    },
    .xRead = [](sqlite3_file* file, void* to, int bytes, sqlite3_int64 from) {
        Open& open = Open::of(file);
        if (const int code = open.disk->meet(Call::Read); code != SQLITE_OK)
            return code;
        return open.system->pMethods->xRead(open.system, to, bytes, from);
    },
    .xWrite = [](sqlite3_file* file, const void* from, int bytes, sqlite3_int64 to) {
        Open& open = Open::of(file);
        const bool wasOff = open.disk->m_off;
        const int met = open.disk->meet(Call::Write);
        // The write in which the power goes may be there in part.
        if (open.isKept() && !wasOff && (met == SQLITE_OK || open.disk->m_off)) {
            const std::lock_guard lock(open.disk->m_mutex);
            if (Name& name = open.disk->nameOf(open.path); name.now)
                name.now->changes.append({to, QByteArray(static_cast<const char*>(from), bytes)});
        }
        return met != SQLITE_OK ? met : open.system->pMethods->xWrite(open.system, from, bytes, to);
    },
    .xTruncate = [](sqlite3_file* file, sqlite3_int64 size) {
        Open& open = Open::of(file);
        const bool wasOff = open.disk->m_off;
        const int met = open.disk->meet(Call::Truncate);
        if (open.isKept() && !wasOff && (met == SQLITE_OK || open.disk->m_off)) {
            const std::lock_guard lock(open.disk->m_mutex);
            if (Name& name = open.disk->nameOf(open.path); name.now)
                name.now->changes.append({0, {}, size});
        }
        return met != SQLITE_OK ? met : open.system->pMethods->xTruncate(open.system, size);
    },
    .xSync = [](sqlite3_file* file, int flags) {
        Open& open = Open::of(file);
        FaultyDisk& disk = *open.disk;
        if (const int met = disk.meet(Call::Sync); met != SQLITE_OK)
            return met;
        if (const int milliseconds = disk.m_syncMs; milliseconds > 0) {
            std::unique_lock lock(disk.m_mutex);
            const qint64 from = nowNs();
            disk.m_never.wait_for(lock, std::chrono::milliseconds(milliseconds), [] { return false; });
            disk.m_slowSyncs.append({from, nowNs()});
        }
        if (open.isKept()) {
            const std::lock_guard lock(disk.m_mutex);
            if (Name& name = disk.nameOf(open.path); name.now) {
                for (const Change& change : std::as_const(name.now->changes))
                    apply(name.now->synced, change);
                name.now->changes.clear();
            }
            if (std::exchange(open.syncsFolder, false))
                disk.syncFolder();
            return SQLITE_OK; // nothing here outlives the process: the system's disk need not turn
        }
        return open.system->pMethods->xSync(open.system, flags);
    },
    .xFileSize = [](sqlite3_file* file, sqlite3_int64* size) { return Open::of(file).system->pMethods->xFileSize(Open::of(file).system, size); },
    .xLock = [](sqlite3_file* file, int level) { return Open::of(file).system->pMethods->xLock(Open::of(file).system, level); },
    .xUnlock = [](sqlite3_file* file, int level) { return Open::of(file).system->pMethods->xUnlock(Open::of(file).system, level); },
    .xCheckReservedLock = [](sqlite3_file* file, int* is) { return Open::of(file).system->pMethods->xCheckReservedLock(Open::of(file).system, is); },
    .xFileControl = [](sqlite3_file* file, int what, void* value) { return Open::of(file).system->pMethods->xFileControl(Open::of(file).system, what, value); },
    .xSectorSize = [](sqlite3_file* file) { return Open::of(file).system->pMethods->xSectorSize(Open::of(file).system); },
    .xDeviceCharacteristics = [](sqlite3_file* file) { return Open::of(file).system->pMethods->xDeviceCharacteristics(Open::of(file).system); },
    .xShmMap = [](sqlite3_file* file, int region, int bytes, int extends, void volatile** to) {
        Open& open = Open::of(file);
        if (const int met = open.disk->meet(Call::Map); met != SQLITE_OK)
            return met;
        return open.system->pMethods->xShmMap(open.system, region, bytes, extends, to);
    },
    .xShmLock = [](sqlite3_file* file, int offset, int count, int flags) { return Open::of(file).system->pMethods->xShmLock(Open::of(file).system, offset, count, flags); },
    .xShmBarrier = [](sqlite3_file* file) { Open::of(file).system->pMethods->xShmBarrier(Open::of(file).system); },
    .xShmUnmap = [](sqlite3_file* file, int removes) { return Open::of(file).system->pMethods->xShmUnmap(Open::of(file).system, removes); },
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

FaultyDisk::FaultyDisk() : m_system(sqlite3_vfs_find("unix")), m_vfs(*m_system)
{
    m_vfs.iVersion = 2;
    m_vfs.szOsFile = Open::size() + m_system->szOsFile;
    m_vfs.pNext = nullptr;
    m_vfs.zName = name;
    m_vfs.pAppData = this;
    m_vfs.xOpen = open;
    m_vfs.xDelete = remove;
    m_vfs.xGetLastError = lastError;
    // The system's functions would look for their own data behind the vfs they are handed.
    m_vfs.xAccess = [](sqlite3_vfs* vfs, const char* path, int flags, int* is) { return of(vfs).m_system->xAccess(of(vfs).m_system, path, flags, is); };
    m_vfs.xFullPathname = [](sqlite3_vfs* vfs, const char* path, int bytes, char* to) { return of(vfs).m_system->xFullPathname(of(vfs).m_system, path, bytes, to); };
    if (sqlite3_vfs_find(name) != nullptr || sqlite3_vfs_register(&m_vfs, 1) != SQLITE_OK)
        qFatal("there is a faulty disk already");
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_register(m_system, 1);
    sqlite3_vfs_unregister(&m_vfs);
}

int FaultyDisk::failure(Call call, bool isFull)
{
    if (isFull)
        return SQLITE_FULL;
    switch (call) {
    case Call::Open: return SQLITE_CANTOPEN;
    case Call::Read: return SQLITE_IOERR_READ;
    case Call::Write: return SQLITE_IOERR_WRITE;
    case Call::Sync: return SQLITE_IOERR_FSYNC;
    case Call::Truncate: return SQLITE_IOERR_TRUNCATE;
    case Call::Delete: return SQLITE_IOERR_DELETE;
    case Call::Map: return SQLITE_IOERR_SHMMAP;
    }
    return SQLITE_IOERR;
}

int FaultyDisk::meet(Call call)
{
    const std::lock_guard lock(m_mutex);
    if (m_off)
        return failure(call, false);
    const bool writes = call == Call::Write || call == Call::Truncate || call == Call::Sync || call == Call::Delete;
    bool fails = false;
    switch (m_mode) {
    case Mode::Healthy: ++m_calls; return SQLITE_OK;
    case Mode::Cut: fails = writes && ++m_calls >= m_at; break;
    case Mode::Once: fails = ++m_calls == m_at; break;
    case Mode::ForEver: fails = ++m_calls >= m_at; break;
    case Mode::Full: fails = call == Call::Write && ++m_calls >= m_at; break;
    }
    if (!fails)
        return SQLITE_OK;
    static constexpr const char* names[] = {"open", "read", "write", "sync", "truncate", "delete", "map"};
    if (!m_fired)
        m_firedAt = names[int(call)];
    m_fired = true;
    m_off = m_mode == Mode::Cut;
    m_errno = m_mode == Mode::Full ? ENOSPC : EIO;
    errno = m_errno;
    return failure(call, m_mode == Mode::Full);
}

int FaultyDisk::lastError(sqlite3_vfs* vfs, int bytes, char* to)
{
    FaultyDisk& disk = of(vfs);
    return disk.m_errno != 0 ? disk.m_errno : disk.m_system->xGetLastError(disk.m_system, bytes, to);
}

int FaultyDisk::open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* flagsOut)
{
    FaultyDisk& disk = of(vfs);
    file->pMethods = nullptr;
    if (const int met = disk.meet(Call::Open); met != SQLITE_OK)
        return met;
    const bool isOurs = path != nullptr && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
    const bool isNew = isOurs && !QFile::exists(QFile::decodeName(path));
    auto* system = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + Open::size());
    const int code = disk.m_system->xOpen(disk.m_system, path, system, flags, flagsOut);
    if (code != SQLITE_OK) {
        if (system->pMethods != nullptr)
            system->pMethods->xClose(system);
        return code;
    }
    auto* open = new (file) Open {{}, &disk, isOurs ? QByteArray(path) : QByteArray(), false, system};
    open->pMethods = &methods;
    if (open->isKept()) {
        const std::lock_guard lock(disk.m_mutex);
        Name& named = disk.nameOf(open->path);
        if (isNew) {
            named.now.emplace();
            named.isSynced = false;
            open->syncsFolder = (flags & SQLITE_OPEN_MAIN_DB) == 0;
        }
    }
    return SQLITE_OK;
}

int FaultyDisk::remove(sqlite3_vfs* vfs, const char* path, int syncsFolder)
{
    FaultyDisk& disk = of(vfs);
    const bool wasOff = disk.m_off;
    const int met = disk.meet(Call::Delete);
    if (disk.m_keeps && !wasOff && (met == SQLITE_OK || disk.m_off)) {
        const std::lock_guard lock(disk.m_mutex);
        Name& named = disk.nameOf(path);
        if (named.now && named.isSynced)
            named.before = std::move(named.now);
        named.now.reset();
        named.isSynced = false;
        if (syncsFolder != 0 && met == SQLITE_OK)
            disk.syncFolder();
    }
    return met != SQLITE_OK ? met : disk.m_system->xDelete(disk.m_system, path, 0);
}

QList<FaultyDisk::Span> FaultyDisk::slowSyncs() const
{
    const std::lock_guard lock(m_mutex);
    return m_slowSyncs;
}

qint64 FaultyDisk::nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// --- what is where ---------------------------------------------------------------------------------

FaultyDisk::Name& FaultyDisk::nameOf(const QByteArray& path)
{
    const auto [found, isNew] = m_names.try_emplace(path);
    if (isNew) {
        QFile file(QFile::decodeName(path));
        if (file.open(QIODevice::ReadOnly)) {
            found->second.now = Inode {file.readAll()};
            found->second.isSynced = true;
        }
    }
    return found->second;
}

void FaultyDisk::syncFolder()
{
    for (auto& [path, named] : m_names) {
        named.before.reset();
        named.isSynced = true;
    }
}

void FaultyDisk::apply(QByteArray& bytes, const Change& change)
{
    if (change.truncatedTo >= 0) {
        bytes.resize(change.truncatedTo, '\0');
        return;
    }
    if (bytes.size() < change.offset + change.bytes.size())
        bytes.resize(change.offset + change.bytes.size(), '\0');
    std::copy(change.bytes.cbegin(), change.bytes.cend(), bytes.begin() + change.offset);
}

QByteArray FaultyDisk::left(const Inode& inode, QRandomGenerator& random, Damage& damage) const
{
    static constexpr double chances[] = {0.0, 0.1, 0.5, 0.9, 1.0};
    const double kept = chances[random.bounded(5)];
    const double torn = random.bounded(2) == 0 ? 0.0 : 0.2;
    const qint64 sector = random.bounded(2) == 0 ? 512 : 4096;
    const bool leavesRubbish = random.bounded(4) == 0; // where a file has grown and its bytes have not arrived
    QByteArray bytes = inode.synced;
    for (const Change& change : inode.changes) {
        if (change.truncatedTo >= 0) {
            if (random.generateDouble() < kept)
                apply(bytes, change);
            else
                ++damage.lost;
            continue;
        }
        for (qint64 from = 0; from < change.bytes.size();) {
            const qint64 at = change.offset + from;
            qint64 length = std::min(sector - at % sector, change.bytes.size() - from);
            const qint64 next = from + length;
            if (random.generateDouble() < kept) {
                ++damage.kept;
                if (random.generateDouble() < torn) {
                    length = random.bounded(length);
                    ++damage.torn;
                }
                apply(bytes, {at, change.bytes.sliced(from, length)});
            } else {
                ++damage.lost;
                if (leavesRubbish && bytes.size() < at + length) {
                    QByteArray rubbish(length, '\0');
                    for (char& byte : rubbish)
                        byte = char(random.bounded(256));
                    apply(bytes, {at, rubbish});
                }
            }
            from = next;
        }
    }
    return bytes;
}

FaultyDisk::Damage FaultyDisk::powerBack(QRandomGenerator& random)
{
    const std::lock_guard lock(m_mutex);
    Damage damage;
    for (auto& [path, named] : m_names) {
        std::optional<Inode> stands = named.now;
        if (!named.isSynced && random.bounded(2) == 0) {
            stands = named.before; // making or deleting did not reach the folder
            damage.names += named.now.has_value() || named.before.has_value();
        }
        const QString file = QFile::decodeName(path);
        if (!stands) {
            QFile::remove(file);
            named = {};
            continue;
        }
        const QByteArray bytes = left(*stands, random, damage);
        QFile to(file);
        if (!to.open(QIODevice::WriteOnly | QIODevice::Truncate) || to.write(bytes) != bytes.size())
            qFatal("what the cut left cannot be written");
        to.close();
        if (!to.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            qFatal("what the cut left cannot be made private");
        named = {Inode {bytes}, true, {}};
    }
    for (const auto& [path, named] : m_names)
        QFile::remove(QFile::decodeName(path) + QStringLiteral("-shm"));
    m_off = false;
    m_mode = Mode::Healthy;
    return damage;
}

void FaultyDisk::keepsUnsynced()
{
    const std::lock_guard lock(m_mutex);
    m_names.clear();
    m_keeps = true;
}

void FaultyDisk::cutAt(qint64 call)
{
    const std::lock_guard lock(m_mutex);
    m_mode = Mode::Cut;
    m_at = call;
    m_calls = 0;
    m_fired = false;
    m_errno = 0;
}

void FaultyDisk::failAt(Error error, qint64 call)
{
    const std::lock_guard lock(m_mutex);
    m_mode = error == Error::Once ? Mode::Once : error == Error::ForEver ? Mode::ForEver : Mode::Full;
    m_at = call;
    m_calls = 0;
    m_fired = false;
    m_errno = 0;
}

void FaultyDisk::works()
{
    const std::lock_guard lock(m_mutex);
    m_mode = Mode::Healthy;
    m_errno = 0;
}
