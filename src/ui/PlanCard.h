#pragma once

#include "ui/Visit.h"

#include <QFrame>

#include <memory>

namespace Ui {
class PlanCard;
}

namespace ventanilla {

/// What the person will do on their own window, one thing after the other, once the clerk orders what is marked.
class PlanCard : public QFrame
{
    Q_OBJECT
public:
    explicit PlanCard(const Policy& policy, QWidget* parent = nullptr);
    ~PlanCard() override;

    void plan(Visit::Acts acts);
    void retranslate();

private:
    const Policy& m_policy;
    std::unique_ptr<Ui::PlanCard> m_ui;
};

} // namespace ventanilla
