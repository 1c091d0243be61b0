#include "ui/LockPage.h"

#include "ui/CapsHint.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_LockPage.h"

namespace ventanilla {

LockPage::LockPage(ClerkSession& session, const Visit& visit, QWidget* parent)
    : Page(parent), m_session(session), m_visit(visit), m_ui(std::make_unique<Ui::LockPage>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    new CapsHint(*m_ui->passwordEdit, *m_ui->passwordHintLabel, QString());
    connect(m_ui->unlockButton, &QPushButton::clicked, this, &LockPage::unlock);
    connect(m_ui->otherPersonButton, &QPushButton::clicked, this, &LockPage::otherPersonWanted);
    connect(m_ui->passwordEdit, &QLineEdit::textEdited, m_ui->passwordError, &FieldError::clear);
    connect(&m_session, &ClerkSession::busyChanged, this, [this](bool busy) { sayBusy(*m_ui->unlockButton, busy, tr("Comprobando…")); });
    connect(&m_session, &ClerkSession::failed, this, [this](const Error& error) {
        if (m_session.state() != ClerkSession::State::Locked)
            return;
        // The name is not typed here: only the password can be wrong.
        m_ui->passwordError->blame(*m_ui->passwordEdit, [error] {
            return error.code == ErrorCode::SignInFailed ? tr("La contraseña no coincide. Quedan %n intentos.", nullptr, int(error.number)) : Words::of(error).head;
        });
    });
}

LockPage::~LockPage() = default;

QAbstractButton* LockPage::primaryButton() const
{
    return m_ui->unlockButton;
}

void LockPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    showWhy();
}

void LockPage::enter()
{
    showWhy();
    m_ui->passwordEdit->clear();
    m_ui->passwordError->clear();
    m_ui->passwordEdit->setFocus(Qt::OtherFocusReason);
}

void LockPage::showWhy()
{
    switch (m_session.lockedBy()) {
    case ClerkSession::Lock::ByHand:
        m_ui->lockReasonLabel->setText(tr("Escriba su contraseña para seguir donde estaba."));
        break;
    case ClerkSession::Lock::Idle:
        m_ui->lockReasonLabel->setText(tr("Bloqueado por falta de uso. Escriba su contraseña para seguir."));
        break;
    case ClerkSession::Lock::System:
        m_ui->lockReasonLabel->setText(tr("El equipo se suspendió o cambió de sesión. Escriba su contraseña para seguir."));
        break;
    case ClerkSession::Lock::Visitor:
        m_ui->lockReasonLabel->setText(tr("La pantalla vuelve a quien atiende. Escriba su contraseña para seguir."));
        break;
    }
    const bool open = m_visit.stage() == Visit::Stage::Identified || m_visit.stage() == Visit::Stage::Validated;
    m_ui->lockedByLabel->setText(m_session.name());
    m_ui->otherPersonButton->setToolTip(open ? tr("Termina la sesión; la visita abierta termina sin cambiar nada.") : tr("Termina la sesión de %1.").arg(m_session.name()));
}

void LockPage::unlock()
{
    if (m_session.isBusy())
        return;
    if (m_ui->passwordEdit->text().isEmpty()) {
        m_ui->passwordError->blame(*m_ui->passwordEdit, [] { return tr("Escriba su contraseña."); });
        return;
    }
    m_ui->passwordError->clear();
    QString typed = m_ui->passwordEdit->text();
    Secret password = Secret::fromText(std::move(typed));
    m_ui->passwordEdit->clear();
    m_session.unlock(std::move(password));
}

} // namespace ventanilla
