#include "ledger/TreeProof.h"

#include "../core/Seed.h"

#include <QTest>

using namespace ventanilla;
using namespace ventanilla::ledger;

namespace {

QList<Hash> someLeaves(qint64 count)
{
    QList<Hash> leaves;
    for (qint64 i = 0; i < count; ++i)
        leaves.append(leafHash(QByteArray::number(i)));
    return leaves;
}

/// Complete subtrees over the leaves themselves; says how many were asked for.
Subtree subtreesOf(const QList<Hash>& leaves, int& asked)
{
    return [&leaves, &asked](int level, qint64 index) -> Result<Hash> {
        ++asked;
        const qint64 width = qint64(1) << level;
        if ((index + 1) * width > leaves.size())
            return Error {ErrorCode::LogAltered, QStringLiteral("not a complete subtree")};
        Frontier frontier;
        for (qint64 i = index * width; i < (index + 1) * width; ++i)
            frontier.append(leaves.at(i));
        return frontier.root();
    };
}

Hash rootOf(const QList<Hash>& leaves)
{
    Frontier frontier;
    for (const Hash& leaf : leaves)
        frontier.append(leaf);
    return frontier.root();
}

} // namespace

/// The proof of one entry out of kept hashes, against the one made from all leaves.
class TreeProofTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheSameProofAsFromAllLeaves()
    {
        int proofs = 0;
        for (qint64 size = 1; size <= 70; ++size) {
            const QList<Hash> leaves = someLeaves(size);
            const Hash root = rootOf(leaves);
            for (qint64 index = 0; index < size; ++index, ++proofs) {
                int asked = 0;
                const auto proof = inclusionProof(index, size, subtreesOf(leaves, asked));
                QVERIFY(proof.ok());
                QCOMPARE(proof.value(), inclusionProof(leaves, index));
                QVERIFY(verifyInclusion(leaves.at(index), index, size, proof.value(), root));
            }
        }
        QCOMPARE(proofs, 70 * 71 / 2);
    }

    void asksForFewHashesOfABigTree()
    {
        auto random = seededRandom();
        const qint64 size = 3000 + random.bounded(3000);
        const QList<Hash> leaves = someLeaves(size);
        const Hash root = rootOf(leaves);
        for (int i = 0; i < 200; ++i) {
            const qint64 index = random.bounded(int(size));
            int asked = 0;
            const auto proof = inclusionProof(index, size, subtreesOf(leaves, asked));
            QVERIFY(proof.ok());
            QVERIFY(verifyInclusion(leaves.at(index), index, size, proof.value(), root));
            QVERIFY(!verifyInclusion(leaves.at((index + 1) % size), index, size, proof.value(), root));
            QVERIFY2(asked <= 13 * 13, qPrintable(QString::number(asked)));
        }
    }

    void tellsAHashThatIsMissing()
    {
        const auto nothing = [](int, qint64) -> Result<Hash> { return ErrorCode::LogAltered; };
        QVERIFY(!inclusionProof(3, 10, nothing).ok());
        QVERIFY(inclusionProof(0, 1, nothing).value().isEmpty());
    }

    void writesItAsTheStandardSays()
    {
        const QByteArray proof = writeProof(5, {leafHash("a"), leafHash("b")}, "origin\n9\nroot\n\n— origin signature\n");
        const QByteArrayList lines = proof.split('\n');
        QCOMPARE(lines.at(0), "c2sp.org/tlog-proof@v1");
        QCOMPARE(lines.at(1), "index 5");
        QCOMPARE(QByteArray::fromBase64(lines.at(2)), toBytes(leafHash("a")));
        QCOMPARE(QByteArray::fromBase64(lines.at(3)), toBytes(leafHash("b")));
        QCOMPARE(lines.at(4), QByteArray());
        QVERIFY(proof.endsWith("\n\norigin\n9\nroot\n\n— origin signature\n"));
    }
};

QTEST_APPLESS_MAIN(TreeProofTest)
#include "TreeProofTest.moc"
