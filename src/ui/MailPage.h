#pragma once

#include "services/MailDesk.h"
#include "services/Office.h"
#include "ui/ClerkSession.h"
#include "ui/MailWords.h"
#include "ui/Page.h"

#include <QHash>

#include <memory>

namespace Ui {
class MailPage;
}

namespace ventanilla {

/// What waits to leave by mail, and why: supervision and administration have it tried now, or no more.
class MailPage : public Page
{
    Q_OBJECT
public:
    /// `office` and `session` outlive the page.
    MailPage(Office& office, const ClerkSession& session, QWidget* parent = nullptr);
    ~MailPage() override;

    /// Of the message chosen: send it now; else read the list again.
    QAbstractButton* primaryButton() const override;
    QAbstractButton* backButton() const override;
    void enter() override;
    void leave() override;
    void goToMissing() override;
    void focusSearch() override;
    void setCompact(bool compact) override;

Q_SIGNALS:
    void backWanted();
    void failed(const ventanilla::Error& error);
    /// What waits is another count now.
    void tended();

protected:
    void retranslate() override;

private:
    /// `addresses`: they are opened, which is an entry of the log; else those that were are kept.
    void ask(bool addresses);
    void show(const ListMail::Reply& list);
    void fill(int row, const ListMail::Mail& mail);
    void filter();
    const ListMail::Mail* chosen() const;
    void showChosen();
    void showReason();
    void tellChannel();
    void sendNow(std::optional<MailId> mail, QPushButton& button);
    void giveUp();
    /// What is not opened this time is as it was opened last, unless the message was tried since.
    void recall(ListMail::Mail& mail);
    /// Performs a command, says how it went as `telling` makes of the answer, and reads the list again.
    template <typename Command, typename Telling> void act(QPushButton& button, Command command, Telling telling);

    Office& m_office;
    const ClerkSession& m_session;
    ListMail::Reply m_list {};
    QHash<MailId, ListMail::Mail> m_opened {}; ///< with the address, masked, and the server's words, as they were opened last
    std::optional<MailId> m_chosen {};
    bool m_read = false;
    bool m_acting = false;
    bool m_awaits = false; ///< one's own sending; what comes of it is opened too
    std::unique_ptr<Ui::MailPage> m_ui;
};

} // namespace ventanilla
