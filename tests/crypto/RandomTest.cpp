#include "crypto/Crypto.h"

#include <QSet>
#include <QTest>

#include <array>
#include <cmath>

using namespace ventanilla;

class RandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void givesTheSizeAskedFor_data();
    void givesTheSizeAskedFor();
    void repeatsNothing();
    void setsEveryBitAboutHalfTheTime();
    void staysBelowItsBound_data();
    void staysBelowItsBound();
    void leansToNoNumber();

private:
    std::unique_ptr<crypto::Library> m_library;
};

void RandomTest::initTestCase()
{
    auto library = crypto::Library::start();
    QVERIFY2(library.ok(), library.ok() ? "" : qPrintable(library.error().detail));
    m_library = std::make_unique<crypto::Library>(std::move(library).value());
}

void RandomTest::givesTheSizeAskedFor_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 12, 16, 32, 4096})
        QTest::addRow("%d", size) << size;
}

void RandomTest::givesTheSizeAskedFor()
{
    QFETCH(int, size);
    QCOMPARE(crypto::randomBytes(size).size(), size);
    QCOMPARE(crypto::randomSecret(static_cast<std::size_t>(size)).size(),
             static_cast<std::size_t>(size));
}

void RandomTest::repeatsNothing()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 5'000; ++i) {
        seen.insert(crypto::randomBytes(16));
        seen.insert(crypto::randomSecret(16).view().toByteArray());
    }
    QCOMPARE(seen.size(), 10'000);
}

void RandomTest::setsEveryBitAboutHalfTheTime()
{
    constexpr int draws = 10'000;
    std::array<int, 128> set{};
    for (int i = 0; i < draws; ++i) {
        const QByteArray bytes = crypto::randomBytes(16);
        for (int bit = 0; bit < 128; ++bit)
            set[std::size_t(bit)] += (bytes[bit / 8] >> (bit % 8)) & 1;
    }
    const double deviation = std::sqrt(draws * 0.25);
    for (const int count : set)
        QVERIFY2(std::abs(count - draws / 2) < 6 * deviation, qPrintable(QString::number(count)));
}

void RandomTest::staysBelowItsBound_data()
{
    QTest::addColumn<quint32>("bound");
    for (const quint32 bound : {1U, 2U, 3U, 12U, 1'000'000U, 0x80000000U, 0x80000001U, 0xffffffffU})
        QTest::addRow("%u", bound) << bound;
}

void RandomTest::staysBelowItsBound()
{
    QFETCH(quint32, bound);
    for (int i = 0; i < 500; ++i)
        QVERIFY(crypto::randomBelow(bound) < bound);
}

void RandomTest::leansToNoNumber()
{
    constexpr int draws = 30'000, numbers = 10;
    std::array<int, numbers> seen{};
    for (int i = 0; i < draws; ++i)
        ++seen[crypto::randomBelow(numbers)];
    const double deviation = std::sqrt(draws * 0.1 * 0.9);
    for (const int count : seen)
        QVERIFY2(std::abs(count - draws / numbers) < 6 * deviation,
                 qPrintable(QString::number(count)));

    // With this bound a plain remainder would give the lower half of the numbers twice as often.
    constexpr quint32 awkward = 0xC0000000U;
    int low = 0;
    constexpr int tries = 10'000;
    for (int i = 0; i < tries; ++i)
        low += crypto::randomBelow(awkward) < 0x40000000U ? 1 : 0;
    QVERIFY2(std::abs(low - tries / 3) < 6 * std::sqrt(tries * 2.0 / 9.0),
             qPrintable(QString::number(low)));
}

QTEST_GUILESS_MAIN(RandomTest)
#include "RandomTest.moc"
