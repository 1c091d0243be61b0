#pragma once

#include "ui/Page.h"
#include "ui/Visit.h"

#include <memory>

namespace Ui {
class IdentifyPage;
}

namespace ventanilla {

/// Step 1, looked at again: who was found, and what deserves a second look.
class IdentifyPage : public Page
{
    Q_OBJECT
public:
    explicit IdentifyPage(Visit& visit, QWidget* parent = nullptr);
    ~IdentifyPage() override;

    QAbstractButton* primaryButton() const override;

Q_SIGNALS:
    void validateWanted();
    void abandonWanted();

protected:
    void retranslate() override;

private:
    void refresh();

    Visit& m_visit;
    std::unique_ptr<Ui::IdentifyPage> m_ui;
};

} // namespace ventanilla
