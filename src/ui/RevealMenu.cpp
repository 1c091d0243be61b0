#include "ui/RevealMenu.h"

#include "ui/PersonCard.h"
#include "ui/Visit.h"

#include <chrono>

namespace ventanilla {

using namespace std::chrono_literals;

namespace {

QString wordsOf(RevealReason reason)
{
    switch (reason) {
    case RevealReason::ReadBack:
        return RevealMenu::tr("&1  Leer en voz alta a la persona");
    case RevealReason::CompareDocument:
        return RevealMenu::tr("&2  Comparar con el documento");
    case RevealReason::PersonAsks:
        return RevealMenu::tr("&3  La persona pregunta qué está registrado");
    case RevealReason::Complaint:
        return RevealMenu::tr("&4  Hay un reclamo");
    case RevealReason::Review:
        break; // not asked for in a visit
    }
    return {};
}

} // namespace

RevealMenu::RevealMenu(Office& office, const Visit& visit, QWidget* parent) : QMenu(parent), m_office(office), m_visit(visit)
{
    setObjectName(QStringLiteral("revealMenu"));
    m_ticking.setInterval(1s);
    connect(&m_ticking, &QTimer::timeout, this, [this] {
        if (--m_left > 0)
            m_card->showSeconds(m_left);
        else
            hideAgain();
    });
    connect(&m_visit, &Visit::stageChanged, this, &RevealMenu::hideAgain);
}

void RevealMenu::serve(PersonCard& card)
{
    m_card = &card;
    connect(m_card, &PersonCard::revealWanted, this, &RevealMenu::ask);
}

void RevealMenu::ask()
{
    if (!m_card)
        return;
    if (m_visit.stage() != Visit::Stage::Identified && m_visit.stage() != Visit::Stage::Validated)
        return;
    clear();
    addAction(tr("¿Para qué? Queda en el registro."))->setEnabled(false);
    addSeparator();
    for (const RevealReason reason : revealReasons()) {
        QAction* action = addAction(wordsOf(reason));
        action->setObjectName(QString::fromLatin1(revealReasonName(reason)) + QLatin1String("RevealAction"));
        connect(action, &QAction::triggered, this, [this, reason] { show(reason); });
    }
    const QWidget* button = m_card->revealButton();
    popup(button->mapToGlobal(QPoint(0, button->height())));
    setActiveAction(actions().at(2));
}

void RevealMenu::show(RevealReason reason)
{
    hideAgain();
    m_office.perform(RevealPerson {m_visit.id(), reason}).then(this, [this, turn = ++m_turn](Result<RevealPerson::Reply> answer) {
        if (turn != m_turn)
            return;
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_left = answer.value().seconds;
        m_ticking.start();
        m_card->showWhole(answer.value().record, m_left);
    });
}

void RevealMenu::hideAgain()
{
    ++m_turn;
    if (!m_ticking.isActive())
        return;
    m_ticking.stop();
    m_card->hideWhole();
}

} // namespace ventanilla
