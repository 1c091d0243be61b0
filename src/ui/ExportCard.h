#pragma once

#include "services/ExportLog.h"
#include "services/Office.h"
#include "ui/Banner.h"

#include <QFrame>
#include <QFutureWatcher>

#include <memory>

class QAbstractButton;
namespace Ui {
class ExportCard;
}

namespace ventanilla {

class LogPass;

/// Hands the log out from the window: what of it, signed or not, and where to; then shows how far it is. The work is done in the back room.
class ExportCard : public QFrame
{
    Q_OBJECT
public:
    explicit ExportCard(QWidget* parent = nullptr);
    ~ExportCard() override;

    /// To be called once; `office` outlives the card.
    void begin(Office& office);
    /// Asks for days.
    void ask();
    /// The entries of a search.
    void ask(const LogPass& pass);
    bool isAsking() const;
    bool isRunning() const { return m_running.isRunning(); }
    /// What Enter and Esc do while the card is shown.
    QAbstractButton* primaryButton() const;
    QAbstractButton* cancelButton() const;
    /// In the order of Tab, for the page that knows what stands before and after.
    QList<QWidget*> controls() const;
    /// The page is left: nothing typed stays. What is under way goes on.
    void leave();
    /// Whoever exports signs out: it is stopped, and nothing of it stays.
    void forget();

Q_SIGNALS:
    /// The card was shown, hidden, or its work has got further.
    void changed();
    void ended(ventanilla::Banner::Kind kind, const ventanilla::Words::Telling& telling);
    void failed(const ventanilla::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void open();
    void close();
    void tell();
    void chooseSigningFile();
    /// Takes in what is typed, and asks where to.
    void save();
    bool takeDays();
    void start(const QString& path);
    void follow(const Result<ExportLog::Reply>& let);
    void tellEnd();
    void showFailure(const Error& error);

    Office* m_office = nullptr;
    LogSelection m_selection {};
    std::shared_ptr<ExportJob> m_job {};
    QFutureWatcher<Result<Exported>> m_running {};
    QString m_path {};
    bool m_asked = false;
    bool m_starting = false; ///< the door is being asked
    std::unique_ptr<Ui::ExportCard> m_ui;
};

} // namespace ventanilla
