#include "ui/YesNo.h"

#include "ui/Theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace ventanilla {

YesNo::YesNo(QWidget* parent) : QFrame(parent), m_yes(new QPushButton(tr("Sí"), this)), m_no(new QPushButton(tr("No"), this))
{
    setProperty("role", QStringLiteral("plain"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(6);
    for (QPushButton* button : {m_yes, m_no}) {
        button->setProperty("kind", QStringLiteral("answer"));
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setIconSize(QSize(14, 14));
        button->installEventFilter(this);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, button] { choose(button == m_yes); });
    }
    connect(this, &QObject::objectNameChanged, this, [this](const QString& name) {
        const QString base = QString(name).remove(QStringLiteral("Answer"));
        m_yes->setObjectName(base + QLatin1String("YesButton"));
        m_no->setObjectName(base + QLatin1String("NoButton"));
    });
}

void YesNo::setQuestion(const QString& question)
{
    setAccessibleName(question);
    for (QPushButton* button : {m_yes, m_no})
        button->setAccessibleName(question + QLatin1Char(' ') + button->text().trimmed());
}

void YesNo::clear()
{
    mark(std::nullopt);
}

std::function<void()> YesNo::keep()
{
    return [this, before = m_answer] {
        if (m_answer == before)
            return;
        mark(before);
        Q_EMIT takenBack();
    };
}

void YesNo::choose(bool yes)
{
    mark(yes);
    Q_EMIT answered(yes);
}

void YesNo::mark(std::optional<bool> answer)
{
    m_answer = answer;
    for (QPushButton* button : {m_yes, m_no}) {
        const bool chosen = answer == (button == m_yes);
        button->setChecked(chosen);
        QIcon icon;
        if (chosen) {
            // What was answered stays as plain once it cannot be changed any more.
            for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Disabled})
                icon.addPixmap(Theme::pixmap(QStringLiteral("check"), QStringLiteral("onPrimary"), 14, Theme::lookOf(*this)), mode);
        }
        button->setIcon(icon);
    }
}

void YesNo::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_yes->setText(tr("Sí"));
        m_no->setText(tr("No"));
        mark(m_answer);
        setQuestion(accessibleName());
    }
    QFrame::changeEvent(event);
}

bool YesNo::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() != Qt::NoModifier && key->modifiers() != Qt::ShiftModifier)
        return false;
    //: the letter that answers yes
    const QString yes = tr("S");
    //: the letter that answers no
    const QString no = tr("N");
    if (key->text().compare(yes, Qt::CaseInsensitive) == 0) {
        choose(true);
        return true;
    }
    if (key->text().compare(no, Qt::CaseInsensitive) == 0) {
        choose(false);
        return true;
    }
    if (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) {
        (watched == m_yes ? m_no : m_yes)->setFocus(Qt::TabFocusReason);
        return true;
    }
    return false;
}

} // namespace ventanilla
