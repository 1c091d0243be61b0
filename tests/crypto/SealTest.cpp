#include "crypto/Constructions.h"
#include "crypto/Crypto.h"

#include <QSet>
#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char* digits)
{
    return QByteArray::fromHex(digits);
}

QByteArray someBytes(qsizetype size)
{
    return QByteArray(size, 'k');
}

} // namespace

class SealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sealsAsTheSpecificationSays_data();
    void sealsAsTheSpecificationSays();
    void opensWhatItSealed_data();
    void opensWhatItSealed();
    void laysARecordOutAsSaid();
    void drawsANonceForEachRecord();
    void refusesEveryFlippedBit();
    void refusesEveryCutAndEveryAddition();
    void refusesOtherAssociatedData_data();
    void refusesOtherAssociatedData();
    void refusesAnotherKey();
    void refusesRecordsWhosePartsAreSwapped();
    void refusesKeysOfOtherLengths_data();
    void refusesKeysOfOtherLengths();
    void refusesNoncesOfOtherLengths();
    void refusesTagsOfOtherLengths();
    void refusesZeroKeys();

private:
    std::unique_ptr<crypto::Library> m_library;
    Secret m_key = Secret::fromBytes("0123456789abcdef0123456789abcdef");
};

void SealTest::initTestCase()
{
    auto library = crypto::Library::start();
    QVERIFY2(library.ok(), library.ok() ? "" : qPrintable(library.error().detail));
    m_library = std::make_unique<crypto::Library>(std::move(library).value());
}

void SealTest::sealsAsTheSpecificationSays_data()
{
    // Test cases 13 to 16 of the GCM specification; 13 and 14 have a key of zeros, which the
    // product refuses.
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("associated");
    QTest::addColumn<QByteArray>("sealed");
    const QByteArray plain = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721"
                                 "c3c0c95956809532fcf0e2449a6b525b16aedf5"
                                 "aa0de657ba637b391aafd255");
    const QByteArray cipher = hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                                  "8cb08e48590dbb3da7b08b1056828838c5f61e63"
                                  "93ba7a0abcc9f662898015ad");
    QTest::newRow("15") << plain << QByteArray()
                        << cipher + hex("b094dac5d93471bdec1a502270e3cc6c");
    QTest::newRow("16") << plain.first(60) << hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
                        << cipher.first(60) + hex("76fc6ece0f4e1768cddf8853bb2d551b");
}

void SealTest::sealsAsTheSpecificationSays()
{
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, associated);
    QFETCH(QByteArray, sealed);
    const Secret key =
        Secret::fromBytes(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
    const QByteArray nonce = hex("cafebabefacedbaddecaf888");
    const auto found = crypto::constructions::gcmSeal(key, nonce, plain, associated);
    QVERIFY(found.ok());
    QCOMPARE(found.value(), sealed);
    const auto opened =
        crypto::constructions::gcmOpen(key, nonce, sealed.chopped(16), sealed.last(16), associated);
    QVERIFY(opened.ok());
    QVERIFY(opened.value().equals(plain));
}

void SealTest::opensWhatItSealed_data()
{
    QTest::addColumn<int>("plain");
    QTest::addColumn<int>("associated");
    for (const int plain : {0, 1, 15, 16, 17, 31, 32, 33, 255, 4096, 1'000'000}) {
        for (const int associated : {0, 1, 16, 300})
            QTest::addRow("%d and %d", plain, associated) << plain << associated;
    }
}

void SealTest::opensWhatItSealed()
{
    QFETCH(int, plain);
    QFETCH(int, associated);
    const QByteArray text(plain, 'p');
    const auto sealed = crypto::seal(m_key, text, QByteArray(associated, 'a'));
    QVERIFY(sealed.ok());
    const auto opened = crypto::open(m_key, sealed.value(), QByteArray(associated, 'a'));
    QVERIFY(opened.ok());
    QVERIFY(opened.value().equals(text));
}

void SealTest::laysARecordOutAsSaid()
{
    const auto sealed = crypto::seal(m_key, "texto", "datos");
    QVERIFY(sealed.ok());
    const QByteArray& record = sealed.value();
    QCOMPARE(record.size(), 1 + 12 + 5 + 16);
    QCOMPARE(record.front(), '\1');
    QVERIFY(!record.contains("texto"));
    QVERIFY(!record.contains("datos"));
    const auto opened = crypto::constructions::gcmOpen(
        m_key, record.sliced(1, 12), record.sliced(13, 5), record.last(16), "datos");
    QVERIFY(opened.ok());
    QVERIFY(opened.value().equals("texto"));
}

void SealTest::drawsANonceForEachRecord()
{
    QSet<QByteArray> nonces;
    constexpr int records = 5'000;
    for (int i = 0; i < records; ++i)
        nonces.insert(crypto::seal(m_key, "texto", {}).value().sliced(1, 12));
    QCOMPARE(nonces.size(), records);
}

void SealTest::refusesEveryFlippedBit()
{
    const QByteArray record = crypto::seal(m_key, "texto de 21 caracteres", "datos").value();
    int flipped = 0;
    for (qsizetype byte = 0; byte < record.size(); ++byte) {
        for (int bit = 0; bit < 8; ++bit, ++flipped) {
            QByteArray changed = record;
            changed[byte] = char(changed[byte] ^ (1 << bit));
            const auto opened = crypto::open(m_key, changed, "datos");
            QVERIFY(!opened.ok());
            QVERIFY(opened.error().code == ErrorCode::CryptoOpenFailed);
        }
    }
    QCOMPARE(flipped, int(record.size()) * 8);
    QVERIFY(crypto::open(m_key, record, "datos").ok());
}

void SealTest::refusesEveryCutAndEveryAddition()
{
    const QByteArray record = crypto::seal(m_key, QByteArray(40, 'p'), "datos").value();
    for (qsizetype size = 0; size < record.size(); ++size) {
        for (const QByteArray& cut : {record.first(size), record.last(size)}) {
            const auto opened = crypto::open(m_key, cut, "datos");
            QVERIFY(!opened.ok());
            QVERIFY(opened.error().code == ErrorCode::CryptoOpenFailed);
        }
    }
    QVERIFY(!crypto::open(m_key, record + '\0', "datos").ok());
    QVERIFY(!crypto::open(m_key, '\1' + record, "datos").ok());
}

void SealTest::refusesOtherAssociatedData_data()
{
    QTest::addColumn<QByteArray>("associated");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("another person's") << QByteArray("person|bb|email|1");
    QTest::newRow("another column") << QByteArray("person|aa|mobile|1");
    QTest::newRow("another version") << QByteArray("person|aa|email|2");
    QTest::newRow("cut") << QByteArray("person|aa|email|");
    QTest::newRow("longer") << QByteArray("person|aa|email|11");
    QTest::newRow("zero byte after") << QByteArray("person|aa|email|1\0", 18);
}

void SealTest::refusesOtherAssociatedData()
{
    QFETCH(QByteArray, associated);
    const QByteArray right("person|aa|email|1");
    const QByteArray record = crypto::seal(m_key, "texto", right).value();
    QVERIFY(crypto::open(m_key, record, right).ok());
    const auto opened = crypto::open(m_key, record, associated);
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().code == ErrorCode::CryptoOpenFailed);
    // And the other way round: what was sealed for the other place does not open in this one.
    QVERIFY(!crypto::open(m_key, crypto::seal(m_key, "texto", associated).value(), right).ok());
}

void SealTest::refusesAnotherKey()
{
    const QByteArray record = crypto::seal(m_key, "texto", "datos").value();
    for (std::size_t byte = 0; byte < 32; ++byte) {
        Secret other = m_key.clone();
        other.data()[byte] = char(other.data()[byte] ^ 1);
        QVERIFY(!crypto::open(other, record, "datos").ok());
    }
}

void SealTest::refusesRecordsWhosePartsAreSwapped()
{
    const QByteArray one = crypto::seal(m_key, "texto", "datos").value();
    const QByteArray two = crypto::seal(m_key, "texto", "datos").value();
    QVERIFY(!crypto::open(m_key, one.first(13) + two.sliced(13), "datos").ok());
    QVERIFY(!crypto::open(m_key, one.chopped(16) + two.last(16), "datos").ok());
}

void SealTest::refusesKeysOfOtherLengths_data()
{
    QTest::addColumn<int>("size");
    for (int size = 0; size <= 64; ++size) {
        if (size != 32)
            QTest::addRow("%d bytes", size) << size;
    }
}

void SealTest::refusesKeysOfOtherLengths()
{
    QFETCH(int, size);
    const Secret key = Secret::fromBytes(someBytes(size));
    const auto expected = size == 0 ? ErrorCode::CryptoKeyEmpty : ErrorCode::KeyMalformed;
    const auto sealed = crypto::seal(key, "texto", "datos");
    QVERIFY(!sealed.ok());
    QVERIFY(sealed.error().code == expected);
    const auto opened = crypto::open(key, crypto::seal(m_key, "texto", "datos").value(), "datos");
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().code == expected);
}

void SealTest::refusesNoncesOfOtherLengths()
{
    for (int size = 0; size <= 64; ++size) {
        const auto sealed =
            crypto::constructions::gcmSeal(m_key, someBytes(size), "texto", "datos");
        const auto opened =
            crypto::constructions::gcmOpen(m_key, someBytes(size), "texto", someBytes(16), "datos");
        QVERIFY(!opened.ok());
        QCOMPARE(sealed.ok(), size == 12);
        if (size != 12) {
            QVERIFY(sealed.error().code == ErrorCode::CryptoParameters);
            QVERIFY(opened.error().code == ErrorCode::CryptoParameters);
        }
    }
}

void SealTest::refusesTagsOfOtherLengths()
{
    const QByteArray sealed =
        crypto::constructions::gcmSeal(m_key, someBytes(12), "texto", "datos").value();
    const QByteArray tag = sealed.last(16) + QByteArray(48, '\0');
    for (int size = 0; size <= 64; ++size) {
        const auto opened = crypto::constructions::gcmOpen(m_key, someBytes(12), sealed.chopped(16),
                                                           tag.first(size), "datos");
        QCOMPARE(opened.ok(), size == 16);
        if (size != 16)
            QVERIFY(opened.error().code == ErrorCode::CryptoOpenFailed);
    }
}

void SealTest::refusesZeroKeys()
{
    for (std::size_t size = 0; size <= 64; ++size) {
        const auto sealed = crypto::seal(Secret(size), "texto", {});
        QVERIFY(!sealed.ok());
        QVERIFY(sealed.error().code == ErrorCode::CryptoKeyEmpty);
        const auto opened = crypto::open(Secret(size), someBytes(40), {});
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().code == ErrorCode::CryptoKeyEmpty);
    }
}

QTEST_GUILESS_MAIN(SealTest)
#include "SealTest.moc"
