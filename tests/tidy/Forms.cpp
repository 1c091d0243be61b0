#include "Forms.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace tidy {

namespace {

/// What the check needs to know of a widget.
struct Widget {
    QString kind; ///< class, custom ones by what they extend
    QString name;
    qsizetype line;
    QHash<QString, QString> properties;
};

/// A form read into what the check needs.
struct Form {
    QString className;
    QList<Widget> widgets;
    QHash<QString, QString> extends;
    QStringList tabStops;
    QString error;
};

QString readProperty(QXmlStreamReader& xml)
{
    QString value;
    while (xml.readNextStartElement())
        value = xml.readElementText(QXmlStreamReader::IncludeChildElements);
    return value;
}

void readCustom(QXmlStreamReader& xml, Form& form)
{
    QString name;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("class"))
            name = xml.readElementText();
        else if (xml.name() == QLatin1String("extends"))
            form.extends.insert(name, xml.readElementText());
        else
            xml.skipCurrentElement();
    }
}

void readLevel(QXmlStreamReader& xml, Form& form, qsizetype owner)
{
    while (xml.readNextStartElement()) {
        const auto tag = xml.name();
        if (tag == QLatin1String("widget")) {
            const auto attributes = xml.attributes();
            form.widgets.append({attributes.value(QLatin1String("class")).toString(), attributes.value(QLatin1String("name")).toString(),
                                 qsizetype(xml.lineNumber()), {}});
            readLevel(xml, form, form.widgets.size() - 1);
        } else if (tag == QLatin1String("property") && owner >= 0) {
            const QString name = xml.attributes().value(QLatin1String("name")).toString();
            form.widgets[owner].properties.insert(name, readProperty(xml));
        } else if (tag == QLatin1String("layout")) {
            readLevel(xml, form, -1);
        } else if (tag == QLatin1String("class") && form.className.isEmpty()) {
            form.className = xml.readElementText();
        } else if (tag == QLatin1String("tabstop")) {
            form.tabStops.append(xml.readElementText());
        } else if (tag == QLatin1String("customwidget")) {
            readCustom(xml, form);
        } else if (tag == QLatin1String("item") || tag == QLatin1String("ui") || tag == QLatin1String("customwidgets") || tag == QLatin1String("tabstops")) {
            readLevel(xml, form, owner);
        } else {
            xml.skipCurrentElement();
        }
    }
}

Form readForm(const QString& text)
{
    Form form;
    QXmlStreamReader xml(text);
    readLevel(xml, form, -1);
    if (xml.hasError())
        form.error = xml.errorString();
    for (Widget& widget : form.widgets) {
        for (int depth = 0; depth < 4 && form.extends.contains(widget.kind); ++depth)
            widget.kind = form.extends.value(widget.kind);
    }
    return form;
}

/// Ending of the name by class; what is not here is no control.
const QHash<QString, QString>& endings()
{
    static const QHash<QString, QString> table {
        {QStringLiteral("QLineEdit"), QStringLiteral("Edit")},      {QStringLiteral("QPlainTextEdit"), QStringLiteral("Edit")},
        {QStringLiteral("QDateEdit"), QStringLiteral("Edit")},      {QStringLiteral("QSpinBox"), QStringLiteral("Edit")},
        {QStringLiteral("QComboBox"), QStringLiteral("Combo")},     {QStringLiteral("QPushButton"), QStringLiteral("Button")},
        {QStringLiteral("QToolButton"), QStringLiteral("Button")},  {QStringLiteral("QCheckBox"), QStringLiteral("Check")},
        {QStringLiteral("QRadioButton"), QStringLiteral("Radio")},  {QStringLiteral("QTableView"), QStringLiteral("Table")},
        {QStringLiteral("QTableWidget"), QStringLiteral("Table")},  {QStringLiteral("QListView"), QStringLiteral("List")},
        {QStringLiteral("QTreeView"), QStringLiteral("Tree")},      {QStringLiteral("QTextEdit"), QStringLiteral("Edit")},
        {QStringLiteral("QProgressBar"), QStringLiteral("Bar")},
    };
    return table;
}

bool isField(const Widget& widget)
{
    const QString ending = endings().value(widget.kind);
    return ending == QLatin1String("Edit") || ending == QLatin1String("Combo");
}

bool isStop(const Widget& widget)
{
    return endings().contains(widget.kind) && widget.kind != QLatin1String("QProgressBar")
        && !widget.properties.value(QStringLiteral("focusPolicy")).endsWith(QLatin1String("NoFocus"));
}

void checkWidget(const Form& form, const Widget& widget, const QSet<QString>& buddies, const QString& path, Findings& out)
{
    static const QRegularExpression unnamed(QStringLiteral(
        R"(^(pushButton|toolButton|lineEdit|label|comboBox|checkBox|radioButton|frame|widget|tableView|tableWidget|listView|dateEdit|spinBox)(_\d+)?$)"));
    const auto object = [&](const QString& what) { out.append({path, widget.line, QStringLiteral("%1: %2").arg(widget.name, what)}); };
    if (unnamed.match(widget.name).hasMatch())
        object(QStringLiteral("named by the tool, not by its meaning"));
    if (widget.kind == QLatin1String("QLabel")) {
        static const QRegularExpression labelled(QStringLiteral(R"(\w(Label|Icon)\d*$)"));
        if (!labelled.match(widget.name).hasMatch())
            object(QStringLiteral("a label's name ends in Label (or Icon), and a number if it is one of a row"));
        return;
    }
    if (!endings().contains(widget.kind))
        return;
    const QString ending = endings().value(widget.kind);
    if (!widget.name.endsWith(ending) || widget.name.size() == ending.size())
        object(QStringLiteral("the name of a %1 ends in %2").arg(widget.kind, ending));
    const bool named = !widget.properties.value(QStringLiteral("accessibleName")).isEmpty();
    if (isField(widget)) {
        if (!buddies.contains(widget.name))
            object(QStringLiteral("no label has it as buddy"));
        if (!named)
            object(QStringLiteral("no accessible name"));
    }
    if ((ending == QLatin1String("Table") || ending == QLatin1String("List") || ending == QLatin1String("Tree")) && !named)
        object(QStringLiteral("no accessible name"));
    if (widget.kind == QLatin1String("QLineEdit") && !widget.properties.contains(QStringLiteral("maxLength")))
        object(QStringLiteral("no maximum length"));
    if (isStop(widget) && !form.tabStops.contains(widget.name))
        object(QStringLiteral("no stop of the Tab key"));
}

} // namespace

Findings checkForm(const QString& path, const QString& text)
{
    const Form form = readForm(text);
    if (!form.error.isEmpty())
        return {{path, 0, form.error}};
    Findings out;
    const QString file = path.section(u'/', -1).section(u'.', 0, 0);
    if (form.className.section(QStringLiteral("::"), -1) != file)
        out.append({path, 0, QStringLiteral("class %1 in a file of another name").arg(form.className)});

    QSet<QString> names;
    QSet<QString> buddies;
    for (const Widget& widget : form.widgets) {
        if (widget.kind == QLatin1String("QLabel"))
            buddies.insert(widget.properties.value(QStringLiteral("buddy")));
        if (names.contains(widget.name))
            out.append({path, widget.line, QStringLiteral("%1: twice in one form").arg(widget.name)});
        names.insert(widget.name);
    }
    for (const Widget& widget : form.widgets)
        checkWidget(form, widget, buddies, path, out);
    for (const QString& stop : form.tabStops) {
        if (!names.contains(stop))
            out.append({path, 0, QStringLiteral("%1: a stop of the Tab key that is not there").arg(stop)});
    }
    return out;
}

} // namespace tidy
