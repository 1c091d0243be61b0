// A leaf of the log: both readers, and the writer.

#include "Target.h"

#include "ledger/Entry.h"
#include "ledger/EntryView.h"
#include "ledger/Era.h"

using namespace ventanilla;

bool fuzz::take(QByteArrayView given)
{
    if (const auto era = ledger::era::numberOf(given))
        demand(ledger::era::handleOf(*era) == given.toByteArray(),
               "an era's handle is written in one way");
    const auto read = ledger::Entry::parse(given);
    const auto view = ledger::EntryView::parse(given);
    demand(read.ok() == view.ok(), "both readers take the same");
    if (!read)
        return false;
    const auto written = read.value().write();
    demand(written && written.value() == given.toByteArray(), "what was read is written the same");
    for (int i = 0; i < ledger::EntryView::keys; ++i) {
        const auto key = ledger::Key(i);
        demand(read.value().has(key) == view.value().has(key), "both readers see the same keys");
        const bool isNumber = key == ledger::Key::Index || key == ledger::Key::UtcMs ||
                              key == ledger::Key::BootMs || key == ledger::Key::Version;
        if (isNumber)
            demand(read.value().number(key) == view.value().number(key),
                   "both readers see the same numbers");
        else
            demand(read.value().text(key) == view.value().text(key),
                   "both readers see the same texts");
    }
    return true;
}
