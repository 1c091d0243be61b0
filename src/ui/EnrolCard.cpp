#include "ui/EnrolCard.h"

#include "core/Secret.h"
#include "ui/FieldError.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_EnrolCard.h"

#include <QEvent>

namespace ventanilla {

EnrolCard::EnrolCard(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::EnrolCard>())
{
    m_ui->setupUi(this);
    connect(m_ui->enrolNameEdit, &QLineEdit::textEdited, m_ui->enrolNameError, &FieldError::clear);
    connect(m_ui->enrolCedulaEdit, &QLineEdit::textEdited, m_ui->enrolCedulaError, &FieldError::clear);
    connect(m_ui->firstPasswordEdit, &QLineEdit::textEdited, m_ui->firstPasswordError, &FieldError::clear);
    retranslate();
}

EnrolCard::~EnrolCard() = default;

void EnrolCard::setPasswordLengthMin(int letters)
{
    m_letters = letters;
    retranslate();
}

QList<QWidget*> EnrolCard::controls() const
{
    return {m_ui->enrolNameEdit, m_ui->enrolCedulaEdit, m_ui->firstPasswordEdit, m_ui->enrolButton};
}

QPushButton& EnrolCard::enrolButton() const
{
    return *m_ui->enrolButton;
}

void EnrolCard::forget()
{
    for (QLineEdit* edit : {m_ui->enrolNameEdit, m_ui->enrolCedulaEdit, m_ui->firstPasswordEdit})
        edit->clear();
    for (FieldError* error : {m_ui->enrolNameError, m_ui->enrolCedulaError, m_ui->firstPasswordError})
        error->clear();
}

bool EnrolCard::isWhole()
{
    if (name().isEmpty()) {
        m_ui->enrolNameError->blame(*m_ui->enrolNameEdit, [] { return tr("Escriba los apellidos y los nombres."); });
        return false;
    }
    if (const QString typed = m_ui->enrolCedulaEdit->text().trimmed(); !typed.isEmpty()) {
        if (const auto number = Cedula::parse(typed); !number) {
            m_ui->enrolCedulaError->blame(*m_ui->enrolCedulaEdit, number.error());
            return false;
        }
    }
    if (m_ui->firstPasswordEdit->text().isEmpty()) {
        m_ui->firstPasswordError->blame(*m_ui->firstPasswordEdit, [] { return tr("Escriba la contraseña que le da."); });
        return false;
    }
    return true;
}

QString EnrolCard::name() const
{
    return m_ui->enrolNameEdit->text().simplified();
}

std::optional<Cedula> EnrolCard::cedula() const
{
    const auto number = Cedula::parse(m_ui->enrolCedulaEdit->text().trimmed());
    return number ? std::optional(number.value()) : std::nullopt;
}

Secret EnrolCard::password() const
{
    QString typed = m_ui->firstPasswordEdit->text();
    typed.detach();
    return Secret::fromText(std::move(typed));
}

bool EnrolCard::blame(const Error& error)
{
    switch (error.code) {
    case ErrorCode::PasswordTooShort:
    case ErrorCode::PasswordTooLong:
    case ErrorCode::PasswordCommon:
    case ErrorCode::PasswordContext:
        m_ui->firstPasswordError->blame(*m_ui->firstPasswordEdit, error);
        return true;
    case ErrorCode::NameMalformed:
        m_ui->enrolNameError->blame(*m_ui->enrolNameEdit, error);
        return true;
    default:
        return false;
    }
}

void EnrolCard::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    m_ui->firstPasswordHintLabel->setText(tr("%n caracteres como mínimo. Dígasela en persona; la cambia al entrar.", nullptr, m_letters));
}

void EnrolCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ventanilla
