#include "ui/FieldError.h"

#include "ui/Theme.h"
#include "ui/Words.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace ventanilla {

FieldError::FieldError(QWidget* parent) : QFrame(parent), m_icon(new QLabel(this)), m_label(new QLabel(this))
{
    setProperty("role", QStringLiteral("plain"));
    m_icon->setProperty("px", 14);
    m_label->setProperty("role", QStringLiteral("fieldError"));
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_label, 1);
    connect(this, &QObject::objectNameChanged, this, [this](const QString& name) { m_label->setObjectName(name + QLatin1String("Label")); });
    hide();
}

void FieldError::blame(QLineEdit& edit, Telling telling)
{
    m_edit = &edit;
    say(std::move(telling));
    Theme::setLook(edit, "state", QStringLiteral("error"));
    edit.setFocus(Qt::OtherFocusReason);
}

void FieldError::blame(QLineEdit& edit, const Error& error)
{
    blame(edit, [error] { return Words::of(error).head; });
}

void FieldError::tell()
{
    const QString words = m_telling();
    Theme::setGlyph(*m_icon, QStringLiteral("stop"), QStringLiteral("danger"));
    m_label->setText(words);
    setAccessibleName(words);
    if (m_edit)
        m_edit->setAccessibleDescription(words);
}

void FieldError::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_telling)
        tell();
    QFrame::changeEvent(event);
}

void FieldError::say(Telling telling)
{
    m_telling = std::move(telling);
    tell();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FieldError::clear()
{
    if (m_edit) {
        Theme::setLook(*m_edit, "state", QString());
        m_edit->setAccessibleDescription(QString());
        m_edit = nullptr;
    }
    m_telling = {};
    hide();
}

} // namespace ventanilla
