#include "ui/visitor/VisitorQuestionPage.h"

#include "core/Secret.h"
#include "ui/Visit.h"
#include "ui/visitor/VisitorWords.h"
#include "ui_VisitorQuestionPage.h"

namespace ventanilla {

VisitorQuestionPage::VisitorQuestionPage(Visit& visit, QWidget* parent)
    : VisitorPage(Step::Preferences, parent), m_ui(std::make_unique<Ui::VisitorQuestionPage>()), m_visit(visit)
{
    m_ui->setupUi(this);
    begin(m_ui->answerDoneButton, m_ui->answerEdit, m_ui->answerErrorLabel, m_ui->answerHintLabel);
    connect(m_ui->answerDoneButton, &QPushButton::clicked, this, &VisitorQuestionPage::give);
    connect(m_ui->hideAnswerButton, &QPushButton::clicked, this, [this] { conceal(m_ui->answerEdit->echoMode() == QLineEdit::Normal); });
    connect(m_ui->otherQuestionButton, &QPushButton::clicked, this, [this] {
        m_ui->answerEdit->forget();
        clearError();
        turn();
        takeFocus();
    });
    connect(&visit, &Visit::changed, this, &VisitorQuestionPage::follow);
    connect(&visit, &Visit::visitorFailed, this, [this] { m_given.clear(); });
}

VisitorQuestionPage::~VisitorQuestionPage() = default;

void VisitorQuestionPage::setCatalogue(const QList<SecurityQuestion>& questions)
{
    m_catalogue = questions;
    restart();
}

void VisitorQuestionPage::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

void VisitorQuestionPage::restart()
{
    m_answered.clear();
    m_given.clear();
    m_shown = -1;
}

void VisitorQuestionPage::enter()
{
    conceal(false);
    if (m_shown < 0 || m_answered.contains(m_catalogue.at(m_shown).name))
        turn();
    retranslate();
}

void VisitorQuestionPage::leave()
{
    VisitorPage::leave();
    conceal(false);
}

void VisitorQuestionPage::turn()
{
    const qsizetype count = m_catalogue.size();
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype next = (m_shown + step) % count;
        if (!m_answered.contains(m_catalogue.at(next).name)) {
            m_shown = next;
            break;
        }
    }
    retranslate();
}

void VisitorQuestionPage::conceal(bool hidden)
{
    m_ui->answerEdit->setEchoMode(hidden ? QLineEdit::Password : QLineEdit::Normal);
    m_ui->hideAnswerButton->setText(VisitorWords::hiding(hidden));
}

void VisitorQuestionPage::give()
{
    if (m_visit.isBusy() || m_visit.asked() != Visit::Asked::Questions || m_shown < 0)
        return;
    QString typed = m_ui->answerEdit->typed();
    if (typed.isEmpty()) {
        showError(tr("Escriba su respuesta."));
        return;
    }
    m_given = m_catalogue.at(m_shown).name;
    // The field keeps it, so that what is refused can be mended.
    m_visit.giveAnswer(m_given, Secret::fromText(std::move(typed)));
}

void VisitorQuestionPage::follow()
{
    if (m_given.isEmpty() || m_visit.isBusy())
        return;
    m_answered.insert(std::exchange(m_given, {}));
    m_ui->answerEdit->forget();
    clearError();
    conceal(false);
    if (m_visit.asked() != Visit::Asked::Questions)
        return;
    turn();
    takeFocus();
}

void VisitorQuestionPage::escape()
{
    m_ui->otherQuestionButton->setFocus(Qt::BacktabFocusReason); // Esc looks for the way out; it takes none by itself
}

void VisitorQuestionPage::retranslate()
{
    m_ui->retranslateUi(this);
    conceal(m_ui->answerEdit->echoMode() != QLineEdit::Normal);
    //: Which of the security questions this is.
    m_ui->questionStepLabel->setText(tr("Pregunta %1 de %2").arg(m_visit.answersGiven() + 1).arg(m_visit.answersNeeded()));
    m_ui->questionLabel->setText(m_shown < 0 ? QString() : VisitorWords::question(m_catalogue.at(m_shown), m_language));
}

} // namespace ventanilla
