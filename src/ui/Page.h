#pragma once

#include <QHash>
#include <QWidget>

class QAbstractButton;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ventanilla {

/// A page of the clerk's window: knows its one primary action, the way back, and where the cursor goes when it is shown.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(QWidget* parent = nullptr);

    /// None while it is not shown: whoever asks would have every page of the window dressed before the first is seen.
    QSize sizeHint() const override { return isHidden() ? QSize() : QWidget::sizeHint(); }
    QSize minimumSizeHint() const override { return isHidden() ? QSize() : QWidget::minimumSizeHint(); }
    /// What Enter does; may be disabled, never absent.
    virtual QAbstractButton* primaryButton() const = 0;
    /// What Esc does; none: nothing.
    virtual QAbstractButton* backButton() const { return nullptr; }
    /// The page is shown: the first open question or empty field gets the cursor.
    virtual void enter();
    /// Enter while the primary action cannot be done yet: the cursor goes to what is missing.
    virtual void goToMissing() {}
    /// The page is no longer shown: what must not stay is forgotten.
    virtual void leave() {}
    /// F3: the cursor goes to the page's filter or search field; none: nothing.
    virtual void focusSearch() {}
    /// Less room between things, for low windows.
    virtual void setDense(bool dense);
    /// One column, for small windows and large letters.
    virtual void setCompact(bool compact);
    /// File of resources/help, without folder and ending, that F1 shows; by itself the page's object name.
    virtual QString helpTopic() const { return objectName(); }

    /// Enables or disables. The focus is let go before: it would fall on the next button, which may be one that refuses.
    static void enable(QWidget& widget, bool on);
    /// Shows or hides, with the same care.
    static void reveal(QWidget& widget, bool on);

protected:
    bool isCompact() const { return m_compact; }
    /// All words of the page again, its icons too: the language or the look changed. What is said at run time is said anew.
    virtual void retranslate() {}
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// A button that waits says so after a moment, in place of its words; nothing is said of what is quick. Several may wait at once.
    void sayBusy(QPushButton& button, bool busy, const QString& words);
    /// Why the primary action cannot be done yet, in words to its left and in its tool tip; empty: it can.
    static void block(QPushButton& primary, QLabel& label, const QString& why);

private:
    /// Buttons with words for narrow windows (the property `brief`) say those, or all of them again.
    void sayBriefly();
    void showLate(bool late);
    void placeLate();

    struct Waiting {
        quint64 turn;
        QString calm {}; ///< what it says when it does not wait; empty: it still says that
    };
    QHash<QPushButton*, Waiting> m_waiting {};
    bool m_compact = false;
    QProgressBar* m_late = nullptr;
    quint64 m_busyTurn = 0;
};

} // namespace ventanilla
