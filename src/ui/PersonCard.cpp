#include "ui/PersonCard.h"

#include "ui/Page.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_PersonCard.h"

#include <QDateTime>
#include <QEvent>

namespace ventanilla {

namespace {

constexpr int heightNormal = 100;
constexpr int heightDense = 72;
constexpr int heightCompact = 56;
constexpr int menuWidth = 150;
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

QString numberOf(IdentifierKind kind, const QString& number)
{
    switch (kind) {
    case IdentifierKind::Cedula:
        //: identity card number
        return PersonCard::tr("C.I. %1").arg(number);
    case IdentifierKind::Passport:
        return PersonCard::tr("Pasaporte %1").arg(number);
    case IdentifierKind::ForeignCode:
        return PersonCard::tr("Código %1").arg(number);
    }
    return {};
}

QString numberAndAge(IdentifierKind kind, const QString& number, int age)
{
    //: %1 number of the document, then the age
    return PersonCard::tr("%1  ·  %n años", nullptr, age).arg(numberOf(kind, number));
}

} // namespace

PersonCard::PersonCard(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::PersonCard>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    connect(m_ui->revealButton, &QPushButton::clicked, this, &PersonCard::revealWanted);
    setDense(false);
}

PersonCard::~PersonCard() = default;

void PersonCard::describe(const Visit& visit)
{
    m_visit = &visit;
    m_whole = false;
    refresh();
}

void PersonCard::refresh()
{
    m_ui->revealButton->setText(tr("Mostrar datos…"));
    if (!m_visit)
        return;
    const MaskedPerson& person = m_visit->person();
    m_ui->personNameLabel->setText(person.fullName);
    const QString line = numberAndAge(person.kind, person.identifier, person.age);
    //: %1 number and age, %2 ticket of the queue
    m_ui->personIdLabel->setText(m_visit->arrival().turno.isEmpty() ? line : tr("%1  ·  Turno %2").arg(line, m_visit->arrival().turno));
    m_ui->folioLabel->setText(tr("Visita %1").arg(Words::folio(m_visit->folio())));
    refreshRegistered();
    refreshChips();
    if (m_whole)
        sayWhole();
}

void PersonCard::refreshRegistered()
{
    const MaskedPerson& person = m_visit->person();
    QString email = person.email;
    QString mobile = person.mobile;
    bool image = person.imageEnrolled;
    bool preferences = person.channelsEnrolled;
    if (m_visit->stage() == Visit::Stage::Confirmed) {
        const ConfirmVisit::Reply& done = m_visit->confirmation();
        email = done.emailAfter.isEmpty() ? email : done.emailAfter;
        mobile = done.channelsChanged && !m_visit->channels().mobile.isEmpty() ? m_visit->channels().mobile : mobile;
        image = image || done.imageChanged;
        preferences = preferences || done.channelsChanged;
    }
    m_ui->registeredEmailLabel->setText(email.isEmpty() ? tr("Sin correo registrado") : email);
    m_ui->registeredMobileLabel->setText(mobile.isEmpty() ? tr("Sin celular") : mobile);
    m_ui->registeredImageLabel->setText(image ? tr("Con imagen") : tr("Sin imagen"));
    m_ui->registeredPreferencesLabel->setText(preferences ? tr("Con preferencias") : tr("Sin preferencias"));
}

void PersonCard::refreshChips()
{
    for (Chip* chip : {m_ui->emailRecentChip, m_ui->unusualNumberChip, m_ui->failedBeforeChip, m_ui->priorityChip, m_ui->continuedChip, m_ui->oneScreenChip,
                       m_ui->emailPendingChip, m_ui->appliedChip, m_ui->warningsChip})
        chip->hide();
    if (!m_visit)
        return;
    if (m_compact) {
        const QStringList sentences = warnings(m_visit->person());
        if (!sentences.isEmpty())
            m_ui->warningsChip->say(Chip::Kind::Warn, tr("%n avisos", nullptr, int(sentences.size())));
        m_ui->warningsChip->setToolTip(sentences.join(u'\n'));
        m_ui->warningsChip->setAccessibleDescription(sentences.join(u' '));
        if (m_visit->oneScreen())
            m_ui->oneScreenChip->say(Chip::Kind::Info, tr("Una sola pantalla"));
        return;
    }
    if (m_visit->stage() != Visit::Stage::Confirmed)
        sayWarnings();
    sayState();
}

void PersonCard::sayWarnings()
{
    const MaskedPerson& person = m_visit->person();
    const int days = daysSinceChange(person);
    if (days == 0)
        m_ui->emailRecentChip->say(Chip::Kind::Warn, tr("Correo cambiado hoy"));
    else if (days > 0)
        m_ui->emailRecentChip->say(Chip::Kind::Warn, tr("Correo cambiado hace %n días", nullptr, days));
    if (person.unusualNumber)
        m_ui->unusualNumberChip->say(Chip::Kind::Warn, tr("Número poco común"));
    if (person.validationsFailed > 0)
        m_ui->failedBeforeChip->say(Chip::Kind::Warn, tr("%n validaciones fallidas", nullptr, person.validationsFailed));
}

void PersonCard::sayState()
{
    if (m_visit->stage() == Visit::Stage::Confirmed) {
        if (m_visit->emailPending())
            m_ui->emailPendingChip->say(Chip::Kind::Warn, tr("Correo pendiente del código"));
        //: %1 time of the day
        m_ui->appliedChip->say(Chip::Kind::Ok, tr("Cambios aplicados %1").arg(Words::time(m_visit->confirmation().confirmedMs)));
    } else {
        if (!m_visit->arrival().priority.isEmpty())
            m_ui->priorityChip->say(Chip::Kind::Info, tr("Atención prioritaria"));
        if (m_visit->continued())
            m_ui->continuedChip->say(Chip::Kind::Info, tr("Visita continuada"));
    }
    if (m_visit->oneScreen())
        m_ui->oneScreenChip->say(Chip::Kind::Info, tr("Una sola pantalla"));
}

void PersonCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        Theme::dress(*this);
        refresh();
        setDense(m_dense);
    }
    QFrame::changeEvent(event);
}

void PersonCard::showWhole(const PersonRecord& record, int seconds)
{
    m_whole = true;
    m_record = record;
    m_seconds = seconds;
    sayWhole();
    setCompact(m_compact);
}

void PersonCard::sayWhole()
{
    const PersonRecord& record = m_record;
    m_ui->personIdLabel->setText(tr("%1  ·  nació el %2").arg(numberOf(record.kind, record.identifier), record.born.toString(QStringLiteral("dd/MM/yyyy"))));
    m_ui->registeredEmailLabel->setText(record.email.isEmpty() ? tr("Sin correo registrado") : record.email);
    m_ui->registeredMobileLabel->setText(record.mobile.isEmpty() ? tr("Sin celular") : record.mobile);
    showSeconds(m_seconds);
}

void PersonCard::showSeconds(int seconds)
{
    m_seconds = seconds;
    m_ui->revealButton->setText(tr("Se ocultan en %n s", nullptr, seconds));
}

void PersonCard::hideWhole()
{
    m_whole = false;
    m_record = {};
    refresh();
    setCompact(m_compact);
}

QWidget* PersonCard::revealButton() const
{
    return m_ui->revealButton;
}

void PersonCard::forget()
{
    m_visit = nullptr;
    m_whole = false;
    m_record = {};
    for (QLabel* label : {m_ui->personNameLabel, m_ui->personIdLabel, m_ui->registeredEmailLabel, m_ui->registeredMobileLabel, m_ui->registeredImageLabel,
                          m_ui->registeredPreferencesLabel, m_ui->folioLabel})
        label->clear();
    refresh();
    refreshChips();
}

void PersonCard::setDense(bool dense)
{
    m_dense = dense;
    const bool oneLine = dense && !m_compact;
    setFixedHeight(Theme::tall(*this, m_compact ? heightCompact : dense ? heightDense : heightNormal));
    m_ui->linesLayout->removeWidget(m_ui->personIdLabel);
    m_ui->nameLayout->removeWidget(m_ui->personIdLabel);
    if (oneLine)
        m_ui->nameLayout->insertWidget(1, m_ui->personIdLabel);
    else
        m_ui->linesLayout->insertWidget(1, m_ui->personIdLabel);
    const int side = dense ? 4 : 12;
    // In a small window the menu's button lies over the right end.
    layout()->setContentsMargins(24, m_compact ? 2 : side, m_compact ? Theme::tall(*this, menuWidth) : 20, m_compact ? 2 : side);
}

void PersonCard::setCompact(bool compact)
{
    m_compact = compact;
    // What is shown whole is worth the room; else number and name are enough.
    for (QWidget* widget : std::initializer_list<QWidget*> {m_ui->mailIcon1, m_ui->registeredEmailLabel, m_ui->phoneIcon2, m_ui->registeredMobileLabel})
        widget->setVisible(!compact || m_whole);
    for (QWidget* widget : std::initializer_list<QWidget*> {m_ui->imageIcon3, m_ui->registeredImageLabel, m_ui->preferencesIcon4, m_ui->registeredPreferencesLabel})
        widget->setVisible(!compact);
    m_ui->folioLabel->setVisible(!compact);
    m_ui->personNameLabel->setVisible(!compact || !m_whole);
    m_ui->f4KeyLabel->setVisible(!compact);
    // The whole address takes the room of the button that asks for it; it hides by itself all the same.
    Page::reveal(*m_ui->revealButton, !compact || !m_whole);
    refreshChips();
    setDense(m_dense);
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
