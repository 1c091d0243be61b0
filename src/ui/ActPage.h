#pragma once

#include "ui/Page.h"
#include "ui/StepRail.h"
#include "ui/Visit.h"

#include <memory>

namespace Ui {
class ActPage;
}

namespace ventanilla {

/// Step 3: what the visitor is asked to do on their own window, and how far they are.
class ActPage : public Page
{
    Q_OBJECT
public:
    ActPage(Visit& visit, const Policy& policy, QWidget* parent = nullptr);
    ~ActPage() override;

    QAbstractButton* primaryButton() const override;
    QAbstractButton* backButton() const override;
    void goToMissing() override;

Q_SIGNALS:
    void backWanted();
    void abandonWanted();
    void confirmWanted();

private:
    void refresh();
    void refreshCard();
    void refreshTimeline();
    void refreshVisitorScreen();
    void showVisitorFailure(const Error& error);
    /// The visitor's window shows something now, or waits for the clerk.
    bool visitorBusy() const;
    bool proved() const;

    Visit& m_visit;
    const Policy& m_policy;
    std::unique_ptr<Ui::ActPage> m_ui;
};

} // namespace ventanilla
