#include "ui/PasswordPage.h"

#include "services/Accounts.h"
#include "ui/CapsHint.h"
#include "ui/Theme.h"
#include "ui_PasswordPage.h"

namespace ventanilla {

PasswordPage::PasswordPage(Office& office, ClerkSession& session, QWidget* parent)
    : Page(parent), m_office(office), m_session(session), m_ui(std::make_unique<Ui::PasswordPage>()), m_presentCaps(nullptr), m_nextCaps(nullptr)
{
    m_ui->setupUi(this);
    m_presentCaps = new CapsHint(*m_ui->presentEdit, *m_ui->presentHintLabel, QString());
    m_nextCaps = new CapsHint(*m_ui->nextEdit, *m_ui->nextHintLabel, QString());
    PasswordPage::retranslate();
    connect(m_ui->changePasswordButton, &QPushButton::clicked, this, &PasswordPage::change);
    connect(m_ui->backButton, &QPushButton::clicked, this, &PasswordPage::backWanted);
    for (QLineEdit* edit : {m_ui->presentEdit, m_ui->nextEdit, m_ui->againEdit})
        connect(edit, &QLineEdit::textEdited, this, [this, edit] { errorOf(*edit).clear(); });
}

PasswordPage::~PasswordPage() = default;

QAbstractButton* PasswordPage::primaryButton() const
{
    return m_ui->changePasswordButton;
}

QAbstractButton* PasswordPage::backButton() const
{
    return m_ui->backButton;
}

void PasswordPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    const bool must = m_session.passwordMustChange();
    m_ui->passwordWhyLabel->setText(must ? tr("La contraseña con la que entró se la dio otra persona. Elija una que solo usted sepa; después sigue a su trabajo.")
                                         : tr("La sesión sigue. Nadie más verá la nueva, tampoco quien supervisa."));
    m_ui->backButton->setText(must ? tr("Salir") : tr("Volver"));
    m_ui->passwordRuleLabel->setText(tr("%n caracteres como mínimo. Una frase larga sirve y se recuerda mejor; no hacen falta signos. Puede pegarla.", nullptr, m_office.policy().passwordLengthMin));
}

void PasswordPage::enter()
{
    PasswordPage::retranslate();
    leave();
    m_ui->messageBanner->clear();
    m_ui->presentEdit->setFocus(Qt::OtherFocusReason);
}

void PasswordPage::leave()
{
    for (QLineEdit* edit : {m_ui->presentEdit, m_ui->nextEdit, m_ui->againEdit}) {
        edit->clear();
        errorOf(*edit).clear();
    }
}

FieldError& PasswordPage::errorOf(const QLineEdit& edit) const
{
    return &edit == m_ui->presentEdit ? *m_ui->presentError : &edit == m_ui->nextEdit ? *m_ui->nextError : *m_ui->againError;
}

void PasswordPage::change()
{
    if (m_busy)
        return;
    m_ui->messageBanner->clear();
    for (QLineEdit* edit : {m_ui->presentEdit, m_ui->nextEdit, m_ui->againEdit}) {
        errorOf(*edit).clear();
        if (edit->text().isEmpty()) {
            errorOf(*edit).blame(*edit, [this, edit] {
                return edit == m_ui->presentEdit ? tr("Escriba su contraseña actual.") : edit == m_ui->nextEdit ? tr("Escriba la contraseña nueva.") : tr("Escriba otra vez la contraseña nueva.");
            });
            return;
        }
    }
    if (m_ui->nextEdit->text() != m_ui->againEdit->text()) {
        m_ui->againEdit->clear();
        m_ui->againError->blame(*m_ui->againEdit, [] { return tr("Las dos veces no coinciden. Escríbala otra vez aquí."); });
        return;
    }
    QString present = m_ui->presentEdit->text();
    QString next = m_ui->nextEdit->text();
    m_ui->presentEdit->clear();
    m_ui->againEdit->clear();
    m_ui->nextEdit->clear();
    m_busy = true;
    sayBusy(*m_ui->changePasswordButton, true, tr("Cambiando…"));
    m_office.perform(ChangePassword {Secret::fromText(std::move(present)), Secret::fromText(std::move(next))}).then(this, [this](Result<ChangePassword::Reply> answer) {
        m_busy = false;
        sayBusy(*m_ui->changePasswordButton, false, {});
        if (!answer) {
            showFailure(answer.error());
            return;
        }
        m_session.notePasswordChanged();
        Q_EMIT passwordChanged();
    });
}

void PasswordPage::showFailure(const Error& error)
{
    if (ClerkSession::isEnd(error.code)) {
        Q_EMIT failed(error);
        return;
    }
    switch (error.code) {
    case ErrorCode::SignInFailed:
        m_ui->presentError->blame(*m_ui->presentEdit, [left = int(error.number)] { return tr("Esa no es su contraseña actual. Quedan %n intentos.", nullptr, left); });
        break;
    case ErrorCode::SignInWait:
    case ErrorCode::SignInLocked:
        m_ui->presentError->blame(*m_ui->presentEdit, error);
        break;
    case ErrorCode::PasswordTooShort:
    case ErrorCode::PasswordTooLong:
    case ErrorCode::PasswordCommon:
    case ErrorCode::PasswordContext:
    case ErrorCode::PasswordSame:
        m_ui->nextError->blame(*m_ui->nextEdit, error);
        break;
    default:
        m_ui->messageBanner->say(Banner::Kind::Danger, error);
        m_ui->presentEdit->setFocus(Qt::OtherFocusReason);
        break;
    }
}

} // namespace ventanilla
