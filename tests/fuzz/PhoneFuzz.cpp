// A telephone number in any usual writing.

#include "Target.h"

#include "core/Phone.h"

using namespace ventanilla;

bool fuzz::take(QByteArrayView given)
{
    const QString text = typed(given);
    const auto mobile = Phone::parseMobile(text);
    const auto read = Phone::parse(text);
    demand(!mobile || (read && read.value() == mobile.value() && mobile.value().getsMessages()),
           "a mobile is a number");
    if (!read)
        return false;
    const auto again = Phone::parse(read.value().e164());
    demand(again && again.value() == read.value(), "a number that was read reads the same again");
    demand(read.value().e164().startsWith(u'+') && read.value().e164().size() <= 16, "E.164");
    return true;
}
