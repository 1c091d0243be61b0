#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QMap>

namespace ventanilla::ledger {

enum class Outcome { Ok, Deny, Fail, Unknown };
QByteArray outcomeName(Outcome outcome);

/// The keys a leaf may have, by their meaning ("AL1"). Written in ascending order.
enum class Key { Action, BootHash, Clerk, CommitBefore, CommitAfter, Approver, Row, Index, Outcome, Visit, RowMac, Subject, UtcMs, BootMs, Version, Counter, Facts };

/// One leaf of the log as bytes: RFC 8785 JSON in a regular grammar: one object without white space, 2–4096 bytes of 0x20–0x7E, keys ascending
/// and unique from a closed set, no escapes, floats or null; values are integers 0…2^53−1 or strings of `A-Za-z0-9._-:/+=@` up to 1024.
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

    /// The bytes that are hashed and stored. Errors: EntryMalformed when `a`, `n`, `t`, `u`, `b`, `o`, `v` or `w` is missing, or too long.
    Result<QByteArray> write() const;
    /// Strict: parses, writes again and demands the same bytes. Errors: EntryMalformed with the offset.
    static Result<Entry> parse(QByteArrayView bytes);

private:
    QMap<QByteArray, QByteArray> m_texts;
    QMap<QByteArray, qint64> m_numbers;
};

/// `cm`/`cb`: HMAC-SHA256(salt32, "AL1|" field "|" value) as 64 lower-case hexadecimal digits.
/// Salt: 32 bytes, not all zero.
Result<QByteArray> commitment(QByteArrayView salt, QByteArrayView field, QByteArrayView value);

} // namespace ventanilla::ledger
