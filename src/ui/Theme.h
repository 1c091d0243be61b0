#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QApplication;
class QLabel;
class QVariant;
class QWidget;

namespace ventanilla {

/// The look: colours, letters and icons, made from `resources/theme` (tokens and sheet) and `resources/icons`.
class Theme
{
public:
    /// Sheet, palette and font of the whole program.
    static void apply(QApplication& application);
    /// The style sheet with the clerk's text enlarged by `text` and the visitor's by `visitor` (1 to 2).
    static QString sheet(double text = 1.0, double visitor = 1.0);
    /// A token of tokens.csv; asserts that it exists.
    static QColor color(const QString& token);
    /// `resources/icons/<name>.svg` in a token's colour, sharp at the screen's ratio.
    static QIcon icon(const QString& name, const QString& token, int pixels);
    static QPixmap pixmap(const QString& name, const QString& token, int pixels);
    /// Draws the icons that a form only names: dynamic properties `glyph`, `token` (else by `kind`) and `px` (else 18) of labels and buttons.
    /// A button with an icon gets its text as accessible name and a blank before it, which is the gap.
    static void dress(QWidget& root);
    /// Changes a dressed label's icon.
    static void setGlyph(QLabel& label, const QString& name, const QString& token);
    /// Sets a dynamic property that the sheet looks at, and lets the sheet look again.
    static void setLook(QWidget& widget, const char* property, const QVariant& value);
    /// Figures of one width, zero with a slash: for times, numbers and folios.
    static QFont figures(QFont font);
};

} // namespace ventanilla
