#include "ui/FocusOrder.h"

#include <QAbstractButton>
#include <QApplication>
#include <QScrollArea>

#include <algorithm>

namespace ventanilla {

namespace {

enum Place { OnPage, Primary, InActionBar, Back, Person, Steps, Above, Below };

Place placeOf(const QWidget& widget, const QAbstractButton* primary, const QAbstractButton* back)
{
    for (const QWidget* at = &widget; at; at = at->parentWidget()) {
        const QString name = at->objectName();
        if (name == QLatin1String("actionBar"))
            return &widget == primary ? Primary : &widget == back ? Back : InActionBar;
        if (name == QLatin1String("personCard"))
            return Person;
        if (name == QLatin1String("stepRail"))
            return Steps;
        // In a small window the menu's button stands on the page.
        if (name == QLatin1String("appBar") || name == QLatin1String("menuButton"))
            return Above;
        if (name == QLatin1String("statusBar"))
            return Below;
    }
    return OnPage;
}

void bringIntoSight(QWidget& widget)
{
    for (QWidget* at = widget.parentWidget(); at; at = at->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(at))
            area->ensureWidgetVisible(&widget);
    }
}

} // namespace

QList<QWidget*> FocusOrder::of(const QWidget& window, const QAbstractButton* primary, const QAbstractButton* back)
{
    QList<QWidget*> stops;
    for (QWidget* at = window.nextInFocusChain(); at && at != &window; at = at->nextInFocusChain()) {
        const bool tab = (at->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (tab && at->isVisible() && at->isEnabled() && at->window() == &window && !at->focusProxy())
            stops.append(at);
    }
    std::ranges::stable_sort(stops, {}, [&](const QWidget* stop) { return placeOf(*stop, primary, back); });
    return stops;
}

bool FocusOrder::go(QWidget& window, const QAbstractButton* primary, const QAbstractButton* back, bool next)
{
    const QList<QWidget*> stops = of(window, primary, back);
    if (stops.isEmpty())
        return false;
    const qsizetype now = stops.indexOf(window.focusWidget());
    const qsizetype to = now < 0 ? (next ? 0 : stops.size() - 1) : (now + (next ? 1 : stops.size() - 1)) % stops.size();
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    bringIntoSight(*stops[to]);
    return true;
}

} // namespace ventanilla
