#include "core/Secret.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <type_traits>

using namespace ventanilla;
using namespace Qt::StringLiterals;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>,
              "a copy of a secret is a decision");
static_assert(std::is_nothrow_move_constructible_v<Secret>);

namespace {

/// The kernel's flags of the mapping that holds `address`.
QByteArrayList flagsOfMapping(const void* address)
{
    QFile maps(QStringLiteral("/proc/self/smaps"));
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const auto wanted = reinterpret_cast<quintptr>(address);
    bool inside = false;
    static const QRegularExpression range(QStringLiteral("^([0-9a-f]+)-([0-9a-f]+) "));
    for (QByteArray line = maps.readLine(); !line.isEmpty(); line = maps.readLine()) {
        if (const auto match = range.match(QString::fromLatin1(line)); match.hasMatch()) {
            const quint64 from = match.captured(1).toULongLong(nullptr, 16);
            const quint64 to = match.captured(2).toULongLong(nullptr, 16);
            inside = wanted >= from && wanted < to;
        } else if (inside && line.startsWith("VmFlags:")) {
            return line.mid(8).simplified().split(' ');
        }
    }
    return {};
}

} // namespace

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithZeros();
    void holdsACopyOfTheBytes();
    void keepsItsPagesOutOfDumpsAndChildren();
    void movesAndLeavesNothingBehind();
    void takesTextAndWipesItInEveryCopy();
    void wipesWhatWasCutOffTheText();
    void takesLiteralsWithoutWritingToThem();
    void encodesAllCharacters_data();
    void encodesAllCharacters();
    void slicesAndClonesStandAlone();
    void comparesWholly();
    void knowsWhenItIsNoKey();
    void wipesBytesInPlace();
};

void SecretTest::beginsWithZeros()
{
    const Secret secret(10'000);
    QCOMPARE(secret.size(), std::size_t(10'000));
    QVERIFY(secret.isZero());
    QVERIFY(!secret.isEmpty());
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret(0).isEmpty());
    QVERIFY(Secret(0).view().isEmpty());
}

void SecretTest::holdsACopyOfTheBytes()
{
    QByteArray bytes("clave\0con cero", 14);
    const Secret secret = Secret::fromBytes(bytes);
    QCOMPARE(secret.view(), QByteArrayView(bytes));
    bytes[0] = 'X';
    QCOMPARE(secret.data()[0], 'c');
}

void SecretTest::keepsItsPagesOutOfDumpsAndChildren()
{
    const Secret secret = Secret::fromBytes("canario");
    const QByteArrayList flags = flagsOfMapping(secret.data());
    QVERIFY2(!flags.isEmpty(), "the kernel did not say");
    QVERIFY(flags.contains("dd")); // not in dumps
    QVERIFY(flags.contains("wf")); // zeros in a forked child
    const QByteArray elsewhere("canario");
    QVERIFY(!flagsOfMapping(elsewhere.constData()).contains("wf"));
}

void SecretTest::movesAndLeavesNothingBehind()
{
    Secret one = Secret::fromBytes("uno");
    const char* place = one.data();
    Secret two = std::move(one);
    QVERIFY(one.isEmpty()); // NOLINT: what is left is part of the promise
    QCOMPARE(two.data(), place);
    two = Secret::fromBytes("otro");
    QVERIFY(two.equals("otro"));
    Secret& same = two;
    two = std::move(same);
    QVERIFY(two.equals("otro"));
}

void SecretTest::takesTextAndWipesItInEveryCopy()
{
    QString text = QStringLiteral("contraseña ") + QString::number(12345);
    const QString shared = text;
    QCOMPARE(shared.constData(),
             std::as_const(text).constData()); // the same characters, or the test proves nothing
    const Secret secret = Secret::fromText(std::move(text));
    QVERIFY(secret.equals("contraseña 12345"));
    QVERIFY(text.isEmpty()); // NOLINT
    QCOMPARE(shared.size(), 16);
    for (const QChar c : shared)
        QCOMPARE(c.unicode(), char16_t(0));
}

void SecretTest::wipesWhatWasCutOffTheText()
{
    QString text;
    text.reserve(64);
    text.append(QStringLiteral("canario que vuela"));
    text.truncate(4);
    const QChar* characters = std::as_const(text).constData();
    QCOMPARE(characters[5], QChar(u'i')); // still there after the cut
    const QString keepsTheMemory = text;
    wipe(text);
    for (int i = 0; i < 17; ++i)
        QCOMPARE(characters[i].unicode(), char16_t(0));
    QCOMPARE(keepsTheMemory.size(), 4);
}

void SecretTest::takesLiteralsWithoutWritingToThem()
{
    QString literal = QStringLiteral("literal");
    const Secret secret = Secret::fromText(std::move(literal));
    QVERIFY(secret.equals("literal"));
    QString again = QStringLiteral("literal");
    QCOMPARE(again.size(), 7);
    wipe(again);
    QVERIFY(again.isEmpty());
    QByteArray bytes = QByteArrayLiteral("literal");
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
}

void SecretTest::encodesAllCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("ASCII") << u"abc"_s;
    QTest::newRow("Spanish") << u"ñandú €"_s;
    QTest::newRow("emoji") << u"🐟🐟"_s;
    QTest::newRow("zero inside") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("longer than a page") << QString(10'000, u'ñ');
}

void SecretTest::encodesAllCharacters()
{
    QFETCH(QString, text);
    const QByteArray expected = text.toUtf8();
    QString own(text.constData(), text.size());
    const Secret secret = Secret::fromText(std::move(own));
    QCOMPARE(secret.view(), QByteArrayView(expected));
}

void SecretTest::slicesAndClonesStandAlone()
{
    Secret whole = Secret::fromBytes("abcdef");
    const Secret part = whole.slice(2, 3);
    const Secret copy = whole.clone();
    QVERIFY(whole.slice(6, 0).isEmpty());
    whole.data()[2] = 'X';
    QVERIFY(part.equals("cde"));
    QVERIFY(copy.equals("abcdef"));
}

void SecretTest::comparesWholly()
{
    const Secret secret = Secret::fromBytes("abcdef");
    QVERIFY(secret.equals("abcdef"));
    QVERIFY(!secret.equals("abcdeg"));
    QVERIFY(!secret.equals("bbcdef"));
    QVERIFY(!secret.equals("abcde"));
    QVERIFY(!secret.equals("abcdefg"));
    QVERIFY(!secret.equals({}));
    QVERIFY(Secret().equals({}));
}

void SecretTest::knowsWhenItIsNoKey()
{
    QVERIFY(Secret().isZero());
    QVERIFY(Secret(32).isZero());
    Secret last(32);
    last.data()[31] = 1;
    QVERIFY(!last.isZero());
}

void SecretTest::wipesBytesInPlace()
{
    QByteArray bytes("canario que vuela");
    const QByteArray shared = bytes;
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(shared, QByteArray(17, '\0'));
}

QTEST_GUILESS_MAIN(SecretTest)
#include "SecretTest.moc"
