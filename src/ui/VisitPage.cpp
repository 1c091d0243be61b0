#include "ui/VisitPage.h"

#include "ui/ActPage.h"
#include "ui/AskedWords.h"
#include "ui/ConfirmPage.h"
#include "ui/Forms.h"
#include "ui/HandOverPage.h"
#include "ui/IdentifyPage.h"
#include "ui/RefusalPage.h"
#include "ui/TicketCard.h"
#include "ui/ValidatePage.h"
#include "ui_VisitPage.h"

#include <QPushButton>

namespace ventanilla {

VisitPage::VisitPage(Visit& visit, const Policy& policy, QWidget* parent)
    : Page(parent), m_visit(visit), m_policy(policy), m_ui(formOf<Ui::VisitPage>(*this)), m_helpSeen(new QPushButton(this)), m_abandonForAnother(new QPushButton(this)), m_ticket(new TicketCard(this)), m_identify(new IdentifyPage(visit, m_ui->stepStack)),
      m_validate(new ValidatePage(visit, policy, m_ui->stepStack)), m_act(new ActPage(visit, policy, m_ui->stepStack)), m_confirm(new ConfirmPage(visit, m_ui->stepStack)),
      m_handOver(new HandOverPage(visit, policy, m_ui->stepStack)), m_refusal(new RefusalPage(visit, m_ui->stepStack)), m_reason(new ReasonPage(visit, m_ui->stepStack))
{
    m_ticket->setObjectName(QStringLiteral("ticketCard"));
    m_ui->stepRail->addBelow(m_ticket);
    for (Page* page : std::initializer_list<Page*> {m_identify, m_validate, m_act, m_confirm, m_handOver, m_refusal, m_reason})
        m_ui->stepStack->addWidget(page);

    connect(m_ui->stepRail, &StepRail::stepChosen, this, &VisitPage::goTo);
    connect(m_identify, &IdentifyPage::validateWanted, this, [this] { goTo(Step::Validate); });
    connect(m_validate, &ValidatePage::actWanted, this, [this] { goTo(Step::Act); });
    connect(m_act, &ActPage::parkWanted, &m_visit, &Visit::park);
    connect(m_act, &ActPage::confirmWanted, this, [this] { goTo(Step::Confirm); });
    connect(m_validate, &ValidatePage::backWanted, this, [this] { goTo(Step::Identify); });
    connect(m_act, &ActPage::backWanted, this, [this] { goTo(Step::Validate); });
    connect(m_confirm, &ConfirmPage::backWanted, this, [this] { goTo(Step::Act); });
    connect(m_reason, &ReasonPage::backWanted, this, [this] { showPage(m_beforeReason ? m_beforeReason : m_validate); });
    connect(m_validate, &ValidatePage::refuseWanted, this, [this] { askReason(ReasonPage::Purpose::Refuse); });
    connect(m_identify, &IdentifyPage::abandonWanted, this, [this] { askReason(ReasonPage::Purpose::Abandon); });
    connect(m_validate, &ValidatePage::abandonWanted, this, [this] { askReason(ReasonPage::Purpose::Abandon); });
    connect(m_act, &ActPage::abandonWanted, this, [this] { askReason(ReasonPage::Purpose::Abandon); });
    connect(m_confirm, &ConfirmPage::parkWanted, &m_visit, &Visit::park);
    connect(m_confirm, &ConfirmPage::abandonWanted, this, [this] { askReason(ReasonPage::Purpose::Abandon); });
    connect(m_handOver, &HandOverPage::closeWanted, this, [this] { finish({}); });
    connect(m_refusal, &RefusalPage::closeWanted, this, [this] { finish({}); });

    connect(&m_visit, &Visit::stageChanged, this, &VisitPage::followStage);
    connect(&m_visit, &Visit::changed, this, &VisitPage::refresh);
    connect(&m_visit, &Visit::ticketTicked, this, &VisitPage::refreshTicket);
    connect(&m_visit, &Visit::ticketExpired, this, [this] {
        m_expired = true;
        refresh();
    });
    m_helpSeen->setObjectName(QStringLiteral("helpSeenButton"));
    m_abandonForAnother->setObjectName(QStringLiteral("abandonForAnotherButton"));
    for (QPushButton* button : {m_helpSeen, m_abandonForAnother}) {
        button->setProperty("kind", QStringLiteral("small"));
        button->setAutoDefault(false);
    }
    m_ui->anotherDocumentBanner->addButton(m_abandonForAnother);
    connect(m_abandonForAnother, &QPushButton::clicked, this, [this] { askReason(ReasonPage::Purpose::Abandon); });
    m_ui->helpBanner->addButton(m_helpSeen);
    connect(m_helpSeen, &QPushButton::clicked, this, [this] {
        m_ui->helpBanner->clear();
        current()->enter();
    });
    // Without a sound and without taking the cursor: the person should not feel exposed.
    connect(&m_visit, &Visit::helpWanted, this, &VisitPage::sayHelpWanted);
    connect(&m_visit, &Visit::visitorRejected, this, [this] {
        if (isVisible())
            goTo(Step::Act);
    });
    VisitPage::retranslate();
    showPage(m_validate);
}

VisitPage::~VisitPage() = default;

Page* VisitPage::current() const
{
    return static_cast<Page*>(m_ui->stepStack->currentWidget());
}

QAbstractButton* VisitPage::primaryButton() const
{
    return current()->primaryButton();
}

QAbstractButton* VisitPage::backButton() const
{
    return current()->backButton();
}

void VisitPage::enter()
{
    current()->enter();
}

void VisitPage::goToMissing()
{
    current()->goToMissing();
}

void VisitPage::takeScan(const Scan& scan)
{
    m_ui->anotherDocumentBanner->clear();
    if (m_visit.stage() == Visit::Stage::None)
        return;
    // While there is something to validate a document belongs to that step; later it can only be another person's.
    if (!m_validate->isOfThisPerson(scan)) {
        askAboutAnother();
    } else if (m_visit.stage() == Visit::Stage::Identified) {
        showPage(m_validate);
        m_validate->takeScan(scan);
    }
}

void VisitPage::askAboutAnother()
{
    m_ui->anotherDocumentBanner->say(Banner::Kind::Warn,
        [] { return Words::Message {tr("Ese documento es de otra persona."), tr("No se tomó nada de él. Para seguir con esta visita no haga nada; para atender a otra persona, termine o abandone antes esta.")}; });
}

void VisitPage::setDense(bool dense)
{
    m_ui->personCard->setDense(dense);
    m_ticket->setDense(dense);
    for (int i = 0; i < m_ui->stepStack->count(); ++i)
        static_cast<Page*>(m_ui->stepStack->widget(i))->setDense(dense);
}

void VisitPage::setCompact(bool compact)
{
    m_ui->personCard->setCompact(compact);
    m_ui->stepRail->setCompact(compact);
    m_ticket->setCompact(compact);
    // The strip lies across the page, the rail stands beside it.
    m_ui->layout2->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (int i = 0; i < m_ui->stepStack->count(); ++i)
        static_cast<Page*>(m_ui->stepStack->widget(i))->setCompact(compact);
}

PersonCard& VisitPage::personCard() const
{
    return *m_ui->personCard;
}

void VisitPage::retranslate()
{
    m_helpSeen->setText(tr("&Ya voy"));
    m_abandonForAnother->setText(tr("A&bandonar esta visita…"));
    if (!m_ui->helpBanner->isHidden())
        sayHelpWanted();
    if (!m_ui->anotherDocumentBanner->isHidden())
        askAboutAnother();
    refresh();
}

void VisitPage::sayHelpWanted()
{
    m_ui->helpBanner->say(Banner::Kind::Info, [] { return Words::Message {tr("La persona pide ayuda en su pantalla. Lo que escribe o elige sigue siendo solo suyo."), {}}; });
}

void VisitPage::showPage(Page* page)
{
    m_ui->anotherDocumentBanner->clear();
    m_ui->stepStack->setCurrentWidget(page);
    Q_EMIT pageShown();
    refreshSteps();
    // While another page of the window is shown (the lock, the desk), the focus is not ours.
    if (isVisible())
        page->enter();
}

void VisitPage::goTo(Step step)
{
    if (m_visit.stage() == Visit::Stage::Refused) {
        showPage(m_refusal);
        return;
    }
    switch (step) {
    case Step::Identify:
        showPage(m_identify);
        break;
    case Step::Validate:
        showPage(m_validate);
        break;
    case Step::Act:
        showPage(m_act);
        break;
    case Step::Confirm:
        showPage(m_confirm);
        break;
    case Step::HandOver:
        showPage(m_handOver);
        break;
    }
}

void VisitPage::askReason(ReasonPage::Purpose purpose)
{
    if (current() != m_reason)
        m_beforeReason = current();
    m_reason->ask(purpose, purpose == ReasonPage::Purpose::Refuse ? m_validate->likelyReason() : std::nullopt);
    showPage(m_reason);
}

void VisitPage::followStage(Visit::Stage stage)
{
    const Visit::Stage before = std::exchange(m_before, stage);
    switch (stage) {
    case Visit::Stage::None:
        m_expired = false;
        m_ui->helpBanner->clear();
        m_ui->personCard->forget();
        break;
    case Visit::Stage::Identified:
        m_ui->personCard->describe(m_visit);
        // After an expiry the page is kept: only saving stops.
        if (before == Visit::Stage::None)
            showPage(m_validate);
        break;
    case Visit::Stage::Validated:
        m_expired = false;
        showPage(m_act);
        break;
    case Visit::Stage::Confirmed:
        m_ui->helpBanner->clear();
        m_ui->personCard->describe(m_visit);
        showPage(m_handOver);
        break;
    case Visit::Stage::Refused:
        showPage(m_refusal);
        break;
    case Visit::Stage::Parked:
        finish([folio = m_visit.folio(), untilMs = m_visit.parkedUntilMs()] {
            //: %1 folio
            return Words::Message {tr("Visita %1 apartada. No se cambió nada.").arg(Words::folio(folio)),
                                   //: %1 date, %2 time of the day
                                   tr("Lo preparado se conserva hasta el %1 a las %2. Para seguir, busque a la persona o elija la visita en lo que espera.")
                                       .arg(Words::date(untilMs), Words::time(untilMs))};
        });
        return;
    case Visit::Stage::Abandoned:
        finish([folio = m_visit.folio(), reason = m_visit.endReason(), entry = m_visit.endEntry()] {
            return Words::Message {tr("Visita %1 abandonada. No se cambió nada.").arg(Words::folio(folio)),
                                   //: entry of the audit log
                                   tr("%1. Entrada %2 del registro.").arg(Words::of(reason), Words::number(entry))};
        });
        return;
    }
    refresh();
}

void VisitPage::refresh()
{
    refreshSteps();
    refreshTicket();
    if (m_visit.continued() && m_visit.stage() == Visit::Stage::Identified)
        m_ui->continuedBanner->say(Banner::Kind::Info, [] { return Words::Message {tr("Visita continuada: valide otra vez. Lo preparado se conserva."), {}}; });
    else
        m_ui->continuedBanner->clear();
}

void VisitPage::refreshSteps()
{
    using State = StepRail::State;
    StepRail& rail = *m_ui->stepRail;
    const Visit::Stage stage = m_visit.stage();
    const bool validated = stage == Visit::Stage::Validated || stage == Visit::Stage::Confirmed;
    const bool confirmed = stage == Visit::Stage::Confirmed;
    const Page* page = current() == m_reason ? m_beforeReason : current();
    const auto shown = [&](const Page* of) { return page == of; };

    rail.say(Step::Identify, stage == Visit::Stage::None ? State::Todo : State::Done, shown(m_identify),
              stage == Visit::Stage::None ? QString() : tr("Ficha abierta %1").arg(Words::time(m_visit.openedMs())));
    if (stage == Visit::Stage::Refused)
        rail.say(Step::Validate, State::Failed, true, tr("Negada · %1").arg(QString::fromLatin1(reasonCode(m_visit.endReason()))));
    else
        rail.say(Step::Validate, validated ? State::Done : State::Todo, shown(m_validate),
                  validated ? tr("Validada %1").arg(Words::time(m_visit.validatedMs())) : m_expired ? tr("Boleto vencido") : tr("Falta validar"));

    const bool ready = m_visit.isReady();
    rail.say(Step::Act, ready || confirmed ? State::Done : State::Todo, shown(m_act), actState());

    QString confirm = tr("Tras actuar");
    if (confirmed)
        confirm = tr("Confirmado %1").arg(Words::time(m_visit.confirmation().confirmedMs));
    else if (ready && validated)
        confirm = m_visit.asked() == Visit::Asked::Confirmation ? tr("La persona lee") : tr("Falta «Confirmo»");
    rail.say(Step::Confirm, confirmed ? State::Done : State::Todo, shown(m_confirm), confirm);
    rail.say(Step::HandOver, State::Todo, shown(m_handOver), confirmed ? tr("Falta cerrar") : tr("Tras confirmar"));
}

QString VisitPage::actState() const
{
    if (const QString step = AskedWords::of(m_visit).step; !step.isEmpty())
        return step;
    int done = 0;
    for (const Visit::Act act : {Visit::Act::Email, Visit::Act::Image, Visit::Act::Preferences})
        done += m_visit.ordered().testFlag(act) && m_visit.isDone(act);
    if (m_visit.isReady())
        return m_visit.emailPending() ? tr("Sigue sin el código") : tr("%n hechas", nullptr, done);
    if (m_visit.ordered() != Visit::Acts {})
        return tr("Falta terminar");
    return m_visit.stage() == Visit::Stage::Validated ? tr("Elegir qué hacer") : tr("Tras validar");
}

void VisitPage::refreshTicket()
{
    if (m_visit.hasTicket())
        m_ticket->showTime(m_visit.validatedMs(), m_visit.ticketRemainingMs(), m_policy.ticketMaxMinutes, m_policy.ticketIdleMinutes, m_policy.ticketWarningSeconds);
    else if (m_visit.stage() == Visit::Stage::Confirmed)
        m_ticket->showUsed();
    else if (m_expired)
        m_ticket->showExpired();
    else
        m_ticket->showNone();
}

void VisitPage::finish(const Words::Telling& telling)
{
    m_visit.close();
    Q_EMIT finished(telling);
}

} // namespace ventanilla
