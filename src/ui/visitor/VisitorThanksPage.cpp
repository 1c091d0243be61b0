#include "ui/visitor/VisitorThanksPage.h"

#include "ui/Visit.h"
#include "ui_VisitorThanksPage.h"

namespace ventanilla {

VisitorThanksPage::VisitorThanksPage(Visit& visit, QWidget* parent)
    : VisitorPage(0, parent), m_ui(std::make_unique<Ui::VisitorThanksPage>()), m_visit(visit)
{
    m_ui->setupUi(this);
    begin(m_ui->finishButton, m_ui->finishButton);
    connect(m_ui->finishButton, &QPushButton::clicked, this, &VisitorThanksPage::finished);
    // What was confirmed is known only when the visit has come to its end, which may be after the page was asked for.
    connect(&visit, &Visit::stageChanged, this, &VisitorThanksPage::retranslate);
}

VisitorThanksPage::~VisitorThanksPage() = default;

void VisitorThanksPage::enter()
{
    retranslate();
}

void VisitorThanksPage::retranslate()
{
    m_ui->retranslateUi(this);
    const bool toldOld = m_visit.stage() == Visit::Stage::Confirmed && !m_visit.confirmation().emailBefore.isEmpty();
    m_ui->thanks1Label->setText(tr("Su correo nuevo quedó registrado en esta ventanilla."));
    m_ui->thanks2Label->setText(tr("Vale desde que el IESS lo confirme."));
    m_ui->thanks3Label->setText(toldOld ? tr("Le avisamos a su correo anterior y al nuevo.") : tr("Le avisamos a su correo nuevo."));
}

} // namespace ventanilla
