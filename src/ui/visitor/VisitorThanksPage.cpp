#include "ui/visitor/VisitorThanksPage.h"

#include "ui/Visit.h"
#include "ui_VisitorThanksPage.h"

namespace ventanilla {

VisitorThanksPage::VisitorThanksPage(Visit& visit, QWidget* parent)
    : VisitorPage(Step::None, parent), m_ui(std::make_unique<Ui::VisitorThanksPage>()), m_visit(visit)
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
    m_ui->thanks1Label->setText(tr("Los cambios quedaron registrados en esta ventanilla."));
    m_ui->thanks2Label->setText(tr("Valen desde que el IESS los confirme."));
    m_ui->thanks3Label->setText(lastWord());
}

QString VisitorThanksPage::lastWord() const
{
    if (m_visit.stage() != Visit::Stage::Confirmed)
        return {};
    const ConfirmVisit::Reply& done = m_visit.confirmation();
    if (done.emailPending)
        return tr("Su correo nuevo espera el código: vuelva con él.");
    if (!done.emailAfter.isEmpty())
        return done.emailBefore.isEmpty() ? tr("Le avisamos a su correo nuevo.") : tr("Le avisamos a su correo anterior y al nuevo.");
    if (done.imageChanged)
        return tr("Si alguien le pide su imagen, no la diga.");
    return tr("Le avisamos a su correo.");
}

} // namespace ventanilla
