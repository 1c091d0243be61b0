#pragma once

#include <QFrame>

#include <array>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ventanilla {

enum class Step { Identify, Validate, Act, Confirm, HandOver };
constexpr std::size_t stepsCount = 5;

/// The five steps of a visit, always in sight, with F5 to F9; below them stands the identity ticket.
class StepRail : public QFrame
{
    Q_OBJECT
public:
    enum class State { Todo, Current, Done, Failed };

    explicit StepRail(QWidget* parent = nullptr);

    /// `current`: its page is the one shown, whatever its state.
    void say(Step step, State state, bool current, const QString& words);
    void addBelow(QWidget* card);
    /// A strip of numbers across the page instead of a column; the step shown keeps its name.
    void setCompact(bool compact);
    static QString name(Step step);

protected:
    void changeEvent(QEvent* event) override;

Q_SIGNALS:
    void stepChosen(ventanilla::Step step);

private:
    struct Parts {
        QPushButton* button;
        QLabel* badge;
        QFrame* threadAbove;
        QFrame* threadBelow;
        QLabel* title;
        QLabel* state;
    };
    void fit();
    Parts makeStep(Step step);

    QVBoxLayout* m_column;
    std::array<Parts, stepsCount> m_steps {};
    std::size_t m_current = 0;
    bool m_compact = false;
};

} // namespace ventanilla
