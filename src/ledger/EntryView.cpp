#include "ledger/EntryView.h"

#include "ledger/Grammar.h"

namespace ventanilla::ledger {

namespace {

constexpr quint32 bit(Key key)
{
    return quint32(1) << unsigned(key);
}

constexpr quint32 demanded = bit(Key::Action) | bit(Key::BootHash) | bit(Key::Index) | bit(Key::Outcome) | bit(Key::UtcMs)
    | bit(Key::BootMs) | bit(Key::Version) | bit(Key::Counter);

Error malformed(qsizetype at)
{
    return Error {ErrorCode::EntryMalformed, QStringLiteral("not a leaf as AL1 writes it, at byte %1").arg(at), at};
}

/// Walks over the bytes; each step says whether they were as expected and otherwise stays where they are not.
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

    bool over(QByteArrayView word)
    {
        if (!m_bytes.sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    /// `"key":` of a key that is later in the alphabet than all before; none when there is no such key here.
    std::size_t overKey(std::size_t from)
    {
        const qsizetype start = m_at;
        if (over('"')) {
            for (std::size_t key = from; key < grammar::names.size(); ++key) {
                const qsizetype name = m_at;
                if (over(grammar::names[key]) && over('"') && over(':'))
                    return key;
                m_at = name;
            }
        }
        m_at = start;
        return grammar::names.size();
    }

    bool overText(QByteArrayView& text)
    {
        if (!over('"'))
            return false;
        const qsizetype start = m_at;
        while (!atEnd() && grammar::isTextCharacter(m_bytes[m_at]))
            ++m_at;
        text = m_bytes.sliced(start, m_at - start);
        return !text.isEmpty() && text.size() <= Entry::textMax && over('"');
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

Result<EntryView> EntryView::parse(QByteArrayView bytes)
{
    if (bytes.size() > Entry::bytesMax)
        return malformed(Entry::bytesMax);
    EntryView view;
    Walk walk(bytes);
    if (!walk.over('{'))
        return malformed(walk.at());
    std::size_t next = 0;
    do {
        const std::size_t key = walk.overKey(next);
        if (key == grammar::names.size())
            return malformed(walk.at());
        const bool good = grammar::isNumber(Key(key)) ? walk.overNumber(view.m_numbers[key]) : walk.overText(view.m_texts[key]);
        if (!good)
            return malformed(walk.at());
        view.m_present |= bit(Key(key));
        next = key + 1;
    } while (walk.over(','));
    if (!walk.over('}') || !walk.atEnd())
        return malformed(walk.at());
    if ((view.m_present & demanded) != demanded || view.number(Key::Version) != grammar::version
        || !grammar::isOutcome(view.text(Key::Outcome)))
        return malformed(bytes.size());
    return view;
}

} // namespace ventanilla::ledger
