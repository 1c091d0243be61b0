#pragma once

#include "services/LogPass.h"
#include "services/Office.h"
#include "services/ReadingRoom.h"
#include "ui/LogPlaces.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QElapsedTimer>
#include <QFont>
#include <QSet>

#include <optional>

namespace ventanilla {

/// The entries of one search as a table, over any number of them: it shows a window of rows that its view moves, reads pages by key as they
/// are looked at and keeps the last few. Rows are counted from 0, the newest first; what is found later stands below.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { EntryColumn, TimeColumn, ActColumn, OutcomeColumn, PersonColumn, ClerkColumn, VisitColumn, ColumnCount };
    static constexpr qint64 pageRows = LogPlaces::pageRows;
    static constexpr int pagesKept = 24;     ///< of some 80 KB each

    /// `office` outlives the model.
    explicit AuditModel(Office& office, QObject* parent = nullptr);

    /// Another search; begins at once.
    void show(const LogPass& pass);
    void forget();
    /// Gives the search up; what was found stays.
    void stop();
    void setClerks(QHash<QByteArray, QString> loginByPseudonym);
    /// Icons are of the look of this widget's window.
    void setDress(const QWidget& widget);

    bool isSearching() const { return m_searching; }
    bool wasStopped() const { return m_stopped; }
    const std::optional<LogPass>& pass() const { return m_pass; }
    /// Rows there are, so far while it is searching.
    qint64 total() const;
    /// Since the search began until its first row, and until its end; ms.
    qint64 tookMs() const { return m_tookMs; }

    // The window that the view shows.
    qint64 top() const { return m_top; }
    void setTop(qint64 row);
    void setShown(int rows);

    /// None: not read yet.
    const LogRow* rowAt(qint64 row) const;
    /// Row of the entry at this position of the log, else of the next older one; −1: none.
    qint64 rowOf(qint64 position) const;
    /// Whether this position is among the rows.
    bool has(qint64 position) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// More rows, or the search has ended.
    void grown();
    /// The rows of the window have come.
    void rowsCame();
    void failed(const ventanilla::Error& error);

private:
    void searchOn();
    void wantPage(qint64 page) const;
    void takePage(qint64 page, QList<LogRow> rows);
    void fitWindow();
    QString wordsOf(const LogRow& row, int column) const;

    ReadingRoom& room() const { return m_office.reading(*m_pass); }

    Office& m_office;
    std::optional<LogPass> m_pass {};
    quint64 m_turn = 0;            ///< only answers to the present search count
    bool m_searching = false;
    bool m_stopped = false;
    LogLead m_lead = LogLead::Undecided;
    LogCursor m_reached {};
    LogPlaces m_places {};
    mutable QCache<qint64, QList<LogRow>> m_pages {pagesKept};
    mutable QSet<qint64> m_wanted {};
    QHash<QByteArray, QString> m_clerks {};
    const QWidget* m_dress = nullptr;
    QElapsedTimer m_clock {};
    qint64 m_tookMs = 0;
    qint64 m_top = 0;
    int m_shown = 1;
    int m_rows = 0;                ///< of the window, as the view was told
};

} // namespace ventanilla
