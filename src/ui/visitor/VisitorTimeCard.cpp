#include "ui/visitor/VisitorTimeCard.h"

#include "ui/Visit.h"
#include "ui_VisitorTimeCard.h"

#include <QKeyEvent>

namespace ventanilla {

namespace {
/// An office that gives more time says so within a tick or two of the ticket; later, there is none to be had.
constexpr qint64 patienceMs = 3'000;
} // namespace

VisitorTimeCard::VisitorTimeCard(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::VisitorTimeCard>())
{
    m_ui->setupUi(this);
    connect(m_ui->moreTimeButton, &QPushButton::clicked, this, &VisitorTimeCard::answer);
    retranslate();
    hide();
}

VisitorTimeCard::~VisitorTimeCard() = default;

void VisitorTimeCard::follow(Visit& visit)
{
    m_visit = &visit;
    connect(&visit, &Visit::timeRunningOut, this, [this] {
        if (m_state == State::Rests)
            become(State::Asks);
    });
    connect(&visit, &Visit::ticketTicked, this, &VisitorTimeCard::tick);
    connect(&visit, &Visit::ticketExpired, this, &VisitorTimeCard::rest);
    connect(&visit, &Visit::stageChanged, this, &VisitorTimeCard::rest);
}

void VisitorTimeCard::rest()
{
    become(State::Rests);
}

void VisitorTimeCard::takeFocus()
{
    m_ui->moreTimeButton->setFocus(Qt::OtherFocusReason);
}

void VisitorTimeCard::become(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    retranslate();
    if (state == State::Asks || state == State::Ends)
        Q_EMIT wanted();
    else
        Q_EMIT answered();
}

void VisitorTimeCard::answer()
{
    if (m_state == State::Ends) {
        // It has been said; the clerk goes on from here.
        m_state = State::Waits;
        m_sinceAnswer.invalidate();
        Q_EMIT answered();
        return;
    }
    m_sinceAnswer.start();
    m_visit->askMoreTime();
    become(State::Waits);
}

void VisitorTimeCard::tick(qint64 remainingMs)
{
    if (m_state == State::Rests)
        return;
    if (remainingMs > m_warningMs)
        rest(); // somebody did something meanwhile, at whichever window
    else if (m_state == State::Waits && m_sinceAnswer.isValid() && m_sinceAnswer.elapsed() > patienceMs)
        become(State::Ends);
}

void VisitorTimeCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void VisitorTimeCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape: answer(); return;
    default: QFrame::keyPressEvent(event);
    }
}

void VisitorTimeCard::retranslate()
{
    m_ui->retranslateUi(this);
    const bool ends = m_state == State::Ends;
    m_ui->timeTitleLabel->setText(ends ? tr("Ya casi terminamos.") : tr("¿Necesita más tiempo?"));
    m_ui->timeTextLabel->setText(ends ? tr("Si no alcanza a terminar, quien le atiende seguirá con usted. No se pierde nada.") : tr("No hay apuro. Lo que escribió sigue aquí."));
    m_ui->moreTimeButton->setText(ends ? tr("Seguir") : tr("Sí, más tiempo"));
}

} // namespace ventanilla
