#include "ui/Tables.h"

#include "ui/Folded.h"
#include "ui/Theme.h"

#include <QHeaderView>
#include <QTableWidget>

namespace ventanilla::tables {

void prepare(QTableWidget& table, const QStringList& heads, const QList<int>& widths, int rowHeight)
{
    table.setColumnCount(int(heads.size()));
    table.setHorizontalHeaderLabels(heads);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(rowHeight);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionsClickable(false);
    table.horizontalHeader()->setStretchLastSection(true);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setWordWrap(false);
    table.setIconSize(QSize(16, 16));
    table.ensurePolished(); // which sets the font of the theme, without the form of its figures
    table.setFont(Theme::figures(table.font()));
    for (int column = 0; column < widths.size(); ++column)
        table.setColumnWidth(column, widths[column]);
}

void setText(QTableWidget& table, int row, int column, const QString& text)
{
    table.setItem(row, column, new QTableWidgetItem(text));
}

void setState(QTableWidget& table, int row, int column, const QString& glyph, const QString& token, const QString& text)
{
    auto* item = new QTableWidgetItem(Theme::icon(glyph, token, 16, Theme::lookOf(table)), text);
    if (token == QLatin1String("warn") || token == QLatin1String("danger")) {
        item->setForeground(Theme::color(token, Theme::lookOf(table)));
        QFont font = table.font();
        font.setWeight(QFont::DemiBold);
        item->setFont(font);
    }
    table.setItem(row, column, item);
}

int filter(QTableWidget& table, const QString& wanted)
{
    const QString sought = folded(wanted);
    int shown = 0;
    for (int row = 0; row < table.rowCount(); ++row) {
        bool found = wanted.isEmpty();
        for (int column = 0; column < table.columnCount() && !found; ++column) {
            const QTableWidgetItem* item = table.item(row, column);
            found = item && folded(item->text()).contains(sought);
        }
        table.setRowHidden(row, !found);
        shown += found;
    }
    return shown;
}

} // namespace ventanilla::tables
