#include "UnpackedExport.h"

#include "services/LogArchive.h"

#include <QTest>

#include <sqlite3.h>

using namespace ventanilla;
using namespace ventanilla::ledger;

namespace {

/// A log whose key changes, made leaf by leaf: the entry `key.evolve` names the next key, the tree that ends with it is signed by the old one.
class Chain
{
public:
    Chain()
    {
        m_keys.push_back(crypto::SigningKey::generate());
        origin = makeOrigin("prueba", "example.ec", "9", m_keys.front().publicKey()).value();
    }

    void add(qint64 count)
    {
        for (qint64 i = 0; i < count; ++i)
            append("view.person", {});
    }
    /// `signer`: who signs the close, −1: who should.
    void evolve(int signer = -1, bool closes = true)
    {
        m_keys.push_back(crypto::SigningKey::generate());
        append("key.evolve", "key:" + m_keys.back().publicKey().toHex());
        const std::size_t by = signer < 0 ? m_keys.size() - 2 : std::size_t(signer);
        if (closes)
            notes.append({size(), "close", sign(by)});
    }
    void note(const char* kind, std::size_t by) { notes.append({size(), kind, sign(by)}); }
    QByteArray sign(std::size_t by) const { return Checkpoint {origin, size(), tree.root()}.sign(m_keys.at(by)).value(); }
    std::size_t last() const { return m_keys.size() - 1; }
    qint64 size() const { return tree.size(); }
    VerifierKey vkey() const { return {origin, m_keys.front().publicKey()}; }

    QByteArray origin {};
    Frontier tree {};
    QByteArrayList leaves {};
    std::map<std::pair<int, qint64>, QByteArray> tiles {};
    struct Kept {
        qint64 size;
        QByteArray kind;
        QByteArray note;
    };
    QList<Kept> notes {};

private:
    void append(const QByteArray& action, const QByteArray& facts)
    {
        Entry entry;
        bool good = entry.setText(Key::Action, action).ok() && entry.setText(Key::BootHash, "b1").ok() && entry.setNumber(Key::Index, size()).ok() &&
                    entry.setText(Key::Outcome, "ok").ok() && entry.setNumber(Key::UtcMs, 1'795'500'000'000 + size()).ok() && entry.setNumber(Key::BootMs, 1000 + size()).ok() &&
                    entry.setNumber(Key::Version, 1).ok() && entry.setText(Key::Counter, "9").ok();
        if (!facts.isEmpty())
            good = good && entry.setText(Key::Facts, facts).ok();
        if (!good)
            qFatal("a test's leaf is malformed");
        leaves.append(entry.write().value());
        tree.append(leafHash(leaves.last()), [this](int level, qint64 at, const Hash& hash) {
            if (level % 8 == 0)
                tiles[{level / 8, at / 256}] += toBytes(hash);
        });
    }

    std::vector<crypto::SigningKey> m_keys {};
};

/// One row put into a table past everything.
void insert(sqlite3* database, const char* sql, const QList<qint64>& numbers, const QByteArrayList& rest)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(database));
    int at = 1;
    for (const qint64 number : numbers)
        sqlite3_bind_int64(statement, at++, number);
    for (const QByteArray& bytes : rest) {
        if (bytes.startsWith("text:"))
            sqlite3_bind_text(statement, at++, bytes.constData() + 5, int(bytes.size() - 5), SQLITE_TRANSIENT);
        else
            sqlite3_bind_blob(statement, at++, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
    }
    if (sqlite3_step(statement) != SQLITE_DONE)
        qFatal("%s: %s", sql, sqlite3_errmsg(database));
    sqlite3_finalize(statement);
}

} // namespace

/// Exports of logs whose keys change.
class ExportEpochsTest : public QObject
{
    Q_OBJECT

private:
    /// An office's database with the chain's log in it besides, exported.
    UnpackedExport exported(const Chain& chain, std::size_t headBy, const storage::EntryFilter& filter = {}) const
    {
        const TestOffice office;
        sqlite3* database = nullptr;
        if (sqlite3_open(office.databasePath().toUtf8().constData(), &database) != SQLITE_OK)
            qFatal("the database does not open");
        const qint64 log = logNumber(chain.vkey().publicKey());
        sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr);
        for (qint64 seq = 0; seq < chain.size(); ++seq) {
            const QByteArray& leaf = chain.leaves.at(seq);
            const Entry entry = Entry::parse(leaf).value();
            insert(database, "INSERT INTO audit_entry (log, seq, leaf) VALUES (?, ?, ?)", {log, seq}, {leaf});
            insert(database, "INSERT INTO audit_index (log, seq, t, a, o) VALUES (?, ?, ?, ?, 'ok')", {log, seq, entry.number(Key::UtcMs)}, {"text:" + entry.text(Key::Action)});
        }
        for (const auto& [place, hashes] : chain.tiles)
            insert(database, "INSERT INTO audit_tile (log, level, idx, hashes) VALUES (?, ?, ?, ?)", {log, place.first, place.second}, {hashes});
        for (const Chain::Kept& note : chain.notes)
            insert(database, "INSERT INTO audit_checkpoint (log, size, kind, note) VALUES (?, ?, ?, ?)", {log, note.size}, {"text:" + note.kind, note.note});
        insert(database, "INSERT INTO audit_head (log, size, frontier, note) VALUES (?, ?, ?, ?)", {log, chain.size()}, {chain.tree.toBytes(), chain.sign(headBy)});
        sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
        sqlite3_close(database);

        const QTemporaryDir folder;
        const QString zip = folder.filePath(QStringLiteral("e.zip"));
        const auto snapshot = storage::LogSnapshot::open(office.databasePath());
        auto file = storage::ArchiveFile::create(zip, 0);
        if (!snapshot || !file)
            qFatal("there is nothing to export from or to");
        LogArchive archive(file.value(), snapshot.value(), filter, 1000);
        const auto done = [&]() -> Result<void> {
            TRY_DO(archive.add(chain.vkey(), {}));
            TRY(sums, archive.conclude({}, {QStringLiteral("Prueba"), 0, QStringLiteral("enteros")}));
            TRY_DO(file.value().finish());
            return file.value().handOver();
        }();
        if (!done)
            qFatal("no export: %s", qPrintable(done.error().detail));
        return UnpackedExport(zip);
    }
    static Said verify(const UnpackedExport& out, const Chain& chain, const QStringList& more = {})
    {
        return out.verify(QStringList {QStringLiteral("--huella"), QString::fromLatin1(chain.vkey().fingerprint())} + more);
    }
    static QString in(const Chain& chain, const QString& name) { return folderOf(chain.vkey()) + u'/' + name; }

    /// 300 entries in three epochs.
    static Chain threeEpochs()
    {
        Chain chain;
        chain.add(99);
        chain.evolve();
        chain.add(157);
        chain.evolve();
        chain.add(42);
        return chain;
    }

private Q_SLOTS:
    void initTestCase() { const TestOffice startsTheLibrary; }
    void holdsWithoutAndWithManyEpochs_data()
    {
        QTest::addColumn<int>("epochs");
        QTest::addColumn<int>("between");
        QTest::addRow("none") << 0 << 300;
        QTest::addRow("one, at the very end") << 1 << 0;
        QTest::addRow("three") << 3 << 90;
        QTest::addRow("one an entry") << 12 << 0;
    }
    void holdsWithoutAndWithManyEpochs()
    {
        QFETCH(int, epochs);
        QFETCH(int, between);
        Chain chain;
        chain.add(20);
        for (int i = 0; i < epochs; ++i) {
            chain.evolve();
            chain.add(between);
        }
        if (epochs == 0)
            chain.add(between);
        const UnpackedExport out = exported(chain, chain.last());
        const Said said = verify(out, chain);
        QVERIFY2(said.code == 10, qPrintable(said.out + said.err));
        QVERIFY2(said.out.contains(QStringLiteral("épocas %1").arg(epochs + 1)), qPrintable(said.out));
        QCOMPARE(out.files().filter(QStringLiteral("/epochs/")).size(), 3 * epochs);
    }

    void holdsForWhatIsPickedToo()
    {
        const Chain chain = threeEpochs();
        const UnpackedExport out = exported(chain, chain.last(), {.action = "key.evolve"});
        const Said said = verify(out, chain);
        QVERIFY2(said.code == 10, qPrintable(said.out + said.err));
        QVERIFY(said.out.contains(QStringLiteral("2 entradas exportadas (elegidas) de 300")));
        QVERIFY(said.out.contains(QStringLiteral("épocas 3")));
    }

    void wantsEachEpochSealedByItsOwnKey()
    {
        Chain chain;
        chain.add(10);
        chain.evolve(1); // by the key that is only named in it
        chain.add(10);
        Said said = verify(exported(chain, chain.last()), chain);
        QVERIFY2(said.code == 23 && said.out.contains(QStringLiteral("no lo firma la clave de su época")), qPrintable(said.out));
    }

    void wantsNoEpochMissing()
    {
        Chain chain;
        chain.add(10);
        chain.evolve();
        chain.add(10);
        chain.evolve(-1, false);
        chain.add(10);
        Said said = verify(exported(chain, chain.last()), chain);
        QVERIFY2(said.code == 23, qPrintable(said.out));
        // The stolen key of before signs on over the change: the change is an entry.
        said = verify(exported(chain, 1), chain);
        QVERIFY2(said.code == 23 && said.out.contains(QStringLiteral("no está el cierre")), qPrintable(said.out));
        const Chain whole = threeEpochs();
        const UnpackedExport out = exported(whole, whole.last());
        for (const QString& name : out.files().filter(QStringLiteral("/epochs/100.")))
            out.remove(name);
        out.sumAgain();
        QCOMPARE(verify(out, whole).code, 23);
    }

    void wantsTheHeadFromTheLastKey()
    {
        const Chain chain = threeEpochs();
        for (const std::size_t stolen : {0, 1}) {
            const Said said = verify(exported(chain, stolen), chain);
            QVERIFY2(said.code == 23 && said.out.contains(QStringLiteral("no lo firma la clave de confianza")), qPrintable(said.out));
        }
    }

    void findsWhatWasChangedInAnEpoch()
    {
        const Chain chain = threeEpochs();
        const UnpackedExport good = exported(chain, chain.last());
        const auto changed = [&](const char* name, const QByteArray& from, const QByteArray& to) {
            const UnpackedExport out(good);
            const QString file = in(chain, QLatin1String(name));
            const QByteArray before = out.read(file);
            const QByteArray after = QByteArray(before).replace(from, to);
            if (before == after)
                qFatal("nothing was changed in %s", name);
            out.write(file, after);
            out.sumAgain();
            return verify(out, chain).code;
        };
        QCOMPARE(changed("epochs/100.leaf", "key:", "kez:"), 23);
        QCOMPARE(changed("epochs/100.leaf", "\"n\":99", "\"n\":98"), 23);
        QCOMPARE(changed("epochs/100.tlog-proof", "index 99", "index 98"), 23);
        QCOMPARE(changed("epochs/100.tlog-proof", "\n100\n", "\n101\n"), 23);
        QCOMPARE(changed("epochs/100.consistency", "=\n", "=\n\n"), 22);
        const UnpackedExport out(good);
        out.remove(in(chain, QStringLiteral("epochs/258.consistency")));
        out.sumAgain();
        QCOMPARE(verify(out, chain).code, 22);
    }

    void believesAnEarlierCheckpointOfItsEpochOnly()
    {
        Chain chain;
        chain.add(50);
        QByteArrayList early {chain.sign(0)};
        chain.add(49);
        chain.evolve();
        early.append(chain.sign(0)); // in the seam both may
        early.append(chain.sign(1));
        chain.add(20);
        early.append(chain.sign(1));
        const QByteArray stolen = chain.sign(0);
        chain.add(20);
        const UnpackedExport out = exported(chain, chain.last());
        for (const QByteArray& note : early) {
            out.write(QStringLiteral("ANTERIOR"), note);
            const Said said = verify(out, chain, {QStringLiteral("--checkpoint"), QStringLiteral("ANTERIOR")});
            QVERIFY2(said.code == 10, qPrintable(said.out + said.err));
        }
        out.write(QStringLiteral("ANTERIOR"), stolen);
        QCOMPARE(verify(out, chain, {QStringLiteral("--checkpoint"), QStringLiteral("ANTERIOR")}).code, 23);
    }

    void bringsOtherKeptCheckpointsAlong()
    {
        for (const bool forged : {false, true}) {
            Chain chain;
            chain.add(50);
            chain.note("receipt", 0);
            chain.evolve();
            chain.add(50);
            chain.note("receipt", forged ? 0 : 1); // or by the key of before
            chain.add(9);
            const UnpackedExport out = exported(chain, chain.last());
            QCOMPARE(out.files().filter(QStringLiteral("/anchors/")).size(), 4);
            const Said said = verify(out, chain);
            QVERIFY2(said.code == (forged ? 23 : 10), qPrintable(said.out + said.err));
        }
    }
};

QTEST_GUILESS_MAIN(ExportEpochsTest)
#include "ExportEpochsTest.moc"
