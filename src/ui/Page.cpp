#include "ui/Page.h"

#include "ui/Theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace ventanilla {

namespace {
constexpr int quickMs = 200;
constexpr int lateMs = 1000;
constexpr int lateBarHeight = 4;
constexpr int denseMargin = 8;
constexpr int menuRoom = 64; ///< what the menu's button takes of the first row in a small window

bool isCard(const QWidget* widget)
{
    return widget && widget->property("role") == QLatin1String("card");
}

/// A card, or a column that begins with one.
bool isColumn(QLayoutItem& item)
{
    if (isCard(item.widget()))
        return true;
    const QLayout* layout = item.layout() ? item.layout() : item.widget() ? item.widget()->layout() : nullptr;
    return layout && layout->count() > 0 && isCard(layout->itemAt(0)->widget());
}

bool holdsColumns(QBoxLayout& row)
{
    int columns = 0;
    for (int i = 0; i < row.count(); ++i)
        columns += isColumn(*row.itemAt(i));
    return columns > 1;
}

/// A column that the form gives a width of its own takes the whole one while it stands below the other.
void setColumnWidth(QWidget& column, bool whole)
{
    if (!column.property("calmWidths").isValid())
        column.setProperty("calmWidths", QSize(column.minimumWidth(), column.maximumWidth()));
    const QSize calm = column.property("calmWidths").toSize();
    column.setMinimumWidth(whole ? 0 : calm.width());
    column.setMaximumWidth(whole || calm.height() >= QWIDGETSIZE_MAX ? QWIDGETSIZE_MAX : Theme::tall(column, calm.height()));
}
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
        bar->setFixedHeight(Theme::tall(*this, dense ? 56 : 64));
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

void Page::setCompact(bool compact)
{
    m_compact = compact;
    sayBriefly();
    auto* layout = findChild<QLayout*>(QStringLiteral("pageLayout"));
    for (int i = 0; layout && i < layout->count(); ++i) {
        auto* row = qobject_cast<QBoxLayout*>(layout->itemAt(i)->layout());
        if (!row || !holdsColumns(*row))
            continue;
        row->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        for (int column = 0; column < row->count(); ++column) {
            if (QWidget* widget = row->itemAt(column)->widget())
                setColumnWidth(*widget, compact);
        }
    }
    if (auto* head = findChild<QLayout*>(QStringLiteral("headLayout")))
        head->setContentsMargins(0, 0, compact ? Theme::tall(*this, menuRoom) : 0, 0);
    // The names of keys and the second sentences give their room to the buttons; why a button cannot be pressed stands in its tool tip too.
    for (QLabel* label : findChildren<QLabel*>()) {
        const bool inBar = label->parentWidget()->objectName() == QLatin1String("actionBar");
        if (label->objectName() == QLatin1String("pageHintLabel") || label->objectName() == QLatin1String("activityCountLabel") || (inBar && (label->property("role") == QLatin1String("kbd") || label->objectName().endsWith(QLatin1String("BlockedLabel")))))
            label->setMaximumWidth(compact ? 0 : QWIDGETSIZE_MAX);
    }
}

void Page::sayBriefly()
{
    for (QPushButton* button : findChildren<QPushButton*>()) {
        const QString brief = button->property("brief").toString();
        if (brief.isEmpty())
            continue;
        // The form says the whole words anew in each language; they are kept from then on.
        const QString said = button->text().trimmed();
        if (said != brief)
            button->setProperty("whole", said);
        const QString whole = button->property("whole").toString();
        // What dresses a button with an icon sets a blank before the words.
        const QString blank = button->text().startsWith(QLatin1Char(' ')) ? QStringLiteral(" ") : QString();
        button->setText(blank + (m_compact ? brief : whole));
        button->setAccessibleName(QString(whole).remove(QLatin1Char('&')));
    }
}

void Page::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        // What a waiting button will say again is said already, in the other language.
        for (Waiting& waiting : m_waiting)
            waiting.calm.clear();
        if (m_late)
            m_late->setAccessibleName(tr("La respuesta tarda"));
        retranslate();
        sayBriefly();
    }
    QWidget::changeEvent(event);
}

void Page::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeLate();
}

void Page::placeLate()
{
    if (!m_late)
        return;
    const auto* bar = findChild<QWidget*>(QStringLiteral("actionBar"));
    const int top = bar ? bar->mapTo(this, QPoint(0, 0)).y() - lateBarHeight : 0;
    m_late->setGeometry(0, top, width(), lateBarHeight);
}

void Page::showLate(bool late)
{
    if (!late) {
        delete std::exchange(m_late, nullptr);
        return;
    }
    m_late = new QProgressBar(this);
    m_late->setObjectName(QStringLiteral("lateBar"));
    m_late->setAccessibleName(tr("La respuesta tarda"));
    m_late->setTextVisible(false);
    m_late->setRange(0, 0);
    placeLate();
    m_late->show();
}

void Page::sayBusy(QPushButton& button, bool busy, const QString& words)
{
    if (busy) {
        const quint64 turn = ++m_busyTurn;
        m_waiting[&button].turn = turn;
        const auto isStill = [this, held = &button, turn] { return m_waiting.contains(held) && m_waiting[held].turn == turn; };
        QTimer::singleShot(quickMs, &button, [this, held = &button, isStill, words] {
            if (!isStill() || !m_waiting[held].calm.isEmpty())
                return;
            m_waiting[held].calm = held->text();
            held->setText(words);
        });
        QTimer::singleShot(lateMs, &button, [this, isStill] {
            if (isStill())
                showLate(true);
        });
        return;
    }
    const Waiting was = m_waiting.take(&button);
    if (!was.calm.isEmpty())
        button.setText(was.calm);
    if (m_waiting.isEmpty())
        showLate(false);
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
