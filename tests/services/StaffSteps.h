#pragma once

#include "support/VisitSteps.h"

#include "services/Accounts.h"
#include "services/Staff.h"

#include <optional>

/// What the tests of accounts have in common: passwords that are given, chosen and wrong, and an account as the list of the staff has it.
namespace ventanilla::steps {

inline constexpr char otherSupervisor[] = "supervisor";

inline Secret wrong()
{
    return Secret::fromBytes("not-the-password-at-all");
}

inline Secret given()
{
    return Secret::fromBytes("una frase que nadie espera");
}

inline Secret chosen()
{
    return Secret::fromBytes("otra frase muy distinta");
}

inline Result<ResetPassword::Reply> reset(TestOffice& office, const QByteArray& login)
{
    return office.perform(ResetPassword {login, given()});
}

inline std::optional<ListStaff::Member> member(TestOffice& office, const QByteArray& login)
{
    const auto list = office.perform(ListStaff {});
    if (!list)
        return std::nullopt;
    for (const ListStaff::Member& found : list.value().members) {
        if (found.login == login)
            return found;
    }
    return std::nullopt;
}

} // namespace ventanilla::steps
