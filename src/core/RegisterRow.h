#pragma once

#include "core/Facts.h"

#include <QByteArrayList>

#include <array>

namespace ventanilla {

/// The columns of a register's file, by name: `tipo,numero,apellidos,nombres,nacimiento,correo,movil,estado`, in any order.
class RegisterColumns
{
public:
    static constexpr std::array<const char*, 8> names {"tipo", "numero", "apellidos", "nombres", "nacimiento", "correo", "movil", "estado"};

    /// From the cells of the header; a byte order mark before it is let go. Errors: RegisterRefused (`header`).
    static Result<RegisterColumns> parse(const QByteArrayList& header);
    /// The separator that the header's line is written with: comma, semicolon or tabulator. Errors: RegisterRefused (`header`).
    static Result<char> separatorOf(QByteArrayView headerLine);

    /// The cells in the order of `names`. Errors: RowColumns (number: how many there are).
    Result<QByteArrayList> sorted(const QByteArrayList& cells) const;

private:
    std::array<qsizetype, names.size()> m_places {};
};

/// A person as a register's file tells of them, checked.
struct RegisterRow {
    static constexpr qsizetype nameCharactersMax = 80;
    static constexpr int ageMax = 130; ///< years

    PersonRecord record;
    PersonState state;

    /// From cells in the order of RegisterColumns::names, UTF-8. `today`: nobody is born later. Errors, each with the column's name as detail:
    /// RowKind, RowState, EmployerHasNoPath, RowMangled (a number that a spreadsheet spoiled; text: what it was, where that can be told), as
    /// Identifier::parse, Email::parse and Phone::parseMobile; NameMalformed, DateMalformed.
    static Result<RegisterRow> parse(const QByteArrayList& cells, QDate today);
    /// The person's number alone. Errors: as parse().
    static Result<Identifier> identifierOf(const QByteArrayList& cells);
};

} // namespace ventanilla
