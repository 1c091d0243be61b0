#include "Epochs.h"

/// The keys that sign a log one after the other: what an honest chain says, and where a broken one is named.
class KeyChainTest : public OfFourEpochs
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { begin(); }

    void everyLengthOfAnHonestLogIsIntact()
    {
        for (const qint64 count : {1, 199, 200, 201, 399, 400, 499, 500, 501, 600}) {
            const Report report = epochs(count).verify();
            QVERIFY2(report.verdict() == Verdict::Intact, told(report));
            QCOMPARE(report.findings.size(), 1);
            QVERIFY(report.notChecked.isEmpty());
        }
    }

    void aHeadRememberedInAnyEpochIsBelieved()
    {
        for (const qint64 count : {1, 199, 200, 201, 400, 450, 500, 600}) {
            MemoryLog log = m_honest;
            log.remembered = epochs(count).note;
            const Report report = log.verify();
            QVERIFY2(report.verdict() == Verdict::Intact, told(report));
        }
    }

    void aCheckpointOfAnotherKindIsSignedAsAHeadIs()
    {
        MemoryLog log = m_honest;
        for (const qint64 count : {100, 200, 450})
            log.closings.append({count, epochs(count).note, "anchor"});
        QCOMPARE(log.verify().verdict(), Verdict::Intact);
        log.closings.last().note = noteAt(log, 450, 'l');
        QCOMPARE(log.verify().verdict(), Verdict::KeyChainBroken);
    }

    void findsWhatWasDoneToTheChain_data()
    {
        columns();

        // An epoch that is not there
        row(
            "an epoch taken out, the rest moved up",
            [](MemoryLog& log) {
                MemoryLog less(log.firstSeed.at(0));
                for (qint64 i = 0; i < 200; ++i)
                    less.entries.insert(i, log.entries.value(i));
                for (qint64 i = 400; i < 600; ++i)
                    less.entries.insert(i - 200, log.entries.value(i).replace("\"n\":" + QByteArray::number(i), "\"n\":" + QByteArray::number(i - 200)));
                less.index = log.index;
                rebuild(less);
                less.closings = {log.closings.at(0), {300, {}}};
                closeAgain(less, 300, 'n');
                signAgain(less, 'n');
                less.remembered.clear();
                log = less;
            },
            Verdict::KeyChainBroken, 2, 299);
        row(
            "a closing checkpoint gone", [](MemoryLog& log) { dropClosing(log, 400); }, Verdict::KeyChainBroken, 2, 399);
        row(
            "the first closing checkpoint gone", [](MemoryLog& log) { dropClosing(log, 200); }, Verdict::KeyChainBroken, 1, 199);
        row(
            "all closing checkpoints gone", [](MemoryLog& log) { log.closings.clear(); }, Verdict::KeyChainBroken, 3, 499);
        row(
            "a closing checkpoint that is no note", [](MemoryLog& log) { log.closings[1].note = "\x7f"; }, Verdict::KeyChainBroken, 2, 399);
        row(
            "a closing checkpoint of another log", [](MemoryLog& log) { log.closings[1].note = epochs(400, 'A').closings.at(1).note; }, Verdict::KeyChainBroken, 2, 399);
        row(
            "a closing checkpoint that is too long", [](MemoryLog& log) { log.closings[1].note += QByteArray(LogVerifier::noteBytesMax, 'x'); }, Verdict::KeyChainBroken, 2, 399);

        // Leaves and notes that do not belong together
        row(
            "two ends of one epoch",
            [](MemoryLog& log) {
                log = epochs(250);
                log.add({.action = "key.evolve", .facts = evolveFacts('m')});
                while (log.tree.size() < 399)
                    log.add({});
                log.evolve();
                log.sign();
            },
            Verdict::KeyChainBroken, 2, 250);
        row(
            "an end without closing checkpoint",
            [](MemoryLog& log) {
                log.add({.action = "key.evolve", .facts = evolveFacts('o')});
                log.seed = seedOf('o');
                log.sign();
            },
            Verdict::KeyChainBroken, 4, 600);
        row(
            "a closing checkpoint without end", [](MemoryLog& log) { log.closings.append({301, noteAt(log, 301, 'l')}); }, Verdict::KeyChainBroken, 2, 300);
        row(
            "a closing checkpoint of the open epoch, without end", [](MemoryLog& log) { log.closings.append({600, noteAt(log, 600, 'n')}); }, Verdict::KeyChainBroken, 4, 599);
        row(
            "an end that names no key",
            [](MemoryLog& log) {
                log = epochs(300);
                log.add({.action = "key.evolve", .facts = "why:entries"});
                log.closings.append({301, log.noteOf(log.seed)});
                log.seed = seedOf('m');
                log.sign();
            },
            Verdict::KeyChainBroken, 2, 300);
        row(
            "an end that names half a key",
            [](MemoryLog& log) {
                log = epochs(300);
                log.add({.action = "key.evolve", .facts = evolveFacts('m').first(60)});
                log.closings.append({301, log.noteOf(log.seed)});
                log.seed = seedOf('m');
                log.sign();
            },
            Verdict::KeyChainBroken, 2, 300);
        row(
            "an end that names the key it has",
            [](MemoryLog& log) {
                log = epochs(300);
                log.add({.action = "key.evolve", .facts = evolveFacts('l')});
                log.closings.append({301, log.noteOf(log.seed)});
                log.sign();
            },
            Verdict::KeyChainBroken, 2, 300);
        row(
            "an end that goes back to the first key",
            [](MemoryLog& log) {
                log = epochs(300);
                log.add({.action = "key.evolve", .facts = evolveFacts('k')});
                log.closings.append({301, log.noteOf(log.seed)});
                log.seed = seedOf('k');
                log.sign();
            },
            Verdict::KeyChainBroken, 2, 300);

        // Keys in each other's place
        row(
            "the closing checkpoint signed by the next key", [](MemoryLog& log) { closeAgain(log, 400, 'm'); }, Verdict::KeyChainBroken, 2, 399);
        row(
            "the head signed by the key before", [](MemoryLog& log) { signAgain(log, 'm'); }, Verdict::KeyChainBroken, 4, -1);
        row(
            "the head signed by the first key", [](MemoryLog& log) { signAgain(log, 'k'); }, Verdict::KeyChainBroken, 4, -1);
        row(
            "head and closing checkpoint exchanged",
            [](MemoryLog& log) {
                log = epochs(400);
                std::swap(log.note, log.closings[1].note);
            },
            Verdict::KeyChainBroken, 2, 399);
        row(
            "two closing checkpoints exchanged", [](MemoryLog& log) { std::swap(log.closings[0].note, log.closings[1].note); }, Verdict::Modified, 0, -1);
        row(
            "a remembered head of another epoch's key", [](MemoryLog& log) { log.remembered = noteAt(log, 450, 'n'); }, Verdict::KeyChainBroken, 3, -1);
        row(
            "a remembered head of the same tree by a key that is not ours", [](MemoryLog& log) { log.remembered = noteAt(log, 450, 't'); }, Verdict::KeyChainBroken, 3, -1);
    }
    void findsWhatWasDoneToTheChain() { findWhatWasDone(); }

    void theChainKnowsWhoSignsWhich()
    {
        KeyChain chain(m_honest.vkey());
        const QByteArray second = MemoryLog::keyOf(seedOf('l')).publicKey();
        QVERIFY(chain.follow(200, second).ok());
        QCOMPARE(chain.epoch(), 2);
        QCOMPARE(chain.current().publicKey(), second);
        QCOMPARE(chain.keyAt(199).publicKey(), m_honest.vkey().publicKey());
        QCOMPARE(chain.keyAt(200).publicKey(), second);
        QCOMPARE(chain.epochAt(0), 1);
        QCOMPARE(chain.epochAt(1'000'000), 2);
        QVERIFY(chain.knows(chain.current().keyId()));
        QVERIFY(!chain.knows(VerifierKey(m_honest.origin, MemoryLog::keyOf(seedOf('m')).publicKey()).keyId()));
        QCOMPARE(chain.follow(300, second).error().code, ErrorCode::KeyMalformed);
        const QByteArray key = second.toHex();
        QCOMPARE(KeyChain::nextKey("key:" + key + "/why:close").value(), second);
        QVERIFY(!KeyChain::nextKey("key:" + key.toUpper()));
        QVERIFY(!KeyChain::nextKey("key:" + key + "00"));
        QVERIFY(!KeyChain::nextKey("monkey:" + key));
        QVERIFY(!KeyChain::nextKey({}));
    }
};

QTEST_GUILESS_MAIN(KeyChainTest)
#include "KeyChainTest.moc"
