#include "core/Mrz.h"

#include "core/ZoneLines.h"
#include "core/ZoneNames.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace ventanilla {

namespace {

using namespace zone;

Error unreadable(const char* why)
{
    return Error{ErrorCode::ZoneUnreadable, {}, 0, QString::fromLatin1(why)};
}

Error wrongDigit(const char* where)
{
    return Error{ErrorCode::ZoneCheckDigit, {}, 0, QString::fromLatin1(where)};
}

QString withoutFillers(QStringView text)
{
    return text.toString().remove(u'<');
}

/// ICAO 9303-3, section 4.9: weights 7, 3, 1; A is 10, a filler 0.
bool fits(QChar checkDigit, const QString& text)
{
    constexpr std::array weights{7, 3, 1};
    int sum = 0;
    std::size_t i = 0;
    for (const QChar c : text) {
        const int value = isZoneDigit(c)    ? c.unicode() - u'0'
                          : isZoneLetter(c) ? c.unicode() - u'A' + 10
                                            : 0;
        sum += value * weights[i++ % weights.size()];
    }
    return isZoneDigit(checkDigit) && sum % 10 == checkDigit.unicode() - u'0';
}

struct Digits
{
    QString text; ///< YYMMDD
    QDate in(int century) const
    {
        return QDate(century + text.first(2).toInt(), text.sliced(2, 2).toInt(),
                     text.last(2).toInt());
    }
};

bool isDay(const QString& text)
{
    return areAll(text, isZoneDigit, false) &&
           (Digits{text}.in(2000).isValid() || Digits{text}.in(1900).isValid());
}

/// A birth may be known by its year only, or not at all: fillers stand for what is not.
bool isBirth(const QString& text)
{
    if (isDay(text))
        return true;
    const auto known = [](QStringView part) { return areAll(part, isZoneDigit, false); };
    return isFilled(QStringView(text).last(2)) &&
           (isFilled(text) ||
            (known(QStringView(text).first(2)) &&
             (isFilled(QStringView(text).sliced(2, 2)) || known(QStringView(text).sliced(2, 2)))));
}

/// Exchanges what looks alike at places where only digits, or only letters, can stand.
void exchange(QStringList& lines, std::initializer_list<Places> places, bool toDigits)
{
    constexpr std::array<std::pair<char16_t, char16_t>, 4> alike{
        {{u'O', u'0'}, {u'I', u'1'}, {u'B', u'8'}, {u'S', u'5'}}};
    for (const Places& place : places) {
        for (qsizetype i = place.from; i < place.from + place.count; ++i) {
            for (const auto& [letter, digit] : alike) {
                if (lines[place.line][i] == (toDigits ? letter : digit)) {
                    lines[place.line][i] = toDigits ? digit : letter;
                    break;
                }
            }
        }
    }
}

} // namespace

Result<Mrz> Mrz::parse(QStringView typed)
{
    if (typed.size() > typedMax)
        return unreadable("length");
    return read(linesOf(typed));
}

Result<Mrz> Mrz::read(const QStringList& lines)
{
    if (!haveWidths(lines))
        return unreadable("length");
    for (const QString& line : lines) {
        const auto known = [](QChar c) { return isZoneDigit(c) || isZoneLetter(c) || c == u'<'; };
        if (!std::ranges::all_of(line, known))
            return unreadable("signs");
    }
    if (isSwapped(lines))
        return unreadable("order");
    return lines.size() == cardLines                    ? card(lines)
           : lines.constFirst().size() == passportWidth ? passport(lines)
                                                        : unreadable("kind");
}

Result<Mrz> Mrz::card(const QStringList& lines)
{
    const QString &head = lines[0], &dates = lines[1];
    Mrz zone;
    zone.m_lines = lines.join(u'\n');
    zone.m_issuer = slice(head, 2, 3);
    if (!QStringView(u"IAC").contains(head.front()) || zone.m_issuer != QStringLiteral("ECU"))
        return unreadable("kind");
    zone.m_birth = slice(dates, 0, 6);
    zone.m_expiry = slice(dates, 8, 6);
    zone.m_nationality = withoutFillers(slice(dates, 15, 3));
    zone.m_names = lines[2];
    const QChar sex = dates[7];
    if (!QStringView(u"MFX<").contains(sex) || !areAll(slice(dates, 15, 3), isZoneLetter, true) ||
        !isNameLine(zone.m_names))
        return unreadable("signs");
    zone.m_sex = sex == u'F' ? Sex::Female : sex == u'M' ? Sex::Male : Sex::Unspecified;

    const QString optional = slice(head, 15, 15);
    if (isFilled(optional)) {
        const QString digits = slice(head, 5, 10);
        const auto cedula = Cedula::parse(digits);
        if (!cedula)
            return wrongDigit(fits(head[14], slice(head, 5, 9)) ? "optional" : "number");
        zone.m_cedula = cedula.value();
        zone.m_older = true;
    } else {
        if (!fits(head[14], slice(head, 5, 9)))
            return wrongDigit("number");
        const QString digits = optional.last(Cedula::digitsCount);
        const auto cedula = Cedula::parse(digits);
        if (!cedula || cedula.value().digits() != digits || !isFilled(optional.first(5)))
            return wrongDigit("optional");
        zone.m_cedula = cedula.value();
        zone.m_documentNumber = withoutFillers(slice(head, 5, 9));
    }
    if (!fits(dates[6], zone.m_birth))
        return wrongDigit("birth");
    if (!fits(dates[14], zone.m_expiry))
        return wrongDigit("expiry");
    if (!fits(dates[29],
              slice(head, 5, 25) + slice(dates, 0, 7) + slice(dates, 8, 7) + slice(dates, 18, 11)))
        return wrongDigit("whole");
    if (!isBirth(zone.m_birth) || !isDay(zone.m_expiry))
        return unreadable("signs");
    return zone;
}

Result<Mrz> Mrz::passport(const QStringList& lines)
{
    const QString &head = lines[0], &data = lines[1];
    if (head.front() != u'P')
        return unreadable("kind");
    Mrz zone;
    zone.m_format = Format::Passport;
    zone.m_lines = lines.join(u'\n');
    zone.m_issuer = withoutFillers(slice(head, 2, 3));
    zone.m_names = head.sliced(5);
    zone.m_documentNumber = withoutFillers(slice(data, 0, 9));
    zone.m_nationality = withoutFillers(slice(data, 10, 3));
    zone.m_birth = slice(data, 13, 6);
    zone.m_expiry = slice(data, 21, 6);
    const QChar sex = data[20];
    if (!QStringView(u"MFX<").contains(sex) || !areAll(slice(data, 10, 3), isZoneLetter, true) ||
        !areAll(slice(head, 2, 3), isZoneLetter, true) || !isNameLine(zone.m_names) ||
        zone.m_documentNumber.isEmpty())
        return unreadable("signs");
    zone.m_sex = sex == u'F' ? Sex::Female : sex == u'M' ? Sex::Male : Sex::Unspecified;

    if (!fits(data[9], slice(data, 0, 9)))
        return wrongDigit("number");
    if (!fits(data[19], zone.m_birth))
        return wrongDigit("birth");
    if (!fits(data[27], zone.m_expiry))
        return wrongDigit("expiry");
    const QString optional = slice(data, 28, 14);
    if (!fits(data[42], optional) && !(data[42] == u'<' && isFilled(optional)))
        return wrongDigit("optional");
    if (!fits(data[43], slice(data, 0, 10) + slice(data, 13, 7) + slice(data, 21, 22)))
        return wrongDigit("whole");
    if (!isBirth(zone.m_birth) || !isDay(zone.m_expiry))
        return unreadable("signs");
    return zone;
}

QString Mrz::suggested(QStringView typed)
{
    if (typed.size() > typedMax)
        return {};
    QStringList lines = linesOf(typed);
    if (!haveWidths(lines) || read(lines))
        return {};
    QList<Places> either; // where letters and digits may stand
    if (lines.size() == cardLines) {
        exchange(lines, {{0, 14, 1}, {0, 20, 10}, {1, 0, 7}, {1, 8, 7}, {1, 29, 1}}, true);
        exchange(lines, {{0, 0, 5}, {1, 15, 3}, {2, 0, cardWidth}}, false);
        either = {{0, 5, 9}, {1, 18, 11}};
    } else if (lines.constFirst().size() == passportWidth) {
        exchange(lines, {{1, 9, 1}, {1, 13, 7}, {1, 21, 7}, {1, 42, 2}}, true);
        exchange(lines, {{0, 0, passportWidth}, {1, 10, 3}}, false);
        either = {{1, 0, 9}, {1, 28, 14}};
    }
    if (const auto zone = read(lines))
        return zone.value().lines();
    if (lines.size() == cardLines && isFilled(slice(lines[0], 15, 15))) {
        QStringList older = lines; // the earlier model has the cédula in the number's place
        exchange(older, {{0, 5, 10}}, true);
        if (const auto zone = read(older))
            return zone.value().lines();
    }
    return exchangedOnce(lines, either);
}

/// One sign of those places exchanged; empty when none fits, or more than one.
QString Mrz::exchangedOnce(const QStringList& lines, const QList<Places>& places)
{
    QString only;
    for (const Places& place : places) {
        for (qsizetype i = place.from; i < place.from + place.count; ++i) {
            for (const bool toDigits : {true, false}) {
                QStringList other = lines;
                exchange(other, {{place.line, i, 1}}, toDigits);
                if (other == lines)
                    continue;
                const auto zone = read(other);
                if (zone && !only.isEmpty())
                    return {};
                if (zone)
                    only = zone.value().lines();
            }
        }
    }
    return only;
}

bool Mrz::looksLikeOne(QStringView typed)
{
    constexpr qsizetype shortest = 20, fillersMin = 3;
    return typed.size() >= shortest && typed.size() <= typedMax &&
           std::ranges::count_if(typed, [](QChar c) { return c == u'<' || c == u'«'; }) >=
               fillersMin;
}

QDate Mrz::born(QDate today) const
{
    if (!areAll(m_birth, isZoneDigit, false))
        return {};
    QDate last;
    const int century = today.year() / 100 * 100;
    for (const int before : {100, 0}) {
        if (const QDate day = Digits{m_birth}.in(century - before); day.isValid() && day <= today)
            last = day;
    }
    return last;
}

bool Mrz::agreesWithBirth(QDate day) const
{
    const QString text = day.toString(QStringLiteral("yyMMdd"));
    if (text.size() != m_birth.size() || isFilled(m_birth))
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (m_birth[i] != u'<' && m_birth[i] != text[i])
            return false;
    }
    return true;
}

QDate Mrz::expires(QDate today) const
{
    QDate nearest;
    const int century = today.year() / 100 * 100;
    for (const int apart : {-100, 0, 100}) {
        const QDate day = Digits{m_expiry}.in(century + apart);
        if (day.isValid() &&
            (!nearest.isValid() || qAbs(day.daysTo(today)) < qAbs(nearest.daysTo(today))))
            nearest = day;
    }
    return nearest;
}

bool Mrz::agreesWithNames(QStringView surnames, QStringView givenNames) const
{
    return zoneNamesAgree(m_names, surnames, givenNames);
}

QString Mrz::lines() const
{
    return m_lines;
}

} // namespace ventanilla
