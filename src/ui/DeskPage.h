#pragma once

#include "services/Office.h"
#include "ui/Banner.h"
#include "ui/Page.h"
#include "ui/Visit.h"

#include <memory>

namespace Ui {
class DeskPage;
}

namespace ventanilla {

class Ruc;
class Scan;

/// Between two visits: whom to serve next, today's visits, and what waits; nothing personal but what is typed.
class DeskPage : public Page
{
    Q_OBJECT
public:
    /// `office` and `visit` outlive the page.
    DeskPage(Office& office, Visit& visit, QWidget* parent = nullptr);
    ~DeskPage() override;

    QAbstractButton* primaryButton() const override;
    void enter() override;
    void focusSearch() override;
    void setCompact(bool compact) override;
    void say(Banner::Kind kind, Words::Telling telling);
    /// The next visit is opened for a desk without a screen for the visitor.
    void setOneScreen(bool oneScreen) { m_oneScreen = oneScreen; }
    /// Accounts that serve nobody see no search and no visits; the ones that see the staff are told where.
    void setServesVisits(bool serves, bool seesStaff);
    /// A number is searched at once, a ticket fills its field.
    void takeScan(const Scan& scan);
    /// Empties the fields and the lists: somebody else may sign in next.
    void forget();

Q_SIGNALS:
    /// Back to the visit that is open.
    void visitWanted();
    /// Something that nobody asked for on this page failed.
    void failed(const ventanilla::Error& error);

protected:
    void retranslate() override;

private:
    void search(const Identifier& identifier, const Arrival& arrival);
    void resume(const VisitId& visit);
    void turnAway(const Ruc& ruc);
    bool mayOpen();
    void showFailure(const Error& error);
    void showOpenVisit();
    void showNoVisits();
    void askLists();

    Office& m_office;
    Visit& m_visit;
    bool m_oneScreen = false;
    bool m_serves = true;
    bool m_seesStaff = false;
    bool m_searching = false;
    std::unique_ptr<Ui::DeskPage> m_ui;
    QPushButton* m_back;
};

} // namespace ventanilla
