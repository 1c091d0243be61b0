#include "ui/visitor/VisitorChannelsPage.h"

#include "ui/Visit.h"
#include "ui/visitor/VisitorWords.h"
#include "ui_VisitorChannelsPage.h"

#include <algorithm>

namespace ventanilla {

VisitorChannelsPage::VisitorChannelsPage(Visit& visit, QWidget* parent)
    : VisitorPage(Step::Preferences, parent), m_ui(std::make_unique<Ui::VisitorChannelsPage>()), m_visit(visit)
{
    m_ui->setupUi(this);
    begin(m_ui->channelsDoneButton, nullptr, m_ui->channelsErrorLabel);
    for (VisitorChoice* choice : {m_ui->linkChannelButton, m_ui->inPersonChannelButton})
        connect(choice, &VisitorChoice::clicked, this, &VisitorChannelsPage::clearError);
    connect(m_ui->channelsDoneButton, &QPushButton::clicked, this, &VisitorChannelsPage::give);
    connect(&visit, &Visit::changed, this, &VisitorChannelsPage::follow);
    connect(&visit, &Visit::visitorFailed, this, [this] { m_proving = false; });
    retranslate();
}

VisitorChannelsPage::~VisitorChannelsPage() = default;

void VisitorChannelsPage::enter()
{
    m_proving = false;
    retranslate();
}

void VisitorChannelsPage::leave()
{
    VisitorPage::leave();
    for (VisitorChoice* choice : {m_ui->linkChannelButton, m_ui->smsChannelButton, m_ui->inPersonChannelButton})
        choice->forget();
    m_proving = false;
}

bool VisitorChannelsPage::hasAddress() const
{
    return m_visit.stage() == Visit::Stage::Validated && (!m_visit.stagedEmail().isEmpty() || !m_visit.person().email.isEmpty());
}

bool VisitorChannelsPage::wantsProof() const
{
    return m_ui->linkChannelButton->isChecked() && m_visit.stagedEmail().isEmpty() && m_visit.person().emailChangedMs == 0;
}

void VisitorChannelsPage::give()
{
    if (m_visit.isBusy())
        return;
    const bool link = m_ui->linkChannelButton->isChecked();
    const bool inPerson = m_ui->inPersonChannelButton->isChecked();
    if (!link && !inPerson) {
        showError(VisitorWords::of({ErrorCode::ChannelMissing}));
        return;
    }
    if (wantsProof()) {
        m_proving = true;
        m_visit.proveRegisteredEmail();
        return;
    }
    m_visit.giveChannels(link, inPerson, m_ui->mobileEdit->typed());
}

void VisitorChannelsPage::follow()
{
    if (!m_proving || m_visit.isBusy() || m_visit.stagedEmail().isEmpty())
        return;
    m_proving = false;
    give();
}

void VisitorChannelsPage::arrange(int width)
{
    VisitorPage::arrange(width);
    int widest = 0;
    for (const VisitorChoice* choice : {m_ui->linkChannelButton, m_ui->smsChannelButton, m_ui->inPersonChannelButton})
        widest = std::max(widest, choice->widthNeeded());
    const QMargins margins = layout()->contentsMargins();
    const bool beside = 3 * widest + 2 * m_ui->channelsLayout->spacing() <= width - margins.left() - margins.right();
    m_ui->channelsLayout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void VisitorChannelsPage::retranslate()
{
    m_ui->retranslateUi(this);
    const bool fresh = m_visit.stage() == Visit::Stage::Validated && !m_visit.stagedEmail().isEmpty() && !m_visit.provesRegistered();
    const QString where = fresh ? tr("A su correo nuevo.") : hasAddress() ? tr("A %1").arg(m_visit.person().email) : tr("No disponible: falta un correo.");
    m_ui->linkChannelButton->setWords(tr("Por correo"), where);
    m_ui->linkChannelButton->setEnabled(hasAddress());
    m_ui->smsChannelButton->setWords(tr("Por mensaje SMS"), tr("No disponible."));
    m_ui->inPersonChannelButton->setWords(tr("En persona"), tr("Con su cédula, en una ventanilla."));
}

} // namespace ventanilla
