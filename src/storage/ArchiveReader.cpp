#include "storage/ArchiveReader.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>

namespace ventanilla::storage {

namespace {

constexpr std::size_t blockBytes = 64 * 1024;

Error archiveRefused(const char* why, const QString& detail = {})
{
    return Error{ErrorCode::ArchiveRefused, detail, 0, QString::fromLatin1(why)};
}

bool isSafeName(QByteArrayView name)
{
    if (name.isEmpty() || name.size() > ArchiveReader::nameMax || name.startsWith('/'))
        return false;
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '.' || c == '_' || c == '/';
    });
    const QByteArrayList parts = name.toByteArray().split('/');
    return plain && std::ranges::none_of(parts, [](const QByteArray& part) {
               return part.isEmpty() || part == "." || part == "..";
           });
}

} // namespace

struct ArchiveReader::State
{
    archive* zip = nullptr;
    qint64 packed = 0;
    qint64 unpacked = 0;
    qint64 files = 0;
    QByteArray name{};
    QSet<QByteArray> names{};
    std::array<char, blockBytes> block{};

    ~State()
    {
        if (zip != nullptr)
            archive_read_free(zip);
    }
    QString words() const
    {
        const char* said = zip != nullptr ? archive_error_string(zip) : nullptr;
        return QString::fromUtf8(said != nullptr ? said : "?");
    }
};

ArchiveReader::ArchiveReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ArchiveReader::ArchiveReader(ArchiveReader&&) noexcept = default;
ArchiveReader::~ArchiveReader() = default;

Result<ArchiveReader> ArchiveReader::open(const QString& path)
{
    auto state = std::make_unique<State>();
    state->packed = QFileInfo(path).size();
    if (state->packed > archiveBytesMax)
        return archiveRefused("size");
    state->zip = archive_read_new();
    // By its directory at the end alone: a file that was cut has none.
    if (state->zip == nullptr ||
        archive_read_support_format_zip_seekable(state->zip) != ARCHIVE_OK)
        return Error{ErrorCode::FileFailed, state->words()};
    if (archive_read_open_filename(state->zip, QFile::encodeName(path).constData(), blockBytes) !=
        ARCHIVE_OK)
        return archiveRefused("zip", state->words());
    return ArchiveReader(std::move(state));
}

Result<bool> ArchiveReader::next()
{
    State& state = *m_state;
    for (;;) {
        archive_entry* entry = nullptr;
        const int done = archive_read_next_header(state.zip, &entry);
        if (done == ARCHIVE_EOF)
            return false;
        if (done != ARCHIVE_OK)
            return archiveRefused(state.files == 0 ? "zip" : "damaged", state.words());
        if (++state.files > filesMax)
            return archiveRefused("files");
        const char* path = archive_entry_pathname(entry);
        QByteArray name(path);
        const bool folder = archive_entry_filetype(entry) == AE_IFDIR;
        if (folder && name.endsWith('/'))
            name.chop(1);
        if ((!folder && archive_entry_filetype(entry) != AE_IFREG) || !isSafeName(name))
            return archiveRefused("name");
        if (state.names.contains(name))
            return archiveRefused("twice");
        if (archive_entry_is_data_encrypted(entry) != 0)
            return archiveRefused("damaged", QStringLiteral("encrypted"));
        if (archive_entry_size_is_set(entry) && archive_entry_size(entry) > bytesMax)
            return archiveRefused("size");
        state.names.insert(name);
        if (folder)
            continue;
        state.name = name;
        return true;
    }
}

const QByteArray& ArchiveReader::name() const
{
    return m_state->name;
}

Result<QByteArrayView> ArchiveReader::read()
{
    State& state = *m_state;
    const la_ssize_t done = archive_read_data(state.zip, state.block.data(), state.block.size());
    if (done < 0)
        return archiveRefused("damaged", state.words());
    state.unpacked += done;
    if (state.unpacked > bytesMax ||
        (state.unpacked > ratioFreeBytes && state.unpacked / ratioMax > state.packed))
        return archiveRefused("size");
    return QByteArrayView(state.block.data(), qsizetype(done));
}

qint64 ArchiveReader::position() const
{
    return archive_filter_bytes(m_state->zip, -1);
}

} // namespace ventanilla::storage
