#pragma once

#include "core/Cedula.h"
#include "core/Email.h"
#include "core/Facts.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "core/Secret.h"
#include "crypto/Box.h"
#include "storage/BlindIndex.h"

#include <memory>
#include <vector>

namespace ventanilla {

/// What the counter key opens without anybody signed in: the key of row MACs, the handles of sign-in names, and how mail leaves.
class CounterKeys
{
public:
    /// From the 32 bytes of the state folder. Errors: CryptoKeyEmpty, KeyMalformed.
    static Result<CounterKeys> derive(const Secret& counterKey);

    const Secret& rowKey() const { return m_rowKey; }
    /// Seals how the office's messages leave, and what servers answered.
    const Secret& channelKey() const { return m_channelKey; }
    /// `login:<32 hex>`: the same for a name that exists and one that does not.
    Result<QByteArray> loginHandle(QByteArrayView login) const;

private:
    CounterKeys(Secret rowKey, Secret loginKey, Secret channelKey) : m_rowKey(std::move(rowKey)), m_loginKey(std::move(loginKey)), m_channelKey(std::move(channelKey)) {}
    Secret m_rowKey;
    Secret m_loginKey;
    Secret m_channelKey;
};

/// A person's or member of staff's own key: opened, and as it is stored.
struct DataKey {
    Secret key;
    QByteArray wrapped;
};

/// The key that opens personal data, with what is derived from it. In locked memory from sign-in to sign-out. Each who may have it has it in
/// a box (`2 ‖ public key ‖ box`), so that whoever holds it can give its successor to all the others without their passwords.
class MasterKey
{
public:
    static Result<MasterKey> generate();

    /// The master in a box for the holder of `recipient`'s private half. Errors: as crypto::sealTo.
    Result<QByteArray> wrapFor(QByteArrayView recipient, storage::Table table, QByteArrayView pseudonym) const;
    /// Errors: CryptoOpenFailed.
    static Result<MasterKey> unwrap(const crypto::BoxKey& key, storage::Table table, QByteArrayView pseudonym, QByteArrayView wrapped);
    /// For whom a box was made. Errors: KeyMalformed, also for what was wrapped before there were boxes.
    static Result<QByteArray> recipientOf(QByteArrayView wrapped);
    /// What was wrapped before there were boxes, under the key itself. Errors: CryptoOpenFailed.
    static Result<MasterKey> unwrapOfOld(const Secret& wrappingKey, storage::Table table, QByteArrayView pseudonym, QByteArrayView wrapped);
    static bool isOfOld(QByteArrayView wrapped);

    // A change of the master key: the new one knows the one before it until all has been wrapped anew, and for ever what nothing can replace.

    /// A new key that knows this one.
    Result<MasterKey> successor() const;
    /// What it knows of earlier keys, sealed under itself for the generation's row; and read back.
    Result<QByteArray> sealEarlier(QByteArrayView generation) const;
    Result<void> recallEarlier(QByteArrayView generation, QByteArrayView sealed);
    /// Lets the earlier key go, and with `codes` false the keys of codes that were sent under it.
    void forgetEarlier(bool codes);
    bool knowsEarlier() const { return m_earlier != nullptr; }
    /// The stored key under this master, when it is not yet; none when it is. Errors: CryptoOpenFailed (under neither).
    Result<std::optional<QByteArray>> rewrapped(storage::Table table, QByteArrayView pseudonym, QByteArrayView wrapped) const;

    /// Blind indexes, 16 bytes: equal values have equal indexes, and nothing else can be seen.
    Result<storage::BlindIndex> identifierIndex(const QString& text) const; ///< Identifier::indexText()
    Result<storage::BlindIndex> identifierIndex(const PersonRecord& record) const;
    Result<storage::BlindIndex> emailIndex(const QString& normal) const;
    Result<storage::BlindIndex> mobileIndex(const QString& e164) const;

    Result<DataKey> newDataKey(storage::Table table, QByteArrayView pseudonym) const;
    Result<Secret> openDataKey(storage::Table table, QByteArrayView pseudonym, QByteArrayView wrapped) const;

    /// HMAC of a six-digit code with its visit and address, 32 bytes.
    Result<QByteArray> codeMac(const VisitId& visit, const Email& email, const Secret& code) const;
    /// HMAC of a normalised answer with its person and question, 32 bytes: what Argon2id then hashes, so that answers cannot be tried
    /// without this key.
    Result<Secret> answerMac(const PersonId& person, QByteArrayView question, const Secret& normal) const;
    /// Whether `mac` is such a code's, made under this key or under one before it.
    Result<bool> isCode(const VisitId& visit, const Email& email, const Secret& code, QByteArrayView mac) const;
    /// Seals what was typed for a subject nobody knows.
    const Secret& logOpening() const { return m_logOpening; }
    /// All that ever did, this one first.
    std::vector<const Secret*> logOpenings() const;

private:
    MasterKey() = default;
    static Result<MasterKey> from(Secret master);
    Result<storage::BlindIndex> index(Secret MasterKey::* key, const QString& value) const;
    Secret m_master;
    Secret m_identifier;
    Secret m_email;
    Secret m_mobile;
    Secret m_subjects;
    Secret m_code;
    Secret m_answer;                          ///< one for the office's life: an answer cannot be hashed anew without the answer
    Secret m_logOpening;
    std::vector<Secret> m_earlierCodes {};
    std::vector<Secret> m_earlierLogOpenings {};
    std::unique_ptr<MasterKey> m_earlier {};  ///< while rows are still wrapped under it
};

/// The key that a printed recovery code stands for: of its box, or of its wrap of before. Letters are taken in either case, hyphens and blanks let go.
Result<Secret> recoveryKey(const Secret& code);
/// A new code: 160 random bits as groups of Crockford's base 32.
Secret makeRecoveryCode();

} // namespace ventanilla
