#include "ui/visitor/VisitorKnownPage.h"

#include "core/Facts.h"
#include "core/Phone.h"
#include "ui/Visit.h"
#include "ui_VisitorKnownPage.h"

namespace ventanilla {

VisitorKnownPage::VisitorKnownPage(Visit& visit, QWidget* parent)
    : VisitorPage(1, parent), m_ui(std::make_unique<Ui::VisitorKnownPage>()), m_visit(visit)
{
    m_ui->setupUi(this);
    begin(m_ui->knownConfirmButton, m_ui->knownEdit, m_ui->knownErrorLabel);
    connect(m_ui->knownConfirmButton, &QPushButton::clicked, this, &VisitorKnownPage::give);
    connect(m_ui->backButton, &QPushButton::clicked, this, &VisitorKnownPage::backAsked);
}

VisitorKnownPage::~VisitorKnownPage() = default;

void VisitorKnownPage::leave()
{
    VisitorPage::leave();
    m_born = {};
}

void VisitorKnownPage::give()
{
    if (m_visit.isBusy())
        return;
    QString known = m_ui->knownEdit->typed();
    // Only whether it could be one: whether it is the right one, nobody is told here.
    if (!Phone::parseMobile(known) && !Email::parse(known)) {
        showError(tr("No parece un correo ni un celular. Revise lo escrito."));
        return;
    }
    m_visit.giveFacts({m_born, std::move(known)});
}

void VisitorKnownPage::retranslate()
{
    m_ui->retranslateUi(this);
}

} // namespace ventanilla
