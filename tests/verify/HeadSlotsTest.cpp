#include "crypto/Crypto.h"
#include "ledger/HeadSlots.h"

#include <QTest>

using namespace ventanilla;
using namespace ventanilla::ledger;

namespace {

crypto::SigningKey keyOf(char seed)
{
    const QByteArray bytes(32, seed);
    auto key = crypto::SigningKey::fromSeed(Secret::fromBytes(bytes));
    Q_ASSERT(key);
    return std::move(key).value();
}

VerifierKey verifierOf(const crypto::SigningKey& key)
{
    return VerifierKey(makeOrigin("sur", "prueba.ec", "1", key.publicKey()).value(),
                       key.publicKey());
}

QByteArray note(const crypto::SigningKey& key, qint64 size)
{
    Checkpoint head{verifierOf(key).origin(), size, leafHash(QByteArray::number(size))};
    return head.sign(key).value();
}

QByteArray slotWith(const QByteArray& note)
{
    return HeadSlots::encode(note).value();
}

} // namespace

class HeadSlotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSlotHasItsSizeAndEndsInItsHash()
    {
        const QByteArray head = note(m_key, 7);
        const QByteArray slot = slotWith(head);
        QCOMPARE(slot.size(), HeadSlots::slotBytes);
        QVERIFY(slot.startsWith(head));
        const QByteArray end = '\n' + crypto::sha256(head).toHex() + '\n';
        QVERIFY(slot.endsWith(end));
        const QByteArray padding = slot.sliced(head.size()).chopped(end.size());
        QCOMPARE(padding.count('\n'), padding.size());
        QCOMPARE(HeadSlots::slot(slot, 0), head);
    }

    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("fits");
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("no newline") << QByteArray("x") << false;
        QTest::newRow("two newlines") << QByteArray("x\n\n") << false;
        QTest::newRow("a whole slot") << QByteArray(957, 'x') + '\n' << true;
        QTest::newRow("a byte more") << QByteArray(958, 'x') + '\n' << false;
    }
    void refusesWhatDoesNotFit()
    {
        QFETCH(QByteArray, head);
        QFETCH(bool, fits);
        QCOMPARE(HeadSlots::encode(head).ok(), fits);
    }

    void theLargerValidHeadCounts_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<qint64>("size"); // −1: none
        QTest::addColumn<int>("next");
        const QByteArray seven = slotWith(note(m_key, 7));
        const QByteArray eight = slotWith(note(m_key, 8));
        const QByteArray foreign = slotWith(note(m_other, 99));
        const QByteArray nothing(HeadSlots::slotBytes, '\n');
        QByteArray torn = eight;
        torn.replace(40, 1024 - 40, QByteArray(1024 - 40, '\n'));
        // A later epoch's key signs for the same log: whose it is, is not told here.
        const QByteArray later = slotWith(
            Checkpoint{verifierOf(m_key).origin(), 9, leafHash("9")}.sign(m_other).value());
        QByteArray altered = eight;
        altered.replace("\n8\n", "\n9\n");
        const QByteArray unsealed = note(m_key, 5).leftJustified(HeadSlots::slotBytes, '\n');
        QByteArray unsealedLater = later;
        unsealedLater.replace(960, 64, QByteArray(64, '\n'));
        QTest::newRow("a later epoch's") << seven + later << qint64(9) << 0;
        QTest::newRow("changed") << seven + altered << qint64(7) << 1;
        QTest::newRow("as they once were") << unsealed << qint64(5) << 1;
        QTest::newRow("without hash and not the first key's")
            << unsealed + unsealedLater << qint64(5) << 1;
        QTest::newRow("no file yet") << QByteArray() << qint64(-1) << 0;
        QTest::newRow("first slot only") << seven << qint64(7) << 1;
        QTest::newRow("second is newer") << seven + eight << qint64(8) << 0;
        QTest::newRow("first is newer") << eight + seven << qint64(8) << 1;
        QTest::newRow("second torn") << seven + torn << qint64(7) << 1;
        QTest::newRow("first torn") << torn + seven << qint64(7) << 0;
        QTest::newRow("second cut short") << seven + eight.first(500) << qint64(7) << 1;
        QTest::newRow("another key's does not count") << foreign + seven << qint64(7) << 0;
        QTest::newRow("both torn") << torn + torn << qint64(-1) << 0;
        QTest::newRow("nothing but newlines") << nothing + nothing << qint64(-1) << 0;
        QTest::newRow("zero bytes") << QByteArray(2048, '\0') << qint64(-1) << 0;
    }
    void theLargerValidHeadCounts()
    {
        QFETCH(QByteArray, file);
        QFETCH(qint64, size);
        QFETCH(int, next);
        const VerifierKey key = verifierOf(m_key);
        const auto newest = HeadSlots::newest(file, key);
        QCOMPARE(newest.has_value(), size >= 0);
        if (newest)
            QCOMPARE(Checkpoint::read(*newest).value().size, size);
        QCOMPARE(HeadSlots::next(file, key), next);
    }

    void aWriteTornAtAnyByteKeepsTheEarlierHead()
    {
        const VerifierKey key = verifierOf(m_key);
        const QByteArray before = slotWith(note(m_key, 7)) + slotWith(note(m_key, 6));
        const QByteArray incoming = slotWith(note(m_key, 8));
        const int slot = HeadSlots::next(before, key);
        QCOMPARE(slot, 1);
        for (qsizetype written = 0; written <= incoming.size(); ++written) {
            QByteArray file = before;
            file.replace(slot * HeadSlots::slotBytes, written, incoming.first(written));
            const auto newest = HeadSlots::newest(file, key);
            QVERIFY2(newest.has_value(), qPrintable(QString::number(written)));
            QVERIFY(Checkpoint::open(*newest, key).value().size >= 7);
        }
    }

private:
    const crypto::SigningKey m_key = keyOf('k');
    const crypto::SigningKey m_other = keyOf('o');
};

QTEST_GUILESS_MAIN(HeadSlotsTest)
#include "HeadSlotsTest.moc"
