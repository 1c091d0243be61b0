#pragma once

#include "core/Result.h"

#include <QByteArrayView>
#include <QString>

#include <cstddef>

namespace ventanilla {

/// Bytes that must not be found later: in pages of their own, locked against swapping and left out
/// of dumps, wiped when the object ends. Move-only, so a copy is always a decision (`clone`).
class Secret
{
public:
    Secret() = default;
    /// `size` zero bytes.
    explicit Secret(std::size_t size);
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    /// Copies `bytes`; the caller's copy stays the caller's to wipe.
    static Secret fromBytes(QByteArrayView bytes);
    /// UTF-8 of `text`, whose characters are overwritten with zeros, shared copies included.
    static Secret fromText(QString&& text);

    Secret clone() const;
    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    /// True when there is no byte but zero (also when empty): never a key.
    bool isZero() const;
    char* data() { return m_data; }
    const char* data() const { return m_data; }
    QByteArrayView view() const { return QByteArrayView(m_data, qsizetype(m_size)); }
    /// Bytes [from, from + length) as a Secret of their own; asserts that they are inside.
    Secret slice(std::size_t from, std::size_t length) const;
    /// Compares in time that depends on the lengths only.
    bool equals(QByteArrayView other) const;

private:
    void release() noexcept;

    char* m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_mapped = 0;
};

/// Overwrites `size` bytes at `data` in a way the compiler keeps.
void wipe(void* data, std::size_t size) noexcept;
/// Overwrites the characters of `text` in place, without detaching, and clears it.
void wipe(QString& text) noexcept;
/// Overwrites the bytes of `bytes` in place, without detaching, and clears it.
void wipe(QByteArray& bytes) noexcept;

} // namespace ventanilla
