#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QTableWidget;

/// How the clerk's tables look and behave: Tab leaves them, rows are chosen whole, only what warns is bold.
namespace ventanilla::tables {

void prepare(QTableWidget& table, const QStringList& heads, const QList<int>& widths, int rowHeight);
void setText(QTableWidget& table, int row, int column, const QString& text);
/// A cell with an icon in a token's colour.
void setState(QTableWidget& table, int row, int column, const QString& glyph, const QString& token, const QString& text);
/// Hides the rows in which no cell contains `wanted`, whatever the case and the accents; the number of rows left.
int filter(QTableWidget& table, const QString& wanted);

} // namespace ventanilla::tables
