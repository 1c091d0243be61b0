#include "ui/ConfirmPage.h"

#include "ui/Tables.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_ConfirmPage.h"

namespace ventanilla {

namespace {
constexpr int rowHeight = 40;
constexpr int tableHeight = 80; // the heads and one change
} // namespace

ConfirmPage::ConfirmPage(Visit& visit, QWidget* parent) : Page(parent), m_visit(visit), m_ui(std::make_unique<Ui::ConfirmPage>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    tables::prepare(*m_ui->changesTable, {tr("Qué"), tr("Antes"), tr("Después"), tr("Comprobado")}, {120, 240, 240, 240}, rowHeight);
    m_ui->changesTable->setFixedHeight(tableHeight);

    connect(m_ui->backButton, &QPushButton::clicked, this, &ConfirmPage::backWanted);
    connect(m_ui->abandonButton, &QPushButton::clicked, this, &ConfirmPage::abandonWanted);
    connect(m_ui->clearVisitorButton, &QPushButton::clicked, &m_visit, &Visit::clearVisitor);
    connect(m_ui->showSummaryButton, &QPushButton::clicked, this, [this] {
        m_ui->messageBanner->clear();
        m_asking = true;
        m_visit.askConfirmation();
    });
    connect(&m_visit, &Visit::clerkFailed, this, [this](const Error& error) {
        if (std::exchange(m_asking, false))
            m_ui->messageBanner->say(Banner::Kind::Danger, Words::of(error));
    });
    connect(&m_visit, &Visit::visitorFailed, this, [this](const Error& error) {
        if (m_visit.asked() == Visit::Asked::Confirmation)
            m_ui->messageBanner->say(Banner::Kind::Danger, Words::of(error));
    });
    connect(&m_visit, &Visit::changed, this, &ConfirmPage::refresh);
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

void ConfirmPage::goToMissing()
{
    m_ui->visitorConfirmedLabel->setFocus(Qt::OtherFocusReason);
}

void ConfirmPage::refresh()
{
    if (m_visit.asked() == Visit::Asked::Confirmation)
        m_asking = false;
    const bool reading = m_visit.asked() == Visit::Asked::Confirmation;
    const bool proved = m_visit.codeProvedMs() > 0;
    const bool confirmed = m_visit.stage() == Visit::Stage::Confirmed;
    refreshTable();

    QString why;
    if (confirmed)
        why = tr("La persona ya confirmó.");
    else if (m_visit.stage() != Visit::Stage::Validated)
        why = m_visit.stage() == Visit::Stage::Identified ? tr("Primero valide la identidad (F6).") : tr("La visita ya terminó.");
    else if (!proved)
        why = tr("Falta que vuelva el código (F7).");
    else if (reading)
        why = tr("La persona tiene la palabra.");
    block(*m_ui->showSummaryButton, *m_ui->confirmBlockedLabel, why);
    enable(*m_ui->abandonButton, m_visit.stage() == Visit::Stage::Validated || m_visit.stage() == Visit::Stage::Identified);
    enable(*m_ui->clearVisitorButton, m_visit.asked() != Visit::Asked::Nothing);

    if (confirmed) {
        m_ui->visitorConfirmedLabel->setText(tr("La persona leyó el resumen y tocó «Confirmo»."));
        m_ui->visitorConfirmedDetailLabel->setText(tr("A las %1.").arg(Words::time(m_visit.confirmation().confirmedMs)));
        m_ui->visitorConfirmedChip->say(Chip::Kind::Ok, tr("Confirmado"));
    } else if (reading) {
        m_ui->visitorConfirmedLabel->setText(tr("La persona lee el resumen en su pantalla."));
        m_ui->visitorConfirmedDetailLabel->setText(tr("Al tocar «Confirmo» el cambio queda hecho; si dice que no, se descarta."));
        m_ui->visitorConfirmedChip->say(Chip::Kind::Warn, tr("Espera a la persona"));
    } else {
        m_ui->visitorConfirmedLabel->setText(tr("La persona todavía no ha visto el resumen."));
        m_ui->visitorConfirmedDetailLabel->setText(tr("Lo lee en su pantalla, con la dirección entera, y decide."));
        m_ui->visitorConfirmedChip->hide();
    }
}

void ConfirmPage::refreshTable()
{
    QTableWidget& table = *m_ui->changesTable;
    const bool confirmed = m_visit.stage() == Visit::Stage::Confirmed;
    if (m_visit.stagedEmail().isEmpty() && !confirmed) {
        table.setRowCount(0);
        return;
    }
    const QString none = tr("Ninguno");
    const QString before = confirmed ? m_visit.confirmation().emailBefore : m_visit.person().email;
    table.setRowCount(1);
    tables::setText(table, 0, 0, tr("Correo"));
    tables::setText(table, 0, 1, before.isEmpty() ? none : before);
    tables::setText(table, 0, 2, confirmed ? m_visit.confirmation().emailAfter : m_visit.stagedEmail());
    if (m_visit.codeProvedMs() > 0)
        tables::setState(table, 0, 3, QStringLiteral("check"), QStringLiteral("ok"), tr("Código devuelto %1").arg(Words::time(m_visit.codeProvedMs())));
    else
        tables::setState(table, 0, 3, QStringLiteral("clock"), QStringLiteral("warn"), tr("Falta el código"));
}

} // namespace ventanilla
