#include "services/Keys.h"

#include "crypto/Crypto.h"
#include "storage/Sealing.h"

#include <cstring>

// What of the master key is handed on: boxes for people, and its memory of the keys before it.

namespace ventanilla {

using storage::Table;

namespace {

constexpr std::size_t keySize = 32;
constexpr char oldVersion = 1;             // a record sealed under the key itself
constexpr char boxedVersion = 2;
constexpr qsizetype boxedHead = 1 + crypto::BoxKey::keyBytes;
constexpr char historyVersion = 1;
constexpr std::size_t historyHead = 4;     // version, is there an earlier master, codes, openings
constexpr std::size_t keysKeptMax = 200;   // a change of the key a month is kept for sixteen years

void put(Secret& into, std::size_t at, const Secret& key)
{
    Q_ASSERT(key.size() == keySize && at + keySize <= into.size());
    std::memcpy(into.data() + at, key.data(), keySize);
}

std::vector<Secret> cloned(const std::vector<Secret>& keys)
{
    std::vector<Secret> copies;
    for (const Secret& key : keys)
        copies.push_back(key.clone());
    return copies;
}

} // namespace

Result<QByteArray> MasterKey::wrapFor(QByteArrayView recipient, Table table, QByteArrayView pseudonym) const
{
    TRY(box, storage::boxField(recipient, table, pseudonym, "wrap", m_master.view()));
    return boxedVersion + recipient.toByteArray() + box;
}

bool MasterKey::isOfOld(QByteArrayView wrapped)
{
    return !wrapped.isEmpty() && wrapped.front() == oldVersion;
}

Result<QByteArray> MasterKey::recipientOf(QByteArrayView wrapped)
{
    if (wrapped.size() <= boxedHead || wrapped.front() != boxedVersion)
        return Error {ErrorCode::KeyMalformed, QStringLiteral("the master key is not in a box here")};
    return wrapped.sliced(1, crypto::BoxKey::keyBytes).toByteArray();
}

Result<MasterKey> MasterKey::unwrap(const crypto::BoxKey& key, Table table, QByteArrayView pseudonym, QByteArrayView wrapped)
{
    const auto recipient = recipientOf(wrapped);
    if (!recipient || recipient.value() != key.publicKey())
        return Error {ErrorCode::CryptoOpenFailed, QStringLiteral("not this key's box")};
    TRY(master, storage::unboxField(key, table, pseudonym, "wrap", wrapped.sliced(boxedHead)));
    return from(std::move(master));
}

Result<MasterKey> MasterKey::unwrapOfOld(const Secret& wrappingKey, Table table, QByteArrayView pseudonym, QByteArrayView wrapped)
{
    TRY(master, storage::openField(wrappingKey, table, pseudonym, "wrap", wrapped));
    return from(std::move(master));
}

Result<MasterKey> MasterKey::successor() const
{
    TRY(next, generate());
    TRY(earlier, from(m_master.clone()));
    next.m_answer = m_answer.clone();
    next.m_earlierCodes = cloned(m_earlierCodes);
    next.m_earlierCodes.push_back(m_code.clone());
    next.m_earlierLogOpenings = cloned(m_earlierLogOpenings);
    next.m_earlierLogOpenings.push_back(m_logOpening.clone());
    next.m_earlier = std::make_unique<MasterKey>(std::move(earlier));
    return next;
}

std::vector<const Secret*> MasterKey::logOpenings() const
{
    std::vector<const Secret*> keys {&m_logOpening};
    for (auto key = m_earlierLogOpenings.rbegin(); key != m_earlierLogOpenings.rend(); ++key)
        keys.push_back(&*key);
    return keys;
}

Result<QByteArray> MasterKey::sealEarlier(QByteArrayView generation) const
{
    if (m_earlierCodes.size() > keysKeptMax || m_earlierLogOpenings.size() > keysKeptMax)
        return Error {ErrorCode::CryptoParameters, QStringLiteral("more earlier keys than are kept")};
    Secret bytes(historyHead + keySize * (1 + (m_earlier ? 1 : 0) + m_earlierCodes.size() + m_earlierLogOpenings.size()));
    bytes.data()[0] = historyVersion;
    bytes.data()[1] = m_earlier ? 1 : 0;
    bytes.data()[2] = static_cast<char>(m_earlierCodes.size());
    bytes.data()[3] = static_cast<char>(m_earlierLogOpenings.size());
    std::size_t at = historyHead;
    const auto add = [&](const Secret& key) {
        put(bytes, at, key);
        at += keySize;
    };
    add(m_answer);
    if (m_earlier)
        add(m_earlier->m_master);
    for (const Secret& key : m_earlierCodes)
        add(key);
    for (const Secret& key : m_earlierLogOpenings)
        add(key);
    TRY(sealing, crypto::hkdfSha256(m_master, "key-history"));
    return storage::sealField(sealing, Table::KeyGeneration, generation, "sealed", bytes.view());
}

Result<void> MasterKey::recallEarlier(QByteArrayView generation, QByteArrayView sealed)
{
    TRY(sealing, crypto::hkdfSha256(m_master, "key-history"));
    TRY(bytes, storage::openField(sealing, Table::KeyGeneration, generation, "sealed", sealed));
    const Error malformed {ErrorCode::KeyMalformed, QStringLiteral("what is kept of earlier keys is not what was written")};
    if (bytes.size() < historyHead + keySize || bytes.data()[0] != historyVersion)
        return malformed;
    const bool earlier = bytes.data()[1] == 1;
    const std::size_t codes = static_cast<unsigned char>(bytes.data()[2]);
    const std::size_t openings = static_cast<unsigned char>(bytes.data()[3]);
    if (bytes.size() != historyHead + keySize * (1 + (earlier ? 1 : 0) + codes + openings))
        return malformed;
    std::size_t at = historyHead;
    const auto take = [&] {
        Secret key = bytes.slice(at, keySize);
        at += keySize;
        return key;
    };
    m_answer = take();
    m_earlier.reset();
    if (earlier) {
        TRY(before, from(take()));
        m_earlier = std::make_unique<MasterKey>(std::move(before));
    }
    m_earlierCodes.clear();
    for (std::size_t i = 0; i < codes; ++i)
        m_earlierCodes.push_back(take());
    m_earlierLogOpenings.clear();
    for (std::size_t i = 0; i < openings; ++i)
        m_earlierLogOpenings.push_back(take());
    return {};
}

void MasterKey::forgetEarlier(bool codes)
{
    m_earlier.reset();
    if (!codes)
        m_earlierCodes.clear();
}

Result<std::optional<QByteArray>> MasterKey::rewrapped(Table table, QByteArrayView pseudonym, QByteArrayView wrapped) const
{
    std::optional<QByteArray> none;
    if (storage::openField(m_subjects, table, pseudonym, "data_key", wrapped))
        return none;
    if (!m_earlier)
        return Error {ErrorCode::CryptoOpenFailed, QStringLiteral("a data key is under no master key that is known")};
    TRY(key, m_earlier->openDataKey(table, pseudonym, wrapped));
    TRY(again, storage::sealField(m_subjects, table, pseudonym, "data_key", key.view()));
    return std::optional(again);
}

} // namespace ventanilla
