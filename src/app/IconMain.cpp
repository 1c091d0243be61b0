// Draws the program's icon while the house is built: one PNG a size. Say: ventanilla-icon <svg>
// <folder> <size>… A picture without ink stops the build.

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextStream>

namespace {

int fail(const QString& why)
{
    QTextStream(stderr) << "ventanilla-icon: " << why << Qt::endl;
    return 1;
}

} // namespace

int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    const QStringList words = QGuiApplication::arguments();
    if (words.size() < 4)
        return fail(QStringLiteral("say the drawing, the folder and the sizes"));
    QSvgRenderer drawing(words.at(1));
    if (!drawing.isValid())
        return fail(QStringLiteral("%1 cannot be read").arg(words.at(1)));
    for (const QString& size : words.mid(3)) {
        const int side = size.toInt();
        QImage picture(side, side, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        drawing.render(&painter);
        painter.end();
        if (qAlpha(picture.pixel(side / 2, side / 2)) == 0)
            return fail(QStringLiteral("nothing was drawn at %1").arg(side));
        if (!picture.save(words.at(2) + QStringLiteral("/%1.png").arg(side)))
            return fail(QStringLiteral("%1.png cannot be written").arg(side));
    }
    return 0;
}
