#include "ui/ApprovalCard.h"

#include "core/Login.h"
#include "ui/ApprovalWords.h"
#include "ui/CapsHint.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_ApprovalCard.h"

#include <QEvent>

namespace ventanilla {

ApprovalCard::ApprovalCard(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::ApprovalCard>()), m_caps(nullptr)
{
    m_ui->setupUi(this);
    m_caps = new CapsHint(*m_ui->approverPasswordEdit, *m_ui->approverPasswordHintLabel, QString());
    retranslate();
    connect(m_ui->denyApprovalButton, &QPushButton::clicked, this, &ApprovalCard::denied);
    connect(m_ui->approverUserEdit, &QLineEdit::textEdited, m_ui->approverUserError, &FieldError::clear);
    connect(m_ui->approverPasswordEdit, &QLineEdit::textEdited, m_ui->approverPasswordError, &FieldError::clear);
    connect(m_ui->lastFourEdit, &QLineEdit::textEdited, m_ui->lastFourError, &FieldError::clear);
}

ApprovalCard::~ApprovalCard() = default;

void ApprovalCard::serve(Office& office)
{
    m_office = &office;
}

void ApprovalCard::ask(Asked what)
{
    Q_ASSERT(m_office);
    forget();
    m_asked = what;
    setBusy(true);
    m_office->perform(AskApproval {std::move(what)}).then(this, [this, turn = m_turn](Result<AskApproval::Reply> answer) {
        if (turn != m_turn)
            return;
        setBusy(false);
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_reply = std::move(answer).value();
        show(m_reply->summary);
        Q_EMIT shown();
    });
}

void ApprovalCard::show(const Summary& summary)
{
    const ApprovalWords::Sheet sheet = ApprovalWords::of(summary);
    m_ui->approvalReasonLabel->setText(sheet.why);
    m_ui->approvalWhatLabel->setText(sheet.what);
    m_ui->approvalSubjectLabel->setText(sheet.subject);
    m_ui->approvalSummaryLabel->setText(sheet.lines.join(u'\n'));
    m_ui->lastFourLabel->setText(sheet.lastFour);
    m_ui->lastFourEdit->setAccessibleName(QString(sheet.lastFour).remove(u'&'));
    m_ui->lastFourHintLabel->setText(sheet.lastFourHint);
}

void ApprovalCard::approve()
{
    if (m_busy || !m_asked || !m_reply)
        return;
    clearErrors();
    const auto login = parseLogin(m_ui->approverUserEdit->text());
    if (!login) {
        m_ui->approverUserError->blame(*m_ui->approverUserEdit, login.error());
        return;
    }
    if (m_ui->approverPasswordEdit->text().isEmpty()) {
        m_ui->approverPasswordError->blame(*m_ui->approverPasswordEdit, [] { return tr("Escriba la contraseña de quien aprueba."); });
        return;
    }
    if (m_ui->lastFourEdit->text().isEmpty()) {
        m_ui->lastFourError->blame(*m_ui->lastFourEdit, [] { return tr("Escriba los cuatro últimos."); });
        return;
    }
    QString password = m_ui->approverPasswordEdit->text();
    m_ui->approverPasswordEdit->clear();
    // The field keeps what it shows; the wiped copy must be one of its own.
    QString lastFour = m_ui->lastFourEdit->text();
    lastFour.detach();
    setBusy(true);
    m_office->perform(Approve {login.value(), Secret::fromText(std::move(password)), Secret::fromText(std::move(lastFour)), *m_asked, m_reply->shown})
        .then(this, [this, turn = m_turn](Result<Approve::Reply> answer) {
            if (turn != m_turn)
                return;
            setBusy(false);
            if (!answer) {
                showFailure(answer.error());
                return;
            }
            m_ui->approverFoundLabel->setText(tr("%1 aprobó.").arg(QString::fromLatin1(answer.value().approver)));
            Q_EMIT approved(answer.value().approval, answer.value().approver);
        });
}

void ApprovalCard::forget()
{
    ++m_turn;
    m_asked.reset();
    m_reply.reset();
    clearErrors();
    for (QLineEdit* edit : {m_ui->approverUserEdit, m_ui->approverPasswordEdit, m_ui->lastFourEdit})
        edit->clear();
    for (QLabel* label : {m_ui->approvalReasonLabel, m_ui->approvalWhatLabel, m_ui->approvalSubjectLabel, m_ui->approvalSummaryLabel, m_ui->approverFoundLabel})
        label->clear();
    setBusy(false);
}

void ApprovalCard::clearErrors()
{
    m_ui->approverUserError->clear();
    m_ui->approverPasswordError->clear();
    m_ui->lastFourError->clear();
    m_ui->approverFoundLabel->clear();
}

void ApprovalCard::takeFocus()
{
    for (QLineEdit* edit : {m_ui->approverUserEdit, m_ui->approverPasswordEdit, m_ui->lastFourEdit}) {
        if (edit->text().isEmpty()) {
            edit->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_ui->approverUserEdit->setFocus(Qt::OtherFocusReason);
}

void ApprovalCard::showFailure(const Error& error)
{
    const auto whole = [error] {
        const Words::Message message = Words::of(error);
        return message.head + u' ' + message.text;
    };
    switch (error.code) {
    case ErrorCode::ApproverIsAsker:
    case ErrorCode::ApproverNotAllowed:
    case ErrorCode::StaffDisabled:
        m_ui->approverUserError->blame(*m_ui->approverUserEdit, whole);
        break;
    case ErrorCode::SignInFailed:
    case ErrorCode::SignInWait:
    case ErrorCode::SignInLocked:
        m_ui->approverPasswordError->blame(*m_ui->approverPasswordEdit, error);
        break;
    case ErrorCode::LastFourWrong:
        m_ui->lastFourError->blame(*m_ui->lastFourEdit, whole);
        break;
    default:
        Q_EMIT failed(error);
        break;
    }
}

void ApprovalCard::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

void ApprovalCard::setCompact(bool compact)
{
    constexpr int fieldsWidth = 360;
    m_ui->approvalLayout->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_ui->approverFrame->setMaximumWidth(compact ? QWIDGETSIZE_MAX : fieldsWidth);
}

void ApprovalCard::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    m_caps->setCalm(tr("La escribe quien aprueba, aquí mismo. Su sesión no cambia la de quien atiende."));
    if (m_reply)
        show(m_reply->summary);
}

void ApprovalCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ventanilla
