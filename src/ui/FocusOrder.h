#pragma once

#include <QList>

class QAbstractButton;
class QWidget;

namespace ventanilla {

/// The way of Tab through the clerk's window, found anew at each step from what is shown: the page, its action bar (primary, others, back),
/// the person, the steps, the bar above, the state below.
class FocusOrder
{
public:
    /// Everything that Tab may come to now, in this order. `primary` and `back` are the page's; `back` may be null.
    static QList<QWidget*> of(const QWidget& window, const QAbstractButton* primary, const QAbstractButton* back);
    /// Gives the cursor to the next (or the one before) after the widget that has it, and brings it into sight; false: there is none.
    static bool go(QWidget& window, const QAbstractButton* primary, const QAbstractButton* back, bool next);
};

} // namespace ventanilla
