#pragma once

#include "ui/visitor/VisitorPage.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>

namespace Ui {
class VisitorCodePage;
}

namespace ventanilla {

class Visit;

/// Asks for the six digits that were sent to the new address; another code and another address are one button away.
class VisitorCodePage : public VisitorPage
{
    Q_OBJECT
public:
    explicit VisitorCodePage(Visit& visit, QWidget* parent = nullptr);
    ~VisitorCodePage() override;

    void setResendSeconds(int seconds);
    /// What the visitor typed: shown here in full so that a slip is noticed, forgotten when the page is left.
    void setAddress(const QString& address);
    void enter() override;
    void leave() override;

protected:
    void escape() override;
    void retranslate() override;

private:
    std::unique_ptr<Ui::VisitorCodePage> m_ui;
    void give();
    void followMail();
    void restartWait();
    void tick();

    Visit& m_visit;
    int m_resendSeconds;
    qint64 m_stagedMs = 0;      ///< of the address whose wait is running
    QElapsedTimer m_sinceSent {};
    QTimer m_ticking {};
};

} // namespace ventanilla
