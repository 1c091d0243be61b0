#include "ui/IdentifyPage.h"

#include "ui/PersonCard.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_IdentifyPage.h"

namespace ventanilla {

IdentifyPage::IdentifyPage(Visit& visit, QWidget* parent) : Page(parent), m_visit(visit), m_ui(std::make_unique<Ui::IdentifyPage>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    connect(m_ui->goToValidateButton, &QPushButton::clicked, this, &IdentifyPage::validateWanted);
    connect(m_ui->abandonButton, &QPushButton::clicked, this, &IdentifyPage::abandonWanted);
    connect(&m_visit, &Visit::stageChanged, this, &IdentifyPage::refresh);
}

IdentifyPage::~IdentifyPage() = default;

QAbstractButton* IdentifyPage::primaryButton() const
{
    return m_ui->goToValidateButton;
}

void IdentifyPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    refresh();
}

void IdentifyPage::refresh()
{
    const bool open = m_visit.stage() == Visit::Stage::Identified || m_visit.stage() == Visit::Stage::Validated;
    enable(*m_ui->goToValidateButton, open);
    enable(*m_ui->abandonButton, open);
    if (m_visit.stage() == Visit::Stage::None) {
        m_ui->foundNameLabel->clear();
        m_ui->warningsLabel->clear();
        return;
    }
    m_ui->foundNameLabel->setText(m_visit.person().fullName);
    //: %1 folio of the visit, %2 time
    m_ui->foundOpenedLabel->setText((m_visit.continued() ? tr("Visita %1, continuada a las %2: lo preparado sigue, la identidad se valida de nuevo. Si se abrió la ficha de otra persona, abandone la visita y busque otra vez.")
                                                         : tr("Visita %1, abierta a las %2. Si se abrió la ficha de otra persona, abandone la visita y busque otra vez."))
                                        .arg(Words::folio(m_visit.folio()), Words::time(m_visit.openedMs())));
    const QStringList warnings = PersonCard::warnings(m_visit.person());
    m_ui->warningsCard->setVisible(!warnings.isEmpty());
    m_ui->warningsLabel->setText(warnings.join(QLatin1Char('\n')));
}

} // namespace ventanilla
