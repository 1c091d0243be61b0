#pragma once

#include "ui/PutsBack.h"
#include "ui/Visit.h"

#include <QWidget>

#include <array>

namespace ventanilla {

class ActionCard;

/// The three things that can be done in a visit: marked with 1, 2, 3 or Space, ordered together with Enter; each says where it stands.
class ActionCards : public QWidget, public PutsBack
{
    Q_OBJECT
public:
    ActionCards(Visit& visit, const Policy& policy, QWidget* parent = nullptr);

    /// To be ordered next.
    Visit::Acts marked() const { return m_marked; }
    int markedCount() const;
    void unmark();
    std::function<void()> keep() override;
    /// The person found something wrong in what was ordered; each says so until it is ordered again.
    void doubt(Visit::Acts acts);
    /// The identity is validated and the person is at nothing that was ordered.
    bool canMark() const;
    void focusFirst();
    ActionCard* lastCard() const;
    void setDense(bool dense);
    /// One below the other.
    void setCompact(bool compact);
    void retranslate();
    void refresh();

Q_SIGNALS:
    void marksChanged();
    /// Enter on a card.
    void orderWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    static constexpr std::size_t count = 3;
    void toggle(std::size_t index);
    void say(ActionCard& card, Visit::Act act);
    void sayEmail(ActionCard& card);

    Visit& m_visit;
    const Policy& m_policy;
    Visit::Acts m_marked {};
    Visit::Acts m_doubted {};
    std::array<ActionCard*, count> m_cards {};
};

} // namespace ventanilla
