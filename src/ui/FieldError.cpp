#include "ui/FieldError.h"

#include "ui/Theme.h"

#include <QAccessible>
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

void FieldError::blame(QLineEdit& edit, const QString& words)
{
    say(words);
    m_edit = &edit;
    Theme::setLook(edit, "state", QStringLiteral("error"));
    edit.setAccessibleDescription(words);
    edit.setFocus(Qt::OtherFocusReason);
}

void FieldError::say(const QString& words)
{
    Theme::setGlyph(*m_icon, QStringLiteral("stop"), QStringLiteral("danger"));
    m_label->setText(words);
    setAccessibleName(words);
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
    hide();
}

} // namespace ventanilla
