// A message composed of what people typed: nothing of it may begin a header.

#include "Target.h"

#include "channels/Mail.h"

#include <algorithm>

using namespace ventanilla;

bool fuzz::take(QByteArrayView given)
{
    static const Email from = Email::parse(u"ventanilla@iess.example").value();
    const qsizetype end = qMax(qsizetype(0), given.indexOf('\n'));
    const QString subject = typed(given.first(end));
    const auto to = Email::parse(u"uno.nuevo@buzon.example");
    const auto made = channels::composeMessage({to.value(), subject, typed(given.sliced(end))},
                                               from, "0123abcd", 1'795'996'800'000);
    if (!made)
        return false;
    const QByteArray& message = made.value();
    const QByteArray head = message.first(message.indexOf("\r\n\r\n"));
    for (const QByteArray& line : head.split('\n')) {
        demand(line.size() <= 998, "a line's length");
        demand(line.startsWith(' ') || line.startsWith('\t') || line.indexOf(':') > 0,
               "a header, or more of one");
    }
    for (const char* once : {"To:", "From:", "Subject:", "Date:", "Message-ID:"})
        demand((QByteArray("\n") + head).count(QByteArray("\n") + once) == 1, "each header once");
    demand(std::all_of(message.begin(), message.end(),
                       [](char c) {
                           return (c >= ' ' && c < 0x7F) || c == '\r' || c == '\n' || c == '\t';
                       }),
           "ASCII");
    return true;
}
