#include "ui/RefusalPage.h"

#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_RefusalPage.h"

namespace ventanilla {

namespace {

/// What the person brings next time, by why they were refused.
QString whatToBring(Reason reason)
{
    switch (reason) {
    case Reason::DocumentMissing:
        return RefusalPage::tr("Puede volver con su cédula vigente.");
    case Reason::DocumentExpired:
        return RefusalPage::tr("Puede volver con la cédula renovada: se renueva en el Registro Civil.");
    case Reason::DocumentNotAccepted:
        return RefusalPage::tr("Puede volver con la cédula con chip, vigente.");
    case Reason::DocumentMismatch:
        return RefusalPage::tr("Puede volver con su propia cédula, vigente.");
    case Reason::PersonLeft:
    case Reason::WrongPerson:
    case Reason::PersonChangedMind:
    case Reason::PhotoMismatch:
    case Reason::FactsMismatch:
    case Reason::EvidenceInsufficient:
    case Reason::Pressure:
    case Reason::Minor:
    case Reason::Deceased:
    case Reason::Blocked:
    case Reason::ClerksOwn:
    case Reason::OneScreen:
    case Reason::NoPath:
    case Reason::TicketExpired:
    case Reason::SessionEnded:
    case Reason::DeskStopped:
    case Reason::AnotherUnlocked:
    case Reason::Employer:
    case Reason::Representative:
    case Reason::CannotRead:
    case Reason::SetAside:
    case Reason::CodeAwaited:
    case Reason::NotContinued:
        break;
    }
    return RefusalPage::tr("Puede volver otro día, con su cédula vigente y los datos con que se registró.");
}

} // namespace

RefusalPage::RefusalPage(Visit& visit, QWidget* parent) : Page(parent), m_visit(visit), m_ui(std::make_unique<Ui::RefusalPage>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    m_ui->refusalHelp1Label->setText(tr("«Hoy no puedo confirmar que es usted.»"));
    m_ui->refusalHelp1DetailLabel->setText(tr("No diga qué dato falló: quien pregunta puede estar probando."));
    m_ui->refusalHelp2DetailLabel->setText(tr("Lo registrado sigue como estaba; nadie pierde nada por volver."));
    m_ui->refusalHelp3Label->setText(tr("Si no puede esperar, llame al supervisor."));
    m_ui->refusalHelp3DetailLabel->setText(tr("Mira el caso con la persona presente y decide."));
    connect(m_ui->closeVisitButton, &QPushButton::clicked, this, &RefusalPage::closeWanted);
    connect(&m_visit, &Visit::stageChanged, this, &RefusalPage::refresh);
}

RefusalPage::~RefusalPage() = default;

QAbstractButton* RefusalPage::primaryButton() const
{
    return m_ui->closeVisitButton;
}

void RefusalPage::refresh()
{
    if (m_visit.stage() != Visit::Stage::Refused)
        return;
    const Reason reason = m_visit.endReason();
    m_ui->messageBanner->say(Banner::Kind::Danger, {tr("No se pudo validar la identidad."), tr("No se ha cambiado nada. Lo registrado sigue como estaba.")});
    m_ui->refusalHelp2Label->setText(whatToBring(reason));
    //: %1 code of the reason, %2 the reason
    m_ui->refusalReasonLabel->setText(tr("%1 · %2").arg(QString::fromLatin1(reasonCode(reason)), Words::of(reason)));
    m_ui->refusalEntryLabel->setText(m_visit.endEntry() >= 0 ? Words::number(m_visit.endEntry()) : tr("Anotada"));
    m_ui->refusalAttemptsLabel->setText(Words::number(m_visit.triesLeft()));
}

} // namespace ventanilla
