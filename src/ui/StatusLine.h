#pragma once

#include "services/Backups.h"
#include "services/DiskWatch.h"
#include "services/Office.h"
#include "services/VerifyReport.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class StatusLine;
}

namespace ventanilla {

/// What the status bar always says: the log, the outbox, the database, who is signed in, the time.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    StatusLine(Office& office, const OpeningReport& report, QWidget* parent = nullptr);
    ~StatusLine() override;

    /// Empty: nobody.
    /// `name` alone where there is little width; empty: nobody.
    void showSignedIn(const QString& name, const QString& role = {});
    /// Asks the office for the desk's state; after something failed.
    void refresh();
    /// The office's keys are being changed: rows done of all; no rows: not any more.
    void showKeys(qint64 done, qint64 all);
    /// A copy of the database is being written: percent; negative: not any more.
    void showCopying(int percent);
    void showDisk(const DiskRoom& room);
    /// Whether who is signed in may verify the log.
    void setVerifies(bool may);
    /// Whether who is signed in may look after what waits to leave.
    void setTendsMail(bool may);
    /// Fewer words, for small windows.
    void setCompact(bool compact);

Q_SIGNALS:
    void verificationWanted();
    void mailWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showEntries(qint64 entries);
    void showLog();
    void showOutbox(qint64 waiting);
    void showDatabase();
    void showBackup();
    void showClock();

    Office& m_office;
    bool m_mailAvailable;
    const bool m_behind; ///< an older database lies in the office's place
    std::unique_ptr<Ui::StatusLine> m_ui;
    QTimer m_clock {};
    QString m_role {};
    QString m_who {};
    std::optional<LastVerification> m_verified {};
    bool m_verifies = false;
    bool m_tendsMail = false;
    qint64 m_entries = 0;
    qint64 m_waiting = 0;
    qint64 m_keysDone = 0;
    qint64 m_keysAll = 0;
    bool m_readOnly = false;
    BackupNews m_backups {};
    DiskRoom m_disk {};
    int m_copying = -1;
    bool m_compact = false;
};

} // namespace ventanilla
