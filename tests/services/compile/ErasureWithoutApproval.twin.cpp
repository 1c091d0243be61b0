// A command that wants a second person without an approval, and one that carries it.
#include "services/Office.h"

namespace ventanilla {

struct Forget {
    static constexpr Permission permission = Permission::ErasePerson;
    static constexpr const char* action = "forget";
    struct Reply {};
    Approval approval;
};
Result<Forget::Reply> execute(Context&, const Forget&);
Result<Matter> matterOf(const Context&, const Forget&);

void forget(Office& office, Forget command)
{
    office.perform(std::move(command));
}

} // namespace ventanilla
