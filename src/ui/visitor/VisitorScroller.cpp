#include "ui/visitor/VisitorScroller.h"

#include "ui/visitor/VisitorPage.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace ventanilla {

namespace {

constexpr int arrowPx = 88;
constexpr int smallestPx = 2 * arrowPx + 24; // both arrows
constexpr int aroundFocusPx = 16;
/// Of the room: what was lowest stays in sight, so that nobody loses the place.
constexpr double turnShare = 0.7;

QPushButton* arrow(const QString& name, const QString& glyph, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(name);
    button->setProperty("v", QStringLiteral("arrow"));
    button->setProperty("glyph", glyph);
    button->setProperty("token", QStringLiteral("ink"));
    button->setProperty("px", arrowPx / 2);
    button->setText(QStringLiteral(" ")); // its name is the accessible one
    button->setFocusPolicy(Qt::NoFocus); // by keys the page is moved with Page Up and Page Down
    return button;
}

} // namespace

VisitorScroller::VisitorScroller(QWidget* parent)
    : QWidget(parent), m_viewport(new QWidget(this)), m_stack(new QStackedWidget(m_viewport)), m_arrows(new QWidget(this)),
      m_up(arrow(QStringLiteral("scrollUpButton"), QStringLiteral("up"), m_arrows)), m_down(arrow(QStringLiteral("scrollDownButton"), QStringLiteral("down"), m_arrows))
{
    m_viewport->setObjectName(QStringLiteral("pageViewport"));
    m_stack->setObjectName(QStringLiteral("pageStack"));
    auto* column = new QVBoxLayout(m_arrows);
    column->setContentsMargins(0, 8, 8, 8);
    column->addWidget(m_up);
    column->addStretch();
    column->addWidget(m_down);
    m_arrows->hide();
    m_stack->installEventFilter(this);
    connect(m_up, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { turn(1); });
    retranslate();
}

void VisitorScroller::showPage(VisitorPage* page)
{
    m_page = page;
    m_stack->setCurrentWidget(page);
    m_offset = 0;
    settle();
}

void VisitorScroller::freshen()
{
    // Rows inside rows keep the heights they had while their letters were still changing.
    const auto layouts = m_stack->findChildren<QLayout*>();
    for (QLayout* layout : layouts)
        layout->invalidate();
    settle();
}

void VisitorScroller::turn(int direction)
{
    moveTo(m_offset + int(direction * turnShare * m_viewport->height()));
}

void VisitorScroller::reveal(const QWidget* widget)
{
    if (!widget || !m_stack->isAncestorOf(widget))
        return;
    const int top = widget->mapTo(m_stack, QPoint(0, 0)).y() - aroundFocusPx;
    const int bottom = top + widget->height() + 2 * aroundFocusPx;
    if (bottom - m_offset > m_viewport->height())
        moveTo(bottom - m_viewport->height());
    if (top < m_offset)
        moveTo(top);
}

QSize VisitorScroller::minimumSizeHint() const
{
    return {smallestPx, smallestPx};
}

bool VisitorScroller::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_stack && event->type() == QEvent::LayoutRequest)
        settle();
    return QWidget::eventFilter(watched, event);
}

void VisitorScroller::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    settle();
}

void VisitorScroller::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

int VisitorScroller::heightFor(int width) const
{
    const QLayout* layout = m_page->layout();
    if (!layout->hasHeightForWidth())
        return layout->totalMinimumSize().height();
    return std::max(layout->totalMinimumHeightForWidth(width), layout->totalHeightForWidth(width));
}

void VisitorScroller::settle()
{
    if (!m_page || m_settling || width() <= 0)
        return;
    m_settling = true;
    int room = width();
    const int beside = room - m_arrows->sizeHint().width();
    // As if the arrows were always there: a page that lay differently with and without them would never come to rest.
    m_page->arrange(beside);
    int needed = heightFor(room);
    const bool scrolls = needed > height();
    if (scrolls) {
        room = beside;
        needed = heightFor(room);
    }
    m_arrows->setVisible(scrolls);
    m_arrows->setGeometry(room, 0, width() - room, height());
    m_viewport->setGeometry(0, 0, room, height());
    m_stack->resize(room, std::max(needed, height()));
    moveTo(m_offset);
    m_settling = false;
}

void VisitorScroller::moveTo(int offset)
{
    const int most = std::max(0, m_stack->height() - m_viewport->height());
    m_offset = std::clamp(offset, 0, most);
    m_stack->move(0, -m_offset);
    m_up->setEnabled(m_offset > 0);
    m_down->setEnabled(m_offset < most);
}

void VisitorScroller::retranslate()
{
    m_up->setAccessibleName(tr("Subir"));
    m_down->setAccessibleName(tr("Bajar"));
}

} // namespace ventanilla
