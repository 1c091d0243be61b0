#pragma once

#include "core/Result.h"
#include "services/Founding.h"

#include <QList>

namespace ventanilla {

/// Who signs in to a demonstration; the password is told once.
struct DemonstrationSignIn {
    QByteArray login;
    Role role;
    Secret password;
};

/// A synthetic office: plainly invented people with synthetic numbers, one member of staff for each role, chance passwords.
struct Demonstration {
    std::vector<Founder> staff;
    std::vector<DemonstrationSignIn> signIns;
    QList<PersonRecord> people;
    QList<PersonState> states;

    /// Errors: FileFailed when the people that come with the program cannot be read.
    static Result<Demonstration> make();
};

} // namespace ventanilla
