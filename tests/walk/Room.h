#pragma once

#include <QStringList>

class QWidget;

namespace ventanilla {

/// Visible widgets of the window that have too little room: buttons, labels and boxes narrower or lower than their words, what sticks out of the
/// widget it stands in (unless that scrolls), and controls that lie on one another.
QStringList crowded(const QWidget& window);

} // namespace ventanilla
