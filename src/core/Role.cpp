#include "core/Role.h"

#include <array>

namespace ventanilla {

namespace {

struct NamedRole
{
    Role role;
    QByteArrayView name;
};

constexpr std::array<NamedRole, 4> names{{
    {Role::Clerk, "clerk"},
    {Role::Supervisor, "supervisor"},
    {Role::Auditor, "auditor"},
    {Role::Administrator, "administrator"},
}};

} // namespace

bool allows(Role role, Permission permission)
{
    // The table is written out permission by permission; a value that is not one of the enum falls
    // through to "no".
    switch (permission) {
    case Permission::Anybody:
    case Permission::Session:
        return role == Role::Clerk || role == Role::Supervisor || role == Role::Auditor ||
               role == Role::Administrator;
    case Permission::ServeVisit:
    case Permission::ChangePerson:
    case Permission::Reveal:
        return role == Role::Clerk || role == Role::Supervisor;
    case Permission::VerifyLog:
        return role == Role::Supervisor || role == Role::Auditor || role == Role::Administrator;
    case Permission::ManageAccounts:
        return role == Role::Administrator;
    case Permission::EnrolStaff:
    case Permission::Unlock:
    case Permission::RotateKeys:
    case Permission::Approve:
    case Permission::ErasePerson:
    case Permission::RestoreOffice:
    case Permission::ConfirmClock:
    case Permission::ImportPeople:
    case Permission::ExportPerson:
        return role == Role::Supervisor;
    case Permission::Backup:
    case Permission::SeePolicy:
    case Permission::ChangePolicy:
    case Permission::ManageChannels:
        return role == Role::Administrator;
    case Permission::AskApproval:
        return role == Role::Clerk || role == Role::Supervisor || role == Role::Administrator;
    case Permission::SeeStaff:
    case Permission::TendMail:
        return role == Role::Supervisor || role == Role::Administrator;
    case Permission::ReadLog:
    case Permission::ExportLog:
        return role == Role::Supervisor || role == Role::Auditor;
    }
    return false;
}

QByteArray roleName(Role role)
{
    for (const NamedRole& named : names) {
        if (named.role == role)
            return named.name.toByteArray();
    }
    Q_UNREACHABLE_RETURN({});
}

Result<Role> parseRole(QByteArrayView name)
{
    for (const NamedRole& named : names) {
        if (named.name == name)
            return named.role;
    }
    return Error{ErrorCode::RowMissing, QStringLiteral("no such role")};
}

bool opensPersonalData(Role role)
{
    return role == Role::Clerk || role == Role::Supervisor || role == Role::Auditor;
}

} // namespace ventanilla
