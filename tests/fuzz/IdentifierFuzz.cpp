// The number a person is known by, of each kind.

#include "Target.h"

#include "core/Identifier.h"

using namespace ventanilla;

bool fuzz::take(QByteArrayView given)
{
    const QString text = typed(given);
    bool taken = false;
    for (const IdentifierKind kind :
         {IdentifierKind::Cedula, IdentifierKind::Passport, IdentifierKind::ForeignCode}) {
        const auto read = Identifier::parse(kind, text);
        if (!read)
            continue;
        taken = true;
        const Identifier& number = read.value();
        const auto again = Identifier::parse(kind, number.text());
        demand(again && again.value() == number, "a number that was read reads the same again");
        demand(!number.text().isEmpty() && number.text().size() <= Identifier::foreignCodeMax,
               "its length");
        demand(number.masked() != number.text(), "masked it is not whole");
    }
    const QString meant = Cedula::suggested(text);
    demand(meant.isEmpty() || Cedula::parse(meant), "what is suggested is a cédula");
    return taken;
}
