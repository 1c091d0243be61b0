// A command that changes a person without the ticket of a validation, and one that carries it.
#include "services/Office.h"

namespace ventanilla {

struct Rename {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "rename";
    struct Reply {};
    IdentityTicket ticket;
};
Result<Rename::Reply> execute(Context&, const Rename&);

void rename(Office& office, Rename command)
{
    office.perform(std::move(command));
}

} // namespace ventanilla
