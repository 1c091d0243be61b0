#include "ledger/KeyRing.h"

#include <algorithm>

namespace ventanilla::ledger {

namespace {

/// The log's number as its origin ends: `/` and eight hexadecimal digits.
QByteArray ending(qint64 log)
{
    return '/' + QByteArray::number(log, 16).rightJustified(8, '0');
}

} // namespace

Result<KeyRing> KeyRing::parse(QByteArrayView text)
{
    if (text.size() > bytesMax)
        return Error{ErrorCode::KeyMalformed,
                     QStringLiteral("a key file of %1 bytes").arg(text.size())};
    KeyRing ring;
    qint64 number = 0;
    for (const QByteArray& line : text.toByteArray().split('\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const auto bad = [number](const QString& detail) {
            return Error{ErrorCode::KeyMalformed, detail, number};
        };
        const auto key = VerifierKey::parse(line);
        if (!key)
            return bad(key.error().detail);
        if (!key.value().origin().endsWith(ending(logNumber(key.value().publicKey()))))
            return bad(QStringLiteral("the origin does not end in the digits of its key"));
        const bool twice =
            std::any_of(ring.m_keys.cbegin(), ring.m_keys.cend(), [&](const VerifierKey& other) {
                return other.origin() == key.value().origin() ||
                       logNumber(other.publicKey()) == logNumber(key.value().publicKey());
            });
        if (twice)
            return bad(QStringLiteral("this log has a key already"));
        if (ring.m_keys.size() == keysMax)
            return bad(QStringLiteral("more than %1 keys").arg(keysMax));
        ring.m_keys.append(key.value());
    }
    if (ring.m_keys.isEmpty())
        return ErrorCode::KeyMissing;
    return ring;
}

const VerifierKey* KeyRing::find(qint64 log) const
{
    const auto found = std::find_if(m_keys.cbegin(), m_keys.cend(), [log](const VerifierKey& key) {
        return logNumber(key.publicKey()) == log;
    });
    return found == m_keys.cend() ? nullptr : &*found;
}

} // namespace ventanilla::ledger
