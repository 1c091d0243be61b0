#include "ui/visitor/VisitorKnownPage.h"

#include "core/Facts.h"
#include "core/Phone.h"
#include "core/Secret.h"
#include "ui/Visit.h"
#include "ui/visitor/VisitorWords.h"
#include "ui_VisitorKnownPage.h"

#include <algorithm>

namespace ventanilla {

VisitorKnownPage::VisitorKnownPage(Visit& visit, QWidget* parent)
    : VisitorPage(Step::None, parent), m_ui(std::make_unique<Ui::VisitorKnownPage>()), m_visit(visit)
{
    m_ui->setupUi(this);
    begin(m_ui->knownConfirmButton, m_ui->knownEdit, m_ui->knownErrorLabel, m_ui->knownRuleLabel);
    connect(m_ui->knownConfirmButton, &QPushButton::clicked, this, &VisitorKnownPage::give);
    connect(m_ui->hideKnownButton, &QPushButton::clicked, this, [this] { conceal(m_ui->knownEdit->echoMode() == QLineEdit::Normal); });
    connect(m_ui->backButton, &QPushButton::clicked, this, &VisitorKnownPage::backAsked);
    connect(m_ui->otherFactButton, &QPushButton::clicked, this, [this] {
        askQuestion(!m_byQuestion);
        takeFocus();
        Q_EMIT fieldChanged();
    });
    retranslate();
}

VisitorKnownPage::~VisitorKnownPage() = default;

void VisitorKnownPage::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

void VisitorKnownPage::enter()
{
    askQuestion(false);
}

void VisitorKnownPage::leave()
{
    VisitorPage::leave();
    m_born = {};
    conceal(false);
}

const SecurityQuestion* VisitorKnownPage::question() const
{
    if (m_visit.stage() != Visit::Stage::Identified)
        return nullptr;
    const auto found = std::find_if(m_catalogue.begin(), m_catalogue.end(), [this](const SecurityQuestion& each) { return each.name == m_visit.person().question; });
    return found == m_catalogue.end() ? nullptr : &*found;
}

void VisitorKnownPage::askQuestion(bool question)
{
    m_byQuestion = question && this->question();
    m_ui->knownEdit->forget();
    m_ui->knownEdit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData | (m_byQuestion ? Qt::ImhNone : Qt::ImhNoAutoUppercase));
    conceal(false);
    clearError();
    retranslate();
}

void VisitorKnownPage::conceal(bool hidden)
{
    m_ui->knownEdit->setEchoMode(hidden ? QLineEdit::Password : QLineEdit::Normal);
    m_ui->hideKnownButton->setText(VisitorWords::hiding(hidden));
}

void VisitorKnownPage::give()
{
    if (m_visit.isBusy())
        return;
    QString known = m_ui->knownEdit->typed();
    if (m_byQuestion) {
        if (known.isEmpty())
            showError(tr("Escriba su respuesta."));
        else
            m_visit.giveFacts({m_born, {}}, question()->name, Secret::fromText(std::move(known)));
        return;
    }
    // Only whether it could be one: whether it is the right one, nobody is told here.
    if (!Phone::parseMobile(known) && !Email::parse(known)) {
        showError(tr("No parece un correo ni un celular. Revise lo escrito."));
        return;
    }
    m_visit.giveFacts({m_born, std::move(known)});
}

void VisitorKnownPage::retranslate()
{
    m_ui->retranslateUi(this);
    conceal(m_ui->knownEdit->echoMode() != QLineEdit::Normal);
    const SecurityQuestion* other = question();
    m_ui->otherFactButton->setVisible(other != nullptr);
    m_ui->hideKnownButton->setVisible(m_byQuestion);
    if (!m_byQuestion || !other)
        return;
    m_ui->knownTitleLabel->setText(VisitorWords::question(*other, m_language));
    m_ui->knownRuleLabel->setText(tr("Nadie más ve lo que escribe."));
    m_ui->knownEdit->setAccessibleName(tr("Su respuesta"));
    m_ui->otherFactButton->setText(tr("Dar mi correo o celular"));
}

} // namespace ventanilla
