#pragma once

#include "core/Result.h"

#include <QStringView>

namespace ventanilla {

/// An Ecuadorian identity number (NUI): ten digits, well formed. A right check digit proves only
/// the typing. Source: Registro Civil's modulus 10 (weights 2,1,2,1,2,1,2,1,2; digits above 9 lose
/// 9).
class Cedula
{
public:
    static constexpr qsizetype digitsCount = 10;
    static constexpr qsizetype typedMax =
        120; ///< characters looked at; longer input is refused unread

    /// Takes what was typed or scanned: blanks around it and between digits, and one hyphen before
    /// the last digit, are let go. Errors: CedulaEmpty, CedulaNotDigits (text: suggested()),
    /// CedulaLength (number: digits missing, negative when too many), LooksLikeRuc (13 digits),
    /// CedulaProvince, CedulaCheckDigit.
    static Result<Cedula> parse(QStringView typed);
    /// The ten digits that were meant if letters that look like digits (O 0, I 1, B 8, S 5) were
    /// read for them and the number is well formed then; else empty. Only ever a hint: it is never
    /// taken for the number.
    static QString suggested(QStringView typed);

    /// Ten digits.
    const QString& digits() const { return m_digits; }
    /// `171•••4065`: what may stand on a screen.
    QString masked() const;
    /// A third digit of 7 to 9 outside province 30: unusual, worth a second look, never a refusal.
    bool unusual() const;
    friend bool operator==(const Cedula&, const Cedula&) = default;

private:
    explicit Cedula(QString digits) : m_digits(std::move(digits)) {}
    QString m_digits;
};

} // namespace ventanilla
