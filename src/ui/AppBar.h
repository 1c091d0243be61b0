#pragma once

#include "services/Opening.h"
#include "ui/ClerkMenu.h"

#include <QFrame>

#include <memory>

namespace Ui {
class AppBar;
}

namespace ventanilla {

/// The bar above every page of the clerk's: whose office this is, the ways to the pages beside a visit, and the menu. What works only for who
/// is signed in is not there for anybody else. In a small window nothing but the menu's button is left, over the page's corner.
class AppBar : public QFrame
{
    Q_OBJECT
public:
    enum class Place { Elsewhere, Desk, Activity, Audit, Verify, Mail, Staff, Admin };

    explicit AppBar(QWidget* parent = nullptr);
    ~AppBar() override;

    /// To be called once; `appearance` outlives the bar.
    void begin(const OpeningReport& report, Appearance& appearance);
    void showFor(const ClerkMenu::For& who, Place place);
    /// `page` is what the button lies over.
    void setCompact(bool compact, QWidget& page);
    void openMenu();

Q_SIGNALS:
    void deskWanted();
    void activityWanted();
    void auditWanted();
    void verifyWanted();
    void mailWanted();
    void staffWanted();
    void policyWanted();
    void backupWanted();
    void channelsWanted();
    void passwordWanted();
    void helpWanted();
    void fullScreenWanted(bool on);
    void lockWanted();
    void signOutWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void showKeys(bool shown);
    /// The names of the keys give way to the buttons, then the name of the office; its tool tip says it whole.
    void fit();

    std::unique_ptr<Ui::AppBar> m_ui;
    OpeningReport m_report {};
    ClerkMenu* m_menu = nullptr;
    ClerkMenu::For m_who {};
    bool m_compact = false;
};

} // namespace ventanilla
