#pragma once

#include "core/Scan.h"
#include "services/Office.h"
#include "services/SearchLog.h"
#include "ui/AuditModel.h"
#include "ui/ClerkSession.h"
#include "ui/LogQuestion.h"
#include "ui/Page.h"

#include <QTimer>

#include <memory>

namespace Ui {
class AuditPage;
}

namespace ventanilla {

class FilterMenu;
class LogCopy;

/// The log for supervision and auditors: one log as a table without end, conditions as chips, an entry with its proof beside it, and a file of
/// exactly what is shown.
class AuditPage : public Page
{
    Q_OBJECT
public:
    /// `office` outlives the page.
    explicit AuditPage(Office& office, QWidget* parent = nullptr);
    ~AuditPage() override;

    /// Searches for what is typed; of the field with the cursor.
    QAbstractButton* primaryButton() const override;
    /// While a search or a copy runs: stops it.
    QAbstractButton* backButton() const override;
    void enter() override;
    void leave() override;
    void focusSearch() override;
    void setCompact(bool compact) override;
    /// Conditions and entries are of whoever signed out.
    void forget();
    /// The desk is locked: an export that was open is so no more.
    void closeOpened();
    /// F4.
    void askReveal();
    /// A card or a number: this person's entries.
    void takeScan(const Scan& scan);

Q_SIGNALS:
    void backWanted();
    void failed(const ventanilla::Error& error);

protected:
    void retranslate() override;

private:
    void askLogs();
    void takeLogs(const ListLogs::Reply& reply);
    /// Asks the log anew with the conditions as they are; the cursor stays where it is.
    void ask();
    void searchTyped();
    void takeDates();
    void jump();
    void goToEntry(qint64 seq);
    void goToTime(qint64 utcMs);
    void choose(qint64 row);
    void readChosen();
    void drop(LogQuestion::Kind kind);
    void showChips();
    void showState();
    void openFilters();
    void fitColumns();
    /// An export was opened, or closed again: other logs stand on the page.
    void takeOpened();
    void comeBack();
    void showActions();
    void stop();
    void showFailure(const Error& error);

    Office& m_office;
    AuditModel m_model;
    LogQuestion m_question {};
    LogQuestion m_ownQuestion {};          ///< what was asked of our own log while an export is open
    QList<ListLogs::Log> m_logs {};
    QList<ListLogs::Clerk> m_staff {};
    QHash<QByteArray, QString> m_clerks {};
    QTimer m_pause {};                     ///< between choosing a row and reading its entry
    qint64 m_entries = 0;                  ///< of this counter's log, as it grows
    qint64 m_wanted = -1;                  ///< position to be chosen when its row is there
    quint64 m_turn = 0;                    ///< only the latest answer counts
    bool m_shown = false;
    bool m_cursorToRows = false;           ///< when the first of them is there
    FilterMenu* m_filters;
    LogCopy* m_copy;
    std::unique_ptr<Ui::AuditPage> m_ui;
};

} // namespace ventanilla
