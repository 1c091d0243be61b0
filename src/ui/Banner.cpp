#include "ui/Banner.h"

#include "ui/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace ventanilla {

namespace {

struct Look {
    const char* banner;
    const char* glyph;
    const char* token;
};

Look lookOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Ok:
        return {"ok", "check", "ok"};
    case Banner::Kind::Info:
        return {"info", "info", "primary"};
    case Banner::Kind::Warn:
        return {"warn", "warning", "warn"};
    case Banner::Kind::Danger:
        return {"danger", "stop", "danger"};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Banner::Banner(QWidget* parent) : QFrame(parent), m_icon(new QLabel(this)), m_title(new QLabel(this)), m_text(new QLabel(this)), m_row(new QHBoxLayout(this))
{
    setProperty("banner", QStringLiteral("info"));
    m_icon->setProperty("px", 20);
    m_title->setProperty("role", QStringLiteral("strong"));
    for (QLabel* label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    m_row->setContentsMargins(12, 10, 8, 10);
    m_row->setSpacing(12);
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    m_row->addLayout(column, 1);
    connect(this, &QObject::objectNameChanged, this, [this](const QString& name) {
        m_title->setObjectName(name + QLatin1String("Title"));
        m_text->setObjectName(name + QLatin1String("Text"));
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void Banner::say(Kind kind, Words::Telling telling)
{
    m_kind = kind;
    m_telling = std::move(telling);
    tell();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::say(Kind kind, const Error& error)
{
    say(kind, [error] { return Words::of(error); });
}

void Banner::tell()
{
    const Look look = lookOf(m_kind);
    const Words::Message message = m_telling();
    Theme::setLook(*this, "banner", QLatin1String(look.banner));
    Theme::setGlyph(*m_icon, QLatin1String(look.glyph), QLatin1String(look.token));
    m_title->setText(message.head);
    m_text->setText(message.text);
    m_text->setVisible(!message.text.isEmpty());
    setAccessibleName(message.head);
    setAccessibleDescription(message.text);
    if (isVisible())
        fitLines();
}

void Banner::fitLines()
{
    setMinimumHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : 0);
    // The column keeps what it measured before the letters had their size, however high the banner is by now.
    const auto isCut = [](const QLabel* label) { return label->isVisible() && label->height() < label->heightForWidth(label->width()); };
    if (height() >= minimumHeight() && (isCut(m_title) || isCut(m_text))) {
        layout()->invalidate();
        layout()->activate();
    }
}

void Banner::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitLines();
}

bool Banner::event(QEvent* event)
{
    const bool done = QFrame::event(event);
    // What is said before the window is shown gets its letters' size only with the window.
    if (event->type() == QEvent::LayoutRequest)
        fitLines();
    return done;
}

void Banner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_telling)
        tell();
    QFrame::changeEvent(event);
}

void Banner::addButton(QWidget* button)
{
    m_row->addWidget(button, 0, Qt::AlignVCenter);
}

void Banner::clear()
{
    hide();
    m_telling = {};
}

} // namespace ventanilla
