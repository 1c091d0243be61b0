#include "crypto/Constructions.h"
#include "crypto/Crypto.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char* digits)
{
    return QByteArray::fromHex(digits);
}

} // namespace

class HashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void digestsAsTheStandardSays_data();
    void digestsAsTheStandardSays();
    void digestsAsAnotherLibraryDoes();
    void authenticatesAsTheStandardSays_data();
    void authenticatesAsTheStandardSays();
    void authenticatesWithKeysOfEachLength();
    void derivesAsTheStandardSays_data();
    void derivesAsTheStandardSays();
    void derivesLikeTheFormulaWithoutSalt();
    void labelsGiveKeysApart();
    void refusesKeysThatAreNone_data();
    void refusesKeysThatAreNone();
    void refusesSizesOutsideTheStandard_data();
    void refusesSizesOutsideTheStandard();
    void comparesWholly();

private:
    std::unique_ptr<crypto::Library> m_library;
};

void HashTest::initTestCase()
{
    auto library = crypto::Library::start();
    QVERIFY2(library.ok(), library.ok() ? "" : qPrintable(library.error().detail));
    m_library = std::make_unique<crypto::Library>(std::move(library).value());
}

void HashTest::digestsAsTheStandardSays_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("nothing")
        << QByteArray() << hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc")
                         << hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks")
        << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        << hex("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million")
        << QByteArray(1'000'000, 'a')
        << hex("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void HashTest::digestsAsTheStandardSays()
{
    QFETCH(QByteArray, message);
    QTEST(crypto::sha256(message), "digest");
}

void HashTest::digestsAsAnotherLibraryDoes()
{
    for (int size = 0; size <= 300; ++size) {
        const QByteArray message(size, char(size));
        QCOMPARE(crypto::sha256(message),
                 QCryptographicHash::hash(message, QCryptographicHash::Sha256));
    }
}

void HashTest::authenticatesAsTheStandardSays_data()
{
    // RFC 4231
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                       << hex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                       << hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                       << hex("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    QTest::newRow("4") << hex("0102030405060708090a0b0c0d0e0f10111213141516171819")
                       << QByteArray(50, '\xcd')
                       << hex("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
    QTest::newRow("6") << QByteArray(131, '\xaa')
                       << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                       << hex("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    QTest::newRow("7") << QByteArray(131, '\xaa')
                       << QByteArray("This is a test using a larger than block-size key and a "
                                     "larger than block-size data. The key "
                                     "needs to be hashed before being used by the HMAC algorithm.")
                       << hex("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
}

void HashTest::authenticatesAsTheStandardSays()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, message);
    const auto code = crypto::hmacSha256(Secret::fromBytes(key), message);
    QVERIFY(code.ok());
    QTEST(code.value(), "code");
}

void HashTest::authenticatesWithKeysOfEachLength()
{
    QVERIFY(!crypto::hmacSha256(Secret(), "texto").ok());
    for (int size = 1; size <= 130; ++size) {
        QByteArray key(size, '\0');
        key[size - 1] = '\1';
        const QByteArray message(size - 1, 'm');
        const auto code = crypto::hmacSha256(Secret::fromBytes(key), message);
        QVERIFY(code.ok());
        QCOMPARE(code.value(),
                 QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256));
    }
}

void HashTest::derivesAsTheStandardSays_data()
{
    // RFC 5869
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QByteArray>("derived");
    const auto range = [](int from, int to) {
        QByteArray bytes;
        for (int i = from; i <= to; ++i)
            bytes.append(char(i));
        return bytes;
    };
    QTest::newRow("1") << QByteArray(22, '\x0b') << range(0, 12) << range(0xf0, 0xf9)
                       << hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf3400"
                              "7208d5b887185865");
    QTest::newRow("2") << range(0, 0x4f) << range(0x60, 0xaf) << range(0xb0, 0xff)
                       << hex("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c5904"
                              "5a99cac7827271cb41c65e590e09da3275600c2f"
                              "09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87");
    QTest::newRow("3") << QByteArray(22, '\x0b') << QByteArray() << QByteArray()
                       << hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d20"
                              "1395faa4b61a96c8");
}

void HashTest::derivesAsTheStandardSays()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, salt);
    QFETCH(QByteArray, info);
    QFETCH(QByteArray, derived);
    const auto found = crypto::constructions::hkdf(Secret::fromBytes(key), salt, info,
                                                   std::size_t(derived.size()));
    QVERIFY(found.ok());
    QCOMPARE(found.value().view(), QByteArrayView(derived));
    if (salt.isEmpty())
        QVERIFY(crypto::hkdfSha256(Secret::fromBytes(key), info, std::size_t(derived.size()))
                    .value()
                    .equals(derived));
}

void HashTest::derivesLikeTheFormulaWithoutSalt()
{
    // T(1) = HMAC(HMAC(zeros, key), info ‖ 1), worked out by another library.
    const QByteArray key("una clave de prueba");
    const QByteArray info("idx/email");
    const auto mac = [](const QByteArray& k, const QByteArray& m) {
        return QMessageAuthenticationCode::hash(m, k, QCryptographicHash::Sha256);
    };
    const QByteArray expected = mac(mac(QByteArray(32, '\0'), key), info + '\1');
    const auto derived = crypto::hkdfSha256(Secret::fromBytes(key), info);
    QVERIFY(derived.ok());
    QVERIFY(derived.value().equals(expected));
    for (const std::size_t size : {1, 31, 33, 64, 255 * 32}) {
        const auto other = crypto::hkdfSha256(Secret::fromBytes(key), info, size);
        QVERIFY(other.ok());
        QCOMPARE(other.value().size(), size);
        QCOMPARE(other.value().view().first(1), QByteArrayView(expected).first(1));
    }
}

void HashTest::labelsGiveKeysApart()
{
    const Secret key = Secret::fromBytes("una clave de prueba");
    QVERIFY(!crypto::hkdfSha256(key, "idx/email")
                 .value()
                 .equals(crypto::hkdfSha256(key, "idx/mobile").value().view()));
    QVERIFY(
        !crypto::hkdfSha256(key, "idx/email")
             .value()
             .equals(crypto::hkdfSha256(Secret::fromBytes("otra"), "idx/email").value().view()));
}

void HashTest::refusesKeysThatAreNone_data()
{
    QTest::addColumn<int>("size");
    for (int size = 0; size <= 64; ++size)
        QTest::addRow("%d zero bytes", size) << size;
}

void HashTest::refusesKeysThatAreNone()
{
    QFETCH(int, size);
    const Secret key(static_cast<std::size_t>(size));
    const auto code = crypto::hmacSha256(key, "texto");
    QVERIFY(!code.ok());
    QVERIFY(code.error().code == ErrorCode::CryptoKeyEmpty);
    const auto derived = crypto::hkdfSha256(key, "idx/email");
    QVERIFY(!derived.ok());
    QVERIFY(derived.error().code == ErrorCode::CryptoKeyEmpty);
}

void HashTest::refusesSizesOutsideTheStandard_data()
{
    QTest::addColumn<int>("label");
    QTest::addColumn<qulonglong>("size");
    QTest::newRow("nothing") << 9 << qulonglong(0);
    QTest::newRow("a byte more than 255 blocks") << 9 << qulonglong(255 * 32 + 1);
    QTest::newRow("without measure") << 9 << (qulonglong(1) << 40);
    QTest::newRow("a label too long") << 1025 << qulonglong(32);
}

void HashTest::refusesSizesOutsideTheStandard()
{
    QFETCH(int, label);
    QFETCH(qulonglong, size);
    const auto derived =
        crypto::hkdfSha256(Secret::fromBytes("clave"), QByteArray(label, 'l'), size);
    QVERIFY(!derived.ok());
    QVERIFY(derived.error().code == ErrorCode::CryptoParameters);
    QVERIFY(crypto::hkdfSha256(Secret::fromBytes("clave"), QByteArray(1024, 'l')).ok());
}

void HashTest::comparesWholly()
{
    const QByteArray bytes(32, 'x');
    QVERIFY(crypto::equalInConstantTime(bytes, QByteArray(32, 'x')));
    QVERIFY(crypto::equalInConstantTime({}, {}));
    for (int i = 0; i < 32; ++i) {
        QByteArray other = bytes;
        other[i] = 'y';
        QVERIFY(!crypto::equalInConstantTime(bytes, other));
        QVERIFY(!crypto::equalInConstantTime(bytes, bytes.first(i)));
    }
}

QTEST_GUILESS_MAIN(HashTest)
#include "HashTest.moc"
