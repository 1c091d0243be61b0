#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QPixmap>
#include <QString>

class QApplication;
class QLabel;
class QVariant;
class QWidget;

namespace ventanilla {

/// The look: colours, letters and icons, made from `resources/theme` (tokens and sheet) and `resources/icons`. The program wears the light
/// one; each window may wear another and larger letters.
class Theme
{
public:
    /// A column of tokens.csv.
    enum class Look { Light, Dark, Contrast };

    /// Sheet, palette and font of the whole program.
    static void apply(QApplication& application);
    /// Dresses one window, everything in it too; `text` enlarges the clerk's letters, `visitor` the visitor's (1 to 2). What draws icons or
    /// colours by itself asks lookOf() and draws again.
    static void wear(QWidget& window, Look look, double text = 1.0, double visitor = 1.0);
    /// What the window of this widget wears.
    static Look lookOf(const QWidget& widget);
    /// How much the window's letters are enlarged.
    static double textOf(const QWidget& widget);
    /// A height that holds one line, in a window whose letters are enlarged.
    static int tall(const QWidget& widget, int pixels);
    /// The style sheet.
    static QString sheet(Look look = Look::Light, double text = 1.0, double visitor = 1.0);
    static QPalette palette(Look look);
    /// A token of tokens.csv; asserts that it exists.
    static QColor color(const QString& token, Look look = Look::Light);
    /// `resources/icons/<name>.svg` in a token's colour, sharp at the screen's ratio.
    static QIcon icon(const QString& name, const QString& token, int pixels, Look look = Look::Light);
    static QPixmap pixmap(const QString& name, const QString& token, int pixels, Look look = Look::Light);
    /// Draws the icons that a form only names: dynamic properties `glyph`, `token` (else by `kind`) and `px` (else 18) of labels and buttons.
    /// A button with an icon gets its text as accessible name and a blank before it, which is the gap.
    static void dress(QWidget& root);
    /// Changes a dressed label's icon.
    static void setGlyph(QLabel& label, const QString& name, const QString& token);
    /// Sets a dynamic property that the sheet looks at, and lets the sheet look again.
    static void setLook(QWidget& widget, const char* property, const QVariant& value);
    /// Figures of one width, zero with a slash: for times, numbers and folios. Says nothing of family and size.
    static QFont figures(const QFont& font);
};

} // namespace ventanilla
