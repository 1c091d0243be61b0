#include "ui/ActPage.h"

#include "ui/ActionCard.h"
#include "ui/ActionCards.h"
#include "ui/AskedWords.h"
#include "ui/EmailPanel.h"
#include "ui/ImagePanel.h"
#include "ui/PlanCard.h"
#include "ui/PreferencesPanel.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_ActPage.h"

namespace ventanilla {

ActPage::ActPage(Visit& visit, const Policy& policy, QWidget* parent)
    : Page(parent), m_visit(visit), m_ui(std::make_unique<Ui::ActPage>()), m_cards(new ActionCards(visit, policy, this)), m_plan(new PlanCard(policy, this)),
      m_email(new EmailPanel(visit, policy, this)), m_beside(new QWidget(this)), m_image(new ImagePanel(visit, this)), m_preferences(new PreferencesPanel(visit, this))
{
    m_ui->setupUi(this);
    arrange();
    Theme::dress(*this);

    connect(m_ui->backButton, &QPushButton::clicked, this, &ActPage::backWanted);
    connect(m_ui->abandonButton, &QPushButton::clicked, this, &ActPage::abandonWanted);
    connect(m_ui->parkVisitButton, &QPushButton::clicked, this, &ActPage::parkWanted);
    connect(m_ui->goToConfirmButton, &QPushButton::clicked, this, &ActPage::confirmWanted);
    connect(m_ui->askVisitorButton, &QPushButton::clicked, this, &ActPage::order);
    connect(m_cards, &ActionCards::orderWanted, this, [this] {
        if (primaryButton()->isEnabled())
            primaryButton()->click();
    });
    connect(m_cards, &ActionCards::marksChanged, this, [this] {
        m_ui->messageBanner->clear();
        refresh();
    });
    connect(m_ui->clearVisitorButton, &QPushButton::clicked, &m_visit, &Visit::clearVisitor);
    connect(&m_visit, &Visit::changed, this, &ActPage::refresh);
    connect(&m_visit, &Visit::stageChanged, this, &ActPage::refresh);
    connect(&m_visit, &Visit::busyChanged, this, &ActPage::refresh);
    connect(&m_visit, &Visit::askedChanged, this, [this] {
        m_ui->messageBanner->clear();
        refresh();
        // The button that was pressed goes away; where the cursor would fall by itself is no button to be pressed by accident.
        if (isVisible())
            enter();
    });
    connect(&m_visit, &Visit::codeResent, this, [this] { m_ui->messageBanner->say(Banner::Kind::Info, [] { return Words::Message {tr("Se envió un código nuevo. El anterior ya no vale."), {}}; }); });
    connect(&m_visit, &Visit::visitorFailed, this, &ActPage::showVisitorFailure);
    connect(&m_visit, &Visit::clerkFailed, this, [this](const Error& error) {
        if (isVisible())
            m_ui->messageBanner->say(Banner::Kind::Danger, error);
    });
    connect(&m_visit, &Visit::visitorRejected, this, &ActPage::showRejected);
    refresh();
}

ActPage::~ActPage() = default;

void ActPage::arrange()
{
    m_cards->setObjectName(QStringLiteral("actionCards"));
    m_plan->setObjectName(QStringLiteral("planCard"));
    m_email->setObjectName(QStringLiteral("emailPanel"));
    m_image->setObjectName(QStringLiteral("imagePanel"));
    m_preferences->setObjectName(QStringLiteral("preferencesPanel"));
    m_ui->cardsLayout->addWidget(m_cards);
    m_ui->panelsLayout->addWidget(m_plan, 1);
    m_ui->panelsLayout->addWidget(m_email, 3);
    auto* beside = new QVBoxLayout(m_beside);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(m_ui->panelsLayout->spacing());
    beside->addWidget(m_image);
    beside->addWidget(m_preferences, 1);
    m_ui->panelsLayout->addWidget(m_beside, 2);
    // Tab follows the eye: cards, panels, what the person sees, then the bar.
    for (QWidget* before = m_cards; QWidget* button : m_email->findChildren<QPushButton*>() + m_image->findChildren<QPushButton*>() + m_preferences->findChildren<QPushButton*>()) {
        QWidget::setTabOrder(before == m_cards ? m_cards->lastCard() : before, button);
        before = button;
        QWidget::setTabOrder(before, m_ui->visitorScreenLabel);
        QWidget::setTabOrder(m_ui->visitorScreenLabel, m_ui->clearVisitorButton);
    }
}

QAbstractButton* ActPage::primaryButton() const
{
    return m_ui->goToConfirmButton->isHidden() ? m_ui->askVisitorButton : m_ui->goToConfirmButton;
}

QAbstractButton* ActPage::backButton() const
{
    return m_ui->backButton;
}

void ActPage::goToMissing()
{
    if (m_cards->canMark())
        m_cards->focusFirst();
    else
        m_ui->visitorScreenLabel->setFocus(Qt::OtherFocusReason);
}

void ActPage::setDense(bool dense)
{
    Page::setDense(dense);
    m_cards->setDense(dense);
}

void ActPage::setCompact(bool compact)
{
    Page::setCompact(compact);
    m_cards->setCompact(compact);
    m_ui->panelsLayout->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ActPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_cards->retranslate();
    m_plan->retranslate();
    m_email->retranslate();
    m_image->retranslate();
    m_preferences->retranslate();
    Theme::dress(*this);
    refresh();
}

void ActPage::order()
{
    m_ui->messageBanner->clear();
    const Visit::Acts acts = m_cards->marked();
    m_cards->unmark();
    m_visit.order(acts);
}

bool ActPage::hasBegun() const
{
    return VisitorOrder::isAct(m_visit.asked()) || m_visit.ordered() != Visit::Acts {};
}

bool ActPage::asks() const
{
    return m_cards->canMark() ? m_cards->marked() != Visit::Acts {} || !m_visit.isReady() : !hasBegun();
}

QString ActPage::blockedBecause() const
{
    if (m_visit.stage() != Visit::Stage::Validated)
        return m_visit.stage() == Visit::Stage::Identified ? tr("Primero valide la identidad (F6).") : tr("La visita ya terminó.");
    if (const QString why = AskedWords::of(m_visit).why; !why.isEmpty())
        return why;
    if (m_cards->marked() == Visit::Acts {} && m_visit.ordered() == Visit::Acts {})
        return tr("Marque al menos una con 1, 2 o 3.");
    return {};
}

void ActPage::refresh()
{
    m_cards->refresh();
    refreshPrimary();
    refreshPanels();
    refreshVisitorScreen();
    const bool open = m_visit.stage() == Visit::Stage::Validated || m_visit.stage() == Visit::Stage::Identified;
    enable(*m_ui->abandonButton, open && !m_visit.isBusy());
    enable(*m_ui->parkVisitButton, open && !m_visit.isBusy());
}

void ActPage::refreshPrimary()
{
    const bool asking = asks();
    const bool marked = m_cards->marked() != Visit::Acts {};
    reveal(*m_ui->askVisitorButton, asking);
    reveal(*m_ui->goToConfirmButton, !asking);
    m_ui->askVisitorButton->setText(QLatin1Char(' ') + (marked || !hasBegun() ? tr("&Pedir a la persona") : tr("&Pedir lo que falta")));
    m_ui->askVisitorButton->setAccessibleName(QString(m_ui->askVisitorButton->text()).remove(QLatin1Char('&')).trimmed());
    block(asking ? *m_ui->askVisitorButton : *m_ui->goToConfirmButton, *m_ui->actBlockedLabel, blockedBecause());
    m_ui->markedCountLabel->setVisible(marked);
    m_ui->markedCountLabel->setText(tr("%n marcadas", nullptr, m_cards->markedCount()));
    m_ui->pageHintLabel->setText(hasBegun() ? tr("La persona escribe y elige en su pantalla. Aquí se ve «hecho».") : tr("Marque con 1, 2 y 3. Enter lo envía a la pantalla de la persona."));
}

void ActPage::refreshPanels()
{
    const bool begun = hasBegun();
    const Visit::Acts ordered = m_visit.ordered();
    m_plan->plan(m_cards->marked());
    m_plan->setVisible(!begun);
    m_email->setVisible(begun && (ordered.testFlag(Visit::Act::Email) || !m_visit.stagedEmail().isEmpty()));
    m_image->setVisible(begun && ordered.testFlag(Visit::Act::Image));
    m_preferences->setVisible(begun && ordered.testFlag(Visit::Act::Preferences));
    m_beside->setVisible(begun && (ordered.testFlag(Visit::Act::Image) || ordered.testFlag(Visit::Act::Preferences)));
    m_email->refresh();
    m_image->refresh();
    m_preferences->refresh();
}

void ActPage::refreshVisitorScreen()
{
    m_ui->visitorScreenLabel->setText(AskedWords::of(m_visit).screen);
    m_ui->visitorScreenCard->setVisible(hasBegun() || m_visit.asked() != Visit::Asked::Nothing);
    enable(*m_ui->clearVisitorButton, m_visit.asked() != Visit::Asked::Nothing);
}

void ActPage::showVisitorFailure(const Error& error)
{
    if (m_visit.stage() != Visit::Stage::Validated && error.code != ErrorCode::TicketExpired)
        return;
    // The person reads it on their own window in their own words; the clerk is told so as to be able to help.
    m_ui->messageBanner->say(Banner::Kind::Warn, error);
}

void ActPage::showRejected()
{
    m_cards->doubt(m_visit.ordered());
    const bool dropped = m_visit.ordered().testFlag(Visit::Act::Email) && m_visit.stagedEmail().isEmpty();
    m_ui->messageBanner->say(Banner::Kind::Warn, [dropped] { return Words::Message {tr("La persona dijo que el resumen no es correcto."),
                                                  dropped ? tr("Nada cambió y se descartó el correo preparado. Pregunte qué está mal, márquelo con 1, 2 o 3 y pídalo otra vez.")
                                                          : tr("Nada cambió. Pregunte qué está mal, márquelo con 1, 2 o 3 y pídalo otra vez.")}; });
    refresh();
}

} // namespace ventanilla
