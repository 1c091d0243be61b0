#pragma once

#include "core/Cedula.h"
#include "core/Email.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "core/Secret.h"
#include "storage/AuditEvent.h"

namespace ventanilla {

/// What the counter key opens without anybody signed in: the key of row MACs and the handles of sign-in names.
class CounterKeys
{
public:
    /// From the 32 bytes of the state folder. Errors: CryptoKeyEmpty, KeyMalformed.
    static Result<CounterKeys> derive(const Secret& counterKey);

    const Secret& rowKey() const { return m_rowKey; }
    /// `login:<32 hex>`: the same for a name that exists and one that does not.
    Result<QByteArray> loginHandle(QByteArrayView login) const;

private:
    CounterKeys(Secret rowKey, Secret loginKey) : m_rowKey(std::move(rowKey)), m_loginKey(std::move(loginKey)) {}
    Secret m_rowKey;
    Secret m_loginKey;
};

/// A person's or member of staff's own key: opened, and as it is stored.
struct DataKey {
    Secret key;
    QByteArray wrapped;
};

/// The key that opens personal data, with what is derived from it. In locked memory from sign-in to sign-out.
class MasterKey
{
public:
    static Result<MasterKey> generate();
    /// Errors: CryptoOpenFailed.
    static Result<MasterKey> unwrap(const Secret& wrappingKey, storage::Table table, QByteArrayView pseudonym, QByteArrayView wrapped);
    /// The master under a key of 32 bytes (second half of Argon2id, or a recovery code's).
    Result<QByteArray> wrap(const Secret& wrappingKey, storage::Table table, QByteArrayView pseudonym) const;

    /// Blind indexes, 16 bytes: equal values have equal indexes, and nothing else can be seen.
    Result<QByteArray> identifierIndex(const QString& digits) const;
    Result<QByteArray> emailIndex(const QString& normal) const;
    Result<QByteArray> mobileIndex(const QString& e164) const;

    Result<DataKey> newDataKey(storage::Table table, QByteArrayView pseudonym) const;
    Result<Secret> openDataKey(storage::Table table, QByteArrayView pseudonym, QByteArrayView wrapped) const;

    /// HMAC of a six-digit code with its visit and address, 32 bytes.
    Result<QByteArray> codeMac(const VisitId& visit, const Email& email, const Secret& code) const;
    /// HMAC of a normalised answer with its person and question, 32 bytes: what Argon2id then hashes, so that answers cannot be tried
    /// without this key.
    Result<Secret> answerMac(const PersonId& person, QByteArrayView question, const Secret& normal) const;
    /// Seals what was typed for a subject nobody knows.
    const Secret& logOpening() const { return m_logOpening; }

private:
    MasterKey() = default;
    static Result<MasterKey> from(Secret master);
    Secret m_master;
    Secret m_identifier;
    Secret m_email;
    Secret m_mobile;
    Secret m_subjects;
    Secret m_code;
    Secret m_answer;
    Secret m_logOpening;
};

/// The key that a printed recovery code stands for. Letters are taken in either case, hyphens and blanks let go.
Result<Secret> recoveryKey(const Secret& code);
/// A new code: 160 random bits as groups of Crockford's base 32.
Secret makeRecoveryCode();

} // namespace ventanilla
