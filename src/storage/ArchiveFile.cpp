#include "storage/ArchiveFile.h"

#include "crypto/Sha256.h"

#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ventanilla::storage {

namespace {

constexpr mode_t inTheArchive = 0644;

Error failed(const QString& path, int code)
{
    const bool full = code == ENOSPC || code == EDQUOT || code == EFBIG;
    return Error{code == EEXIST ? ErrorCode::FileExists
                 : full         ? ErrorCode::DatabaseFull
                                : ErrorCode::FileFailed,
                 QString::fromLocal8Bit(std::strerror(code)), 0, path};
}

bool isName(QByteArrayView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '.' || c == '_' || c == '/';
    });
}

bool writeAll(int descriptor, const char* data, std::size_t size)
{
    while (size > 0) {
        const ssize_t done = ::write(descriptor, data, size);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        data += done;
        size -= std::size_t(done);
    }
    return true;
}

} // namespace

struct ArchiveFile::State
{
    QString path;
    QByteArray wanted;       ///< the name it is to have
    QByteArray partial{};    ///< the name it has; empty: none any more
    int file = -1;
    QByteArray sums{};
    time_t time = 0;
    archive* zip = nullptr;
    int error = 0;           ///< of the operating system, when a write failed
    crypto::RunningSha256 sum{};
    QByteArray name{};

    ~State()
    {
        if (zip != nullptr)
            archive_write_free(zip);
        if (file >= 0)
            ::close(file);
        if (!partial.isEmpty())
            ::unlink(partial.constData());
    }

    Error why() const
    {
        if (error != 0)
            return failed(path, error);
        const char* words = zip != nullptr ? archive_error_string(zip) : nullptr;
        return Error{ErrorCode::FileFailed, QString::fromUtf8(words != nullptr ? words : "?"), 0,
                     path};
    }

    static la_ssize_t put(archive*, void* of, const void* data, std::size_t size)
    {
        State& state = *static_cast<State*>(of);
        if (writeAll(state.file, static_cast<const char*>(data), size))
            return la_ssize_t(size);
        state.error = errno != 0 ? errno : EIO;
        return -1;
    }
};

ArchiveFile::ArchiveFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ArchiveFile::ArchiveFile(ArchiveFile&&) noexcept = default;
ArchiveFile::~ArchiveFile() = default;

Result<ArchiveFile> ArchiveFile::create(const QString& path, qint64 utcMs)
{
    auto state = std::make_unique<State>();
    state->path = path;
    state->wanted = QFile::encodeName(QFileInfo(path).absoluteFilePath());
    state->time = time_t(utcMs / 1000);
    struct stat there
    {};
    if (::lstat(state->wanted.constData(), &there) == 0)
        return failed(path, EEXIST);
    QByteArray partial = state->wanted + ".parcial-XXXXXX";
    state->file = ::mkostemp(partial.data(), O_CLOEXEC); // 0600
    if (state->file < 0)
        return failed(path, errno);
    state->partial = partial;
    state->zip = archive_write_new();
    if (state->zip == nullptr || archive_write_set_format_zip(state->zip) != ARCHIVE_OK ||
        archive_write_add_filter_none(state->zip) != ARCHIVE_OK ||
        archive_write_set_bytes_in_last_block(state->zip, 1) != ARCHIVE_OK ||
        archive_write_open2(state->zip, state.get(), nullptr, &State::put, nullptr, nullptr) !=
            ARCHIVE_OK)
        return state->why();
    return ArchiveFile(std::move(state));
}

Result<void> ArchiveFile::open(QByteArrayView name)
{
    Q_ASSERT(isName(name) && m_state->name.isEmpty());
    State& state = *m_state;
    archive_entry* entry = archive_entry_new();
    if (entry == nullptr)
        return state.why();
    const QByteArray path = name.toByteArray();
    archive_entry_set_pathname(entry, path.constData());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, inTheArchive);
    archive_entry_set_mtime(entry, state.time, 0);
    const int done = archive_write_header(state.zip, entry);
    archive_entry_free(entry);
    if (done != ARCHIVE_OK)
        return state.why();
    state.name = path;
    return {};
}

Result<void> ArchiveFile::begin(QByteArrayView name)
{
    m_state->sum.restart();
    return open(name);
}

Result<void> ArchiveFile::write(QByteArrayView bytes)
{
    State& state = *m_state;
    state.sum.add(bytes);
    for (QByteArrayView left = bytes; !left.isEmpty();) {
        const la_ssize_t done =
            archive_write_data(state.zip, left.data(), std::size_t(left.size()));
        if (done <= 0)
            return state.why();
        left = left.sliced(qsizetype(done));
    }
    return {};
}

Result<void> ArchiveFile::end()
{
    State& state = *m_state;
    if (archive_write_finish_entry(state.zip) != ARCHIVE_OK)
        return state.why();
    const auto digest = state.sum.finish();
    state.sums +=
        QByteArray(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())).toHex() +
        "  " + std::exchange(state.name, {}) + '\n';
    return {};
}

Result<void> ArchiveFile::add(QByteArrayView name, QByteArrayView bytes)
{
    TRY_DO(begin(name));
    TRY_DO(write(bytes));
    return end();
}

Result<void> ArchiveFile::addUnlisted(QByteArrayView name, QByteArrayView bytes)
{
    TRY_DO(begin(name));
    TRY_DO(write(bytes));
    if (archive_write_finish_entry(m_state->zip) != ARCHIVE_OK)
        return m_state->why();
    m_state->name.clear();
    return {};
}

Result<QByteArray> ArchiveFile::sums()
{
    TRY_DO(addUnlisted("SHA256SUMS", m_state->sums));
    return m_state->sums;
}

Result<void> ArchiveFile::finish()
{
    State& state = *m_state;
    if (archive_write_close(state.zip) != ARCHIVE_OK)
        return state.why();
    if (::fsync(state.file) != 0)
        return failed(state.path, errno);
    return {};
}

Result<void> ArchiveFile::handOver()
{
    State& state = *m_state;
    const char* from = state.partial.constData();
    const char* to = state.wanted.constData();
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) {
        state.partial.clear();
    } else if (errno == EINVAL || errno == ENOSYS) {
        // A file system that cannot do that in one step: a second name, and away with the first.
        if (::link(from, to) != 0)
            return failed(state.path, errno);
    } else {
        return failed(state.path, errno);
    }
    const QByteArray folder = QFile::encodeName(QFileInfo(QFile::decodeName(state.wanted)).path());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        // It has its name already: a folder that cannot be synced is no reason to say it has not.
        static_cast<void>(::fsync(descriptor));
        ::close(descriptor);
    }
    return {};
}

} // namespace ventanilla::storage
