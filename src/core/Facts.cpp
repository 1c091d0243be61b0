#include "core/Facts.h"

#include "core/Phone.h"

#include <algorithm>
#include <array>

namespace ventanilla {

namespace {

constexpr qsizetype comparedMax = 256; ///< characters; an address has 254 at the most

struct NamedState
{
    PersonState state;
    QByteArrayView name;
};

constexpr std::array<NamedState, 4> states{{
    {PersonState::Active, "activo"},
    {PersonState::Deceased, "fallecido"},
    {PersonState::Blocked, "bloqueado"},
    {PersonState::Erased, "borrado"},
}};

/// A mobile as it may stand in the record.
QString comparableMobile(QStringView typed)
{
    const auto phone = Phone::parseMobile(typed);
    return phone ? phone.value().e164() : QString();
}

QString comparableEmail(QStringView typed)
{
    const auto email = Email::parse(typed);
    return email ? email.value().normal() : QString();
}

/// Looks at every character whatever the answer is; two empty texts do not agree.
bool agree(const QString& a, const QString& b)
{
    unsigned difference = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < comparedMax; ++i) {
        const unsigned inA = i < a.size() ? a[i].unicode() : 0;
        const unsigned inB = i < b.size() ? b[i].unicode() : 0;
        difference |= inA ^ inB;
    }
    return (difference == 0) & !a.isEmpty();
}

} // namespace

int PersonRecord::ageOn(QDate day) const
{
    if (!born.isValid() || !day.isValid())
        return -1;
    const int years = day.year() - born.year();
    const bool before =
        day.month() < born.month() || (day.month() == born.month() && day.day() < born.day());
    return before ? years - 1 : years;
}

QByteArray personStateName(PersonState state)
{
    for (const NamedState& named : states) {
        if (named.state == state)
            return named.name.toByteArray();
    }
    Q_UNREACHABLE_RETURN({});
}

Result<PersonState> parsePersonState(QByteArrayView name)
{
    for (const NamedState& named : states) {
        if (named.name == name)
            return named.state;
    }
    return Error{ErrorCode::RowMissing, QStringLiteral("no such state of a person")};
}

int factsThatAgree(const PersonRecord& record, const FactAnswers& answers)
{
    // Everything is worked out before anything is added, so that neither the way nor the time tells
    // which fact differs.
    const bool born =
        record.born.isValid() & answers.born.isValid() & (record.born == answers.born);
    const bool email = agree(comparableEmail(record.email), comparableEmail(answers.emailOrMobile));
    const bool mobile =
        agree(comparableMobile(record.mobile), comparableMobile(answers.emailOrMobile));
    return int(born) + int(email | mobile);
}

QString maskedMobile(QStringView e164)
{
    constexpr qsizetype shownEnd = 2;
    if (e164.size() <= shownEnd)
        return {};
    const QString dots = QString(6, u'•');
    if (e164.startsWith(QStringView(u"+5939")))
        return QStringLiteral("09").append(dots).append(e164.last(shownEnd));
    return e164.first(2).toString().append(dots).append(e164.last(shownEnd));
}

Result<QDate> parseDate(QStringView typed)
{
    constexpr qsizetype typedMax = 40;
    constexpr int yearMin = 1850, yearMax = 2199;
    if (typed.size() > typedMax)
        return ErrorCode::DateMalformed;
    const QStringView text = typed.trimmed();
    const auto mark =
        std::find_if(text.begin(), text.end(), [](QChar c) { return c < u'0' || c > u'9'; });
    if (mark == text.end() || !QStringView(u"/- ").contains(*mark))
        return ErrorCode::DateMalformed;
    const auto parts = text.split(*mark);
    if (parts.size() != 3 || parts[0].size() > 2 || parts[1].size() > 2 || parts[2].size() != 4)
        return ErrorCode::DateMalformed;
    std::array<int, 3> numbers{};
    for (qsizetype i = 0; i < 3; ++i) {
        if (parts[i].isEmpty())
            return ErrorCode::DateMalformed;
        for (const QChar c : parts[i]) {
            if (c < u'0' || c > u'9')
                return ErrorCode::DateMalformed;
            auto& number = numbers[static_cast<std::size_t>(i)];
            number = number * 10 + (c.unicode() - u'0');
        }
    }
    const QDate date(numbers[2], numbers[1], numbers[0]);
    if (!date.isValid() || date.year() < yearMin || date.year() > yearMax)
        return ErrorCode::DateMalformed;
    return date;
}

} // namespace ventanilla
