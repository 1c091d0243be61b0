#include "ui/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QLabel>
#include <QPainter>
#include <QPalette>
#include <QStyle>
#include <QSvgRenderer>
#include <QVariant>

#include <array>

namespace ventanilla {

namespace {

constexpr std::array<const char*, 3> columns {"light", "dark", "contrast"};
constexpr int letterPixels = 14;
/// Lines grow slower than letters: half of a line's height is the room around it.
constexpr double lineGrowth = 0.6;

QByteArray resource(const QString& path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "Theme", qPrintable(path));
    return opened ? file.readAll() : QByteArray();
}

using Tokens = QHash<QString, QString>;

std::array<Tokens, columns.size()> readTokens()
{
    std::array<Tokens, columns.size()> read;
    const QStringList lines = QString::fromUtf8(resource(QStringLiteral(":/theme/tokens.csv"))).split(u'\n', Qt::SkipEmptyParts);
    const QStringList heads = lines.value(0).split(u',');
    for (const QString& line : lines.sliced(1)) {
        const QStringList cells = line.split(u',');
        for (std::size_t look = 0; look < columns.size(); ++look)
            read[look].insert(cells.value(0), cells.value(heads.indexOf(QLatin1String(columns[look]))));
    }
    return read;
}

const Tokens& tokens(Theme::Look look)
{
    static const auto read = readTokens();
    return read[std::size_t(look)];
}

QString pixelsText(double value)
{
    return QStringLiteral("%1px").arg(qRound(value));
}

double lineFactor(double text)
{
    return 1 + (text - 1) * lineGrowth;
}

QString tokenOfKind(const QString& kind)
{
    if (kind == QLatin1String("primary"))
        return QStringLiteral("onPrimary");
    if (kind == QLatin1String("dangerFill"))
        return QStringLiteral("onDanger");
    if (kind == QLatin1String("danger"))
        return QStringLiteral("danger");
    if (kind == QLatin1String("quiet"))
        return QStringLiteral("primary");
    if (kind == QLatin1String("nav"))
        return QStringLiteral("barMuted");
    return QStringLiteral("ink");
}

/// By the style sheet. What was not dressed yet will be when it is first seen.
void dressAgain(QWidget& widget)
{
    if (!widget.testAttribute(Qt::WA_WState_Polished))
        return;
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

QString text(const QObject& object, const char* property)
{
    return object.property(property).toString();
}

} // namespace

void Theme::apply(QApplication& application)
{
    QDir::setSearchPaths(QStringLiteral("theme"), {QStringLiteral(":/theme")});
    QApplication::setStyle(QStringLiteral("Fusion"));
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(letterPixels);
    QApplication::setFont(font);
    QApplication::setPalette(palette(Look::Light));
    application.setStyleSheet(sheet());
}

void Theme::wear(QWidget& window, Look look, double text, double visitor)
{
    window.setProperty("look", int(look));
    window.setProperty("letters", text);
    window.setPalette(palette(look));
    // Every widget of the window is dressed anew by it, those of pages that nobody has seen too.
    const QString wanted = sheet(look, text, visitor);
    if (window.styleSheet().isEmpty() ? wanted != qApp->styleSheet() : wanted != window.styleSheet())
        window.setStyleSheet(wanted);
    dress(window);
}

Theme::Look Theme::lookOf(const QWidget& widget)
{
    return Look(widget.window()->property("look").toInt());
}

double Theme::textOf(const QWidget& widget)
{
    const QVariant letters = widget.window()->property("letters");
    return letters.isValid() ? letters.toDouble() : 1.0;
}

int Theme::tall(const QWidget& widget, int pixels)
{
    return qRound(pixels * lineFactor(textOf(widget)));
}

QPalette Theme::palette(Look look)
{
    QPalette palette;
    using Ink = QPalette::ColorRole;
    const std::initializer_list<std::pair<Ink, const char*>> roles {
        {Ink::Window, "bg"},           {Ink::AlternateBase, "bg"},         {Ink::Base, "surface"},        {Ink::Button, "surface"},
        {Ink::Light, "surface"},       {Ink::Highlight, "primary"},        {Ink::Accent, "primary"},      {Ink::Link, "primary"},
        {Ink::Mid, "line"},            {Ink::Midlight, "line"},            {Ink::ToolTipBase, "ink"},     {Ink::WindowText, "ink"},
        {Ink::Text, "ink"},            {Ink::ButtonText, "ink"},           {Ink::PlaceholderText, "muted"}, {Ink::HighlightedText, "onPrimary"},
        {Ink::Dark, "control"},        {Ink::Shadow, "control"},           {Ink::ToolTipText, "surface"}, {Ink::BrightText, "danger"},
    };
    for (const auto& [role, token] : roles)
        palette.setColor(role, color(QLatin1String(token), look));
    for (const Ink role : {Ink::WindowText, Ink::Text, Ink::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(QStringLiteral("off"), look));
    return palette;
}

QString Theme::sheet(Look look, double textFactor, double visitorFactor)
{
    Tokens values = tokens(look);
    values.insert(QStringLiteral("look"), QLatin1String(columns[std::size_t(look)]));
    for (const int size : {12, 14, 16, 20, 28})
        values.insert(QStringLiteral("fs%1").arg(size), pixelsText(size * textFactor));
    for (const int height : {24, 26, 28, 30, 32, 34, 42, 44, 48, 50, 56, 58, 64})
        values.insert(QStringLiteral("h%1").arg(height), pixelsText(height * lineFactor(textFactor)));
    for (const int size : {24, 32, 40, 56})
        values.insert(QStringLiteral("fs%1").arg(size), pixelsText(size * visitorFactor));
    values.insert(QStringLiteral("fs28v"), pixelsText(28 * visitorFactor));
    values.insert(QStringLiteral("vPrimary"), pixelsText(88 * qMin(visitorFactor, 1.15)));
    values.insert(QStringLiteral("vSecondary"), pixelsText(76 * qMin(visitorFactor, 1.15)));

    const QString source = QString::fromUtf8(resource(QStringLiteral(":/theme/theme.qss.in")));
    QString made;
    made.reserve(source.size() + 2048);
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source[i] != u'@') {
            made += source[i];
            continue;
        }
        qsizetype end = i + 1;
        while (end < source.size() && source[end].isLetterOrNumber())
            ++end;
        const QString name = source.sliced(i + 1, end - i - 1);
        Q_ASSERT_X(values.contains(name), "Theme::sheet", qPrintable(name));
        made += values.value(name);
        i = end - 1;
    }
    return made;
}

QColor Theme::color(const QString& token, Look look)
{
    Q_ASSERT_X(tokens(look).contains(token), "Theme::color", qPrintable(token));
    return QColor(tokens(look).value(token));
}

QPixmap Theme::pixmap(const QString& name, const QString& token, int pixels, Look look)
{
    QByteArray svg = resource(QStringLiteral(":/icons/%1.svg").arg(name));
    svg.replace("currentColor", color(token, look).name().toLatin1());
    if (pixels >= 32)
        svg.replace("stroke-width=\"2\"", "stroke-width=\"1.8\"");
    const qreal ratio = qApp->devicePixelRatio();
    QPixmap pixmap(qRound(pixels * ratio), qRound(pixels * ratio));
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QIcon Theme::icon(const QString& name, const QString& token, int pixels, Look look)
{
    QIcon icon(pixmap(name, token, pixels, look));
    // A button that cannot be pressed yet has muted letters: its icon too.
    icon.addPixmap(pixmap(name, QStringLiteral("off"), pixels, look), QIcon::Disabled);
    return icon;
}

void Theme::dress(QWidget& root)
{
    for (QLabel* label : root.findChildren<QLabel*>()) {
        if (const QString glyph = text(*label, "glyph"); !glyph.isEmpty())
            setGlyph(*label, glyph, text(*label, "token"));
    }
    for (QAbstractButton* button : root.findChildren<QAbstractButton*>()) {
        button->setCursor(Qt::PointingHandCursor);
        const QString glyph = text(*button, "glyph");
        if (glyph.isEmpty())
            continue;
        const QString token = text(*button, "token");
        const int pixels = button->property("px").isValid() ? button->property("px").toInt() : 18;
        button->setIcon(icon(glyph, token.isEmpty() ? tokenOfKind(text(*button, "kind")) : token, pixels, lookOf(root)));
        button->setIconSize(QSize(pixels, pixels));
        if (!button->text().startsWith(u' ')) {
            button->setAccessibleName(QString(button->text()).remove(u'&'));
            button->setText(u' ' + button->text());
        }
    }
}

void Theme::setGlyph(QLabel& label, const QString& name, const QString& token)
{
    const int pixels = label.property("px").isValid() ? label.property("px").toInt() : 18;
    // Kept for the day the window wears another look.
    label.setProperty("glyph", name);
    label.setProperty("token", token);
    label.setPixmap(pixmap(name, token.isEmpty() ? QStringLiteral("ink") : token, pixels, lookOf(label)));
    label.setFixedSize(pixels, pixels);
}

void Theme::setLook(QWidget& widget, const char* property, const QVariant& value)
{
    if (widget.property(property) == value)
        return;
    widget.setProperty(property, value);
    dressAgain(widget);
    // Labels inside a frame may be addressed through the frame's property.
    for (QLabel* label : widget.findChildren<QLabel*>())
        dressAgain(*label);
    widget.update();
}

QFont Theme::figures(const QFont& font)
{
    QFont figures(font);
    figures.setFeature("tnum", 1);
    figures.setFeature("zero", 1);
    figures.setResolveMask(QFont::FeaturesResolved);
    return figures;
}

} // namespace ventanilla
