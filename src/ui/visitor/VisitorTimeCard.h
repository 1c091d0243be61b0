#pragma once

#include <QElapsedTimer>
#include <QFrame>

#include <memory>

namespace Ui {
class VisitorTimeCard;
}

namespace ventanilla {

class Visit;

/// Asks whether more time is needed before time runs out, and says kindly when no more can be had. Shows no figures.
/// It stands in the page's place and the page stays as it is behind it.
class VisitorTimeCard : public QFrame
{
    Q_OBJECT
public:
    explicit VisitorTimeCard(QWidget* parent = nullptr);
    ~VisitorTimeCard() override;

    /// `visit` outlives the card.
    void follow(Visit& visit);
    void setWarningSeconds(int seconds) { m_warningMs = qint64(seconds) * 1000; }
    /// As before any question.
    void rest();
    void takeFocus();

Q_SIGNALS:
    /// The card is to be seen.
    void wanted();
    /// The page is to be seen again.
    void answered();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class State { Rests, Asks, Waits, Ends };
    void become(State state);
    void answer();
    void tick(qint64 remainingMs);
    void retranslate();

    std::unique_ptr<Ui::VisitorTimeCard> m_ui;
    Visit* m_visit = nullptr;
    State m_state = State::Rests;
    QElapsedTimer m_sinceAnswer {};
    qint64 m_warningMs = 120'000;
};

} // namespace ventanilla
