#include "support/ApprovalSteps.h"
#include "support/TestLog.h"

#include "app/VerifyInput.h"
#include "services/Keys.h"
#include "services/Backups.h"
#include "services/Staff.h"
#include "storage/Erasing.h"

#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;
using storage::Table;

/// An erasure and the databases that come after it: one restored from an older backup, and one that gets the same number again.
class ErasureRowsTest : public QObject
{
    Q_OBJECT

private:
    /// The backup in a data folder of its own, opened as the log that an office writes after a restore.
    struct Restored {
        QString dataDir;
        QString stateDir;
        std::optional<storage::Database> database {};
    };
    static storage::LogWriter writerOf(TestOffice& office, QByteArray origin, crypto::SigningKey key)
    {
        const CounterKeys counter = CounterKeys::derive(office.state().counterKey().value()).value();
        const qint64 log = ledger::logNumber(key.publicKey());
        return {std::move(origin), "9", log, std::move(key), counter.rowKey().clone(), &office.clock(), {}};
    }
    static Restored restore(TestOffice& office, const QString& backup)
    {
        Restored restored {office.path() + QStringLiteral("/restored"), office.path() + QStringLiteral("/restored-state")};
        crypto::SigningKey key = crypto::SigningKey::generate();
        const QByteArray origin = ledger::makeOrigin("prueba", "iess.example", "9", key.publicKey()).value();
        for (const QString& folder : {restored.dataDir, restored.stateDir}) {
            if (!makePrivateFolder(folder))
                qFatal("no folder");
        }
        // Heads are remembered of what the backup does not have: the restored office begins its own.
        for (const QString& name : {QStringLiteral("counter.key"), QStringLiteral("vkey")})
            QFile::copy(office.stateDir() + u'/' + name, restored.stateDir + u'/' + name);
        QFile keys(restored.stateDir + QStringLiteral("/vkey"));
        if (!keys.open(QIODevice::Append) || keys.write(ledger::VerifierKey(origin, key.publicKey()).write() + '\n') < 0)
            qFatal("no keys");
        const QString path = restored.dataDir + QStringLiteral("/ventanilla.db");
        QFile::copy(backup, path);
        auto opened = storage::Database::open(path, writerOf(office, origin, std::move(key)));
        if (!opened)
            qFatal("the backup does not open: %d", int(opened.error().code));
        restored.database = std::move(opened).value();
        return restored;
    }
    static ledger::Verdict verdictOf(const Restored& restored)
    {
        const VerifyInput input = VerifyInput::gather({restored.dataDir, restored.stateDir});
        auto report = storage::scanLog(input.request);
        if (!report)
            qFatal("the restored log cannot be scanned");
        for (const ledger::Finding& finding : report.value().findings) {
            if (finding.verdict != ledger::Verdict::Intact)
                qInfo() << int(finding.verdict) << finding.origin << finding.entry << finding.row << finding.detail;
        }
        return report.value().verdict();
    }

private Q_SLOTS:
    void replaysOnARestoredBackup();
    void replaysNothingTwice();
    void leavesTheNumberFreeForANewRecord();
    void endsWhatWaits();
    void leavesRowsOfNobody();
};

void ErasureRowsTest::replaysOnARestoredBackup()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    const QString backup = office.path() + QStringLiteral("/copia.db");
    QVERIFY(office.perform(BackUp {backup}).ok());
    beginSupervising(office);
    const PersonId person = sought(office);
    QVERIFY(erase(office, person).ok());

    office.clock().passMinutes(1);
    Restored restored = restore(office, backup);
    const auto before = personById(*restored.database, person).value();
    QVERIFY(before && before->state == PersonState::Active && !before->dataKey.isEmpty());
    const auto again = replayErasures(*restored.database, office.state().erasures().value(), office.clock().utcMs());
    QVERIFY(again.ok());
    QCOMPARE(again.value(), 1);
    const auto after = personById(*restored.database, person).value();
    QVERIFY(after && after->state == PersonState::Erased && after->dataKey.isEmpty() && after->sealed.isEmpty() && after->emailIndex.isEmpty() && after->mobileIndex.isEmpty());
    restored.database.reset();
    QCOMPARE(verdictOf(restored), ledger::Verdict::Intact);
    QFile file(restored.dataDir + QStringLiteral("/ventanilla.db"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray disk = file.readAll();
    QVERIFY(!disk.contains(before->dataKey) && !disk.contains(before->sealed) && !disk.contains(before->identifierIndex));
}

void ErasureRowsTest::replaysNothingTwice()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    beginSupervising(office);
    QVERIFY(erase(office, sought(office)).ok());
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    const QString backup = office.path() + QStringLiteral("/copia.db");
    QVERIFY(office.perform(BackUp {backup}).ok());
    Restored restored = restore(office, backup);
    QList<PersonId> erased = office.state().erasures().value();
    erased.append(PersonId::fromBytes(QByteArray(PersonId::bytesCount, 'x'))); // registered after the backup
    const auto again = replayErasures(*restored.database, erased, office.clock().utcMs());
    QVERIFY(again.ok());
    QCOMPARE(again.value(), 0);
    QCOMPARE(restored.database->logSize().value(), 0);
}

void ErasureRowsTest::leavesTheNumberFreeForANewRecord()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    beginSupervising(office);
    const PersonId person = sought(office);
    const QByteArray index = QByteArray::fromHex(TestLog(office).ask(("SELECT hex(idx_identifier) FROM person WHERE pseudonym = '" + person.hex() + '\'').constData()));
    QVERIFY(erase(office, person).ok());
    QVERIFY(erase(office, sought(office, demo::two), ErasureReason::PersonAsks, "3458").ok());
    office.stop();
    office.clock().passMinutes(1);
    crypto::SigningKey key = crypto::SigningKey::generate();
    const QByteArray origin = ledger::makeOrigin("prueba", "iess.example", "9", key.publicKey()).value();
    auto database = storage::Database::open(office.databasePath(), writerOf(office, origin, std::move(key))).value();
    const PersonId anew = PersonId::fromBytes(crypto::randomBytes(PersonId::bytesCount));
    auto transaction = database.begin().value();
    QVERIFY(insertPerson(transaction, {anew, index, {}, {}, PersonState::Active, QByteArray(61, 'k'), QByteArray(80, 's')}).ok());
    QVERIFY(transaction.commit(storage::AuditEvent("person.add").about(anew).on(Table::Person, anew.hex())).ok());
    const auto found = personByIdentifier(database, index);
    QVERIFY(found.ok() && found.value() && found.value()->id == anew);
}

void ErasureRowsTest::endsWhatWaits()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    beginSupervising(office);
    const PersonId person = sought(office);
    office.stop();
    office.clock().passMinutes(1);
    crypto::SigningKey key = crypto::SigningKey::generate();
    const QByteArray origin = ledger::makeOrigin("prueba", "iess.example", "9", key.publicKey()).value();
    auto database = storage::Database::open(office.databasePath(), writerOf(office, origin, std::move(key))).value();
    const auto clerk = staffByLogin(database, TestOffice::clerkLogin).value()->id;
    const auto visit = VisitId::fromBytes(crypto::randomBytes(VisitId::bytesCount));
    const QList<storage::MailState> before {storage::MailState::Queued, storage::MailState::Sending, storage::MailState::Sent};
    const QList<storage::MailState> after {storage::MailState::Failed, storage::MailState::Unknown, storage::MailState::Sent};
    QList<MailId> mails;
    {
        auto transaction = database.begin().value();
        QVERIFY(insertVisit(transaction, {visit, database.writer().log, 1, person, clerk, storage::VisitState::Pending, false, 5, 6}).ok());
        QVERIFY(putStagedEmail(transaction, {visit, person, storage::StagedState::Waiting, QByteArray(16, 'i'), QByteArray(40, 's'), QByteArray(32, 'c'), 5, 9}).ok());
        storage::AuditEvents events(storage::AuditEvent("visit.open").on(Table::Visit, visit.hex()));
        events.add(storage::AuditEvent("email.stage").on(Table::StagedEmail, visit.hex()));
        for (const storage::MailState state : before) {
            mails.append(MailId::fromBytes(crypto::randomBytes(MailId::bytesCount)));
            QVERIFY(insertMail(transaction, {mails.last(), visit, person, "code", state, 5, 0, 5, QByteArray(90, 'm')}).ok());
            events.add(storage::AuditEvent("mail.queue").on(Table::Outbox, mails.last().hex()));
        }
        QVERIFY(transaction.commit(std::move(events)).ok());
    }
    QCOMPARE(replayErasures(database, {person}, office.clock().utcMs()).value(), 1);
    const auto ended = visitById(database, visit).value();
    QVERIFY(ended && ended->state == storage::VisitState::Interrupted && ended->reason == Reason::PersonErased && ended->endedMs == office.clock().utcMs());
    const auto staged = stagedEmail(database, visit).value();
    QVERIFY(staged && staged->state == storage::StagedState::Dropped && staged->emailIndex.isEmpty() && staged->sealed.isEmpty() && staged->codeMac.isEmpty());
    for (qsizetype i = 0; i < mails.size(); ++i) {
        const auto mail = mailById(database, mails[i]).value();
        QVERIFY(mail && mail->sealed.isEmpty());
        QCOMPARE(int(mail->state), int(after[i]));
    }
    QVERIFY(storage::rowsHolding(database, person).value().isEmpty());
}

void ErasureRowsTest::leavesRowsOfNobody()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    office.stop();
    crypto::SigningKey key = crypto::SigningKey::generate();
    const QByteArray origin = ledger::makeOrigin("prueba", "iess.example", "9", key.publicKey()).value();
    auto database = storage::Database::open(office.databasePath(), writerOf(office, origin, std::move(key))).value();
    auto transaction = database.begin().value();
    const auto staff = staffByLogin(database, TestOffice::clerkLogin).value();
    QVERIFY(!storage::blankRow(transaction, {Table::Staff, staff->id.hex()}, 1).ok());
    QVERIFY(!storage::blankRow(transaction, {Table::Person, QByteArray(32, '0')}, 1).ok());
    QVERIFY(storage::rowsHolding(database, PersonId::fromBytes(QByteArray(16, 'x'))).value().isEmpty());
}

QTEST_GUILESS_MAIN(ErasureRowsTest)
#include "ErasureRowsTest.moc"
