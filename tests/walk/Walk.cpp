#include "walk/Walk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSet>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>

namespace ventanilla {

namespace {

constexpr QChar opening(0x27E6);
constexpr QChar closing(0x27E7);
constexpr int stopsMax = 400; ///< of the Tab key, before it counts as running in a circle

/// What is left when everything between the brackets is taken out; markup is no text.
QString outside(const QString& text)
{
    QString rest;
    int depth = 0;
    bool markup = false;
    for (const QChar c : text) {
        if (c == opening)
            ++depth;
        else if (c == closing)
            --depth;
        else if (c == u'<')
            markup = true;
        else if (c == u'>')
            markup = false;
        else if (depth == 0 && !markup)
            rest += c;
    }
    return rest;
}

bool isControl(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QTextBrowser*>(&widget);
}

/// Parts that Qt's own widgets make for themselves.
bool isPartOfAnother(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    return qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractItemView*>(parent) || qobject_cast<const QLineEdit*>(parent) ||
           qobject_cast<const QHeaderView*>(&widget) || qobject_cast<const QScrollBar*>(parent) || widget.objectName().startsWith(QLatin1String("qt_"));
}

QList<QWidget*> controls(const QWidget& window)
{
    QList<QWidget*> found;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->window() == &window && isControl(*widget) && !isPartOfAnother(*widget))
            found.append(widget);
    }
    return found;
}

/// Every text of one widget that somebody sees or hears.
QStringList textsOf(const QWidget& widget)
{
    QStringList texts {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts << label->text();
    else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts << button->text();
    else if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        texts << edit->placeholderText();
    else if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
        for (int i = 0; i < combo->count(); ++i)
            texts << combo->itemText(i);
    } else if (const auto* menu = qobject_cast<const QMenu*>(&widget)) {
        for (const QAction* action : menu->actions())
            texts << action->text();
    } else if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget)) {
        const QAbstractItemModel* model = view->model();
        for (int column = 0; model && column < model->columnCount(); ++column) {
            texts << model->headerData(column, Qt::Horizontal).toString();
            for (int row = 0; row < model->rowCount(); ++row)
                texts << model->index(row, column).data().toString() << model->index(row, column).data(Qt::AccessibleTextRole).toString();
        }
    }
    return texts;
}

} // namespace

QString PseudoLanguage::translate(const char*, const char* source, const char*, int) const
{
    return opening + QString::fromUtf8(source) + closing;
}

QStringList strayTexts(const QWidget& window, const QStringList& data)
{
    QStringList strays;
    const auto look = [&](const QWidget& widget, const QString& text) {
        // Keys have one name in every language, folios are numbers, and a masked address is the person's.
        static const QRegularExpression noSentence(QStringLiteral("\\bF[0-9]{1,2}\\b|\\bV-[0-9]{4}\\b|\\bP-[0-9a-f]{4}\\b|\\bCtrl\\+[A-Z0-9]\\b|\\b\\w\\*\\*\\*@\\w\\*\\*\\*\\.\\w+"));
        QString rest = outside(text).remove(noSentence);
        for (const QString& value : data)
            rest.remove(value);
        if (std::ranges::any_of(rest, [](QChar c) { return c.isLetter(); }))
            strays << widget.objectName() + QStringLiteral(": ") + text;
    };
    look(window, window.windowTitle());
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window || isPartOfAnother(*widget))
            continue;
        for (const QString& text : textsOf(*widget))
            look(*widget, text);
    }
    return strays;
}

QStringList namelessControls(const QWidget& window)
{
    QStringList findings;
    QSet<QString> names;
    QSet<const QWidget*> buddies;
    for (const QLabel* label : window.findChildren<QLabel*>())
        buddies.insert(label->buddy());
    for (const QWidget* widget : controls(window)) {
        const QString name = widget->objectName();
        if (name.isEmpty()) {
            findings << QStringLiteral("a %1 has no name").arg(QLatin1String(widget->metaObject()->className()));
            continue;
        }
        if (names.contains(name))
            findings << name + QStringLiteral(": twice");
        names.insert(name);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (widget->accessibleName().isEmpty() && (!button || button->text().trimmed().isEmpty()))
            findings << name + QStringLiteral(": says nothing to a screen reader");
        const bool field = qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget);
        if (field && !buddies.contains(widget) && !name.endsWith(QLatin1String("FilterEdit")))
            findings << name + QStringLiteral(": has no label");
    }
    return findings;
}

QStringList unreachableControls(QWidget& window)
{
    QSet<const QWidget*> reached;
    QWidget* first = window.focusWidget();
    for (int stop = 0; stop < stopsMax; ++stop) {
        QWidget* now = window.focusWidget();
        if (now) {
            if (stop > 0 && now == first && reached.size() > 1)
                break;
            reached.insert(now);
        }
        QTest::keyClick(now ? now : &window, Qt::Key_Tab);
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    QStringList findings;
    for (const QWidget* widget : controls(window)) {
        // What takes neither keys nor the pointer only says how things stand.
        const bool display = widget->focusPolicy() == Qt::NoFocus && widget->testAttribute(Qt::WA_TransparentForMouseEvents);
        if (!widget->isEnabled() || display || reached.contains(widget))
            continue;
        // A part of one question (Sí, No) is reached by arrows and letters from its sibling.
        const QWidget* proxy = widget->focusProxy();
        if (!proxy || !reached.contains(proxy))
            findings << widget->objectName() + QStringLiteral(": Tab never comes here");
    }
    return findings;
}

} // namespace ventanilla
