#include "ledger/TileProofs.h"

#include "ledger/Checkpoint.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace ventanilla;
using namespace ventanilla::ledger;

namespace {

/// A tree with its leaves, and the tiles of it as storage keeps them; it counts how often it is
/// asked.
class StoredTree
{
public:
    explicit StoredTree(qint64 size)
    {
        for (qint64 i = 0; i < size; ++i) {
            leaves.append(leafHash(QByteArray::number(i)));
            frontier.append(leaves.last(), [this](int level, qint64 at, const Hash& hash) {
                if (level % 8 == 0)
                    tiles[{level / 8, at / 256}] += toBytes(hash);
            });
        }
    }
    TileSource source()
    {
        return [this](int level, qint64 index) {
            ++asked;
            const auto found = tiles.find({level, index});
            return found == tiles.end() ? QByteArray() : found->second;
        };
    }
    Hash rootOf(qint64 size) const
    {
        Frontier part;
        for (qint64 i = 0; i < size; ++i)
            part.append(leaves.at(i));
        return part.root();
    }

    QList<Hash> leaves{};
    Frontier frontier{};
    std::map<std::pair<int, qint64>, QByteArray> tiles{};
    int asked = 0;
};

/// One question to a verifier: all that it is told.
struct Inclusion
{
    Hash leaf;
    qint64 index;
    qint64 size;
    QList<Hash> proof;
    Hash root;
    bool holds() const { return verifyInclusion(leaf, index, size, proof, root); }
    friend bool operator==(const Inclusion&, const Inclusion&) = default;
};
struct Consistency
{
    qint64 size1;
    Hash root1;
    qint64 size2;
    Hash root2;
    QList<Hash> proof;
    bool holds() const { return verifyConsistency(size1, root1, size2, root2, proof); }
    friend bool operator==(const Consistency&, const Consistency&) = default;
};

Hash flipped(Hash hash, QRandomGenerator& random)
{
    hash[std::size_t(random.bounded(32))] ^= static_cast<unsigned char>(1u << random.bounded(8));
    return hash;
}

Hash anyHash(QRandomGenerator& random)
{
    return leafHash(QByteArray::number(random.generate64()));
}

/// Something done to a list of hashes that leaves another one.
QList<Hash> mutated(QList<Hash> proof, QRandomGenerator& random)
{
    const qsizetype at = proof.isEmpty() ? 0 : random.bounded(proof.size());
    switch (proof.isEmpty() ? 4 : random.bounded(7)) {
    case 0:
        proof[at] = flipped(proof.at(at), random);
        break;
    case 1:
        proof.removeAt(at);
        break;
    case 2:
        proof.insert(at, proof.at(at));
        break;
    case 3:
        proof.swapItemsAt(at, random.bounded(proof.size()));
        break;
    case 4:
        proof.insert(random.bounded(proof.size() + 1), anyHash(random));
        break;
    case 5:
        proof[at] = anyHash(random);
        break;
    default:
        proof.resize(at);
    }
    return proof;
}

/// The question with one thing in it changed. The size alone is not changed: trees of several sizes
/// share paths, and the size is signed with the root.
Inclusion mutated(Inclusion asked, const StoredTree& tree, QRandomGenerator& random)
{
    switch (random.bounded(6)) {
    case 0:
        asked.leaf = flipped(asked.leaf, random);
        break;
    case 1:
        asked.root = flipped(asked.root, random);
        break;
    case 2:
        asked.index = random.bounded(asked.size);
        break;
    case 3:
        asked.leaf = tree.leaves.at(random.bounded(tree.leaves.size()));
        break;
    default:
        asked.proof = mutated(asked.proof, random);
    }
    return asked;
}

Consistency mutated(Consistency asked, QRandomGenerator& random)
{
    switch (random.bounded(6)) {
    case 0:
        asked.root1 = flipped(asked.root1, random);
        break;
    case 1:
        asked.root2 = flipped(asked.root2, random);
        break;
    case 2:
        std::swap(asked.root1, asked.root2);
        break;
    default:
        asked.proof = mutated(asked.proof, random);
    }
    return asked;
}

} // namespace

/// Proofs out of stored tiles against those out of all leaves, and a verifier against wrong ones.
class TileProofsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proveEveryEntryOfEveryPrefixOfASmallTree()
    {
        StoredTree tree(70);
        TileProofs proofs(tree.source());
        for (qint64 size = 1; size <= 70; ++size) {
            const QList<Hash> leaves = tree.leaves.first(size);
            QVERIFY(proofs.root(size).value() == tree.rootOf(size));
            for (qint64 index = 0; index < size; ++index)
                QVERIFY(proofs.inclusion(index, size).value() == inclusionProof(leaves, index));
            for (qint64 before = 1; before <= size; ++before)
                QVERIFY(proofs.consistency(before, size).value() ==
                        consistencyProof(leaves, before));
        }
    }

    void proveWhatIsAskedOfALargeTree()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        StoredTree tree(70'000); // three levels of tiles
        TileProofs proofs(tree.source());
        QList<qint64> sizes{1, 255, 256, 257, 65'535, 65'536, 65'537, 70'000};
        for (int i = 0; i < 12; ++i)
            sizes.append(1 + random.bounded(qint64(70'000)));
        for (const qint64 size : sizes) {
            const QList<Hash> leaves = tree.leaves.first(size);
            const qint64 index = random.bounded(size);
            const qint64 before = 1 + random.bounded(size);
            QVERIFY(proofs.root(size).value() == tree.rootOf(size));
            QVERIFY(proofs.inclusion(index, size).value() == inclusionProof(leaves, index));
            QVERIFY(proofs.consistency(before, size).value() == consistencyProof(leaves, before));
        }
    }

    void askForFewTiles()
    {
        StoredTree tree(70'000);
        for (const qint64 index : {0, 300, 65'535, 65'536, 69'999}) {
            tree.asked = 0;
            TileProofs proofs(tree.source());
            QVERIFY(proofs.inclusion(index, 70'000).ok());
            QVERIFY2(tree.asked <= 8, qPrintable(QString::number(tree.asked)));
        }
    }

    /// Ninety-eight questions of each kind that hold, each with its twin that differs in one thing
    /// and does not.
    void holdsAndItsTwinDoesNot_data()
    {
        QTest::addColumn<qint64>("one");
        QTest::addColumn<qint64>("size");
        int rows = 0;
        for (const qint64 size : {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 255, 256, 257}) {
            for (const qint64 one : {qint64(0), size / 4, size / 3, size / 2, size - 2, size - 1}) {
                if (one < 0 || rows == 98)
                    continue;
                QTest::addRow("%lld of %lld, %d", one, size, rows++) << one << size;
            }
        }
        QCOMPARE(rows, 98);
    }
    void holdsAndItsTwinDoesNot()
    {
        QFETCH(qint64, one);
        QFETCH(qint64, size);
        static StoredTree tree(257);
        TileProofs proofs(tree.source());
        const Hash root = tree.rootOf(size);
        const Inclusion in{tree.leaves.at(one), one, size, proofs.inclusion(one, size).value(),
                           root};
        QVERIFY(in.holds());
        const qint64 before = one + 1;
        const Consistency grown{before, tree.rootOf(before), size, root,
                                proofs.consistency(before, size).value()};
        QVERIFY(grown.holds());

        Inclusion twin = in;
        twin.leaf[0] ^= 1;
        QVERIFY(!twin.holds());
        twin = in;
        twin.index = one == 0 ? size : one - 1;
        QVERIFY(!twin.holds());
        twin = in;
        twin.proof.append(root);
        QVERIFY(!twin.holds());
        Consistency other = grown;
        other.root1[31] ^= 0x80;
        QVERIFY(!other.holds());
        other = grown;
        other.proof.append(root);
        QVERIFY(!other.holds());
        other = grown;
        other.size1 = size + 1;
        QVERIFY(!other.holds());
        if (!in.proof.isEmpty()) {
            twin = in;
            twin.proof.removeLast();
            QVERIFY(!twin.holds());
        }
        if (!grown.proof.isEmpty()) {
            other = grown;
            other.proof.removeLast();
            QVERIFY(!other.holds());
        }
    }

    void noneOfTheMutatedProofsHolds()
    {
        const quint32 seed = qEnvironmentVariableIsSet("VENTANILLA_SEED")
                                 ? qEnvironmentVariable("VENTANILLA_SEED").toUInt()
                                 : QRandomGenerator::system()->generate();
        qInfo("VENTANILLA_SEED=%u", seed);
        QRandomGenerator random(seed);
        const qint64 wanted = qEnvironmentVariableIsSet("VENTANILLA_LONG") ? 10'000'000 : 100'000;
        StoredTree tree(5000);
        TileProofs proofs(tree.source());
        qint64 inclusions = 0;
        qint64 consistencies = 0;
        while (inclusions + consistencies < wanted) {
            const qint64 size = 1 + random.bounded(qint64(5000));
            const qint64 one = random.bounded(size);
            const Hash root = proofs.root(size).value();
            const Inclusion in{tree.leaves.at(one), one, size, proofs.inclusion(one, size).value(),
                               root};
            const Consistency grown{one + 1, proofs.root(one + 1).value(), size, root,
                                    proofs.consistency(one + 1, size).value()};
            QVERIFY(in.holds() && grown.holds());
            for (int i = 0; i < 100; ++i) {
                const Inclusion wrong = mutated(in, tree, random);
                if (wrong != in) {
                    QVERIFY2(!wrong.holds(),
                             qPrintable(QStringLiteral("entry %1 of %2").arg(one).arg(size)));
                    ++inclusions;
                }
                const Consistency torn = mutated(grown, random);
                if (torn != grown) {
                    QVERIFY2(!torn.holds(),
                             qPrintable(QStringLiteral("%1 in %2").arg(one + 1).arg(size)));
                    ++consistencies;
                }
            }
        }
        QVERIFY(inclusions > wanted / 3 && consistencies > wanted / 3);
        qInfo("%lld inclusion and %lld consistency proofs refused", inclusions, consistencies);
    }

    void saysWhereHashesAreMissing()
    {
        StoredTree tree(1000);
        tree.tiles[{0, 1}].chop(1);
        TileProofs proofs(tree.source());
        const auto missing = proofs.inclusion(510, 1000);
        QVERIFY(!missing.ok());
        QCOMPARE(missing.error().code, ErrorCode::LogAltered);
        QVERIFY(missing.error().number >= 256 && missing.error().number < 512);
        tree.tiles.erase({1, 0});
        TileProofs others(tree.source());
        QCOMPARE(others.root(1000).error().code, ErrorCode::LogAltered);
    }

    void refusesTreesThatAreNone()
    {
        StoredTree tree(10);
        TileProofs proofs(tree.source());
        QVERIFY(!proofs.inclusion(-1, 10).ok());
        QVERIFY(!proofs.inclusion(10, 10).ok());
        QVERIFY(!proofs.inclusion(0, 0).ok());
        QVERIFY(!proofs.consistency(0, 10).ok());
        QVERIFY(!proofs.consistency(11, 10).ok());
        QVERIFY(!proofs.root(-1).ok());
        QVERIFY(!proofs.root(std::numeric_limits<qint64>::max()).ok());
        QVERIFY(proofs.root(0).value() == emptyRoot());
    }

    void writesPathsAndProofsAsTheStandardsHaveThem()
    {
        QCOMPARE(tilePath(0, 1234067, 256), QByteArray("tile/0/x001/x234/067"));
        QCOMPARE(tilePath(1, 0, 256), QByteArray("tile/1/000"));
        QCOMPARE(tilePath(0, 1000, 5), QByteArray("tile/0/x001/000.p/5"));
        const Hash hash = leafHash("x");
        QCOMPARE(writeLogProof(7, {hash}, "note\n"), "c2sp.org/tlog-proof@v1\nindex 7\n" +
                                                         toBytes(hash).toBase64() + "\n\nnote\n");
    }
};

QTEST_GUILESS_MAIN(TileProofsTest)
#include "TileProofsTest.moc"
