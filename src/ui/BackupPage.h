#pragma once

#include "services/Backups.h"
#include "services/Office.h"
#include "ui/AdminTabs.h"
#include "ui/ClerkSession.h"
#include "ui/Page.h"

#include <memory>
#include <optional>

namespace Ui {
class BackupPage;
}

namespace ventanilla {

class BackupRun;

/// Where copies of the database go, how that stands, and one made now. The desk goes on working meanwhile.
class BackupPage : public Page
{
    Q_OBJECT
public:
    /// `office` and `run` outlive the page.
    BackupPage(Office& office, BackupRun& run, QWidget* parent = nullptr);
    ~BackupPage() override;

    /// A folder that was typed is kept first; else a copy is made.
    QAbstractButton* primaryButton() const override;
    QAbstractButton* backButton() const override;
    void enter() override;
    void leave() override;
    void goToMissing() override;

Q_SIGNALS:
    void backWanted();
    void tabWanted(ventanilla::AdminTabs::Tab tab);
    void failed(const ventanilla::Error& error);

protected:
    void retranslate() override;

private:
    void askState();
    void show(const BackupState& state);
    void chooseFolder();
    void keepFolder();
    void makeBackup();
    void tell();
    void tellEnd(const Result<BackupMade>& result);
    bool isTyped() const;
    void showFailure(const Error& error);

    Office& m_office;
    BackupRun& m_run;
    std::optional<BackupState> m_state {};
    bool m_busy = false;
    bool m_own = false; ///< what runs was begun here
    std::unique_ptr<Ui::BackupPage> m_ui;
};

} // namespace ventanilla
