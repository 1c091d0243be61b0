#include "ui/NewAccountCard.h"

#include "core/Login.h"
#include "ui/FieldError.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_NewAccountCard.h"

#include <QEvent>

#include <array>

namespace ventanilla {

namespace {
constexpr std::array rolesOffered {Role::Clerk, Role::Supervisor, Role::Auditor, Role::Administrator};
} // namespace

NewAccountCard::NewAccountCard(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::NewAccountCard>())
{
    m_ui->setupUi(this);
    for (std::size_t i = 0; i < rolesOffered.size(); ++i)
        m_ui->newRoleCombo->addItem(QString());
    connect(m_ui->newLoginEdit, &QLineEdit::textEdited, m_ui->newLoginError, &FieldError::clear);
    connect(m_ui->addStaffButton, &QPushButton::clicked, this, &NewAccountCard::take);
    retranslate();
}

NewAccountCard::~NewAccountCard() = default;

QList<QWidget*> NewAccountCard::controls() const
{
    return {m_ui->newLoginEdit, m_ui->newRoleCombo, m_ui->addStaffButton};
}

QPushButton& NewAccountCard::addButton() const
{
    return *m_ui->addStaffButton;
}

void NewAccountCard::forget()
{
    m_ui->newLoginEdit->clear();
    m_ui->newLoginError->clear();
    m_ui->newRoleCombo->setCurrentIndex(0);
}

void NewAccountCard::blame(const Error& error)
{
    m_ui->newLoginError->blame(*m_ui->newLoginEdit, error);
}

void NewAccountCard::take()
{
    const auto login = parseLogin(m_ui->newLoginEdit->text());
    if (!login)
        blame(login.error());
    else
        Q_EMIT wanted(login.value(), rolesOffered[std::size_t(m_ui->newRoleCombo->currentIndex())]);
}

void NewAccountCard::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    for (std::size_t i = 0; i < rolesOffered.size(); ++i)
        m_ui->newRoleCombo->setItemText(int(i), Words::of(rolesOffered[i]));
}

void NewAccountCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ventanilla
