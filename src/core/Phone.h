#pragma once

#include "core/Result.h"

#include <QString>

namespace ventanilla {

/// A telephone number in E.164. Ecuador's mobiles are taken by their form (09 and eight digits),
/// the world's other numbers by libphonenumber's numbering plans.
class Phone
{
public:
    static constexpr qsizetype typedMax =
        40; ///< characters looked at; longer input is refused unread

    /// `09XXXXXXXX`, `593 9…` or `+593 9…`; a fixed line of Ecuador with its 0 (`02 234 5678`); a
    /// foreign number with its +. Blanks and hyphens inside are let go. Errors: PhoneMalformed.
    static Result<Phone> parse(QStringView typed);
    /// The same, of a number that gets messages. Errors: PhoneMalformed, PhoneNotMobile.
    static Result<Phone> parseMobile(QStringView typed);

    /// `+593991234567`
    const QString& e164() const { return m_e164; }
    /// Mobile, or of a country whose plan does not tell mobiles from fixed lines.
    bool getsMessages() const { return m_getsMessages; }
    friend bool operator==(const Phone&, const Phone&) = default;

private:
    Phone(QString e164, bool getsMessages) : m_e164(std::move(e164)), m_getsMessages(getsMessages)
    {}
    QString m_e164;
    bool m_getsMessages;
};

} // namespace ventanilla
