#include "crypto/Signing.h"
#include "crypto/Crypto.h"

#include <QTest>

using namespace ventanilla;
using crypto::SigningKey;

namespace {

QByteArray hex(const char* digits)
{
    return QByteArray::fromHex(digits);
}

} // namespace

class SigningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void signsAsTheStandardSays_data();
    void signsAsTheStandardSays();
    void verifiesWhatItSigned();
    void refusesEveryFlippedBit();
    void refusesSignaturesAndKeysOfOtherLengths();
    void refusesASignatureWithTheOrderAdded();
    void refusesSeedsThatAreNone();
    void generatesKeysApart();

private:
    std::unique_ptr<crypto::Library> m_library;
};

void SigningTest::initTestCase()
{
    auto library = crypto::Library::start();
    QVERIFY2(library.ok(), library.ok() ? "" : qPrintable(library.error().detail));
    m_library = std::make_unique<crypto::Library>(std::move(library).value());
}

void SigningTest::signsAsTheStandardSays_data()
{
    // RFC 8032, section 7.1
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<QByteArray>("publicKey");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("1") << hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
                       << hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
                       << QByteArray()
                       << hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8"
                              "821590a33bacc61e39701cf9b46bd25bf5f0"
                              "595bbe24655141438e7a100b");
    QTest::newRow("2") << hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
                       << hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
                       << hex("72")
                       << hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085a"
                              "c1e43e15996e458f3613d0f11d8c387b2eae"
                              "b4302aeeb00d291612bb0c00");
    QTest::newRow("3") << hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
                       << hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")
                       << hex("af82")
                       << hex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff"
                              "9b538d16f290ae67f760984dc6594a7c15e9"
                              "716ed28dc027beceea1ec40a");
}

void SigningTest::signsAsTheStandardSays()
{
    QFETCH(QByteArray, seed);
    QFETCH(QByteArray, message);
    const auto key = SigningKey::fromSeed(Secret::fromBytes(seed));
    QVERIFY(key.ok());
    QTEST(key.value().publicKey(), "publicKey");
    QVERIFY(key.value().seed().equals(seed));
    const auto signature = key.value().sign(message);
    QVERIFY(signature.ok());
    QTEST(signature.value(), "signature");
}

void SigningTest::verifiesWhatItSigned()
{
    const SigningKey key = SigningKey::generate();
    for (const int size : {0, 1, 63, 64, 65, 100'000}) {
        const QByteArray message(size, 'm');
        const auto signature = key.sign(message);
        QVERIFY(signature.ok());
        QCOMPARE(signature.value().size(), 64);
        QVERIFY(crypto::verifySignature(key.publicKey(), message, signature.value()));
        QVERIFY(!crypto::verifySignature(key.publicKey(), message + 'm', signature.value()));
        QVERIFY(!crypto::verifySignature(SigningKey::generate().publicKey(), message,
                                         signature.value()));
    }
}

void SigningTest::refusesEveryFlippedBit()
{
    const SigningKey key = SigningKey::generate();
    const QByteArray message("nota del registro");
    const QByteArray signature = key.sign(message).value();
    const auto flipped = [](QByteArray bytes, int bit) {
        bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
        return bytes;
    };
    QVERIFY(crypto::verifySignature(key.publicKey(), message, signature));
    for (int bit = 0; bit < 512; ++bit)
        QVERIFY(!crypto::verifySignature(key.publicKey(), message, flipped(signature, bit)));
    for (int bit = 0; bit < 256; ++bit)
        QVERIFY(!crypto::verifySignature(flipped(key.publicKey(), bit), message, signature));
    for (int bit = 0; bit < int(message.size()) * 8; ++bit)
        QVERIFY(!crypto::verifySignature(key.publicKey(), flipped(message, bit), signature));
}

void SigningTest::refusesSignaturesAndKeysOfOtherLengths()
{
    const SigningKey key = SigningKey::generate();
    const QByteArray signature = key.sign("m").value();
    const QByteArray longSignature = signature + QByteArray(64, '\0');
    const QByteArray longKey = key.publicKey() + QByteArray(64, '\0');
    for (int size = 0; size <= 128; ++size)
        QCOMPARE(crypto::verifySignature(key.publicKey(), "m", longSignature.first(size)),
                 size == 64);
    for (int size = 0; size <= 96; ++size)
        QCOMPARE(crypto::verifySignature(longKey.first(size), "m", signature), size == 32);
    QVERIFY(!crypto::verifySignature({}, {}, {}));
    QVERIFY(!crypto::verifySignature(QByteArray(32, '\0'), "m", QByteArray(64, '\0')));
    QVERIFY(!crypto::verifySignature(QByteArray(32, '\0'), "m", '\1' + QByteArray(63, '\0')));
}

void SigningTest::refusesASignatureWithTheOrderAdded()
{
    // S and S + L are the same scalar; only the smaller one is canonical, or one entry would have
    // two valid signatures.
    const SigningKey key = SigningKey::generate();
    const QByteArray signature = key.sign("m").value();
    const QByteArray order =
        hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    QByteArray other = signature;
    int carry = 0;
    for (int i = 0; i < 32; ++i) {
        carry +=
            static_cast<unsigned char>(signature[32 + i]) + static_cast<unsigned char>(order[i]);
        other[32 + i] = char(carry & 0xff);
        carry >>= 8;
    }
    QCOMPARE(carry, 0);
    QVERIFY(other != signature);
    QVERIFY(crypto::verifySignature(key.publicKey(), "m", signature));
    QVERIFY(!crypto::verifySignature(key.publicKey(), "m", other));
}

void SigningTest::refusesSeedsThatAreNone()
{
    for (int size = 0; size <= 64; ++size) {
        const auto zeros = SigningKey::fromSeed(Secret(static_cast<std::size_t>(size)));
        QVERIFY(!zeros.ok());
        QVERIFY(zeros.error().code ==
                (size == 32 ? ErrorCode::CryptoKeyEmpty : ErrorCode::KeyMalformed));
        const auto seed = SigningKey::fromSeed(Secret::fromBytes(QByteArray(size, 's')));
        QCOMPARE(seed.ok(), size == 32);
        if (size != 32)
            QVERIFY(seed.error().code == ErrorCode::KeyMalformed);
    }
}

void SigningTest::generatesKeysApart()
{
    const SigningKey one = SigningKey::generate();
    const SigningKey two = SigningKey::generate();
    QVERIFY(one.publicKey() != two.publicKey());
    QVERIFY(!one.seed().equals(two.seed().view()));
    const auto again = SigningKey::fromSeed(one.seed());
    QVERIFY(again.ok());
    QCOMPARE(again.value().publicKey(), one.publicKey());
}

QTEST_GUILESS_MAIN(SigningTest)
#include "SigningTest.moc"
