#include "ui/DeskPage.h"

#include "services/TurnAway.h"
#include "ui/ClerkSession.h"
#include "ui/Theme.h"
#include "ui_DeskPage.h"

namespace ventanilla {

namespace {

bool isOpen(const Visit& visit)
{
    return visit.stage() == Visit::Stage::Identified || visit.stage() == Visit::Stage::Validated;
}

/// What stands in a way that the clerk can mend by typing again; the others are facts about the person.
bool isMended(ErrorCode code)
{
    return code == ErrorCode::PersonNotFound || code == ErrorCode::VisitAlreadyOpen || code == ErrorCode::VisitNotWaiting || code == ErrorCode::EmployerHasNoPath;
}

} // namespace

DeskPage::DeskPage(Office& office, Visit& visit, QWidget* parent)
    : Page(parent), m_office(office), m_visit(visit), m_ui(std::make_unique<Ui::DeskPage>()), m_back(new QPushButton(this))
{
    m_ui->setupUi(this);
    m_ui->identifyCard->offerGroups(office.policy().priorities);
    m_back->setObjectName(QStringLiteral("returnToVisitButton"));
    m_back->setProperty("kind", QStringLiteral("small"));
    m_back->setAutoDefault(false);
    m_ui->openVisitBanner->addButton(m_back);
    // The banner stands below what is searched.
    QWidget::setTabOrder(m_ui->identifyCard->findChild<QWidget*>(QStringLiteral("priorityCombo")), m_back);
    DeskPage::retranslate();

    connect(m_back, &QPushButton::clicked, this, &DeskPage::visitWanted);
    connect(m_ui->identifyCard, &IdentifyCard::edited, m_ui->messageBanner, &Banner::clear);
    connect(m_ui->identifyCard, &IdentifyCard::searched, this, &DeskPage::search);
    connect(m_ui->identifyCard, &IdentifyCard::employerFound, this, &DeskPage::turnAway);
    connect(m_ui->waitingCard, &WaitingCard::continueWanted, this, &DeskPage::resume);
    connect(m_ui->visitsCard, &VisitsCard::failed, this, &DeskPage::failed);
    connect(m_ui->waitingCard, &WaitingCard::failed, this, &DeskPage::failed);
    connect(&m_office, &Office::outboxChanged, this, [this] {
        if (isVisible() && m_serves)
            m_ui->waitingCard->ask(m_office);
    });
    connect(&m_visit, &Visit::clerkFailed, this, [this](const Error& error) {
        if (std::exchange(m_searching, false))
            showFailure(error);
    });
    connect(&m_visit, &Visit::busyChanged, this, [this](bool busy) {
        if (m_searching || !busy)
            sayBusy(m_ui->identifyCard->searchButton(), busy, tr("Buscando…"));
    });
    connect(&m_visit, &Visit::stageChanged, this, [this] {
        m_searching = false;
        if (isOpen(m_visit)) {
            m_ui->identifyCard->forget();
            m_ui->messageBanner->clear();
        }
        showOpenVisit();
    });
    showOpenVisit();
}

DeskPage::~DeskPage() = default;

QAbstractButton* DeskPage::primaryButton() const
{
    return &m_ui->identifyCard->searchButton();
}

void DeskPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_back->setText(tr("Volver a la &visita"));
    showOpenVisit();
}

void DeskPage::enter()
{
    askLists();
    showOpenVisit();
    m_ui->identifyCard->takeFocus();
}

void DeskPage::setCompact(bool compact)
{
    Page::setCompact(compact);
    m_ui->identifyCard->setCompact(compact);
}

void DeskPage::say(Banner::Kind kind, Words::Telling telling)
{
    m_ui->messageBanner->say(kind, std::move(telling));
}

void DeskPage::setServesVisits(bool serves, bool seesStaff)
{
    m_serves = serves;
    m_seesStaff = seesStaff;
    for (QWidget* card : std::initializer_list<QWidget*> {m_ui->identifyCard, m_ui->visitsCard, m_ui->waitingCard})
        card->setVisible(serves);
    if (!serves)
        showNoVisits();
}

void DeskPage::showNoVisits()
{
    say(Banner::Kind::Info, [seesStaff = m_seesStaff] { return Words::Message {tr("Su cuenta no atiende visitas."), seesStaff ? tr("Las cuentas de la oficina están en Personal (Ctrl+6). Lo demás se hace con el programa de administración. Salga cuando termine.")
                                                                             : tr("Lo suyo se hace con el programa de administración. Salga cuando termine.")}; });
}

void DeskPage::focusSearch()
{
    if (m_serves)
        m_ui->visitsCard->focusSearch();
}

void DeskPage::takeScan(const Scan& scan)
{
    if (m_serves && !m_visit.isBusy())
        m_ui->identifyCard->takeScan(scan);
}

void DeskPage::forget()
{
    m_ui->identifyCard->forget();
    m_ui->messageBanner->clear();
    m_ui->visitsCard->forget();
    m_ui->waitingCard->forget();
}

bool DeskPage::mayOpen()
{
    if (m_visit.isBusy())
        return false;
    m_ui->messageBanner->clear();
    if (!isOpen(m_visit))
        return true;
    showFailure(Error {ErrorCode::VisitAlreadyOpen});
    return false;
}

void DeskPage::search(const Identifier& identifier, const Arrival& arrival)
{
    if (!mayOpen())
        return;
    m_searching = true;
    m_visit.open(identifier, m_oneScreen, arrival);
}

void DeskPage::resume(const VisitId& visit)
{
    if (!mayOpen())
        return;
    m_searching = true;
    m_visit.resume(visit, m_oneScreen);
}

void DeskPage::turnAway(const Ruc& ruc)
{
    m_ui->messageBanner->clear();
    // What it answers is never more than the words for it; the entry in the log is what counts.
    m_office.perform(TurnAway {ruc}).then(this, [this](Result<TurnAway::Reply> answer) {
        if (!answer)
            showFailure(answer.error());
    });
}

void DeskPage::showFailure(const Error& error)
{
    if (ClerkSession::isEnd(error.code)) {
        Q_EMIT failed(error);
        return;
    }
    m_ui->messageBanner->say(isMended(error.code) ? Banner::Kind::Warn : Banner::Kind::Danger, error);
    m_ui->identifyCard->takeFocus();
    askLists();
}

void DeskPage::showOpenVisit()
{
    m_ui->waitingCard->setMayContinue(!isOpen(m_visit));
    if (!isOpen(m_visit)) {
        m_ui->openVisitBanner->clear();
        return;
    }
    m_ui->openVisitBanner->say(Banner::Kind::Info, [folio = m_visit.folio()] { return Words::Message {tr("La visita %1 sigue abierta.").arg(Words::folio(folio)), tr("Vuelva a ella para terminarla o abandonarla; hasta entonces no se abre otra.")}; });
}

void DeskPage::askLists()
{
    if (!m_serves)
        return;
    m_ui->visitsCard->ask(m_office);
    m_ui->waitingCard->ask(m_office);
}

} // namespace ventanilla
