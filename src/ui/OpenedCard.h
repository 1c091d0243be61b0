#pragma once

#include "services/Office.h"
#include "services/OpenExport.h"

#include <QFrame>
#include <QFutureWatcher>

#include <memory>
#include <optional>

class QAbstractButton;
namespace Ui {
class OpenedCard;
}

namespace ventanilla {

/// Opens somebody's export and says what one is looking at from then on: whose log, which days, what the check found and who vouches for the
/// key. The export lives here; whoever closes the card, signs out or locks takes it away.
class OpenedCard : public QFrame
{
    Q_OBJECT
public:
    explicit OpenedCard(QWidget* parent = nullptr);
    ~OpenedCard() override;

    /// To be called once; `office` outlives the card.
    void begin(Office& office);
    /// Asks for the file.
    void choose();
    bool isOpening() const { return m_starting || m_running.isRunning(); }
    /// Null: none is open.
    const std::shared_ptr<OpenedExport>& opened() const { return m_opened; }
    /// Which log of it is spoken of.
    void showLog(qint64 number);
    /// What Esc does while it is shown.
    QAbstractButton* cancelButton() const;
    /// In the order of the Tab key.
    QList<QWidget*> controls() const;
    /// What is being opened is given up, what is open goes; nobody is told.
    void forget();

Q_SIGNALS:
    /// It is being opened, or is so no more.
    void changed();
    void openedNow();
    void closedNow();
    void failed(const ventanilla::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void start(const QString& path);
    void takeEnd();
    void close();
    void tell();

    Office* m_office = nullptr;
    std::shared_ptr<OpenExportJob> m_job {};
    QFutureWatcher<Result<OpenExportJob::Reply>> m_running {};
    std::shared_ptr<OpenedExport> m_opened {};
    qint64 m_log = 0;
    quint64 m_turn = 0;      ///< what was begun before it was given up does not count
    quint64 m_runTurn = 0;
    bool m_starting = false; ///< the door is being asked
    std::unique_ptr<Ui::OpenedCard> m_ui;
};

} // namespace ventanilla
