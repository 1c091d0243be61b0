#include "ui/ConfirmPage.h"

#include "ui/Changes.h"
#include "ui/Tables.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_ConfirmPage.h"

#include <QHeaderView>

namespace ventanilla {

namespace {
constexpr int rowHeight = 40;
constexpr int headHeight = 32;
} // namespace

ConfirmPage::ConfirmPage(Visit& visit, QWidget* parent) : Page(parent), m_visit(visit), m_ui(std::make_unique<Ui::ConfirmPage>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    prepareTable();
    connect(m_ui->backButton, &QPushButton::clicked, this, &ConfirmPage::backWanted);
    connect(m_ui->abandonButton, &QPushButton::clicked, this, &ConfirmPage::abandonWanted);
    connect(m_ui->parkVisitButton, &QPushButton::clicked, this, &ConfirmPage::parkWanted);
    connect(m_ui->clearVisitorButton, &QPushButton::clicked, &m_visit, &Visit::clearVisitor);
    connect(m_ui->showSummaryButton, &QPushButton::clicked, this, [this] {
        m_ui->messageBanner->clear();
        m_asking = true;
        m_visit.askConfirmation();
    });
    connect(&m_visit, &Visit::clerkFailed, this, [this](const Error& error) {
        if (std::exchange(m_asking, false))
            m_ui->messageBanner->say(Banner::Kind::Danger, error);
    });
    connect(&m_visit, &Visit::visitorFailed, this, [this](const Error& error) {
        if (m_visit.asked() == Visit::Asked::Confirmation)
            m_ui->messageBanner->say(Banner::Kind::Danger, error);
    });
    connect(&m_visit, &Visit::changed, this, &ConfirmPage::refresh);
    connect(&m_visit, &Visit::busyChanged, this, &ConfirmPage::refresh);
    connect(&m_visit, &Visit::askedChanged, this, [this] {
        refresh();
        if (isVisible())
            enter();
    });
    connect(&m_visit, &Visit::stageChanged, this, [this] {
        m_asking = false;
        m_ui->messageBanner->clear();
        refresh();
    });
    refresh();
}

ConfirmPage::~ConfirmPage() = default;

QAbstractButton* ConfirmPage::primaryButton() const
{
    return m_ui->showSummaryButton;
}

QAbstractButton* ConfirmPage::backButton() const
{
    return m_ui->backButton;
}

void ConfirmPage::prepareTable()
{
    tables::prepare(*m_ui->changesTable, {tr("Qué"), tr("Antes"), tr("Después"), tr("Comprobado")}, {130, 230, 250, 240}, rowHeight);
    m_ui->changesTable->horizontalHeader()->setFixedHeight(headHeight);
}

void ConfirmPage::retranslate()
{
    m_ui->retranslateUi(this);
    prepareTable();
    Theme::dress(*this);
    refresh();
}

void ConfirmPage::goToMissing()
{
    m_ui->visitorConfirmedLabel->setFocus(Qt::OtherFocusReason);
}

void ConfirmPage::refresh()
{
    if (m_visit.asked() == Visit::Asked::Confirmation)
        m_asking = false;
    const bool reading = m_visit.asked() == Visit::Asked::Confirmation;
    const bool open = m_visit.stage() == Visit::Stage::Validated || m_visit.stage() == Visit::Stage::Identified;
    const bool confirmed = m_visit.stage() == Visit::Stage::Confirmed;
    refreshTable();

    QString why;
    if (confirmed)
        why = tr("La persona ya confirmó.");
    else if (m_visit.stage() != Visit::Stage::Validated)
        why = m_visit.stage() == Visit::Stage::Identified ? tr("Primero valide la identidad (F6).") : tr("La visita ya terminó.");
    else if (m_visit.ordered() == Visit::Acts {})
        why = tr("Primero elija qué hacer (F7).");
    else if (!m_visit.isReady())
        why = m_visit.asked() == Visit::Asked::Code ? tr("Falta que vuelva el código (F7).") : tr("Falta terminar lo pedido (F7).");
    else if (reading)
        why = tr("La persona tiene la palabra.");
    block(*m_ui->showSummaryButton, *m_ui->confirmBlockedLabel, why);
    enable(*m_ui->abandonButton, open && !m_visit.isBusy());
    enable(*m_ui->parkVisitButton, open && !m_visit.isBusy());
    enable(*m_ui->clearVisitorButton, m_visit.asked() != Visit::Asked::Nothing);

    if (confirmed) {
        m_ui->visitorConfirmedLabel->setText(tr("La persona leyó el resumen y tocó «Confirmo»."));
        m_ui->visitorConfirmedDetailLabel->setText(tr("A las %1.").arg(Words::time(m_visit.confirmation().confirmedMs)));
        m_ui->visitorConfirmedChip->say(Chip::Kind::Ok, tr("Confirmado"));
    } else if (reading) {
        m_ui->visitorConfirmedLabel->setText(tr("La persona lee el resumen en su pantalla."));
        m_ui->visitorConfirmedDetailLabel->setText(tr("Al tocar «Confirmo» queda hecho. Si dice que no, nada cambia y usted lo pide otra vez."));
        m_ui->visitorConfirmedChip->say(Chip::Kind::Warn, tr("Espera a la persona"));
    } else {
        m_ui->visitorConfirmedLabel->setText(tr("La persona todavía no ha visto el resumen."));
        m_ui->visitorConfirmedDetailLabel->setText(tr("Lo lee en su pantalla, entero, y decide."));
        m_ui->visitorConfirmedChip->hide();
    }
}

void ConfirmPage::refreshTable()
{
    QTableWidget& table = *m_ui->changesTable;
    const QList<Changes::Line> lines = Changes::of(m_visit);
    table.setRowCount(int(lines.size()));
    for (int row = 0; row < table.rowCount(); ++row) {
        const Changes::Line& line = lines[row];
        tables::setText(table, row, 0, line.what);
        tables::setText(table, row, 1, line.before);
        tables::setText(table, row, 2, line.after);
        switch (line.check) {
        case Changes::Check::Proved:
            tables::setState(table, row, 3, QStringLiteral("check"), QStringLiteral("ok"), line.checked);
            break;
        case Changes::Check::Kept:
            tables::setState(table, row, 3, QStringLiteral("ring"), QStringLiteral("muted"), line.checked);
            break;
        case Changes::Check::Waits:
            tables::setState(table, row, 3, QStringLiteral("clock"), QStringLiteral("warn"), line.checked);
            break;
        }
    }
    table.setFixedHeight(headHeight + rowHeight * qMax(1, table.rowCount()) + 2);
}

} // namespace ventanilla
