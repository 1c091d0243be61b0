#pragma once

#include "services/Office.h"
#include "services/PolicyChange.h"
#include "ui/AdminTabs.h"
#include "ui/ClerkSession.h"
#include "ui/Page.h"

#include <memory>
#include <optional>

class QTableWidget;
namespace Ui {
class PolicyPage;
}

namespace ventanilla {

/// The office's rules in words, and where the administrator brings other ones: the file is read and held against the present rules, and a
/// supervisor approves it at this desk.
class PolicyPage : public Page
{
    Q_OBJECT
public:
    /// `office` outlives the page.
    explicit PolicyPage(Office& office, QWidget* parent = nullptr);
    ~PolicyPage() override;

    QAbstractButton* primaryButton() const override;
    /// A step back; from the rules to the page before.
    QAbstractButton* backButton() const override;
    void enter() override;
    void leave() override;
    void focusSearch() override;
    void setCompact(bool compact) override;

Q_SIGNALS:
    void backWanted();
    void tabWanted(ventanilla::AdminTabs::Tab tab);
    void failed(const ventanilla::Error& error);

protected:
    void retranslate() override;

private:
    enum class Step { Rules, Differences, Approval };
    /// A file that was brought.
    struct Brought {
        QString file;
        QByteArray toml;
        QByteArray hash; ///< hexadecimal
        Policy policy;
    };
    void askState();
    void chooseFile();
    void bring(const QString& path);
    void ask();
    void approve(const Approval& approval, const QByteArray& approver);
    void goTo(Step step);
    void goBack();
    void refresh();
    /// Its beginning; the whole of it as a tool tip.
    static void tellFingerprint(QLabel& label, const QByteArray& hex);
    void showRules();
    void showDifferences();
    void filter();
    void showFailure(const Error& error);

    Office& m_office;
    Step m_step = Step::Rules;
    std::optional<ShowPolicy::Reply> m_state {};
    std::optional<Brought> m_brought {};
    quint64 m_turn = 0; ///< counts what was begun: an answer to something left is nobody's
    bool m_busy = false;
    std::unique_ptr<Ui::PolicyPage> m_ui;
};

} // namespace ventanilla
