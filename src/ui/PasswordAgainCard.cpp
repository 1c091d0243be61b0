#include "ui/PasswordAgainCard.h"

#include "services/Sessions.h"
#include "ui/CapsHint.h"
#include "ui/ClerkSession.h"
#include "ui/Page.h"
#include "ui/Words.h"
#include "ui_PasswordAgainCard.h"

#include <QEvent>

namespace ventanilla {

PasswordAgainCard::PasswordAgainCard(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::PasswordAgainCard>())
{
    m_ui->setupUi(this);
    new CapsHint(*m_ui->passwordAgainEdit, *m_ui->passwordAgainHintLabel, QString());
    connect(m_ui->passwordAgainEdit, &QLineEdit::textEdited, m_ui->passwordAgainError, &FieldError::clear);
    connect(m_ui->passwordAgainButton, &QPushButton::clicked, this, &PasswordAgainCard::prove);
    connect(m_ui->passwordAgainCancelButton, &QPushButton::clicked, this, &PasswordAgainCard::forget);
    hide();
}

PasswordAgainCard::~PasswordAgainCard() = default;

QAbstractButton* PasswordAgainCard::primaryButton() const
{
    return m_ui->passwordAgainButton;
}

QAbstractButton* PasswordAgainCard::cancelButton() const
{
    return m_ui->passwordAgainCancelButton;
}

void PasswordAgainCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QFrame::changeEvent(event);
}

void PasswordAgainCard::ask(std::function<void()> goOn, std::function<void(const Error&)> letBe)
{
    m_goOn = std::move(goOn);
    m_letBe = std::move(letBe);
    // The page was left while the door was asked: nobody sees the question.
    if (!parentWidget()->isVisible()) {
        forget();
        return;
    }
    show();
    m_ui->passwordAgainEdit->setFocus(Qt::OtherFocusReason);
    Q_EMIT askingChanged(true);
}

void PasswordAgainCard::prove()
{
    if (m_busy || !isAsking())
        return;
    if (m_ui->passwordAgainEdit->text().isEmpty()) {
        m_ui->passwordAgainError->blame(*m_ui->passwordAgainEdit, [] { return tr("Escriba su contraseña."); });
        return;
    }
    m_ui->passwordAgainError->clear();
    QString typed = m_ui->passwordAgainEdit->text();
    Secret password = Secret::fromText(std::move(typed));
    m_ui->passwordAgainEdit->clear();
    m_busy = true;
    m_office->perform(ProvePassword {std::move(password)}).then(this, [this](Result<ProvePassword::Reply> answer) {
        m_busy = false;
        if (!isAsking())
            return;
        if (answer) {
            end(std::exchange(m_goOn, nullptr));
            return;
        }
        const Error error = answer.error();
        if (ClerkSession::isEnd(error.code) || error.code == ErrorCode::SessionLocked) {
            end([letBe = m_letBe, error] { letBe(error); });
            return;
        }
        m_ui->passwordAgainError->blame(*m_ui->passwordAgainEdit,
            [error] { return error.code == ErrorCode::SignInFailed ? tr("Esa no es su contraseña. Quedan %n intentos.", nullptr, int(error.number)) : Words::of(error).head; });
    });
}

void PasswordAgainCard::forget()
{
    if (isAsking())
        end([letBe = m_letBe] { letBe(Error {ErrorCode::Cancelled}); });
}

void PasswordAgainCard::end(const std::function<void()>& then)
{
    m_goOn = nullptr;
    m_letBe = nullptr;
    m_ui->passwordAgainEdit->clear();
    m_ui->passwordAgainError->clear();
    Page::reveal(*this, false);
    Q_EMIT askingChanged(false);
    then();
}

} // namespace ventanilla
