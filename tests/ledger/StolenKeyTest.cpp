#include "Epochs.h"

/// What somebody who stole a key can do to a log: write it anew, seal it again, cut it, go another way.
class StolenKeyTest : public OfFourEpochs
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { begin(); }

    void findsWhatWasDoneToTheChain_data()
    {
        columns();

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
    void findsWhatWasDoneToTheChain() { findWhatWasDone(); }

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
};

QTEST_GUILESS_MAIN(StolenKeyTest)
#include "StolenKeyTest.moc"
