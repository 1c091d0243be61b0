#pragma once

#include "services/Office.h"
#include "services/Waiting.h"

#include <QFrame>

#include <memory>

namespace Ui {
class WaitingCard;
}

namespace ventanilla {

/// What waits at this office, whoever left it: visits to be continued, messages that did not leave.
class WaitingCard : public QFrame
{
    Q_OBJECT
public:
    explicit WaitingCard(QWidget* parent = nullptr);
    ~WaitingCard() override;

    /// Reads the list again; only the latest answer counts.
    void ask(Office& office);
    void forget();
    /// While a visit is open no other is continued.
    void setMayContinue(bool may);

Q_SIGNALS:
    void continueWanted(const ventanilla::VisitId& visit);
    void failed(const ventanilla::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void show(const WaitingWork::Reply& work);
    void addVisit(int number, const WaitingWork::Visit& visit);
    void addMail(int number, const WaitingWork::Mail& mail);
    QWidget* addRow(const QString& name, const char* glyph, const char* token, const QString& title, const QString& detail);

    std::unique_ptr<Ui::WaitingCard> m_ui;
    WaitingWork::Reply m_work {};
    bool m_mayContinue = true;
    quint64 m_turn = 0;
};

} // namespace ventanilla
