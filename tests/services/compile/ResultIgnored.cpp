// An answer that nobody looks at, and one that is looked at.
#pragma GCC diagnostic error "-Wunused-result"
#include "core/Result.h"

namespace ventanilla {

Result<int> count();

int sum()
{
    count();
    return 0;
}

} // namespace ventanilla
