#include "core/SecurityImage.h"

#include <QSet>
#include <QTest>

using namespace ventanilla;

class SecurityImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceHasANameOfItsOwn();
    void namesAreFileNames();
    void refusesOtherPlaces_data();
    void refusesOtherPlaces();
    void refusesOtherNames_data();
    void refusesOtherNames();
};

void SecurityImageTest::everyPlaceHasANameOfItsOwn()
{
    QSet<QByteArray> names;
    for (int number = 1; number <= SecurityImage::gallerySize; ++number) {
        const auto image = SecurityImage::at(number);
        QVERIFY(image.ok());
        QCOMPARE(image.value().number(), number);
        names.insert(image.value().name());
        const auto read = SecurityImage::parse(image.value().name());
        QVERIFY(read.ok());
        QVERIFY(read.value() == image.value());
    }
    QCOMPARE(names.size(), 48);
}

void SecurityImageTest::namesAreFileNames()
{
    for (int number = 1; number <= SecurityImage::gallerySize; ++number) {
        for (const char c : SecurityImage::at(number).value().name())
            QVERIFY(c >= 'a' && c <= 'z');
    }
}

void SecurityImageTest::refusesOtherPlaces_data()
{
    QTest::addColumn<int>("number");
    for (const int number : {0, -1, 49, 1'000'000})
        QTest::addRow("%d", number) << number;
}

void SecurityImageTest::refusesOtherPlaces()
{
    QFETCH(int, number);
    const auto image = SecurityImage::at(number);
    QVERIFY(!image.ok());
    QCOMPARE(image.error().code, ErrorCode::ImageNotOffered);
}

void SecurityImageTest::refusesOtherNames_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"", "Apple", "apple ", "appl", "apples", "1", "../apple"})
        QTest::addRow("'%s'", name) << QByteArray(name);
}

void SecurityImageTest::refusesOtherNames()
{
    QFETCH(QByteArray, name);
    const auto image = SecurityImage::parse(name);
    QVERIFY(!image.ok());
    QCOMPARE(image.error().code, ErrorCode::ImageNotOffered);
}

QTEST_GUILESS_MAIN(SecurityImageTest)
#include "SecurityImageTest.moc"
