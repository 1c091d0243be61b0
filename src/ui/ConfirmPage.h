#pragma once

#include "ui/Page.h"
#include "ui/Visit.h"

#include <memory>

namespace Ui {
class ConfirmPage;
}

namespace ventanilla {

/// Step 4: what will change, and whether the visitor has said "Confirmo".
class ConfirmPage : public Page
{
    Q_OBJECT
public:
    explicit ConfirmPage(Visit& visit, QWidget* parent = nullptr);
    ~ConfirmPage() override;

    QAbstractButton* primaryButton() const override;
    QAbstractButton* backButton() const override;
    void goToMissing() override;

Q_SIGNALS:
    void backWanted();
    void abandonWanted();
    void parkWanted();

protected:
    void retranslate() override;

private:
    void prepareTable();
    void refresh();
    void refreshTable();

    Visit& m_visit;
    bool m_asking = false;
    std::unique_ptr<Ui::ConfirmPage> m_ui;
};

} // namespace ventanilla
