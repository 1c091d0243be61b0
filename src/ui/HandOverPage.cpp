#include "ui/HandOverPage.h"

#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_HandOverPage.h"

namespace ventanilla {

namespace {
constexpr qint64 hourMs = 3'600'000;
} // namespace

HandOverPage::HandOverPage(Visit& visit, const Policy& policy, QWidget* parent) : Page(parent), m_visit(visit), m_policy(policy), m_ui(std::make_unique<Ui::HandOverPage>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    connect(m_ui->closeVisitButton, &QPushButton::clicked, this, &HandOverPage::closeWanted);
    connect(&m_visit, &Visit::changed, this, &HandOverPage::refresh);
    connect(&m_visit, &Visit::stageChanged, this, &HandOverPage::refresh);
    refresh();
}

HandOverPage::~HandOverPage() = default;

QAbstractButton* HandOverPage::primaryButton() const
{
    return m_ui->closeVisitButton;
}

void HandOverPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    refresh();
}

void HandOverPage::refresh()
{
    const bool confirmed = m_visit.stage() == Visit::Stage::Confirmed;
    for (QWidget* card : std::initializer_list<QWidget*> {m_ui->changedCard, m_ui->pendingCard, m_ui->noticesCard, m_ui->registryCard, m_ui->handOverHintLabel})
        card->setVisible(confirmed);
    enable(*m_ui->closeVisitButton, confirmed);
    if (!confirmed) {
        if (m_visit.stage() == Visit::Stage::None)
            m_ui->messageBanner->clear();
        else
            m_ui->messageBanner->say(Banner::Kind::Info, [] { return Words::Message {tr("Todavía no hay nada que entregar."), tr("Primero la persona toca «Confirmo» (F8).")}; });
        return;
    }
    const ConfirmVisit::Reply& done = m_visit.confirmation();
    m_ui->messageBanner->say(Banner::Kind::Ok, [first = done.firstEntry, last = done.lastEntry] { return Words::Message {first == last ? tr("Guardado. Entrada %1 del registro.").arg(Words::number(last))
                                                                                  : tr("Guardado. Entradas %1 a %2 del registro.").arg(Words::number(first), Words::number(last)),
                                                {}}; });
    refreshChanged(done);
    refreshNotices(done);
    m_ui->registry->say(StateRow::State::Info, tr("Registrado en ventanilla; vigente cuando el IESS lo confirme."), tr("Dígaselo así a la persona."));
}

void HandOverPage::refreshChanged(const ConfirmVisit::Reply& done)
{
    using State = StateRow::State;
    const bool email = !done.emailAfter.isEmpty();
    m_ui->changedCard->setVisible(email || done.imageChanged || done.channelsChanged || done.questionsChanged > 0);
    m_ui->emailApplied->setVisible(email);
    //: the address before and after, masked
    m_ui->emailApplied->say(State::Done, tr("Correo cambiado"), tr("%1 → %2").arg(done.emailBefore.isEmpty() ? tr("Ninguno") : done.emailBefore, done.emailAfter));
    m_ui->imageApplied->setVisible(done.imageChanged);
    m_ui->imageApplied->say(State::Done, tr("Imagen de seguridad nueva"), m_visit.person().imageEnrolled ? tr("La eligió la persona y no se muestra. La anterior ya no vale.") : tr("La eligió la persona y no se muestra."));
    m_ui->channelsApplied->setVisible(done.channelsChanged);
    const VisitorOrder::Channels& chosen = m_visit.channels();
    const QString ways = chosen.linkCounts && chosen.inPerson ? tr("Enlace por correo y en persona.") : chosen.linkCounts ? tr("Enlace por correo.") : tr("En persona.");
    m_ui->channelsApplied->say(State::Done, tr("Formas de recuperar la clave"),
                               chosen.link || chosen.inPerson ? (chosen.mobile.isEmpty() ? ways : tr("%1 Celular %2, sin confirmar.").arg(ways, chosen.mobile)) : QString());
    m_ui->questionsApplied->setVisible(done.questionsChanged > 0);
    m_ui->questionsApplied->say(State::Done, tr("%n preguntas nuevas", nullptr, done.questionsChanged), m_visit.person().channelsEnrolled ? tr("Solo la persona sabe las respuestas. Las anteriores ya no valen.") : tr("Solo la persona sabe las respuestas."));

    m_ui->pendingCard->setVisible(done.emailPending);
    const qint64 until = done.confirmedMs + m_policy.pendingHours * hourMs;
    m_ui->emailWaits->say(State::Waiting,
                          //: %1 date, %2 time of the day
                          tr("Correo pendiente de su código hasta el %1 a las %2").arg(Words::date(until), Words::time(until)),
                          tr("Sigue valiendo el anterior. Cuando le llegue el código, la persona vuelve con su cédula a cualquier mostrador de esta oficina: se busca su número o se elige "
                             "«Continuar visita», se valida otra vez y escribe el código."));
}

void HandOverPage::refreshNotices(const ConfirmVisit::Reply& done)
{
    using State = StateRow::State;
    const int waiting = qMax(0, done.notices - m_visit.noticesSent());
    m_ui->noticesCard->setVisible(done.notices > 0);
    if (waiting == 0)
        m_ui->noticesSent->say(State::Done, tr("Avisos enviados"), tr("Al correo de la persona: qué cambió, cuándo y a quién decirlo si no fue ella. Si cambió el correo, también al anterior."));
    else
        m_ui->noticesSent->say(State::Waiting, tr("Avisos: %n en camino", nullptr, waiting), tr("Salen solos; no hace falta esperar."));
}

} // namespace ventanilla
