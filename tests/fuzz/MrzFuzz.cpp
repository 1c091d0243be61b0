// The machine-readable zone: its lines, what they say, and what might have been meant.

#include "Target.h"

#include "core/Mrz.h"
#include "core/ZoneLines.h"
#include "core/ZoneNames.h"

#include <QDate>
#include <QStringList>

using namespace ventanilla;

bool fuzz::take(QByteArrayView given)
{
    const QString text = typed(given);
    const QStringList lines = zone::linesOf(text);
    if (zone::haveWidths(lines))
        (void)zone::isSwapped(lines);
    (void)Mrz::looksLikeOne(text);
    const QString meant = Mrz::suggested(text);
    demand(meant.isEmpty() || Mrz::parse(meant), "what is suggested is a zone");
    (void)zoneNamesAgree(text, u"PRUEBA DEMO", text);
    const auto read = Mrz::parse(text);
    if (!read)
        return false;
    const Mrz& zone = read.value();
    const auto again = Mrz::parse(zone.lines());
    demand(again && again.value() == zone, "a zone that was read reads the same again");
    const QDate today(2026, 11, 30);
    demand(!zone.born(today).isValid() || zone.born(today) <= today, "nobody is born tomorrow");
    (void)zone.expires(today);
    (void)zone.agreesWithBirth(today);
    (void)zone.agreesWithNames(u"PRUEBA DEMO", u"ANA MARIA");
    return true;
}
