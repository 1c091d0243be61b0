#include "UnpackedExport.h"

#include "ledger/Entry.h"
#include "support/VisitSteps.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace ventanilla;

/// Exports that somebody laid hands on, clumsily and with skill: each has its own verdict.
class ExportTamperTest : public QObject
{
    Q_OBJECT

private:
    using Attack = std::function<void(const UnpackedExport&)>;

    TestOffice m_office {};
    QTemporaryDir m_out {};
    std::unique_ptr<UnpackedExport> m_early {};   ///< of the whole, some entries ago
    std::unique_ptr<UnpackedExport> m_whole {};
    std::unique_ptr<UnpackedExport> m_picked {};  ///< of a person, opened
    std::unique_ptr<UnpackedExport> m_days {};
    QString m_desk {};
    QString m_admin {};

    QStringList vkey() const { return {QStringLiteral("--vkey"), m_office.stateDir() + QStringLiteral("/vkey")}; }
    QString zip(const char* name) const { return m_out.filePath(QLatin1String(name)); }
    QString inDesk(const char* name) const { return m_desk + u'/' + QLatin1String(name); }
    QByteArrayList lines(const UnpackedExport& out) const
    {
        QByteArray all = out.read(inDesk("entries.jsonl"));
        all.chop(1);
        return all.split('\n');
    }
    void setLines(const UnpackedExport& out, const QByteArrayList& lines) const { out.write(inDesk("entries.jsonl"), lines.join('\n') + '\n'); }
    /// The file with one bit of one of its bytes changed.
    void flip(const UnpackedExport& out, const QString& name, qsizetype at, int bit = 0) const
    {
        QByteArray bytes = out.read(name);
        if (at >= bytes.size())
            qFatal("%s has no byte %lld", qPrintable(name), qlonglong(at));
        bytes[at] = char(bytes.at(at) ^ (1 << bit));
        out.write(name, bytes);
    }
    QString kept(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_out.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a checkpoint cannot be kept");
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        workADay(m_office);
        m_desk = folderOf(deskKey(m_office));
        exported(m_office, zip("early.zip"));
        m_early = std::make_unique<UnpackedExport>(zip("early.zip"));
        exported(m_office, zip("whole.zip"));
        m_whole = std::make_unique<UnpackedExport>(zip("whole.zip"));
        LogSelection person;
        person.person = steps::cedula(demo::one);
        exported(m_office, zip("picked.zip"), person, true);
        m_picked = std::make_unique<UnpackedExport>(zip("picked.zip"));
        LogSelection days;
        days.fromMs = ledger::Entry::parse(lines(*m_whole).at(3)).value().number(ledger::Key::UtcMs);
        days.toMs = ledger::Entry::parse(lines(*m_whole).at(290)).value().number(ledger::Key::UtcMs);
        exported(m_office, zip("days.zip"), days);
        m_days = std::make_unique<UnpackedExport>(zip("days.zip"));
        for (const QString& name : m_whole->files()) {
            if (name.endsWith(QLatin1String("/checkpoint")) && !name.startsWith(m_desk))
                m_admin = name.section(u'/', 0, 0);
        }
        QVERIFY(!m_admin.isEmpty());
        for (const auto* out : {m_early.get(), m_whole.get(), m_picked.get(), m_days.get()}) {
            const Said said = out->verify(vkey());
            QVERIFY2(said.code == 10, qPrintable(said.out + said.err));
        }
    }

    void hasItsOwnVerdict_data()
    {
        QTest::addColumn<int>("which"); // 0 whole, 1 picked, 2 days
        QTest::addColumn<Attack>("attack");
        QTest::addColumn<bool>("summed");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, int which, bool summed, int verdict, const char* words, Attack attack) {
            QTest::addRow("%s%s", name, summed ? ", summed again" : "") << which << std::move(attack) << summed << verdict << QString::fromUtf8(words);
        };
        const Attack letter = [this](const UnpackedExport& out) {
            QByteArrayList all = lines(out);
            all[2].replace("\"w\":\"1\"", "\"w\":\"2\"");
            setLines(out, all);
        };
        const Attack dropped = [this](const UnpackedExport& out) {
            QByteArrayList all = lines(out);
            all.removeAt(2);
            setLines(out, all);
        };
        const Attack tail = [this](const UnpackedExport& out) {
            QByteArrayList all = lines(out);
            all.removeLast();
            setLines(out, all);
        };
        const Attack swapped = [this](const UnpackedExport& out) {
            QByteArrayList all = lines(out);
            all.swapItemsAt(1, 2);
            setLines(out, all);
        };
        for (const int which : {0, 1, 2}) {
            for (const bool summed : {false, true})
                row(which == 0 ? "whole: a letter" : which == 1 ? "picked: a letter" : "days: a letter", which, summed, 20, "no es la que el checkpoint firma", letter);
            row(which == 0 ? "whole: dropped" : which == 1 ? "picked: dropped" : "days: dropped", which, true, 20, which == 1 ? "export.json dice" : "faltan las entradas", dropped);
            row(which == 0 ? "whole: swapped" : which == 1 ? "picked: swapped" : "days: swapped", which, true, 20, "fuera de su lugar", swapped);
            row(which == 0 ? "whole: another log's checkpoint" : which == 1 ? "picked: another log's checkpoint" : "days: another log's checkpoint", which, true, 23,
                "no lo firma la clave", [this](const UnpackedExport& out) { out.write(inDesk("checkpoint"), m_whole->read(m_admin + QStringLiteral("/checkpoint"))); });
            row(which == 0 ? "whole: no checkpoint" : which == 1 ? "picked: no checkpoint" : "days: no checkpoint", which, true, 23, "checkpoint",
                [this](const UnpackedExport& out) { out.remove(inDesk("checkpoint")); });
            row(which == 0 ? "whole: a key of their own" : which == 1 ? "picked: a key of their own" : "days: a key of their own", which, true, 23, "no es la dada",
                [this](const UnpackedExport& out) {
                    out.write(inDesk("vkey"), ledger::VerifierKey(deskKey(m_office).origin(), crypto::SigningKey::generate().publicKey()).write() + '\n');
                });
        }
        row("whole: the tail", 0, true, 21, "faltan las entradas", tail);
        row("days: the tail", 2, true, 21, "faltan las entradas", tail);
        row("whole: nothing left", 0, true, 21, "faltan las entradas", [this](const UnpackedExport& out) { out.write(inDesk("entries.jsonl"), {}); });
        row("whole: one more", 0, true, 20, "no la cuenta", [this](const UnpackedExport& out) {
            QByteArrayList all = lines(out);
            QByteArray more = all.last();
            const qint64 n = all.size();
            all.append(more.replace("\"n\":" + QByteArray::number(n - 1), "\"n\":" + QByteArray::number(n)));
            setLines(out, all);
        });
        row("whole: twice", 0, true, 20, "fuera de su lugar", [this](const UnpackedExport& out) {
            QByteArrayList all = lines(out);
            all.insert(5, all.at(5));
            setLines(out, all);
        });
        row("whole: an earlier checkpoint", 0, true, 20, "no la cuenta", [this](const UnpackedExport& out) { out.write(inDesk("checkpoint"), m_early->read(inDesk("checkpoint"))); });
        row("whole: a letter of the root", 0, true, 23, "checkpoint", [this](const UnpackedExport& out) {
            flip(out, inDesk("checkpoint"), out.read(inDesk("checkpoint")).indexOf("\n\n") - 20, 0);
        });
        row("whole: a tile of hashes", 0, true, 20, "el mosaico 0/0", [this](const UnpackedExport& out) { flip(out, inDesk("tile/0/000"), 40); });
        row("whole: the tile above", 0, true, 20, "borde", [this](const UnpackedExport& out) { flip(out, inDesk("tile/1/000.p/1"), 3); });
        row("whole: a tile gone", 0, true, 20, "el mosaico 0/0", [this](const UnpackedExport& out) { out.remove(inDesk("tile/0/000")); });
        row("days: a tile of hashes", 2, true, 20, "el mosaico 0/0", [this](const UnpackedExport& out) { flip(out, inDesk("tile/0/000"), 40); });
        row("whole: the sums", 0, false, 20, "no es el que se exportó", [this](const UnpackedExport& out) {
            QByteArray sums = out.read(QStringLiteral("SHA256SUMS"));
            sums[0] = sums.at(0) == '0' ? '1' : '0';
            out.write(QStringLiteral("SHA256SUMS"), sums);
        });
        row("whole: a line of the sums", 0, false, 20, "no es suya", [](const UnpackedExport& out) {
            out.write(QStringLiteral("SHA256SUMS"), out.read(QStringLiteral("SHA256SUMS")) + QByteArray(64, '0') + "  ../../passwd\n");
        });
        row("whole: the letter", 0, false, 20, "LEAME.txt", [this](const UnpackedExport& out) { flip(out, QStringLiteral("LEAME.txt"), 200); });
        row("whole: no sums", 0, false, 30, "no es una exportación", [](const UnpackedExport& out) { out.remove(QStringLiteral("SHA256SUMS")); });
        row("whole: no words about it", 0, true, 30, "export.json", [](const UnpackedExport& out) { out.write(QStringLiteral("export.json"), "[[[[[["); });
        row("whole: a path that leads out", 0, true, 30, "no puede ser", [this](const UnpackedExport& out) {
            out.write(QStringLiteral("export.json"), out.read(QStringLiteral("export.json")).replace(m_desk.toUtf8() + "\",\n", "../../etc\",\n"));
        });
        row("picked: a proof", 1, true, 20, "no es la que el checkpoint firma", [](const UnpackedExport& out) {
            const QStringList proofs = out.files().filter(QStringLiteral("/proofs/"));
            QByteArray proof = out.read(proofs.first());
            const qsizetype at = proof.indexOf('\n', proof.indexOf("index")) + 3;
            proof[at] = proof.at(at) == 'A' ? 'B' : 'A';
            out.write(proofs.first(), proof);
        });
        row("picked: a proof gone", 1, true, 20, "tlog-proof", [](const UnpackedExport& out) { out.remove(out.files().filter(QStringLiteral("/proofs/")).first()); });
        row("picked: what was opened", 1, true, 24, "no es la que la entrada", [this](const UnpackedExport& out) {
            out.write(inDesk("openings.jsonl"), out.read(inDesk("openings.jsonl")).replace("uno.nuevo", "una.nueva"));
        });
        row("picked: opened elsewhere", 1, true, 24, "que no está", [this](const UnpackedExport& out) {
            QByteArray openings = out.read(inDesk("openings.jsonl"));
            const qsizetype at = openings.indexOf("\"n\":") + 4;
            out.write(inDesk("openings.jsonl"), openings.insert(at, '9'));
        });
    }
    void hasItsOwnVerdict()
    {
        QFETCH(int, which);
        QFETCH(Attack, attack);
        QFETCH(bool, summed);
        QFETCH(int, verdict);
        QFETCH(QString, words);
        const UnpackedExport out(which == 0 ? *m_whole : which == 1 ? *m_picked : *m_days);
        attack(out);
        if (summed)
            out.sumAgain();
        const Said said = out.verify(vkey());
        QVERIFY2(said.code == verdict, qPrintable(said.out + said.err));
        QVERIFY2(said.out.contains(words), qPrintable(said.out));
    }

    void ofAnotherOfficeIsTrustedByNobody()
    {
        const auto stranger = crypto::SigningKey::generate();
        const QString file = kept("other-vkey", ledger::VerifierKey("x.example/1/" + QByteArray::number(ledger::logNumber(stranger.publicKey()), 16).rightJustified(8, '0'), stranger.publicKey()).write() + '\n');
        const Said said = m_whole->verify({QStringLiteral("--vkey"), file});
        QVERIFY2(said.code == 40, qPrintable(said.out));
    }

    void isHeldAgainstWhatWasKeptOutside()
    {
        const QByteArray early = m_early->read(inDesk("checkpoint"));
        const QByteArray late = m_whole->read(inDesk("checkpoint"));
        const auto against = [&](const UnpackedExport& out, QStringList files) {
            QStringList arguments = vkey();
            for (const QString& file : std::as_const(files))
                arguments += {QStringLiteral("--checkpoint"), file};
            return out.verify(arguments);
        };
        // The tail cut, with the checkpoint of before: sound in itself, and found out by a later one.
        Said said = against(*m_early, {kept("late", late)});
        QVERIFY2(said.code == 21, qPrintable(said.out));
        said = against(*m_picked, {kept("late", late)});
        QVERIFY2(said.code == 10 && said.out.contains(QStringLiteral("no trae con qué compararlo")), qPrintable(said.out));
        said = against(*m_whole, {kept("early", early)});
        QVERIFY2(said.code == 10, qPrintable(said.out));
        QVERIFY(said.out.contains(QStringLiteral("desde la entrada %1").arg(ledger::Checkpoint::read(early).value().size)));
        // All of it anchored.
        said = against(*m_whole, {kept("late", late), kept("admin", m_whole->read(m_admin + QStringLiteral("/checkpoint")))});
        QVERIFY2(said.code == 0, qPrintable(said.out));

        // Two histories signed by the very key.
        const auto keys = m_office.state().writer(StateFolder::Writer::Desk);
        for (const QByteArray& note : {early, late}) {
            ledger::Checkpoint other = ledger::Checkpoint::read(note).value();
            other.root[0] ^= 1;
            said = against(*m_whole, {kept("forked", other.sign(keys.value().epochKey).value())});
            QVERIFY2(said.code == 22, qPrintable(said.out));
        }
        // Signed by nobody who may.
        said = against(*m_whole, {kept("false", ledger::Checkpoint::read(early).value().sign(crypto::SigningKey::generate()).value())});
        QVERIFY2(said.code == 23, qPrintable(said.out));
        QCOMPARE(against(*m_whole, {kept("nothing", "x")}).code, 2);
        QCOMPARE(m_whole->verify({QStringLiteral("--vkey"), QStringLiteral("no-such-file")}).code, 2);
    }

    void noBitOfALogMayChange()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        int entries = 0;
        for (int i = 0; i < 24; ++i) {
            const UnpackedExport out(i % 3 == 0 ? *m_picked : *m_whole);
            QStringList names = out.files().filter(QStringLiteral("/"));
            const QString name = i % 2 == 0 ? inDesk("entries.jsonl") : names.at(random.bounded(names.size()));
            entries += name.endsWith(QLatin1String("entries.jsonl"));
            flip(out, name, random.bounded(out.read(name).size()), random.bounded(8));
            QVERIFY(out.verify(vkey()).code >= 20);
            out.sumAgain();
            const Said said = out.verify(vkey());
            QVERIFY2(said.code >= 20, qPrintable(QStringLiteral("seed %1, %2: %3").arg(seed).arg(name, said.out)));
        }
        QVERIFY(entries > 8);
    }
};

QTEST_GUILESS_MAIN(ExportTamperTest)
#include "ExportTamperTest.moc"
