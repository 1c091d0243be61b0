#pragma once

#include "services/Office.h"

#include <QFrame>

#include <functional>
#include <memory>
#include <type_traits>

class QAbstractButton;
namespace Ui {
class PasswordAgainCard;
}

namespace ventanilla {

/// Stands hidden on a page whose commands may want the password again. What is performed through it is done at once where the password was
/// typed a moment ago; else the card asks for it and then goes on with what was wanted.
class PasswordAgainCard : public QFrame
{
    Q_OBJECT
public:
    explicit PasswordAgainCard(QWidget* parent = nullptr);
    ~PasswordAgainCard() override;

    /// To be called once; `office` outlives the card.
    void begin(Office& office) { m_office = &office; }
    /// Performs what `make` makes (a second time after the password) and hands the answer to `done`; Cancelled: the clerk let it be.
    /// Not to be called again before `done` was.
    template <typename Make, typename Done> void perform(Make make, Done done)
    {
        using Answer = Result<typename std::invoke_result_t<Make>::Reply>;
        m_office->perform(make()).then(this, [this, make, done](Answer answer) {
            if (answer || answer.error().code != ErrorCode::PasswordAgain)
                done(std::move(answer));
            else
                ask([this, make, done] { perform(make, done); }, [done](const Error& error) { done(Answer(error)); });
        });
    }
    /// The page is left: nothing is wanted any more, nothing typed stays.
    void forget();
    bool isAsking() const { return m_goOn != nullptr; }
    /// What Enter and Esc do while the card asks.
    QAbstractButton* primaryButton() const;
    QAbstractButton* cancelButton() const;

Q_SIGNALS:
    /// The card was shown or hidden.
    void askingChanged(bool asking);

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask(std::function<void()> goOn, std::function<void(const Error&)> letBe);
    void prove();
    void end(const std::function<void()>& then);

    Office* m_office = nullptr;
    std::function<void()> m_goOn {};
    std::function<void(const Error&)> m_letBe {};
    bool m_busy = false;
    std::unique_ptr<Ui::PasswordAgainCard> m_ui;
};

} // namespace ventanilla
