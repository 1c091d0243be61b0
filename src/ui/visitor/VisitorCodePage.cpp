#include "ui/visitor/VisitorCodePage.h"

#include "core/Policy.h"
#include "ui/Visit.h"
#include "ui/visitor/VisitorWords.h"
#include "ui_VisitorCodePage.h"

#include <QRegularExpressionValidator>

#include <chrono>

namespace ventanilla {

using namespace std::chrono_literals;

namespace {
constexpr int codeDigits = 6;
} // namespace

VisitorCodePage::VisitorCodePage(Visit& visit, QWidget* parent)
    : VisitorPage(Step::Code, parent), m_ui(std::make_unique<Ui::VisitorCodePage>()), m_visit(visit), m_resendSeconds(Policy {}.resendSeconds)
{
    m_ui->setupUi(this);
    begin(m_ui->checkCodeButton, m_ui->codeEdit, m_ui->codeErrorLabel);
    // Six digits, and the blank some people put in the middle.
    m_ui->codeEdit->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9 ]{0,7}")), this));
    m_ticking.setInterval(1s);
    connect(&m_ticking, &QTimer::timeout, this, &VisitorCodePage::tick);
    connect(m_ui->checkCodeButton, &QPushButton::clicked, this, &VisitorCodePage::give);
    connect(m_ui->resendCodeButton, &QPushButton::clicked, this, [this] { m_visit.resendCode(); });
    connect(m_ui->changeEmailButton, &QPushButton::clicked, this, [this] { m_visit.changeEmail(); });
    connect(&m_visit, &Visit::codeResent, this, &VisitorCodePage::restartWait);
    connect(&m_visit, &Visit::changed, this, &VisitorCodePage::followMail);
}

VisitorCodePage::~VisitorCodePage() = default;

void VisitorCodePage::setResendSeconds(int seconds)
{
    m_resendSeconds = seconds;
    tick();
}

void VisitorCodePage::setAddress(const QString& address)
{
    m_ui->codeAddressLabel->setAddress(address);
}

void VisitorCodePage::enter()
{
    if (m_ui->codeAddressLabel->text().isEmpty())
        m_ui->codeAddressLabel->setAddress(m_visit.stagedEmail());
    if (m_stagedMs != m_visit.stagedMs() || !m_sinceSent.isValid())
        restartWait();
    m_stagedMs = m_visit.stagedMs();
    m_ticking.start();
    retranslate();
}

void VisitorCodePage::leave()
{
    VisitorPage::leave();
    m_ticking.stop();
    m_ui->codeAddressLabel->forget();
}

void VisitorCodePage::restartWait()
{
    m_sinceSent.start();
    clearError();
    tick();
}

void VisitorCodePage::tick()
{
    const qint64 left = m_sinceSent.isValid() ? m_resendSeconds - m_sinceSent.elapsed() / 1000 : 0;
    auto* button = m_ui->resendCodeButton;
    if (left > 0 && button->hasFocus())
        takeFocus(); // a button that cannot be pressed must not hold the focus
    button->setEnabled(left <= 0);
    //: Below: the button that sends a new code, and the same while it is too early.
    button->setText(left <= 0 ? tr("Enviar otro código") : tr("Otro código en %n s", nullptr, int(left)));
}

void VisitorCodePage::followMail()
{
    const QByteArray& mail = m_visit.codeMail();
    if (mail == "failed")
        m_ui->codeSentLabel->setText(tr("No pudimos entregar el mensaje. Revise su correo:"));
    else if (mail == "sent")
        m_ui->codeSentLabel->setText(tr("El mensaje con el código ya salió hacia:"));
    else
        m_ui->codeSentLabel->setText(tr("Estamos enviando un mensaje con el código a:"));
}

void VisitorCodePage::give()
{
    if (m_visit.isBusy())
        return;
    if (m_ui->codeEdit->text().count(u' ') + codeDigits != m_ui->codeEdit->text().size()) {
        showError(VisitorWords::of({ErrorCode::CodeMalformed}));
        return;
    }
    m_visit.checkCode(m_ui->codeEdit->take());
}

void VisitorCodePage::escape()
{
    m_ui->changeEmailButton->setFocus(Qt::BacktabFocusReason); // Esc looks for the way back; it takes none by itself
}

void VisitorCodePage::retranslate()
{
    m_ui->retranslateUi(this);
    if (m_visit.provesRegistered())
        m_ui->changeEmailButton->setText(tr("Elegir otra forma"));
    tick();
    followMail();
}

} // namespace ventanilla
