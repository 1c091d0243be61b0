#pragma once

#include "ledger/Entry.h"

#include <array>

namespace ventanilla::ledger {

/// A leaf read in one pass without copying: accepts exactly the bytes that Entry::write makes. The
/// bytes must outlive the view.
class EntryView
{
public:
    static constexpr int keys = 17;

    /// Errors: EntryMalformed with the offset.
    static Result<EntryView> parse(QByteArrayView bytes);

    /// Empty when absent.
    QByteArrayView text(Key key) const
    {
        return m_bytes.sliced(m_texts[std::size_t(key)].from, m_texts[std::size_t(key)].size);
    }
    /// −1 when absent.
    qint64 number(Key key) const;
    bool has(Key key) const { return (m_present >> unsigned(key)) & 1u; }

private:
    /// Where a text stands. Small, because a verification makes one view an entry.
    struct Place
    {
        quint16 from = 0;
        quint16 size = 0;
    };

    explicit EntryView(QByteArrayView bytes) : m_bytes(bytes) {}

    QByteArrayView m_bytes;
    std::array<Place, keys> m_texts{};
    std::array<qint64, 4> m_numbers{-1, -1, -1, -1}; ///< `n t u v`
    quint32 m_present = 0;
};

} // namespace ventanilla::ledger
