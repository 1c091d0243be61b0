#include "core/Scan.h"

#include <algorithm>

namespace ventanilla {

namespace {

/// What frames a reading: blanks and control characters at its ends.
QStringView unframed(QStringView typed)
{
    const auto frames = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; };
    while (!typed.isEmpty() && frames(typed.front()))
        typed = typed.sliced(1);
    while (!typed.isEmpty() && frames(typed.back()))
        typed.chop(1);
    return typed;
}

bool isScannedDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

std::optional<Scan> Scan::read(QStringView typed)
{
    if (typed.size() > typedMax)
        return {};
    if (auto zone = Mrz::parse(typed))
        return Scan(std::move(zone).value());
    else if (Mrz::looksLikeOne(typed))
        return Scan(zone.error(), false, !Mrz::suggested(typed).isEmpty());
    const QStringView text = unframed(typed);
    if (auto cedula = Cedula::parse(text))
        return Scan(std::move(cedula).value());
    if (auto ruc = Ruc::parse(text))
        return Scan(std::move(ruc).value());
    if (auto turno = Turno::parse(text); turno && turno.value().usual())
        return Scan(std::move(turno).value());
    if (auto cedula = only(text))
        return Scan(std::move(*cedula), true);
    return {};
}

/// The one cédula among the runs of exactly ten digits; two different ones name nobody.
std::optional<Cedula> Scan::only(QStringView text)
{
    std::optional<Cedula> found;
    for (qsizetype i = 0; i < text.size();) {
        if (!isScannedDigit(text[i])) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && isScannedDigit(text[end]))
            ++end;
        if (end - i == Cedula::digitsCount) {
            if (const auto cedula = Cedula::parse(text.sliced(i, Cedula::digitsCount)); cedula) {
                if (found && *found != cedula.value())
                    return {};
                found = cedula.value();
            }
        }
        i = end;
    }
    return found;
}

Scan::Kind Scan::kind() const
{
    if (const Mrz* read = zone())
        return read->format() == Mrz::Format::Card ? Kind::Card : Kind::Passport;
    if (error() != nullptr)
        return Kind::UnreadZone;
    if (ruc() != nullptr)
        return Kind::Ruc;
    if (turno() != nullptr)
        return Kind::Turno;
    return m_inText ? Kind::CedulaInText : Kind::Cedula;
}

std::optional<Identifier> Scan::identifier() const
{
    if (const Mrz* read = zone()) {
        if (read->cedula())
            return Identifier(*read->cedula());
        const auto number = Identifier::parse(IdentifierKind::Passport, read->documentNumber());
        return number ? std::optional(number.value()) : std::nullopt;
    }
    if (const Cedula* cedula = std::get_if<Cedula>(&m_read))
        return Identifier(*cedula);
    return {};
}

} // namespace ventanilla
