#pragma once

#include "ui/Page.h"
#include "ui/Visit.h"

#include <memory>

class QButtonGroup;

namespace Ui {
class ReasonPage;
}

namespace ventanilla {

/// Asks again, and for a reason of the closed list, before a visit is ended without a change.
class ReasonPage : public Page
{
    Q_OBJECT
public:
    enum class Purpose { Abandon, Refuse };

    explicit ReasonPage(Visit& visit, QWidget* parent = nullptr);
    ~ReasonPage() override;

    /// The cursor begins at `likely`, if it is one of the list; choosing and ending the visit stay the clerk's, an Enter each.
    void ask(Purpose purpose, std::optional<Reason> likely = {});
    QAbstractButton* primaryButton() const override;
    QAbstractButton* backButton() const override;
    void enter() override;
    void goToMissing() override;
    void setCompact(bool compact) override;

Q_SIGNALS:
    void backWanted();

protected:
    void retranslate() override;

private:
    void placeReasons();
    void sayWords();
    void refresh();

    Visit& m_visit;
    Purpose m_purpose = Purpose::Abandon;
    std::optional<Reason> m_likely {};
    bool m_ending = false;
    QButtonGroup* m_reasons = nullptr;
    std::unique_ptr<Ui::ReasonPage> m_ui;
};

} // namespace ventanilla
