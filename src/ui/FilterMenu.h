#pragma once

#include "services/ReadingRoom.h"
#include "services/SearchLog.h"

#include <QMenu>

#include <functional>

namespace ventanilla {

class LogQuestion;

/// Conditions to choose from, by keys too: days, what the chosen entry says, people of the office, what happened and how it went. Made again
/// each time it opens.
class FilterMenu : public QMenu
{
    Q_OBJECT
public:
    /// `question` outlives the menu.
    FilterMenu(LogQuestion& question, QWidget* parent);

    /// `row`: the entry chosen in the table; none: null. `ours`: people of this office, whose roles are known.
    void open(const QPoint& globalPos, const QList<ListLogs::Clerk>& staff, const LogRow* row, bool ours);

Q_SIGNALS:
    /// The question has one condition more.
    void chosen();

private:
    void add(QMenu& menu, const QString& name, const QString& words, std::function<void()> take);
    void addDays();
    void addOfEntry(const LogRow& row, const QList<ListLogs::Clerk>& staff);
    QMenu& addGroup(const char* name, const QString& words);

    LogQuestion& m_question;
};

} // namespace ventanilla
