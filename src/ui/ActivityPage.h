#pragma once

#include "services/Activity.h"
#include "services/Office.h"
#include "ui/Page.h"

#include <memory>

namespace Ui {
class ActivityPage;
}

namespace ventanilla {

/// What the member of staff who is signed in has done, as the log has it.
class ActivityPage : public Page
{
    Q_OBJECT
public:
    /// `office` outlives the page.
    explicit ActivityPage(Office& office, QWidget* parent = nullptr);
    ~ActivityPage() override;

    QAbstractButton* primaryButton() const override;
    QAbstractButton* backButton() const override;
    void enter() override;
    void leave() override;
    void focusSearch() override;

Q_SIGNALS:
    void backWanted();
    void failed(const ventanilla::Error& error);

protected:
    void retranslate() override;

private:
    void ask();
    void show(const QList<MyActivity::Entry>& entries);
    void filter();

    Office& m_office;
    QList<MyActivity::Entry> m_entries {};
    quint64 m_turn = 0; ///< only the latest answer counts
    std::unique_ptr<Ui::ActivityPage> m_ui;
};

} // namespace ventanilla
