#include "ui/LogTable.h"

#include "ui/AuditModel.h"
#include "ui/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QWheelEvent>

#include <limits>

namespace ventanilla {

namespace {
constexpr int wheelRows = 3;
constexpr int wheelStep = 120; ///< an eighth of a degree each
constexpr int barWidth = 12;
constexpr int columnSlack = 4; ///< figures differ a little in width
} // namespace

LogTable::LogTable(QWidget* parent) : QTableView(parent), m_bar(new QScrollBar(Qt::Vertical, this))
{
    m_bar->setObjectName(QStringLiteral("auditScrollBar"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAutoScroll(false);
    setIconSize(QSize(16, 16));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setStretchLastSection(true);
    connect(m_bar, &QScrollBar::valueChanged, this, [this](int value) {
        if (m_model)
            m_model->setTop(value);
        mark();
    });
    connect(this, &QAbstractItemView::doubleClicked, this, [this] { Q_EMIT opened(m_current); });
}

void LogTable::read(AuditModel& model)
{
    m_model = &model;
    setModel(&model);
    connect(this, &QAbstractItemView::pressed, this, [this](const QModelIndex& at) { choose(m_model->top() + at.row()); });
    connect(&model, &AuditModel::grown, this, [this] {
        if (m_current >= m_model->total())
            m_current = -1;
        fitBar();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_current = -1;
        fitBar();
    });
    model.setShown(rowsShown());
}

void LogTable::setRowHeight(int pixels)
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(pixels);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    if (m_model)
        m_model->setShown(rowsShown());
    fitBar();
}

void LogTable::fitColumn(int column, const QString& longest, bool icon)
{
    QStandardItemModel sample(1, 1);
    sample.setItem(0, 0, new QStandardItem(longest));
    if (icon) {
        QPixmap picture(iconSize());
        picture.fill(Qt::transparent);
        sample.item(0, 0)->setIcon(QIcon(picture));
        // Words beside an icon stand out.
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        sample.item(0, 0)->setFont(strong);
    }
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int words = itemDelegate()->sizeHint(option, sample.index(0, 0)).width();
    setColumnWidth(column, qMax(words, horizontalHeader()->sectionSizeHint(column)) + columnSlack);
}

int LogTable::rowsShown() const
{
    return qMax(1, viewport()->height() / qMax(1, verticalHeader()->defaultSectionSize()));
}

void LogTable::choose(qint64 row)
{
    if (!m_model || m_model->total() == 0)
        return;
    const qint64 before = m_current;
    m_current = qBound<qint64>(0, row, m_model->total() - 1);
    const int shown = rowsShown();
    if (m_current < m_model->top())
        m_model->setTop(m_current);
    else if (m_current >= m_model->top() + shown)
        m_model->setTop(m_current - shown + 1);
    fitBar();
    if (before != m_current)
        Q_EMIT chosen(m_current);
}

void LogTable::fitBar()
{
    if (!m_model)
        return;
    const int shown = rowsShown();
    const QSignalBlocker quiet(m_bar);
    m_bar->setRange(0, int(qMin<qint64>(qMax<qint64>(0, m_model->total() - shown), std::numeric_limits<int>::max())));
    m_bar->setPageStep(shown);
    m_bar->setValue(int(m_model->top()));
    m_bar->setVisible(m_bar->maximum() > 0);
    m_bar->raise();
    mark();
}

void LogTable::mark()
{
    if (!m_model)
        return;
    const qint64 at = m_current - m_model->top();
    if (m_current >= 0 && at >= 0 && at < m_model->rowCount())
        setCurrentIndex(m_model->index(int(at), 0));
    else
        selectionModel()->clear();
}

void LogTable::keyPressEvent(QKeyEvent* event)
{
    const int page = qMax(1, rowsShown() - 1);
    switch (event->key()) {
    case Qt::Key_Down:
        return choose(m_current + 1);
    case Qt::Key_Up:
        return choose(qMax<qint64>(0, m_current - 1));
    case Qt::Key_PageDown:
        return choose(m_current + page);
    case Qt::Key_PageUp:
        return choose(m_current - page);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(m_model ? m_model->total() - 1 : 0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0 && event->modifiers() == Qt::NoModifier) {
            Q_EMIT opened(m_current);
            return;
        }
        event->ignore();
        return;
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        QTableView::keyPressEvent(event);
        return;
    default:
        event->ignore(); // a letter chooses nothing in a log
    }
}

void LogTable::wheelEvent(QWheelEvent* event)
{
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / wheelStep;
    m_wheel -= steps * wheelStep;
    if (steps != 0)
        m_bar->setValue(m_bar->value() - steps * wheelRows);
    event->accept();
}

void LogTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    const int top = horizontalHeader()->height() + frameWidth();
    m_bar->setGeometry(width() - barWidth - frameWidth(), top, barWidth, height() - top - frameWidth());
    if (m_model)
        m_model->setShown(rowsShown());
    fitBar();
}

} // namespace ventanilla
