#include "ui/ActPage.h"

#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_ActPage.h"

namespace ventanilla {

ActPage::ActPage(Visit& visit, const Policy& policy, QWidget* parent) : Page(parent), m_visit(visit), m_policy(policy), m_ui(std::make_unique<Ui::ActPage>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    m_ui->emailActionButton->describe(QStringLiteral("mail"), tr("Correo"), tr("Cambiar la dirección donde llega el enlace"));
    for (StateRow* row : {m_ui->emailTyped, m_ui->emailCodeSent, m_ui->emailCodeAwaited})
        row->setThreaded(true);

    connect(m_ui->backButton, &QPushButton::clicked, this, &ActPage::backWanted);
    connect(m_ui->abandonButton, &QPushButton::clicked, this, &ActPage::abandonWanted);
    connect(m_ui->goToConfirmButton, &QPushButton::clicked, this, &ActPage::confirmWanted);
    for (QPushButton* button : std::initializer_list<QPushButton*> {m_ui->askVisitorButton, m_ui->emailActionButton})
        connect(button, &QPushButton::clicked, this, [this] {
            m_ui->messageBanner->clear();
            m_visit.order(Visit::Act::Email);
        });
    connect(m_ui->clearVisitorButton, &QPushButton::clicked, &m_visit, &Visit::clearVisitor);
    connect(m_ui->changeEmailButton, &QPushButton::clicked, &m_visit, &Visit::changeEmail);
    connect(&m_visit, &Visit::changed, this, &ActPage::refresh);
    connect(&m_visit, &Visit::stageChanged, this, &ActPage::refresh);
    connect(&m_visit, &Visit::busyChanged, this, &ActPage::refresh);
    connect(&m_visit, &Visit::askedChanged, this, [this] {
        m_ui->messageBanner->clear();
        refresh();
        // The button that was pressed goes away; where the cursor would fall by itself is no button to be pressed by accident.
        if (isVisible())
            enter();
    });
    connect(&m_visit, &Visit::codeResent, this, [this] { m_ui->messageBanner->say(Banner::Kind::Info, {tr("Se envió un código nuevo. El anterior ya no vale."), {}}); });
    connect(&m_visit, &Visit::visitorFailed, this, &ActPage::showVisitorFailure);
    connect(&m_visit, &Visit::visitorRejected, this, [this] {
        m_ui->messageBanner->say(Banner::Kind::Warn, {tr("La persona dijo que el resumen no es correcto."), tr("Se descartó el correo preparado y nada cambió. Pida el correo otra vez.")});
    });
    refresh();
}

ActPage::~ActPage() = default;

bool ActPage::proved() const
{
    return m_visit.codeProvedMs() > 0;
}

bool ActPage::visitorBusy() const
{
    return m_visit.asked() == Visit::Asked::Email || m_visit.asked() == Visit::Asked::Code;
}

QAbstractButton* ActPage::primaryButton() const
{
    return m_ui->goToConfirmButton->isHidden() ? m_ui->askVisitorButton : m_ui->goToConfirmButton;
}

QAbstractButton* ActPage::backButton() const
{
    return m_ui->backButton;
}

void ActPage::goToMissing()
{
    m_ui->visitorScreenLabel->setFocus(Qt::OtherFocusReason);
}

void ActPage::refresh()
{
    const bool validated = m_visit.stage() == Visit::Stage::Validated;
    const bool asking = !visitorBusy() && !proved();
    reveal(*m_ui->askVisitorButton, asking);
    reveal(*m_ui->goToConfirmButton, !asking);
    m_ui->askVisitorButton->setText(QLatin1Char(' ') + (m_visit.stagedEmail().isEmpty() ? tr("&Pedir a la persona") : tr("&Pedir el código otra vez")));
    m_ui->askVisitorButton->setAccessibleName(QString(m_ui->askVisitorButton->text()).remove(QLatin1Char('&')).trimmed());

    QString why;
    if (!validated)
        why = m_visit.stage() == Visit::Stage::Identified ? tr("Primero valide la identidad (F6).") : tr("La visita ya terminó.");
    else if (m_visit.asked() == Visit::Asked::Email)
        why = tr("La persona escribe su correo.");
    else if (m_visit.asked() == Visit::Asked::Code)
        why = tr("Falta que vuelva el código.");
    block(asking ? *m_ui->askVisitorButton : *m_ui->goToConfirmButton, *m_ui->actBlockedLabel, why);
    m_ui->emailActionButton->setPressable(validated && asking);
    enable(*m_ui->abandonButton, validated || m_visit.stage() == Visit::Stage::Identified);

    const bool started = m_visit.asked() == Visit::Asked::Email || !m_visit.stagedEmail().isEmpty();
    m_ui->planCard->setVisible(!started);
    m_ui->EmailPage->setVisible(started);
    reveal(*m_ui->changeEmailButton, validated && !m_visit.stagedEmail().isEmpty());
    enable(*m_ui->changeEmailButton, !m_visit.isBusy());
    refreshCard();
    refreshTimeline();
    refreshVisitorScreen();
}

void ActPage::refreshCard()
{
    using State = ActionCard::State;
    ActionCard& card = *m_ui->emailActionButton;
    if (proved())
        card.say(State::Done, tr("Probado: el código volvió"));
    else if (m_visit.asked() == Visit::Asked::Email)
        card.say(State::Asked, tr("En la pantalla de la persona"));
    else if (!m_visit.stagedEmail().isEmpty())
        card.say(State::Waiting, tr("Espera el código"));
    else
        card.say(State::Marked, tr("Marcado"));
}

void ActPage::refreshTimeline()
{
    using State = StateRow::State;
    const bool staged = !m_visit.stagedEmail().isEmpty();
    const bool confirmed = m_visit.stage() == Visit::Stage::Confirmed;
    if (staged)
        m_ui->emailTyped->say(State::Done, tr("La persona escribió su correo"), tr("%1 · %2 · en su pantalla").arg(m_visit.stagedEmail(), Words::time(m_visit.stagedMs())));
    else
        m_ui->emailTyped->say(State::Waiting, tr("La persona escribe su correo"), tr("En su pantalla. Aquí solo se verá tapado."));

    if (!staged)
        m_ui->emailCodeSent->say(State::Todo, tr("Código enviado"), tr("Sale en cuanto la persona confirme la dirección."));
    else if (m_visit.codeMail() == "sent")
        m_ui->emailCodeSent->say(State::Done, tr("Código enviado"), tr("Aceptado por el servidor del correo nuevo."));
    else if (m_visit.codeMail() == "failed")
        m_ui->emailCodeSent->say(State::Failed, tr("El código no salió"), tr("El servidor de ese correo no lo aceptó. Revise la dirección con la persona o pida otra."));
    else if (m_visit.codeMail() == "unknown")
        m_ui->emailCodeSent->say(State::Waiting, tr("No se sabe si el código salió"), tr("Si no llega, la persona pide uno nuevo en su pantalla."));
    else
        m_ui->emailCodeSent->say(State::Waiting, tr("El código está saliendo"), tr("Los envíos se reintentan solos; puede seguir."));

    const QString arrives = m_policy.emailArrives.isEmpty() ? QString() : tr(" Llega casi siempre en %1 (cifra indicativa, %2).").arg(m_policy.emailArrives, m_policy.figuresDate);
    if (proved())
        m_ui->emailCodeAwaited->say(State::Done, tr("El código volvió"), tr("A las %1, escrito por la persona en su pantalla.").arg(Words::time(m_visit.codeProvedMs())));
    else
        m_ui->emailCodeAwaited->say(staged ? State::Waiting : State::Todo, tr("Espera el código"), tr("Vale %n h.", nullptr, m_policy.emailCodeHours) + arrives);
    if (confirmed)
        m_ui->emailActive->say(State::Done, tr("Correo activo"), tr("Registrado en ventanilla."));
    else
        m_ui->emailActive->say(State::Todo, tr("Correo activo"), tr("Cuando la persona toque «Confirmo». Hasta entonces sigue valiendo el anterior."));

    Chip& chip = *m_ui->emailStateChip;
    if (confirmed)
        chip.say(Chip::Kind::Ok, tr("Confirmado"));
    else if (proved())
        chip.say(Chip::Kind::Ok, tr("Probado, falta confirmar"));
    else if (staged)
        chip.say(Chip::Kind::Warn, tr("Preparado, todavía no vale"));
    else
        chip.say(Chip::Kind::Info, tr("En la pantalla de la persona"));
}

void ActPage::refreshVisitorScreen()
{
    QString now;
    switch (m_visit.asked()) {
    case Visit::Asked::Nothing:
        now = tr("En la pantalla de la persona: nada todavía.");
        break;
    case Visit::Asked::Facts:
        now = tr("En la pantalla de la persona, ahora: sus datos.");
        break;
    case Visit::Asked::FactsReceived:
        now = tr("En la pantalla de la persona, ahora: espera a que usted siga.");
        break;
    case Visit::Asked::Email:
        now = tr("En la pantalla de la persona, ahora: escribe su correo.");
        break;
    case Visit::Asked::Code:
        now = tr("En la pantalla de la persona, ahora: escribe el código.");
        break;
    case Visit::Asked::Image:
        now = tr("En la pantalla de la persona, ahora: elige su imagen.");
        break;
    case Visit::Asked::Channels:
        now = tr("En la pantalla de la persona, ahora: elige cómo recuperar su clave.");
        break;
    case Visit::Asked::Questions:
        now = tr("En la pantalla de la persona, ahora: contesta sus preguntas.");
        break;
    case Visit::Asked::Ready:
        now = tr("En la pantalla de la persona, ahora: espera a que usted siga.");
        break;
    case Visit::Asked::Confirmation:
        now = tr("En la pantalla de la persona, ahora: lee el resumen.");
        break;
    case Visit::Asked::Thanks:
        now = tr("En la pantalla de la persona, ahora: gracias.");
        break;
    }
    m_ui->visitorScreenLabel->setText(now);
    enable(*m_ui->clearVisitorButton, m_visit.asked() != Visit::Asked::Nothing);
}

void ActPage::showVisitorFailure(const Error& error)
{
    if (m_visit.stage() != Visit::Stage::Validated && error.code != ErrorCode::TicketExpired)
        return;
    // The person reads it on their own window in their own words; the clerk is told so as to be able to help.
    m_ui->messageBanner->say(Banner::Kind::Warn, Words::of(error));
}

} // namespace ventanilla
