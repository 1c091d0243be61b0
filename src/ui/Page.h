#pragma once

#include <QWidget>

class QAbstractButton;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ventanilla {

/// A page of the clerk's window: knows its one primary action, the way back, and where the cursor goes when it is shown.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(QWidget* parent = nullptr);

    /// What Enter does; may be disabled, never absent.
    virtual QAbstractButton* primaryButton() const = 0;
    /// What Esc does; none: nothing.
    virtual QAbstractButton* backButton() const { return nullptr; }
    /// The page is shown: the first open question or empty field gets the cursor.
    virtual void enter();
    /// Enter while the primary action cannot be done yet: the cursor goes to what is missing.
    virtual void goToMissing() {}
    /// Less room between things, for low windows.
    virtual void setDense(bool dense);

protected:
    /// A button that waits says so after a moment, in place of its words; nothing is said of what is quick.
    void sayBusy(QPushButton& button, bool busy, const QString& words);
    /// Enables or disables. The focus is let go before: it would fall on the next button, which may be one that refuses.
    static void enable(QWidget& widget, bool on);
    /// Shows or hides, with the same care.
    static void reveal(QWidget& widget, bool on);
    /// Why the primary action cannot be done yet, in words to its left and in its tool tip; empty: it can.
    static void block(QPushButton& primary, QLabel& label, const QString& why);

private:
    QString m_calmText {};
    quint64 m_busyTurn = 0;
};

} // namespace ventanilla
