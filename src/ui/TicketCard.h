#pragma once

#include <QFrame>

#include <memory>

namespace Ui {
class TicketCard;
}

namespace ventanilla {

/// The identity ticket below the steps: none, how long it lasts, nearly over, over.
class TicketCard : public QFrame
{
    Q_OBJECT
public:
    explicit TicketCard(QWidget* parent = nullptr);
    ~TicketCard() override;

    void showNone();
    /// For low windows: the rule goes, what counts down stays.
    void setDense(bool dense);
    /// One line at the end of a strip.
    void setCompact(bool compact);
    void showExpired();
    /// The visit was confirmed: the ticket did its work.
    void showUsed();
    /// `issuedMs` UTC; the limits as the policy says.
    void showTime(qint64 issuedMs, qint64 remainingMs, int maxMinutes, int idleMinutes, int warningSeconds);
    bool isEnding() const { return m_ending; }

protected:
    void changeEvent(QEvent* event) override;

private:
    /// `brief`: the same in two words.
    void showParts(bool time, const QString& state, const QString& brief, const QString& look);
    void fit();

    std::unique_ptr<Ui::TicketCard> m_ui;
    bool m_ending = false;
    bool m_dense = false;
    bool m_compact = false;
    bool m_time = false;
    bool m_icon = false;
    QMargins m_calmMargins {};
    QString m_state {};
    QString m_brief {};
};

} // namespace ventanilla
