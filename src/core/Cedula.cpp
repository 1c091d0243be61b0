#include "core/Cedula.h"

#include <algorithm>
#include <array>

namespace ventanilla {

namespace {

constexpr qsizetype rucDigits = 13;
constexpr int provinceAbroad = 30;
constexpr int provinceMax = 24;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\u00A0';
}

bool isDigit(QChar c)
{
    return c >= u'0' &&
           c <= u'9'; // not QChar::isDigit: other scripts' digits are not what the register holds
}

int at(const QString& digits, qsizetype i)
{
    return digits[i].unicode() - u'0';
}

int province(const QString& digits)
{
    return at(digits, 0) * 10 + at(digits, 1);
}

int checkDigit(const QString& digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < Cedula::digitsCount - 1; ++i) {
        int product = at(digits, i) * (i % 2 == 0 ? 2 : 1);
        if (product > 9)
            product -= 9;
        sum += product;
    }
    return (10 - sum % 10) % 10;
}

} // namespace

Result<Cedula> Cedula::parse(QStringView typed)
{
    if (typed.size() > typedMax)
        return Error{ErrorCode::CedulaLength, QStringLiteral("longer than anything typed"),
                     digitsCount - typed.size()};
    const QStringView trimmed = typed.trimmed();
    if (trimmed.isEmpty())
        return ErrorCode::CedulaEmpty;

    QString digits;
    digits.reserve(rucDigits);
    qsizetype hyphenAfter = -1;
    for (const QChar c : trimmed) {
        if (isDigit(c)) {
            digits.append(c);
        } else if (c == u'-' && hyphenAfter < 0) {
            hyphenAfter = digits.size();
        } else if (!isBlank(c)) {
            return Error{ErrorCode::CedulaNotDigits, QStringLiteral("a character that is no digit"),
                         0, suggested(trimmed)};
        }
    }
    // A RUC is written with a hyphen behind its ten digits, or with none.
    if (digits.size() == rucDigits && (hyphenAfter < 0 || hyphenAfter == digitsCount))
        return ErrorCode::LooksLikeRuc;
    if (hyphenAfter >= 0 && (hyphenAfter == 0 || hyphenAfter != digits.size() - 1))
        return Error{ErrorCode::CedulaNotDigits, QStringLiteral("a hyphen where none belongs")};

    if (digits.size() != digitsCount)
        return Error{ErrorCode::CedulaLength, QString(), digitsCount - digits.size()};
    const int pp = province(digits);
    if (pp != provinceAbroad && (pp < 1 || pp > provinceMax))
        return ErrorCode::CedulaProvince;
    if (checkDigit(digits) != at(digits, digitsCount - 1))
        return ErrorCode::CedulaCheckDigit;
    return Cedula(digits);
}

QString Cedula::suggested(QStringView typed)
{
    if (typed.size() > typedMax)
        return {};
    constexpr std::array<std::pair<char16_t, char16_t>, 4> alike{
        {{u'O', u'0'}, {u'I', u'1'}, {u'B', u'8'}, {u'S', u'5'}}};
    QString digits;
    bool exchanged = false;
    for (const QChar c : typed) {
        const QChar large = c >= u'a' && c <= u'z' ? c.toUpper() : c;
        const auto found = std::ranges::find(alike, large.unicode(), &decltype(alike)::value_type::first);
        exchanged = exchanged || found != alike.end();
        digits += found != alike.end() ? QChar(found->second) : c;
    }
    if (!exchanged) // and so the same text is not read again and again
        return {};
    const auto cedula = parse(digits);
    return cedula ? cedula.value().digits() : QString();
}

QString Cedula::masked() const
{
    return m_digits.first(3) + QStringLiteral("•••") + m_digits.last(4);
}

bool Cedula::unusual() const
{
    return province(m_digits) != provinceAbroad && at(m_digits, 2) > 6;
}

} // namespace ventanilla
