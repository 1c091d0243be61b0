#include "ui/Languages.h"
#include "ui/visitor/VisitorImageWords.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTest>

using namespace ventanilla;

/// The security images: each is there, is drawn, differs from all others and has a name of its own.
class GalleryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPictureIsDrawnAndDiffers()
    {
        constexpr int sidePx = 256;
        QSet<QByteArray> seen;
        for (int number = 1; number <= SecurityImage::gallerySize; ++number) {
            const SecurityImage image = SecurityImage::at(number).value();
            const QImage picture = VisitorImageWords::picture(image).convertToFormat(QImage::Format_ARGB32);
            QVERIFY2(picture.size() == QSize(sidePx, sidePx), image.name().constData());
            int inked = 0;
            QSet<QRgb> colors;
            for (int y = 0; y < sidePx; ++y) {
                for (int x = 0; x < sidePx; ++x) {
                    if (qAlpha(picture.pixel(x, y)) < 128)
                        continue;
                    ++inked;
                    colors.insert(picture.pixel(x, y));
                }
            }
            // A blank one, or the empty box of a letter that is missing, has neither.
            QVERIFY2(inked > sidePx * sidePx / 12, image.name().constData());
            QVERIFY2(colors.size() > 20, image.name().constData());
            seen.insert(QCryptographicHash::hash(QByteArrayView(picture.constBits(), picture.sizeInBytes()), QCryptographicHash::Sha256));
        }
        QCOMPARE(seen.size(), SecurityImage::gallerySize);
    }

    void everyPictureHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (int number = 1; number <= SecurityImage::gallerySize; ++number) {
            const QString name = VisitorImageWords::name(SecurityImage::at(number).value());
            QVERIFY2(!name.isEmpty() && !name.contains(u' '), SecurityImage::at(number).value().name().constData());
            names.insert(name);
        }
        QCOMPARE(names.size(), SecurityImage::gallerySize);
    }
};

QTEST_MAIN(GalleryTest)
#include "GalleryTest.moc"
