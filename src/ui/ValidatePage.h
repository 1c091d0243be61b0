#pragma once

#include "ui/Page.h"
#include "ui/Visit.h"

#include <memory>

namespace Ui {
class ValidatePage;
}

namespace ventanilla {

/// Step 2: the document, the photograph, and the facts that the visitor gives on their own window; enough of them gives the ticket.
class ValidatePage : public Page
{
    Q_OBJECT
public:
    ValidatePage(Visit& visit, const Policy& policy, QWidget* parent = nullptr);
    ~ValidatePage() override;

    QAbstractButton* primaryButton() const override;
    QAbstractButton* backButton() const override;
    void enter() override;
    void goToMissing() override;

Q_SIGNALS:
    void backWanted();
    void actWanted();
    void refuseWanted();
    void abandonWanted();

private:
    void refresh();
    void refreshFacts();
    void refreshSummary();
    void startAnew();
    void validate();
    void showFailure(const Error& error);
    void checkExpiry();
    QStringList missing() const;
    bool factsWanted() const;

    Visit& m_visit;
    const Policy& m_policy;
    qint64 m_folio = 0;            ///< the visit whose evidence stands in the fields
    bool m_validating = false;
    std::unique_ptr<Ui::ValidatePage> m_ui;
};

} // namespace ventanilla
