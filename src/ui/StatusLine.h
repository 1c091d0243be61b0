#pragma once

#include "services/Office.h"

#include <QTimer>
#include <QWidget>

#include <memory>

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
    void showSignedIn(const QString& who);
    /// Asks the office for the desk's state; after something failed.
    void refresh();

private:
    void showEntries(qint64 entries);
    void showOutbox(qint64 waiting);
    void showClock();

    Office& m_office;
    const bool m_mailAvailable;
    std::unique_ptr<Ui::StatusLine> m_ui;
    QTimer m_clock {};
};

} // namespace ventanilla
