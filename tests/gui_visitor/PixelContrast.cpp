#include "gui_visitor/PixelContrast.h"

#include <QAbstractButton>
#include <QHash>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <cmath>

namespace ventanilla {

namespace {

constexpr double enough = 4.5;

double luminance(QRgb color)
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) + 0.0722 * linear(qBlue(color));
}

/// The part of a widget that holds nothing but its text and what the text stands on; empty: it has none.
QRect written(const QWidget& widget)
{
    constexpr int frame = 12;
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text().isEmpty() ? QRect() : label->contentsRect();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text().trimmed().isEmpty() ? QRect() : button->rect().adjusted(frame, frame, -frame, -frame);
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        return edit->text().isEmpty() && edit->placeholderText().isEmpty() ? QRect() : edit->rect().adjusted(frame, frame, -frame, -frame);
    return {};
}

QImage drawn(QWidget& window, int ratio)
{
    if (ratio == 1)
        return window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    QImage image(window.size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    window.render(&image);
    return image;
}

template <typename Found> void eachWritten(QWidget& window, int wanted, Found found)
{
    const QImage image = drawn(window, wanted);
    const double ratio = image.devicePixelRatio();
    const QRect all = window.rect();
    const auto widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (!widget->isVisible())
            continue;
        // Only what is seen: a page may be longer than its room.
        const QRect seen = written(*widget) & widget->visibleRegion().boundingRect();
        const QRect place = QRect(widget->mapTo(&window, seen.topLeft()), seen.size()) & all;
        if (place.height() < widget->fontMetrics().height() / 2 || place.width() < 4)
            continue;
        found(*widget, image.copy(QRect(place.topLeft() * ratio, place.size() * ratio)));
    }
}

} // namespace

double contrastOf(QRgb one, QRgb other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

double writtenContrast(const QImage& image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y) | 0xff000000U];
    }
    QRgb ground = 0;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            ground = it.key();
        }
    }
    // The inside of the strokes: a colour of more than stray pixels. The edges are blends with the ground and stand out less.
    constexpr int strokePixels = 12;
    double best = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.key() != ground && it.value() >= strokePixels)
            best = std::max(best, contrastOf(it.key(), ground));
    }
    return best;
}

QString paleTexts(QWidget& window, int ratio)
{
    QStringList pale;
    eachWritten(window, ratio, [&pale](const QWidget& widget, const QImage& image) {
        const double contrast = writtenContrast(image);
        if (contrast < enough)
            pale.append(QStringLiteral("%1 %2:1").arg(widget.objectName()).arg(contrast, 0, 'f', 2));
    });
    return pale.join(QStringLiteral(", "));
}

int writtenWidgets(QWidget& window)
{
    int count = 0;
    eachWritten(window, 1, [&count](const QWidget&, const QImage&) { ++count; });
    return count;
}

} // namespace ventanilla
