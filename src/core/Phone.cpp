#include "core/Phone.h"

#include <phonenumbers/phonenumberutil.h>

namespace ventanilla {

namespace {

using PhoneTool = i18n::phonenumbers::PhoneNumberUtil;

constexpr char region[] = "EC";
constexpr qsizetype e164DigitsMax = 15; ///< ITU-T E.164
constexpr qsizetype mobileDigits = 9; ///< after the country's 593: 9XXXXXXXX

/// `+` and digits, or digits alone; empty when anything else stands there. What the library would
/// read charitably (letters as keys, extensions, other scripts' digits) does not get to it.
QString numberOnly(QStringView typed)
{
    QString number;
    for (const QChar c : typed.trimmed()) {
        if ((c >= u'0' && c <= u'9') || (c == u'+' && number.isEmpty()))
            number.append(c);
        else if (number.isEmpty() || !(c == u' ' || c == u'\u00A0' || c == u'-'))
            return {};
    }
    return number;
}

bool isMobileOfEcuador(QStringView national)
{
    return national.size() == mobileDigits && national.front() == u'9';
}

} // namespace

Result<Phone> Phone::parse(QStringView typed)
{
    if (typed.size() > typedMax)
        return ErrorCode::PhoneMalformed;
    QString number = numberOnly(typed);
    if (number.startsWith(QStringView(u"593")) && number.size() == 3 + mobileDigits)
        number.prepend(u'+');
    const bool international = number.startsWith(u'+');
    if (!international && !number.startsWith(u'0'))
        return ErrorCode::PhoneMalformed;
    if (number.startsWith(QStringView(u"+5930")) || number.startsWith(QStringView(u"00")))
        return ErrorCode::PhoneMalformed; // a zero too many, though the library would let it go

    const QString inEcuador =
        international ? (number.startsWith(QStringView(u"+593")) ? number.sliced(4) : QString())
                      : number.sliced(1);
    if (isMobileOfEcuador(inEcuador))
        return Phone(QStringLiteral("+593") + inEcuador, true);

    const PhoneTool& tool = *PhoneTool::GetInstance();
    i18n::phonenumbers::PhoneNumber parsed;
    if (tool.Parse(number.toStdString(), region, &parsed) != PhoneTool::NO_PARSING_ERROR ||
        !tool.IsValidNumber(parsed))
        return ErrorCode::PhoneMalformed;
    std::string e164;
    tool.Format(parsed, PhoneTool::E164, &e164);
    if (qsizetype(e164.size()) > 1 + e164DigitsMax)
        return ErrorCode::PhoneMalformed; // some countries' plans, as the library knows them, have more
    const auto type = tool.GetNumberType(parsed);
    return Phone(QString::fromStdString(e164),
                 type == PhoneTool::MOBILE || type == PhoneTool::FIXED_LINE_OR_MOBILE);
}

Result<Phone> Phone::parseMobile(QStringView typed)
{
    TRY(phone, parse(typed));
    if (!phone.getsMessages())
        return ErrorCode::PhoneNotMobile;
    return phone;
}

} // namespace ventanilla
