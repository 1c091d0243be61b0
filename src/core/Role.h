#pragma once

#include "core/Result.h"

#include <QByteArray>

namespace ventanilla {

enum class Role { Clerk, Supervisor, Auditor, Administrator };

/// What a command needs. One value a row of the role table; a command without one does not compile.
enum class Permission {
    Anybody,      ///< needs no session: signing in, the desk's own state
    Session,      ///< lock, unlock, sign out: every role
    ServeVisit,   ///< identify, validate, abandon, refuse: what a visit needs and changes no person
    ChangePerson, ///< what changes a person; same roles as ServeVisit, and an IdentityTicket
                  ///< besides
    VerifyLog,    ///< check the log as mathematics, without reading it
    ManageAccounts, ///< create accounts
    EnrolStaff,     ///< give a member of staff access to personal data, set a first password
    Backup,
    Reveal,     ///< see a masked field whole, with a reason
    Unlock,     ///< persons and staff
    SeeStaff,   ///< the list of accounts
    RotateKeys,
    ExportLog, ///< hand the log out of the house
};

/// The role table: deny by default.
bool allows(Role role, Permission permission);

/// `clerk`, `supervisor`, `auditor`, `administrator`: as stored and as written in the log.
QByteArray roleName(Role role);
Result<Role> parseRole(QByteArrayView name);
/// Whether the role ever opens personal data (an administrator's never does).
bool opensPersonalData(Role role);

} // namespace ventanilla
