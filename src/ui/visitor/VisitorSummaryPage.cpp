#include "ui/visitor/VisitorSummaryPage.h"

#include "core/Secret.h"
#include "ui/Visit.h"
#include "ui/visitor/VisitorWords.h"
#include "ui_VisitorSummaryPage.h"

namespace ventanilla {

namespace {
/// Narrower than this, or than so many letters, one stands under the other.
constexpr int pairMinPx = 800;
constexpr int pairLetters = 40;
} // namespace

VisitorSummaryPage::VisitorSummaryPage(Visit& visit, QWidget* parent)
    : VisitorPage(Step::Confirmation, parent), m_ui(std::make_unique<Ui::VisitorSummaryPage>()), m_visit(visit)
{
    m_ui->setupUi(this);
    begin(m_ui->confirmButton, m_ui->confirmButton, m_ui->summaryErrorLabel);
    connect(m_ui->confirmButton, &QPushButton::clicked, this, [this] { m_visit.confirm(); });
    connect(m_ui->rejectButton, &QPushButton::clicked, this, [this] { m_visit.reject(); });
}

VisitorSummaryPage::~VisitorSummaryPage() = default;

void VisitorSummaryPage::enter()
{
    retranslate();
}

void VisitorSummaryPage::leave()
{
    VisitorPage::leave();
    m_ui->summaryEmailLabel->forget();
    QString held = m_ui->summaryMobileLabel->text();
    m_ui->summaryMobileLabel->clear();
    wipe(held);
}

QString VisitorSummaryPage::channelWords() const
{
    const SummariseVisit::Reply& summary = m_visit.summary();
    if (summary.linkByEmail && summary.inPerson)
        return tr("por correo o en persona");
    return summary.linkByEmail ? tr("por correo") : tr("en persona");
}

// The address keeps the whole width; the others stand in pairs where there is room.
void VisitorSummaryPage::arrange(int width)
{
    VisitorPage::arrange(width);
    const int columns = width < m_ui->summaryImageLabel->fontMetrics().averageCharWidth() * pairLetters || width < pairMinPx ? 1 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    auto* grid = m_ui->cardLayout;
    int place = columns; // the first row is the address's
    for (QWidget* row : {m_ui->summaryImageRow, m_ui->summaryChannelsRow, m_ui->summaryMobileRow, m_ui->summaryQuestionsRow}) {
        grid->removeWidget(row);
        if (row->isHidden())
            continue;
        grid->addWidget(row, place / columns, place % columns);
        ++place;
    }
    grid->removeWidget(m_ui->summaryEmailRow);
    grid->addWidget(m_ui->summaryEmailRow, 0, 0, 1, columns);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, columns - 1);
}

void VisitorSummaryPage::escape()
{
    m_ui->rejectButton->setFocus(Qt::BacktabFocusReason); // Esc says no word in the visitor's name
}

void VisitorSummaryPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_columns = 0;
    const SummariseVisit::Reply& summary = m_visit.summary();
    m_ui->summaryEmailRow->setVisible(!summary.newEmail.isEmpty());
    m_ui->summaryEmailLabel->setAddress(summary.newEmail);
    if (summary.emailPending)
        m_ui->summaryEmailCaptionLabel->setText(tr("Su correo nuevo: espera el código y todavía no cambia"));
    m_ui->summaryImageRow->setVisible(summary.image);
    m_ui->summaryChannelsRow->setVisible(summary.channels);
    m_ui->summaryChannelsLabel->setText(channelWords());
    m_ui->summaryMobileRow->setVisible(!summary.mobile.isEmpty());
    // A copy of its own: it is overwritten when the page is left, the visit's is not.
    m_ui->summaryMobileLabel->setText(QStringView(VisitorWords::mobile(summary.mobile)).toString());
    m_ui->summaryQuestionsRow->setVisible(summary.questions > 0);
    //: Below: how many security questions the person has answered anew.
    m_ui->summaryQuestionsLabel->setText(tr("%n respuestas nuevas", nullptr, summary.questions));
}

} // namespace ventanilla
