#include "ui/PreferencesPanel.h"

#include "ui/Page.h"
#include "ui/Theme.h"
#include "ui_PreferencesPanel.h"

namespace ventanilla {

PreferencesPanel::PreferencesPanel(Visit& visit, QWidget* parent) : QFrame(parent), m_visit(visit), m_ui(std::make_unique<Ui::PreferencesPanel>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    connect(m_ui->dropPreferencesButton, &QPushButton::clicked, this, [this] { m_visit.drop(Visit::Act::Preferences); });
    refresh();
}

PreferencesPanel::~PreferencesPanel() = default;

void PreferencesPanel::retranslate()
{
    m_ui->retranslateUi(this);
    refresh();
}

void PreferencesPanel::refresh()
{
    using State = StateRow::State;
    Page::reveal(*m_ui->dropPreferencesButton, m_visit.stage() == Visit::Stage::Validated && m_visit.ordered().testFlag(Visit::Act::Preferences));
    Page::enable(*m_ui->dropPreferencesButton, !m_visit.isBusy());
    refreshChannels();
    const int given = m_visit.answersGiven();
    const int needed = m_visit.answersNeeded();
    m_ui->questionsAnswered->setVisible(needed > 0);
    m_ui->questionsAnswered->say(given >= needed ? State::Done : given > 0 || m_visit.asked() == Visit::Asked::Questions ? State::Waiting : State::Todo,
                                 //: %1 questions answered, %2 needed
                                 tr("Preguntas contestadas: %1 de %2").arg(qMin(given, needed)).arg(needed), {});

    Chip& chip = *m_ui->preferencesStateChip;
    if (m_visit.stage() == Visit::Stage::Confirmed)
        chip.say(Chip::Kind::Ok, tr("Confirmado"));
    else if (m_visit.isDone(Visit::Act::Preferences))
        chip.say(Chip::Kind::Ok, tr("Hecho, falta confirmar"));
    else if (m_visit.asked() == Visit::Asked::Channels || m_visit.asked() == Visit::Asked::Questions)
        chip.say(Chip::Kind::Info, tr("En su pantalla"));
    else
        chip.say(Chip::Kind::Plain, tr("Falta"));
}

void PreferencesPanel::refreshChannels()
{
    using State = StateRow::State;
    const VisitorOrder::Channels& chosen = m_visit.channels();
    const bool known = chosen.given;

    if (!known)
        m_ui->linkChannel->say(State::Todo, tr("Enlace por correo"), {});
    else if (!chosen.link)
        m_ui->linkChannel->say(State::Info, tr("Enlace por correo: no lo quiere"), {});
    else if (chosen.linkCounts)
        m_ui->linkChannel->say(State::Done, tr("Enlace por correo: probado"), {});
    else
        m_ui->linkChannel->say(State::Waiting, m_visit.emailPending() ? tr("Enlace por correo: no cuenta sin el código") : tr("Enlace por correo: falta el código"), {});

    m_ui->inPersonChannel->say(!known ? State::Todo : chosen.inPerson ? State::Done : State::Info,
                               !known ? tr("En persona") : chosen.inPerson ? tr("En persona: elegido") : tr("En persona: no lo quiere"), {});
    m_ui->smsChannel->say(State::Info, tr("Código por SMS: no disponible, sin pasarela"), {});
    m_ui->mobileKept->say(!known ? State::Todo : State::Info,
                          !known                         ? tr("Celular")
                              : chosen.mobile.isEmpty() ? tr("Celular: ninguno nuevo")
                                                         : tr("Celular %1: sin confirmar").arg(chosen.mobile),
                          {});
}

} // namespace ventanilla
