#pragma once

#include <QColor>
#include <QImage>
#include <QString>
#include <QWidget>

namespace ventanilla {

/// WCAG 2.2's ratio of two colours, 1 to 21.
double contrastOf(QRgb one, QRgb other);
/// The ratio of what is written to what it is written on, as the pixels show it; 0: nothing is written.
double writtenContrast(const QImage& image);
/// Each written widget of the window whose text stands out less than 4.5 : 1, with its ratio; empty: none.
/// `ratio`: how many pixels a pixel of the window is drawn with; small letters have strokes of one colour only when they are drawn large.
QString paleTexts(QWidget& window, int ratio = 1);
/// How many widgets paleTexts() finds something written in.
int writtenWidgets(QWidget& window);

} // namespace ventanilla
