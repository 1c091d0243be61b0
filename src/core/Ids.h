#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QHashFunctions>

namespace ventanilla {

/// A random 128-bit pseudonym of one kind of thing; written as 32 lower-case hexadecimal digits.
/// The kinds are different types, so a visit's can never stand where a person's is meant.
template <typename Kind>
class Id
{
public:
    static constexpr qsizetype bytesCount = 16;

    /// 32 hexadecimal digits, lower case.
    static Result<Id> parse(QByteArrayView hex)
    {
        if (hex.size() != 2 * bytesCount)
            return Error{ErrorCode::RowMissing, QStringLiteral("pseudonym of wrong length")};
        for (const char c : hex) {
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
                return Error{ErrorCode::RowMissing, QStringLiteral("pseudonym is not hexadecimal")};
        }
        return Id(hex.toByteArray());
    }
    /// From 16 random bytes (asserted).
    static Id fromBytes(QByteArrayView bytes)
    {
        Q_ASSERT(bytes.size() == bytesCount);
        return Id(bytes.toByteArray().toHex());
    }
    /// 32 hexadecimal digits.
    const QByteArray& hex() const { return m_hex; }
    friend bool operator==(const Id&, const Id&) = default;
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.m_hex, seed); }

private:
    explicit Id(QByteArray hex) : m_hex(std::move(hex)) {}
    QByteArray m_hex;
};

using PersonId = Id<struct PersonKind>;
using StaffId = Id<struct StaffKind>;
using VisitId = Id<struct VisitKind>;
using MailId = Id<struct MailKind>;
using EnrolmentId = Id<struct EnrolmentKind>;

} // namespace ventanilla
