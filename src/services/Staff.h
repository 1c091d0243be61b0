#pragma once

#include "core/Cedula.h"
#include "core/Result.h"
#include "core/Role.h"
#include "core/Secret.h"

#include <QList>
#include <QString>

#include <optional>

namespace ventanilla {

struct Context;

/// The administrator's half: an account without a password. Errors: LoginTaken.
struct AddStaff {
    static constexpr Permission permission = Permission::ManageAccounts;
    static constexpr const char* action = "staff.add";
    struct Reply {};
    QByteArray login;
    Role role;
};

/// The supervisor's half: name, own cédula, first password (to be changed at the first sign-in) and, but for administrators, access to
/// personal data.
/// Errors: RowMissing (no such account), AccountHasAccess (already enrolled), AccountClosed, Password….
struct EnrolStaff {
    static constexpr Permission permission = Permission::EnrolStaff;
    static constexpr const char* action = "staff.enrol";
    static constexpr bool asksPasswordAgain = true;
    struct Reply {};
    QByteArray login;
    QString name;
    std::optional<Cedula> cedula;
    Secret password;
};

/// Sign-in names, roles and states, out of the log where it says them; no names of people.
struct ListStaff {
    static constexpr Permission permission = Permission::SeeStaff;
    static constexpr const char* action = "staff.list";
    struct Member {
        QByteArray login;
        Role role;
        bool enrolled;           ///< a supervisor has done their half
        bool enabled;
        bool temporary = false;  ///< the password is one that somebody else gave
        bool locked = false;     ///< too many wrong passwords: a supervisor unlocks
        qint64 signedInMs = 0;   ///< when the password was last right, UTC; 0: never
    };
    struct Reply {
        QList<Member> members;
    };
};

Result<AddStaff::Reply> execute(Context&, const AddStaff&);
Result<EnrolStaff::Reply> execute(Context&, const EnrolStaff&);
Result<ListStaff::Reply> execute(Context&, const ListStaff&);

} // namespace ventanilla
