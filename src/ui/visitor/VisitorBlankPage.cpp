#include "ui/visitor/VisitorBlankPage.h"

#include "ui_VisitorBlankPage.h"

namespace ventanilla {

VisitorBlankPage::VisitorBlankPage(QWidget* parent) : VisitorPage(Step::None, parent), m_ui(std::make_unique<Ui::VisitorBlankPage>())
{
    m_ui->setupUi(this);
}

VisitorBlankPage::~VisitorBlankPage() = default;

void VisitorBlankPage::retranslate()
{
    m_ui->retranslateUi(this);
}

} // namespace ventanilla
