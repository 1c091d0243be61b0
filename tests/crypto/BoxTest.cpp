#include "crypto/Box.h"
#include "crypto/Constructions.h"
#include "crypto/Crypto.h"

#include <QTest>

using namespace ventanilla;

namespace {

QByteArray hex(const char* digits)
{
    return QByteArray::fromHex(digits);
}


} // namespace

/// Boxes for the holder of a key: X25519 as RFC 7748 says, and nothing that opens by accident.
class BoxTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<crypto::Library> m_library;
    static crypto::BoxKey newKey() { return crypto::BoxKey::fromSecret(crypto::randomSecret(32)).value(); }

private Q_SLOTS:
    void initTestCase();
    void agreesAsTheStandardSays_data();
    void agreesAsTheStandardSays();
    void agreesAfterAThousandRounds();
    void opensWhatWasPutIn_data();
    void opensWhatWasPutIn();
    void laysABoxOutAsSaid();
    void differsEachTime();
    void refusesEveryFlippedBit();
    void refusesEveryCutAndAnAddition();
    void refusesAnotherKeyAndOtherAssociatedData();
    void refusesPointsOfSmallOrder_data();
    void refusesPointsOfSmallOrder();
    void refusesKeysOfOtherLengths();
};

void BoxTest::initTestCase()
{
    auto library = crypto::Library::start();
    QVERIFY2(library.ok(), library.ok() ? "" : qPrintable(library.error().detail));
    m_library = std::make_unique<crypto::Library>(std::move(library).value());
}

void BoxTest::agreesAsTheStandardSays_data()
{
    QTest::addColumn<QByteArray>("scalar");
    QTest::addColumn<QByteArray>("point");
    QTest::addColumn<QByteArray>("shared");
    QTest::newRow("5.2, first") << hex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4")
                                << hex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c")
                                << hex("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
    QTest::newRow("5.2, second") << hex("4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d")
                                 << hex("e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493")
                                 << hex("95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957");
    QTest::newRow("6.1") << hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")
                         << hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f")
                         << hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
}

void BoxTest::agreesAsTheStandardSays()
{
    QFETCH(QByteArray, scalar);
    QFETCH(QByteArray, point);
    QFETCH(QByteArray, shared);
    const auto agreed = crypto::constructions::x25519(Secret::fromBytes(scalar), point);
    QVERIFY(agreed.ok());
    QCOMPARE(agreed.value().view().toByteArray(), shared);
}

void BoxTest::agreesAfterAThousandRounds()
{
    // Section 5.2: the result becomes the scalar, the scalar the point.
    QByteArray point = hex("0900000000000000000000000000000000000000000000000000000000000000");
    QByteArray scalar = point;
    for (int round = 1; round <= 1000; ++round) {
        const auto next = crypto::constructions::x25519(Secret::fromBytes(scalar), point);
        QVERIFY(next.ok());
        point = scalar;
        scalar = next.value().view().toByteArray();
        if (round == 1)
            QCOMPARE(scalar, hex("422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079"));
    }
    QCOMPARE(scalar, hex("684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51"));
}

void BoxTest::opensWhatWasPutIn_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 32, 33, 4096})
        QTest::addRow("%d", size) << size;
}

void BoxTest::opensWhatWasPutIn()
{
    QFETCH(int, size);
    const crypto::BoxKey key = newKey();
    const QByteArray plain(size, 'p');
    const auto box = crypto::sealTo(key.publicKey(), plain, "sitio");
    QVERIFY(box.ok());
    const auto opened = key.open(box.value(), "sitio");
    QVERIFY(opened.ok());
    QVERIFY(opened.value().equals(plain));
    QVERIFY(key.clone().open(box.value(), "sitio").ok());
}

void BoxTest::laysABoxOutAsSaid()
{
    const auto box = crypto::sealTo(newKey().publicKey(), "texto", "sitio");
    QCOMPARE(box.value().size(), 1 + 32 + 1 + 12 + 5 + 16);
    QCOMPARE(box.value().front(), '\1');
    QCOMPARE(box.value().at(33), '\1');
}

void BoxTest::differsEachTime()
{
    const crypto::BoxKey key = newKey();
    const QByteArray one = crypto::sealTo(key.publicKey(), "texto", {}).value();
    const QByteArray other = crypto::sealTo(key.publicKey(), "texto", {}).value();
    QVERIFY(one.sliced(1, 32) != other.sliced(1, 32));
    QVERIFY(one.sliced(34) != other.sliced(34));
}

void BoxTest::refusesEveryFlippedBit()
{
    const crypto::BoxKey key = newKey();
    const QByteArray box = crypto::sealTo(key.publicKey(), "thirty-two bytes of a master key", "sitio").value();
    for (qsizetype bit = 0; bit < box.size() * 8; ++bit) {
        QByteArray changed = box;
        changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << (bit % 8)));
        const auto opened = key.open(changed, "sitio");
        QVERIFY2(!opened.ok(), qPrintable(QString::number(bit)));
        QVERIFY(opened.error().code == ErrorCode::CryptoOpenFailed);
    }
}

void BoxTest::refusesEveryCutAndAnAddition()
{
    const crypto::BoxKey key = newKey();
    const QByteArray box = crypto::sealTo(key.publicKey(), "texto", "sitio").value();
    for (qsizetype size = 0; size < box.size(); ++size)
        QVERIFY(!key.open(box.first(size), "sitio").ok());
    QVERIFY(!key.open(box + '\0', "sitio").ok());
}

void BoxTest::refusesAnotherKeyAndOtherAssociatedData()
{
    const crypto::BoxKey key = newKey();
    const QByteArray box = crypto::sealTo(key.publicKey(), "texto", "sitio").value();
    const auto another = newKey().open(box, "sitio");
    QVERIFY(!another.ok());
    QVERIFY(another.error().code == ErrorCode::CryptoOpenFailed);
    QVERIFY(!key.open(box, "otro").ok());
    QVERIFY(!key.open(box, {}).ok());
}

void BoxTest::refusesPointsOfSmallOrder_data()
{
    QTest::addColumn<QByteArray>("point");
    QTest::newRow("0") << QByteArray(32, '\0');
    QTest::newRow("1") << hex("0100000000000000000000000000000000000000000000000000000000000000");
    QTest::newRow("order 8") << hex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800");
    QTest::newRow("order 8, the other") << hex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157");
    QTest::newRow("p - 1") << hex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    QTest::newRow("p") << hex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    QTest::newRow("p + 1") << hex("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
}

void BoxTest::refusesPointsOfSmallOrder()
{
    QFETCH(QByteArray, point);
    const auto sealed = crypto::sealTo(point, "texto", "sitio");
    QVERIFY(!sealed.ok());
    QVERIFY(sealed.error().code == ErrorCode::CryptoParameters);
    const crypto::BoxKey key = newKey();
    QByteArray box = crypto::sealTo(key.publicKey(), "texto", "sitio").value();
    box.replace(1, 32, point);
    QVERIFY(!key.open(box, "sitio").ok());
}

void BoxTest::refusesKeysOfOtherLengths()
{
    for (std::size_t size = 0; size <= 64; ++size) {
        const auto zero = crypto::BoxKey::fromSecret(Secret(size));
        QVERIFY(!zero.ok());
        QVERIFY(zero.error().code == ErrorCode::CryptoKeyEmpty);
        const QByteArray bytes(qsizetype(size), 'k');
        const auto key = crypto::BoxKey::fromSecret(Secret::fromBytes(bytes));
        QCOMPARE(key.ok(), size == 32);
        const auto sealed = crypto::sealTo(bytes, "texto", {});
        QCOMPARE(sealed.ok(), size == 32);
        if (size != 32)
            QVERIFY(sealed.error().code == ErrorCode::KeyMalformed);
    }
}

QTEST_GUILESS_MAIN(BoxTest)
#include "BoxTest.moc"
