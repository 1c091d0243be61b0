#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "services/CloseDay.h"
#include "services/Desk.h"
#include "services/ExportLog.h"
#include "services/OpenVisit.h"
#include "services/Reveal.h"
#include "services/SearchLog.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace ventanilla;
using ledger::Verdict;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// All files of a folder, by name.
QMap<QString, QByteArray> filesOf(const QString& folder)
{
    QMap<QString, QByteArray> all;
    for (const QString& name : QDir(folder).entryList(QDir::Files))
        all.insert(name, bytesOf(folder + u'/' + name));
    return all;
}

/// The folder has these files again and no others.
void putBack(const QString& folder, const QMap<QString, QByteArray>& files)
{
    for (const QString& name : QDir(folder).entryList(QDir::Files))
        QVERIFY(QFile::remove(folder + u'/' + name));
    for (const auto& [name, bytes] : files.asKeyValueRange()) {
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QCOMPARE(file.write(bytes), bytes.size());
    }
}

QString anchorFile(const TestOffice& office)
{
    return office.stateDir() + QStringLiteral("/anchor-%1").arg(office.state().writer(StateFolder::Writer::Desk).value().log, 8, 16, QLatin1Char('0'));
}

template <typename T> ErrorCode codeOf(const Result<T>& result)
{
    return result ? ErrorCode::Cancelled : result.error().code;
}

} // namespace

/// Checkpoints that leave the machine, and what they find when an older database comes back.
class AnchoringTest : public QObject
{
    Q_OBJECT

private:
    /// Both logs of the office are closed, the desk's last.
    static QByteArray closeBoth(TestOffice& office)
    {
        QByteArray note;
        for (const StateFolder::Writer writer : {StateFolder::Writer::Admin, StateFolder::Writer::Desk}) {
            if (!office.open(writer) || !office.signIn(TestOffice::supervisorLogin))
                return {};
            const auto closed = office.perform(CloseDay {true});
            if (!closed)
                return {};
            note = closed.value().anchor.note();
        }
        office.stop();
        return note;
    }
    /// A session more, which nothing anchors.
    static bool workOn(TestOffice& office)
    {
        const bool worked = office.open() && office.signIn() && office.perform(OpenVisit {Cedula::parse(QStringView(demo::one)).value(), false}) && office.perform(SignOut {});
        office.stop();
        return worked;
    }

private Q_SLOTS:
    void theCheckpointOfACloseCoversEverythingWithItself()
    {
        TestOffice office;
        QVERIFY(office.open().ok());
        QVERIFY(office.signIn().ok());
        const qsizetype from = TestLog(office).size();
        const auto closed = office.perform(CloseDay {true});
        QVERIFY(closed.ok());
        QCOMPARE(TestLog(office).actions(from), (QStringList {QStringLiteral("day.close:ok"), QStringLiteral("logout:ok"), QStringLiteral("anchor.record:ok"), QStringLiteral("key.evolve:ok")}));
        QCOMPARE(TestLog(office).entries().at(from + 2).text(ledger::Key::Facts), QByteArrayView("kinds:print"));
        const Anchor& anchor = closed.value().anchor;
        QVERIFY(anchor.isKept());
        QCOMPARE(anchor.checkpoint().size, TestLog(office).size());
        QCOMPARE(closed.value().closedBy, QStringLiteral("Prueba Operadora Lucía"));
        // What is handed out is what was committed.
        QCOMPARE(TestLog(office).ask(("SELECT note FROM audit_head WHERE log = " + QByteArray::number(office.state().writer(StateFolder::Writer::Desk).value().log)).constData()), anchor.note());
        QCOMPARE(ledger::VerifierKey::parse(closed.value().vkey).value().origin(), anchor.checkpoint().origin);
        // Nobody is signed in any more.
        QCOMPARE(codeOf(office.perform(TodaysVisits {})), ErrorCode::NotSignedIn);
    }

    void afterClosingEverythingIsAnchoredUntilSomebodyWorksOn()
    {
        TestOffice office;
        QCOMPARE(TestLog(office).verify().verdict(), Verdict::Intact);
        QVERIFY(!closeBoth(office).isEmpty());
        const ledger::Report report = TestLog(office).verify();
        QCOMPARE(report.verdict(), Verdict::IntactAnchored);
        QCOMPARE(report.anchors.size(), 2);
        for (const ledger::AnchorSummary& anchor : report.anchors)
            QVERIFY(anchor.holds == ledger::AnchorSummary::Holds::Yes && anchor.place.startsWith("anchor-"));
        QVERIFY(workOn(office));
        const ledger::Report later = TestLog(office).verify();
        QCOMPARE(later.verdict(), Verdict::Intact);
        QVERIFY(std::ranges::any_of(later.findings, [](const ledger::Finding& finding) { return finding.detail.endsWith(QStringLiteral("entries are not anchored outside this machine")) && finding.entry > 0; }));
        QVERIFY(!closeBoth(office).isEmpty());
        QCOMPARE(TestLog(office).verify().verdict(), Verdict::IntactAnchored);
    }

    void aCloseWhereTheSessionGoesOnKeepsTheSession()
    {
        TestOffice office;
        QVERIFY(office.open().ok());
        QVERIFY(office.signIn().ok());
        QVERIFY(office.perform(CloseDay {}).ok());
        QVERIFY(office.perform(TodaysVisits {}).ok());
        QCOMPARE(TestLog(office).actions(TestLog(office).size() - 2), (QStringList {QStringLiteral("anchor.record:ok"), QStringLiteral("key.evolve:ok")}));
    }

    void theFileIsForTheOwnerAndATornSlotLosesNothing()
    {
        TestOffice office;
        const QByteArray first = closeBoth(office);
        const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
        QCOMPARE(QFile::permissions(anchorFile(office)), owner);
        QVERIFY(closeBoth(office) != first);
        QFile file(anchorFile(office));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(1100));
        QCOMPARE(file.write(QByteArray(40, 'x')), 40);
        file.close();
        const auto memories = office.state().memories();
        QVERIFY(memories.ok());
        QVERIFY(std::ranges::any_of(memories.value(), [&](const storage::GivenAnchor& memory) { return memory.note == first && memory.place.startsWith("anchor-"); }));
        QVERIFY(office.open().ok());
    }

    void aPlaceThatCannotBeWrittenStopsNobodyAndIsSaid()
    {
        TestOffice office;
        QVERIFY(QDir().mkpath(anchorFile(office)));
        QVERIFY(office.open().ok());
        QVERIFY(office.signIn().ok());
        const auto closed = office.perform(CloseDay {});
        QVERIFY(closed.ok());
        QVERIFY(!closed.value().anchor.isKept());
        QVERIFY(office.perform(TodaysVisits {}).ok());
    }

    // The rows of CONTRIBUTING's table that only an anchor kept elsewhere finds: opened, not only verified.
    void anOlderDatabaseOpensForReadingOnly_data()
    {
        QTest::addColumn<int>("memory");
        QTest::newRow("the head in the state folder") << 0;
        QTest::newRow("the anchor in the state folder, its head put back") << 1;
        QTest::newRow("database and state folder put back whole, an anchor elsewhere") << 2;
    }
    void anOlderDatabaseOpensForReadingOnly()
    {
        QFETCH(int, memory);
        TestOffice office;
        QVERIFY(workOn(office));
        const auto data = filesOf(office.dataDir());
        const auto state = filesOf(office.stateDir());
        const QByteArray note = closeBoth(office);
        const qint64 remembered = ledger::Checkpoint::read(note).value().size;
        putBack(office.dataDir(), data);
        const QString anchor = anchorFile(office);
        const QByteArray kept = bytesOf(anchor);
        if (memory > 0)
            putBack(office.stateDir(), state);
        if (memory == 1) {
            QFile file(anchor);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kept) == kept.size());
        }
        if (memory == 2) {
            // Nothing on this machine can tell.
            QCOMPARE(TestLog(office).verify().verdict(), Verdict::Intact);
            office.remembersElsewhere(note, "keyring");
        } else {
            QCOMPARE(TestLog(office).verify().verdict(), Verdict::Truncated);
        }

        const auto before = filesOf(office.stateDir());
        const auto opened = office.open();
        QVERIFY(opened.ok());
        QVERIFY(opened.value().behind.has_value());
        QCOMPARE(opened.value().behind->remembered, remembered);
        QVERIFY(opened.value().behind->entries < remembered);
        QVERIFY(opened.value().behind->place.startsWith(memory == 0 ? "head-" : memory == 1 ? "anchor-" : "keyring"));
        QCOMPARE(opened.value().logEntries, opened.value().behind->entries);

        // A clerk does not get in; who supervises reads, and writes nothing.
        QCOMPARE(codeOf(office.signIn()), ErrorCode::DatabaseBehind);
        QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
        QVERIFY(office.perform(DeskState {}).value().readOnly);
        QVERIFY(office.perform(SearchLog {}).ok());
        const QString zip = office.path() + QStringLiteral("/out.zip");
        const auto let = office.perform(ExportLog {zip});
        QVERIFY(let.ok());
        const auto exported = office.carryOut(let.value().job);
        QVERIFY(exported.ok());
        QCOMPARE(exported.value().verdict, memory == 2 ? 10 : 21);
        QCOMPARE(exported.value().number, -1);
        QVERIFY(QFile::exists(zip));
        ExportLog withValues {office.path() + QStringLiteral("/values.zip"), {}};
        withValues.selection.person = Cedula::parse(QStringView(demo::one)).value();
        withValues.openings = true;
        QCOMPARE(codeOf(office.perform(std::move(withValues))), ErrorCode::DatabaseBehind);
        QCOMPARE(codeOf(office.perform(OpenVisit {Cedula::parse(QStringView(demo::one)).value(), false})), ErrorCode::DatabaseBehind);
        QCOMPARE(codeOf(office.perform(CloseDay {})), ErrorCode::DatabaseBehind);
        QVERIFY(office.perform(SignOut {}).ok());
        office.stop();
        QVERIFY(filesOf(office.stateDir()) == before);
        QCOMPARE(bytesOf(office.databasePath()), data.value(QStringLiteral("ventanilla.db")));
        // And again, as often as somebody tries.
        QVERIFY(office.open().value().behind.has_value());
    }

    void anotherProgramsLogThatIsBehindIsSeenToo()
    {
        TestOffice office;
        const auto data = filesOf(office.dataDir());
        QVERIFY(office.open(StateFolder::Writer::Admin).ok());
        QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
        office.stop();
        putBack(office.dataDir(), data);
        const auto opened = office.open();
        QVERIFY(opened.ok());
        QVERIFY(opened.value().behind.has_value());
        QVERIFY(opened.value().behind->origin.contains("/admin/"));
    }

    void anotherHistoryIsNotOpened()
    {
        TestOffice office;
        QVERIFY(workOn(office));
        const auto data = filesOf(office.dataDir());
        const auto state = filesOf(office.stateDir());
        const QByteArray note = closeBoth(office);
        putBack(office.dataDir(), data);
        putBack(office.stateDir(), state);
        office.clock().passMinutes(7);
        QVERIFY(!closeBoth(office).isEmpty());
        QVERIFY(workOn(office));
        QVERIFY(workOn(office));
        QVERIFY(!office.open().value().behind.has_value());
        office.remembersElsewhere(note, "keyring");
        const auto opened = office.open();
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().code == ErrorCode::LogAltered || opened.error().code == ErrorCode::LogHeadInvalid);
    }

    void triesAreCountedWhereNothingCanBeWritten()
    {
        TestOffice office;
        const auto data = filesOf(office.dataDir());
        QVERIFY(workOn(office));
        putBack(office.dataDir(), data);
        QVERIFY(office.open().value().behind.has_value());
        for (int i = 0; i < 5; ++i)
            QVERIFY(codeOf(office.perform(SignIn {TestOffice::supervisorLogin, Secret::fromBytes("no es esta la frase")})) != ErrorCode::SignInWait);
        QCOMPARE(codeOf(office.signIn(TestOffice::supervisorLogin)), ErrorCode::SignInWait);
        office.clock().pass(31'000);
        QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    }

    void aDatabaseThatIsGoneIsNoFirstRun()
    {
        TestOffice office;
        QVERIFY(office.state().remembers());
        QVERIFY(QFile::remove(office.databasePath()));
        QCOMPARE(codeOf(office.open()), ErrorCode::DatabaseLost);
        QVERIFY(!QFile::exists(office.databasePath()));
    }
};

QTEST_GUILESS_MAIN(AnchoringTest)
#include "AnchoringTest.moc"
