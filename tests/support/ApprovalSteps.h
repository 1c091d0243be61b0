#pragma once

#include "support/VisitSteps.h"

#include "services/Approving.h"

/// The steps of an approval, for tests that begin after them. Who asks is signed in; the second person is the other supervisor.
namespace ventanilla::steps {

inline constexpr char secondSupervisor[] = "supervisor";
inline constexpr char lastFourOfOne[] = "5600";

/// Signs the first supervisor in, at a desk that is open.
inline void beginSupervising(TestOffice& office)
{
    office.clock().passMinutes(1);
    if (!office.signIn(TestOffice::supervisorLogin))
        qFatal("the supervisor does not come in");
}

inline PersonId sought(TestOffice& office, const char16_t* number = demo::one)
{
    const auto found = office.perform(SeekErasure {cedula(number)});
    if (!found)
        qFatal("the person is not found: error %d", int(found.error().code));
    return found.value().person;
}

inline Result<Approve::Reply> approve(TestOffice& office, const Asked& what, const QByteArray& login = secondSupervisor, const QByteArray& lastFour = lastFourOfOne)
{
    const auto asked = office.perform(AskApproval {what});
    if (!asked)
        return asked.error();
    return office.perform(Approve {login, office.password(login), Secret::fromBytes(lastFour), what, asked.value().shown});
}

inline Approval approved(TestOffice& office, const Asked& what, const QByteArray& lastFour = lastFourOfOne)
{
    auto reply = approve(office, what, secondSupervisor, lastFour);
    if (!reply)
        qFatal("it is not approved: error %d", int(reply.error().code));
    return std::move(reply).value().approval;
}

/// From beginning to end, by the supervisor who is signed in.
inline Result<ErasePerson::Reply> erase(TestOffice& office, const PersonId& person, ErasureReason reason = ErasureReason::PersonAsks, const QByteArray& lastFour = lastFourOfOne)
{
    return office.perform(ErasePerson {person, reason, approved(office, ErasureAsked {person, reason}, lastFour)});
}

} // namespace ventanilla::steps
