#include "ui/ActionCard.h"

#include "ui/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ventanilla {

ActionCard::ActionCard(QWidget* parent)
    : QPushButton(parent), m_icon(new QLabel(this)), m_title(new QLabel(this)), m_sentence(new QLabel(this)), m_stateIcon(new QLabel(this)), m_state(new QLabel(this))
{
    setProperty("kind", QStringLiteral("actionCard"));
    setMinimumHeight(72);
    m_icon->setProperty("px", 24);
    m_stateIcon->setProperty("px", 16);
    m_title->setProperty("role", QStringLiteral("lead"));
    m_sentence->setProperty("role", QStringLiteral("caption"));
    m_sentence->setWordWrap(true);
    m_state->setProperty("role", QStringLiteral("strong"));
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    head->addWidget(m_stateIcon);
    head->addWidget(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 14, 12);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_sentence);
    for (QLabel* label : {m_icon, m_title, m_sentence, m_stateIcon, m_state})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QObject::objectNameChanged, this,
            [this](const QString& name) { m_state->setObjectName(QString(name).replace(QStringLiteral("Button"), QStringLiteral("StateLabel"))); });
}

void ActionCard::describe(const QString& glyph, const QString& title, const QString& sentence)
{
    Theme::setGlyph(*m_icon, glyph, QStringLiteral("primary"));
    m_title->setText(title);
    m_sentence->setText(sentence);
}

void ActionCard::say(State state, const QString& words)
{
    struct Look {
        const char* card;
        const char* glyph;
        const char* token;
        const char* role;
    };
    const Look look = [state]() -> Look {
        switch (state) {
        case State::Marked:
            return {"open", "check", "primary", "strong"};
        case State::Asked:
            return {"open", "screen", "primary", "strong"};
        case State::Waiting:
            return {"open", "clock", "warn", "warn"};
        case State::Done:
            return {"done", "check", "ok", "ok"};
        case State::ToCorrect:
            return {"open", "stop", "danger", "danger"};
        }
        Q_UNREACHABLE_RETURN({});
    }();
    Theme::setLook(*this, "state", QLatin1String(look.card));
    Theme::setGlyph(*m_stateIcon, QLatin1String(look.glyph), QLatin1String(look.token));
    Theme::setLook(*m_state, "role", QLatin1String(look.role));
    m_state->setText(words);
    //: %1 an action, %2 where it stands
    setAccessibleName(tr("%1: %2").arg(m_title->text(), words));
}

void ActionCard::setPressable(bool pressable)
{
    setAttribute(Qt::WA_TransparentForMouseEvents, !pressable);
    setFocusPolicy(pressable ? Qt::StrongFocus : Qt::NoFocus);
}

} // namespace ventanilla
