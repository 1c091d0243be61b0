#include "ui/Chip.h"

#include "ui/Theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace ventanilla {

Chip::Chip(QWidget* parent) : QFrame(parent), m_icon(new QLabel(this)), m_label(new QLabel(this))
{
    setProperty("chip", QStringLiteral("plain"));
    m_icon->setProperty("px", 14);
    m_label->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 3, 8, 3);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_label);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QObject::objectNameChanged, this, [this](const QString& name) { m_label->setObjectName(name + QLatin1String("Label")); });
    hide();
}

void Chip::say(Kind kind, const QString& words)
{
    struct Look {
        const char* chip;
        const char* glyph;
        const char* token;
    };
    const Look look = [kind]() -> Look {
        switch (kind) {
        case Kind::Plain:
            return {"plain", "", ""};
        case Kind::Info:
            return {"info", "info", "primary"};
        case Kind::Ok:
            return {"ok", "check", "ok"};
        case Kind::Warn:
            return {"warn", "warning", "warn"};
        case Kind::Danger:
            return {"danger", "stop", "danger"};
        }
        Q_UNREACHABLE_RETURN({});
    }();
    Theme::setLook(*this, "chip", QLatin1String(look.chip));
    m_icon->setVisible(*look.glyph != '\0');
    if (*look.glyph != '\0')
        Theme::setGlyph(*m_icon, QLatin1String(look.glyph), QLatin1String(look.token));
    m_label->setText(words);
    setAccessibleName(words);
    show();
}

} // namespace ventanilla
