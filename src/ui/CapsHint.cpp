#include "ui/CapsHint.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace ventanilla {

CapsHint::CapsHint(QLineEdit& edit, QLabel& label, QString otherwise) : QObject(&edit), m_label(label), m_otherwise(std::move(otherwise))
{
    edit.installEventFilter(this);
    show(false);
}

void CapsHint::setCalm(const QString& otherwise)
{
    m_otherwise = otherwise;
    show(m_locked);
}

bool CapsHint::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QString text = key->text();
        if (key->key() == Qt::Key_CapsLock)
            show(!m_locked);
        else if (text.size() == 1 && text[0].isLetter() && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
            show(text[0].isUpper() != bool(key->modifiers() & Qt::ShiftModifier));
    } else if (event->type() == QEvent::LanguageChange) {
        show(m_locked);
    } else if (event->type() == QEvent::FocusOut) {
        show(false);
    }
    return false;
}

void CapsHint::show(bool locked)
{
    m_locked = locked;
    const QString words = locked ? tr("Las mayúsculas están activadas.") : m_otherwise;
    m_label.setText(words);
    m_label.setVisible(!words.isEmpty());
}

} // namespace ventanilla
