#include "ledger/KeyChain.h"

#include "ledger/EntryFacts.h"

#include <algorithm>

namespace ventanilla::ledger {

namespace {
constexpr qsizetype publicKeyDigits = 64;
} // namespace

KeyChain::KeyChain(VerifierKey first)
{
    add(0, std::move(first));
}

void KeyChain::add(qint64 from, VerifierKey key)
{
    m_keys.insert(key.publicKey());
    m_ids.insert(key.keyId());
    m_epochs.append(Epoch{from, std::move(key)});
}

Result<QByteArray> KeyChain::nextKey(QByteArrayView facts)
{
    const auto digits = factIn(facts, "key");
    if (!digits)
        return Error{ErrorCode::KeyMalformed, QStringLiteral("there is no key in it")};
    const QByteArray key = QByteArray::fromHex(*digits);
    if (digits->size() != publicKeyDigits || key.toHex() != *digits)
        return Error{ErrorCode::KeyMalformed, QStringLiteral("not 64 hexadecimal digits")};
    return key;
}

Result<void> KeyChain::follow(qint64 size, QByteArray nextPublicKey)
{
    if (m_keys.contains(nextPublicKey))
        return Error{ErrorCode::KeyMalformed, QStringLiteral("this key has signed an epoch before")};
    add(size, VerifierKey(current().origin(), std::move(nextPublicKey)));
    return {};
}

qsizetype KeyChain::epochAt(qint64 size) const
{
    const auto after = std::upper_bound(m_epochs.cbegin() + 1, m_epochs.cend(), size, [](qint64 wanted, const Epoch& epoch) { return wanted < epoch.from; });
    return after - m_epochs.cbegin();
}

} // namespace ventanilla::ledger
