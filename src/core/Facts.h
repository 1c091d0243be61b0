#pragma once

#include "core/Email.h"
#include "core/Identifier.h"

#include <QDate>
#include <QString>

#include <optional>

namespace ventanilla {

/// What the office knows of a person: the sealed record opened.
struct PersonRecord
{
    QString identifier; ///< Identifier::text()
    QString surnames;
    QString givenNames;
    QDate born;
    QString email;  ///< as typed when registered; empty when none
    QString mobile; ///< E.164, empty when none
    IdentifierKind kind = IdentifierKind::Cedula;
    /// When a code sent to the address came back at a counter, UTC ms; 0: never. Only then does the
    /// link by e-mail count.
    qint64 emailConfirmedMs = 0;

    QString fullName() const { return surnames + QLatin1Char(' ') + givenNames; }
    /// Whole years on `day`; on 29 February's birthdays the year is full on 1 March.
    int ageOn(QDate day) const;
};

enum class PersonState {
    Active,
    Deceased,
    Blocked,
    Erased, ///< nothing of the person is left but a pseudonym
};
QByteArray personStateName(PersonState state);
Result<PersonState> parsePersonState(QByteArrayView name);

/// Facts of the record, given by the person on the visitor's window.
struct FactAnswers
{
    QDate born;
    QString emailOrMobile; ///< what the person remembers as registered: an address, or a mobile in
                           ///< any usual writing
};

/// How many facts agree with the record (0–2). Says nothing about which: nobody may learn it.
int factsThatAgree(const PersonRecord& record, const FactAnswers& answers);

/// `09••••••78`; empty stays empty.
QString maskedMobile(QStringView e164);
/// `DD/MM/AAAA` (also with - or blanks between) → a date that exists.
/// Errors: DateMalformed.
Result<QDate> parseDate(QStringView typed);

} // namespace ventanilla
