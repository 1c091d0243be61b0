#include "core/RegisterRow.h"

#include "core/Phone.h"

#include <QRegularExpression>

#include <algorithm>

namespace ventanilla {

namespace {

enum Column { Kind, Number, Surnames, GivenNames, Born, Mail, Mobile, State };

Error in(Column column, Error error)
{
    error.detail = QLatin1StringView(RegisterColumns::names[column]);
    return error;
}

Error headerRefused(qint64 line = 1)
{
    return {ErrorCode::RegisterRefused, {}, line, QStringLiteral("header")};
}

/// What a spreadsheet made of a number: the first zero gone, or written with an exponent.
std::optional<Error> mangled(const QString& number)
{
    static const QRegularExpression exponent(QStringLiteral("^\\d(?:[.,]\\d+)?[eE]\\+?\\d+$"));
    if (exponent.match(number).hasMatch())
        return Error {ErrorCode::RowMangled};
    const QString whole = u'0' + number;
    if (number.size() == 9 && Cedula::parse(whole))
        return Error {ErrorCode::RowMangled, {}, 0, whole};
    return {};
}

Result<QString> nameOf(const QByteArray& cell, Column column)
{
    const QString name = QString::fromUtf8(cell).simplified().normalized(QString::NormalizationForm_C);
    const bool fits = !name.isEmpty() && name.size() <= RegisterRow::nameCharactersMax && std::ranges::all_of(name, [](QChar c) {
        return c.isLetter() || c.isMark() || c.isSurrogate() || QStringView(u" '’.-").contains(c);
    });
    if (!fits || !(name.front().isLetter() || name.front().isSurrogate()))
        return in(column, {ErrorCode::NameMalformed});
    return name;
}

Result<QDate> birthOf(const QByteArray& cell, QDate today)
{
    const QDate born = QDate::fromString(QString::fromUtf8(cell).trimmed(), QStringLiteral("yyyy-MM-dd"));
    if (!born.isValid() || born > today || born < today.addYears(-RegisterRow::ageMax))
        return in(Born, {ErrorCode::DateMalformed});
    return born;
}

} // namespace

Result<char> RegisterColumns::separatorOf(QByteArrayView headerLine)
{
    char found = '\0';
    for (const char separator : {',', ';', '\t'}) {
        if (!headerLine.contains(separator))
            continue;
        if (found != '\0')
            return headerRefused();
        found = separator;
    }
    if (found == '\0')
        return headerRefused();
    return found;
}

Result<RegisterColumns> RegisterColumns::parse(const QByteArrayList& header)
{
    if (header.size() != qsizetype(names.size()))
        return headerRefused();
    QByteArrayList heads;
    for (const QByteArray& cell : header)
        heads.append(cell.trimmed().toLower());
    if (heads.front().startsWith("\xEF\xBB\xBF"))
        heads.front().slice(3);
    RegisterColumns columns;
    for (std::size_t i = 0; i < names.size(); ++i) {
        columns.m_places[i] = heads.indexOf(names[i]);
        if (columns.m_places[i] < 0)
            return headerRefused();
    }
    return columns;
}

Result<QByteArrayList> RegisterColumns::sorted(const QByteArrayList& cells) const
{
    if (cells.size() != qsizetype(names.size()))
        return Error {ErrorCode::RowColumns, {}, cells.size()};
    QByteArrayList sorted;
    for (const qsizetype place : m_places)
        sorted.append(cells.at(place));
    return sorted;
}

Result<Identifier> RegisterRow::identifierOf(const QByteArrayList& cells)
{
    const QByteArray kindName = cells.at(Kind).trimmed().toLower();
    const QString number = QString::fromUtf8(cells.at(Number)).trimmed();
    if (kindName == "ruc")
        return in(Kind, {ErrorCode::EmployerHasNoPath});
    const auto kind = parseIdentifierKind(kindName);
    if (!kind)
        return in(Kind, {ErrorCode::RowKind});
    auto identifier = Identifier::parse(kind.value(), number);
    if (identifier)
        return identifier;
    const auto spoiled = kind.value() == IdentifierKind::Cedula ? mangled(number) : std::nullopt;
    return in(Number, spoiled.value_or(identifier.error()));
}

Result<RegisterRow> RegisterRow::parse(const QByteArrayList& cells, QDate today)
{
    const auto text = [&cells](Column column) { return QString::fromUtf8(cells.at(column)).trimmed(); };
    TRY(identifier, identifierOf(cells));
    TRY(surnames, nameOf(cells.at(Surnames), Surnames));
    TRY(givenNames, nameOf(cells.at(GivenNames), GivenNames));
    TRY(born, birthOf(cells.at(Born), today));
    PersonRecord record {identifier.text(), surnames, givenNames, born, {}, {}, identifier.kind()};
    if (!text(Mail).isEmpty()) {
        const auto email = Email::parse(text(Mail));
        if (!email)
            return in(Mail, email.error());
        record.email = email.value().address();
    }
    if (!text(Mobile).isEmpty()) {
        const auto mobile = Phone::parseMobile(text(Mobile));
        if (!mobile)
            return in(Mobile, mobile.error());
        record.mobile = mobile.value().e164();
    }
    const auto state = parsePersonState(cells.at(State).trimmed().toLower());
    if (!state || state.value() == PersonState::Erased)
        return in(State, {ErrorCode::RowState});
    return RegisterRow {std::move(record), state.value()};
}

} // namespace ventanilla
