#pragma once

#include <QPushButton>

class QLabel;

namespace ventanilla {

/// One thing that can be done in a visit: what it is, and where it stands.
class ActionCard : public QPushButton
{
    Q_OBJECT
public:
    enum class State { Marked, Asked, Waiting, Done, ToCorrect };

    explicit ActionCard(QWidget* parent = nullptr);

    void describe(const QString& glyph, const QString& title, const QString& sentence);
    void say(State state, const QString& words);
    /// While it cannot be pressed it goes on saying where things stand.
    void setPressable(bool pressable);

private:
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_sentence;
    QLabel* m_stateIcon;
    QLabel* m_state;
};

} // namespace ventanilla
