#include "ui/visitor/AddressLabel.h"

#include "core/Secret.h"

#include <QPainter>

namespace ventanilla {

namespace {
constexpr int breaking = Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere;
constexpr int narrowestPx = 240;
constexpr int usualPx = 600;
} // namespace

AddressLabel::AddressLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AddressLabel::setAddress(QStringView address)
{
    setText(address.toString());
}

void AddressLabel::forget()
{
    QString held = text();
    clear();
    wipe(held);
}

int AddressLabel::textHeight(int width) const
{
    const QRect room(0, 0, std::max(width, 1), QWIDGETSIZE_MAX);
    return std::max(fontMetrics().height(), fontMetrics().boundingRect(room, breaking, text()).height());
}

QSize AddressLabel::sizeHint() const
{
    return {usualPx, textHeight(usualPx)};
}

QSize AddressLabel::minimumSizeHint() const
{
    return {narrowestPx, textHeight(std::max(width(), narrowestPx))};
}

int AddressLabel::heightForWidth(int width) const
{
    return textHeight(width);
}

void AddressLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawText(contentsRect(), breaking, text());
}

} // namespace ventanilla
