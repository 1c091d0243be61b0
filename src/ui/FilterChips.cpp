#include "ui/FilterChips.h"

#include "ui/Page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

namespace ventanilla {

namespace {

QString chipName(LogQuestion::Kind kind)
{
    switch (kind) {
    case LogQuestion::Kind::Date:
        return QStringLiteral("dateFilterButton");
    case LogQuestion::Kind::Person:
        return QStringLiteral("personFilterButton");
    case LogQuestion::Kind::Clerk:
        return QStringLiteral("clerkFilterButton");
    case LogQuestion::Kind::Action:
        return QStringLiteral("actionFilterButton");
    case LogQuestion::Kind::Outcome:
        return QStringLiteral("resultFilterButton");
    case LogQuestion::Kind::Visit:
        return QStringLiteral("visitFilterButton");
    }
    return {};
}

} // namespace

FilterChips::FilterChips(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const LogQuestion::Kind kind : LogQuestion::kinds()) {
        auto* button = new QPushButton(this);
        button->setObjectName(chipName(kind));
        button->setProperty("kind", QStringLiteral("filter"));
        button->setAutoDefault(false);
        button->hide();
        row->addWidget(button);
        m_chips.append(button);
        connect(button, &QPushButton::clicked, this, [this, kind] { Q_EMIT dropped(kind); });
        auto* off = new QShortcut(QKeySequence(Qt::Key_Delete), button, nullptr, nullptr, Qt::WidgetShortcut);
        connect(off, &QShortcut::activated, this, [this, kind] { Q_EMIT dropped(kind); });
    }
    nameHidden();
}

/// Until a chip says which filter it is.
void FilterChips::nameHidden()
{
    for (QPushButton* button : std::as_const(m_chips)) {
        if (button->isHidden())
            button->setAccessibleName(tr("Filtro"));
    }
}

void FilterChips::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        nameHidden();
    QWidget::changeEvent(event);
}

void FilterChips::show(const LogQuestion& question)
{
    for (const LogQuestion::Kind kind : LogQuestion::kinds()) {
        QPushButton* button = chip(kind);
        const bool asked = question.isAsked(kind);
        Page::reveal(*button, asked);
        if (!asked)
            continue;
        const QString words = question.words(kind);
        //: a condition of the search, with the sign that takes it off
        button->setText(tr("%1  ×").arg(QString(words).replace(u'&', QStringLiteral("&&"))));
        button->setAccessibleName(tr("Quitar el filtro %1").arg(words));
    }
}

bool FilterChips::takeFocus()
{
    for (QPushButton* button : std::as_const(m_chips)) {
        if (button->isVisibleTo(this)) {
            button->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

QList<QWidget*> FilterChips::controls() const
{
    return QList<QWidget*>(m_chips.cbegin(), m_chips.cend());
}

} // namespace ventanilla
