#pragma once

#include "services/Desk.h"
#include "services/Office.h"
#include "ui/Banner.h"
#include "ui/Page.h"
#include "ui/Visit.h"

#include <memory>

namespace Ui {
class DeskPage;
}

namespace ventanilla {

/// Between two visits: whom to serve next, and today's visits without anything personal.
class DeskPage : public Page
{
    Q_OBJECT
public:
    DeskPage(Office& office, Visit& visit, QWidget* parent = nullptr);
    ~DeskPage() override;

    QAbstractButton* primaryButton() const override;
    void enter() override;
    void say(Banner::Kind kind, const Words::Message& message);
    /// The next visit is opened for a desk without a screen for the visitor.
    void setOneScreen(bool oneScreen) { m_oneScreen = oneScreen; }
    /// Accounts that serve nobody see no search and no visits.
    void setServesVisits(bool serves);
    void focusSearch() override;
    /// Empties the field and the list: somebody else may sign in next.
    void forget();

Q_SIGNALS:
    /// Back to the visit that is open.
    void visitWanted();
    /// Something that nobody asked for on this page failed.
    void failed(const ventanilla::Error& error);

private:
    void search();
    void showFailure(const Error& error);
    void showOpenVisit();
    void askVisits();
    void showVisits(const QList<TodaysVisits::Visit>& visits);
    void filterVisits();

    Office& m_office;
    Visit& m_visit;
    bool m_oneScreen = false;
    bool m_serves = true;
    bool m_searching = false;
    std::unique_ptr<Ui::DeskPage> m_ui;
};

} // namespace ventanilla
