#pragma once

#include "ui/Page.h"
#include "ui/Visit.h"

#include <memory>

namespace Ui {
class HandOverPage;
}

namespace ventanilla {

/// Step 5: what was saved, who is told of it, and what it is worth until the institute confirms it.
class HandOverPage : public Page
{
    Q_OBJECT
public:
    HandOverPage(Visit& visit, const Policy& policy, QWidget* parent = nullptr);
    ~HandOverPage() override;

    QAbstractButton* primaryButton() const override;

Q_SIGNALS:
    void closeWanted();

protected:
    void retranslate() override;

private:
    void refresh();
    void refreshChanged(const ConfirmVisit::Reply& done);
    void refreshNotices(const ConfirmVisit::Reply& done);

    Visit& m_visit;
    const Policy& m_policy;
    std::unique_ptr<Ui::HandOverPage> m_ui;
};

} // namespace ventanilla
