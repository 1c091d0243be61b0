#include "walk/Walk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
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

constexpr int stopsMax = 400; ///< of the Tab key, before it counts as running in a circle

/// What is left when everything between the brackets is taken out; markup is no text.
QString outside(const QString& text, const PseudoLanguage& language)
{
    QString rest;
    int depth = 0;
    bool markup = false;
    for (const QChar c : text) {
        if (c == language.opening())
            ++depth;
        else if (c == language.closing())
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
    return opening() + QString::fromUtf8(source) + closing();
}

namespace {

bool isStray(const QString& text, const PseudoLanguage& language, const QStringList& data)
{
    // Keys have one name in every language, folios are numbers, and a masked address is the person's, and a sum of bytes is digits.
    static const QRegularExpression noSentence(QStringLiteral("\\bF[0-9]{1,2}\\b|\\bV-[0-9]{4}\\b|\\b[PQR]-[0-9a-f]{4}\\b|\\bCtrl\\+[A-Z0-9]\\b|\\b\\w\\*\\*\\*@\\w\\*\\*\\*\\.\\w+|\\b[0-9a-f]{64}\\b"));
    QString rest = outside(text, language).remove(noSentence);
    for (const QString& value : data)
        rest.remove(value);
    return std::ranges::any_of(rest, [](QChar c) { return c.isLetter(); });
}

} // namespace

QStringList strayTexts(const QWidget& window, const PseudoLanguage& language, const QStringList& data)
{
    QStringList strays;
    const auto look = [&](const QWidget& widget, const QString& text) {
        if (isStray(text, language, data))
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

QStringList strayActions(const QMenu& menu, const PseudoLanguage& language, const QStringList& data)
{
    QStringList strays;
    for (const QAction* action : menu.actions()) {
        if (isStray(action->text(), language, data))
            strays << menu.objectName() + QStringLiteral(": ") + action->text();
        if (action->menu())
            strays << strayActions(*action->menu(), language, data);
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

QList<const QWidget*> tabStops(QWidget& window)
{
    QList<const QWidget*> reached;
    QWidget* first = window.focusWidget();
    for (int stop = 0; stop < stopsMax; ++stop) {
        QWidget* now = window.focusWidget();
        if (now) {
            if (!reached.isEmpty() && now == reached.first() && reached.size() > 1)
                break;
            if (!reached.contains(now))
                reached.append(now);
        }
        QTest::keyClick(now ? now : &window, Qt::Key_Tab);
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return reached;
}

QStringList unreachableControls(const QWidget& window, const QList<const QWidget*>& stops)
{
    QStringList findings;
    for (const QWidget* widget : controls(window)) {
        // What takes neither keys nor the pointer only says how things stand.
        const bool display = widget->focusPolicy() == Qt::NoFocus && widget->testAttribute(Qt::WA_TransparentForMouseEvents);
        if (!widget->isEnabled() || display || stops.contains(widget))
            continue;
        // One of several answers is reached by arrows from the one that Tab comes to.
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (button && button->group() && std::ranges::any_of(button->group()->buttons(), [&stops](const QAbstractButton* one) { return stops.contains(one); }))
            continue;
        // A part of one question (Sí, No) is reached by arrows and letters from its sibling.
        const QWidget* proxy = widget->focusProxy();
        if (!proxy || !stops.contains(proxy))
            findings << widget->objectName() + QStringLiteral(": Tab never comes here");
    }
    return findings;
}

namespace {

/// 0 the page, 1 to 3 its action bar, then the person, the steps, the bar above, the state below.
int regionOf(const QWidget& widget)
{
    static const QStringList regions {QStringLiteral("personCard"), QStringLiteral("stepRail"), QStringLiteral("appBar"), QStringLiteral("statusBar")};
    for (const QWidget* at = &widget; at; at = at->parentWidget()) {
        if (at->objectName() == QLatin1String("actionBar"))
            return widget.property("kind") == QLatin1String("primary") ? 1 : widget.objectName() == QLatin1String("backButton") ? 3 : 2;
        if (const qsizetype place = regions.indexOf(at->objectName()); place >= 0)
            return 4 + int(place);
    }
    return 0;
}

const QWidget* cardOf(const QWidget& widget)
{
    const QWidget* card = nullptr;
    for (const QWidget* at = widget.parentWidget(); at; at = at->parentWidget()) {
        if (at->property("role") == QLatin1String("card"))
            card = at;
    }
    return card;
}

QRect placeIn(const QWidget& window, const QWidget& widget)
{
    return {widget.mapTo(&window, QPoint(0, 0)), widget.size()};
}

bool isPrimary(const QWidget& widget)
{
    return widget.property("kind") == QLatin1String("primary") || widget.property("v") == QLatin1String("primary");
}

/// The main action comes before what stands beside it.
bool goesBack(const QWidget& window, const QWidget& one, const QWidget& other)
{
    const QRect from = placeIn(window, one);
    const QRect to = placeIn(window, other);
    const bool above = to.bottom() <= from.top() && to.left() < from.right();
    const bool leftInTheRow = !isPrimary(one) && to.right() <= from.left() && to.top() < from.bottom() && from.top() < to.bottom();
    return above || leftInTheRow;
}

} // namespace

QStringList jumps(const QWidget& window, const QList<const QWidget*>& stops)
{
    QStringList findings;
    if (stops.isEmpty())
        return findings;
    // It is a ring: it begins where the last region ends.
    qsizetype begin = 0;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        const int before = regionOf(*stops[(i + stops.size() - 1) % stops.size()]);
        if (regionOf(*stops[i]) < before && (regionOf(*stops[i]) == 0 || regionOf(*stops[begin]) != 0))
            begin = i;
    }
    const bool onlyPage = std::ranges::all_of(stops, [](const QWidget* stop) { return regionOf(*stop) == 0; });
    QList<const QWidget*> left;
    int backwards = 0;
    QString backward;
    for (qsizetype i = 1; i < stops.size() + (onlyPage ? 1 : 0); ++i) {
        const QWidget& from = *stops[(begin + i - 1) % stops.size()];
        const QWidget& to = *stops[(begin + i) % stops.size()];
        const QString step = from.objectName() + QStringLiteral(" -> ") + to.objectName();
        if (regionOf(to) < regionOf(from))
            findings << step + QStringLiteral(": another region");
        if (regionOf(from) != 0 || regionOf(to) != 0)
            continue;
        if (cardOf(from) != cardOf(to)) {
            if (cardOf(from))
                left.append(cardOf(from));
            if (left.contains(cardOf(to)) && !onlyPage)
                findings << step + QStringLiteral(": back to a card that was left");
        }
        if (goesBack(window, from, to)) {
            ++backwards;
            // A window that is one page is a ring with one way back to its beginning.
            if (!onlyPage || backwards > 1)
                findings << step + QStringLiteral(": back") + (backwards == 2 ? QStringLiteral(" (and ") + backward + u')' : QString());
            backward = step;
        }
    }
    return findings;
}

} // namespace ventanilla
