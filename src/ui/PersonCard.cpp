#include "ui/PersonCard.h"

#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_PersonCard.h"

#include <QDateTime>

namespace ventanilla {

namespace {

constexpr int heightNormal = 100;
constexpr int heightDense = 72;
constexpr qint64 dayMs = 86'400'000;
constexpr int recentDays = 90;

/// Days since the address was last changed here; -1 when never or long ago.
int daysSinceChange(const MaskedPerson& person)
{
    if (person.emailChangedMs == 0)
        return -1;
    const qint64 days = (QDateTime::currentMSecsSinceEpoch() - person.emailChangedMs) / dayMs;
    return days <= recentDays ? int(qMax<qint64>(0, days)) : -1;
}

} // namespace

PersonCard::PersonCard(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::PersonCard>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    setDense(false);
}

PersonCard::~PersonCard() = default;

void PersonCard::describe(const MaskedPerson& person, qint64 folio, bool oneScreen)
{
    m_ui->personNameLabel->setText(person.fullName);
    //: identity card number (masked) and age
    m_ui->personIdLabel->setText(tr("C.I. %1  ·  %n años", nullptr, person.age).arg(person.identifier));
    m_ui->registeredMobileLabel->setText(person.mobile.isEmpty() ? tr("Sin celular") : person.mobile);
    showEmail(person.email);
    m_ui->folioLabel->setText(tr("Visita %1").arg(Words::folio(folio)));

    const int days = daysSinceChange(person);
    m_ui->emailRecentChip->hide();
    if (days == 0)
        m_ui->emailRecentChip->say(Chip::Kind::Warn, tr("Correo cambiado hoy"));
    else if (days > 0)
        m_ui->emailRecentChip->say(Chip::Kind::Warn, tr("Correo cambiado hace %n días", nullptr, days));
    m_ui->unusualNumberChip->hide();
    if (person.unusualNumber)
        m_ui->unusualNumberChip->say(Chip::Kind::Warn, tr("Número poco común"));
    m_ui->failedBeforeChip->hide();
    if (person.validationsFailed > 0)
        m_ui->failedBeforeChip->say(Chip::Kind::Warn, tr("%n validaciones fallidas", nullptr, person.validationsFailed));
    m_ui->oneScreenChip->hide();
    if (oneScreen)
        m_ui->oneScreenChip->say(Chip::Kind::Info, tr("Una sola pantalla"));
}

void PersonCard::showEmail(const QString& masked)
{
    m_ui->registeredEmailLabel->setText(masked.isEmpty() ? tr("Sin correo registrado") : masked);
}

void PersonCard::forget()
{
    for (QLabel* label : {m_ui->personNameLabel, m_ui->personIdLabel, m_ui->registeredEmailLabel, m_ui->registeredMobileLabel, m_ui->folioLabel})
        label->clear();
    for (Chip* chip : {m_ui->emailRecentChip, m_ui->unusualNumberChip, m_ui->failedBeforeChip, m_ui->oneScreenChip})
        chip->hide();
}

void PersonCard::setDense(bool dense)
{
    setFixedHeight(dense ? heightDense : heightNormal);
    m_ui->linesLayout->removeWidget(m_ui->personIdLabel);
    m_ui->nameLayout->removeWidget(m_ui->personIdLabel);
    if (dense)
        m_ui->nameLayout->insertWidget(1, m_ui->personIdLabel);
    else
        m_ui->linesLayout->insertWidget(1, m_ui->personIdLabel);
    layout()->setContentsMargins(24, dense ? 4 : 12, 20, dense ? 4 : 10);
}

QStringList PersonCard::warnings(const MaskedPerson& person)
{
    QStringList sentences;
    if (const int days = daysSinceChange(person); days == 0)
        sentences << tr("El correo ya se cambió hoy en un mostrador. Pregunte por qué otra vez.");
    else if (days > 0)
        sentences << tr("El correo se cambió hace %n días en un mostrador. Pregunte por qué otra vez.", nullptr, days);
    if (person.unusualNumber)
        sentences << tr("El tercer dígito de la cédula es poco común. Compare el número con la tarjeta, dígito por dígito.");
    if (person.validationsFailed > 0)
        sentences << tr("Ya hubo %n validaciones fallidas con esta persona.", nullptr, person.validationsFailed);
    if (person.email.isEmpty() && person.mobile.isEmpty())
        sentences << tr("No hay correo ni celular registrados: los datos que se piden a la persona no alcanzarán.");
    return sentences;
}

} // namespace ventanilla
