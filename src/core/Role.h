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
    SeePolicy,  ///< which rules are in force
    RotateKeys,
    AskApproval,  ///< have a second person look at what one means to do
    Approve,      ///< be that second person
    ErasePerson,  ///< what a second person approves, as the next ones
    ChangePolicy,
    RestoreOffice,
    ConfirmClock, ///< say that this machine's time is right although the log is far from it
    ReadLog,    ///< search and read the log; values stay masked
    ExportLog, ///< hand the log out of the house
    ImportPeople, ///< bring people in from a register's file
    ExportPerson, ///< give a person the whole of what is kept of them
    ManageChannels, ///< say how messages leave
    TendMail,   ///< see what has not left, have it tried now or no more
};

/// Whether a command with this permission carries the approval of a second person.
constexpr bool wantsSecondPerson(Permission permission)
{
    return permission == Permission::ErasePerson || permission == Permission::ChangePolicy || permission == Permission::RestoreOffice;
}

/// The role table: deny by default.
bool allows(Role role, Permission permission);

/// `clerk`, `supervisor`, `auditor`, `administrator`: as stored and as written in the log.
QByteArray roleName(Role role);
Result<Role> parseRole(QByteArrayView name);
/// Whether the role ever opens personal data (an administrator's never does).
bool opensPersonalData(Role role);

} // namespace ventanilla
