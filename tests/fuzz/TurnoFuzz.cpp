// A ticket of the queue, and a sign-in name.

#include "Target.h"

#include "core/Login.h"
#include "core/Turno.h"

using namespace ventanilla;

bool fuzz::take(QByteArrayView given)
{
    const QString text = typed(given);
    if (const auto login = parseLogin(text)) {
        const auto again = parseLogin(QString::fromLatin1(login.value()));
        demand(again && again.value() == login.value() && login.value().size() <= loginMax,
               "a sign-in name reads the same again");
    }
    const auto read = Turno::parse(text);
    if (!read)
        return false;
    const auto again = Turno::parse(read.value().text());
    demand(again && again.value() == read.value(), "a ticket that was read reads the same again");
    return true;
}
