#pragma once

#include "support/TestOffice.h"

#include "services/ChangeEmail.h"
#include "services/OpenVisit.h"
#include "services/ValidateIdentity.h"

#include <QTest>

/// The steps of an ordinary visit, for tests that begin after them. The person is the first of the demonstration.
namespace ventanilla::steps {

inline ErrorCode codeOf(const auto& result)
{
    return result ? ErrorCode::Cancelled : result.error().code;
}

inline Cedula cedula(const char16_t* digits)
{
    return Cedula::parse(QStringView(digits)).value();
}

inline Email email(const char* address)
{
    return Email::parse(QString::fromLatin1(address)).value();
}

inline Secret secret(const QString& text)
{
    return Secret::fromBytes(text.toUtf8());
}

inline FactAnswers rightFacts()
{
    return {QDate(1980, 1, 15), QString::fromUtf16(demo::oneEmail)};
}

inline FactAnswers wrongFacts()
{
    return {QDate(1980, 1, 16), QString::fromUtf16(demo::oneEmail)};
}

inline QDate goodUntil()
{
    return QDate(2033, 6, 29);
}

inline ValidateIdentity rightEvidence(const VisitId& visit)
{
    return {visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::one), goodUntil(), true};
}

/// Opens the desk and signs the clerk in.
inline void begin(TestOffice& office, std::optional<Policy> policy = {})
{
    office.clock().passMinutes(1); // times order what different logs say of one row
    if (!office.open(StateFolder::Writer::Desk, std::move(policy)) || !office.signIn())
        qFatal("the test's office does not open");
}

inline Result<OpenVisit::Reply> openOne(TestOffice& office)
{
    return office.perform(OpenVisit {cedula(demo::one), false});
}

/// The open visit is validated: facts by `facts`, then the evidence.
inline IdentityTicket validate(TestOffice& office, const VisitId& visit, const FactAnswers& facts = rightFacts())
{
    if (!office.perform(GiveFacts {visit, facts}))
        qFatal("the facts are not taken");
    auto validated = office.perform(rightEvidence(visit));
    if (!validated)
        qFatal("the visit is not validated: error %d", int(validated.error().code));
    return std::move(validated).value().ticket;
}

/// The first person's visit, open and validated.
inline IdentityTicket validated(TestOffice& office, VisitId* visit = nullptr)
{
    const auto opened = openOne(office);
    if (!opened)
        qFatal("the visit is not opened: error %d", int(opened.error().code));
    if (visit)
        *visit = opened.value().visit;
    return validate(office, opened.value().visit);
}

/// An address staged and its code typed.
inline void proveEmail(TestOffice& office, const IdentityTicket& ticket, const char* address = "uno.nuevo@buzon.example")
{
    if (!office.perform(StageEmail {ticket, email(address)}) || !office.perform(CheckCode {ticket, secret(office.newestCodeTo(QString::fromLatin1(address)))}))
        qFatal("the address is not proved");
}

/// The newest message to an address, its lines ended as in this file.
inline QString letterTo(const TestOffice& office, const QString& address)
{
    return office.newestMailTo(address).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

/// A visit that is not there.
inline VisitId noVisit()
{
    return VisitId::fromBytes(QByteArray(16, 'n'));
}

} // namespace ventanilla::steps
