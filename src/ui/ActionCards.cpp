#include "ui/ActionCards.h"

#include "ui/ActionCard.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace ventanilla {

namespace {
constexpr std::array cardActs {Visit::Act::Email, Visit::Act::Image, Visit::Act::Preferences};
constexpr std::array<const char*, cardActs.size()> cardNames {"emailActionButton", "imageActionButton", "preferencesActionButton"};
} // namespace

ActionCards::ActionCards(Visit& visit, const Policy& policy, QWidget* parent) : QWidget(parent), m_visit(visit), m_policy(policy)
{
    auto* row = new QHBoxLayout(this);
    // Room for the ring of the focus.
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(8);
    for (std::size_t i = 0; i < count; ++i) {
        m_cards[i] = new ActionCard(this);
        m_cards[i]->setObjectName(QLatin1String(cardNames[i]));
        m_cards[i]->setCursor(Qt::PointingHandCursor);
        row->addWidget(m_cards[i], 1);
        connect(m_cards[i], &QPushButton::clicked, this, [this, i] { toggle(i); });
    }
    ActionCards::retranslate();
}

void ActionCards::retranslate()
{
    m_cards[0]->describe(QStringLiteral("mail"), tr("Correo"), tr("Cambiar la dirección donde llega el enlace"), QStringLiteral("1"));
    m_cards[1]->describe(QStringLiteral("image"), tr("Imagen de seguridad"), tr("La persona elige una de %n", nullptr, m_policy.imagesShown), QStringLiteral("2"));
    m_cards[2]->describe(QStringLiteral("sliders"), tr("Preferencias"), tr("Formas de recuperar, celular y preguntas"), QStringLiteral("3"));
    refresh();
}

int ActionCards::markedCount() const
{
    int marked = 0;
    for (const Visit::Act act : cardActs)
        marked += m_marked.testFlag(act);
    return marked;
}

void ActionCards::unmark()
{
    m_marked = {};
    refresh();
}

void ActionCards::doubt(Visit::Acts acts)
{
    m_doubted = acts;
    refresh();
}

bool ActionCards::canMark() const
{
    return m_visit.stage() == Visit::Stage::Validated && !VisitorOrder::isAct(m_visit.asked());
}

void ActionCards::focusFirst()
{
    m_cards[0]->setFocus(Qt::OtherFocusReason);
}

ActionCard* ActionCards::lastCard() const
{
    return m_cards[count - 1];
}

void ActionCards::setDense(bool dense)
{
    for (ActionCard* card : m_cards)
        card->setDense(dense);
}

void ActionCards::setCompact(bool compact)
{
    static_cast<QBoxLayout*>(layout())->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ActionCards::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat() || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || !canMark()) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3:
        toggle(std::size_t(event->key() - Qt::Key_1));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT orderWanted();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

std::function<void()> ActionCards::keep()
{
    return [this, before = m_marked] {
        if (m_marked == before)
            return;
        m_marked = before;
        refresh();
        Q_EMIT marksChanged();
    };
}

void ActionCards::toggle(std::size_t index)
{
    m_marked ^= cardActs[index];
    refresh();
    Q_EMIT marksChanged();
}

void ActionCards::refresh()
{
    if (m_visit.stage() != Visit::Stage::Validated)
        m_marked = {};
    // What is asked of the person now is doubted no more.
    if (VisitorOrder::isAct(m_visit.asked()) || m_visit.stage() != Visit::Stage::Validated)
        m_doubted = {};
    for (std::size_t i = 0; i < count; ++i) {
        m_cards[i]->setPressable(canMark());
        say(*m_cards[i], cardActs[i]);
    }
}

void ActionCards::say(ActionCard& card, Visit::Act act)
{
    using State = ActionCard::State;
    if (m_marked.testFlag(act)) {
        card.say(State::Marked, m_visit.isDone(act) ? tr("Marcado para pedirlo otra vez") : tr("Marcado"));
        return;
    }
    if (m_doubted.testFlag(act)) {
        card.say(State::ToCorrect, tr("Por corregir"));
        return;
    }
    if (act == Visit::Act::Email && !m_visit.provesRegistered() && !m_visit.stagedEmail().isEmpty()) {
        sayEmail(card);
        return;
    }
    const Visit::Asked asked = m_visit.asked();
    const bool onScreen = (act == Visit::Act::Email && asked == Visit::Asked::Email) || (act == Visit::Act::Image && asked == Visit::Asked::Image)
        || (act == Visit::Act::Preferences && (asked == Visit::Asked::Channels || asked == Visit::Asked::Questions));
    if (onScreen)
        card.say(State::Asked, tr("En la pantalla de la persona"));
    else if (m_visit.isDone(act))
        card.say(State::Done, tr("Hecho"));
    else if (m_visit.ordered().testFlag(act))
        card.say(State::Next, VisitorOrder::isAct(asked) ? tr("Sigue después") : tr("Falta"));
    else
        card.say(State::Unmarked, tr("Sin marcar"));
}

void ActionCards::sayEmail(ActionCard& card)
{
    using State = ActionCard::State;
    if (m_visit.codeProvedMs() > 0)
        card.say(State::Done, tr("Probado: el código volvió"));
    else if (m_visit.emailPending())
        card.say(State::Waiting, tr("Pendiente: sigue sin el código"));
    else
        card.say(State::Waiting, tr("Espera el código"));
}

} // namespace ventanilla
