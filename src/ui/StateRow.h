#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace ventanilla {

/// One line of a list of what is done and what waits: an icon of its own shape, a title, a detail.
class StateRow : public QFrame
{
    Q_OBJECT
public:
    enum class State { Todo, Waiting, Done, Failed, Info };

    explicit StateRow(QWidget* parent = nullptr);

    void say(State state, const QString& title, const QString& detail);
    /// A thread leads from this row to the next.
    void setThreaded(bool threaded);

private:
    QLabel* m_icon;
    QFrame* m_thread;
    QLabel* m_title;
    QLabel* m_detail;
    QVBoxLayout* m_words;
};

} // namespace ventanilla
