#pragma once

#include "services/Approving.h"
#include "services/Office.h"

#include <QFrame>

#include <memory>
#include <optional>

class QLineEdit;
namespace Ui {
class ApprovalCard;
}

namespace ventanilla {

class CapsHint;
class FieldError;

/// Where a second person approves what somebody means to do at this desk: a summary in large print, made by the office and not by the page that
/// asks; user, password and the last four. The button that approves belongs to the page. The same card for whatever wants a second person.
class ApprovalCard : public QFrame
{
    Q_OBJECT
public:
    explicit ApprovalCard(QWidget* parent = nullptr);
    ~ApprovalCard() override;

    /// To be called once; `office` outlives the card.
    void serve(Office& office);
    /// Has it summed up; shown() follows, or failed().
    void ask(Asked what);
    /// What was typed is tried; approved() follows, or words stand at a field.
    void approve();
    /// What was asked and typed is gone; an answer that is still on its way is nobody's.
    void forget();
    /// The cursor goes to the first empty field.
    void takeFocus();
    bool isBusy() const { return m_busy; }
    /// One below the other, for small windows.
    void setCompact(bool compact);

Q_SIGNALS:
    void shown();
    void approved(const ventanilla::Approval& approval, const QByteArray& approver);
    /// The second person does not approve.
    void denied();
    /// What no field of the card is to blame for.
    void failed(const ventanilla::Error& error);
    void busyChanged(bool busy);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void show(const Summary& summary);
    void clearErrors();
    void showFailure(const Error& error);
    void setBusy(bool busy);

    Office* m_office = nullptr;
    std::optional<Asked> m_asked {};
    std::optional<AskApproval::Reply> m_reply {};
    quint64 m_turn = 0; ///< counts what was asked: only the latest answer is shown
    bool m_busy = false;
    std::unique_ptr<Ui::ApprovalCard> m_ui;
    CapsHint* m_caps;
};

} // namespace ventanilla
