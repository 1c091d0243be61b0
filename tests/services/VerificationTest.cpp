#include "ledger/Checkpoint.h"
#include "services/Desk.h"
#include "services/ExportLog.h"
#include "services/SearchLog.h"
#include "services/Verification.h"
#include "support/Gate.h"
#include "support/TestLog.h"
#include "support/TestOffice.h"

#include <QFile>
#include <QTest>

using namespace ventanilla;

/// Whole verifications and exports beside the desk: what they find, what the log says of them, and that nobody waits for them.
class VerificationTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int promptMs = 20'000;
    using Holds = VerifyReport::Anchor::Holds;

    static Result<VerifyReport> verify(TestOffice& office, const QList<HandedCheckpoint>& handed = {})
    {
        auto let = office.perform(VerifyLog {handed});
        return let ? office.carryOut(let.value().job) : Result<VerifyReport>(let.error());
    }
    static QByteArray head(TestOffice& office)
    {
        return QByteArray::fromHex(TestLog(office).ask("SELECT hex(note) FROM audit_head WHERE log = (SELECT log FROM audit_head WHERE CAST(note AS TEXT) LIKE '%/1/%')"));
    }
    static HandedCheckpoint handed(QByteArrayView note)
    {
        auto parsed = HandedCheckpoint::parse(note, QStringLiteral("recibo"));
        if (!parsed)
            qFatal("no checkpoint: %s", qPrintable(parsed.error().text));
        return parsed.value();
    }
    static QStringList leftovers(const TestOffice& office) { return QDir(office.path()).entryList({QStringLiteral("*.zip*")}); }

private Q_SLOTS:
    void aWholeLogSaysSoAndIsWrittenDown()
    {
        TestOffice office;
        QVERIFY(office.open());
        QVERIFY(office.signIn(TestOffice::auditorLogin));
        QVERIFY(!office.perform(DeskState {}).value().verified);
        const auto found = verify(office);
        QVERIFY(found);
        const VerifyReport& report = found.value();
        QCOMPARE(report.verdict, 10);
        QVERIFY(report.findings.isEmpty());
        QCOMPARE(report.logs.size(), 2);
        QVERIFY(report.logs.first().own);
        QCOMPARE(report.logs.first().counter, QByteArray("1"));
        QVERIFY(report.logs.first().epochs >= 1);
        QCOMPARE(report.logs.first().remembered, report.logs.first().size);
        QCOMPARE(report.tail, report.entries);
        QVERIFY(report.rows > 0);
        QVERIFY(report.firstMs > 0);
        for (const VerifyReport::Unchecked& one : report.unchecked)
            QVERIFY2(one.what != VerifyReport::Unchecked::What::Other, qPrintable(one.detail));

        QCOMPARE(TestLog(office).actions().last(), QStringLiteral("verify.run:ok"));
        QCOMPARE(TestLog(office).size() - 1, report.run.number);
        const auto last = office.perform(DeskState {}).value().verified;
        QVERIFY(last);
        QCOMPARE(last->verdict, 10);
        QCOMPARE(last->login, QByteArray(TestOffice::auditorLogin));
        QCOMPARE(last->entries, report.entries);
        QCOMPARE(last->number, report.run.number);
        QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
    }

    void anAdministratorVerifiesAndNoMore()
    {
        TestOffice office;
        QVERIFY(office.open());
        QVERIFY(office.signIn(TestOffice::administratorLogin));
        const auto found = verify(office);
        QVERIFY(found);
        QCOMPARE(found.value().verdict, 10);
        QVERIFY(!office.perform(SearchLog {}));
    }

    void checkpointsFromOutsideAreHeldAgainstIt()
    {
        TestOffice office;
        QVERIFY(office.open());
        QVERIFY(office.signIn(TestOffice::supervisorLogin));
        const QByteArray note = head(office);
        const auto found = verify(office, {handed("\r\n  " + QByteArray(note).replace("\n", "\r\n"))});
        QVERIFY(found);
        QCOMPARE(found.value().anchors.size(), 1);
        QCOMPARE(found.value().anchors.first().holds, Holds::Yes);
        QCOMPARE(found.value().anchors.first().place, QStringLiteral("recibo"));
        QCOMPARE(found.value().tail, found.value().entries - ledger::Checkpoint::read(note).value().size);
        QVERIFY(TestLog(office).entries().last().text(ledger::Key::Facts).contains("anchors:1/"));

        // Of another history, and of another log.
        const auto own = ledger::Checkpoint::read(note).value();
        const auto key = std::move(crypto::SigningKey::fromSeed(Secret::fromBytes(QByteArray(32, 'x')))).value();
        const QByteArray forged = ledger::Checkpoint {own.origin, 3, own.root}.sign(key).value();
        const QByteArray theirs = ledger::Checkpoint {"otra.example.ec/7/00000000", 3, own.root}.sign(key).value();
        const auto other = verify(office, {handed(forged), handed(theirs)});
        QVERIFY(other);
        QVERIFY2(other.value().verdict == 22 || other.value().verdict == 23, qPrintable(QString::number(other.value().verdict)));
        QCOMPARE(other.value().anchors.first().holds, Holds::Unsigned);
        QCOMPARE(std::ranges::count(other.value().unchecked, VerifyReport::Unchecked::What::OtherLog, &VerifyReport::Unchecked::what), 1);
        QCOMPARE(office.perform(DeskState {}).value().verified->verdict, other.value().verdict);
    }

    void whatWasChangedIsNamed()
    {
        TestOffice office;
        QVERIFY(office.open());
        QVERIFY(office.signIn(TestOffice::supervisorLogin));
        TestLog(office).change("DROP TRIGGER audit_entry_keeps");
        TestLog(office).change("UPDATE audit_entry SET leaf = CAST(replace(CAST(leaf AS TEXT), '\"w\":\"1\"', '\"w\":\"2\"') AS BLOB) WHERE seq = 0 AND log = (SELECT log FROM audit_head WHERE CAST(note AS TEXT) LIKE '%/1/%')");
        const auto found = verify(office);
        QVERIFY(found);
        QCOMPARE(found.value().verdict, 20);
        QVERIFY(!found.value().isIntact());
        const auto named = std::ranges::find(found.value().findings, 20, &VerifyReport::Finding::verdict);
        QVERIFY(named != found.value().findings.end());
        QCOMPARE(named->entry, 0);
        QCOMPARE(named->counter, QByteArray("1"));
        QCOMPARE(office.perform(DeskState {}).value().verified->verdict, 20);
    }

    /// The scan stands still in mid-work for as long as the desk likes.
    void nobodyWaitsForIt_data()
    {
        QTest::addColumn<bool>("exporting");
        QTest::newRow("a verification") << false;
        QTest::newRow("the verification before an export") << true;
    }
    void nobodyWaitsForIt()
    {
        QFETCH(bool, exporting);
        TestOffice office;
        Gate gate;
        office.whileScanning([&gate](qint64 done, qint64 total) { return gate.pass(done, total); });
        QVERIFY(office.open());
        QVERIFY(office.signIn(TestOffice::supervisorLogin));
        const QString zip = office.path() + QStringLiteral("/a.zip");
        QFuture<Result<VerifyReport>> verifying;
        QFuture<Result<Exported>> writing;
        if (exporting)
            writing = office.office().carryOut(office.perform(ExportLog {zip}).value().job);
        else
            verifying = office.office().carryOut(office.perform(VerifyLog {}).value().job);
        QVERIFY(gate.waitForSomebody());
        // What a desk does all day: it reads and it commits.
        auto state = office.office().perform(DeskState {});
        auto visits = office.office().perform(TodaysVisits {});
        auto search = office.office().perform(SearchLog {});
        const bool prompt = QTest::qWaitFor([&] { return state.isFinished() && visits.isFinished() && search.isFinished(); }, promptMs);
        const bool still = exporting ? !writing.isFinished() : !verifying.isFinished();
        gate.open();
        QVERIFY(prompt);
        QVERIFY(still);
        QVERIFY(search.takeResult());
        if (exporting) {
            QVERIFY(writing.takeResult());
            QVERIFY(QFile::exists(zip));
        } else {
            QCOMPARE(verifying.takeResult().value().verdict, 10);
        }
        QVERIFY(QStringList({QStringLiteral("log.export:ok"), QStringLiteral("verify.run:ok")}).contains(TestLog(office).actions().last()));
    }

    void whatIsStoppedSaysNothingOfTheLog()
    {
        TestOffice office;
        Gate gate;
        office.whileScanning([&gate](qint64 done, qint64 total) { return gate.pass(done, total); });
        QVERIFY(office.open());
        QVERIFY(office.signIn(TestOffice::supervisorLogin));
        const auto job = office.perform(VerifyLog {}).value().job;
        auto verifying = office.office().carryOut(job);
        QVERIFY(gate.waitForSomebody());
        job->stop();
        gate.open();
        const auto found = verifying.takeResult();
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
        QCOMPARE(TestLog(office).actions().last(), QStringLiteral("verify.run:fail"));
        QVERIFY(!office.perform(DeskState {}).value().verified);

        const auto exporting = office.perform(ExportLog {office.path() + QStringLiteral("/b.zip")}).value().job;
        exporting->stop();
        QVERIFY(!office.carryOut(exporting));
        QCOMPARE(TestLog(office).actions().last(), QStringLiteral("log.export:fail"));
        QVERIFY2(leftovers(office).isEmpty(), qPrintable(leftovers(office).join(u' ')));
    }

    void whoLeavesIsStillNamed()
    {
        TestOffice office;
        Gate gate;
        office.whileScanning([&gate](qint64 done, qint64 total) { return gate.pass(done, total); });
        QVERIFY(office.open());
        QVERIFY(office.signIn(TestOffice::supervisorLogin));
        auto verifying = office.office().carryOut(office.perform(VerifyLog {}).value().job);
        QVERIFY(gate.waitForSomebody());
        auto exporting = office.office().carryOut(office.perform(ExportLog {office.path() + QStringLiteral("/c.zip")}).value().job);
        QVERIFY(office.perform(SignOut {}));
        gate.open();
        QCOMPARE(verifying.takeResult().value().run.login, QByteArray(TestOffice::supervisorLogin));
        // What was found stands; what would have been handed out does not.
        const auto exported = exporting.takeResult();
        QVERIFY(!exported);
        QCOMPARE(exported.error().code, ErrorCode::Cancelled);
        QVERIFY(leftovers(office).isEmpty());
        const auto entries = TestLog(office).entries();
        QCOMPARE(TestLog(office).actions().last(), QStringLiteral("log.export:fail"));
        QVERIFY(entries.last().text(ledger::Key::Facts).contains("why:session-over"));
        QCOMPARE(entries.last().text(ledger::Key::Clerk), entries.at(entries.size() - 2).text(ledger::Key::Clerk));
        QVERIFY(office.signIn(TestOffice::clerkLogin));
        QCOMPARE(office.perform(DeskState {}).value().verified->login, QByteArray(TestOffice::supervisorLogin));
    }

    void anOfficeThatClosesDoesNotWaitForTheEnd()
    {
        TestOffice office;
        std::atomic<int> asked = 0;
        Gate gate;
        office.whileScanning([&](qint64 done, qint64 total) {
            ++asked;
            return gate.pass(done, total);
        });
        QVERIFY(office.open());
        QVERIFY(office.signIn(TestOffice::supervisorLogin));
        auto verifying = office.office().carryOut(office.perform(VerifyLog {}).value().job);
        auto waiting = office.office().carryOut(office.perform(VerifyLog {}).value().job);
        QVERIFY(gate.waitForSomebody());
        gate.open();
        office.stop();
        QVERIFY(verifying.isFinished());
        QVERIFY(waiting.isFinished());
        QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
    }

    /// What a search found goes out, of its log alone and with its proofs.
    void aSearchIsExported()
    {
        TestOffice office;
        QVERIFY(office.open());
        QVERIFY(!office.perform(SignIn {"nadie", Secret::fromText(QStringLiteral("una frase cualquiera"))}));
        QVERIFY(office.signIn(TestOffice::supervisorLogin));
        SearchLog failures;
        failures.actions = {"login", "login.fail", "session.open"};
        failures.outcome = "fail";
        const auto pass = office.perform(failures);
        QVERIFY(pass);
        LogSelection selection;
        selection.found = std::make_shared<const LogPass>(pass.value().pass);
        const QString zip = office.path() + QStringLiteral("/d.zip");
        const auto exported = office.carryOut(office.perform(ExportLog {zip, selection}).value().job);
        QVERIFY2(exported, qPrintable(exported ? QString() : QString::number(int(exported.error().code))));
        QCOMPARE(exported.value().entries, 1);
        const QByteArray facts = TestLog(office).entries().last().text(ledger::Key::Facts);
        QVERIFY2(facts.contains("kinds:action+outcome"), facts);
        QVERIFY(office.perform(SignOut {}));
        QVERIFY(office.signIn(TestOffice::supervisorLogin));
        QCOMPARE(office.perform(ExportLog {office.path() + QStringLiteral("/e.zip"), selection}).error().code, ErrorCode::Cancelled);
    }

    void aFileOfTheDatabaseIsNotOpened()
    {
        TestOffice office;
        QVERIFY(office.open());
        const QString own = office.databasePath();
        QFile::link(own, office.path() + QStringLiteral("/link"));
        for (const QString& path : {own, own + QStringLiteral("-wal"), own + QStringLiteral("-shm"), office.path() + QStringLiteral("/link")}) {
            const auto read = office.office().readFile(path, 1 << 30);
            QVERIFY2(!read, qPrintable(path));
            QCOMPARE(read.error().code, ErrorCode::FileUnreadable);
        }
        QFile other(office.path() + QStringLiteral("/other"));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("abc") == 3);
        other.close();
        QCOMPARE(office.office().readFile(other.fileName(), 3).value().view(), QByteArrayView("abc"));
        QCOMPARE(office.office().readFile(other.fileName(), 2).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(office.office().readFile(office.path(), 10).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(office.office().readFile(office.path() + QStringLiteral("/none"), 10).error().code, ErrorCode::FileMissing);
    }
};

QTEST_GUILESS_MAIN(VerificationTest)
#include "VerificationTest.moc"
