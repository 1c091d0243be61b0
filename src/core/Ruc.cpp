#include "core/Ruc.h"

#include "core/Cedula.h"

#include <algorithm>
#include <array>
#include <span>

namespace ventanilla {

using namespace Qt::StringLiterals;

namespace {

constexpr int rucProvinceAbroad = 30;
constexpr int rucProvinceMax = 24;
constexpr std::array companyWeights{4, 3, 2, 7, 6, 5, 4, 3, 2}; // digit 10, historic
constexpr std::array publicWeights{3, 2, 7, 6, 5, 4, 3, 2};     // digit 9

int digitAt(QStringView digits, qsizetype i)
{
    return digits[i].unicode() - u'0';
}

/// Modulus 11: the digit that follows those weighted; a 10 matches nothing.
bool fitsEleven(QStringView digits, std::span<const int> weights)
{
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += digitAt(digits, qsizetype(i)) * weights[i];
    const int rest = sum % 11;
    return digitAt(digits, qsizetype(weights.size())) == (rest == 0 ? 0 : 11 - rest);
}

bool isZero(QStringView digits)
{
    return std::ranges::all_of(digits, [](QChar c) { return c == u'0'; });
}

Error malformed(QLatin1StringView why, qsizetype digitsMissing = 0)
{
    return Error{ErrorCode::RucMalformed, {}, digitsMissing, why};
}

} // namespace

Result<Ruc> Ruc::parse(QStringView typed)
{
    if (typed.size() > typedMax)
        return malformed("length"_L1, digitsCount - typed.size());
    QString digits;
    for (const QChar c : typed.trimmed()) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
        else if (digits.isEmpty() || !(c == u' ' || c == u'\u00A0' || c == u'-'))
            return malformed("signs"_L1);
    }
    if (digits.size() != digitsCount)
        return malformed("length"_L1, digitsCount - digits.size());
    const int province = digitAt(digits, 0) * 10 + digitAt(digits, 1);
    if (province != rucProvinceAbroad && (province < 1 || province > rucProvinceMax))
        return malformed("province"_L1);

    const int third = digitAt(digits, 2);
    const bool establishment = !isZero(QStringView(digits).last(3));
    const bool person = Cedula::parse(QStringView(digits).first(Cedula::digitsCount)).ok();
    if (third < 6 || (province == rucProvinceAbroad && (third == 7 || third == 8))) {
        if (!person)
            return malformed("digit"_L1);
        return Ruc(digits, Verdict::Verified);
    }
    switch (third) {
    case 6: {
        // A foreigner's cédula or a public body, whose establishment takes the last four.
        const bool office =
            fitsEleven(digits, publicWeights) && !isZero(QStringView(digits).last(4));
        if (person || office)
            return Ruc(digits, Verdict::Verified);
        break;
    }
    case 9:
        if (establishment && fitsEleven(digits, companyWeights))
            return Ruc(digits, Verdict::Verified);
        break;
    default:
        return malformed("kind"_L1);
    }
    if (!establishment)
        return malformed("establishment"_L1);
    return Ruc(digits, Verdict::WellFormed);
}

Result<QString> Ruc::parseBranch(QStringView typed)
{
    constexpr qsizetype branchDigits = 4;
    if (typed.size() > typedMax)
        return malformed("branch"_L1);
    const QStringView digits = typed.trimmed();
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (digits.isEmpty() || digits.size() > branchDigits || !std::ranges::all_of(digits, isDigit) ||
        isZero(digits))
        return malformed("branch"_L1);
    return digits.toString().rightJustified(branchDigits, u'0');
}

bool Ruc::domestic() const
{
    return m_digits.endsWith(QStringView(u"000")) &&
           Cedula::parse(QStringView(m_digits).first(Cedula::digitsCount)).ok();
}

} // namespace ventanilla
