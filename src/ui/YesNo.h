#pragma once

#include "ui/PutsBack.h"

#include <QFrame>

#include <optional>

class QPushButton;

namespace ventanilla {

/// A question answered by Sí or No: by pointer, by S and N or the arrows while one of the two has the focus.
class YesNo : public QFrame, public PutsBack
{
    Q_OBJECT
public:
    explicit YesNo(QWidget* parent = nullptr);

    /// For screen readers: what is asked.
    void setQuestion(const QString& question);
    std::optional<bool> answer() const { return m_answer; }
    void clear();
    std::function<void()> keep() override;
    QPushButton* yesButton() const { return m_yes; }
    QPushButton* noButton() const { return m_no; }

Q_SIGNALS:
    void answered(bool yes);
    /// The answer is again what it was before a key that nobody had pressed.
    void takenBack();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(bool yes);
    void mark(std::optional<bool> answer);

    QPushButton* m_yes;
    QPushButton* m_no;
    std::optional<bool> m_answer {};
};

} // namespace ventanilla
