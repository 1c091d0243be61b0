#include "Tampering.h"

#include "crypto/Crypto.h"

#include <QTest>

#include <algorithm>
#include <optional>

using Tamper = std::function<void(MemoryLog&)>;

namespace {

/// Four epochs: entries 0–199, 200–399, 400–499 and what follows. Their keys are those of the letters k, l, m, n.
MemoryLog epochs(qint64 count = 600, char name = 'k')
{
    MemoryLog log(name);
    while (log.tree.size() < count) {
        const qint64 next = log.tree.size();
        if (next == 199 || next == 399 || next == 499)
            log.evolve();
        else
            log.add({});
    }
    log.sign();
    return log;
}

QByteArray seedOf(char letter)
{
    return QByteArray(32, letter);
}

QByteArray evolveFacts(char letter)
{
    return "key:" + MemoryLog::keyOf(seedOf(letter)).publicKey().toHex() + "/why:entries";
}

/// Everything that needs no key, made anew out of the entries as they are now: whoever owns the file can.
void rebuild(MemoryLog& log)
{
    const QMap<qint64, QByteArray> entries = log.entries;
    log.tree = Frontier();
    log.tiles.clear();
    for (const QByteArray& leaf : entries)
        log.tree.append(leafHash(leaf), [&](int level, qint64 at, const Hash& hash) {
            if (level % 8 == 0)
                log.tiles[{level / 8, at / 256}] += toBytes(hash);
        });
    log.size = log.tree.size();
    log.frontier = log.tree.toBytes();
}

/// The tree over the first entries, signed.
QByteArray noteAt(const MemoryLog& log, qint64 size, char letter)
{
    Frontier tree;
    for (qint64 i = 0; i < size; ++i)
        tree.append(leafHash(log.entries.value(i)));
    return Checkpoint{log.origin, size, tree.root()}.sign(MemoryLog::keyOf(seedOf(letter))).value();
}

void closeAgain(MemoryLog& log, qint64 size, char letter)
{
    for (MemoryLog::Kept& closing : log.closings) {
        if (closing.size == size)
            closing.note = noteAt(log, size, letter);
    }
}

void signAgain(MemoryLog& log, char letter)
{
    log.note = noteAt(log, log.size, letter);
}

void dropClosing(MemoryLog& log, qint64 size)
{
    log.closings.removeIf([size](const MemoryLog::Kept& closing) { return closing.size == size; });
}

/// What an honest counter has gone on to, and only the head of it that is remembered.
void cutTo(MemoryLog& log, qint64 size)
{
    const QByteArray remembered = log.remembered;
    log = epochs(size);
    log.remembered = remembered;
}

/// An honest log that went another way at `from`, with keys of its own from there on.
MemoryLog otherWay(qint64 from, qint64 count)
{
    MemoryLog log = epochs(from);
    while (log.tree.size() < count) {
        const qint64 next = log.tree.size();
        if (next == 399 || next == 499) {
            const char following = next == 399 ? 'Q' : 'R';
            log.add({.action = "key.evolve", .facts = evolveFacts(following)});
            log.closings.append({log.tree.size(), log.noteOf(log.seed)});
            log.seed = seedOf(following);
        } else {
            log.add({.action = "other.past"});
        }
    }
    log.sign();
    return log;
}

} // namespace

/// The keys that sign a log one after the other, and what somebody can do who has one of them.
class EpochTest : public QObject
{
    Q_OBJECT

private:
    std::optional<crypto::Library> m_library;
    MemoryLog m_honest;

    void row(const char* name, Tamper tamper, Verdict verdict, qsizetype epoch, qint64 entry, qint64 last = -1)
    {
        QTest::newRow(name) << tamper << int(verdict) << epoch << entry << last;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto library = crypto::Library::start();
        QVERIFY(library.ok());
        m_library.emplace(std::move(library).value());
        m_honest = epochs();
    }

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
        QTest::addColumn<Tamper>("tamper");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<qsizetype>("epoch");
        QTest::addColumn<qint64>("entry");
        QTest::addColumn<qint64>("last");

        // Who stole the open epoch's key
        row(
            "the open epoch written anew with its own key",
            [](MemoryLog& log) {
                changeLeaf(log, 550);
                rebuild(log);
                signAgain(log, 'n');
            },
            Verdict::Forked, 0, -1);
        row(
            "the open epoch cut with its own key",
            [](MemoryLog& log) {
                for (qint64 i = 550; i < 600; ++i)
                    log.entries.remove(i), log.index.remove(i);
                rebuild(log);
                signAgain(log, 'n');
            },
            Verdict::Truncated, 0, 550, 599);
        row(
            "an old epoch written anew, its seal left",
            [](MemoryLog& log) {
                changeLeaf(log, 300);
                rebuild(log);
                signAgain(log, 'n');
                log.remembered.clear();
            },
            Verdict::Modified, 0, 200, 399);
        row(
            "an old epoch sealed again with the present key",
            [](MemoryLog& log) {
                changeLeaf(log, 300);
                rebuild(log);
                for (const qint64 size : {400, 500})
                    closeAgain(log, size, 'n');
                signAgain(log, 'n');
            },
            Verdict::KeyChainBroken, 2, 399);
        row(
            "the last closed epoch sealed again with the present key",
            [](MemoryLog& log) {
                changeLeaf(log, 450);
                rebuild(log);
                closeAgain(log, 500, 'n');
                signAgain(log, 'n');
            },
            Verdict::KeyChainBroken, 3, 499);
        row(
            "an old epoch sealed with keys of the thief's",
            [](MemoryLog& log) {
                changeLeaf(log, 300);
                log.entries[399].replace(evolveFacts('m'), evolveFacts('t'));
                log.entries[499].replace(evolveFacts('n'), evolveFacts('u'));
                rebuild(log);
                closeAgain(log, 400, 's');
                closeAgain(log, 500, 't');
                signAgain(log, 'u');
            },
            Verdict::KeyChainBroken, 2, 399);
        row(
            "the present key named for an old epoch",
            [](MemoryLog& log) {
                changeLeaf(log, 300);
                log.entries[199].replace(evolveFacts('l'), evolveFacts('n'));
                rebuild(log);
                closeAgain(log, 200, 'n');
                closeAgain(log, 400, 'n');
                signAgain(log, 'n');
            },
            Verdict::KeyChainBroken, 1, 199);

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

        // Cut where it does not show
        row(
            "cut to the last border", [](MemoryLog& log) { cutTo(log, 500); }, Verdict::Truncated, 0, 500, 599);
        row(
            "cut to an earlier border", [](MemoryLog& log) { cutTo(log, 400); }, Verdict::Truncated, 0, 400, 599);
        row(
            "cut to the first entry", [](MemoryLog& log) { cutTo(log, 1); }, Verdict::Truncated, 0, 1, 599);
        row(
            "cut to a border with the closing checkpoint as the head",
            [](MemoryLog& log) {
                cutTo(log, 400);
                log.note = log.closings.at(1).note;
            },
            Verdict::KeyChainBroken, 3, -1);
        row(
            "entries cut in place at a border",
            [](MemoryLog& log) {
                for (qint64 i = 400; i < 600; ++i)
                    log.entries.remove(i), log.index.remove(i);
            },
            Verdict::Truncated, 0, 400, 599);

        // Another history
        row(
            "a fork in the epoch that is remembered",
            [](MemoryLog& log) {
                const QByteArray remembered = epochs(390).note;
                log = otherWay(350, 700);
                log.remembered = remembered;
            },
            Verdict::Forked, 0, -1);
        row(
            "a fork in an earlier epoch than the one that is remembered",
            [](MemoryLog& log) {
                const QByteArray remembered = log.remembered;
                log = otherWay(350, 700);
                log.remembered = remembered;
            },
            Verdict::Forked, 0, -1);
    }
    void findsWhatWasDoneToTheChain()
    {
        QFETCH(Tamper, tamper);
        QFETCH(int, verdict);
        QFETCH(qsizetype, epoch);
        QFETCH(qint64, entry);
        QFETCH(qint64, last);
        MemoryLog log = m_honest;
        tamper(log);
        const Report report = log.verify();
        QVERIFY2(int(report.verdict()) == verdict, told(report));
        const bool named = std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
            return int(finding.verdict) == verdict && finding.epoch == epoch && finding.entry == entry && finding.entryLast == last;
        });
        QVERIFY2(named, told(report));
    }

    void withoutMemoryTheOpenEpochIsItsKeysOwnAndThatIsSaid()
    {
        MemoryLog log = m_honest;
        changeLeaf(log, 550);
        rebuild(log);
        signAgain(log, 'n');
        log.remembered.clear();
        Report report = log.verify();
        QVERIFY2(report.verdict() == Verdict::Intact, told(report));
        QVERIFY(report.notChecked.join(u' ').contains(QStringLiteral("the open epoch written anew with its key")));
        log = epochs(400);
        log.remembered.clear();
        report = log.verify();
        QCOMPARE(report.verdict(), Verdict::Intact);
        QVERIFY(report.notChecked.join(u' ').contains(QStringLiteral("an end that was cut off")));
    }

    void eachEpochThatWasSealedByAnotherKeyIsNamed()
    {
        MemoryLog log = m_honest;
        for (const qint64 size : {200, 400, 500})
            closeAgain(log, size, 'n');
        QList<qint64> named;
        for (const Finding& finding : log.verify().findings) {
            QCOMPARE(finding.verdict, Verdict::KeyChainBroken);
            named.append(finding.epoch);
        }
        QCOMPARE(named, (QList<qint64> {1, 2, 3}));
    }

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

QTEST_GUILESS_MAIN(EpochTest)
#include "EpochTest.moc"
