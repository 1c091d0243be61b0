#pragma once

#include "Tampering.h"

#include "crypto/Crypto.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <optional>

/// A log of four epochs, what can be done to it with one of its keys or with none, and how a verdict is held against that.
namespace ventanilla::ledger {

using Tamper = std::function<void(MemoryLog&)>;

/// Four epochs: entries 0–199, 200–399, 400–499 and what follows. Their keys are those of the letters k, l, m, n.
inline MemoryLog epochs(qint64 count = 600, char name = 'k')
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

inline QByteArray seedOf(char letter)
{
    return QByteArray(32, letter);
}

inline QByteArray evolveFacts(char letter)
{
    return "key:" + MemoryLog::keyOf(seedOf(letter)).publicKey().toHex() + "/why:entries";
}

/// Everything that needs no key, made anew out of the entries as they are now: whoever owns the file can.
inline void rebuild(MemoryLog& log)
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
inline QByteArray noteAt(const MemoryLog& log, qint64 size, char letter)
{
    Frontier tree;
    for (qint64 i = 0; i < size; ++i)
        tree.append(leafHash(log.entries.value(i)));
    return Checkpoint{log.origin, size, tree.root()}.sign(MemoryLog::keyOf(seedOf(letter))).value();
}

inline void closeAgain(MemoryLog& log, qint64 size, char letter)
{
    for (MemoryLog::Kept& closing : log.closings) {
        if (closing.size == size)
            closing.note = noteAt(log, size, letter);
    }
}

inline void signAgain(MemoryLog& log, char letter)
{
    log.note = noteAt(log, log.size, letter);
}

inline void dropClosing(MemoryLog& log, qint64 size)
{
    log.closings.removeIf([size](const MemoryLog::Kept& closing) { return closing.size == size; });
}

/// What an honest counter has gone on to, and only the head of it that is remembered.
inline void cutTo(MemoryLog& log, qint64 size)
{
    const QByteArray remembered = log.remembered;
    log = epochs(size);
    log.remembered = remembered;
}

/// An honest log that went another way at `from`, with keys of its own from there on.
inline MemoryLog otherWay(qint64 from, qint64 count)
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

/// Tests of what was done to an honest log of four epochs: each row does it, and says which finding names it.
class OfFourEpochs : public QObject
{
private:
    std::optional<crypto::Library> m_library;

protected:
    MemoryLog m_honest;

    void begin()
    {
        auto library = crypto::Library::start();
        QVERIFY(library.ok());
        m_library.emplace(std::move(library).value());
        m_honest = epochs();
    }

    static void columns()
    {
        QTest::addColumn<Tamper>("tamper");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<qsizetype>("epoch");
        QTest::addColumn<qint64>("entry");
        QTest::addColumn<qint64>("last");
    }
    static void row(const char* name, Tamper tamper, Verdict verdict, qsizetype epoch, qint64 entry, qint64 last = -1)
    {
        QTest::newRow(name) << tamper << int(verdict) << epoch << entry << last;
    }
    void findWhatWasDone() const
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
};

} // namespace ventanilla::ledger
