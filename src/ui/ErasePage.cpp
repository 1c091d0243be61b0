#include "ui/ErasePage.h"

#include "core/Scan.h"
#include "ui/ApprovalWords.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_ErasePage.h"

#include <QButtonGroup>
#include <QRadioButton>

namespace ventanilla {

namespace {
constexpr std::array<IdentifierKind, 3> kindsErased {IdentifierKind::Cedula, IdentifierKind::Passport, IdentifierKind::ForeignCode};
} // namespace

ErasePage::ErasePage(Office& office, QWidget* parent) : Page(parent), m_office(office), m_reasons(new QButtonGroup(this)), m_ui(std::make_unique<Ui::ErasePage>())
{
    m_ui->setupUi(this);
    for (std::size_t i = 0; i < kindsErased.size(); ++i)
        m_ui->eraseKindCombo->addItem(QString());
    QWidget* before = m_ui->eraseNumberEdit;
    for (const ErasureReason reason : erasureReasons()) {
        auto* button = new QRadioButton(m_ui->eraseReasonsCard);
        button->setObjectName(QStringLiteral("eraseReason%1Button").arg(m_reasons->buttons().size() + 1));
        m_reasons->addButton(button, int(reason));
        m_ui->eraseReasonsLayout->addWidget(button);
        QWidget::setTabOrder(before, button);
        before = button;
    }
    QWidget::setTabOrder(before, m_ui->eraseSearchButton);
    QWidget::setTabOrder(m_ui->eraseSearchButton, m_ui->askApprovalButton);
    QWidget::setTabOrder(m_ui->askApprovalButton, m_ui->approveButton);
    QWidget::setTabOrder(m_ui->approveButton, m_ui->backButton);
    m_ui->eraseReasonsLabel->setBuddy(m_reasons->buttons().constFirst());
    // A number read here is the person to be erased, not one to be served.
    m_ui->eraseNumberEdit->setProperty("ownScans", true);
    m_ui->approvalCard->serve(office);
    ErasePage::retranslate();
    connect(m_ui->backButton, &QPushButton::clicked, this, &ErasePage::goBack);
    connect(m_ui->eraseSearchButton, &QPushButton::clicked, this, [this] { seek(); });
    connect(m_ui->askApprovalButton, &QPushButton::clicked, this, &ErasePage::ask);
    connect(m_ui->approveButton, &QPushButton::clicked, m_ui->approvalCard, &ApprovalCard::approve);
    connect(m_ui->eraseNumberEdit, &QLineEdit::textEdited, m_ui->eraseNumberError, &FieldError::clear);
    connect(m_reasons, &QButtonGroup::idToggled, this, &ErasePage::refresh);
    connect(m_ui->approvalCard, &ApprovalCard::shown, this, [this] { goTo(Step::Approval); });
    connect(m_ui->approvalCard, &ApprovalCard::approved, this, &ErasePage::erase);
    connect(m_ui->approvalCard, &ApprovalCard::denied, this, [this] {
        goTo(Step::Seek);
        m_ui->messageBanner->say(Banner::Kind::Info, [] { return Words::Message {tr("No se aprobó."), tr("No se borró nada. Lo pedido quedó anotado.")}; });
    });
    connect(m_ui->approvalCard, &ApprovalCard::failed, this, &ErasePage::showFailure);
    connect(m_ui->approvalCard, &ApprovalCard::busyChanged, this, [this](bool busy) {
        QPushButton& waiting = m_step == Step::Approval ? *m_ui->approveButton : *m_ui->askApprovalButton;
        sayBusy(waiting, busy, tr("Comprobando…"));
    });
    goTo(Step::Seek);
}

ErasePage::~ErasePage() = default;

QAbstractButton* ErasePage::primaryButton() const
{
    switch (m_step) {
    case Step::Seek:
        return m_ui->eraseSearchButton;
    case Step::Reason:
        return m_ui->askApprovalButton;
    case Step::Approval:
        return m_ui->approveButton;
    }
    return m_ui->eraseSearchButton;
}

QAbstractButton* ErasePage::backButton() const
{
    return m_ui->backButton;
}

void ErasePage::enter()
{
    m_ui->messageBanner->clear();
    goTo(Step::Seek);
}

void ErasePage::leave()
{
    goTo(Step::Seek);
    m_ui->eraseKindCombo->setCurrentIndex(0);
    m_ui->messageBanner->clear();
}

void ErasePage::goToMissing()
{
    // Enter on a reason chooses it; asking wants an Enter of its own.
    for (QAbstractButton* button : m_reasons->buttons()) {
        if (button->hasFocus()) {
            button->setChecked(true);
            m_ui->askApprovalButton->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_reasons->buttons().constFirst()->setFocus(Qt::TabFocusReason);
}

void ErasePage::setCompact(bool compact)
{
    Page::setCompact(compact);
    m_ui->approvalCard->setCompact(compact);
}

void ErasePage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    m_ui->eraseKindCombo->setItemText(0, tr("Cédula"));
    m_ui->eraseKindCombo->setItemText(1, tr("Pasaporte"));
    m_ui->eraseKindCombo->setItemText(2, tr("Código de extranjero"));
    for (const ErasureReason reason : erasureReasons())
        m_reasons->button(int(reason))->setText(ApprovalWords::of(reason));
    refresh();
}

std::optional<ErasureReason> ErasePage::reason() const
{
    return m_reasons->checkedId() < 0 ? std::nullopt : std::optional(ErasureReason(m_reasons->checkedId()));
}

void ErasePage::goTo(Step step)
{
    if (step != Step::Approval)
        m_ui->approvalCard->forget();
    for (QPushButton* button : {m_ui->eraseSearchButton, m_ui->askApprovalButton, m_ui->approveButton})
        sayBusy(*button, false, {});
    m_step = step;
    ++m_turn;
    m_busy = false;
    if (step == Step::Seek) {
        m_found.reset();
        m_ui->eraseNumberEdit->clear();
        m_ui->eraseNumberError->clear();
        m_reasons->setExclusive(false);
        for (QAbstractButton* button : m_reasons->buttons())
            button->setChecked(false);
        m_reasons->setExclusive(true);
    }
    refresh();
    if (!isVisible())
        return;
    if (step == Step::Seek)
        m_ui->eraseNumberEdit->setFocus(Qt::OtherFocusReason);
    else if (step == Step::Reason)
        m_reasons->buttons().constFirst()->setFocus(Qt::TabFocusReason);
    else
        m_ui->approvalCard->takeFocus();
}

void ErasePage::goBack()
{
    // What is being done is waited for: its answer must find somebody.
    if (m_busy || m_ui->approvalCard->isBusy())
        return;
    m_ui->messageBanner->clear();
    if (m_step == Step::Seek)
        Q_EMIT backWanted();
    else
        goTo(m_step == Step::Approval ? Step::Reason : Step::Seek);
}

void ErasePage::refresh()
{
    const bool seeking = m_step == Step::Seek;
    const bool approving = m_step == Step::Approval;
    reveal(*m_ui->eraseCard, !approving);
    enable(*m_ui->eraseKindCombo, seeking);
    enable(*m_ui->eraseNumberEdit, seeking);
    reveal(*m_ui->eraseFoundFrame, m_found.has_value());
    reveal(*m_ui->eraseReasonsCard, m_step == Step::Reason);
    reveal(*m_ui->approvalCard, approving);
    reveal(*m_ui->eraseSearchButton, seeking);
    reveal(*m_ui->askApprovalButton, m_step == Step::Reason);
    reveal(*m_ui->approveButton, approving);
    m_ui->pageHintLabel->setText(seeking ? tr("Paso 1 de 3: quién") : approving ? tr("Paso 3 de 3: la otra persona") : tr("Paso 2 de 3: por qué"));
    block(*m_ui->askApprovalButton, *m_ui->eraseBlockedLabel, m_step == Step::Reason && !reason() ? tr("Elija por qué se borran.") : QString());
    m_ui->erasePersonNameLabel->setText(m_found ? m_found->name : QString());
    m_ui->erasePersonIdLabel->setText(m_found ? m_found->number : QString());
}

void ErasePage::takeScan(const Scan& scan)
{
    const auto identifier = scan.identifier();
    if (!identifier || m_step != Step::Seek)
        return;
    m_ui->eraseKindCombo->setCurrentIndex(identifier->kind() == IdentifierKind::Passport ? 1 : 0);
    m_ui->eraseNumberEdit->setText(identifier->text());
    seek(*identifier);
}

void ErasePage::seek()
{
    const auto identifier = Identifier::parse(kindsErased[std::size_t(m_ui->eraseKindCombo->currentIndex())], m_ui->eraseNumberEdit->text());
    if (!identifier) {
        m_ui->eraseNumberError->blame(*m_ui->eraseNumberEdit, identifier.error());
        return;
    }
    seek(identifier.value());
}

void ErasePage::seek(const Identifier& identifier)
{
    if (std::exchange(m_busy, true))
        return;
    m_ui->messageBanner->clear();
    m_ui->eraseNumberError->clear();
    sayBusy(*m_ui->eraseSearchButton, true, tr("Buscando…"));
    m_office.perform(SeekErasure {identifier}).then(this, [this, turn = m_turn](Result<SeekErasure::Reply> answer) {
        if (turn != m_turn)
            return;
        m_busy = false;
        sayBusy(*m_ui->eraseSearchButton, false, {});
        if (!answer) {
            showFailure(answer.error());
            return;
        }
        m_found = Found {answer.value().person, answer.value().name, answer.value().number};
        goTo(Step::Reason);
    });
}

void ErasePage::ask()
{
    if (!m_found || !reason())
        return;
    m_ui->messageBanner->clear();
    m_ui->approvalCard->ask(ErasureAsked {m_found->person, *reason()});
}

void ErasePage::erase(const Approval& approval, const QByteArray& approver)
{
    if (!m_found || !reason() || std::exchange(m_busy, true))
        return;
    sayBusy(*m_ui->approveButton, true, tr("Borrando…"));
    m_office.perform(ErasePerson {m_found->person, *reason(), approval}).then(this, [this, turn = m_turn, who = QString::fromLatin1(approver)](Result<ErasePerson::Reply> answer) {
        // It is done, whoever looks: only the words are for this page.
        if (turn != m_turn)
            return;
        m_busy = false;
        sayBusy(*m_ui->approveButton, false, {});
        if (!answer) {
            showFailure(answer.error());
            return;
        }
        goTo(Step::Seek);
        m_ui->messageBanner->say(answer.value().settled ? Banner::Kind::Ok : Banner::Kind::Warn, [who, done = answer.value()] {
            return Words::Message {tr("Datos borrados. Entrada %1 del registro.").arg(Words::number(done.entry)),
                                   done.settled ? tr("Aprobó %1. Nadie puede abrirlos ya; el número queda libre para una ficha nueva.").arg(who)
                                                : tr("Aprobó %1. Otro programa está leyendo la base: los últimos restos salen del disco al cerrar el mostrador.").arg(who)};
        });
    });
}

void ErasePage::showFailure(const Error& error)
{
    if (ClerkSession::isEnd(error.code)) {
        Q_EMIT failed(error);
        return;
    }
    switch (error.code) {
    case ErrorCode::PersonNotFound:
    case ErrorCode::PersonIsClerk:
    case ErrorCode::PersonBeingServed:
        goTo(Step::Seek);
        m_ui->eraseNumberError->blame(*m_ui->eraseNumberEdit, error);
        break;
    case ErrorCode::ApprovalChanged:
    case ErrorCode::ApprovalExpired:
    case ErrorCode::ApprovalInvalid:
        // What was asked is asked again, and looked at again.
        goTo(Step::Reason);
        m_ui->messageBanner->say(Banner::Kind::Warn, error);
        break;
    default:
        m_ui->messageBanner->say(Banner::Kind::Danger, error);
        break;
    }
}

} // namespace ventanilla
