#include "services/Keys.h"

#include "crypto/Crypto.h"
#include "storage/Sealing.h"

namespace ventanilla {

using storage::Table;

namespace {

constexpr std::size_t keyBytes = 32;
constexpr qsizetype indexBytes = 16;

Result<QByteArray> blindIndex(const Secret& key, const QString& value)
{
    QByteArray utf8 = value.toUtf8();
    auto mac = crypto::hmacSha256(key, utf8);
    wipe(utf8);
    if (!mac)
        return mac.error();
    return mac.value().first(indexBytes);
}

Result<QByteArray> macOfCode(const Secret& key, const VisitId& visit, const Email& email, const Secret& code)
{
    QByteArray message = visit.hex() + '|' + email.normal().toUtf8() + '|';
    message.append(code.data(), qsizetype(code.size()));
    auto mac = crypto::hmacSha256(key, message);
    wipe(message);
    return mac;
}

} // namespace

Result<CounterKeys> CounterKeys::derive(const Secret& counterKey)
{
    if (counterKey.size() != keyBytes)
        return Error {ErrorCode::KeyMalformed, QStringLiteral("the counter key has not 32 bytes")};
    TRY(rowKey, crypto::hkdfSha256(counterKey, "row-mac"));
    TRY(loginKey, crypto::hkdfSha256(counterKey, "login-handle"));
    TRY(channelKey, crypto::hkdfSha256(counterKey, "channel"));
    return CounterKeys(std::move(rowKey), std::move(loginKey), std::move(channelKey));
}

Result<QByteArray> CounterKeys::loginHandle(QByteArrayView login) const
{
    TRY(mac, crypto::hmacSha256(m_loginKey, login));
    return "login:" + mac.first(indexBytes).toHex();
}

Result<MasterKey> MasterKey::from(Secret master)
{
    if (master.size() != keyBytes)
        return Error {ErrorCode::KeyMalformed, QStringLiteral("the master key has not 32 bytes")};
    MasterKey keys;
    TRY(identifier, crypto::hkdfSha256(master, "idx/identifier"));
    TRY(email, crypto::hkdfSha256(master, "idx/email"));
    TRY(mobile, crypto::hkdfSha256(master, "idx/mobile"));
    TRY(subjects, crypto::hkdfSha256(master, "subject-kek"));
    TRY(code, crypto::hkdfSha256(master, "code"));
    TRY(answer, crypto::hkdfSha256(master, "answer"));
    TRY(logOpening, crypto::hkdfSha256(master, "log-opening"));
    keys.m_master = std::move(master);
    keys.m_identifier = std::move(identifier);
    keys.m_email = std::move(email);
    keys.m_mobile = std::move(mobile);
    keys.m_subjects = std::move(subjects);
    keys.m_code = std::move(code);
    keys.m_answer = std::move(answer);
    keys.m_logOpening = std::move(logOpening);
    return keys;
}

Result<MasterKey> MasterKey::generate()
{
    return from(crypto::randomSecret(keyBytes));
}

Result<storage::BlindIndex> MasterKey::index(Secret MasterKey::* key, const QString& value) const
{
    TRY(present, blindIndex(this->*key, value));
    if (!m_earlier)
        return storage::BlindIndex(present);
    TRY(earlier, blindIndex((*m_earlier).*key, value));
    return storage::BlindIndex(present, earlier);
}

Result<storage::BlindIndex> MasterKey::identifierIndex(const QString& text) const
{
    return index(&MasterKey::m_identifier, text);
}

Result<storage::BlindIndex> MasterKey::identifierIndex(const PersonRecord& record) const
{
    TRY(identifier, Identifier::parse(record.kind, record.identifier));
    return identifierIndex(identifier.indexText());
}

Result<storage::BlindIndex> MasterKey::emailIndex(const QString& normal) const
{
    return index(&MasterKey::m_email, normal);
}

Result<storage::BlindIndex> MasterKey::mobileIndex(const QString& e164) const
{
    return index(&MasterKey::m_mobile, e164);
}

Result<DataKey> MasterKey::newDataKey(Table table, QByteArrayView pseudonym) const
{
    Secret key = crypto::randomSecret(keyBytes);
    TRY(wrapped, storage::sealField(m_subjects, table, pseudonym, "data_key", key.view()));
    return DataKey {std::move(key), std::move(wrapped)};
}

Result<Secret> MasterKey::openDataKey(Table table, QByteArrayView pseudonym, QByteArrayView wrapped) const
{
    auto opened = storage::openField(m_subjects, table, pseudonym, "data_key", wrapped);
    if (!opened && m_earlier)
        return m_earlier->openDataKey(table, pseudonym, wrapped);
    return opened;
}

Result<QByteArray> MasterKey::codeMac(const VisitId& visit, const Email& email, const Secret& code) const
{
    return macOfCode(m_code, visit, email, code);
}

Result<bool> MasterKey::isCode(const VisitId& visit, const Email& email, const Secret& code, QByteArrayView mac) const
{
    TRY(present, macOfCode(m_code, visit, email, code));
    bool right = crypto::equalInConstantTime(present, mac);
    for (const Secret& key : m_earlierCodes) {
        TRY(earlier, macOfCode(key, visit, email, code));
        right = crypto::equalInConstantTime(earlier, mac) || right;
    }
    return right;
}

Result<Secret> MasterKey::answerMac(const PersonId& person, QByteArrayView question, const Secret& normal) const
{
    QByteArray message = person.hex() + '|' + question.toByteArray() + '|';
    message.append(normal.data(), qsizetype(normal.size()));
    auto mac = crypto::hmacSha256(m_answer, message);
    wipe(message);
    if (!mac)
        return mac.error();
    Secret secret = Secret::fromBytes(mac.value());
    wipe(mac.value());
    return secret;
}

namespace {
// Without I, L, O and U, so that a printed letter is read in one way only.
constexpr char crockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t codeDigits = 32; // 5 bits each
constexpr std::size_t groupDigits = 4;
} // namespace

Secret makeRecoveryCode()
{
    const Secret random = crypto::randomSecret(codeDigits);
    Secret code(codeDigits + codeDigits / groupDigits - 1);
    std::size_t at = 0;
    for (std::size_t i = 0; i < codeDigits; ++i) {
        if (i > 0 && i % groupDigits == 0)
            code.data()[at++] = '-';
        code.data()[at++] = crockford[static_cast<unsigned char>(random.data()[i]) & 31U];
    }
    return code;
}

Result<Secret> recoveryKey(const Secret& code)
{
    Secret digits(codeDigits);
    std::size_t count = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        char c = code.data()[i];
        if (c == '-' || c == ' ')
            continue;
        if (c >= 'a' && c <= 'z')
            c = char(c - 'a' + 'A');
        if (c == 'O')
            c = '0';
        if (c == 'I' || c == 'L')
            c = '1';
        if (count == codeDigits || QByteArrayView(crockford).indexOf(c) < 0)
            return Error {ErrorCode::KeyMalformed, QStringLiteral("not a recovery code")};
        digits.data()[count++] = c;
    }
    if (count != codeDigits)
        return Error {ErrorCode::KeyMalformed, QStringLiteral("not a recovery code")};
    return crypto::hkdfSha256(digits, "recovery");
}

} // namespace ventanilla
