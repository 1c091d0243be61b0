#pragma once

#include "services/Office.h"
#include "services/OpenEntry.h"

#include <QFrame>
#include <QTimer>

#include <memory>
#include <optional>

class QMenu;

namespace Ui {
class EntryPane;
}

namespace ventanilla {

/// One entry beside the table: what happened, to whom (masked), what it changed, its proof, and the visit it belongs to as a time line. What is
/// shown whole is asked for with a reason and hides again.
class EntryPane : public QFrame
{
    Q_OBJECT
public:
    explicit EntryPane(QWidget* parent = nullptr);
    ~EntryPane() override;

    /// To be called once; `office` outlives the pane.
    void begin(Office& office);
    void setClerks(QHash<QByteArray, QString> loginByPseudonym) { m_clerks = std::move(loginByPseudonym); }
    /// Reads it; what was shown stays until it has come.
    void show(const LogPass& pass, qint64 seq);
    /// Nothing is chosen.
    void forget();
    /// The entry that is shown or being read; −1: none.
    qint64 seq() const { return m_seq; }
    /// F4: asks why; nothing where there is nothing to be shown whole.
    void ask();
    void hideWhole();
    /// Enter in the table: the cursor comes here.
    void takeFocus();
    /// In the order of the Tab key.
    QList<QWidget*> controls() const;

Q_SIGNALS:
    /// Only this visit's entries are wanted.
    void visitWanted(const ventanilla::VisitId& visit, qint64 folio);
    /// An entry of the time line, by its position in the log.
    void entryWanted(qint64 seq);
    void failed(const ventanilla::Error& error);
    void proofSaved(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void tell();
    void tellValues();
    void tellProof();
    void tellVisit();
    void reveal(RevealReason reason);
    void followLine();
    void saveProof();
    void writeProof(const QString& path);

    Office* m_office = nullptr;
    std::optional<LogPass> m_pass {};
    qint64 m_seq = -1;
    std::optional<EntryStory> m_story {};
    std::optional<OpenEntry::Reply> m_opened {};
    std::optional<RevealEntry::Reply> m_whole {};
    QHash<QByteArray, QString> m_clerks {};
    quint64 m_turn = 0;             ///< only answers about the present entry count
    int m_left = 0;
    QTimer m_ticking {};
    QMenu* m_reasons;
    std::unique_ptr<Ui::EntryPane> m_ui;
};

} // namespace ventanilla
