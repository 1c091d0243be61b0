#include "walk/Room.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QFocusFrame>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

namespace ventanilla {

namespace {

constexpr int slackPx = 1; ///< halves are rounded

/// Inside another widget of Qt's own, or taken away by a page that gives its room to others.
bool counts(const QWidget& widget, const QWidget& window)
{
    if (!widget.isVisible() || widget.window() != &window || widget.maximumWidth() == 0)
        return false;
    for (const QWidget* at = widget.parentWidget(); at && at != &window; at = at->parentWidget()) {
        if (qobject_cast<const QComboBox*>(at) || qobject_cast<const QAbstractItemView*>(at) || qobject_cast<const QLineEdit*>(at) || qobject_cast<const QScrollBar*>(at))
            return false;
    }
    return !qobject_cast<const QScrollBar*>(&widget) && !qobject_cast<const QFocusFrame*>(&widget) && !widget.objectName().startsWith(QLatin1String("qt_"));
}

bool holdsItsWords(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty())
            return true;
        if (label->wordWrap())
            return label->heightForWidth(label->width()) <= label->height() + slackPx;
        return label->sizeHint().width() <= label->width() + slackPx && label->fontMetrics().height() <= label->height() + slackPx;
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        if (button->text().trimmed().isEmpty() || button->layout())
            return true;
        return button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width() <= button->contentsRect().width() && button->minimumSizeHint().width() <= button->width() + slackPx &&
               button->fontMetrics().height() <= button->height();
    }
    if (const auto* combo = qobject_cast<const QComboBox*>(&widget))
        return combo->fontMetrics().horizontalAdvance(combo->currentText()) + combo->height() <= combo->width() && combo->fontMetrics().height() <= combo->height();
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        return edit->fontMetrics().height() <= edit->height() && edit->fontMetrics().horizontalAdvance(edit->placeholderText()) <= edit->contentsRect().width();
    return true;
}

bool scrolls(const QWidget& widget)
{
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
    return area && area->viewport() == &widget;
}

/// Contents of an area that scrolls up and down only: what is wider than the area is never seen.
bool isWiderThanSeen(const QWidget& widget)
{
    const QWidget* viewport = widget.parentWidget();
    const auto* area = scrolls(*viewport) ? qobject_cast<const QScrollArea*>(viewport->parentWidget()) : nullptr;
    return area && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && widget.width() > viewport->width() + slackPx;
}

bool isControl(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget);
}

} // namespace

QStringList crowded(const QWidget& window)
{
    QStringList findings;
    QList<const QWidget*> controls;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!counts(*widget, window))
            continue;
        const QString name = widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) + QStringLiteral(" in ") + widget->parentWidget()->objectName() : widget->objectName();
        if (!holdsItsWords(*widget))
            findings << QStringLiteral("%1 (%2x%3, wants %4x%5) does not hold its words").arg(name).arg(widget->width()).arg(widget->height()).arg(widget->sizeHint().width()).arg(widget->sizeHint().height());
        const QWidget* parent = widget->parentWidget();
        if (!scrolls(*parent) && !parent->rect().adjusted(-slackPx, -slackPx, slackPx, slackPx).contains(widget->geometry()))
            findings << name + QStringLiteral(" sticks out of ") + parent->objectName();
        if (isWiderThanSeen(*widget))
            findings << QStringLiteral("%1 is %2 wide, of which %3 are seen").arg(name).arg(widget->width()).arg(parent->width());
        if (isControl(*widget))
            controls << widget;
    }
    for (qsizetype i = 0; i < controls.size(); ++i) {
        for (qsizetype j = i + 1; j < controls.size(); ++j) {
            const QWidget& one = *controls[i];
            const QWidget& other = *controls[j];
            if (one.isAncestorOf(&other) || other.isAncestorOf(&one))
                continue;
            const auto seen = [&window](const QWidget& widget) { return widget.visibleRegion().translated(widget.mapTo(&window, QPoint(0, 0))).boundingRect(); };
            const QRect both = seen(one) & seen(other);
            if (both.width() > 2 * slackPx && both.height() > 2 * slackPx)
                findings << one.objectName() + QStringLiteral(" lies on ") + other.objectName();
        }
    }
    return findings;
}

} // namespace ventanilla
