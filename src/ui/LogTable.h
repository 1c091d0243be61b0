#pragma once

#include <QTableView>

class QScrollBar;

namespace ventanilla {

class AuditModel;

/// The table of entries: as many rows as fit, over a model of any length. Its scroll bar, the wheel and the keys move the window; the row
/// that is chosen is chosen by its place in the whole.
class LogTable : public QTableView
{
    Q_OBJECT
public:
    explicit LogTable(QWidget* parent = nullptr);

    /// To be called once; the model outlives the view.
    void read(AuditModel& model);
    /// The chosen row of the whole; −1: none.
    qint64 current() const { return m_current; }
    /// Chooses a row and brings it into the window.
    void choose(qint64 row);
    void setRowHeight(int pixels);
    /// As wide as its head and these words are, with an icon before them or without.
    void fitColumn(int column, const QString& longest, bool icon = false);
    /// Rows that fit.
    int rowsShown() const;

Q_SIGNALS:
    void chosen(qint64 row);
    /// Enter, or a double click.
    void opened(qint64 row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitBar();
    void mark();

    AuditModel* m_model = nullptr;
    QScrollBar* m_bar;
    qint64 m_current = -1;
    int m_wheel = 0;
};

} // namespace ventanilla
