#include "ui/RefusalPage.h"

#include "ui/RefusalAdvice.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_RefusalPage.h"

namespace ventanilla {

RefusalPage::RefusalPage(Visit& visit, QWidget* parent) : Page(parent), m_visit(visit), m_ui(std::make_unique<Ui::RefusalPage>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    connect(m_ui->closeVisitButton, &QPushButton::clicked, this, &RefusalPage::closeWanted);
    connect(&m_visit, &Visit::stageChanged, this, &RefusalPage::refresh);
}

RefusalPage::~RefusalPage() = default;

QAbstractButton* RefusalPage::primaryButton() const
{
    return m_ui->closeVisitButton;
}

void RefusalPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    refresh();
}

void RefusalPage::refresh()
{
    if (m_visit.stage() != Visit::Stage::Refused)
        return;
    const Reason reason = m_visit.endReason();
    m_ui->messageBanner->say(Banner::Kind::Danger, [] { return Words::Message {tr("No se pudo validar la identidad."), tr("No se ha cambiado nada. Lo registrado sigue como estaba.")}; });
    const RefusalAdvice advice = RefusalAdvice::on(reason);
    m_ui->refusalHelp1Label->setText(advice.say.head);
    m_ui->refusalHelp1DetailLabel->setText(advice.say.detail);
    m_ui->refusalHelp2Label->setText(advice.bring.head);
    m_ui->refusalHelp2DetailLabel->setText(advice.bring.detail);
    m_ui->refusalHelp3Label->setText(advice.more.head);
    m_ui->refusalHelp3DetailLabel->setText(advice.more.detail);
    //: %1 code of the reason, %2 the reason
    m_ui->refusalReasonLabel->setText(tr("%1 · %2").arg(QString::fromLatin1(reasonCode(reason)), Words::of(reason)));
    m_ui->refusalEntryLabel->setText(m_visit.endEntry() >= 0 ? Words::number(m_visit.endEntry()) : tr("Anotada"));
    m_ui->refusalAttemptsLabel->setText(Words::number(m_visit.triesLeft()));
}

} // namespace ventanilla
