#pragma once

#include "core/Result.h"

#include <QString>

namespace ventanilla {

/// An Ecuadorian taxpayer's number: thirteen digits. The tax authority gives companies, public
/// bodies and foreigners numbers that follow no check digit, so a digit that does not fit refuses
/// only a natural person's.
class Ruc
{
public:
    static constexpr qsizetype digitsCount = 13;
    static constexpr qsizetype typedMax =
        120; ///< characters looked at; longer input is refused unread

    enum class Verdict {
        Verified,  ///< one of the check digits' rules fits
        WellFormed ///< no digit can be verified: recorded, and passes
    };

    /// Blanks and hyphens are let go. Errors: RucMalformed (text: `length`, `signs`, `province`,
    /// `kind` for a third digit 7 or 8, `digit` for a natural person's, `establishment`).
    static Result<Ruc> parse(QStringView typed);
    /// Of an employer's offices: `1` to `9999` as four digits; 0001 is the main one. Errors:
    /// RucMalformed (text: `branch`).
    static Result<QString> parseBranch(QStringView typed);

    /// Thirteen digits.
    const QString& digits() const { return m_digits; }
    Verdict verdict() const { return m_verdict; }
    /// A household that employs: a cédula with establishment 000.
    bool domestic() const;
    friend bool operator==(const Ruc&, const Ruc&) = default;

private:
    Ruc(QString digits, Verdict verdict) : m_digits(std::move(digits)), m_verdict(verdict) {}
    QString m_digits;
    Verdict m_verdict;
};

} // namespace ventanilla
