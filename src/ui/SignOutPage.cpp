#include "ui/SignOutPage.h"

#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_SignOutPage.h"

namespace ventanilla {

SignOutPage::SignOutPage(ClerkSession& session, const Visit& visit, QWidget* parent)
    : Page(parent), m_session(session), m_visit(visit), m_ui(std::make_unique<Ui::SignOutPage>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    connect(m_ui->backButton, &QPushButton::clicked, this, &SignOutPage::backWanted);
    connect(m_ui->confirmSignOutButton, &QPushButton::clicked, this, [this] {
        say([] { return tr("Se entregan los avisos que esperan: diez segundos como mucho."); });
        m_session.signOut(m_ui->closeDayCheck->isVisible() && m_ui->closeDayCheck->isChecked());
    });
    connect(&m_session, &ClerkSession::busyChanged, this, [this](bool busy) {
        m_ui->backButton->setEnabled(!busy);
        m_ui->closeDayCheck->setEnabled(!busy);
        sayBusy(*m_ui->confirmSignOutButton, busy, tr("Saliendo…"));
    });
    connect(&m_session, &ClerkSession::failed, this, [this](const Error& error) {
        say([error] { return Words::of(error).head + QLatin1Char(' ') + Words::of(error).text; });
    });
}

SignOutPage::~SignOutPage() = default;

QAbstractButton* SignOutPage::primaryButton() const
{
    return m_ui->confirmSignOutButton;
}

QAbstractButton* SignOutPage::backButton() const
{
    return m_ui->backButton;
}

void SignOutPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    showWhatEnds();
    m_ui->signOutMailLabel->setText(m_said());
}

void SignOutPage::enter()
{
    showWhatEnds();
    say([] { return QString(); });
    m_ui->closeDayCheck->setChecked(false);
    Page::enter();
}

void SignOutPage::say(std::function<QString()> words)
{
    m_said = std::move(words);
    m_ui->signOutMailLabel->setText(m_said());
}

void SignOutPage::showWhatEnds()
{
    const bool open = m_visit.stage() == Visit::Stage::Identified || m_visit.stage() == Visit::Stage::Validated;
    m_ui->signOutTextLabel->setText(open ? tr("La visita %1 sigue abierta. Si sale ahora termina sin cambiar nada: lo registrado queda como estaba.").arg(Words::folio(m_visit.folio()))
                                         : tr("Termina la sesión de %1 en este mostrador.").arg(m_session.name()));
    m_ui->closeDayCheck->setVisible(!open && m_session.servesVisits());
}

} // namespace ventanilla
