#include "ledger/EntryView.h"

#include "ledger/Grammar.h"

#include <cstring>

namespace ventanilla::ledger {

namespace {

constexpr quint32 bit(Key key)
{
    return quint32(1) << unsigned(key);
}

constexpr quint32 demanded = bit(Key::Action) | bit(Key::BootHash) | bit(Key::Index) |
                             bit(Key::Outcome) | bit(Key::UtcMs) | bit(Key::BootMs) |
                             bit(Key::Version) | bit(Key::Counter);

Error malformed(qsizetype at)
{
    return Error{ErrorCode::EntryMalformed,
                 QStringLiteral("not a leaf as AL1 writes it, at byte %1").arg(at), at};
}

/// `"key":` of each key, as bytes to compare.
struct Quoted
{
    std::array<char, 5> word{};
    qsizetype size = 0;
};
constexpr auto quoted = [] {
    std::array<Quoted, grammar::names.size()> all;
    for (std::size_t key = 0; key < all.size(); ++key) {
        Quoted& one = all[key];
        const auto put = [&one](char c) { one.word[std::size_t(one.size++)] = c; };
        put('"');
        for (const char c : grammar::names[key])
            put(c);
        put('"');
        put(':');
    }
    return all;
}();

/// Walks over the bytes; each step says whether they were as expected and otherwise stays where
/// they are not.
class Walk
{
public:
    explicit Walk(QByteArrayView bytes) : m_bytes(bytes) {}

    qsizetype at() const { return m_at; }
    bool atEnd() const { return m_at == m_bytes.size(); }

    bool over(char c)
    {
        if (atEnd() || m_bytes[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    /// `"key":` of a key that is later in the alphabet than all before; none when there is no such
    /// key here.
    std::size_t overKey(std::size_t from)
    {
        for (std::size_t key = from; key < quoted.size(); ++key) {
            const auto& [word, size] = quoted[key];
            if (m_bytes.size() - m_at >= size &&
                std::memcmp(m_bytes.data() + m_at, word.data(), std::size_t(size)) == 0) {
                m_at += size;
                return key;
            }
        }
        return quoted.size();
    }

    /// A text in quotation marks; its size, 0 when there is none (which is no text of a leaf).
    qsizetype overText()
    {
        if (!over('"'))
            return 0;
        const qsizetype start = m_at;
        const char* const bytes = m_bytes.data();
        const qsizetype end = m_bytes.size();
        while (m_at < end && grammar::isTextCharacter(bytes[m_at]))
            ++m_at;
        const qsizetype size = m_at - start;
        return size > 0 && size <= Entry::textMax && over('"') ? size : 0;
    }

    bool overNumber(qint64& number)
    {
        const qsizetype start = m_at;
        number = 0;
        while (!atEnd() && m_bytes[m_at] >= '0' && m_bytes[m_at] <= '9') {
            // Sixteen digits at the most before the limit is passed, so there is no overflow.
            number = number * 10 + (m_bytes[m_at] - '0');
            if (number > grammar::numberMax)
                return false;
            ++m_at;
        }
        const qsizetype digits = m_at - start;
        return digits == 1 || (digits > 1 && m_bytes[start] != '0');
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

} // namespace

qint64 EntryView::number(Key key) const
{
    const int at = grammar::numberAt(key);
    return at < 0 ? -1 : m_numbers[std::size_t(at)];
}

Result<EntryView> EntryView::parse(QByteArrayView bytes)
{
    if (bytes.size() > Entry::bytesMax)
        return malformed(Entry::bytesMax);
    EntryView view(bytes);
    Walk walk(bytes);
    if (!walk.over('{'))
        return malformed(walk.at());
    std::size_t next = 0;
    do {
        const std::size_t key = walk.overKey(next);
        if (key == grammar::names.size())
            return malformed(walk.at());
        if (const int number = grammar::numberAt(Key(key)); number >= 0) {
            if (!walk.overNumber(view.m_numbers[std::size_t(number)]))
                return malformed(walk.at());
        } else {
            const qsizetype start = walk.at() + 1;
            const qsizetype size = walk.overText();
            if (size == 0)
                return malformed(walk.at());
            view.m_texts[key] = {quint16(start), quint16(size)};
        }
        view.m_present |= bit(Key(key));
        next = key + 1;
    } while (walk.over(','));
    if (!walk.over('}') || !walk.atEnd())
        return malformed(walk.at());
    if ((view.m_present & demanded) != demanded || view.number(Key::Version) != grammar::version ||
        !grammar::isOutcome(view.text(Key::Outcome)))
        return malformed(bytes.size());
    return view;
}

} // namespace ventanilla::ledger
