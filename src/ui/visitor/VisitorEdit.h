#pragma once

#include "core/Secret.h"

#include <QLineEdit>

namespace ventanilla {

/// A field of the visitor's window: what is typed can be read by the page and by nobody else, and is wiped when it is left.
/// No clipboard (X11's selection included), no dragging, no context menu, no undo.
class VisitorEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit VisitorEdit(QWidget* parent = nullptr);

    /// What was typed, blanks around it let go; a copy of its own, so that wiping the field does not reach it.
    QString typed() const;
    /// What was typed, taken out of the field.
    Secret take();
    /// Empties the field and overwrites what it held, as far as Qt's copies can be reached.
    void forget();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
};

} // namespace ventanilla
