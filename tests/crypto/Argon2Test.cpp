#include "crypto/Constructions.h"
#include "crypto/Crypto.h"

#include <QElapsedTimer>
#include <QTest>

#include <limits>

#include <sys/resource.h>

using namespace ventanilla;
using crypto::Argon2Parameters;

namespace {

const QByteArray salt16("sal de 16 bytes.");
constexpr Argon2Parameters lightest{.memoryKiB = 65536, .passes = 3, .lanes = 1};

/// The greatest memory this process has had, in KiB.
long peakKiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

class Argon2Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBombsBeforeTheyCostAnything_data();
    void refusesBombsBeforeTheyCostAnything();
    void refusesSaltsAndSizesOutsideTheRule_data();
    void refusesSaltsAndSizesOutsideTheRule();
    void derivesAsTheStandardSays();
    void dependsOnEverythingItIsGiven();
    void takesAnEmptyPasswordLikeAnyOther();
};

void Argon2Test::refusesBombsBeforeTheyCostAnything_data()
{
    QTest::addColumn<quint32>("memoryKiB");
    QTest::addColumn<quint32>("passes");
    QTest::addColumn<quint32>("lanes");
    constexpr quint32 most = std::numeric_limits<quint32>::max();
    const auto row = [](quint32 memoryKiB, quint32 passes, quint32 lanes) {
        QTest::addRow("m=%u t=%u p=%u", memoryKiB, passes, lanes) << memoryKiB << passes << lanes;
    };
    for (const quint32 memory : {0U, 1U, 8U, 65535U, 1048577U, 4194304U, 0x80000000U, most})
        row(memory, 3, 1);
    for (const quint32 passes : {0U, 1U, 2U, 11U, 1000U, most})
        row(65536, passes, 1);
    for (const quint32 lanes : {0U, 5U, 255U, 0x01000000U, most})
        row(65536, 3, lanes);
    row(most, most, most);
    row(0, 0, 0);
}

void Argon2Test::refusesBombsBeforeTheyCostAnything()
{
    QFETCH(quint32, memoryKiB);
    QFETCH(quint32, passes);
    QFETCH(quint32, lanes);
    const Secret password = Secret::fromBytes("clave");
    const long before = peakKiB();
    qint64 best =
        std::numeric_limits<qint64>::max(); // of several, for the machine may be busy with others
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto derived = crypto::argon2id(
            password, salt16, {.memoryKiB = memoryKiB, .passes = passes, .lanes = lanes});
        best = std::min(best, timer.elapsed());
        QVERIFY(!derived.ok());
        QVERIFY(derived.error().code == ErrorCode::CryptoParameters);
    }
    QVERIFY2(best < 10, qPrintable(QString::number(best)));
    QVERIFY2(peakKiB() - before < 1024, "memory was taken");
}

void Argon2Test::refusesSaltsAndSizesOutsideTheRule_data()
{
    QTest::addColumn<int>("salt");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("password");
    for (int salt = 0; salt <= 64; ++salt) {
        if (salt != 16)
            QTest::addRow("salt of %d", salt) << salt << 64 << 8;
    }
    for (const int size : {0, 1, 15, 65, 1'000'000})
        QTest::addRow("result of %d", size) << 16 << size << 8;
    QTest::newRow("a password without measure") << 16 << 64 << 1025;
}

void Argon2Test::refusesSaltsAndSizesOutsideTheRule()
{
    QFETCH(int, salt);
    QFETCH(int, size);
    QFETCH(int, password);
    const auto derived =
        crypto::argon2id(Secret::fromBytes(QByteArray(password, 'p')), QByteArray(salt, 's'),
                         lightest, static_cast<std::size_t>(size));
    QVERIFY(!derived.ok());
    QVERIFY(derived.error().code == ErrorCode::CryptoParameters);
}

void Argon2Test::derivesAsTheStandardSays()
{
    // RFC 9106, section 5.3; then the public function against the same construction without its
    // limits.
    const QByteArray password(32, '\x01'), salt(16, '\x02'), secret(8, '\x03'),
        associated(12, '\x04');
    const auto tag = crypto::constructions::argon2({.password = password,
                                                    .salt = salt,
                                                    .secret = secret,
                                                    .associated = associated,
                                                    .memoryKiB = 32,
                                                    .passes = 3,
                                                    .lanes = 4},
                                                   32);
    QVERIFY(tag.ok());
    QCOMPARE(tag.value().view(),
             QByteArrayView(QByteArray::fromHex(
                 "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659")));

    const auto bare = crypto::constructions::argon2({.password = "clave",
                                                     .salt = salt16,
                                                     .secret = {},
                                                     .associated = {},
                                                     .memoryKiB = lightest.memoryKiB,
                                                     .passes = lightest.passes,
                                                     .lanes = lightest.lanes},
                                                    64);
    const auto derived = crypto::argon2id(Secret::fromBytes("clave"), salt16, lightest);
    QVERIFY(bare.ok() && derived.ok());
    QCOMPARE(derived.value().size(), std::size_t(64));
    QVERIFY(derived.value().equals(bare.value().view()));
}

void Argon2Test::dependsOnEverythingItIsGiven()
{
    const Secret password = Secret::fromBytes("clave");
    const auto first = crypto::argon2id(password, salt16, lightest);
    const auto otherPassword = crypto::argon2id(Secret::fromBytes("clavf"), salt16, lightest);
    const auto otherSalt =
        crypto::argon2id(password, QByteArray(salt16).replace(0, 1, "S"), lightest);
    const auto otherPasses =
        crypto::argon2id(password, salt16, {.memoryKiB = 65536, .passes = 4, .lanes = 1});
    const auto otherLanes =
        crypto::argon2id(password, salt16, {.memoryKiB = 65536, .passes = 3, .lanes = 2});
    const auto otherMemory =
        crypto::argon2id(password, salt16, {.memoryKiB = 65540, .passes = 3, .lanes = 1});
    QVERIFY(first.ok());
    for (const auto* other :
         {&otherPassword, &otherSalt, &otherPasses, &otherLanes, &otherMemory}) {
        QVERIFY(other->ok());
        QVERIFY(!other->value().equals(first.value().view()));
    }
}

void Argon2Test::takesAnEmptyPasswordLikeAnyOther()
{
    const auto empty = crypto::argon2id(Secret(), salt16, lightest);
    QVERIFY(empty.ok());
    QVERIFY(!empty.value().isZero());
}

QTEST_GUILESS_MAIN(Argon2Test)
#include "Argon2Test.moc"
