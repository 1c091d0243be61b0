// Whatever a scanner types.

#include "Target.h"

#include "core/Scan.h"

using namespace ventanilla;

bool fuzz::take(QByteArrayView given)
{
    const auto read = Scan::read(typed(given));
    if (!read)
        return false;
    const auto kind = read->kind();
    demand((kind == Scan::Kind::UnreadZone) == (read->error() != nullptr),
           "an unread zone says why");
    demand((kind == Scan::Kind::Ruc) == (read->ruc() != nullptr), "a RUC is one");
    demand((kind == Scan::Kind::Turno) == (read->turno() != nullptr), "a ticket is one");
    demand((kind == Scan::Kind::Card || kind == Scan::Kind::Passport) == (read->zone() != nullptr),
           "a document has a zone");
    demand((kind != Scan::Kind::Cedula && kind != Scan::Kind::CedulaInText) ||
               read->identifier().has_value(),
           "a cédula names somebody");
    return true;
}
