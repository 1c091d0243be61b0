#include "UnpackedExport.h"

#include "services/OpenExport.h"
#include "services/SearchLog.h"
#include "support/MadeZip.h"
#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace ventanilla;
using ledger::Key;
using Trust = OpenedReport::Trust;
using What = OpenedReport::What;

/// An export of one office opened in another: read as a log is, and whatever was done to it on the way is told.
class OpenExportTest : public QObject
{
    Q_OBJECT

private:
    using Attack = std::function<void(const UnpackedExport&)>;

    TestOffice m_there {};
    TestOffice m_here {};
    QTemporaryDir m_out {};
    std::unique_ptr<UnpackedExport> m_whole {};
    std::unique_ptr<UnpackedExport> m_days {};
    std::unique_ptr<UnpackedExport> m_picked {}; ///< of a person, opened
    QString m_desk {};
    qint64 m_log = 0;

    QString zip(const char* name) const { return m_out.filePath(QLatin1String(name)); }
    QString packed(const UnpackedExport& out) const
    {
        MadeZip made;
        for (const QString& name : out.files())
            made.store(name.toUtf8(), out.read(name));
        QFile file(zip("attacked.zip"));
        const QByteArray bytes = made.bytes();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the archive cannot be written");
        return file.fileName();
    }
    Result<std::shared_ptr<OpenedExport>> open(const QString& path)
    {
        TRY(let, m_here.perform(OpenExport {path}));
        return m_here.carryOut(let.job);
    }
    OpenedReport reportOf(const UnpackedExport& out)
    {
        auto opened = open(packed(out));
        if (!opened)
            qFatal("it is not opened: %d %s %s", int(opened.error().code), qPrintable(opened.error().text), qPrintable(opened.error().detail));
        return opened.value()->report();
    }
    static bool finds(const OpenedReport& report, What what, const QByteArray& file = {}, qint64 entry = -1)
    {
        return std::ranges::any_of(report.findings, [&](const OpenedReport::Finding& found) {
            return found.what == what && (file.isEmpty() || found.file == file) && (entry < 0 || found.entry == entry);
        });
    }
    QString inDesk(const QString& name) const { return m_desk + u'/' + name; }
    QByteArrayList lines(const UnpackedExport& out) const
    {
        QByteArray all = out.read(inDesk(QStringLiteral("entries.jsonl")));
        all.chop(1);
        return all.split('\n');
    }
    void setLines(const UnpackedExport& out, const QByteArrayList& lines) const { out.write(inDesk(QStringLiteral("entries.jsonl")), lines.join('\n') + '\n'); }
    template <typename Reply> static Reply waited(QFuture<Result<Reply>> future)
    {
        future.waitForFinished();
        if (future.resultCount() == 0)
            qFatal("nobody answers");
        auto answer = future.takeResult();
        if (!answer)
            qFatal("not read: %d %s", int(answer.error().code), qPrintable(answer.error().detail));
        return std::move(answer).value();
    }
    LogPass searched(const std::shared_ptr<OpenedExport>& opened, SearchLog search = {})
    {
        search.log = m_log;
        search.opened = opened;
        const auto answer = m_here.perform(std::move(search));
        if (!answer)
            qFatal("not searched: %d", int(answer.error().code));
        return answer.value().pass;
    }
    QList<qint64> found(const LogPass& pass)
    {
        QList<qint64> positions;
        for (LogFound stretch; !stretch.ended;) {
            stretch = waited(m_here.office().reading(pass).search(pass, stretch.lead, stretch.reached, 100'000));
            positions += stretch.positions;
        }
        return positions;
    }

private Q_SLOTS:
    void initTestCase()
    {
        workADay(m_there);
        m_desk = folderOf(deskKey(m_there));
        m_log = m_desk.toLongLong(nullptr, 16);
        exported(m_there, zip("whole.zip"));
        m_whole = std::make_unique<UnpackedExport>(zip("whole.zip"));
        LogSelection person;
        person.person = steps::cedula(demo::one);
        exported(m_there, zip("picked.zip"), person, true);
        m_picked = std::make_unique<UnpackedExport>(zip("picked.zip"));
        LogSelection days;
        days.fromMs = ledger::Entry::parse(lines(*m_whole).at(20)).value().number(Key::UtcMs);
        days.toMs = ledger::Entry::parse(lines(*m_whole).at(290)).value().number(Key::UtcMs);
        exported(m_there, zip("days.zip"), days);
        m_days = std::make_unique<UnpackedExport>(zip("days.zip"));
        steps::begin(m_here);
        QVERIFY(m_here.perform(SignOut {}).ok());
        QVERIFY(m_here.signIn(TestOffice::supervisorLogin).ok());
    }

    void wholeDaysAreReadAsALogIs()
    {
        for (const char* name : {"whole.zip", "days.zip"}) {
            const auto opened = open(zip(name));
            QVERIFY(opened.ok());
            const OpenedReport& report = opened.value()->report();
            QVERIFY2(report.findings.isEmpty() && report.verdict == 10, name);
            // Both offices of this test were founded alike: each knows the other's keys.
            QCOMPARE(report.trust(), Trust::Known);
            const OpenedReport::Log* log = opened.value()->log(m_log);
            QVERIFY(log && log->counter == "1");
            const UnpackedExport& out = name == QByteArray("whole.zip") ? *m_whole : *m_days;
            const QByteArrayList all = lines(out);
            QCOMPARE(log->count, all.size());
            const LogPass pass = searched(opened.value());
            QVERIFY(pass.isOpened() && pass.isValid());
            ReadingRoom& room = m_here.office().reading(pass);
            QVERIFY(&room != &m_here.office().reading());
            QList<qint64> positions = found(pass);
            QCOMPARE(positions.size(), all.size());
            for (const qint64 at : {qsizetype(0), all.size() / 2, all.size() - 1}) {
                const auto entry = ledger::Entry::parse(all.at(at)).value();
                const EntryStory story = waited(room.story(pass, entry.number(Key::Index)));
                QVERIFY(story.holds);
                QCOMPARE(story.signature, EntryStory::Signature::Right);
                QCOMPARE(story.leafHash, ledger::toBytes(ledger::leafHash(all.at(at))).toHex());
            }
            const qint64 jump = waited(room.lastBefore(pass, ledger::Entry::parse(all.at(10)).value().number(Key::UtcMs) + 1));
            QVERIFY(jump >= ledger::Entry::parse(all.at(10)).value().number(Key::Index));
        }
    }

    void whatWasPickedIsReadWithItsProofs()
    {
        const auto opened = open(zip("picked.zip"));
        QVERIFY(opened.ok());
        QVERIFY(opened.value()->report().findings.isEmpty());
        QCOMPARE(opened.value()->report().openings, 2);
        const LogPass pass = searched(opened.value());
        QVERIFY(pass.isSparse() && pass.isSought() && !pass.isFiltered());
        ReadingRoom& room = m_here.office().reading(pass);
        const QList<qint64> positions = found(pass);
        QCOMPARE(positions.size(), lines(*m_picked).size());
        int opens = 0;
        for (const qint64 seq : positions) {
            const EntryStory story = waited(room.story(pass, seq));
            QVERIFY(story.holds && story.signature == EntryStory::Signature::Right);
            if (!story.given)
                continue;
            ++opens;
            QCOMPARE(story.given->field, QByteArray("email"));
            QCOMPARE(story.given->before.state, CommittedValue::State::Agrees);
            QCOMPARE(story.given->after.text, QStringLiteral("uno.nuevo@buzon.example"));
        }
        QCOMPARE(opens, 1);
        // Of the visit in the middle, by its number and as a line of time; and no more than that of a condition.
        SearchLog visit;
        visit.folio = 1;
        const LogPass ofVisit = searched(opened.value(), visit);
        QVERIFY(found(ofVisit).size() > 4);
        QCOMPARE(waited(room.story(ofVisit, found(ofVisit).constFirst())).row.folio, 1);
        SearchLog action;
        action.actions = {"email.update"};
        QCOMPARE(found(searched(opened.value(), action)).size(), 1);
        SearchLog number;
        number.typed = steps::cedula(demo::one);
        number.opened = opened.value();
        QCOMPARE(steps::codeOf(m_here.perform(number)), ErrorCode::PersonNotFound);
    }

    void isAnEntryAndSoIsEverySearch()
    {
        const auto before = TestLog(m_here).size();
        const auto opened = open(zip("picked.zip"));
        searched(opened.value());
        QCOMPARE(TestLog(m_here).actions(before), QStringList({QStringLiteral("export.open:ok"), QStringLiteral("view.log:ok")}));
        const auto entry = TestLog(m_here).entries().at(before);
        QFile file(zip("picked.zip"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sum = crypto::sha256(file.readAll()).toHex();
        QVERIFY2(entry.text(Key::Facts).contains("file:" + sum) && entry.text(Key::Facts).contains("verdict:10") && entry.text(Key::Facts).contains("key:known"), entry.text(Key::Facts).constData());
        QVERIFY(TestLog(m_here).entries().at(before + 1).text(Key::Facts).contains("file:" + sum));
    }

    void keyOfNobodyIsSaid()
    {
        const QString path = m_here.stateDir() + QStringLiteral("/vkey");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray ours = file.readAll();
        file.close();
        QByteArrayList others;
        for (const QByteArray& line : ours.split('\n')) {
            if (!line.startsWith(deskKey(m_there).origin()))
                others.append(line);
        }
        const auto write = [&path](const QByteArray& text) {
            QFile out(path);
            return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
        };
        QVERIFY(write(others.join('\n')));
        const auto opened = open(zip("whole.zip"));
        QVERIFY(write(ours));
        QVERIFY(opened.ok());
        const OpenedReport::Log* log = opened.value()->log(m_log);
        QCOMPARE(log->trust, Trust::Unknown);
        QCOMPARE(log->fingerprint, deskKey(m_there).fingerprint());
        QCOMPARE(opened.value()->report().trust(), Trust::Unknown);
        QCOMPARE(opened.value()->report().verdict, 10);
        const LogPass pass = searched(opened.value());
        QCOMPARE(waited(m_here.office().reading(pass).story(pass, 3)).signature, EntryStory::Signature::Unknown);
    }

    void everyChangedLetterIsFound()
    {
        for (const UnpackedExport* source : {m_whole.get(), m_picked.get()}) {
            for (const QString& name : source->files()) {
                // The signature of nobody, and the program that nobody here runs, are spoken of by the sums as well.
                if (name.startsWith(QLatin1String("SHA256SUMS")))
                    continue;
                const UnpackedExport out(*source);
                QByteArray bytes = out.read(name);
                if (bytes.isEmpty())
                    continue;
                bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
                out.write(name, bytes);
                const auto opened = open(packed(out));
                QVERIFY2(opened ? !opened.value()->report().isIntact() && finds(opened.value()->report(), What::FileChanged, name.toUtf8()) : opened.error().code == ErrorCode::ArchiveRefused,
                         qPrintable(name));
            }
        }
    }

    void whoSumsAgainIsFound_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<Attack>("attack");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<What>("what");
        const auto add = [](const char* name, int which, int verdict, What what, Attack attack) { QTest::addRow("%s", name) << which << attack << verdict << what; };
        const auto changed = [this](const UnpackedExport& out) {
            QByteArrayList all = lines(out);
            all[2].replace("\"o\":\"ok\"", "\"o\":\"deny\"");
            all[2].replace("\"w\":\"1\"", "\"w\":\"2\"");
            setLines(out, all);
        };
        const auto taken = [this](const UnpackedExport& out) {
            QByteArrayList all = lines(out);
            all.removeAt(2);
            setLines(out, all);
        };
        const auto cut = [this](const UnpackedExport& out) {
            QByteArrayList all = lines(out);
            all.removeLast();
            setLines(out, all);
        };
        for (int which : {0, 1, 2}) {
            const QByteArray name = which == 0 ? "whole" : which == 1 ? "days" : "picked";
            add((name + ", an entry changed").constData(), which, 20, What::EntryAltered, changed);
            add((name + ", an entry taken out").constData(), which, which == 2 ? 20 : 21, which == 2 ? What::CountDiffers : What::EntriesMissing, taken);
            add((name + ", the last one taken out").constData(), which, which == 2 ? 20 : 21, which == 2 ? What::CountDiffers : What::EntriesMissing, cut);
        }
        add("a tile changed", 0, 20, What::EntryUnproved, [this](const UnpackedExport& out) {
            const QString name = inDesk(QStringLiteral("tile/0/000"));
            QByteArray bytes = out.read(name);
            bytes[40] = char(bytes.at(40) ^ 1);
            out.write(name, bytes);
        });
        add("a proof taken out", 2, 20, What::EntryUnproved, [this](const UnpackedExport& out) {
            for (const QString& name : out.files()) {
                if (name.startsWith(inDesk(QStringLiteral("proofs/"))))
                    return out.remove(name);
            }
        });
        add("the head of another size", 0, 23, What::HeadUnsigned, [this](const UnpackedExport& out) {
            const QString name = inDesk(QStringLiteral("checkpoint"));
            QByteArrayList note = out.read(name).split('\n');
            note[1] = QByteArray::number(note.at(1).toLongLong() - 1);
            out.write(name, note.join('\n'));
        });
        add("an epoch taken out", 0, 23, What::EpochBroken, [this](const UnpackedExport& out) {
            for (const QString& name : out.files()) {
                if (name.startsWith(inDesk(QStringLiteral("epochs/"))))
                    out.remove(name);
            }
        });
        add("a value put in place of what was opened", 2, 24, What::OpeningUnbacked, [this](const UnpackedExport& out) {
            const QString name = inDesk(QStringLiteral("openings.jsonl"));
            out.write(name, out.read(name).replace("uno.nuevo@", "otro.nuevo@"));
        });
        add("a line that is none", 0, 21, What::EntryUnreadable, [this](const UnpackedExport& out) {
            QByteArrayList all = lines(out);
            all[5] = "\xff\xfe no es una entrada \xc3";
            setLines(out, all);
        });
    }
    void whoSumsAgainIsFound()
    {
        QFETCH(int, which);
        QFETCH(Attack, attack);
        QFETCH(int, verdict);
        QFETCH(What, what);
        const UnpackedExport out(which == 0 ? *m_whole : which == 1 ? *m_days : *m_picked);
        attack(out);
        out.sumAgain();
        const OpenedReport report = reportOf(out);
        QVERIFY(finds(report, what));
        QCOMPARE(report.verdict, verdict);
    }

    void anotherKeyIsNotBelieved()
    {
        // The whole archive vouches for the key in it; this office knows what that log's key is.
        const UnpackedExport out(*m_whole);
        const auto made = crypto::SigningKey::generate();
        out.write(inDesk(QStringLiteral("vkey")), ledger::VerifierKey(deskKey(m_there).origin(), made.publicKey()).write() + '\n');
        out.sumAgain();
        const OpenedReport report = reportOf(out);
        QVERIFY(finds(report, What::KeyOther));
        QCOMPARE(report.trust(), Trust::Other);
        QCOMPARE(report.verdict, 23);
    }

    void alteredIsShownAndItsProofSaysSo()
    {
        const UnpackedExport out(*m_whole);
        QByteArrayList all = lines(out);
        all[7].replace("\"w\":\"1\"", "\"w\":\"2\"");
        setLines(out, all);
        out.sumAgain();
        const auto opened = open(packed(out));
        QVERIFY(opened.ok());
        QVERIFY(finds(opened.value()->report(), What::EntryAltered, {}, 7));
        const LogPass pass = searched(opened.value());
        QVERIFY(!waited(m_here.office().reading(pass).story(pass, 7)).holds);
        QVERIFY(waited(m_here.office().reading(pass).story(pass, 8)).holds);
    }

    void refusesWhatCannotBeRead()
    {
        const auto before = TestLog(m_here).size();
        const auto refused = [this](const QString& path) {
            const auto opened = open(path);
            return opened ? QStringLiteral("opened") : opened.error().code == ErrorCode::ArchiveRefused ? opened.error().text : QString::number(int(opened.error().code));
        };
        QCOMPARE(refused(m_here.databasePath()), QString::number(int(ErrorCode::FileUnreadable)));
        QCOMPARE(refused(zip("none.zip")), QString::number(int(ErrorCode::FileMissing)));
        QCOMPARE(refused(m_here.stateDir() + QStringLiteral("/vkey")), QStringLiteral("zip"));
        const auto without = [&](const QString& name) {
            const UnpackedExport out(*m_whole);
            out.remove(name);
            return refused(packed(out));
        };
        QCOMPARE(without(QStringLiteral("SHA256SUMS")), QStringLiteral("missing"));
        QCOMPARE(without(QStringLiteral("export.json")), QStringLiteral("missing"));
        for (const char* name : {"vkey", "checkpoint", "entries.jsonl"})
            QCOMPARE(without(inDesk(QLatin1String(name))), QStringLiteral("log"));
        const UnpackedExport later(*m_whole);
        later.write(QStringLiteral("export.json"), later.read(QStringLiteral("export.json")).replace("\"format\": 1", "\"format\": 2"));
        QCOMPARE(refused(packed(later)), QStringLiteral("version"));
        // Each that was begun is an entry, and none leaves anything.
        QVERIFY(TestLog(m_here).count(ledger::Outcome::Fail, before) >= 7);
        QVERIFY(QDir(m_here.dataDir()).entryList({QStringLiteral("abierta-*")}, QDir::Dirs).isEmpty());
    }

    void goesWithWhoeverShowsIt()
    {
        const auto folders = [this] { return QDir(m_here.dataDir()).entryList({QStringLiteral("abierta-*")}, QDir::Dirs).size(); };
        auto opened = open(zip("days.zip"));
        QVERIFY(opened.ok());
        std::shared_ptr<OpenedExport> held = std::move(opened).value();
        opened = ErrorCode::Cancelled;
        const LogPass pass = searched(held);
        QCOMPARE(folders(), 1);
        // Our own reading room takes no pass of it, and its room none of ours.
        auto own = m_here.office().reading().rowsDown(pass, 5, 5);
        own.waitForFinished();
        QCOMPARE(steps::codeOf(own.takeResult()), ErrorCode::Cancelled);
        held.reset();
        QVERIFY(!pass.isValid());
        QCOMPARE(folders(), 0);
        // What a stop left is swept at the next start.
        QVERIFY(QDir(m_here.dataDir()).mkpath(QStringLiteral("abierta-xyz123")));
        OpenedExport::Folder::sweep(m_here.dataDir());
        QCOMPARE(folders(), 0);
    }

    void stoppedAndLeftLeaveNothing()
    {
        auto let = m_here.perform(OpenExport {zip("whole.zip")});
        QVERIFY(let.ok());
        let.value().job->stop();
        QCOMPARE(steps::codeOf(m_here.carryOut(let.value().job)), ErrorCode::Cancelled);
        auto later = m_here.perform(OpenExport {zip("whole.zip")});
        QVERIFY(later.ok());
        QVERIFY(m_here.perform(SignOut {}).ok());
        QCOMPARE(steps::codeOf(m_here.carryOut(later.value().job)), ErrorCode::Cancelled);
        QVERIFY(TestLog(m_here).actions().last() == QStringLiteral("export.open:fail"));
        QVERIFY(QDir(m_here.dataDir()).entryList({QStringLiteral("abierta-*")}, QDir::Dirs).isEmpty());
        QVERIFY(m_here.signIn(TestOffice::supervisorLogin).ok());
    }

    void keepsAWholeLog() { QCOMPARE(TestLog(m_here).verify().verdict(), ledger::Verdict::Intact); }
};

QTEST_GUILESS_MAIN(OpenExportTest)
#include "OpenExportTest.moc"
