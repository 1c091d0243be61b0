#include "ui/visitor/VisitorPage.h"

#include "ui/Theme.h"
#include "ui/visitor/VisitorEdit.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace ventanilla {

namespace {

/// Letters that a field beside its button shows at least.
constexpr int lettersMin = 15;

/// What the row needs, whichever way it lies now.
int widthAsRow(const QBoxLayout& row)
{
    int width = 0;
    int things = 0;
    for (int i = 0; i < row.count(); ++i) {
        const QLayoutItem* item = row.itemAt(i);
        const QWidget* widget = item->widget();
        if (item->isEmpty())
            continue;
        ++things;
        const auto* edit = qobject_cast<const QLineEdit*>(widget);
        if (edit)
            width += edit->fontMetrics().averageCharWidth() * (std::min(edit->maxLength(), lettersMin) + 3);
        else // a button's least width of the form may be less than its words
            width += std::max(item->minimumSize().width(), qobject_cast<const QPushButton*>(widget) ? widget->minimumSizeHint().width() : 0);
    }
    return width + row.spacing() * std::max(things - 1, 0);
}

} // namespace

VisitorPage::VisitorPage(Step step, QWidget* parent) : QWidget(parent), m_step(step) {}

void VisitorPage::begin(QPushButton* primary, QWidget* first, QLabel* error, QLabel* hint)
{
    m_primary = primary;
    m_first = first;
    m_error = error;
    m_hint = hint;
    say({});
    const auto edits = findChildren<VisitorEdit*>();
    for (VisitorEdit* edit : edits)
        connect(edit, &QLineEdit::textEdited, this, &VisitorPage::clearError);
}

void VisitorPage::say(const QString& error)
{
    if (!m_error)
        return;
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty() || m_error->minimumHeight() > 0);
    if (m_hint)
        m_hint->setVisible(error.isEmpty());
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
    say(words);
    if (qobject_cast<VisitorEdit*>(m_first))
        Theme::setLook(*m_first, "state", QStringLiteral("error"));
    QAccessibleEvent spoken(m_error, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
    takeFocus();
}

void VisitorPage::clearError()
{
    say({});
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
    if (event->type() == QEvent::LanguageChange) {
        clearError(); // its words are of the other language
        retranslate();
    }
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

void VisitorPage::arrange(int width)
{
    const QMargins margins = layout()->contentsMargins();
    const int room = width - margins.left() - margins.right();
    for (const char* name : {"titleLayout", "answerLayout", "hintLayout", "otherLayout", "actionLayout"}) {
        auto* row = findChild<QBoxLayout*>(QLatin1StringView(name));
        if (row)
            row->setDirection(widthAsRow(*row) > room - row->contentsMargins().left() - row->contentsMargins().right() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }
}

bool VisitorPage::hasField() const
{
    return findChild<VisitorEdit*>() != nullptr;
}

} // namespace ventanilla
