#pragma once

#include "ui/visitor/VisitorPage.h"

#include <memory>

namespace Ui {
class VisitorSummaryPage;
}

namespace ventanilla {

class Visit;

/// The last look before anything changes: what is new and nothing else, "Confirmo" or "No es correcto". The picture is not named.
class VisitorSummaryPage : public VisitorPage
{
    Q_OBJECT
public:
    explicit VisitorSummaryPage(Visit& visit, QWidget* parent = nullptr);
    ~VisitorSummaryPage() override;

    void enter() override;
    void leave() override;
    void arrange(int width) override;

protected:
    void escape() override;
    void retranslate() override;

private:
    /// How the password will be recovered, in a few words.
    QString channelWords() const;

    std::unique_ptr<Ui::VisitorSummaryPage> m_ui;
    Visit& m_visit;
    int m_columns = 0;
};

} // namespace ventanilla
