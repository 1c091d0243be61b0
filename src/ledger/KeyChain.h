#pragma once

#include "ledger/Checkpoint.h"

#include <QList>
#include <QSet>

#include <functional>
#include <optional>

namespace ventanilla::ledger {

/// The keys that sign one log, in their order. An epoch ends with a leaf `key.evolve` that names the next key (`key:<hex>`): the tree with
/// that leaf is signed by the old key as the closing checkpoint and by the next one as the head. So who holds a key can change what it
/// signed itself and nothing before.
class KeyChain
{
public:
    static constexpr char action[] = "key.evolve"; ///< of the leaf that ends an epoch
    static constexpr char closingKind[] = "close"; ///< of its checkpoint in `audit_checkpoint`

    explicit KeyChain(VerifierKey first);

    /// The public key (32 bytes) that a leaf's facts name: `key:` and 64 lower-case hexadecimal digits. Errors: KeyMalformed.
    static Result<QByteArray> nextKey(QByteArrayView facts);

    /// An epoch ended at `size` entries, and this key signs from there on. Errors: KeyMalformed for a key that has signed this log before.
    Result<void> follow(qint64 size, QByteArray nextPublicKey);

    /// The key of the open epoch: it signs the closing checkpoint that will end it.
    const VerifierKey& current() const { return m_epochs.constLast().key; }
    /// The key that signs the head of `size` entries: the one that is current after the commit which made it.
    const VerifierKey& keyAt(qint64 size) const { return m_epochs.at(epochAt(size) - 1).key; }
    /// The epoch of that key, counted from 1.
    qsizetype epochAt(qint64 size) const;
    /// The number of the open epoch, from 1.
    qsizetype epoch() const { return m_epochs.size(); }
    /// Whether a key of this id has signed this log.
    bool knows(quint32 keyId) const { return m_ids.contains(keyId); }

private:
    struct Epoch
    {
        qint64 from; ///< size at which it began
        VerifierKey key;
    };
    void add(qint64 from, VerifierKey key);

    QList<Epoch> m_epochs;
    QSet<QByteArray> m_keys;
    QSet<quint32> m_ids;
};

/// How the private keys of a log that evolves are kept outside the database. Left empty the log keeps its first key.
struct EpochKeys
{
    QByteArray firstPublicKey{};             ///< what the log's number and everybody's trust come from
    std::optional<crypto::SigningKey> next{}; ///< lies beside the current key: a stop came between the two being exchanged
    /// The next private key is written and synced. Called before COMMIT.
    std::function<Result<void>(const crypto::SigningKey& next)> keepNext{};
    /// The one before is overwritten and the next one takes its place. Called after COMMIT.
    std::function<Result<void>()> takeNext{};
    /// The next one never came to be: it is overwritten and removed.
    std::function<Result<void>()> dropNext{};

    bool evolve() const { return keepNext && takeNext && dropNext; }
};

} // namespace ventanilla::ledger
