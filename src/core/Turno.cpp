#include "core/Turno.h"

#include <algorithm>

namespace ventanilla {

namespace {

bool isTurnoDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isTurnoLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

} // namespace

Result<Turno> Turno::parse(QStringView typed)
{
    constexpr qsizetype typedMax = 40;
    if (typed.size() > typedMax)
        return ErrorCode::TurnoMalformed;
    QString text;
    for (const QChar c : typed.trimmed()) // not toUpper(): it makes an I of a dotless one
        text += c >= u'a' && c <= u'z' ? c.toUpper() : c;
    const qsizetype hyphens = text.count(u'-');
    const bool fits = std::ranges::all_of(
        text, [](QChar c) { return isTurnoLetter(c) || isTurnoDigit(c) || c == u'-'; });
    if (!fits || hyphens > 1 || text.startsWith(u'-') || text.endsWith(u'-') ||
        text.size() - hyphens > charactersMax || !std::ranges::any_of(text, isTurnoDigit))
        return ErrorCode::TurnoMalformed;
    return Turno(text);
}

bool Turno::usual() const
{
    constexpr qsizetype lettersMax = 3;
    const auto letters = std::ranges::find_if_not(m_text, isTurnoLetter) - m_text.begin();
    QStringView rest = QStringView(m_text).sliced(letters);
    if (rest.startsWith(u'-'))
        rest = rest.sliced(1);
    return letters >= 1 && letters <= lettersMax && !rest.isEmpty() &&
           std::ranges::all_of(rest, isTurnoDigit);
}

} // namespace ventanilla
