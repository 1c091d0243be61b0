#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace ventanilla::storage {

/// A ZIP file that is written once, from its first byte to its last, under a name of its own beside
/// the wanted one (`<name>.parcial-…`, 0600). Only `handOver` gives it its name, never over another
/// file; until then it goes away with this object, whatever fails. Memory does not grow with what
/// is put in, but for the names of the files.
class ArchiveFile
{
public:
    /// Every file in it carries this time. Errors of all: FileExists, DatabaseFull (no room),
    /// FileFailed.
    static Result<ArchiveFile> create(const QString& path, qint64 utcMs);
    ArchiveFile(ArchiveFile&&) noexcept;
    ~ArchiveFile();

    /// A whole file. Names are relative, of ASCII letters, digits and `-._/`.
    Result<void> add(QByteArrayView name, QByteArrayView bytes);
    /// A file piece by piece: begin, any number of `write`, end.
    Result<void> begin(QByteArrayView name);
    Result<void> write(QByteArrayView bytes);
    Result<void> end();

    /// Puts `SHA256SUMS` in, which speaks of every file so far as sha256sum does, and returns it.
    /// Only what `addUnlisted` puts in may follow.
    Result<QByteArray> sums();
    Result<void> addUnlisted(QByteArrayView name, QByteArrayView bytes);

    /// Closes and syncs it; nothing more can be put in.
    Result<void> finish();
    /// Gives it its name, with the folder synced.
    Result<void> handOver();

private:
    struct State;
    explicit ArchiveFile(std::unique_ptr<State> state);
    Result<void> open(QByteArrayView name);
    std::unique_ptr<State> m_state;
};

} // namespace ventanilla::storage
