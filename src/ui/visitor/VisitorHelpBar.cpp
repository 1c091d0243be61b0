#include "ui/visitor/VisitorHelpBar.h"

#include "ui/Theme.h"
#include "ui_VisitorHelpBar.h"

#include <QEvent>
#include <QPushButton>

#include <algorithm>

namespace ventanilla {

VisitorHelpBar::VisitorHelpBar(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::VisitorHelpBar>())
{
    m_ui->setupUi(this);
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setFocusPolicy(Qt::TabFocus); // a touch leaves the focus in the field
    connect(m_ui->biggerButton, &QPushButton::clicked, this, &VisitorHelpBar::largerWanted);
    connect(m_ui->contrastButton, &QPushButton::clicked, this, &VisitorHelpBar::colorsWanted);
    connect(m_ui->languageButton, &QPushButton::clicked, this, &VisitorHelpBar::languageWanted);
    connect(m_ui->keyboardButton, &QPushButton::clicked, this, &VisitorHelpBar::keysWanted);
    connect(m_ui->needHelpButton, &QPushButton::clicked, this, &VisitorHelpBar::helpWanted);
}

VisitorHelpBar::~VisitorHelpBar() = default;

void VisitorHelpBar::offerLanguages(bool offered)
{
    m_ui->languageButton->setVisible(offered);
    arrange();
}

void VisitorHelpBar::offerKeys(bool offered)
{
    m_ui->keyboardButton->setVisible(offered);
    arrange();
}

void VisitorHelpBar::setHelpCalled(bool called)
{
    m_helpCalled = called;
    retranslate();
}

int VisitorHelpBar::widthOf(std::initializer_list<QPushButton*> row) const
{
    int needed = 0;
    for (const QPushButton* button : row) {
        if (!button->isHidden())
            needed += button->sizeHint().width() + m_ui->firstLayout->spacing();
    }
    return needed;
}

// As if there were two rows already: one row must not keep the window wide.
QSize VisitorHelpBar::minimumSizeHint() const
{
    const QMargins margins = m_ui->barLayout->contentsMargins();
    const int first = widthOf({m_ui->biggerButton, m_ui->contrastButton, m_ui->languageButton});
    const int second = widthOf({m_ui->keyboardButton, m_ui->needHelpButton});
    return {std::max(first, second) + margins.left() + margins.right(), QFrame::minimumSizeHint().height()};
}

void VisitorHelpBar::arrange()
{
    const int needed = widthOf({m_ui->biggerButton, m_ui->contrastButton, m_ui->languageButton, m_ui->keyboardButton, m_ui->needHelpButton});
    const QMargins margins = m_ui->barLayout->contentsMargins();
    const bool oneRow = needed <= width() - margins.left() - margins.right();
    QBoxLayout* home = oneRow ? m_ui->firstLayout : m_ui->secondLayout;
    if (home->indexOf(m_ui->needHelpButton) >= 0)
        return;
    QBoxLayout* before = oneRow ? m_ui->secondLayout : m_ui->firstLayout;
    // The hand is always last and outermost; the keys come before what pushes it there.
    for (QPushButton* button : {m_ui->keyboardButton, m_ui->needHelpButton})
        before->removeWidget(button);
    home->insertWidget(home->count() - 1, m_ui->keyboardButton);
    home->addWidget(m_ui->needHelpButton);
}

void VisitorHelpBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange)
        arrange();
    QFrame::changeEvent(event);
}

void VisitorHelpBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void VisitorHelpBar::retranslate()
{
    m_ui->retranslateUi(this);
    if (m_helpCalled)
        m_ui->needHelpButton->setText(tr("Ya avisamos"));
    Theme::dress(*this);
    arrange();
}

} // namespace ventanilla
