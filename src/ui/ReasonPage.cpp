#include "ui/ReasonPage.h"

#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_ReasonPage.h"

#include <QButtonGroup>
#include <QRadioButton>

namespace ventanilla {

ReasonPage::ReasonPage(Visit& visit, QWidget* parent) : Page(parent), m_visit(visit), m_ui(std::make_unique<Ui::ReasonPage>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    connect(m_ui->backButton, &QPushButton::clicked, this, &ReasonPage::backWanted);
    connect(m_ui->endVisitButton, &QPushButton::clicked, this, [this] {
        if (!m_reasons || m_reasons->checkedId() < 0)
            return;
        const Reason reason = Reason(m_reasons->checkedId());
        m_ending = true;
        if (m_purpose == Purpose::Abandon)
            m_visit.abandon(reason);
        else
            m_visit.refuse(reason);
    });
    connect(&m_visit, &Visit::clerkFailed, this, [this](const Error& error) {
        if (std::exchange(m_ending, false))
            m_ui->messageBanner->say(Banner::Kind::Danger, error);
    });
    connect(&m_visit, &Visit::stageChanged, this, [this] { m_ending = false; });
    ask(Purpose::Abandon);
}

ReasonPage::~ReasonPage() = default;

void ReasonPage::ask(Purpose purpose, std::optional<Reason> likely)
{
    m_purpose = purpose;
    m_likely = likely;
    m_ui->messageBanner->clear();
    if (m_reasons) {
        for (QAbstractButton* button : m_reasons->buttons())
            delete button;
        delete m_reasons;
    }
    m_reasons = new QButtonGroup(this);
    int row = 0;
    for (const Reason reason : purpose == Purpose::Abandon ? abandonReasons() : refuseReasons()) {
        auto* button = new QRadioButton(m_ui->reasonsCard);
        button->setObjectName(QStringLiteral("reason%1Button").arg(++row));
        m_reasons->addButton(button, int(reason));
        if (row == 1)
            m_ui->reasonsTitleLabel->setBuddy(button);
    }
    placeReasons();
    sayWords();
    // Tab follows the eye: the reasons, then the bar.
    QWidget::setTabOrder(m_reasons->buttons().constLast(), m_ui->endVisitButton);
    QWidget::setTabOrder(m_ui->endVisitButton, m_ui->backButton);
    connect(m_reasons, &QButtonGroup::idToggled, this, &ReasonPage::refresh);
    refresh();
}

void ReasonPage::sayWords()
{
    const bool abandon = m_purpose == Purpose::Abandon;
    m_ui->pageTitleLabel->setText(abandon ? tr("Abandonar la visita") : tr("Negar la validación"));
    m_ui->reasonsHintLabel->setText(abandon ? tr("La visita termina sin cambiar nada. Lo preparado se descarta.")
                                            : tr("La visita termina sin cambiar nada y cuenta como un intento fallido con esta persona."));
    m_ui->endVisitButton->setText(abandon ? tr("&Abandonar visita") : tr("&Negar y terminar"));
    for (QAbstractButton* button : m_reasons->buttons()) {
        const Reason reason = Reason(m_reasons->id(button));
        //: %1 the reason, %2 its code
        button->setText(tr("%1  ·  %2").arg(Words::of(reason), QString::fromLatin1(reasonCode(reason))));
        button->setAccessibleDescription(m_ui->reasonsTitleLabel->text().remove(QLatin1Char('&')));
    }
}

/// Down the first column, then the second, so that many reasons need no scrolling; one column where there is little width.
void ReasonPage::placeReasons()
{
    constexpr qsizetype oneColumnMax = 6;
    const auto buttons = m_reasons->buttons();
    const qsizetype rows = isCompact() || buttons.size() <= oneColumnMax ? buttons.size() : (buttons.size() + 1) / 2;
    for (qsizetype i = 0; i < buttons.size(); ++i)
        m_ui->reasonsLayout->addWidget(buttons[i], int(i % rows), int(i / rows));
}

void ReasonPage::setCompact(bool compact)
{
    Page::setCompact(compact);
    placeReasons();
}

QAbstractButton* ReasonPage::primaryButton() const
{
    return m_ui->endVisitButton;
}

QAbstractButton* ReasonPage::backButton() const
{
    return m_ui->backButton;
}

void ReasonPage::enter()
{
    QAbstractButton* likely = m_likely ? m_reasons->button(int(*m_likely)) : nullptr;
    (likely ? likely : m_reasons->buttons().constFirst())->setFocus(Qt::TabFocusReason);
}

void ReasonPage::goToMissing()
{
    // Enter on a reason chooses it; the button that ends the visit wants an Enter of its own.
    for (QAbstractButton* button : m_reasons->buttons()) {
        if (button->hasFocus()) {
            button->setChecked(true);
            m_ui->endVisitButton->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    enter();
}

void ReasonPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    sayWords();
    refresh();
}

void ReasonPage::refresh()
{
    block(*m_ui->endVisitButton, *m_ui->reasonBlockedLabel, m_reasons->checkedId() < 0 ? tr("Elija un motivo.") : QString());
}

} // namespace ventanilla
