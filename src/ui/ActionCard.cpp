#include "ui/ActionCard.h"

#include "ui/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ventanilla {

namespace {
constexpr int heightNormal = 88;
constexpr int heightDense = 64;
} // namespace

ActionCard::ActionCard(QWidget* parent)
    : QPushButton(parent), m_icon(new QLabel(this)), m_title(new QLabel(this)), m_key(new QLabel(this)), m_sentence(new QLabel(this)), m_stateIcon(new QLabel(this)), m_state(new QLabel(this))
{
    setProperty("kind", QStringLiteral("actionCard"));
    setAutoDefault(false);
    m_icon->setProperty("px", 24);
    m_stateIcon->setProperty("px", 16);
    m_title->setProperty("role", QStringLiteral("lead"));
    m_key->setProperty("role", QStringLiteral("kbd"));
    m_key->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_key->setAlignment(Qt::AlignCenter);
    m_sentence->setProperty("role", QStringLiteral("caption"));
    m_sentence->setWordWrap(true);
    m_state->setProperty("role", QStringLiteral("strong"));
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    head->addWidget(m_key, 0, Qt::AlignTop);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(6);
    foot->addWidget(m_stateIcon);
    foot->addWidget(m_state, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 12, 10);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_sentence);
    column->addStretch(1);
    column->addLayout(foot);
    for (QLabel* label : {m_icon, m_title, m_key, m_sentence, m_stateIcon, m_state})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QObject::objectNameChanged, this,
            [this](const QString& name) { m_state->setObjectName(QString(name).replace(QStringLiteral("Button"), QStringLiteral("StateLabel"))); });
}

void ActionCard::describe(const QString& glyph, const QString& title, const QString& sentence, const QString& key)
{
    Theme::setGlyph(*m_icon, glyph, QStringLiteral("primary"));
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_key->setText(key);
    setAccessibleDescription(sentence);
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
        case State::Unmarked:
            return {"rest", "ring", "control", "muted"};
        case State::Marked:
            return {"open", "check", "primary", "strong"};
        case State::Next:
            return {"rest", "ring", "control", "muted"};
        case State::Asked:
            return {"open", "screen", "primary", "strong"};
        case State::Waiting:
            return {"rest", "clock", "warn", "warn"};
        case State::Done:
            return {"done", "check", "ok", "ok"};
        case State::ToCorrect:
            return {"rest", "stop", "danger", "danger"};
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

QSize ActionCard::sizeHint() const
{
    return {QPushButton::sizeHint().width(), Theme::tall(*this, m_dense ? heightDense : heightNormal)};
}

void ActionCard::setDense(bool dense)
{
    m_dense = dense;
    m_sentence->setVisible(!dense);
    updateGeometry();
}

} // namespace ventanilla
