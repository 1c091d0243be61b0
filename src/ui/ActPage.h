#pragma once

#include "ui/Page.h"
#include "ui/Visit.h"

#include <memory>

namespace Ui {
class ActPage;
}

namespace ventanilla {

class ActionCards;
class EmailPanel;
class ImagePanel;
class PlanCard;
class PreferencesPanel;

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
    void setDense(bool dense) override;
    void setCompact(bool compact) override;

Q_SIGNALS:
    void backWanted();
    void abandonWanted();
    void parkWanted();
    void confirmWanted();

protected:
    void retranslate() override;

private:
    void arrange();
    void order();
    void refresh();
    void refreshPrimary();
    void refreshPanels();
    void refreshVisitorScreen();
    void showVisitorFailure(const Error& error);
    void showRejected();
    /// Why nothing can be asked or confirmed now; empty: something can.
    QString blockedBecause() const;
    /// Something was ordered and done, or is being done: how far it is matters more than what could be ordered.
    bool hasBegun() const;
    /// The primary action is to ask the person, not to go on.
    bool asks() const;

    Visit& m_visit;
    std::unique_ptr<Ui::ActPage> m_ui;
    ActionCards* m_cards;
    PlanCard* m_plan;
    EmailPanel* m_email;
    QWidget* m_beside;             ///< the two below, one above the other
    ImagePanel* m_image;
    PreferencesPanel* m_preferences;
};

} // namespace ventanilla
