#pragma once

#include "core/Scan.h"
#include "services/Office.h"
#include "services/Staff.h"
#include "ui/Banner.h"
#include "ui/ClerkSession.h"
#include "ui/NumberFields.h"
#include "ui/Page.h"

#include <memory>

namespace Ui {
class StaffPage;
}

namespace ventanilla {

/// The accounts of the office: supervision unlocks them and gives passwords, administration closes them. Nobody acts on their own.
class StaffPage : public Page
{
    Q_OBJECT
public:
    /// `office` and `session` outlive the page.
    StaffPage(Office& office, const ClerkSession& session, QWidget* parent = nullptr);
    ~StaffPage() override;

    /// Of the account chosen: unlock it, else give it a password; for administration, read the list again.
    QAbstractButton* primaryButton() const override;
    QAbstractButton* backButton() const override;
    void enter() override;
    void leave() override;
    void goToMissing() override;
    void focusSearch() override;
    void setCompact(bool compact) override;
    /// Whether a scan now names the person to be unlocked, not one to be served.
    bool wantsScan() const;
    void takeScan(const Scan& scan);

Q_SIGNALS:
    void backWanted();
    /// Supervision means to erase somebody's data.
    void eraseWanted();
    void failed(const ventanilla::Error& error);

protected:
    void retranslate() override;

private:
    void ask();
    void show(const QList<ListStaff::Member>& members);
    void filter();
    /// Row chosen in the table; none: null.
    const ListStaff::Member* chosen() const;
    void showChosen();
    void forgetTyped();
    void resetPassword();
    void unlock();
    void deactivate();
    void addStaff(const QByteArray& login, Role role);
    void enrol();
    void unlockPerson();
    /// Performs what `make` makes (once more after the password, where the door wants it), says how it went, and reads the list again.
    template <typename Make> void act(QPushButton& button, Make make, Words::Telling telling, const QByteArray& chosenThen = {});
    void showFailure(const Error& error);

    Office& m_office;
    const ClerkSession& m_session;
    QList<ListStaff::Member> m_members {};
    QByteArray m_chosen {};
    QPushButton* m_acting = nullptr; ///< whose command is under way
    bool m_sure = false; ///< closing the account was asked once
    std::unique_ptr<Ui::StaffPage> m_ui;
    NumberFields* m_person;
};

} // namespace ventanilla
