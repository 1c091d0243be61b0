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

namespace ventanilla {

namespace {

// The chosen column of tokens.csv and the folder of ready-coloured icons; another theme is one word here.
constexpr QLatin1StringView themeName("light");

QByteArray resource(const QString& path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "Theme", qPrintable(path));
    return opened ? file.readAll() : QByteArray();
}

QHash<QString, QString> readTokens()
{
    QHash<QString, QString> tokens;
    const QStringList lines = QString::fromUtf8(resource(QStringLiteral(":/theme/tokens.csv"))).split(u'\n', Qt::SkipEmptyParts);
    const qsizetype column = lines.value(0).split(u',').indexOf(QString(themeName));
    for (const QString& line : lines.sliced(1)) {
        const QStringList cells = line.split(u',');
        tokens.insert(cells.value(0), cells.value(column));
    }
    return tokens;
}

const QHash<QString, QString>& tokens()
{
    static const QHash<QString, QString> read = readTokens();
    return read;
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

QString text(const QObject& object, const char* property)
{
    return object.property(property).toString();
}

} // namespace

void Theme::apply(QApplication& application)
{
    QDir::setSearchPaths(QStringLiteral("theme"), {QStringLiteral(":/theme/") + themeName});
    QApplication::setStyle(QStringLiteral("Fusion"));
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(14);
    QApplication::setFont(font);

    QPalette palette;
    using Role = QPalette::ColorRole;
    const std::initializer_list<std::pair<Role, const char*>> roles {
        {Role::Window, "bg"},           {Role::AlternateBase, "bg"},         {Role::Base, "surface"},        {Role::Button, "surface"},
        {Role::Light, "surface"},       {Role::Highlight, "primary"},        {Role::Accent, "primary"},      {Role::Link, "primary"},
        {Role::Mid, "line"},            {Role::Midlight, "line"},            {Role::ToolTipBase, "ink"},     {Role::WindowText, "ink"},
        {Role::Text, "ink"},            {Role::ButtonText, "ink"},           {Role::PlaceholderText, "muted"}, {Role::HighlightedText, "onPrimary"},
        {Role::Dark, "control"},        {Role::Shadow, "control"},           {Role::ToolTipText, "surface"}, {Role::BrightText, "danger"},
    };
    for (const auto& [role, token] : roles)
        palette.setColor(role, color(QLatin1String(token)));
    for (const Role role : {Role::WindowText, Role::Text, Role::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(QStringLiteral("muted")));
    QApplication::setPalette(palette);
    application.setStyleSheet(sheet());
}

QString Theme::sheet(double textFactor, double visitorFactor)
{
    const auto pixels = [](double value) { return QStringLiteral("%1px").arg(qRound(value)); };
    QHash<QString, QString> values = tokens();
    for (const int size : {12, 14, 16, 20, 28})
        values.insert(QStringLiteral("fs%1").arg(size), pixels(size * textFactor));
    for (const int size : {24, 32, 40, 56})
        values.insert(QStringLiteral("fs%1").arg(size), pixels(size * visitorFactor));
    values.insert(QStringLiteral("fs28v"), pixels(28 * visitorFactor));
    values.insert(QStringLiteral("vPrimary"), pixels(88 * qMin(visitorFactor, 1.15)));
    values.insert(QStringLiteral("vSecondary"), pixels(76 * qMin(visitorFactor, 1.15)));

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

QColor Theme::color(const QString& token)
{
    Q_ASSERT_X(tokens().contains(token), "Theme::color", qPrintable(token));
    return QColor(tokens().value(token));
}

QPixmap Theme::pixmap(const QString& name, const QString& token, int pixels)
{
    QByteArray svg = resource(QStringLiteral(":/icons/%1.svg").arg(name));
    svg.replace("currentColor", color(token).name().toLatin1());
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

QIcon Theme::icon(const QString& name, const QString& token, int pixels)
{
    QIcon icon(pixmap(name, token, pixels));
    // A button that cannot be pressed yet has muted letters: its icon too.
    icon.addPixmap(pixmap(name, QStringLiteral("muted"), pixels), QIcon::Disabled);
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
        button->setIcon(icon(glyph, token.isEmpty() ? tokenOfKind(text(*button, "kind")) : token, pixels));
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
    label.setPixmap(pixmap(name, token.isEmpty() ? QStringLiteral("ink") : token, pixels));
    label.setFixedSize(pixels, pixels);
}

void Theme::setLook(QWidget& widget, const char* property, const QVariant& value)
{
    if (widget.property(property) == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    // Labels inside a frame may be addressed through the frame's property.
    for (QLabel* label : widget.findChildren<QLabel*>()) {
        label->style()->unpolish(label);
        label->style()->polish(label);
    }
    widget.update();
}

QFont Theme::figures(QFont font)
{
    font.setFeature("tnum", 1);
    font.setFeature("zero", 1);
    return font;
}

} // namespace ventanilla
