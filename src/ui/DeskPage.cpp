#include "ui/DeskPage.h"

#include "ui/ClerkSession.h"
#include "ui/Tables.h"
#include "ui/Theme.h"
#include "ui_DeskPage.h"

namespace ventanilla {

namespace {

constexpr int rowHeight = 38;
enum Column { TimeColumn, FolioColumn, StateColumn, DoneColumn, columnsCount };

bool isOpen(const Visit& visit)
{
    return visit.stage() == Visit::Stage::Identified || visit.stage() == Visit::Stage::Validated;
}

/// What stands in a way that the clerk can mend by typing again; the others are facts about the person.
bool isAboutTyping(ErrorCode code)
{
    return code == ErrorCode::PersonNotFound;
}

} // namespace

DeskPage::DeskPage(Office& office, Visit& visit, QWidget* parent) : Page(parent), m_office(office), m_visit(visit), m_ui(std::make_unique<Ui::DeskPage>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    m_ui->identifierEdit->setFont(Theme::figures(m_ui->identifierEdit->font()));
    tables::prepare(*m_ui->visitsTable, {tr("Hora"), tr("Folio"), tr("Estado"), tr("Qué se hizo")}, {84, 110, 280, 240}, rowHeight);

    auto* back = new QPushButton(tr("Volver a la &visita"), this);
    back->setObjectName(QStringLiteral("returnToVisitButton"));
    back->setProperty("kind", QStringLiteral("small"));
    back->setAutoDefault(false);
    m_ui->openVisitBanner->addButton(back);
    connect(back, &QPushButton::clicked, this, &DeskPage::visitWanted);

    connect(m_ui->searchButton, &QPushButton::clicked, this, &DeskPage::search);
    connect(m_ui->identifierEdit, &QLineEdit::textEdited, this, [this] {
        m_ui->identifierError->clear();
        m_ui->messageBanner->clear();
    });
    connect(m_ui->visitsFilterEdit, &QLineEdit::textChanged, this, &DeskPage::filterVisits);
    connect(&m_visit, &Visit::clerkFailed, this, [this](const Error& error) {
        if (std::exchange(m_searching, false))
            showFailure(error);
    });
    connect(&m_visit, &Visit::busyChanged, this, [this](bool busy) {
        if (m_searching || !busy)
            sayBusy(*m_ui->searchButton, busy, tr("Buscando…"));
    });
    connect(&m_visit, &Visit::stageChanged, this, [this] {
        m_searching = false;
        if (isOpen(m_visit)) {
            m_ui->identifierEdit->clear();
            m_ui->messageBanner->clear();
        }
        showOpenVisit();
    });
    showOpenVisit();
    showVisits({});
}

DeskPage::~DeskPage() = default;

QAbstractButton* DeskPage::primaryButton() const
{
    return m_ui->searchButton;
}

void DeskPage::enter()
{
    askVisits();
    showOpenVisit();
    m_ui->identifierEdit->setFocus(Qt::OtherFocusReason);
    m_ui->identifierEdit->selectAll();
}

void DeskPage::say(Banner::Kind kind, const Words::Message& message)
{
    m_ui->messageBanner->say(kind, message);
}

void DeskPage::setServesVisits(bool serves)
{
    m_serves = serves;
    m_ui->identifyCard->setVisible(serves);
    m_ui->visitsCard->setVisible(serves);
    if (!serves)
        say(Banner::Kind::Info, {tr("Su cuenta no atiende visitas."), tr("Lo suyo se hace con el programa de administración. Salga cuando termine.")});
}

void DeskPage::focusSearch()
{
    m_ui->visitsFilterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->visitsFilterEdit->selectAll();
}

void DeskPage::forget()
{
    m_ui->identifierEdit->clear();
    m_ui->identifierError->clear();
    m_ui->messageBanner->clear();
    m_ui->visitsFilterEdit->clear();
    showVisits({});
}

void DeskPage::search()
{
    if (m_visit.isBusy())
        return;
    m_ui->messageBanner->clear();
    m_ui->identifierError->clear();
    const auto cedula = Cedula::parse(m_ui->identifierEdit->text());
    if (!cedula) {
        m_ui->identifierError->blame(*m_ui->identifierEdit, Words::of(cedula.error()).head);
        return;
    }
    if (isOpen(m_visit)) {
        showFailure(Error {ErrorCode::VisitAlreadyOpen});
        return;
    }
    m_searching = true;
    m_visit.open(cedula.value(), m_oneScreen);
}

void DeskPage::showFailure(const Error& error)
{
    const Banner::Kind kind = isAboutTyping(error.code) || error.code == ErrorCode::VisitAlreadyOpen ? Banner::Kind::Warn : Banner::Kind::Danger;
    m_ui->messageBanner->say(kind, Words::of(error));
    m_ui->identifierEdit->setFocus(Qt::OtherFocusReason);
    m_ui->identifierEdit->selectAll();
    if (!ClerkSession::isEnd(error.code))
        askVisits();
}

void DeskPage::showOpenVisit()
{
    if (!isOpen(m_visit)) {
        m_ui->openVisitBanner->clear();
        return;
    }
    m_ui->openVisitBanner->say(Banner::Kind::Info, {tr("La visita %1 sigue abierta.").arg(Words::folio(m_visit.folio())), tr("Vuelva a ella para terminarla o abandonarla; hasta entonces no se abre otra.")});
}

void DeskPage::askVisits()
{
    if (!m_serves)
        return;
    m_office.perform(TodaysVisits {}).then(this, [this](Result<TodaysVisits::Reply> answer) {
        if (answer)
            showVisits(answer.value().visits);
        else
            Q_EMIT failed(answer.error());
    });
}

void DeskPage::showVisits(const QList<TodaysVisits::Visit>& visits)
{
    QTableWidget& table = *m_ui->visitsTable;
    table.setRowCount(int(visits.size()));
    int confirmed = 0;
    for (int row = 0; row < table.rowCount(); ++row) {
        const TodaysVisits::Visit& visit = visits[row];
        tables::setText(table, row, TimeColumn, Words::time(visit.openedMs));
        tables::setText(table, row, FolioColumn, Words::folio(visit.folio));
        tables::setText(table, row, DoneColumn, visit.emailChanged ? tr("Correo cambiado") : tr("Nada"));
        const auto withReason = [&visit](const QString& word) {
            //: %1 how the visit ended, %2 code of the reason
            return visit.reason ? tr("%1 · %2").arg(word, QString::fromLatin1(reasonCode(*visit.reason))) : word;
        };
        switch (visit.state) {
        case TodaysVisits::State::Open:
            tables::setState(table, row, StateColumn, QStringLiteral("clock"), QStringLiteral("warn"), tr("Abierta"));
            break;
        case TodaysVisits::State::Confirmed:
            ++confirmed;
            tables::setState(table, row, StateColumn, QStringLiteral("check"), QStringLiteral("ok"), tr("Confirmada"));
            break;
        case TodaysVisits::State::Abandoned:
            tables::setState(table, row, StateColumn, QStringLiteral("undo"), QStringLiteral("muted"), withReason(tr("Abandonada")));
            break;
        case TodaysVisits::State::Refused:
            tables::setState(table, row, StateColumn, QStringLiteral("stop"), QStringLiteral("danger"), withReason(tr("Negada")));
            break;
        case TodaysVisits::State::Expired:
            tables::setState(table, row, StateColumn, QStringLiteral("clock"), QStringLiteral("muted"), withReason(tr("Vencida")));
            break;
        case TodaysVisits::State::Pending:
            tables::setState(table, row, StateColumn, QStringLiteral("clock"), QStringLiteral("warn"), tr("Pendiente del código"));
            break;
        case TodaysVisits::State::Parked:
            tables::setState(table, row, StateColumn, QStringLiteral("clock"), QStringLiteral("warn"), withReason(tr("Por continuar")));
            break;
        case TodaysVisits::State::Interrupted:
            tables::setState(table, row, StateColumn, QStringLiteral("warning"), QStringLiteral("warn"), withReason(tr("Cortada")));
            break;
        }
    }
    //: %1 visits of today, %2 of them confirmed
    m_ui->visitsCountLabel->setText(visits.isEmpty() ? QString() : tr("%1 · %2 confirmadas").arg(visits.size()).arg(confirmed));
    filterVisits();
}

void DeskPage::filterVisits()
{
    QTableWidget& table = *m_ui->visitsTable;
    const QString wanted = m_ui->visitsFilterEdit->text().trimmed();
    const int shown = tables::filter(table, wanted);
    table.setVisible(shown > 0);
    m_ui->visitsEmptyLabel->setVisible(shown == 0);
    m_ui->visitsEmptyLabel->setText(table.rowCount() == 0 ? tr("Nadie todavía. Escanee una cédula.") : tr("Ninguna visita con «%1». Borre el filtro.").arg(wanted));
}

} // namespace ventanilla
