#pragma once

#include <QPushButton>

class QLabel;

namespace ventanilla {

/// One thing that can be done in a visit: what it is, and where it stands.
class ActionCard : public QPushButton
{
    Q_OBJECT
public:
    /// Next: it is ordered, and its turn comes.
    enum class State { Unmarked, Marked, Asked, Waiting, Next, Done, ToCorrect };

    explicit ActionCard(QWidget* parent = nullptr);

    /// `key`: what marks it.
    void describe(const QString& glyph, const QString& title, const QString& sentence, const QString& key);
    void say(State state, const QString& words);
    /// While it cannot be pressed it goes on saying where things stand.
    void setPressable(bool pressable);
    void setDense(bool dense);
    QSize sizeHint() const override;

private:
    bool m_dense = false;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_key;
    QLabel* m_sentence;
    QLabel* m_stateIcon;
    QLabel* m_state;
};

} // namespace ventanilla
