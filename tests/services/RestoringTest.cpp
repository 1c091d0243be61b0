#include "support/ApprovalSteps.h"
#include "support/TestLog.h"

#include "app/VerifyInput.h"
#include "services/Keys.h"
#include "services/Restoring.h"
#include "services/Staff.h"
#include "storage/Tables.h"

#include <QFile>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

/// What the programs cannot be made to show at a command line: clocks, older schemas, many rows, a copy that changes under the approval.
class RestoringTest : public QObject
{
    Q_OBJECT

private:
    static QString copyOf(const TestOffice& office) { return office.path() + QStringLiteral("/restore.copy"); }
    static Result<JudgedBackup> judged(TestOffice& office)
    {
        QFile::remove(copyOf(office));
        TRY_DO(storage::copyDatabase(office.databasePath(), copyOf(office)));
        return judgeBackup(copyOf(office), QStringLiteral("copia.db"), VerifyInput::gather({office.dataDir(), office.stateDir()}).request, false, office.databasePath());
    }
    static FoundedLog newLogOf(const JudgedBackup& backup, const QByteArray& counter) { return newLog(backup.office.shortName, backup.office.domain, counter).value(); }
    /// Restores the copy; its logs are then to be verified with these keys.
    static Result<qint64> restore(TestOffice& office, const JudgedBackup& backup, FoundedLog& desk, FoundedLog& admin)
    {
        const Secret counterKey = office.state().counterKey().value();
        return restoreOffice({&backup, &counterKey, &office.clock()}, desk, admin);
    }
    static ledger::Report verify(const TestOffice& office, const JudgedBackup& backup, const FoundedLog& desk, const FoundedLog& admin)
    {
        storage::ScanRequest request = VerifyInput::gather({office.dataDir(), office.stateDir()}).request;
        request.path = backup.copy;
        for (const FoundedLog* log : {&desk, &admin})
            request.trusted.append({ledger::VerifierKey(log->origin, log->key.publicKey()), "given", log->head});
        return storage::scanLog(request).value();
    }

private Q_SLOTS:
    void refusesABackupOfLaterThanNow();
    void takesABackupWhoseClockWasSetBack();
    void bringsAnOlderSchemaUpToDateInItsFirstCommit();
    void bindsMoreRowsThanACommitHolds();
    void knowsWhatWentOn();
    void refusesACopyThatChangedUnderTheApproval();
    void refusesWhatIsNotWhole();
};

void RestoringTest::refusesABackupOfLaterThanNow()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    office.stop();
    const auto backup = judged(office);
    QVERIFY(backup.ok() && backup.value().isWhole());
    QCOMPARE(backup.value().office.newestMs, office.clock().utcMs());
    FoundedLog desk = newLogOf(backup.value(), "1"), admin = newLogOf(backup.value(), adminCounter);
    const auto refused = restore(office, backup.value(), desk, admin);
    QCOMPARE(codeOf(refused), ErrorCode::BackupNewer);
    QCOMPARE(refused.error().number, office.clock().utcMs());
    office.clock().pass(1);
    QVERIFY(restore(office, backup.value(), desk, admin).ok());
    QCOMPARE(verify(office, backup.value(), desk, admin).verdict(), ledger::Verdict::Intact);
}

/// What was written at a time that was years ahead is older than what was written since: the backup is one of today.
void RestoringTest::takesABackupWhoseClockWasSetBack()
{
    constexpr qint64 yearsMs = 4000LL * 86'400'000;
    TestOffice office;
    const qint64 right = office.clock().utcMs();
    QVERIFY(office.open().ok());
    office.clock().setUtc(right + yearsMs);
    QVERIFY(office.signIn().ok());
    office.clock().setUtc(right + 60'000);
    QVERIFY(office.open().value().clockInDoubt);
    QVERIFY(office.perform(SignIn {TestOffice::supervisorLogin, office.password(TestOffice::supervisorLogin), true}).ok());
    office.stop();
    const auto backup = judged(office);
    QVERIFY(backup.ok() && backup.value().isWhole());
    QCOMPARE(backup.value().office.newestMs, office.clock().utcMs());
    office.clock().pass(1);
    FoundedLog desk = newLogOf(backup.value(), "1"), admin = newLogOf(backup.value(), adminCounter);
    QVERIFY(restore(office, backup.value(), desk, admin).ok());
    QCOMPARE(verify(office, backup.value(), desk, admin).verdict(), ledger::Verdict::Intact);
    // The new logs are in its era from their first entry on.
    QVERIFY(QFile::remove(office.databasePath()) && QFile::copy(copyOf(office), office.databasePath()));
    QCOMPARE(TestLog(office).ask("SELECT count(*) FROM audit_index WHERE a = 'clock.set' AND e = 'clock:1' AND seq = 0"), QByteArray("2"));
}

void RestoringTest::bringsAnOlderSchemaUpToDateInItsFirstCommit()
{
    TestOffice office;
    TestLog(office).change("DROP INDEX visit_waiting; DROP TABLE enrolment; DROP TABLE staged_enrolment; DROP TABLE arrival; DROP TABLE key_generation; DROP TABLE office_mail; DROP TABLE channel; DROP TABLE mail_answer; PRAGMA user_version = 1");
    const auto backup = judged(office);
    QVERIFY(backup.ok() && backup.value().isWhole());
    office.clock().passMinutes(1);
    FoundedLog desk = newLogOf(backup.value(), "1"), admin = newLogOf(backup.value(), adminCounter);
    QVERIFY(restore(office, backup.value(), desk, admin).ok());
    QCOMPARE(verify(office, backup.value(), desk, admin).verdict(), ledger::Verdict::Intact);
    // The first entry is the one that names the log before.
    QVERIFY(QFile::remove(office.databasePath()) && QFile::copy(copyOf(office), office.databasePath()));
    const QByteArray first = TestLog(office).ask(("SELECT leaf FROM audit_entry WHERE seq = 0 AND log = " + QByteArray::number(admin.log)).constData());
    QVERIFY2(first.contains("\"restore.begin\""), first.constData());
    QCOMPARE(TestLog(office).ask("PRAGMA user_version"), QByteArray::number(storage::Database::schemaVersion));
}

void RestoringTest::bindsMoreRowsThanACommitHolds()
{
    constexpr int people = 4'500;
    TestOffice office;
    office.clock().passMinutes(1);
    {
        auto keys = office.state().writer(StateFolder::Writer::Admin).value();
        const CounterKeys counter = CounterKeys::derive(office.state().counterKey().value()).value();
        auto database = storage::Database::open(office.databasePath(), {keys.origin, keys.counter, keys.log, std::move(keys.epochKey), counter.rowKey().clone(), &office.clock(), keys.remember}).value();
        auto transaction = database.begin().value();
        storage::AuditEvents events(storage::AuditEvent("person.import"));
        for (int i = 0; i < people; ++i) {
            const PersonId id = PersonId::fromBytes(crypto::randomBytes(PersonId::bytesCount));
            QVERIFY(insertPerson(transaction, {id, QByteArray::fromHex(id.hex()), {}, {}, PersonState::Active, QByteArray(60, 'k'), QByteArray(60, 's')}).ok());
            events.add(storage::AuditEvent("person.add").about(id).on(storage::Table::Person, id.hex()));
        }
        QVERIFY(transaction.commit(std::move(events)).ok());
    }
    office.clock().passMinutes(1);
    const auto backup = judged(office);
    QVERIFY(backup.ok() && backup.value().isWhole());
    QVERIFY(backup.value().office.people > people);
    FoundedLog desk = newLogOf(backup.value(), "1"), admin = newLogOf(backup.value(), adminCounter);
    QVERIFY(restore(office, backup.value(), desk, admin).ok());
    const ledger::Report report = verify(office, backup.value(), desk, admin);
    QCOMPARE(report.verdict(), ledger::Verdict::Intact);
    QVERIFY(report.rowsChecked > people);
    // Every row, by the new log.
    QVERIFY(QFile::remove(office.databasePath()) && QFile::copy(copyOf(office), office.databasePath()));
    QCOMPARE(TestLog(office).ask(("SELECT count(*) FROM person WHERE last_log <> " + QByteArray::number(admin.log)).constData()), QByteArray("0"));
    QCOMPARE(TestLog(office).ask(("SELECT count(*) FROM staff WHERE last_log <> " + QByteArray::number(admin.log)).constData()), QByteArray("0"));
}

void RestoringTest::knowsWhatWentOn()
{
    TestOffice office;
    QVERIFY(storage::copyDatabase(office.databasePath(), copyOf(office)).ok());
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    office.stop();
    const auto request = [&office] { return VerifyInput::gather({office.dataDir(), office.stateDir()}).request; };
    const auto backup = judgeBackup(copyOf(office), {}, request(), false, office.databasePath());
    QVERIFY(backup.ok() && backup.value().isWhole());
    QCOMPARE(backup.value().lost.size(), 1);
    QVERIFY(backup.value().lost.first().continues && backup.value().lost.first().remembered > backup.value().lost.first().kept);
    // Where the database in place says something else, or nothing, nobody knows.
    const auto unknown = judgeBackup(copyOf(office), {}, request(), false, office.path() + QStringLiteral("/none.db"));
    QVERIFY(unknown.ok() && unknown.value().isWhole() && !unknown.value().lost.first().continues);
    TestLog(office).change("UPDATE audit_tile SET hashes = zeroblob(length(hashes))");
    const auto other = judgeBackup(copyOf(office), {}, request(), false, office.databasePath());
    QVERIFY(other.ok() && other.value().isWhole() && !other.value().lost.first().continues);
}

void RestoringTest::refusesACopyThatChangedUnderTheApproval()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    office.clock().passMinutes(1);
    beginSupervising(office);
    const auto backup = judged(office);
    QVERIFY(backup.ok());
    const RestoreAsked asked {backup.value(), true, 0};
    const QByteArray lastFour = backup.value().fingerprint().last(4);
    const auto shown = office.perform(AskApproval {asked});
    QVERIFY(shown.ok());
    const auto& summary = std::get<RestoreSummary>(shown.value().summary);
    QCOMPARE(summary.file, QStringLiteral("copia.db"));
    QVERIFY(summary.comeBack.isEmpty() && summary.rowsChecked && !summary.keysGiven);
    const Approval approval = approved(office, asked, lastFour);
    // More was done, and the file is put in the copy's place.
    QVERIFY(QFile::remove(copyOf(office)));
    QVERIFY(storage::copyDatabase(office.databasePath(), copyOf(office)).ok());
    QCOMPARE(codeOf(office.perform(DecideRestore {asked, "0badcafe", approval})), ErrorCode::ApprovalChanged);
    const auto again = judged(office);
    QVERIFY(again.ok());
    const RestoreAsked newer {again.value(), true, 0};
    const auto from = TestLog(office).size();
    const auto decided = office.perform(DecideRestore {newer, "0badcafe", approved(office, newer, again.value().fingerprint().last(4))});
    QVERIFY(decided.ok());
    const auto leaf = TestLog(office).entries().at(decided.value().entry);
    QVERIFY(decided.value().entry >= from);
    QCOMPARE(leaf.text(ledger::Key::Action), QByteArray("restore.approve"));
    QCOMPARE(leaf.text(ledger::Key::Facts), "copy:" + again.value().fingerprint() + "/next:0badcafe");
    QCOMPARE(leaf.text(ledger::Key::Approver), decided.value().approver.hex());
    QVERIFY(decided.value().approver.hex() != decided.value().asker.hex());
}

void RestoringTest::refusesWhatIsNotWhole()
{
    TestOffice office;
    TestLog(office).change("UPDATE staff SET state = 'disabled' WHERE login = 'operadora'");
    const auto backup = judged(office);
    QVERIFY(backup.ok() && !backup.value().isWhole());
    office.clock().passMinutes(1);
    FoundedLog desk = newLogOf(backup.value(), "1"), admin = newLogOf(backup.value(), adminCounter);
    const auto refused = restore(office, backup.value(), desk, admin);
    QCOMPARE(codeOf(refused), ErrorCode::BackupNotIntact);
    QCOMPARE(refused.error().number, qint64(ledger::Verdict::RowsUnbacked));
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QCOMPARE(codeOf(office.perform(AskApproval {RestoreAsked {backup.value(), true, 0}})), ErrorCode::BackupNotIntact);
}

QTEST_GUILESS_MAIN(RestoringTest)
#include "RestoringTest.moc"
