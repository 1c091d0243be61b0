#pragma once

#include "ledger/Entry.h"

#include <array>

namespace ventanilla::ledger {

/// A leaf read in one pass without copying: accepts exactly the bytes that Entry::write makes. The bytes must outlive the view.
class EntryView
{
public:
    static constexpr int keys = 17;

    /// Errors: EntryMalformed with the offset.
    static Result<EntryView> parse(QByteArrayView bytes);

    /// Empty when absent.
    QByteArrayView text(Key key) const { return m_texts[std::size_t(key)]; }
    /// −1 when absent.
    qint64 number(Key key) const { return m_numbers[std::size_t(key)]; }
    bool has(Key key) const { return (m_present >> unsigned(key)) & 1u; }

private:
    EntryView() { m_numbers.fill(-1); }

    std::array<QByteArrayView, keys> m_texts {};
    std::array<qint64, keys> m_numbers {};
    quint32 m_present = 0;
};

} // namespace ventanilla::ledger
