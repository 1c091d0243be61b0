#pragma once

#include <QStringList>
#include <QTranslator>

class QMenu;
class QWidget;

namespace ventanilla {

/// Two made-up languages: one wraps every sentence in ⟦⟧, the other in ⟪⟫. What stands outside was never given to a translator; what stands in
/// the wrong ones was said before the language changed and not said again.
class PseudoLanguage : public QTranslator
{
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    /// Speaks the other one from now on. Whoever calls tells the windows.
    void change() { m_second = !m_second; }
    QChar opening() const { return QChar(m_second ? 0x27EA : 0x27E6); }
    QChar closing() const { return QChar(m_second ? 0x27EB : 0x27E7); }
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;

private:
    bool m_second = false;
};

/// Texts of the visible part of `window` (labels, buttons, fields' hints, tables, menus, titles, accessible names, tool tips) that have letters
/// outside the brackets of `language`, each with the name of its widget. `data` are values that are no sentences: names of people, numbers, addresses.
QStringList strayTexts(const QWidget& window, const PseudoLanguage& language, const QStringList& data);
/// The same of a menu and the menus in it.
QStringList strayActions(const QMenu& menu, const PseudoLanguage& language, const QStringList& data);

/// Visible controls (buttons, fields, lists, tables) without an object name, without an accessible name or text, with a name that another visible
/// control has too, and fields without a label whose buddy they are.
QStringList namelessControls(const QWidget& window);

/// Where Tab leads, once round the window, which has the focus and keeps it where it was.
QList<const QWidget*> tabStops(QWidget& window);
/// Visible, enabled controls that are none of the stops.
QStringList unreachableControls(const QWidget& window, const QList<const QWidget*>& stops);
/// Where the way of Tab jumps: not page, action bar (primary, others, back), person, steps, bar above, state below; back to a card that it has
/// left; or on a page neither down nor to the right.
QStringList jumps(const QWidget& window, const QList<const QWidget*>& stops);

} // namespace ventanilla
