#pragma once

#include "ui/visitor/VisitorPage.h"

#include <memory>

namespace Ui {
class VisitorSummaryPage;
}

namespace ventanilla {

class Visit;

/// The last look before anything changes: the whole new address, "Confirmo" or "No es correcto".
class VisitorSummaryPage : public VisitorPage
{
    Q_OBJECT
public:
    explicit VisitorSummaryPage(Visit& visit, QWidget* parent = nullptr);
    ~VisitorSummaryPage() override;

    void enter() override;
    void leave() override;

protected:
    void escape() override;
    void retranslate() override;

private:
    std::unique_ptr<Ui::VisitorSummaryPage> m_ui;
    Visit& m_visit;
};

} // namespace ventanilla
