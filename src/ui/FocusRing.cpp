#include "ui/FocusRing.h"

#include <QAbstractButton>
#include <QApplication>

namespace ventanilla {

FocusRing::FocusRing(QWidget& window) : QFocusFrame(&window), m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

FocusRing::~FocusRing()
{
    qApp->disconnect(this); // the focus leaves the window while it is being taken down
}

void FocusRing::follow(QWidget* now)
{
    auto* button = qobject_cast<QAbstractButton*>(now);
    setWidget(button && button->window() == &m_window ? button : nullptr);
}

} // namespace ventanilla
