#pragma once

#include "services/Desk.h"
#include "services/Office.h"

#include <QFrame>

#include <memory>

namespace Ui {
class VisitsCard;
}

namespace ventanilla {

/// Today's visits at this desk, without anything personal.
class VisitsCard : public QFrame
{
    Q_OBJECT
public:
    explicit VisitsCard(QWidget* parent = nullptr);
    ~VisitsCard() override;

    /// Reads the list again; only the latest answer counts.
    void ask(Office& office);
    void focusSearch();
    void forget();

Q_SIGNALS:
    void failed(const ventanilla::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void show(const QList<TodaysVisits::Visit>& visits);
    void showState(int row, const TodaysVisits::Visit& visit);
    void filter();

    std::unique_ptr<Ui::VisitsCard> m_ui;
    QList<TodaysVisits::Visit> m_visits {};
    quint64 m_turn = 0;
};

} // namespace ventanilla
