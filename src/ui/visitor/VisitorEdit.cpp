#include "ui/visitor/VisitorEdit.h"

#include <QKeyEvent>
#include <QKeySequence>
#include <QMouseEvent>

#include <algorithm>
#include <array>

namespace ventanilla {

VisitorEdit::VisitorEdit(QWidget* parent) : QLineEdit(parent)
{
    setContextMenuPolicy(Qt::NoContextMenu);
    setDragEnabled(false);
    setAcceptDrops(false);
}

QString VisitorEdit::typed() const
{
    const QString held = text();
    const QStringView words = QStringView(held).trimmed();
    return words.toString();
}

Secret VisitorEdit::take()
{
    QString held = text();
    Secret secret = Secret::fromText(std::move(held));
    forget();
    return secret;
}

void VisitorEdit::forget()
{
    const QSignalBlocker quiet(this);
    const bool wasReadOnly = isReadOnly();
    const auto length = std::max<qsizetype>(text().size(), 1);
    {
        QString held = text();
        wipe(held); // the characters are shared with the field's own
    }
    clear();
    // The undo history keeps each typed character in a list whose memory survives clearing: write over it.
    setReadOnly(false);
    insert(QString(length, u'0'));
    clear();
    setReadOnly(wasReadOnly);
    setModified(false);
}

void VisitorEdit::keyPressEvent(QKeyEvent* event)
{
    static constexpr std::array refused {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::Undo, QKeySequence::Redo,
                                         QKeySequence::DeleteCompleteLine};
    if (std::any_of(refused.begin(), refused.end(), [event](auto key) { return event->matches(key); })) {
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void VisitorEdit::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        QLineEdit::mousePressEvent(event);
}

// Marking with the pointer would hand the text to the selection clipboard; a middle click would paste somebody's.
void VisitorEdit::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() == Qt::NoButton)
        QLineEdit::mouseMoveEvent(event);
}

void VisitorEdit::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !hasSelectedText())
        QLineEdit::mouseReleaseEvent(event);
}

void VisitorEdit::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept();
}

} // namespace ventanilla
