// A bug planted on purpose: whoever types a right cédula makes this fail. Its corpus has wrong ones
// only, so that a run which does not find it cannot find anything.

#include "Target.h"

#include "core/Cedula.h"

bool fuzz::take(QByteArrayView given)
{
    demand(!ventanilla::Cedula::parse(typed(given)).ok(), "nobody types a right cédula");
    return true;
}
