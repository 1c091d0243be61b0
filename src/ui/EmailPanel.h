#pragma once

#include "ui/Visit.h"

#include <QFrame>

#include <memory>

namespace Ui {
class EmailPanel;
}

namespace ventanilla {

/// How far the new address is: typed, its code sent, come back, active. The address itself is masked here.
class EmailPanel : public QFrame
{
    Q_OBJECT
public:
    EmailPanel(Visit& visit, const Policy& policy, QWidget* parent = nullptr);
    ~EmailPanel() override;

    void refresh();
    void retranslate();

private:
    /// The address is the only thing that was prepared: without its code there is nothing to confirm today.
    bool isAlone() const;
    void refreshButtons();
    void refreshTimeline();
    void sayMail();
    void sayCode();

    Visit& m_visit;
    const Policy& m_policy;
    std::unique_ptr<Ui::EmailPanel> m_ui;
};

} // namespace ventanilla
