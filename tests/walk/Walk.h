#pragma once

#include <QStringList>
#include <QTranslator>

class QWidget;

namespace ventanilla {

/// A language that wraps every sentence in ⟦⟧: what stands outside was never given to a translator.
class PseudoLanguage : public QTranslator
{
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
};

/// Texts of the visible part of `window` (labels, buttons, fields' hints, tables, menus, titles, accessible names, tool tips) that have letters
/// outside ⟦⟧, each with the name of its widget. `data` are values that are no sentences: names of people, numbers, addresses.
QStringList strayTexts(const QWidget& window, const QStringList& data);

/// Visible controls (buttons, fields, lists, tables) without an object name, without an accessible name or text, with a name that another visible
/// control has too, and fields without a label whose buddy they are.
QStringList namelessControls(const QWidget& window);

/// Visible, enabled controls that pressing Tab round the window never comes to; the window has the focus.
QStringList unreachableControls(QWidget& window);

} // namespace ventanilla
