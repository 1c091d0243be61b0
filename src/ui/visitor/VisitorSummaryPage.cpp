#include "ui/visitor/VisitorSummaryPage.h"

#include "ui/Visit.h"
#include "ui_VisitorSummaryPage.h"

namespace ventanilla {

VisitorSummaryPage::VisitorSummaryPage(Visit& visit, QWidget* parent)
    : VisitorPage(4, parent), m_ui(std::make_unique<Ui::VisitorSummaryPage>()), m_visit(visit)
{
    m_ui->setupUi(this);
    begin(m_ui->confirmButton, m_ui->confirmButton, m_ui->summaryErrorLabel);
    connect(m_ui->confirmButton, &QPushButton::clicked, this, [this] { m_visit.confirm(); });
    connect(m_ui->rejectButton, &QPushButton::clicked, this, [this] { m_visit.reject(); });
}

VisitorSummaryPage::~VisitorSummaryPage() = default;

void VisitorSummaryPage::enter()
{
    m_ui->summaryEmailLabel->setText(m_visit.summary().newEmail);
}

void VisitorSummaryPage::leave()
{
    VisitorPage::leave();
    m_ui->summaryEmailLabel->forget();
}

void VisitorSummaryPage::escape()
{
    m_ui->rejectButton->setFocus(Qt::BacktabFocusReason); // Esc says no word in the visitor's name
}

void VisitorSummaryPage::retranslate()
{
    m_ui->retranslateUi(this);
}

} // namespace ventanilla
