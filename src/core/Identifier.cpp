#include "core/Identifier.h"

#include <algorithm>

namespace ventanilla {

namespace {

constexpr qsizetype identifierMin = 4;

QString cleaned(QStringView typed)
{
    QString text;
    for (const QChar c : typed) {
        if (c.isSpace() || c == u'-')
            continue;
        // Not QString::toUpper(): it makes an I of a dotless one, and two letters of some.
        text += c >= u'a' && c <= u'z' ? c.toUpper() : c;
    }
    return text;
}

bool isLettersAndDigits(const QString& text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); });
}

} // namespace

QByteArray identifierKindName(IdentifierKind kind)
{
    switch (kind) {
    case IdentifierKind::Cedula:
        return QByteArrayLiteral("cedula");
    case IdentifierKind::Passport:
        return QByteArrayLiteral("pasaporte");
    case IdentifierKind::ForeignCode:
        return QByteArrayLiteral("codigo");
    }
    Q_UNREACHABLE_RETURN({});
}

Result<IdentifierKind> parseIdentifierKind(QByteArrayView name)
{
    for (const IdentifierKind kind :
         {IdentifierKind::Cedula, IdentifierKind::Passport, IdentifierKind::ForeignCode}) {
        if (identifierKindName(kind) == name)
            return kind;
    }
    return Error{ErrorCode::IdentifierMalformed, QStringLiteral("no such kind of identifier")};
}

Identifier::Identifier(const Cedula& cedula)
    : m_kind(IdentifierKind::Cedula), m_text(cedula.digits())
{}

Result<Identifier> Identifier::parse(IdentifierKind kind, QStringView typed)
{
    if (kind == IdentifierKind::Cedula) {
        TRY(cedula, Cedula::parse(typed));
        return Identifier(cedula);
    }
    if (typed.size() > Cedula::typedMax)
        return ErrorCode::IdentifierMalformed;
    QString text = cleaned(typed);
    const qsizetype charactersMax =
        kind == IdentifierKind::Passport ? passportMax : foreignCodeMax;
    if (text.size() < identifierMin || text.size() > charactersMax || !isLettersAndDigits(text))
        return ErrorCode::IdentifierMalformed;
    return Identifier(kind, std::move(text));
}

QString Identifier::indexText() const
{
    if (m_kind == IdentifierKind::Cedula)
        return m_text;
    return QString::fromLatin1(identifierKindName(m_kind)) + u':' + m_text;
}

QString Identifier::masked() const
{
    if (m_kind == IdentifierKind::Cedula)
        return Cedula::parse(m_text).value().masked();
    const qsizetype shown = std::min<qsizetype>(2, m_text.size() / 4);
    return m_text.first(shown) + QString(m_text.size() - 2 * shown, QChar(0x2022)) +
           m_text.last(shown);
}

bool Identifier::unusual() const
{
    return m_kind == IdentifierKind::Cedula && Cedula::parse(m_text).value().unusual();
}

} // namespace ventanilla
