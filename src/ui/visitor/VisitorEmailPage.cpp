#include "ui/visitor/VisitorEmailPage.h"

#include "core/Email.h"
#include "ui/Visit.h"
#include "ui/visitor/VisitorWords.h"
#include "ui_VisitorEmailPage.h"

namespace ventanilla {

VisitorEmailPage::VisitorEmailPage(Visit& visit, const EmailDomains& domains, QWidget* parent)
    : VisitorPage(Step::Email, parent), m_ui(std::make_unique<Ui::VisitorEmailPage>()), m_visit(visit), m_domains(domains)
{
    m_ui->setupUi(this);
    begin(m_ui->emailConfirmButton, m_ui->emailEdit, m_ui->emailErrorLabel);
    QSizePolicy keepsRoom = m_ui->emailHintFrame->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true); // the page must not jump under the fingers
    m_ui->emailHintFrame->setSizePolicy(keepsRoom);
    connect(m_ui->emailEdit, &QLineEdit::textChanged, this, &VisitorEmailPage::suggest);
    connect(m_ui->emailConfirmButton, &QPushButton::clicked, this, &VisitorEmailPage::give);
    connect(m_ui->useSuggestionButton, &QPushButton::clicked, this, &VisitorEmailPage::useSuggestion);
    showSuggestion({});
}

VisitorEmailPage::~VisitorEmailPage() = default;

void VisitorEmailPage::enter()
{
    showSuggestion({});
}

void VisitorEmailPage::leave()
{
    VisitorPage::leave();
    showSuggestion({});
}

void VisitorEmailPage::suggest()
{
    const auto email = Email::parse(m_ui->emailEdit->text());
    showSuggestion(email ? m_domains.suggestion(email.value()).value_or(QString()) : QString());
}

void VisitorEmailPage::showSuggestion(const QString& domain)
{
    if (domain != m_suggested)
        m_asked = false;
    m_suggested = domain;
    m_ui->emailHintFrame->setVisible(!domain.isEmpty());
    m_ui->emailHintLabel->setText(domain.isEmpty() ? QString() : tr("¿Quiso decir %1?").arg(domain));
    m_ui->useSuggestionButton->setText(domain.isEmpty() ? QString() : tr("Sí, %1").arg(domain));
}

void VisitorEmailPage::useSuggestion()
{
    const QString typed = m_ui->emailEdit->typed();
    m_ui->emailEdit->setText(typed.left(typed.lastIndexOf(u'@') + 1) + m_suggested);
    clearError();
    takeFocus();
}

void VisitorEmailPage::give()
{
    if (m_visit.isBusy())
        return;
    const auto email = Email::parse(m_ui->emailEdit->text());
    if (!email) {
        showError(VisitorWords::of(email.error()));
        return;
    }
    if (m_domains.isDisposable(email.value())) {
        showError(VisitorWords::of({ErrorCode::EmailDisposable}));
        return;
    }
    if (!m_suggested.isEmpty() && !m_asked) {
        showError(tr("Mire la última parte. Si está bien escrita, siga."));
        m_asked = true;
        return;
    }
    Q_EMIT emailGiven(email.value().address());
    m_visit.stageEmail(email.value());
}

void VisitorEmailPage::retranslate()
{
    m_ui->retranslateUi(this);
    showSuggestion(m_suggested);
}

} // namespace ventanilla
