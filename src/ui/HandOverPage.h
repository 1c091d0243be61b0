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
    explicit HandOverPage(Visit& visit, QWidget* parent = nullptr);
    ~HandOverPage() override;

    QAbstractButton* primaryButton() const override;

Q_SIGNALS:
    void closeWanted();

private:
    void refresh();

    Visit& m_visit;
    std::unique_ptr<Ui::HandOverPage> m_ui;
};

} // namespace ventanilla
