#include "ui/EmailPanel.h"

#include "ui/MailWords.h"
#include "ui/Page.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_EmailPanel.h"

namespace ventanilla {

EmailPanel::EmailPanel(Visit& visit, const Policy& policy, QWidget* parent) : QFrame(parent), m_visit(visit), m_policy(policy), m_ui(std::make_unique<Ui::EmailPanel>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    for (StateRow* row : {m_ui->emailTyped, m_ui->emailCodeSent, m_ui->emailCodeAwaited})
        row->setThreaded(true);
    connect(m_ui->changeEmailButton, &QPushButton::clicked, &m_visit, &Visit::changeEmail);
    connect(m_ui->parkCodeButton, &QPushButton::clicked, this, [this] {
        if (isAlone())
            m_visit.park();
        else
            m_visit.leaveCode();
    });
    refresh();
}

EmailPanel::~EmailPanel() = default;

void EmailPanel::retranslate()
{
    m_ui->retranslateUi(this);
    refresh();
}

bool EmailPanel::isAlone() const
{
    return m_visit.ordered() == Visit::Act::Email;
}

void EmailPanel::refresh()
{
    refreshButtons();
    refreshTimeline();

    const bool proved = m_visit.codeProvedMs() > 0;
    Chip& chip = *m_ui->emailStateChip;
    if (m_visit.emailPending())
        chip.say(Chip::Kind::Warn, tr("Pendiente del código"));
    else if (m_visit.stage() == Visit::Stage::Confirmed)
        chip.say(Chip::Kind::Ok, tr("Confirmado"));
    else if (proved)
        chip.say(Chip::Kind::Ok, tr("Probado, falta confirmar"));
    else if (!m_visit.stagedEmail().isEmpty())
        chip.say(Chip::Kind::Warn, tr("Preparado, todavía no vale"));
    else if (m_visit.asked() == Visit::Asked::Email)
        chip.say(Chip::Kind::Info, tr("En su pantalla"));
    else
        chip.say(Chip::Kind::Plain, tr("Falta"));
}

void EmailPanel::refreshButtons()
{
    const bool staged = m_visit.stage() == Visit::Stage::Validated && !m_visit.stagedEmail().isEmpty();
    const bool waits = staged && m_visit.codeProvedMs() == 0 && !m_visit.emailPending();
    Page::reveal(*m_ui->changeEmailButton, staged && !m_visit.provesRegistered());
    Page::enable(*m_ui->changeEmailButton, !m_visit.isBusy());
    Page::reveal(*m_ui->parkCodeButton, waits);
    Page::enable(*m_ui->parkCodeButton, !m_visit.isBusy());
    m_ui->parkCodeButton->setText(isAlone() ? tr("Apartar hasta que llegue el &código") : tr("Seguir sin el &código"));
}

void EmailPanel::refreshTimeline()
{
    using State = StateRow::State;
    if (m_visit.stagedEmail().isEmpty())
        m_ui->emailTyped->say(State::Waiting, tr("La persona escribe su correo"), tr("En su pantalla. Aquí solo se verá tapado."));
    else if (m_visit.provesRegistered())
        m_ui->emailTyped->say(State::Done, tr("Se prueba el correo registrado"), tr("%1 · %2 · para que el enlace cuente").arg(m_visit.stagedEmail(), Words::time(m_visit.stagedMs())));
    else
        m_ui->emailTyped->say(State::Done, tr("La persona escribió su correo"), tr("%1 · %2 · en su pantalla").arg(m_visit.stagedEmail(), Words::time(m_visit.stagedMs())));
    sayMail();
    sayCode();
    if (m_visit.stage() == Visit::Stage::Confirmed && !m_visit.emailPending())
        m_ui->emailActive->say(State::Done, tr("Correo activo"), tr("Registrado en ventanilla."));
    else if (m_visit.provesRegistered())
        m_ui->emailActive->say(State::Todo, tr("El enlace cuenta"), tr("Cuando la persona toque «Confirmo»."));
    else
        m_ui->emailActive->say(State::Todo, tr("Correo activo"), tr("Cuando la persona toque «Confirmo». Hasta entonces sigue valiendo el anterior."));
}

void EmailPanel::sayMail()
{
    using State = StateRow::State;
    StateRow& row = *m_ui->emailCodeSent;
    if (m_visit.stagedEmail().isEmpty())
        row.say(State::Todo, tr("Código enviado"), tr("Sale en cuanto la persona confirme la dirección."));
    else if (m_visit.codeMail() == "sent")
        row.say(State::Done, tr("Código enviado"), tr("Aceptado por el servidor de ese correo."));
    else if (m_visit.codeMail() == "failed")
        //: %1 what stood in the way of the message, perhaps with the server's own words in brackets
        row.say(State::Failed, tr("El código no salió"), tr("Porque %1. Revise la dirección con la persona o pida otra.").arg(MailWords::ofDelivery(m_visit.codeDelivery())));
    else if (m_visit.codeMail() == "unknown")
        row.say(State::Waiting, tr("No se sabe si el código salió"), tr("Si no llega, la persona pide uno nuevo en su pantalla."));
    else if (m_visit.codeMail().isEmpty() && m_visit.continued() && m_visit.stagedMs() < m_visit.openedMs())
        row.say(State::Done, tr("Código enviado"), tr("El %1, antes de apartar la visita.").arg(Words::date(m_visit.stagedMs())));
    else if (m_visit.codeMail() == "again")
        row.say(State::Waiting, tr("El código todavía no salió"), tr("Se intenta otra vez, porque %1. Puede seguir.").arg(MailWords::ofDelivery(m_visit.codeDelivery())));
    else
        row.say(State::Waiting, tr("El código está saliendo"), tr("Los envíos se reintentan solos; puede seguir."));
}

void EmailPanel::sayCode()
{
    using State = StateRow::State;
    StateRow& row = *m_ui->emailCodeAwaited;
    const QString lasts = tr("Vale %n h.", nullptr, m_policy.emailCodeHours);
    if (m_visit.codeProvedMs() > 0) {
        row.say(State::Done, tr("El código volvió"), tr("A las %1, escrito por la persona en su pantalla.").arg(Words::time(m_visit.codeProvedMs())));
    } else if (m_visit.emailPending()) {
        row.say(State::Waiting, tr("El código queda pendiente"), tr("La persona vuelve con él antes de %n h: «Continuar visita».", nullptr, m_policy.pendingHours));
    } else {
        //: two figures of the policy: how long a message takes, and of when the figure is
        const QString arrives = m_policy.emailArrives.isEmpty() ? QString() : tr("Llega casi siempre en %1 (cifra indicativa, %2).").arg(m_policy.emailArrives, m_policy.figuresDate);
        row.say(m_visit.stagedEmail().isEmpty() ? State::Todo : State::Waiting, tr("Espera el código"), arrives.isEmpty() ? lasts : lasts + QLatin1Char(' ') + arrives);
    }
}

} // namespace ventanilla
