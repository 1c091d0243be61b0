#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace ventanilla::storage {

/// Somebody else's ZIP file, read once from its first file to its last, piece by piece. Nothing is
/// written anywhere. What it may hold has limits, so that neither a bomb nor a name takes this
/// machine anywhere. Errors of all: FileFailed, ArchiveRefused (text: `zip` when it is none or its
/// end is missing, `damaged`, `name` for one that is no relative path of ASCII letters, digits and
/// `-._/`, or for what is no file, `twice`, `files` for too many, `size` for too much).
class ArchiveReader
{
public:
    static constexpr qint64 archiveBytesMax = qint64(2) << 30;
    static constexpr qint64 filesMax = 300'000;
    static constexpr qint64 bytesMax = qint64(4) << 30; ///< of all files, unpacked
    static constexpr qint64 ratioMax = 100; ///< unpacked to packed; ours reach about ten
    static constexpr qint64 ratioFreeBytes = 1 << 20; ///< to which the ratio does not matter
    static constexpr qsizetype nameMax = 200;

    static Result<ArchiveReader> open(const QString& path);
    ArchiveReader(ArchiveReader&&) noexcept;
    ~ArchiveReader();

    /// Goes to the next file; false: that was the last. Folders are passed over.
    Result<bool> next();
    const QByteArray& name() const;
    /// The next piece of this file, valid until the next call; empty: it has ended.
    Result<QByteArrayView> read();
    /// Bytes of the archive that have been read so far.
    qint64 position() const;

private:
    struct State;
    explicit ArchiveReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace ventanilla::storage
