#pragma once

#include <QPushButton>
#include <QStackedWidget>
#include <QWidget>

namespace ventanilla {

class VisitorPage;

/// The room for a page: the page is as high as it needs to be, and two big arrows appear when that is more than there is.
/// What has the focus is always in sight. There is no bar to be dragged.
class VisitorScroller : public QWidget
{
    Q_OBJECT
public:
    explicit VisitorScroller(QWidget* parent = nullptr);

    /// The pages.
    QStackedWidget& stack() { return *m_stack; }
    /// Shows a page of the stack from its beginning.
    void showPage(VisitorPage* page);
    /// The size of the letters has changed, or what the page holds.
    void freshen();
    /// A good part of the room up (negative) or down.
    void turn(int direction);
    /// Moves the page so that the widget is seen.
    void reveal(const QWidget* widget);
    bool scrolls() const { return !m_arrows->isHidden(); }

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void settle();
    void moveTo(int offset);
    int heightFor(int width) const;
    void retranslate();

    QWidget* m_viewport;
    QStackedWidget* m_stack;
    QWidget* m_arrows;
    QPushButton* m_up;
    QPushButton* m_down;
    VisitorPage* m_page = nullptr;
    int m_offset = 0;
    bool m_settling = false;
};

} // namespace ventanilla
