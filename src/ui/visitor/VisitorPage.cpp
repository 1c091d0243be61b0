#include "ui/visitor/VisitorPage.h"

#include "ui/Theme.h"
#include "ui/visitor/VisitorEdit.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>

namespace ventanilla {

namespace {
/// Narrower than this, the button goes under its field.
constexpr int besideMinPx = 900;
} // namespace

VisitorPage::VisitorPage(int step, QWidget* parent) : QWidget(parent), m_step(step) {}

void VisitorPage::begin(QPushButton* primary, QWidget* first, QLabel* error)
{
    m_primary = primary;
    m_first = first;
    m_error = error;
    const auto edits = findChildren<VisitorEdit*>();
    for (VisitorEdit* edit : edits)
        connect(edit, &QLineEdit::textEdited, this, &VisitorPage::clearError);
}

void VisitorPage::leave()
{
    const auto edits = findChildren<VisitorEdit*>();
    for (VisitorEdit* edit : edits)
        edit->forget();
    clearError();
}

void VisitorPage::showError(const QString& words)
{
    if (!m_error)
        return;
    m_error->setText(words);
    if (qobject_cast<VisitorEdit*>(m_first))
        Theme::setLook(*m_first, "state", QStringLiteral("error"));
    QAccessibleEvent spoken(m_error, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
    takeFocus();
}

void VisitorPage::clearError()
{
    if (m_error)
        m_error->clear();
    if (m_first && m_first->property("state").isValid())
        Theme::setLook(*m_first, "state", QVariant());
}

void VisitorPage::setWaiting(bool waiting)
{
    if (waiting == !isEnabled())
        return;
    if (waiting) {
        m_focusBefore = focusWidget();
        setEnabled(false);
    } else {
        setEnabled(true);
        if (m_focusBefore && m_focusBefore->isEnabled())
            m_focusBefore->setFocus(Qt::OtherFocusReason);
        m_focusBefore = nullptr;
    }
}

void VisitorPage::takeFocus()
{
    if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

void VisitorPage::pressPrimary()
{
    if (m_primary && isEnabled() && m_primary->isEnabled())
        m_primary->click();
}

void VisitorPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void VisitorPage::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: pressPrimary(); return;
    case Qt::Key_Escape: escape(); return;
    default: QWidget::keyPressEvent(event);
    }
}

void VisitorPage::resizeEvent(QResizeEvent* event)
{
    if (auto* answer = findChild<QBoxLayout*>(QStringLiteral("answerLayout")))
        answer->setDirection(width() < besideMinPx ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

} // namespace ventanilla
