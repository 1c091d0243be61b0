#pragma once

#include "crypto/Signing.h"
#include "ledger/Entry.h"
#include "ledger/LogVerifier.h"

#include <QMap>

/// The tables of one log and the rows it speaks of, kept in memory as storage keeps them on disk,
/// so that a test can change any of it.
class MemoryLog
{
public:
    struct Index
    {
        qint64 t;
        QByteArray s, c, a, o, r, e;
    };
    struct Facts
    {
        QByteArray action = "view.person";
        QByteArray row{};   ///< handle
        QByteArray value{}; ///< what the row holds afterwards; empty: no change
        QByteArray boot = "b1";
        qint64 step = 0; ///< by how much the wall clock goes wrong before this entry
        QByteArray outcome = "ok";
        QByteArray facts{};
    };
    struct Kept
    {
        qint64 size;
        QByteArray note;
        QByteArray kind = ventanilla::ledger::KeyChain::closingKind;
    };

    explicit MemoryLog(char name = 'k') : firstSeed(32, name), seed(firstSeed)
    {
        origin = ventanilla::ledger::makeOrigin("sur", "example.ec", "desk-1", key().publicKey())
                     .value();
    }

    static ventanilla::crypto::SigningKey keyOf(const QByteArray& seed)
    {
        return std::move(
                   ventanilla::crypto::SigningKey::fromSeed(ventanilla::Secret::fromBytes(seed)))
            .value();
    }
    /// Of the open epoch.
    ventanilla::crypto::SigningKey key() const { return keyOf(seed); }
    ventanilla::ledger::VerifierKey vkey() const { return {origin, keyOf(firstSeed).publicKey()}; }
    qint64 number() const { return ventanilla::ledger::logNumber(vkey().publicKey()); }
    static ventanilla::Secret rowKey()
    {
        return ventanilla::Secret::fromBytes(QByteArray(32, 'r'));
    }

    static ventanilla::ledger::BoundRow boundRow(const QByteArray& handle, const QByteArray& value,
                                                 qint64 log, qint64 seq)
    {
        using ventanilla::ledger::Cell;
        const qsizetype colon = handle.indexOf(':');
        return {handle.first(colon),
                handle.sliced(colon + 1),
                log,
                seq,
                {{"value", Cell{Cell::Kind::Text, 0, value}},
                 {"last_seq", Cell{Cell::Kind::Integer, seq, {}}}}};
    }

    void add(const Facts& facts)
    {
        using namespace ventanilla::ledger;
        const qint64 seq = tree.size();
        t += 1000 + facts.step;
        u += 1000;
        Entry entry;
        const auto must = [](const ventanilla::Result<void>& done) {
            if (!done)
                qFatal("a test's entry is malformed");
        };
        must(entry.setText(Key::Action, facts.action));
        must(entry.setText(Key::BootHash, facts.boot));
        must(entry.setText(Key::Clerk, "c0ffee"));
        must(entry.setNumber(Key::Index, seq));
        must(entry.setText(Key::Outcome, facts.outcome));
        must(entry.setText(Key::Visit, "0123"));
        must(entry.setText(Key::Subject, "feed"));
        must(entry.setNumber(Key::UtcMs, t));
        must(entry.setNumber(Key::BootMs, u));
        must(entry.setNumber(Key::Version, 1));
        must(entry.setText(Key::Counter, "desk-1"));
        if (!facts.facts.isEmpty())
            must(entry.setText(Key::Facts, facts.facts));
        if (!facts.row.isEmpty()) {
            must(entry.setText(Key::Row, facts.row));
            if (!facts.value.isEmpty()) {
                const BoundRow row = boundRow(facts.row, facts.value, number(), seq);
                must(entry.setText(Key::RowMac, rowMac(rowKey(), row.table, row.row).value()));
                rows.insert(facts.row, row);
            }
            if (facts.action.endsWith(".delete"))
                rows.remove(facts.row);
        }
        const QByteArray leaf = entry.write().value();
        entries.insert(seq, leaf);
        index.insert(seq, {t, "feed", "c0ffee", facts.action, facts.outcome, "0123", facts.row});
        tree.append(leafHash(leaf), [this](int level, qint64 at, const Hash& hash) {
            if (level % 8 == 0)
                tiles[{level / 8, at / 256}] += toBytes(hash);
        });
    }

    /// Ends the epoch: the next key is that of the next letter.
    void evolve()
    {
        const QByteArray next(32, char(seed.at(0) + 1));
        add({.action = "key.evolve",
             .facts = "key:" + keyOf(next).publicKey().toHex() + "/why:entries"});
        closings.append({tree.size(), noteOf(seed)});
        seed = next;
    }
    /// The tree as it is now, signed.
    QByteArray noteOf(const QByteArray& withSeed) const
    {
        return ventanilla::ledger::Checkpoint{origin, tree.size(), tree.root()}
            .sign(keyOf(withSeed))
            .value();
    }

    /// Writes the head as it is now; the state folder remembers it.
    void sign()
    {
        size = tree.size();
        frontier = tree.toBytes();
        note = noteOf(seed);
        remembered = note;
    }

    /// A log of `count` entries: each third of the first thousand changes one of five rows, and one
    /// row comes and goes.
    static MemoryLog ofSize(qint64 count, char name = 'k')
    {
        constexpr qint64 changesMax = 1000;
        MemoryLog log(name);
        for (qint64 i = 0; i < count; ++i) {
            if (i == 40)
                log.add({.action = "person.add", .row = "person:gone", .value = "x"});
            else if (i == 50)
                log.add({.action = "person.delete", .row = "person:gone"});
            else if (i % 3 == 0 && i < changesMax)
                log.add({.action = "email.update",
                         .row = "person:p" + QByteArray::number(i % 5),
                         .value = "v" + QByteArray::number(i)});
            else
                log.add({});
        }
        log.sign();
        return log;
    }

    /// Feeds a verifier as a scan of the database would.
    void feed(ventanilla::ledger::LogVerifier& verifier) const
    {
        using namespace ventanilla::ledger;
        if (!note.isEmpty())
            verifier.head(note, size, frontier);
        if (!remembered.isEmpty())
            verifier.rememberedHead(remembered);
        for (const QByteArray& anchor : anchors)
            verifier.anchor(anchor, "paper");
        for (const Kept& kept : closings)
            verifier.checkpoint(kept.note, kept.size, kept.kind);
        for (const auto& [seq, leaf] : entries.asKeyValueRange()) {
            const auto found = index.constFind(seq);
            if (found == index.cend())
                verifier.entry(seq, leaf, {});
            else
                verifier.entry(
                    seq, leaf,
                    IndexRow{found->t, found->s, found->c, found->a, found->o, found->r, found->e});
        }
        for (const qint64 seq : index.keys()) {
            if (!entries.contains(seq))
                verifier.indexWithoutEntry(seq);
        }
        verifier.tileRows(tiles.size());
    }

    ventanilla::ledger::TileSource source() const
    {
        return [this](int level, qint64 at) { return tiles.value({level, at}); };
    }

    ventanilla::ledger::Report verify(ventanilla::Secret withKey = rowKey()) const
    {
        using namespace ventanilla::ledger;
        Report report;
        LogVerifier verifier(vkey(), "given", source());
        feed(verifier);
        verifier.finish(report);
        RowChecker checker(std::move(withKey));
        checker.log(verifier.log(), verifier.origin(), verifier.takeLastLeaves());
        for (const BoundRow& row : rows)
            checker.row(row);
        for (const BoundRow& row : moreRows)
            checker.row(row);
        checker.finish(report);
        return report;
    }

    QByteArray firstSeed;
    QByteArray seed; ///< of the open epoch's key
    QByteArray origin;
    qint64 t = 1'700'000'000'000;
    qint64 u = 5'000;
    ventanilla::ledger::Frontier tree;
    QMap<qint64, QByteArray> entries;
    QMap<qint64, Index> index;
    QMap<std::pair<int, qint64>, QByteArray> tiles;
    qint64 size = 0;
    QByteArray frontier;
    QByteArray note;
    QByteArray remembered;
    QList<QByteArray> anchors;
    QList<Kept> closings;
    QMap<QByteArray, ventanilla::ledger::BoundRow> rows;
    QList<ventanilla::ledger::BoundRow> moreRows;
};
