#include "ui/AdminTabs.h"

#include "ui/Theme.h"
#include "ui_AdminTabs.h"

#include <QEvent>

namespace ventanilla {

AdminTabs::AdminTabs(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::AdminTabs>())
{
    m_ui->setupUi(this);
}

AdminTabs::~AdminTabs() = default;

void AdminTabs::begin(Tab own)
{
    for (const auto& [tab, button] : {std::pair(Tab::Policy, m_ui->policyTabButton), std::pair(Tab::Backup, m_ui->backupTabButton), std::pair(Tab::Channels, m_ui->channelsTabButton)}) {
        button->setChecked(tab == own);
        connect(button, &QPushButton::clicked, this, [this, tab = tab, button = button, isOwn = tab == own] {
            // It says where one is, and that changes with the page only.
            button->setChecked(isOwn);
            if (!isOwn)
                Q_EMIT wanted(tab);
        });
    }
}

void AdminTabs::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        Theme::dress(*this);
    }
    QFrame::changeEvent(event);
}

} // namespace ventanilla
