#include "ledger/Tree.h"

#include "ledger/TileTree.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>

using namespace ventanilla;
using namespace ventanilla::ledger;

namespace {

constexpr qint64 pairsMax = 130;

/// MTH(D[n]) of RFC 6962 §2.1, straight from the text.
Hash rootOf(const QList<Hash>& leaves, qsizetype from, qsizetype count)
{
    if (count == 0)
        return emptyRoot();
    if (count == 1)
        return leaves.at(from);
    qsizetype k = 1;
    while (k * 2 < count)
        k *= 2;
    return nodeHash(rootOf(leaves, from, k), rootOf(leaves, from + k, count - k));
}

QList<Hash> someLeaves(qsizetype count)
{
    QList<Hash> leaves;
    for (qsizetype i = 0; i < count; ++i)
        leaves.append(leafHash(QByteArray::number(i)));
    return leaves;
}

/// All the ways a proof is spoiled here: each hash with a bit changed, left out, doubled; one put
/// before or after; two swapped.
QList<QList<Hash>> spoiled(const QList<Hash>& proof, QRandomGenerator& random)
{
    QList<QList<Hash>> all;
    for (qsizetype i = 0; i < proof.size(); ++i) {
        QList<Hash> one = proof;
        one[i][std::size_t(random.bounded(32))] ^=
            static_cast<unsigned char>(1u << random.bounded(8));
        all.append(one);
        one = proof;
        one.removeAt(i);
        all.append(one);
        one = proof;
        one.insert(i, proof.at(i));
        all.append(one);
        if (i > 0) {
            one = proof;
            one.swapItemsAt(i, i - 1);
            all.append(one);
        }
    }
    QList<Hash> more = proof;
    more.append(emptyRoot());
    all.append(more);
    more = proof;
    more.prepend(emptyRoot());
    all.append(more);
    return all;
}

} // namespace

class TreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheRootsOfTheWellKnownTree()
    {
        // The eight leaves and the roots for each size that the implementations of RFC 6962 test
        // themselves with.
        const char* inputs[] = {"",
                                "00",
                                "10",
                                "2021",
                                "3031",
                                "40414243",
                                "5051525354555657",
                                "606162636465666768696a6b6c6d6e6f"};
        const char* roots[] = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                               "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                               "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                               "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                               "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                               "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                               "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                               "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
        Frontier frontier;
        QCOMPARE(toBytes(frontier.root()).toHex(),
                 QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QList<Hash> leaves;
        for (int i = 0; i < 8; ++i) {
            leaves.append(leafHash(QByteArray::fromHex(inputs[i])));
            frontier.append(leaves.last());
            QCOMPARE(toBytes(frontier.root()).toHex(), QByteArray(roots[i]));
            QCOMPARE(toBytes(rootOf(leaves, 0, leaves.size())).toHex(), QByteArray(roots[i]));
        }
    }

    void growsLikeTheRecursiveDefinition()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QList<Hash> leaves = someLeaves(5000);
        QList<qint64> sizes{0, 1, 2, 255, 256, 257, 511, 512, 4095, 4096, 4097};
        for (int i = 0; i < 40; ++i)
            sizes.append(random.bounded(5001));
        std::sort(sizes.begin(), sizes.end());
        Frontier frontier;
        TileTree tiles;
        for (const qint64 size : std::as_const(sizes)) {
            while (frontier.size() < size) {
                const Hash& leaf = leaves.at(frontier.size());
                frontier.append(leaf);
                tiles.append(leaf, false, [](int, qint64, std::span<const Hash>) {});
            }
            const Hash root = rootOf(leaves, 0, size);
            QVERIFY2(frontier.root() == root, qPrintable(QString::number(size)));
            QVERIFY2(tiles.root() == root, qPrintable(QString::number(size)));
            QCOMPARE(tiles.frontier().toBytes(), frontier.toBytes());
            const auto again = Frontier::fromBytes(size, frontier.toBytes());
            QVERIFY(again.ok());
            QVERIFY(again.value().root() == root);
        }
    }

    void tellsEachCompletedSubtreeOnceLeafFirst()
    {
        const QList<Hash> leaves = someLeaves(300);
        std::map<std::pair<int, qint64>, Hash> told;
        Frontier frontier;
        for (const Hash& leaf : leaves) {
            int before = -1;
            frontier.append(leaf, [&](int level, qint64 index, const Hash& hash) {
                QCOMPARE(level, before + 1);
                before = level;
                QVERIFY(told.emplace(std::pair(level, index), hash).second);
            });
        }
        std::size_t expected = 0;
        for (int level = 0; (qint64(1) << level) <= 300; ++level) {
            const qint64 width = qint64(1) << level;
            for (qint64 index = 0; (index + 1) * width <= 300; ++index, ++expected)
                QVERIFY(told.at({level, index}) == rootOf(leaves, index * width, width));
        }
        QCOMPARE(told.size(), expected);
    }

    void handsOutTilesAsTheyFill()
    {
        const QList<Hash> leaves = someLeaves(256 * 3 + 5);
        TileTree tiles;
        QList<std::pair<int, qint64>> filled;
        for (const Hash& leaf : leaves) {
            tiles.append(leaf, false, [&](int level, qint64 index, std::span<const Hash> hashes) {
                QCOMPARE(hashes.size(), std::size_t(256));
                QVERIFY(std::equal(hashes.begin(), hashes.end(), leaves.begin() + index * 256));
                filled.append({level, index});
            });
        }
        QCOMPARE(filled, (QList<std::pair<int, qint64>>{{0, 0}, {0, 1}, {0, 2}}));
        QCOMPARE(tiles.levels(), 2);
        QCOMPARE(tiles.openHashes(0).size(), std::size_t(5));
        QCOMPARE(tiles.openIndex(0), 3);
        QCOMPARE(tiles.openHashes(1).size(), std::size_t(3));
        QVERIFY(tiles.openHashes(1)[1] == rootOf(leaves, 256, 256));
    }

    void refusesAFrontierOfTheWrongLength()
    {
        QVERIFY(Frontier::fromBytes(0, {}).ok());
        QCOMPARE(Frontier::fromBytes(0, QByteArray(32, 'x')).error().code,
                 ErrorCode::NoteMalformed);
        QVERIFY(Frontier::fromBytes(3, QByteArray(64, 'x')).ok());
        for (const int bytes : {0, 32, 63, 65, 96})
            QCOMPARE(Frontier::fromBytes(3, QByteArray(bytes, 'x')).error().code,
                     ErrorCode::NoteMalformed);
        QVERIFY(!Frontier::fromBytes(-1, QByteArray(64 * 32, 'x')).ok());
        QVERIFY(!Frontier::fromBytes(qint64(1) << 53, QByteArray(32, 'x')).ok());
        QVERIFY(Frontier::fromBytes((qint64(1) << 53) - 1, QByteArray(53 * 32, 'x')).ok());
        QCOMPARE(hashFromBytes(QByteArray(31, 'x')).error().code, ErrorCode::NoteMalformed);
        QVERIFY(!hashFromBytes(QByteArray(33, 'x')).ok());
        QCOMPARE(toBytes(hashFromBytes(QByteArray(32, 'x')).value()), QByteArray(32, 'x'));
    }

    void acceptsEachInclusionProofAndNoSpoiledOne()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QList<Hash> all = someLeaves(pairsMax + 1);
        qint64 refused = 0;
        for (qint64 size = 1; size <= pairsMax; ++size) {
            const QList<Hash> leaves = all.first(size);
            const Hash root = rootOf(leaves, 0, size);
            for (qint64 index = 0; index < size; ++index) {
                const QList<Hash> proof = inclusionProof(leaves, index);
                const Hash& leaf = leaves.at(index);
                QVERIFY(verifyInclusion(leaf, index, size, proof, root));
                for (const QList<Hash>& wrong : spoiled(proof, random)) {
                    if (wrong == proof)
                        continue;
                    QVERIFY2(
                        !verifyInclusion(leaf, index, size, wrong, root),
                        qPrintable(
                            QStringLiteral("seed %1: %2 of %3").arg(seed).arg(index).arg(size)));
                    ++refused;
                }
                // Another leaf, place or root. (Another size alone may share the path, as RFC 9162
                // has it: the size is signed with the root.)
                QVERIFY(!verifyInclusion(all.at(size), index, size, proof, root));
                QVERIFY(!verifyInclusion(leaf, index, size, proof, leaf) || size == 1);
                for (const qint64 other :
                     {index - 1, index + 1, index ^ 1, size, size + index, qint64(-1)}) {
                    if (other != index)
                        QVERIFY(!verifyInclusion(leaf, other, size, proof, root));
                }
                QVERIFY(!verifyInclusion(leaf, index, index, proof, root));
                QVERIFY(!verifyInclusion(leaf, index, 0, proof, root));
            }
        }
        QVERIFY(refused > 100000);
    }

    void acceptsEachConsistencyProofAndNoSpoiledOne()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QList<Hash> all = someLeaves(pairsMax);
        qint64 refused = 0;
        for (qint64 size2 = 1; size2 <= pairsMax; ++size2) {
            const QList<Hash> leaves = all.first(size2);
            const Hash root2 = rootOf(leaves, 0, size2);
            for (qint64 size1 = 1; size1 <= size2; ++size1) {
                const Hash root1 = rootOf(leaves, 0, size1);
                const QList<Hash> proof = consistencyProof(leaves, size1);
                QVERIFY(verifyConsistency(size1, root1, size2, root2, proof));
                for (const QList<Hash>& wrong : spoiled(proof, random)) {
                    if (wrong == proof)
                        continue;
                    QVERIFY2(
                        !verifyConsistency(size1, root1, size2, root2, wrong),
                        qPrintable(
                            QStringLiteral("seed %1: %2 in %3").arg(seed).arg(size1).arg(size2)));
                    ++refused;
                }
                Hash other = root1;
                other[0] ^= 1;
                QVERIFY(!verifyConsistency(size1, other, size2, root2, proof));
                other = root2;
                other[31] ^= 1;
                QVERIFY(!verifyConsistency(size1, root1, size2, other, proof));
                QVERIFY(size1 == size2 || !verifyConsistency(size2, root2, size1, root1, proof));
            }
        }
        QVERIFY(refused > 100000);
    }

    void refusesProofsOfImpossibleSizes()
    {
        const Hash root = leafHash("x");
        const QList<Hash> many(64, root);
        QVERIFY(!verifyInclusion(root, 0, std::numeric_limits<qint64>::max(), many, root));
        QVERIFY(!verifyInclusion(root, 0, std::numeric_limits<qint64>::min(), many, root));
        QVERIFY(!verifyInclusion(root, std::numeric_limits<qint64>::max(),
                                 std::numeric_limits<qint64>::max(), many, root));
        QVERIFY(!verifyInclusion(root, 0, 1, QList<Hash>(100000, root), root));
        QVERIFY(!verifyConsistency(1, root, std::numeric_limits<qint64>::max(), root, many));
        QVERIFY(!verifyConsistency(-1, root, 3, root, many));
        QVERIFY(!verifyConsistency(0, emptyRoot(), 3, root, {}));
        QVERIFY(!verifyConsistency(2, root, 3, root, {}));
        QVERIFY(verifyConsistency(0, emptyRoot(), 0, emptyRoot(), {}));
    }
};

QTEST_GUILESS_MAIN(TreeTest)
#include "TreeTest.moc"
