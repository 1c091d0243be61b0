// A command that names no permission, and one that does.
#include "services/Office.h"

namespace ventanilla {

struct Peek {
    static constexpr Permission permission = Permission::ServeVisit;
    static constexpr const char* action = "peek";
    struct Reply {};
};
Result<Peek::Reply> execute(Context&, const Peek&);

void peek(Office& office)
{
    office.perform(Peek {});
}

} // namespace ventanilla
