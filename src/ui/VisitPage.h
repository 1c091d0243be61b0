#pragma once

#include "ui/Page.h"
#include "ui/ReasonPage.h"
#include "ui/StepRail.h"
#include "ui/Words.h"

#include <memory>

class QPushButton;
namespace Ui {
class VisitPage;
}

namespace ventanilla {

class ActPage;
class ConfirmPage;
class HandOverPage;
class IdentifyPage;
class PersonCard;
class RefusalPage;
class Scan;
class TicketCard;
class ValidatePage;

/// The visit: who it is about, its five steps, the ticket, and the page of the step that is looked at.
class VisitPage : public Page
{
    Q_OBJECT
public:
    VisitPage(Visit& visit, const Policy& policy, QWidget* parent = nullptr);
    ~VisitPage() override;

    QAbstractButton* primaryButton() const override;
    QAbstractButton* backButton() const override;
    void enter() override;
    void goToMissing() override;
    void setDense(bool dense) override;
    void setCompact(bool compact) override;
    /// The head of the visit.
    PersonCard& personCard() const;
    /// A document was scanned while this page is shown. Of another person's nothing is taken: it is asked whether this visit is given up.
    void takeScan(const Scan& scan);

Q_SIGNALS:
    /// The visit is over and was closed; none: nothing to say about it.
    void finished(const ventanilla::Words::Telling& telling);
    /// Another page of the visit is shown.
    void pageShown();

protected:
    void retranslate() override;

private:
    Page* current() const;
    void showPage(Page* page);
    void goTo(Step step);
    void askReason(ReasonPage::Purpose purpose);
    void followStage(Visit::Stage stage);
    void refresh();
    void refreshSteps();
    void refreshTicket();
    /// How far what was ordered is, in a few words.
    QString actState() const;
    void sayHelpWanted();
    void askAboutAnother();
    void finish(const Words::Telling& telling);

    Visit& m_visit;
    const Policy& m_policy;
    bool m_expired = false;
    Visit::Stage m_before = Visit::Stage::None;
    std::unique_ptr<Ui::VisitPage> m_ui;
    QPushButton* m_helpSeen;
    QPushButton* m_abandonForAnother;
    TicketCard* m_ticket;
    IdentifyPage* m_identify;
    ValidatePage* m_validate;
    ActPage* m_act;
    ConfirmPage* m_confirm;
    HandOverPage* m_handOver;
    RefusalPage* m_refusal;
    ReasonPage* m_reason;
    Page* m_beforeReason = nullptr;
};

} // namespace ventanilla
