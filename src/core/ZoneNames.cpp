#include "core/ZoneNames.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <algorithm>

namespace ventanilla {

namespace {

constexpr qsizetype nameMax = 200; ///< characters of a name that are looked at

/// What a character of a name may have become in a zone, blanks for fillers; none: nothing that
/// fits.
QStringList written(QChar c)
{
    switch (c.unicode()) {
    case u'Ñ':
        return {QStringLiteral("N"), QStringLiteral("NN"), QStringLiteral("NXX")};
    case u'Ü':
        return {QStringLiteral("U"), QStringLiteral("UE"), QStringLiteral("UXX")};
    case u'Ö':
        return {QStringLiteral("O"), QStringLiteral("OE")};
    case u'Ä':
        return {QStringLiteral("A"), QStringLiteral("AE")};
    case u'Å':
        return {QStringLiteral("A"), QStringLiteral("AA")};
    case u'Ø':
        return {QStringLiteral("O"), QStringLiteral("OE")};
    case u'Æ':
        return {QStringLiteral("AE")};
    case u'Œ':
        return {QStringLiteral("OE")};
    case u'ß':
    case u'ẞ':
        return {QStringLiteral("SS")};
    case u'Ł':
        return {QStringLiteral("L")};
    case u'Đ':
    case u'Ð':
        return {QStringLiteral("D")};
    case u'Þ':
        return {QStringLiteral("TH")};
    case u'\'':
    case u'`':
    case u'´':
    case u'’':
    case u'‘':
    case u'ʼ':
        return {QString(), QStringLiteral(" ")};
    case u'.':
    case u',':
        return {QString()};
    case u'-':
    case u' ':
        return {QStringLiteral(" ")};
    default:
        break;
    }
    const QString parts = QString(c).normalized(QString::NormalizationForm_D);
    const QChar letter = parts.isEmpty() ? QChar() : parts.front();
    return letter >= u'A' && letter <= u'Z' ? QStringList{letter} : QStringList();
}

/// As it is compared: composed, large, one blank between words.
QString prepared(QStringView name)
{
    return name.first(std::min(name.size(), nameMax))
        .toString()
        .normalized(QString::NormalizationForm_C)
        .toUpper()
        .simplified();
}

/// Whether `zone` can have been written for `name`; with `cut`, for a beginning of it.
bool fits(QStringView name, QStringView zone, bool cut)
{
    QSet<qsizetype> reached{0};
    for (const QChar c : name) {
        if (cut && !zone.isEmpty() && reached.contains(zone.size()))
            return true;
        QSet<qsizetype> next;
        for (const QString& text : written(c)) {
            for (const qsizetype from : reached) {
                if (zone.sliced(from).startsWith(text))
                    next.insert(from + text.size());
            }
        }
        reached = next;
    }
    return reached.contains(zone.size());
}

bool agree(const QString& name, const QString& zone, bool cut)
{
    if (fits(name, zone, false))
        return true;
    if (!cut)
        return false;
    const QStringList words = name.split(u' '), cutWords = zone.split(u' ', Qt::SkipEmptyParts);
    if (cutWords.isEmpty() || cutWords.size() > words.size())
        return false;
    for (qsizetype i = 0; i < cutWords.size(); ++i) {
        if (!fits(words[i], cutWords[i], true))
            return false;
    }
    return true;
}

} // namespace

bool zoneNamesAgree(QStringView field, QStringView surnames, QStringView givenNames)
{
    const bool cut = !field.isEmpty() && field.back() != u'<';
    const QString names = field.toString();
    const qsizetype between = names.indexOf(QStringLiteral("<<"));
    const auto words = [](QString part) { return part.replace(u'<', u' ').simplified(); };
    const QString first = words(between < 0 ? names : names.first(between));
    const QString second = between < 0 ? QString() : words(names.sliced(between));
    if (first.isEmpty())
        return false;
    if (!second.isEmpty())
        return agree(prepared(surnames), first, cut) && agree(prepared(givenNames), second, cut);
    // All in one part: the document does not tell them apart, or nothing is left of the second.
    const QString whole = prepared(surnames.toString() + u' ' + givenNames.toString());
    return agree(whole, first, cut);
}

} // namespace ventanilla
