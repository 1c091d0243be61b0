#include "core/ZoneLines.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ventanilla::zone {

bool isZoneDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isZoneLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool areAll(QStringView text, bool (*is)(QChar), bool fillers)
{
    return std::ranges::all_of(text, [&](QChar c) { return is(c) || (fillers && c == u'<'); });
}

bool isFilled(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c == u'<'; });
}

QString slice(const QString& line, qsizetype from, qsizetype count)
{
    return line.sliced(from, count);
}

bool haveWidths(const QStringList& lines)
{
    const auto all = [&](qsizetype width) {
        return std::ranges::all_of(lines,
                                   [&](const QString& line) { return line.size() == width; });
    };
    return (lines.size() == cardLines && all(cardWidth)) ||
           (lines.size() == twoLines && (all(passportWidth) || all(secondSizeWidth)));
}

bool isNameLine(const QString& line)
{
    return isZoneLetter(line.front()) && areAll(line, isZoneLetter, true);
}

namespace {

/// What was typed in lines of the zone's characters; `doubled` says what one « stands for.
QStringList split(QStringView typed, bool doubled, bool trimmed)
{
    QStringList lines;
    QString line;
    const auto end = [&] {
        if (trimmed) {
            while (line.endsWith(u' '))
                line.chop(1);
            while (line.startsWith(u' '))
                line.remove(0, 1);
        }
        line.replace(u' ', u'<');
        if (!line.isEmpty())
            lines.append(std::exchange(line, QString()));
    };
    for (const QChar c : typed) {
        if (c.category() == QChar::Other_Control)
            end();
        else if (c == u'«')
            line += doubled ? QStringLiteral("<<") : QStringLiteral("<");
        else if (c == u'\u00A0')
            line += u' ';
        else
            line += c >= u'a' && c <= u'z' ? c.toUpper() : c;
    }
    end();
    if (lines.size() != 1)
        return lines;
    const QString whole = lines.constFirst();
    for (const auto& [width, count] :
         {std::pair{cardWidth, cardLines}, std::pair{passportWidth, twoLines},
          std::pair{secondSizeWidth, twoLines}}) {
        if (whole.size() != width * count)
            continue;
        lines.clear();
        for (qsizetype i = 0; i < count; ++i)
            lines.append(slice(whole, i * width, width));
    }
    return lines;
}

// What each line looks like from afar: enough to tell that they came in another order.
bool isDateLine(const QString& line, qsizetype birth)
{
    return areAll(slice(line, birth, 6), isZoneDigit, true) && isZoneDigit(line[birth + 6]) &&
           areAll(slice(line, birth + 8, 7), isZoneDigit, false);
}

bool isHeadLine(const QString& line)
{
    return isZoneLetter(line.front()) && areAll(slice(line, 1, 4), isZoneLetter, true) &&
           std::ranges::any_of(line, isZoneDigit);
}

bool isOrdered(const QStringList& lines)
{
    if (lines.size() == cardLines)
        return isHeadLine(lines[0]) && isDateLine(lines[1], 0) && isNameLine(lines[2]);
    return isNameLine(lines[0]) && isDateLine(lines[1], 13);
}

} // namespace

QStringList linesOf(QStringView typed)
{
    for (const bool trimmed : {false, true}) {
        for (const bool doubled : {true, false}) {
            const QStringList lines = split(typed, doubled, trimmed);
            if (haveWidths(lines))
                return lines;
        }
    }
    return split(typed, true, true);
}

bool isSwapped(const QStringList& lines)
{
    if (isOrdered(lines))
        return false;
    QList<qsizetype> order(lines.size());
    std::iota(order.begin(), order.end(), 0);
    while (std::next_permutation(order.begin(), order.end())) {
        QStringList other;
        for (const qsizetype i : order)
            other.append(lines[i]);
        if (isOrdered(other))
            return true;
    }
    return false;
}

} // namespace ventanilla::zone
