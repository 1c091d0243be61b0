#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace ventanilla {

/// One page of the visitor's window: asks one thing, and forgets what was typed as soon as it is left.
class VisitorPage : public QWidget
{
    Q_OBJECT
public:
    /// What the person is shown to be at; which number that is depends on what was ordered.
    enum class Step { None, Email, Image, Preferences, Code, Confirmation };

    VisitorPage(Step step, QWidget* parent);

    Step step() const { return m_step; }
    /// The page is about to be seen.
    virtual void enter() {}
    /// The page is no longer seen: fields and errors are wiped here, what else it holds by the page itself.
    virtual void leave();
    /// Words under the field; the focus goes back to it, what was typed stays.
    void showError(const QString& words);
    void clearError();
    /// An answer is late: nothing can be pressed until it is there.
    void setWaiting(bool waiting);
    /// Puts the focus where the page begins.
    void takeFocus();
    /// Does what Enter does.
    void pressPrimary();
    /// Puts things beside each other where `width` pixels (or somewhat more) allow it, else one under the other.
    virtual void arrange(int width);
    /// There is something to be typed.
    bool hasField() const;

Q_SIGNALS:
    /// Esc, or "Atrás": the page before, if there is one.
    void backAsked();
    /// The field takes something else from now on: other keys may be wanted.
    void fieldChanged();
    /// There is more or less to be seen: the page has to be laid anew.
    void shapeChanged();

protected:
    /// To be called once the form is set up. `hint` gives its place to the error while there is one; an error's label without a minimum
    /// height takes no room while it is empty.
    void begin(QPushButton* primary, QWidget* first, QLabel* error = nullptr, QLabel* hint = nullptr);
    /// All texts of the page, in the language that holds now.
    virtual void retranslate() = 0;
    /// What Esc does where there is no way back.
    virtual void escape() { Q_EMIT backAsked(); }
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void say(const QString& error);

    Step m_step;
    QPushButton* m_primary = nullptr;
    QWidget* m_first = nullptr;
    QLabel* m_error = nullptr;
    QLabel* m_hint = nullptr;
    QWidget* m_focusBefore = nullptr;
};

} // namespace ventanilla
