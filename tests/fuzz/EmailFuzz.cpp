// An address, and the lists of domains.

#include "Target.h"

#include "core/Email.h"

#include <algorithm>

using namespace ventanilla;

bool fuzz::take(QByteArrayView given)
{
    (void)EmailDomains::parse(given, "mailinator.example\n");
    (void)EmailDomains::parse("gmail.com\n", given);
    const auto read = Email::parse(typed(given));
    if (!read)
        return false;
    const Email& email = read.value();
    const auto plain = [](QChar c) { return c > u' ' && c < u'\x7F'; };
    demand(std::all_of(email.address().begin(), email.address().end(), plain),
           "an address is visible ASCII");
    demand(email.address().size() <= Email::typedMax && email.address().count(u'@') == 1,
           "its form");
    const auto again = Email::parse(email.address());
    demand(again && again.value() == email && again.value().address() == email.address(),
           "an address that was read reads the same again");
    demand(email.normal() == email.normal().toLower() && email.normal().indexOf(u'@') > 0,
           "what is compared has no capitals, and a name");
    demand(!email.domain().isEmpty() && email.masked() != email.address(),
           "its domain, and its mask");
    static const auto domains =
        EmailDomains::parse("gmail.com\nhotmail.com\n", "mailinator.example\n");
    (void)domains.value().suggestion(email);
    (void)domains.value().isDisposable(email);
    return true;
}
