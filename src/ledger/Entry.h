#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QMap>

namespace ventanilla::ledger {

enum class Outcome { Ok, Deny, Fail, Unknown };
QByteArray outcomeName(Outcome outcome);

/// The keys a leaf may have, by their meaning ("AL1"). Written in ascending order.
enum class Key {
    Action,
    BootHash,
    Clerk,
    CommitBefore,
    CommitAfter,
    Approver,
    Row,
    Index,
    Outcome,
    Visit,
    RowMac,
    Subject,
    UtcMs,
    BootMs,
    Version,
    Counter,
    Facts
};

/// One leaf of the log as bytes: RFC 8785 JSON in a regular grammar: one object without white
/// space, 2–4096 bytes of 0x20–0x7E, keys ascending and unique from a closed set, no escapes,
/// floats or null; `n t u v` are integers 0…2^53−1, the others strings of 1–1024
/// `A-Za-z0-9._-:/+=@`; `v` is 1, `o` one of ok, deny, fail, unknown. No string is empty, so that
/// absent and empty cannot be taken for each other.
class Entry
{
public:
    static constexpr qsizetype bytesMax = 4096;
    static constexpr qsizetype textMax = 1024;

    /// What a key is called in the leaf: `a`, `b`, … (`cb`, `cm`, `rh`).
    static QByteArrayView name(Key key);

    /// Errors: EntryMalformed for a value outside the grammar.
    Result<void> setText(Key key, QByteArrayView value);
    Result<void> setNumber(Key key, qint64 value);

    /// Empty when absent; asserts that the key holds text.
    QByteArray text(Key key) const;
    /// −1 when absent.
    qint64 number(Key key) const;
    bool has(Key key) const;

    /// The bytes that are hashed and stored. Errors: EntryMalformed when `a`, `n`, `t`, `u`, `b`,
    /// `o`, `v` or `w` is missing, or too long.
    Result<QByteArray> write() const;
    /// Strict: parses, writes again and demands the same bytes; anyone can hash them: `printf
    /// '\0%s' "$leaf" | sha256sum`. Errors: EntryMalformed with the offset.
    static Result<Entry> parse(QByteArrayView bytes);

private:
    QMap<Key, QByteArray> m_texts;
    QMap<Key, qint64> m_numbers;
};

/// `cm`/`cb`: HMAC-SHA256(salt32, "AL1|" field "|" value) as 64 lower-case hexadecimal digits.
/// Salt: 32 bytes, not all zero. Errors: KeyMalformed (length), CryptoKeyEmpty, EntryMalformed (the
/// field's name).
Result<QByteArray> commitment(QByteArrayView salt, QByteArrayView field, QByteArrayView value);

} // namespace ventanilla::ledger
