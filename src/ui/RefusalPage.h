#pragma once

#include "ui/Page.h"
#include "ui/Visit.h"

#include <memory>

namespace Ui {
class RefusalPage;
}

namespace ventanilla {

/// A refused visit: what to say to the person, and what was noted.
class RefusalPage : public Page
{
    Q_OBJECT
public:
    explicit RefusalPage(Visit& visit, QWidget* parent = nullptr);
    ~RefusalPage() override;

    QAbstractButton* primaryButton() const override;

Q_SIGNALS:
    void closeWanted();

protected:
    void retranslate() override;

private:
    void refresh();

    Visit& m_visit;
    std::unique_ptr<Ui::RefusalPage> m_ui;
};

} // namespace ventanilla
