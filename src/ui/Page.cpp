#include "ui/Page.h"

#include <QLabel>
#include <QLayout>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

namespace ventanilla {

namespace {
constexpr int quickMs = 200;
constexpr int denseMargin = 8;
} // namespace

Page::Page(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_StyledBackground);
}

void Page::enter()
{
    if (primaryButton()->isEnabled())
        primaryButton()->setFocus(Qt::OtherFocusReason);
    else
        goToMissing();
}

void Page::setDense(bool dense)
{
    if (auto* bar = findChild<QWidget*>(QStringLiteral("actionBar")))
        bar->setFixedHeight(dense ? 56 : 64);
    auto* layout = findChild<QLayout*>(QStringLiteral("pageLayout"));
    if (!layout)
        return;
    // What the form says is kept beside, for the way back.
    if (!layout->property("calmMargins").isValid()) {
        layout->setProperty("calmMargins", QVariant::fromValue(layout->contentsMargins()));
        layout->setProperty("calmSpacing", layout->spacing());
    }
    const auto margins = layout->property("calmMargins").value<QMargins>();
    const int spacing = layout->property("calmSpacing").toInt();
    layout->setContentsMargins(dense ? QMargins(margins.left(), denseMargin, margins.right(), denseMargin) : margins);
    layout->setSpacing(dense ? qMin(spacing, denseMargin) : spacing);
}

void Page::sayBusy(QPushButton& button, bool busy, const QString& words)
{
    ++m_busyTurn;
    if (busy) {
        QTimer::singleShot(quickMs, &button, [this, turn = m_busyTurn, held = QPointer(&button), words] {
            if (turn != m_busyTurn || !held)
                return;
            m_calmText = held->text();
            held->setText(words);
        });
    } else if (!m_calmText.isEmpty()) {
        button.setText(std::exchange(m_calmText, QString()));
    }
}

namespace {

void letFocusGo(QWidget& widget)
{
    QWidget* focused = widget.window()->focusWidget();
    if (focused && (focused == &widget || widget.isAncestorOf(focused)))
        focused->clearFocus();
}

} // namespace

void Page::enable(QWidget& widget, bool on)
{
    if (!on)
        letFocusGo(widget);
    widget.setEnabled(on);
}

void Page::reveal(QWidget& widget, bool on)
{
    if (!on)
        letFocusGo(widget);
    widget.setVisible(on);
}

void Page::block(QPushButton& primary, QLabel& label, const QString& why)
{
    enable(primary, why.isEmpty());
    primary.setToolTip(why);
    primary.setAccessibleDescription(why);
    label.setText(why);
}

} // namespace ventanilla
