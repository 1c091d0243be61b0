#include "ui/IdentifyCard.h"

#include "core/Turno.h"
#include "ui/Theme.h"
#include "ui_IdentifyCard.h"

#include <QEvent>

namespace ventanilla {

IdentifyCard::IdentifyCard(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::IdentifyCard>())
{
    m_ui->setupUi(this);
    m_number = new NumberFields({*m_ui->kindCombo, *m_ui->identifierLabel, *m_ui->identifierEdit, *m_ui->codeAgainFrame, *m_ui->codeAgainEdit, *m_ui->identifierError}, this);
    connect(m_number, &NumberFields::edited, this, &IdentifyCard::edited);
    m_ui->turnoEdit->setFont(Theme::figures(m_ui->turnoEdit->font()));
    connect(m_ui->turnoEdit, &QLineEdit::textEdited, this, [this] {
        m_ui->identifierError->clear();
        Q_EMIT edited();
    });
    m_ui->priorityCombo->addItem(QString());
    connect(m_ui->searchButton, &QPushButton::clicked, this, &IdentifyCard::search);
    retranslate();
}

IdentifyCard::~IdentifyCard() = default;

void IdentifyCard::offerGroups(const QList<PriorityGroup>& groups)
{
    m_groups = groups;
    for (const PriorityGroup& group : groups)
        m_ui->priorityCombo->addItem(QString(), group.name);
    // An office without groups has nothing to choose.
    m_ui->priorityCombo->setVisible(!groups.isEmpty());
    m_ui->priorityLabel->setVisible(!groups.isEmpty());
    retranslate();
}

void IdentifyCard::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    m_ui->priorityCombo->setItemText(0, tr("Ninguna"));
    //: the language of the clerk's window: es or en
    const bool english = tr("es") == QLatin1String("en");
    for (qsizetype i = 0; i < m_groups.size(); ++i)
        m_ui->priorityCombo->setItemText(int(i) + 1, english ? m_groups[i].en : m_groups[i].es);
    m_number->retranslate();
}

void IdentifyCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

QPushButton& IdentifyCard::searchButton() const
{
    return *m_ui->searchButton;
}

void IdentifyCard::takeFocus()
{
    m_number->takeFocus();
}

void IdentifyCard::forget()
{
    m_number->forget();
    m_ui->turnoEdit->clear();
    m_ui->priorityCombo->setCurrentIndex(0);
}

void IdentifyCard::setCompact(bool compact)
{
    m_ui->identifierHintLabel->setVisible(!compact);
    m_ui->scanIcon1->setVisible(!compact);
    m_ui->arrivalLayout->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

bool IdentifyCard::takeScan(const Scan& scan)
{
    if (const Turno* turno = scan.turno()) {
        m_ui->identifierError->clear();
        m_ui->turnoEdit->setText(turno->text());
        takeFocus();
        return true;
    }
    if (m_number->take(scan)) {
        search();
        return true;
    }
    return scan.error() != nullptr;
}

void IdentifyCard::search()
{
    Arrival arrival {{}, m_ui->priorityCombo->currentData().toByteArray()};
    const auto number = m_number->read();
    if (!number)
        return;
    if (const Ruc* ruc = std::get_if<Ruc>(&*number)) {
        Q_EMIT employerFound(*ruc);
        return;
    }
    if (!m_ui->turnoEdit->text().trimmed().isEmpty()) {
        const auto turno = Turno::parse(m_ui->turnoEdit->text());
        if (!turno) {
            m_ui->identifierError->blame(*m_ui->turnoEdit, turno.error());
            return;
        }
        arrival.turno = turno.value().text();
    }
    Q_EMIT searched(std::get<Identifier>(*number), arrival);
}

} // namespace ventanilla
