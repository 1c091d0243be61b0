#include "ui/visitor/VisitorWaitPage.h"

#include "ui_VisitorWaitPage.h"

namespace ventanilla {

VisitorWaitPage::VisitorWaitPage(QWidget* parent) : VisitorPage(Step::None, parent), m_ui(std::make_unique<Ui::VisitorWaitPage>())
{
    m_ui->setupUi(this);
    retranslate();
}

VisitorWaitPage::~VisitorWaitPage() = default;

void VisitorWaitPage::setCodeProved(bool proved)
{
    m_codeProved = proved;
    retranslate();
}

void VisitorWaitPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->waitTitleLabel->setText(m_codeProved ? tr("Gracias. El código es correcto.") : tr("Gracias."));
}

} // namespace ventanilla
