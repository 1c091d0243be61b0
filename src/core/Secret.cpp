#include "core/Secret.h"

#include <QStringConverter>

#include <sys/mman.h>
#include <unistd.h>

#include <cstring>

namespace ventanilla {

namespace {

std::size_t wholePages(std::size_t size)
{
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    return (size + page - 1) / page * page;
}

char* takePages(std::size_t size)
{
    void* pages = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        qFatal("no memory for a secret of %zu bytes", size);
    // Best effort: the limit of locked memory may be low, and a secret that could be swapped is
    // still better than none.
    mlock(pages, size);
    madvise(pages, size, MADV_DONTDUMP);
    madvise(pages, size, MADV_WIPEONFORK);
    return static_cast<char*>(pages);
}

/// The whole allocation behind `text`, spare room before and after included: characters removed
/// earlier may still stand there.
template <typename Text>
void wipeAllocation(Text& text) noexcept
{
    auto& pointer = text.data_ptr();
    // A literal or foreign buffer has no header: it is not ours to write to, and it may be
    // read-only.
    if (pointer.d_ptr() == nullptr)
        return;
    auto* begin = pointer.data() - pointer.freeSpaceAtBegin();
    const auto count = pointer.freeSpaceAtBegin() + pointer.size + pointer.freeSpaceAtEnd();
    wipe(begin, static_cast<std::size_t>(count) * sizeof(*begin));
}

} // namespace

Secret::Secret(std::size_t size)
{
    if (size == 0)
        return;
    m_mapped = wholePages(size);
    m_data = takePages(m_mapped);
    m_size = size;
}

Secret::Secret(Secret&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)),
      m_size(std::exchange(other.m_size, 0)),
      m_mapped(std::exchange(other.m_mapped, 0))
{}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_mapped = std::exchange(other.m_mapped, 0);
    }
    return *this;
}

Secret::~Secret()
{
    release();
}

void Secret::release() noexcept
{
    if (m_data == nullptr)
        return;
    wipe(m_data, m_mapped);
    munmap(m_data, m_mapped);
    m_data = nullptr;
    m_size = 0;
    m_mapped = 0;
}

Secret Secret::fromBytes(QByteArrayView bytes)
{
    Secret secret(static_cast<std::size_t>(bytes.size()));
    if (!bytes.isEmpty())
        std::memcpy(secret.m_data, bytes.data(), secret.m_size);
    return secret;
}

Secret Secret::fromText(QString&& text)
{
    // Encoded straight into the locked pages: QString::toUtf8 would leave a copy on the heap.
    QStringEncoder encoder(QStringEncoder::Utf8);
    Secret secret(text.isEmpty() ? 0
                                 : static_cast<std::size_t>(encoder.requiredSpace(text.size())));
    if (!text.isEmpty()) {
        const char* end = encoder.appendToBuffer(secret.m_data, text);
        secret.m_size = static_cast<std::size_t>(end - secret.m_data);
    }
    wipe(text);
    return secret;
}

Secret Secret::clone() const
{
    return fromBytes(view());
}

bool Secret::isZero() const
{
    char any = 0;
    for (std::size_t i = 0; i < m_size; ++i)
        any = static_cast<char>(any | m_data[i]);
    return any == 0;
}

Secret Secret::slice(std::size_t from, std::size_t length) const
{
    Q_ASSERT(from <= m_size && length <= m_size - from);
    return fromBytes(view().sliced(qsizetype(from), qsizetype(length)));
}

bool Secret::equals(QByteArrayView other) const
{
    if (static_cast<std::size_t>(other.size()) != m_size)
        return false;
    unsigned char difference = 0;
    for (std::size_t i = 0; i < m_size; ++i)
        difference = static_cast<unsigned char>(difference | (m_data[i] ^ other.data()[i]));
    return difference == 0;
}

void wipe(void* data, std::size_t size) noexcept
{
    if (size != 0)
        explicit_bzero(data, size);
}

void wipe(QString& text) noexcept
{
    wipeAllocation(text);
    text = QString();
}

void wipe(QByteArray& bytes) noexcept
{
    wipeAllocation(bytes);
    bytes = QByteArray();
}

} // namespace ventanilla
