#include "ui/PlanCard.h"

#include "ui_PlanCard.h"

namespace ventanilla {

PlanCard::PlanCard(const Policy& policy, QWidget* parent) : QFrame(parent), m_policy(policy), m_ui(std::make_unique<Ui::PlanCard>())
{
    m_ui->setupUi(this);
    PlanCard::retranslate();
    plan({});
}

PlanCard::~PlanCard() = default;

void PlanCard::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->planImageDetailLabel->setText(tr("Una de %n, en orden al azar. No puede repetir la última.", nullptr, m_policy.imagesShown));
    m_ui->planPreferencesDetailLabel->setText(m_policy.questionsNeeded > 0 ? tr("Dice cómo quiere recuperar su clave y contesta %n preguntas a su elección.", nullptr, m_policy.questionsNeeded)
                                                                         : tr("Dice cómo quiere recuperar su clave."));
}

void PlanCard::plan(Visit::Acts acts)
{
    struct Step {
        QWidget* row;
        QLabel* number;
        bool wanted;
    };
    const bool email = acts.testFlag(Visit::Act::Email);
    const Step steps[] = {
        {m_ui->planEmailRow, m_ui->planEmailNumberLabel, email},
        {m_ui->planImageRow, m_ui->planImageNumberLabel, acts.testFlag(Visit::Act::Image)},
        {m_ui->planPreferencesRow, m_ui->planPreferencesNumberLabel, acts.testFlag(Visit::Act::Preferences)},
        {m_ui->planCodeRow, m_ui->planCodeNumberLabel, email},
        {m_ui->planConfirmRow, m_ui->planConfirmNumberLabel, acts != Visit::Acts {}},
    };
    int number = 0;
    for (const Step& step : steps) {
        step.row->setVisible(step.wanted);
        if (step.wanted)
            step.number->setText(QString::number(++number));
    }
    m_ui->planEmptyLabel->setVisible(acts == Visit::Acts {});
}

} // namespace ventanilla
