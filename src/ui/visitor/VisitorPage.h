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
    /// `step` of the visitor's four; 0: the page belongs to none.
    VisitorPage(int step, QWidget* parent);

    int step() const { return m_step; }
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

Q_SIGNALS:
    /// Esc, or "Atrás": the page before, if there is one.
    void backAsked();

protected:
    /// To be called once the form is set up.
    void begin(QPushButton* primary, QWidget* first, QLabel* error = nullptr);
    /// All texts of the page, in the language that holds now.
    virtual void retranslate() = 0;
    /// What Esc does where there is no way back.
    virtual void escape() { Q_EMIT backAsked(); }
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int m_step;
    QPushButton* m_primary = nullptr;
    QWidget* m_first = nullptr;
    QLabel* m_error = nullptr;
    QWidget* m_focusBefore = nullptr;
};

} // namespace ventanilla
