#include "ledger/Entry.h"

#include "crypto/Crypto.h"
#include "ledger/EntryView.h"
#include "ledger/Grammar.h"

namespace ventanilla::ledger {

namespace {

Error malformed(const QString& detail)
{
    return Error{ErrorCode::EntryMalformed, detail};
}

QString nameOf(Key key)
{
    return QString::fromLatin1(Entry::name(key));
}

} // namespace

QByteArray outcomeName(Outcome outcome)
{
    return grammar::outcomes[std::size_t(outcome)].toByteArray();
}

QByteArrayView Entry::name(Key key)
{
    return grammar::names[std::size_t(key)];
}

Result<void> Entry::setText(Key key, QByteArrayView value)
{
    const bool good = !grammar::isNumber(key) && !value.isEmpty() && value.size() <= textMax &&
                      std::all_of(value.begin(), value.end(), grammar::isTextCharacter) &&
                      (key != Key::Outcome || grammar::isOutcome(value));
    if (!good)
        return malformed(QStringLiteral("a text outside the grammar for %1").arg(nameOf(key)));
    m_texts.insert(key, value.toByteArray());
    return {};
}

Result<void> Entry::setNumber(Key key, qint64 value)
{
    const bool good = grammar::isNumber(key) && value >= 0 && value <= grammar::numberMax &&
                      (key != Key::Version || value == grammar::version);
    if (!good)
        return malformed(QStringLiteral("a number outside the grammar for %1").arg(nameOf(key)));
    m_numbers.insert(key, value);
    return {};
}

QByteArray Entry::text(Key key) const
{
    Q_ASSERT(!grammar::isNumber(key));
    return m_texts.value(key);
}

qint64 Entry::number(Key key) const
{
    Q_ASSERT(grammar::isNumber(key));
    return m_numbers.value(key, -1);
}

bool Entry::has(Key key) const
{
    return grammar::isNumber(key) ? m_numbers.contains(key) : m_texts.contains(key);
}

Result<QByteArray> Entry::write() const
{
    for (const Key key : {Key::Action, Key::BootHash, Key::Index, Key::Outcome, Key::UtcMs,
                          Key::BootMs, Key::Version, Key::Counter}) {
        if (!has(key))
            return malformed(QStringLiteral("%1 is missing").arg(nameOf(key)));
    }
    QByteArray bytes;
    for (std::size_t i = 0; i < grammar::names.size(); ++i) {
        const Key key = Key(i);
        if (!has(key))
            continue;
        bytes += bytes.isEmpty() ? "{\"" : ",\"";
        bytes += name(key);
        bytes += "\":";
        bytes += grammar::isNumber(key) ? QByteArray::number(m_numbers.value(key))
                                        : '"' + m_texts.value(key) + '"';
    }
    bytes += '}';
    if (bytes.size() > bytesMax)
        return malformed(QStringLiteral("a leaf of %1 bytes").arg(bytes.size()));
    return bytes;
}

Result<Entry> Entry::parse(QByteArrayView bytes)
{
    TRY(view, EntryView::parse(bytes));
    Entry entry;
    for (std::size_t i = 0; i < grammar::names.size(); ++i) {
        const Key key = Key(i);
        if (!view.has(key))
            continue;
        if (grammar::isNumber(key)) {
            TRY_DO(entry.setNumber(key, view.number(key)));
        } else {
            TRY_DO(entry.setText(key, view.text(key)));
        }
    }
    TRY(again, entry.write());
    if (QByteArrayView(again) != bytes)
        return malformed(QStringLiteral("a leaf that is not written the one way"));
    return entry;
}

Result<QByteArray> commitment(QByteArrayView salt, QByteArrayView field, QByteArrayView value)
{
    if (salt.size() != 32)
        return Error{ErrorCode::KeyMalformed,
                     QStringLiteral("a salt of %1 bytes").arg(salt.size())};
    // A | in the name would let one field's value pass for another's.
    if (field.isEmpty() || !std::all_of(field.begin(), field.end(), grammar::isTextCharacter))
        return malformed(QStringLiteral("a field's name outside the grammar"));
    QByteArray message = "AL1|";
    message.reserve(message.size() + field.size() + 1 + value.size());
    message += field;
    message += '|';
    message += value;
    auto mac = crypto::hmacSha256(Secret::fromBytes(salt), message);
    wipe(message);
    TRY(bytes, std::move(mac));
    return bytes.toHex();
}

} // namespace ventanilla::ledger
