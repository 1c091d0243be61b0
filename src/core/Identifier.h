#pragma once

#include "core/Cedula.h"

namespace ventanilla {

enum class IdentifierKind { Cedula, Passport, ForeignCode };
/// `cedula`, `pasaporte`, `codigo`: in files of people and in sealed records.
QByteArray identifierKindName(IdentifierKind kind);
Result<IdentifierKind> parseIdentifierKind(QByteArrayView name);

/// The number a person is known by: a cédula, a passport's number, or the institute's code for foreigners. Compared in upper case, blanks and
/// hyphens let go.
class Identifier
{
public:
    static constexpr qsizetype foreignCodeMax = 20; ///< letters and digits; the institute's code has no check digit
    static constexpr qsizetype passportMax = 9;     ///< ICAO 9303, part 4

    Identifier(const Cedula& cedula);
    /// Errors: as Cedula::parse; IdentifierMalformed.
    static Result<Identifier> parse(IdentifierKind kind, QStringView typed);

    IdentifierKind kind() const { return m_kind; }
    /// Digits, or upper-case letters and digits.
    const QString& text() const { return m_text; }
    /// What is looked up: a cédula's digits as they are, the others with their kind before them, so that no two kinds meet.
    QString indexText() const;
    /// What may stand on a screen: the first and last characters, at most half of it.
    QString masked() const;
    /// As Cedula::unusual(); never for the other kinds.
    bool unusual() const;
    friend bool operator==(const Identifier&, const Identifier&) = default;

private:
    Identifier(IdentifierKind kind, QString text) : m_kind(kind), m_text(std::move(text)) {}
    IdentifierKind m_kind;
    QString m_text;
};

} // namespace ventanilla
