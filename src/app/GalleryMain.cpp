// Draws the gallery of security images while the house is built: one PNG for each line of resources/gallery/gallery.txt.
// Say: ventanilla-gallery <list> <folder>. Anything missing, a glyph above all, stops the build.

#include <QFile>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <QRawFont>
#include <QTextStream>

namespace {

constexpr int sidePx = 256;
/// Letters are drawn once at this size, then made to fill the picture: the font's own pictures are bitmaps of about this size.
constexpr int letterPx = 128;
constexpr int canvasPx = 3 * letterPx;

const QString family = QStringLiteral("Noto Color Emoji");

/// The smallest rectangle that holds everything drawn.
QRect inked(const QImage& image)
{
    QRect found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 0)
                found |= QRect(x, y, 1, 1);
        }
    }
    return found;
}

/// Null when the font has no picture for it.
QImage draw(char32_t letter)
{
    QFont font(family);
    font.setPixelSize(letterPx);
    font.setStyleStrategy(QFont::NoFontMerging);
    const QRawFont raw = QRawFont::fromFont(font);
    if (raw.familyName() != family || !raw.supportsCharacter(letter))
        return {};
    QImage canvas(canvasPx, canvasPx, QImage::Format_ARGB32_Premultiplied);
    canvas.fill(Qt::transparent);
    QPainter pen(&canvas);
    pen.setRenderHint(QPainter::SmoothPixmapTransform);
    pen.setFont(font);
    pen.drawText(QPointF(letterPx, 2 * letterPx), QString::fromUcs4(&letter, 1));
    pen.end();
    const QRect where = inked(canvas);
    if (where.isEmpty())
        return {};
    // Square, so that a tall thing and a flat one take the same room.
    const int side = qMax(where.width(), where.height());
    QImage picture(sidePx, sidePx, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const double scale = double(sidePx) / side;
    const QSizeF size = QSizeF(where.size()) * scale;
    painter.drawImage(QRectF(QPointF((sidePx - size.width()) / 2, (sidePx - size.height()) / 2), size), canvas, where);
    painter.end();
    return picture;
}

int fail(const QString& why)
{
    QTextStream(stderr) << "ventanilla-gallery: " << why << Qt::endl;
    return 1;
}

} // namespace

int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    const QStringList words = QGuiApplication::arguments();
    if (words.size() != 3)
        return fail(QStringLiteral("say the list and the folder"));
    QFile list(words.at(1));
    if (!list.open(QIODevice::ReadOnly))
        return fail(list.errorString());
    QTextStream lines(&list);
    for (QString line; lines.readLineInto(&line);) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        bool read = false;
        const char32_t letter = line.section(u' ', 1).toUInt(&read, 16);
        const QImage picture = read ? draw(letter) : QImage();
        if (picture.isNull())
            return fail(QStringLiteral("no picture for \"%1\" in %2").arg(line, family));
        QImageWriter file(words.at(2) + u'/' + line.section(u' ', 0, 0) + QStringLiteral(".png"), "png");
        if (!file.write(picture))
            return fail(file.errorString());
    }
    return 0;
}
