// The detached signature in an export.

#include "Target.h"

#include "crypto/CmsCheck.h"

using namespace ventanilla;

bool fuzz::take(QByteArrayView given)
{
    return crypto::cmsSigner(given, "lo que se firma\n").ok();
}
