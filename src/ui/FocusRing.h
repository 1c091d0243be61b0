#pragma once

#include <QFocusFrame>

namespace ventanilla {

/// The ring around whatever is pressed and has the focus in one window; fields and views show it by their own border.
class FocusRing : public QFocusFrame
{
    Q_OBJECT
public:
    explicit FocusRing(QWidget& window);
    ~FocusRing() override;

private:
    void follow(QWidget* now);

    QWidget& m_window;
};

} // namespace ventanilla
