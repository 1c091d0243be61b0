#include "ui/IdentifyCard.h"

#include "core/Turno.h"
#include "ui/Theme.h"
#include "ui_IdentifyCard.h"

#include <QEvent>

namespace ventanilla {

namespace {
constexpr std::array<IdentifierKind, 3> kinds {IdentifierKind::Cedula, IdentifierKind::Passport, IdentifierKind::ForeignCode};
} // namespace

IdentifyCard::IdentifyCard(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::IdentifyCard>())
{
    m_ui->setupUi(this);
    for (QLineEdit* edit : {m_ui->identifierEdit, m_ui->codeAgainEdit, m_ui->turnoEdit}) {
        edit->setFont(Theme::figures(edit->font()));
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_ui->identifierError->clear();
            Q_EMIT edited();
        });
    }
    for (std::size_t i = 0; i < kinds.size(); ++i)
        m_ui->kindCombo->addItem(QString());
    m_ui->priorityCombo->addItem(QString());
    connect(m_ui->kindCombo, &QComboBox::currentIndexChanged, this, [this] {
        m_ui->identifierError->clear();
        showKind();
    });
    connect(m_ui->searchButton, &QPushButton::clicked, this, &IdentifyCard::search);
    retranslate();
    showKind();
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
    m_ui->kindCombo->setItemText(0, tr("Cédula o RUC"));
    m_ui->kindCombo->setItemText(1, tr("Pasaporte"));
    m_ui->kindCombo->setItemText(2, tr("Código de extranjero"));
    m_ui->priorityCombo->setItemText(0, tr("Ninguna"));
    //: the language of the clerk's window: es or en
    const bool english = tr("es") == QLatin1String("en");
    for (qsizetype i = 0; i < m_groups.size(); ++i)
        m_ui->priorityCombo->setItemText(int(i) + 1, english ? m_groups[i].en : m_groups[i].es);
    showKind();
}

void IdentifyCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

IdentifierKind IdentifyCard::kind() const
{
    return kinds[std::size_t(m_ui->kindCombo->currentIndex())];
}

void IdentifyCard::showKind()
{
    m_ui->codeAgainFrame->setVisible(kind() == IdentifierKind::ForeignCode);
    switch (kind()) {
    case IdentifierKind::Cedula:
        m_ui->identifierLabel->setText(tr("&Cédula, RUC o lectura de la tarjeta"));
        break;
    case IdentifierKind::Passport:
        m_ui->identifierLabel->setText(tr("Número del pasaporte (&C)"));
        break;
    case IdentifierKind::ForeignCode:
        m_ui->identifierLabel->setText(tr("&Código de extranjero"));
        break;
    }
}

QPushButton& IdentifyCard::searchButton() const
{
    return *m_ui->searchButton;
}

void IdentifyCard::takeFocus()
{
    m_ui->identifierEdit->setFocus(Qt::OtherFocusReason);
    m_ui->identifierEdit->selectAll();
}

void IdentifyCard::forget()
{
    for (QLineEdit* edit : {m_ui->identifierEdit, m_ui->codeAgainEdit, m_ui->turnoEdit})
        edit->clear();
    m_ui->kindCombo->setCurrentIndex(0);
    m_ui->priorityCombo->setCurrentIndex(0);
    m_ui->identifierError->clear();
}

void IdentifyCard::setCompact(bool compact)
{
    m_ui->identifierHintLabel->setVisible(!compact);
    m_ui->scanIcon1->setVisible(!compact);
    m_ui->arrivalLayout->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

bool IdentifyCard::takeScan(const Scan& scan)
{
    m_ui->identifierError->clear();
    if (const Turno* turno = scan.turno()) {
        m_ui->turnoEdit->setText(turno->text());
        takeFocus();
        return true;
    }
    if (const Error* error = scan.error()) {
        m_ui->identifierError->say([why = *error] {
            const Words::Message message = Words::of(why);
            return message.head + u' ' + message.text;
        });
        takeFocus();
        return true;
    }
    if (const Ruc* ruc = scan.ruc()) {
        m_ui->kindCombo->setCurrentIndex(0);
        m_ui->identifierEdit->setText(ruc->digits());
        search();
        return true;
    }
    const auto identifier = scan.identifier();
    if (!identifier)
        return false;
    // A code for foreigners is in no zone: what is scanned needs no second time.
    m_ui->kindCombo->setCurrentIndex(identifier->kind() == IdentifierKind::Passport ? 1 : 0);
    m_ui->identifierEdit->setText(identifier->text());
    search();
    return true;
}

void IdentifyCard::blame(QLineEdit& edit, const Error& error)
{
    m_ui->identifierError->blame(edit, error);
}

void IdentifyCard::search()
{
    m_ui->identifierError->clear();
    Arrival arrival {{}, m_ui->priorityCombo->currentData().toByteArray()};
    const QString typed = m_ui->identifierEdit->text();
    const auto identifier = Identifier::parse(kind(), typed);
    if (!identifier) {
        if (identifier.error().code != ErrorCode::LooksLikeRuc) {
            blame(*m_ui->identifierEdit, identifier.error());
            return;
        }
        const auto ruc = Ruc::parse(typed);
        if (ruc)
            Q_EMIT employerFound(ruc.value());
        else
            blame(*m_ui->identifierEdit, ruc.error());
        return;
    }
    if (kind() == IdentifierKind::ForeignCode) {
        const auto again = Identifier::parse(kind(), m_ui->codeAgainEdit->text());
        if (!again || again.value() != identifier.value()) {
            if (m_ui->codeAgainEdit->text().isEmpty())
                m_ui->identifierError->blame(*m_ui->codeAgainEdit, [] { return tr("Escriba el código otra vez."); });
            else
                blame(*m_ui->codeAgainEdit, Error {ErrorCode::IdentifierDiffers});
            return;
        }
    }
    if (!m_ui->turnoEdit->text().trimmed().isEmpty()) {
        const auto turno = Turno::parse(m_ui->turnoEdit->text());
        if (!turno) {
            blame(*m_ui->turnoEdit, turno.error());
            return;
        }
        arrival.turno = turno.value().text();
    }
    Q_EMIT searched(identifier.value(), arrival);
}

} // namespace ventanilla
