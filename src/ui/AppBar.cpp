#include "ui/AppBar.h"

#include "ui/Theme.h"
#include "ui_AppBar.h"

#include <QResizeEvent>

namespace ventanilla {

namespace {
constexpr int barHeight = 48;
constexpr QPoint cornerGap(12, 8);
} // namespace

AppBar::AppBar(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::AppBar>())
{
    m_ui->setupUi(this);
    connect(m_ui->deskNavButton, &QPushButton::clicked, this, &AppBar::deskWanted);
    connect(m_ui->activityNavButton, &QPushButton::clicked, this, &AppBar::activityWanted);
    connect(m_ui->auditNavButton, &QPushButton::clicked, this, &AppBar::auditWanted);
    connect(m_ui->verifyNavButton, &QPushButton::clicked, this, &AppBar::verifyWanted);
    connect(m_ui->mailNavButton, &QPushButton::clicked, this, &AppBar::mailWanted);
    connect(m_ui->staffNavButton, &QPushButton::clicked, this, &AppBar::staffWanted);
    connect(m_ui->adminNavButton, &QPushButton::clicked, this, &AppBar::policyWanted);
    connect(m_ui->helpButton, &QPushButton::clicked, this, &AppBar::helpWanted);
    connect(m_ui->lockButton, &QPushButton::clicked, this, &AppBar::lockWanted);
    connect(m_ui->signOutButton, &QPushButton::clicked, this, &AppBar::signOutWanted);
    connect(m_ui->menuButton, &QPushButton::clicked, this, &AppBar::openMenu);
}

AppBar::~AppBar() = default;

void AppBar::begin(const OpeningReport& report, Appearance& appearance)
{
    m_report = report;
    m_menu = new ClerkMenu(appearance, this);
    connect(m_menu, &ClerkMenu::deskWanted, this, &AppBar::deskWanted);
    connect(m_menu, &ClerkMenu::activityWanted, this, &AppBar::activityWanted);
    connect(m_menu, &ClerkMenu::auditWanted, this, &AppBar::auditWanted);
    connect(m_menu, &ClerkMenu::verifyWanted, this, &AppBar::verifyWanted);
    connect(m_menu, &ClerkMenu::mailWanted, this, &AppBar::mailWanted);
    connect(m_menu, &ClerkMenu::staffWanted, this, &AppBar::staffWanted);
    connect(m_menu, &ClerkMenu::policyWanted, this, &AppBar::policyWanted);
    connect(m_menu, &ClerkMenu::backupWanted, this, &AppBar::backupWanted);
    connect(m_menu, &ClerkMenu::channelsWanted, this, &AppBar::channelsWanted);
    connect(m_menu, &ClerkMenu::passwordWanted, this, &AppBar::passwordWanted);
    connect(m_menu, &ClerkMenu::helpWanted, this, &AppBar::helpWanted);
    connect(m_menu, &ClerkMenu::fullScreenWanted, this, &AppBar::fullScreenWanted);
    connect(m_menu, &ClerkMenu::lockWanted, this, &AppBar::lockWanted);
    connect(m_menu, &ClerkMenu::signOutWanted, this, &AppBar::signOutWanted);
    retranslate();
}

void AppBar::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    setFixedHeight(Theme::tall(*this, barHeight));
    if (m_report.demonstration)
        m_ui->demonstrationChip->say(Chip::Kind::Warn, tr("DEMOSTRACIÓN"));
    fit();
}

void AppBar::showKeys(bool shown)
{
    m_ui->f2KeyLabel2->setVisible(shown && m_who.pages);
    m_ui->ctrllKeyLabel3->setVisible(shown && m_who.open);
    m_ui->f1KeyLabel1->setVisible(shown);
    m_ui->f10KeyLabel4->setVisible(shown);
}

void AppBar::fit()
{
    QLabel& label = *m_ui->officeLabel;
    const auto lacking = [this] {
        layout()->invalidate();
        return layout()->minimumSize().width() - window()->width();
    };
    //: %1 name of the office, %2 number of the counter
    const QString whole = tr("%1 · Mostrador %2").arg(m_report.officeName, QString::fromUtf8(m_report.counter));
    label.setText(whole);
    label.setToolTip({});
    showKeys(true);
    if (m_compact || lacking() <= 0)
        return;
    showKeys(false); // the menu has them too
    if (const int still = lacking(); still > 0) {
        label.setText(label.fontMetrics().elidedText(whole, Qt::ElideRight, label.minimumSizeHint().width() - still));
        label.setToolTip(whole);
    }
}

void AppBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void AppBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void AppBar::showFor(const ClerkMenu::For& who, Place place)
{
    m_who = who;
    for (QWidget* widget : std::initializer_list<QWidget*> {m_ui->lockButton, m_ui->signOutButton})
        widget->setVisible(who.open);
    for (QWidget* widget : std::initializer_list<QWidget*> {m_ui->deskNavButton, m_ui->activityNavButton})
        widget->setVisible(who.pages);
    m_ui->auditNavButton->setVisible(who.audit);
    m_ui->verifyNavButton->setVisible(who.verify);
    m_ui->mailNavButton->setVisible(who.mail);
    m_ui->staffNavButton->setVisible(who.staff);
    m_ui->adminNavButton->setVisible(who.policy || who.backup || who.channels);
    m_ui->deskNavButton->setChecked(place == Place::Desk);
    m_ui->activityNavButton->setChecked(place == Place::Activity);
    m_ui->auditNavButton->setChecked(place == Place::Audit);
    m_ui->verifyNavButton->setChecked(place == Place::Verify);
    m_ui->mailNavButton->setChecked(place == Place::Mail);
    m_ui->staffNavButton->setChecked(place == Place::Staff);
    m_ui->adminNavButton->setChecked(place == Place::Admin);
    fit();
}

void AppBar::setCompact(bool compact, QWidget& page)
{
    m_compact = compact;
    setVisible(!compact);
    QPushButton& button = *m_ui->menuButton;
    if (!compact) {
        if (button.parentWidget() != this) {
            Theme::setLook(button, "kind", QStringLiteral("nav"));
            auto* bar = static_cast<QBoxLayout*>(layout());
            bar->insertWidget(bar->indexOf(m_ui->f10KeyLabel4), &button);
            button.show(); // now, so that it counts below
        }
        fit();
        return;
    }
    if (button.parentWidget() != &page) {
        layout()->removeWidget(&button);
        button.setParent(&page);
        Theme::setLook(button, "kind", QStringLiteral("small"));
    }
    button.adjustSize();
    button.move(page.width() - button.width() - cornerGap.x(), cornerGap.y());
    button.show();
    button.raise();
}

void AppBar::openMenu()
{
    m_who.fullScreen = window()->isFullScreen();
    m_menu->open(m_ui->menuButton->mapToGlobal(QPoint(0, m_ui->menuButton->height())), m_who);
}

} // namespace ventanilla
