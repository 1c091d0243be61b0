#include "ui/visitor/VisitorWelcomePage.h"

#include "ui/visitor/VisitorWords.h"
#include "ui_VisitorWelcomePage.h"

namespace ventanilla {

VisitorWelcomePage::VisitorWelcomePage(QWidget* parent) : VisitorPage(Step::None, parent), m_ui(std::make_unique<Ui::VisitorWelcomePage>())
{
    m_ui->setupUi(this);
    begin(m_ui->startButton, m_ui->startButton);
    connect(m_ui->startButton, &QPushButton::clicked, this, &VisitorWelcomePage::started);
}

VisitorWelcomePage::~VisitorWelcomePage() = default;

void VisitorWelcomePage::enter()
{
    retranslate();
}

void VisitorWelcomePage::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->welcomeTitleLabel->setText(VisitorWords::greeting(QTime::currentTime()));
}

} // namespace ventanilla
