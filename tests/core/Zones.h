#pragma once

#include <QString>

/// Machine-readable zones of documents that do not exist, whose digits fit whatever they say.
namespace zones {

using namespace Qt::StringLiterals;

/// The check digit by ICAO 9303-3, written here a second time.
inline QChar digit(const QString& text)
{
    const QString values = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        sum += int(qMax<qsizetype>(0, values.indexOf(text[i]))) * (i % 3 == 0   ? 7
                                                                   : i % 3 == 1 ? 3
                                                                                : 1);
    return QLatin1Char(char('0' + sum % 10));
}

struct CardFields
{
    QString number = u"012345678"_s;
    QString cedula = u"1710034065"_s;
    QString birth = u"800115"_s;
    QString sex = u"F"_s;
    QString expiry = u"330629"_s;
    QString nationality = u"ECU"_s;
    QString names = u"PRUEBA<DEMO<<ANA<MARIA"_s;
    QString optional{};
};

/// A card whose digits fit whatever it says.
inline QString made(const CardFields& fields)
{
    const QString optional =
        fields.optional.isEmpty() ? u"<<<<<"_s + fields.cedula : fields.optional;
    const QString upper = fields.number + digit(fields.number) + optional;
    const QString birth = fields.birth + digit(fields.birth);
    const QString expiry = fields.expiry + digit(fields.expiry);
    const QString rest(11, u'<');
    return u"I<ECU"_s + upper + u'\n' + birth + fields.sex + expiry + fields.nationality + rest +
           digit(upper + birth + expiry + rest) + u'\n' +
           fields.names.leftJustified(30, u'<', true);
}

struct PassportFields
{
    QString number = u"A1234567<"_s;
    QString nationality = u"COL"_s;
    QString birth = u"900228"_s;
    QString expiry = u"300101"_s;
    QString optional = QString(14, u'<');
    QString names = u"PRUEBA<NUNEZ<<UNO"_s;
};

inline QString made(const PassportFields& fields, QChar optionalDigit = u'0')
{
    const QString number = fields.number + digit(fields.number);
    const QString birth = fields.birth + digit(fields.birth);
    const QString expiry = fields.expiry + digit(fields.expiry);
    const QString optional = fields.optional + optionalDigit;
    return (u"P<"_s + fields.nationality + fields.names).leftJustified(44, u'<', true) + u'\n' +
           number + fields.nationality + birth + u'M' + expiry + optional +
           digit(number + birth + expiry + optional);
}

} // namespace zones
